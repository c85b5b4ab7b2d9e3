/** What a walker's phone reads: all it needs to walk in the dark, and what the other phones of the round wrote. */
import {
  roundEventsSchema,
  roundPackSchema,
  roundSettingsSchema,
  walkedPlanSchema,
} from '@buurtplus/contract/rounds';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { mayRound, wrongSetting } from '@buurtplus/domain/rounds';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listZoneViews } from '../teams/zones.store.ts';
import { listPoints } from './attention.store.ts';
import { readEndings } from './endings.store.ts';
import { presentPlan } from './plans.present.ts';
import { listOwnPlans, listRoundsOfPlans } from './plans.store.ts';
import { eventOf, listRoundEvents } from './round-events.store.ts';
import { presentOpenRound, presentPoint } from './rounds.present.ts';
import {
  findRound,
  listMembers,
  listOpenRounds,
  readSettings,
  saveSettings,
  systemContext,
  teamNeighbourhoods,
} from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { readTeamsOfWriter, whereToWrite } from './team-of-round.store.ts';

const halfDay = 12 * 60 * 60_000;
const team = { who: ['volunteer', 'coordinator'], dataClass: 1, tenantScope: 'own' } as const;
const read = { method: 'GET', limit: 'read', query: null, body: null, success: 200 } as const;

const membersOf = (deps: RoundsDeps, tenantId: string, teamId: string) =>
  inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
    listMembers(tx, tenantId, teamId, dutchDay(deps.clock.now())),
  );

const packEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    ...team,
    ...read,
    id: 'round-pack.read',
    path: '/round-pack',
    summary:
      'All a phone needs to walk without network: team mates, the team’s choices, attention points, rounds that wait for me.',
    audit: { none: 'Names of the own team and points without persons.' },
    params: null,
    answer: roundPackSchema,
    handle: async (request) => {
      const { tenantId, teamId, personId } = actorOf(request);
      if (teamId === null) return refuse({ code: 'not_found' });
      const now = deps.clock.now();
      const members = await membersOf(deps, tenantId, teamId);
      const ids = new Set(members.map((member) => member.personId));
      const plans = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        listOwnPlans(tx, tenantId, teamId, personId, now),
      );
      // Who is on the plan may know that a mate began it, before the own phone is in the round.
      const begun = await inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
        listRoundsOfPlans(
          tx,
          tenantId,
          plans.map((plan) => plan.id),
        ),
      );
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const neighbourhoodCodes = await teamNeighbourhoods(tx, tenantId, teamId);
        const points = await listPoints(tx, tenantId, neighbourhoodCodes, dutchDay(now));
        const open = await listOpenRounds(tx, tenantId, personId, new Date(now.getTime() - halfDay));
        return ok({
          teamId,
          members: members.map(({ personId: id, name }) => ({ personId: id, name })),
          neighbourhoodCodes: [...neighbourhoodCodes],
          settings: await readSettings(tx, tenantId, teamId),
          points: points.map(presentPoint),
          open: open.filter((row) => row.team_id === teamId).map((row) => presentOpenRound(row, personId)),
          zones: await listZoneViews(tx, tenantId, teamId),
          planned: plans.map((plan) => presentPlan(plan, ids, begun)),
        });
      });
    },
  });

const eventsEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    ...team,
    ...read,
    id: 'round-events.read',
    path: '/rounds/:roundId/events',
    summary: 'What the phones of one round wrote, for who walks it.',
    audit: { none: 'The own round.' },
    params: z.object({ roundId: idSchema }),
    answer: roundEventsSchema,
    handle: async (request) => {
      const acting = actorOf(request);
      const { roundId } = request.params;
      const about = { roundIds: [roundId], planIds: [] };
      const teams = await readTeamsOfWriter(deps.jobsDb, acting, about, dutchDay(deps.clock.now()));
      const there = acting.teamId === null ? null : whereToWrite(teams, acting.teamId, roundId, null);
      // Who walks in two teams hears of his round, whichever role he chose since.
      const actor = there?.ok ? { ...acting, teamId: there.value.teamId as typeof acting.teamId } : acting;
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const row = await findRound(tx, actor.tenantId, roundId);
        if (row === undefined) return refuse({ code: 'not_found' });
        const facts = {
          tenantId: actor.tenantId,
          teamId: row.team_id as typeof actor.teamId,
          walkerIds: row.walker_ids,
        };
        if (!mayRound(actor, 'read', facts, 'own_data').ok) return refuse({ code: 'not_found' });
        const rows = await listRoundEvents(tx, actor.tenantId, roundId);
        return ok({
          events: rows.filter((one) => one.team_id === row.team_id).map(eventOf),
          endings: await readEndings(tx, actor.tenantId, roundId),
        });
      });
    },
  });

const walkedPlanEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    ...team,
    ...read,
    id: 'walked-plan.read',
    path: '/roster/:itemId/round',
    summary:
      'Whether a round of the roster was walked, for who walked it and for the own coordinator; else nothing is said.',
    audit: { none: 'The own round, or one of the own team.' },
    params: z.object({ itemId: idSchema }),
    answer: walkedPlanSchema,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      // Row-level security leaves out what is not his to see.
      const [row] = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        listRoundsOfPlans(tx, tenantId, [request.params.itemId]),
      );
      return ok({
        round:
          row === undefined || row.started_at === null
            ? null
            : {
                roundId: row.id,
                status: row.status,
                startedAt: row.started_at.toISOString(),
                walkingMinutes: Math.round(Number(row.walking_ms) / 60_000),
              },
      });
    },
  });

const settingsEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    ...team,
    id: 'round-settings.write',
    method: 'PUT',
    path: '/team/round-settings',
    summary: 'How the own team signs on and looks after each other on a round.',
    who: ['coordinator'],
    audit: { event: 'round_settings.write' },
    limit: 'act',
    params: null,
    query: null,
    body: roundSettingsSchema,
    answer: roundSettingsSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const settings = request.body;
      const { tenantId, teamId } = actor;
      if (teamId === null) return refuse({ code: 'not_found' });
      const wrong = wrongSetting(settings);
      if (wrong !== null) return refuse({ code: 'invalid_input', fields: [{ path: wrong, code: 'needed' }] });
      const { dutyContactId } = settings;
      if (
        dutyContactId !== null &&
        !(await membersOf(deps, tenantId, teamId)).some((member) => member.personId === dutyContactId)
      )
        return refuse({ code: 'invalid_input', fields: [{ path: 'dutyContactId', code: 'not_in_team' }] });
      return inTransaction(deps.db, caller.context, async (tx) => {
        await saveSettings(tx, tenantId, teamId, settings, actor.personId, deps.clock.now());
        await writeAudit(tx, {
          tenantId,
          actorId: actor.personId,
          actorRole: actor.role,
          sessionId: caller.sessionId,
          action: 'round_settings.write',
          objectType: 'team',
          objectId: teamId,
          purpose: 'run_team',
          outcome: 'done',
        });
        return ok(settings);
      });
    },
  });

export const roundEndpoints = (deps: RoundsDeps): readonly Endpoint[] => [
  packEndpoint(deps),
  eventsEndpoint(deps),
  walkedPlanEndpoint(deps),
  settingsEndpoint(deps),
];
