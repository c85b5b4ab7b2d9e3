/** Makes the figures of every month that is over and waited for, once: whatever comes in later changes nothing that was told. */
import { createHash } from 'node:crypto';
import {
  addMonths,
  type Counts,
  firstDayOf,
  type Month,
  type MonthFigures,
  monthOf,
  monthsBack,
  newestReady,
  ownCounts,
  ownNormal,
  signalFigures,
  wishFigures,
} from '@buurtplus/domain/insight';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { systemContext } from '../rounds/rounds.store.ts';
import { startOfDutchDay } from '../routing/dutch-calendar.ts';
import {
  countRounds,
  countWalkers,
  listCountedSignals,
  listFirstDays,
  listWishes,
  type RoundsOfTeam,
  type SignalOfTeam,
  type WalkedOfPerson,
  type WishOfMember,
} from './counting.store.ts';
import type { InsightDeps } from './insight-deps.ts';
import { insertMonth, listRoundsByMonth } from './months.store.ts';

type Known = { readonly month: Month; readonly rounds: number; readonly counts: Counts };
type Inputs = {
  readonly rounds: RoundsOfTeam | undefined;
  readonly walkers: readonly WalkedOfPerson[];
  readonly signals: readonly SignalOfTeam[];
  readonly wishes: readonly WishOfMember[];
};

/** Ids that nobody can guess are in it, so that a hash tells nothing of a small number. */
const hashOf = ({ rounds, walkers, signals, wishes }: Inputs): string =>
  createHash('sha256')
    .update(JSON.stringify([rounds ?? null, walkers, signals, wishes]))
    .digest('hex');

const figuresOf = (
  month: Month,
  madeOn: string,
  inputs: Inputs,
  known: readonly Known[],
): Omit<MonthFigures, 'agreements'> => {
  const { rounds, walkers, signals, wishes } = inputs;
  const walkedBy = new Map(walkers.map((one) => [one.person_id, one.walked]));
  return {
    month,
    madeOn,
    effort: {
      rounds: rounds?.rounds ?? 0,
      quiet: rounds?.quiet ?? 0,
      walkingMinutes: rounds?.walking_minutes ?? 0,
      people: walkers.length,
      counts: {
        open_window: rounds?.open_window ?? 0,
        card: rounds?.card ?? 0,
        talk: rounds?.talk ?? 0,
        lamp: rounds?.lamp ?? 0,
        question: rounds?.question ?? 0,
      },
    },
    normal: ownNormal(month, known),
    countsNormal: ownCounts(month, known),
    signals: signalFigures(
      signals.map((one) => ({
        reporter: one.owner_id,
        kind: one.kind,
        pickedUp: one.picked_up,
        answered: one.answered,
        done: one.done,
      })),
    ),
    wishes: wishFigures(
      wishes.map((one) => ({
        personId: one.person_id,
        wished: one.wished,
        walked: walkedBy.get(one.person_id) ?? 0,
      })),
    ),
  };
};

const byTeam = <Row extends { readonly team_id: string }>(rows: readonly Row[]) =>
  Map.groupBy(rows, (row) => row.team_id);

/** @returns how many teams got their figures */
const makeMonth = async (
  deps: InsightDeps,
  tx: Kysely<Tables>,
  tenantId: string,
  month: Month,
  teamIds: readonly string[],
): Promise<number> => {
  const span = {
    tenantId,
    from: startOfDutchDay(firstDayOf(month)),
    until: startOfDutchDay(firstDayOf(addMonths(month, 1))),
  };
  const rounds = byTeam(await countRounds(tx, span));
  const walkers = byTeam(await countWalkers(tx, span));
  const signals = byTeam(await listCountedSignals(tx, span));
  const wishes = byTeam(await listWishes(tx, tenantId));
  const known = byTeam(await listRoundsByMonth(tx, tenantId));
  const madeOn = dutchDay(deps.clock.now());
  let made = 0;
  for (const teamId of teamIds) {
    const inputs: Inputs = {
      rounds: rounds.get(teamId)?.[0],
      walkers: walkers.get(teamId) ?? [],
      signals: signals.get(teamId) ?? [],
      wishes: wishes.get(teamId) ?? [],
    };
    const figures = figuresOf(month, madeOn, inputs, known.get(teamId) ?? []);
    const agreements = (await deps.agreementsKept?.(tenantId, teamId, month)) ?? null;
    const key = { tenantId, teamId, inputsHash: hashOf(inputs) };
    if (!(await insertMonth(tx, key, { ...figures, agreements }))) continue;
    made += 1;
    await writeAudit(tx, {
      tenantId,
      actorId: null,
      actorRole: null,
      sessionId: null,
      action: 'team_month.make',
      objectType: 'team_month',
      objectId: `${teamId}/${month}`,
      purpose: 'run_team',
      outcome: 'done',
    });
  }
  return made;
};

/** From the oldest month to the newest, a transaction for each, so that a normal knows the months before it. */
export const makeMonths = async (deps: InsightDeps, tenantId: string): Promise<number> => {
  const newest = newestReady(dutchDay(deps.clock.now()));
  const inTenant = <Value>(work: (tx: Kysely<Tables>) => Promise<Value>): Promise<Value> =>
    inTransaction(deps.jobsDb, systemContext(tenantId), work);
  const { there, firsts } = await inTenant(async (tx) => ({
    there: new Set((await listRoundsByMonth(tx, tenantId)).map((one) => `${one.team_id} ${one.month}`)),
    firsts: await listFirstDays(tx, tenantId),
  }));
  let made = 0;
  for (let month = addMonths(newest, 1 - monthsBack); month <= newest; month = addMonths(month, 1)) {
    const at = month;
    const due = firsts
      .filter((one) => monthOf(dutchDay(one.first_at)) <= at && !there.has(`${one.team_id} ${at}`))
      .map((one) => one.team_id);
    if (due.length > 0) made += await inTenant((tx) => makeMonth(deps, tx, tenantId, at, due));
  }
  return made;
};
