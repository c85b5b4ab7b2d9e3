/** A professional thanks a team of the own area, and an organisation a team it has an agreement with, with a sentence or own words that are about nobody. */
import { newThanksSchema, teamsToThankSchema, thanksSchema } from '@buurtplus/contract/insight';
import { idSchema } from '@buurtplus/contract/sync';
import {
  checkThanks,
  mayInsight,
  type ThankerRole,
  thankerRoles,
  thanksUntil,
} from '@buurtplus/domain/insight';
import { ok, refuse, type TeamId } from '@buurtplus/domain/kernel';
import { type Actor, isDutyRole } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { refusalFor } from '../platform/http/refusal.ts';
import { presentThanks } from './insight.present.ts';
import type { InsightDeps } from './insight-deps.ts';
import { findTeam } from './months.store.ts';
import {
  deleteOwnThanks,
  insertThanks,
  isSameThanks,
  listGiven,
  listTeamsIn,
  listTeamsWith,
  organisationName,
} from './thanks.store.ts';

/** "wijkagent@BU05990110" */
const areasOf = (actor: Actor): readonly string[] => [
  ...new Set(actor.duties.map((duty) => duty.split('@')[1] ?? '')),
];

const partneredWith = async (tx: Kysely<Tables>, actor: Actor) =>
  actor.role !== 'partner' || actor.organisationId == null
    ? []
    : listTeamsWith(tx, actor.tenantId, actor.organisationId);

const teamsToThank = (tx: Kysely<Tables>, actor: Actor) =>
  actor.role === 'partner' ? partneredWith(tx, actor) : listTeamsIn(tx, actor.tenantId, areasOf(actor));

const trail = (tx: Kysely<Tables>, caller: Caller, actor: Actor, action: string, id: string): Promise<void> =>
  writeAudit(tx, {
    tenantId: actor.tenantId,
    actorId: actor.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action,
    objectType: 'team_thanks',
    objectId: id,
    purpose: 'run_team',
    outcome: 'done',
  });

const shared = { who: thankerRoles, dataClass: 1, tenantScope: 'own', query: null } as const;

export const thanksEndpoints = (deps: InsightDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'team-thanks.read',
    method: 'GET',
    path: '/team-thanks',
    summary:
      'Teams of the own area, or that the own organisation has an agreement with, and the own thanks that teams read now.',
    audit: { none: 'Names of teams and own words.' },
    limit: 'read',
    params: null,
    body: null,
    answer: teamsToThankSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const today = dutchDay(deps.clock.now());
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const teams = await teamsToThank(tx, actor);
        const given = await listGiven(tx, actor.tenantId, actor.personId, today);
        return ok({
          teams: teams.map(({ id, name }) => ({ teamId: id, name })),
          given: given.map((row) => ({ ...presentThanks(row), teamName: row.team_name })),
        });
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'team-thanks.write',
    method: 'POST',
    path: '/team-thanks',
    summary: 'Thank such a team; it reads it for sixty days.',
    audit: { event: 'team_thanks.write' },
    limit: 'act',
    params: null,
    body: newThanksSchema,
    answer: thanksSchema,
    success: 201,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { thanksId: id, teamId, sentence } = request.body;
      const words = request.body.words?.trim() || null;
      const role: ThankerRole | null = isDutyRole(actor.role) || actor.role === 'partner' ? actor.role : null;
      return inTransaction(deps.db, caller.context, async (tx) => {
        const team = await findTeam(tx, actor.tenantId, teamId);
        if (team === undefined || role === null) return refuse({ code: 'not_found' });
        const facts = {
          tenantId: actor.tenantId,
          teamId: teamId as TeamId,
          neighbourhoodCodes: team.neighbourhood_codes,
          partnerIds: (await partneredWith(tx, actor)).some(({ id: one }) => one === teamId)
            ? [actor.organisationId ?? '']
            : [],
        };
        const may = mayInsight(actor, 'thank', facts, 'run_team');
        if (!may.ok) return refuse(refusalFor(may.refusal));
        const nos = checkThanks({ sentence, words });
        if (nos.length > 0)
          return refuse({
            code: 'invalid_input',
            fields: nos.map(({ field, code }) => ({ path: field, code })),
          });
        const startsOn = dutchDay(deps.clock.now());
        const endsOn = thanksUntil(startsOn);
        const written = {
          tenantId: actor.tenantId,
          id,
          teamId,
          sentence,
          words,
          madeBy: actor.personId,
          role,
          organisationId: role === 'partner' ? (actor.organisationId ?? null) : null,
          startsOn,
          endsOn,
        };
        const isNew = await insertThanks(tx, written);
        if (!isNew && !(await isSameThanks(tx, written))) return refuse({ code: 'other_content' });
        if (isNew) await trail(tx, caller, actor, 'team_thanks.write', id);
        const organisation = await organisationName(tx, actor.tenantId, written.organisationId);
        return ok({ thanksId: id, role, organisation, sentence, words, startsOn, endsOn });
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'team-thanks.remove',
    method: 'DELETE',
    path: '/team-thanks/:thanksId',
    summary: 'Take own thanks back.',
    audit: { event: 'team_thanks.remove' },
    limit: 'act',
    params: z.object({ thanksId: idSchema }),
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { thanksId } = request.params;
      return inTransaction(deps.db, caller.context, async (tx) => {
        if (!(await deleteOwnThanks(tx, actor.tenantId, thanksId, actor.personId)))
          return refuse({ code: 'not_found' });
        await trail(tx, caller, actor, 'team_thanks.remove', thanksId);
        return ok(undefined);
      });
    },
  }),
];
