/** Looking after an alarm: who may know of it sees it, the first to take it owns it, and says when all is in order. */
import { roundAlarmsSchema } from '@buurtplus/contract/rounds';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { type AlarmReason, mayRound } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { acknowledgeAlarm, endOwnAlarm, listLiveAlarms } from './alarms.store.ts';
import { announce, findRound, listMembers, systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';

const team = {
  who: ['volunteer', 'coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
  body: null,
} as const;
const byId = z.object({ alarmId: idSchema });

const readEndpoint = (deps: RoundsDeps): Endpoint =>
  endpoint({
    ...team,
    id: 'round-alarms.read',
    method: 'GET',
    path: '/round-alarms',
    summary: 'Rounds of the own team that gave no sign of life or feel unsafe, for who may look after them.',
    audit: { none: 'The own team, and who looks after it.' },
    limit: 'read',
    params: null,
    answer: roundAlarmsSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId, teamId, personId } = actorOf(request);
      if (teamId === null) return refuse({ code: 'not_found' });
      const members = await inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
        listMembers(tx, tenantId, teamId, dutchDay(deps.clock.now())),
      );
      const nameOf = (id: string | null): string | null =>
        members.find((member) => member.personId === id)?.name ?? null;
      const alarms = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        listLiveAlarms(tx, tenantId),
      );
      // Who walked is told to whoever may see the alarm: he has to find them.
      const rounds = await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
        const found = [];
        for (const alarm of alarms) found.push(await findRound(tx, tenantId, alarm.round_id));
        return found;
      });
      return ok({
        alarms: alarms
          .filter((alarm) => alarm.team_id === teamId)
          .map((alarm) => {
            const round = rounds.find((one) => one?.id === alarm.round_id);
            const here = (round?.walkers ?? []).filter((one) => one.present && one.leftMs === null);
            return {
              alarmId: alarm.id,
              roundId: alarm.round_id,
              reason: alarm.reason as AlarmReason,
              dueAt: alarm.due_at.toISOString(),
              walkers: here.flatMap((one) => nameOf(one.personId) ?? []),
              walking: here.some((one) => one.personId === personId),
              neighbourhoodCode: round?.neighbourhood_code ?? null,
              takenBy: nameOf(alarm.acknowledged_by),
              mine: alarm.acknowledged_by === personId,
            };
          }),
      });
    },
  });

type Change = (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  personId: string,
  now: Date,
) => Promise<boolean>;

const changeEndpoint = (
  deps: RoundsDeps,
  spec: {
    readonly id: string;
    readonly path: `/${string}`;
    readonly summary: string;
    readonly change: Change;
  },
): Endpoint =>
  endpoint({
    ...team,
    id: spec.id,
    method: 'POST',
    path: spec.path,
    summary: spec.summary,
    audit: { event: spec.id },
    limit: 'act',
    params: byId,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { tenantId, teamId, personId } = actor;
      const { alarmId } = request.params;
      if (!mayRound(actor, 'look_after', { tenantId, teamId, walkerIds: [] }, 'run_team').ok)
        return refuse({ code: 'not_found' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const seen = (await listLiveAlarms(tx, tenantId)).find((one) => one.id === alarmId);
        if (seen === undefined) return refuse({ code: 'not_found' });
        if (!(await spec.change(tx, tenantId, alarmId, personId, deps.clock.now())))
          return refuse({ code: 'wrong_status' });
        await writeAudit(tx, {
          tenantId,
          actorId: personId,
          actorRole: actor.role,
          sessionId: caller.sessionId,
          action: spec.id,
          objectType: 'round_alarm',
          objectId: alarmId,
          purpose: 'run_team',
          outcome: 'done',
        });
        await announce(tx, { tenantId, teamId: seen.team_id });
        return ok(undefined);
      });
    },
  });

export const alarmEndpoints = (deps: RoundsDeps): readonly Endpoint[] => [
  readEndpoint(deps),
  changeEndpoint(deps, {
    id: 'round-alarms.take',
    path: '/round-alarms/:alarmId/acknowledgement',
    summary: 'Take an alarm: from now on this person looks after it and nobody else is woken.',
    change: acknowledgeAlarm,
  }),
  changeEndpoint(deps, {
    id: 'round-alarms.end',
    path: '/round-alarms/:alarmId/end',
    summary: 'All is in order, says who took the alarm.',
    change: endOwnAlarm,
  }),
];
