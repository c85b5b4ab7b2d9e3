/** Members for the coordinator: who belongs to the team, the next step, VOG dates, courses, and who keeps it running. */

import { idSchema } from '@buurtplus/contract/sync';
import {
  memberStepSchema,
  membersSchema,
  putCertificateSchema,
  putLeadSchema,
  putQualificationSchema,
} from '@buurtplus/contract/teams';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { certificateProblem, memberStages, qualifications } from '@buurtplus/domain/teams';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { databaseRefusal, inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { presentMember } from './members.present.ts';
import {
  dropQualification,
  listMembers,
  putCertificate,
  putQualification,
  setLead,
} from './members.store.ts';
import { takeStep } from './take-step.ts';
import type { TeamsDeps } from './teams-deps.ts';

const keeper = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
  limit: 'act',
} as const;
const personParams = z.object({ personId: idSchema });
const courseParams = z.object({ personId: idSchema, qualification: z.enum(qualifications) });

type Key = { readonly tenantId: string; readonly teamId: string; readonly personId: string };

export const memberEndpoints = (deps: TeamsDeps): readonly Endpoint[] => {
  /** Writes about one member of the own team, with a line in the trail. */
  const about = async (
    caller: Caller,
    personId: string,
    action: string,
    work: (tx: Kysely<Tables>, key: Key) => Promise<Result<undefined, HttpRefusal>>,
  ): Promise<Result<undefined, HttpRefusal>> => {
    const { actor } = caller;
    if (actor === null || actor.teamId === null) return refuse({ code: 'not_found' });
    const key = { tenantId: actor.tenantId, teamId: actor.teamId, personId };
    return inTransaction(deps.db, caller.context, async (tx) => {
      if ((await listMembers(tx, key.tenantId, key.teamId, personId)).length === 0)
        return refuse({ code: 'not_found' as const });
      const done = await work(tx, key);
      if (done.ok)
        await writeAudit(tx, {
          tenantId: key.tenantId,
          actorId: caller.personId,
          actorRole: actor.role,
          sessionId: caller.sessionId,
          action,
          objectType: 'person',
          objectId: personId,
          purpose: 'run_team',
          outcome: 'done',
        });
      return done;
    }).catch((problem: unknown) => {
      if (databaseRefusal(problem) === null) throw problem;
      return refuse({ code: 'invalid_input' as const });
    });
  };
  return [
    endpoint({
      ...keeper,
      id: 'members.list',
      method: 'GET',
      path: '/team-members',
      summary: 'Members of the own team, with stage, dates, courses, wishes and how much they walk.',
      audit: { none: 'The own team, read by who keeps it running.' },
      limit: 'read',
      params: null,
      body: null,
      answer: membersSchema,
      success: 200,
      handle: async (request) => {
        const { tenantId, teamId } = actorOf(request);
        if (teamId === null) return refuse({ code: 'not_found' });
        return inTransaction(deps.db, signedIn(request).context, async (tx) => {
          const rows = await listMembers(tx, tenantId, teamId);
          const loads = await deps.loadsOf(tx, tenantId, teamId, deps.clock.now());
          const order = (stage: string): number => (memberStages as readonly string[]).indexOf(stage);
          const members = rows
            .map((row) => presentMember(row, loads.get(row.person_id), 'coordinator'))
            .sort((a, b) => order(a.stage) - order(b.stage) || a.name.localeCompare(b.name, 'nl'));
          return ok({ members });
        });
      },
    }),
    endpoint({
      ...keeper,
      id: 'members.step',
      method: 'POST',
      path: '/team-members/:personId/steps',
      summary: 'Take a member one step on: trained, active, pausing, back, or gone.',
      audit: { event: 'member.*' },
      params: personParams,
      body: memberStepSchema,
      answer: z.object({ stage: z.enum(memberStages) }),
      success: 200,
      handle: async (request) => {
        const done = await takeStep(deps, signedIn(request), request.params.personId, request.body.step);
        return done.ok ? ok({ stage: done.value }) : done;
      },
    }),
    endpoint({
      ...keeper,
      id: 'members.put-certificate',
      method: 'PUT',
      path: '/team-members/:personId/certificate',
      summary: 'Write down that a VOG was seen, its date and until when it holds; never the paper.',
      audit: { event: 'member.certificate' },
      params: personParams,
      body: putCertificateSchema,
      answer: null,
      success: 204,
      handle: (request) => {
        const caller = signedIn(request);
        const problem = certificateProblem(request.body, dutchDay(deps.clock.now()));
        if (problem !== null) {
          const path =
            problem === 'ends_before_date'
              ? 'validUntil'
              : problem === 'seen_in_future'
                ? 'seenOn'
                : 'datedOn';
          return Promise.resolve(
            refuse({ code: 'invalid_input' as const, fields: [{ path, code: problem }] }),
          );
        }
        return about(caller, request.params.personId, 'member.certificate', async (tx, key) => {
          await putCertificate(tx, key, request.body, caller.personId);
          return ok(undefined);
        });
      },
    }),
    endpoint({
      ...keeper,
      id: 'members.put-qualification',
      method: 'PUT',
      path: '/team-members/:personId/qualifications/:qualification',
      summary: 'Write down what a member can do and until when.',
      audit: { event: 'member.qualification' },
      params: courseParams,
      body: putQualificationSchema,
      answer: null,
      success: 204,
      handle: (request) =>
        about(signedIn(request), request.params.personId, 'member.qualification', async (tx, key) => {
          await putQualification(tx, key, request.params.qualification, request.body.validUntil);
          return ok(undefined);
        }),
    }),
    endpoint({
      ...keeper,
      id: 'members.drop-qualification',
      method: 'DELETE',
      path: '/team-members/:personId/qualifications/:qualification',
      summary: 'Take away a course that was written down.',
      audit: { event: 'member.qualification' },
      params: courseParams,
      body: null,
      answer: null,
      success: 204,
      handle: (request) =>
        about(signedIn(request), request.params.personId, 'member.qualification', async (tx, key) => {
          await dropQualification(tx, key, request.params.qualification);
          return ok(undefined);
        }),
    }),
    endpoint({
      ...keeper,
      id: 'members.put-lead',
      method: 'PUT',
      path: '/team-members/:personId/lead',
      summary:
        'Say who of the coordinators is first and who is deputy; the role itself comes from the municipality.',
      audit: { event: 'member.lead' },
      params: personParams,
      body: putLeadSchema,
      answer: null,
      success: 204,
      handle: (request) =>
        about(signedIn(request), request.params.personId, 'member.lead', async (tx, key) =>
          (await setLead(tx, key, request.body.lead)) ? ok(undefined) : refuse({ code: 'wrong_status' }),
        ),
    }),
  ];
};
