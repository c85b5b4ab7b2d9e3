/** What a walker's phone reads: all it needs to walk in the dark, and what the other phones of the round wrote. */
import { roundEventsSchema, roundPackSchema, roundSettingsSchema } from '@buurtplus/contract/rounds';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { mayRound, wrongSetting } from '@buurtplus/domain/rounds';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listPoints } from './attention.store.ts';
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
      const actor = actorOf(request);
      const { roundId } = request.params;
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
        return ok({ events: rows.filter((one) => one.team_id === row.team_id).map(eventOf) });
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
  settingsEndpoint(deps),
];
