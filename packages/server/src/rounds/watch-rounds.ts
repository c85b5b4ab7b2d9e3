/** The safety clock: it runs here and not on a phone, so that an empty battery is noticed too; every step is in the database. */
import { type AlarmReason, type LadderStep, missedSince, stepsTaken } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { tellEach } from '../platform/tell-each.ts';
import {
  type AlarmRow,
  listLiveAlarms,
  listWatchedRounds,
  noteTold,
  raiseAlarm,
  takeSteps,
} from './alarms.store.ts';
import { markNotBegun } from './plans.store.ts';
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
    case 'duty_contact': {
      // Who left the team can do nothing for it.
      const contact = members.find((one) => one.personId === alarm.duty_contact_id);
      return contact === undefined ? coordinators : [contact.personId];
    }
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
        plannedEndAt: round.planned_end_at?.getTime() ?? null,
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

/** Whom to tell of which steps of one alarm. */
type Telling = {
  readonly alarmId: string;
  readonly steps: readonly LadderStep[];
  readonly people: readonly string[];
};

/** So long a server that took a step may take to tell of it. */
const tellWithinMs = 60_000;

/** Taken by a server that was killed before it could tell: not taken again, but told. */
const untold = (alarm: AlarmRow, now: Date): readonly LadderStep[] =>
  alarm.steps_taken_at === null || now.getTime() - alarm.steps_taken_at.getTime() < tellWithinMs
    ? []
    : (alarm.steps as LadderStep[]).filter((step) => !alarm.told_steps.includes(step));

/** @returns what to tell now */
const climb = async (
  tx: Kysely<Tables>,
  deps: RoundsDeps,
  alarm: AlarmRow,
  now: Date,
): Promise<Telling | null> => {
  if (alarm.acknowledged_at !== null) return null;
  const steps = stepsTaken(alarm.reason as AlarmReason, alarm.due_at.getTime(), now.getTime());
  const left = untold(alarm, now);
  const fresh = steps.filter((step) => !alarm.steps.includes(step));
  if (fresh.length > 0 && !(await takeSteps(tx, alarm, steps, now))) return null;
  const people: string[] = [];
  for (const step of [...left, ...fresh]) people.push(...(await peopleFor(tx, deps, alarm, step)));
  for (const step of fresh)
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
  if (left.length + fresh.length === 0) return null;
  for (const personId of people) await announce(tx, { tenantId: alarm.tenant_id, personId });
  await announce(tx, { tenantId: alarm.tenant_id, teamId: alarm.team_id });
  return { alarmId: alarm.id, steps: [...left, ...fresh], people };
};

/** Safe to run at any moment and on any number of servers; what a stopped server missed is caught up at once. */
export const watchRounds = async (deps: RoundsDeps, tenantId: string): Promise<number> => {
  const now = deps.clock.now();
  const tellings = await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    await raiseMissed(tx, deps, tenantId, now);
    const all: Telling[] = [];
    for (const alarm of await listLiveAlarms(tx, tenantId)) {
      const telling = await climb(tx, deps, alarm, now);
      if (telling !== null) all.push(telling);
    }
    return all;
  });
  const people = [...new Set(tellings.flatMap((one) => one.people))];
  if (people.length > 0) await deps.tellAlarm(tenantId, people);
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    for (const { alarmId, steps } of tellings) await noteTold(tx, tenantId, alarmId, steps);
  });
  return people.length;
};

/** A plan that nobody began wakes nobody: the coordinator is asked kindly, once. @returns how many plans */
export const askAboutPlans = async (deps: RoundsDeps, tenantId: string): Promise<number> => {
  const teams = await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    const marked = await markNotBegun(tx, tenantId, deps.clock.now());
    for (const teamId of new Set(marked)) await announce(tx, { tenantId, teamId });
    await tellEach(tx, tenantId, { teams: [deps.tellTeam, marked] });
    return marked;
  });
  if (teams.length > 0) await deps.wakeTelling();
  return teams.length;
};

/** @param tenants every municipality on this server */
export const watchJob = (deps: RoundsDeps, tenants: () => Promise<readonly string[]>): JobDefinition => ({
  name: 'rounds.watch',
  cron: '* * * * *',
  run: async () => {
    for (const tenantId of await tenants()) {
      await watchRounds(deps, tenantId);
      await askAboutPlans(deps, tenantId);
    }
  },
});
