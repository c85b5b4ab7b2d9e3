/** Counts a month of every team when it has been over for a month, so that answers had time to come; counted once, then it stands. */
import { evaluationMonths } from '@buurtplus/domain/evaluation';
import { checkWording, judgingKinds } from '@buurtplus/domain/wording';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { forgetEvaluations } from './evaluation.store.ts';
import { type EvaluationDeps, inTenant } from './evaluation-deps.ts';
import {
  type CountedWords,
  countMonth,
  insertMonths,
  isFrozen,
  listOwnWords,
  listTenantIds,
} from './team-months.store.ts';

const firstOf = (month: string): string => `${month}-01`;
const shift = (month: string, by: number): string => {
  const at = new Date(`${month}-15T12:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + by);
  return at.toISOString().slice(0, 7);
};

const dayBefore = (today: string, months: number): string => {
  const at = new Date(`${today}T12:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString().slice(0, 10);
};

type Words = {
  readonly owner_id: string | null;
  readonly own_words: string | null;
  readonly gut_feeling: string | null;
};

/** @returns of how many people, and how many are of one; those whose sender is forgotten count as of that one: that hides sooner */
const peopleBehind = (rows: readonly Words[]): readonly [reporters: number, mostOfOne: number] => {
  const known = Map.groupBy(
    rows.filter(({ owner_id: owner }) => owner !== null),
    ({ owner_id: owner }) => owner,
  );
  const most = Math.max(0, ...[...known.values()].map((own) => own.length));
  return [known.size, most + rows.filter(({ owner_id: owner }) => owner === null).length];
};

/** A feeling is kept apart when it is given as a feeling, and the words beside it judge nobody and guess nothing. */
const countWords = (rows: readonly Words[]): CountedWords => {
  const written = rows
    .filter(({ own_words: text }) => text !== null && text.trim() !== '')
    .map((row) => ({ ...row, marks: checkWording(row.own_words ?? '', 'nl') }));
  const felt = written.filter(({ gut_feeling: feeling }) => feeling === 'niet_pluis');
  const [wordsReporters, wordsMost] = peopleBehind(written);
  const [feelingReporters, feelingMost] = peopleBehind(felt);
  return {
    with_words: written.length,
    with_marks: written.filter(({ marks }) => marks.length > 0).length,
    words_reporters: wordsReporters,
    words_most_of_one: wordsMost,
    feeling_with_words: felt.length,
    feeling_apart: felt.filter(({ marks }) => !marks.some(({ kind }) => judgingKinds.includes(kind))).length,
    feeling_reporters: feelingReporters,
    feeling_most_of_one: feelingMost,
  };
};

/** @returns whether the month was counted now; false when it stood already */
export const freezeMonth = (deps: EvaluationDeps, tenantId: string, month: string): Promise<boolean> =>
  inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
    if (await isFrozen(tx, tenantId, month)) return false;
    const [from, to] = [deps.startOfDay(firstOf(month)), deps.startOfDay(firstOf(shift(month, 1)))];
    const words = Map.groupBy(await listOwnWords(tx, tenantId, from, to), (row) => row.team_id);
    const counted = await countMonth(tx, tenantId, from, to);
    await insertMonths(
      tx,
      tenantId,
      month,
      deps.clock.now(),
      counted.map((row) => ({ ...row, ...countWords(words.get(row.team_id) ?? []) })),
    );
    return counted.length > 0;
  });

export const evaluationJobs = (deps: EvaluationDeps): readonly JobDefinition[] => [
  {
    name: 'evaluation.freeze',
    cron: '20 4 * * *',
    run: async () => {
      // Texts of handled signals live for ninety days after closing: the month before last still has them.
      const month = shift(dutchDay(deps.clock.now()).slice(0, 7), -2);
      for (const tenantId of await listTenantIds(deps.jobsDb)) await freezeMonth(deps, tenantId, month);
    },
  },
  {
    name: 'evaluation.forget',
    cron: '37 3 * * *',
    run: async () => {
      const today = dutchDay(deps.clock.now());
      for (const tenantId of await listTenantIds(deps.jobsDb))
        await inTransaction(deps.jobsDb, inTenant(tenantId), (tx) =>
          forgetEvaluations(
            tx,
            tenantId,
            dayBefore(today, evaluationMonths.tickets),
            dayBefore(today, evaluationMonths.answers),
          ),
        );
    },
  },
];
