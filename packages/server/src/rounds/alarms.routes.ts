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
import {
  type AlarmRow,
  acknowledgeAlarm,
  endOwnAlarm,
  findAlarm,
  isSaidAgain,
  listLiveAlarms,
  listSaidBefore,
  listSaidHome,
  takeBackHome,
} from './alarms.store.ts';
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
      const { alarms, saidBefore, saidHome } = await inTransaction(
        deps.db,
        signedIn(request).context,
        async (tx) => ({
          alarms: await listLiveAlarms(tx, tenantId),
          saidBefore: await listSaidBefore(tx, tenantId),
          saidHome: await listSaidHome(tx, tenantId, teamId, personId, deps.clock.now()),
        }),
      );
      // Who walked is told to whoever may see the alarm: he has to find them.
      const rounds = await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
        const found = [];
        for (const alarm of [...alarms, ...saidHome])
          found.push(await findRound(tx, tenantId, alarm.round_id));
        return found;
      });
      const hereIn = (roundId: string) =>
        (rounds.find((one) => one?.id === roundId)?.walkers ?? []).filter(
          (one) => one.present && one.leftMs === null,
        );
      return ok({
        // A sign of a phone takes it back as well.
        saidHome: saidHome
          .filter((alarm) => rounds.find((one) => one?.id === alarm.round_id)?.ended_by === 'home')
          .map((alarm) => ({
            alarmId: alarm.id,
            saidAt: (alarm.ended_at ?? alarm.due_at).toISOString(),
            walkers: hereIn(alarm.round_id).flatMap((one) => nameOf(one.personId) ?? []),
          })),
        alarms: alarms
          .filter((alarm) => alarm.team_id === teamId)
          .map((alarm) => {
            const round = rounds.find((one) => one?.id === alarm.round_id);
            const here = hereIn(alarm.round_id);
            return {
              alarmId: alarm.id,
              roundId: alarm.round_id,
              reason: alarm.reason as AlarmReason,
              dueAt: alarm.due_at.toISOString(),
              again: saidBefore.includes(alarm.id),
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
) => Promise<readonly string[]>;

const changeEndpoint = (
  deps: RoundsDeps,
  spec: {
    readonly id: string;
    readonly path: `/${string}`;
    readonly summary: string;
    readonly change: Change;
    /** About one that was ended. */
    readonly over?: boolean;
    /** Said before by the same person, in a second tap or after a lost answer: it stands, and is written once. */
    readonly stands?: (alarm: AlarmRow, personId: string) => boolean;
    /** After it is stored: what it means for the round. */
    readonly after?: (tenantId: string, roundId: string) => Promise<void>;
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
      // Looked at before, and by settle-round after it: a tap that comes between the two is an alarm of its own all the same.
      const again = await inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
        isSaidAgain(tx, tenantId, alarmId),
      );
      const done = await inTransaction(deps.db, caller.context, async (tx) => {
        const seen = await findAlarm(tx, tenantId, alarmId);
        // A duty contact or a walker who is of another team now reads nothing of it either.
        if (seen === undefined || seen.team_id !== teamId) return refuse({ code: 'not_found' as const });
        if (again) return refuse({ code: 'alarm_said_again' as const });
        if (spec.over !== true && seen.ended_at !== null) return refuse({ code: 'not_found' as const });
        const changed = await spec.change(tx, tenantId, alarmId, personId, deps.clock.now());
        if (changed.length === 0) {
          const now = await findAlarm(tx, tenantId, alarmId);
          return now !== undefined && spec.stands?.(now, personId) === true
            ? ok(now.round_id)
            : refuse({ code: 'wrong_status' as const });
        }
        for (const objectId of changed)
          await writeAudit(tx, {
            tenantId,
            actorId: personId,
            actorRole: actor.role,
            sessionId: caller.sessionId,
            action: spec.id,
            objectType: 'round_alarm',
            objectId,
            purpose: 'run_team',
            outcome: 'done',
          });
        await announce(tx, { tenantId, teamId: seen.team_id });
        return ok(seen.round_id);
      });
      if (!done.ok) return done;
      await spec.after?.(tenantId, done.value);
      return ok(undefined);
    },
  });

/** @param settle adds a round up anew, now that more is known of it */
export const alarmEndpoints = (
  deps: RoundsDeps,
  settle: (tenantId: string, roundId: string) => Promise<void>,
): readonly Endpoint[] => [
  readEndpoint(deps),
  changeEndpoint(deps, {
    id: 'round-alarms.take',
    path: '/round-alarms/:alarmId/acknowledgement',
    summary: 'Take an alarm: from now on this person looks after it and nobody else is woken.',
    change: acknowledgeAlarm,
    stands: (alarm, personId) => alarm.acknowledged_by === personId && alarm.ended_at === null,
  }),
  changeEndpoint(deps, {
    id: 'round-alarms.end',
    path: '/round-alarms/:alarmId/end',
    summary: 'All is in order, says who took the alarm.',
    change: endOwnAlarm('looked_after'),
  }),
  changeEndpoint(deps, {
    id: 'round-alarms.home',
    path: '/round-alarms/:alarmId/home',
    summary:
      'They are home, says who took the alarm: the round ends at this moment, unless a phone shows that they walk on.',
    change: endOwnAlarm('home'),
    after: settle,
  }),
  changeEndpoint(deps, {
    id: 'round-alarms.not-home',
    path: '/round-alarms/:alarmId/not-home',
    summary:
      'They are not home after all, says who said it or a coordinator: the round is on, and its alarms are open again.',
    change: takeBackHome,
    over: true,
    after: settle,
  }),
];
