/** The safety clock: it runs here and not on a phone, so that an empty battery is noticed too; every step is in the database. */
import { type AlarmReason, type LadderStep, missedSince, stepsTaken } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { type AlarmRow, listLiveAlarms, listWatchedRounds, raiseAlarm, takeSteps } from './alarms.store.ts';
import { announce, findRound, listMembers, systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';

/** Who hears of a step: the phone that last gave a sign, then the mates, then the coordinators, then the duty contact. */
const peopleFor = async (
  tx: Kysely<Tables>,
  deps: RoundsDeps,
  alarm: AlarmRow,
  step: LadderStep,
): Promise<readonly string[]> => {
  const round = await findRound(tx, alarm.tenant_id, alarm.round_id);
  const here = (round?.walkers ?? [])
    .filter((walker) => walker.present && walker.leftMs === null)
    .map((walker) => walker.personId);
  const members = await listMembers(tx, alarm.tenant_id, alarm.team_id, dutchDay(deps.clock.now()));
  const coordinators = members.filter((one) => one.role === 'coordinator').map((one) => one.personId);
  switch (step) {
    case 'phone':
      return round?.last_check_in_by == null ? here : [round.last_check_in_by];
    case 'buddy':
      return here.filter((personId) => personId !== round?.last_check_in_by);
    case 'coordinator':
      return coordinators;
    case 'duty_contact':
      return alarm.duty_contact_id === null ? coordinators : [alarm.duty_contact_id];
  }
};

const raiseMissed = async (
  tx: Kysely<Tables>,
  deps: RoundsDeps,
  tenantId: string,
  now: Date,
): Promise<void> => {
  for (const round of await listWatchedRounds(tx, tenantId)) {
    const due = missedSince(
      {
        status: round.status,
        lastCheckInAt: round.last_sign_at?.getTime() ?? null,
        everyMinutes: round.check_in_minutes,
      },
      now.getTime(),
    );
    if (due === null) continue;
    await raiseAlarm(tx, {
      tenantId,
      id: deps.newId(),
      teamId: round.team_id,
      roundId: round.id,
      reason: 'missed_check_in',
      dueAt: new Date(due),
      dutyContactId: round.duty_contact_id,
      now,
    });
  }
};

/** @returns whom to tell now */
const climb = async (
  tx: Kysely<Tables>,
  deps: RoundsDeps,
  alarm: AlarmRow,
  now: Date,
): Promise<readonly string[]> => {
  if (alarm.acknowledged_at !== null) return [];
  const steps = stepsTaken(alarm.reason as AlarmReason, alarm.due_at.getTime(), now.getTime());
  const fresh = steps.filter((step) => !alarm.steps.includes(step));
  if (fresh.length === 0 || !(await takeSteps(tx, alarm, steps))) return [];
  const people: string[] = [];
  for (const step of fresh) {
    people.push(...(await peopleFor(tx, deps, alarm, step)));
    await writeAudit(tx, {
      tenantId: alarm.tenant_id,
      actorId: null,
      actorRole: null,
      sessionId: null,
      action: `round_alarm.${step}`,
      objectType: 'round_alarm',
      objectId: alarm.id,
      purpose: 'run_team',
      outcome: 'done',
    });
  }
  for (const personId of people) await announce(tx, { tenantId: alarm.tenant_id, personId });
  await announce(tx, { tenantId: alarm.tenant_id, teamId: alarm.team_id });
  return people;
};

/** Safe to run at any moment and on any number of servers; what a stopped server missed is caught up at once. */
export const watchRounds = async (deps: RoundsDeps, tenantId: string): Promise<number> => {
  const now = deps.clock.now();
  const people = await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    await raiseMissed(tx, deps, tenantId, now);
    const all: string[] = [];
    for (const alarm of await listLiveAlarms(tx, tenantId)) all.push(...(await climb(tx, deps, alarm, now)));
    return [...new Set(all)];
  });
  if (people.length > 0) await deps.tellAlarm(tenantId, people);
  return people.length;
};

/** @param tenants every municipality on this server */
export const watchJob = (deps: RoundsDeps, tenants: () => Promise<readonly string[]>): JobDefinition => ({
  name: 'rounds.watch',
  cron: '* * * * *',
  run: async () => {
    for (const tenantId of await tenants()) await watchRounds(deps, tenantId);
  },
});
