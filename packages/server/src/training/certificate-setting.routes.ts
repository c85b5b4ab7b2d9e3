/** For the coordinator: whether a certificate counts as the course that some rounds ask for. */
import { certificateSettingSchema } from '@buurtplus/contract/certificates';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { mayLearn } from '@buurtplus/domain/training';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listOfTeam, readCounts, setCounts } from './certificate.store.ts';
import type { TrainingDeps } from './training-deps.ts';

const keeper = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  params: null,
  query: null,
  path: '/team-certificates',
} as const;

type Actor = ReturnType<typeof actorOf>;
const teamOf = (actor: Actor): string | null =>
  actor.teamId !== null &&
  mayLearn(
    actor,
    'set_course',
    { tenantId: actor.tenantId, teamId: actor.teamId, personId: null },
    'run_team',
  ).ok
    ? actor.teamId
    : null;

export const certificateSettingEndpoints = (deps: TrainingDeps): readonly Endpoint[] => [
  endpoint({
    ...keeper,
    id: 'team-certificates.read',
    method: 'GET',
    summary: 'Whether the own team counts a certificate for rounds that ask for the course.',
    audit: { none: 'A choice of the own team.' },
    limit: 'read',
    body: null,
    answer: certificateSettingSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const teamId = teamOf(actor);
      if (teamId === null) return refuse({ code: 'not_found' });
      return inTransaction(deps.db, signedIn(request).context, async (tx) =>
        ok({ counts: await readCounts(tx, actor.tenantId, teamId) }),
      );
    },
  }),
  endpoint({
    ...keeper,
    id: 'team-certificates.set',
    method: 'PUT',
    summary: 'Choose whether a certificate counts; what it opened goes again when it stops.',
    audit: { event: 'certificate.counts' },
    limit: 'act',
    body: certificateSettingSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId, personId, role } = actor;
      const teamId = teamOf(actor);
      if (teamId === null) return refuse({ code: 'not_found' });
      const { counts } = request.body;
      return inTransaction(deps.jobsDb, { ...noContext, tenantId }, async (tx) => {
        await setCounts(tx, { tenantId, teamId }, counts, personId, deps.clock.now());
        const change = counts ? deps.course.grant : deps.course.drop;
        for (const one of await listOfTeam(tx, tenantId, teamId))
          await change(tx, { tenantId, teamId, personId: one.personId }, one.validUntil);
        await writeAudit(tx, {
          tenantId,
          actorId: personId,
          actorRole: role,
          sessionId: signedIn(request).sessionId,
          action: 'certificate.counts',
          objectType: 'team',
          objectId: teamId,
          purpose: 'run_team',
          outcome: 'done',
        });
        return ok(undefined);
      });
    },
  }),
];
