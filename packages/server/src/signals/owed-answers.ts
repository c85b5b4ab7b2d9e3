/** Reminders of answers that are owed: who owns the case, else the desk, on the morning they are due and once a day when late; the coordinator then too, by number and only of public space; of the rest an administrator the day after, unread. */
import type { QuietLateAnswers } from '@buurtplus/contract/signals';
import { isDutyRole } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { announce } from '../platform/live/news.store.ts';
import { tellEach } from '../platform/tell-each.ts';
import { forgetFilters } from './desk-filters.store.ts';
import { endPaidDebts, listDue, listQuietLate, listTenantIds, takeLateDebts } from './owed-answers.store.ts';

export type OwedDeps = {
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly endOfToday: (now: Date) => Date;
  readonly tellDuty: (tenantId: string, duty: string, tx: Kysely<Tables>) => Promise<void>;
  readonly tellTeam: (tenantId: string, teamId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly tellPerson: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  /** Of these signals those under an open case: who has it now owes the answer, whatever desk the signal lies at. */
  readonly answerersOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    signalIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly string[]>>;
  readonly administratorsOf: (tx: Kysely<Tables>, tenantId: string) => Promise<readonly string[]>;
  readonly wakeTelling: () => Promise<void>;
};

/** A little less than a day, so that a job that comes an hour early tomorrow still tells tomorrow. */
const againAfter = 20 * 60 * 60_000;

/** What an administrator sees of those: never what it is, nor where. */
export const readQuietLate = (
  jobsDb: Kysely<Tables>,
  clock: Clock,
  tenantId: string,
): Promise<QuietLateAnswers['items']> =>
  inTransaction(jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) =>
    (await listQuietLate(tx, tenantId, new Date(clock.now().getTime() - againAfter))).map((row) => {
      const role = row.duty?.split('@')[0] ?? '';
      return { number: row.number, role: isDutyRole(role) ? role : null, dueAt: row.due_at.toISOString() };
    }),
  );

/** However many answers wait, each person and each desk once. */
const whoOwes = async (
  deps: OwedDeps,
  tx: Kysely<Tables>,
  tenantId: string,
  debts: readonly { readonly signal_id: string; readonly duty: string | null }[],
): Promise<{ readonly persons: readonly string[]; readonly duties: readonly string[] }> => {
  const owners = await deps.answerersOf(
    tx,
    tenantId,
    debts.map(({ signal_id }) => signal_id),
  );
  const ofDesks = debts.filter(({ signal_id }) => !owners.has(signal_id));
  return { persons: [...owners.values()].flat(), duties: ofDesks.flatMap(({ duty }) => duty ?? []) };
};

const remindIn = (deps: OwedDeps, tenantId: string): Promise<number> =>
  inTransaction(deps.jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
    const now = deps.clock.now();
    await endPaidDebts(tx, tenantId);
    const late = await takeLateDebts(tx, tenantId, now, new Date(now.getTime() - againAfter));
    // No word of the others either: being told without a number to see would say that it is one of those.
    const teams = new Set(late.filter(({ named }) => named).map(({ team_id }) => team_id));
    for (const teamId of teams) await announce(tx, { tenantId, teamId });
    const { persons, duties } = await whoOwes(deps, tx, tenantId, late);
    // The coordinator may not know of these: after the desk heard of it and a day went by, who runs the desks is told that there are some.
    const isQuiet = late.some(({ named, heard_before }) => !named && heard_before);
    const administrators = isQuiet ? await deps.administratorsOf(tx, tenantId) : [];
    await tellEach(tx, tenantId, {
      persons: [deps.tellPerson, [...persons, ...administrators]],
      teams: [deps.tellTeam, teams],
      duties: [deps.tellDuty, duties],
    });
    return late.length;
  });

const remindOfToday = (deps: OwedDeps, tenantId: string): Promise<void> =>
  inTransaction(deps.jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
    const now = deps.clock.now();
    const due = await listDue(tx, tenantId, now, deps.endOfToday(now));
    const { persons, duties } = await whoOwes(deps, tx, tenantId, due);
    await tellEach(tx, tenantId, { persons: [deps.tellPerson, persons], duties: [deps.tellDuty, duties] });
    await forgetFilters(tx, tenantId, dutchDay(now));
  });

const everywhere = async (deps: OwedDeps, work: (tenantId: string) => Promise<unknown>): Promise<void> => {
  for (const tenantId of await listTenantIds(deps.jobsDb)) await work(tenantId);
  await deps.wakeTelling();
};

export const remindOfLate = (deps: OwedDeps): Promise<void> =>
  everywhere(deps, (tenantId) => remindIn(deps, tenantId));

export const owedJobs = (deps: OwedDeps): readonly JobDefinition[] => [
  { name: 'answers.late', cron: '*/10 * * * *', run: () => remindOfLate(deps) },
  {
    name: 'answers.today',
    cron: '0 7 * * *',
    run: () => everywhere(deps, (tenantId) => remindOfToday(deps, tenantId)),
  },
];
