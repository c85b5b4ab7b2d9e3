/** What would have gone otherwise under another edition: the same cases decided by two books, and the differences counted. */
import { type AdviceKind, adviceRank, type Outcome, outcomeRank } from './advice.ts';
import type { CompassBook } from './book.ts';
import { type AdviceItem, decide } from './decide.ts';
import type { DeskKind } from './desk-kinds.ts';
import type { DryRunCase } from './editions-examples.ts';

/** Where a fact ends: what is done, who receives it, and the rule that says so. */
export type Ending = {
  readonly outcome: Outcome;
  readonly desk: DeskKind | null;
  /** The very line of the book, and how it is reached. */
  readonly deskCode: string | null;
  readonly phone: string | null;
  readonly advice: string;
  readonly table: string;
  readonly rule: string;
  readonly stores: AdviceKind['stores'];
};

/** The heaviest difference names the line; the order is the order of looking. */
export const dryRunKinds = [
  'less_urgent',
  'gone',
  'storing',
  'other_desk',
  'more_urgent',
  'reach',
  'words',
  'rule',
] as const;
export type DryRunKind = (typeof dryRunKinds)[number];

export type DryRunLine = {
  readonly kind: DryRunKind;
  /** Codes of facts that go together here; empty for an answer about danger alone. */
  readonly facts: readonly string[];
  readonly before: Ending | null;
  /** Null when the fact can no longer be chosen. */
  readonly after: Ending | null;
  readonly count: number;
  /** One of the cases, to look into. */
  readonly example: DryRunCase;
};

export type DryRunResult = {
  readonly cases: number;
  readonly changed: number;
  readonly lines: readonly DryRunLine[];
};

const noHolidays = new Set<string>();

const endingOf = (item: AdviceItem): Ending => ({
  outcome: item.outcome,
  desk: item.desk,
  deskCode: item.at?.desk.code ?? null,
  phone: item.at?.desk.phone ?? null,
  advice: item.code,
  table: item.table,
  rule: item.rule,
  stores: item.stores,
});

/** All that a volunteer reads with an advice. */
const readAloud = (book: CompassBook, item: AdviceItem): string =>
  JSON.stringify([
    item.because,
    [...item.dos, ...item.donts].map((code) => book.sentences[code]),
    item.at?.desk.name,
    item.at?.desk.when,
    item.at?.desk.whenNot,
    item.byPhone,
  ]);

const reachOf = ({ at }: AdviceItem): string =>
  JSON.stringify([
    at?.desk.phone,
    at?.desk.channel,
    at?.desk.formUrl,
    at?.desk.hours,
    at?.desk.answerWorkingDays,
  ]);

type Both = { readonly before: AdviceItem; readonly after: AdviceItem };

const kindOf = (books: Books, { before, after }: Both): DryRunKind | null => {
  const difference = outcomeRank(after) - outcomeRank(before);
  if (difference > 0) return 'less_urgent';
  if (difference < 0) return 'more_urgent';
  if (before.stores !== after.stores) return 'storing';
  if (
    before.desk !== after.desk ||
    before.urgency !== after.urgency ||
    before.at?.desk.code !== after.at?.desk.code
  )
    return 'other_desk';
  if (reachOf(before) !== reachOf(after)) return 'reach';
  if (before.code !== after.code || readAloud(books.before, before) !== readAloud(books.after, after))
    return 'words';
  return before.rule === after.rule && before.table === after.table ? null : 'rule';
};

type Books = { readonly before: CompassBook; readonly after: CompassBook };

/** The item a fact belongs to; of several the most urgent. */
const itemOf = (items: readonly AdviceItem[], fact: string): AdviceItem | undefined =>
  items
    .filter(({ observations }) => observations.includes(fact))
    .sort((left, right) => adviceRank(left) - adviceRank(right))[0];

const dangerOf = (items: readonly AdviceItem[]): AdviceItem | undefined =>
  items.find(({ table, observations }) => table === 'urgent' && observations.length === 0);

type Difference = Pick<DryRunLine, 'kind' | 'before' | 'after'> & { readonly fact: string | null };

const compare = (
  books: Books,
  fact: string | null,
  before: AdviceItem | undefined,
  after: AdviceItem | undefined,
): readonly Difference[] => {
  const ends = {
    before: before === undefined ? null : endingOf(before),
    after: after === undefined ? null : endingOf(after),
  };
  if (before !== undefined && after !== undefined) {
    const kind = kindOf(books, { before, after });
    return kind === null ? [] : [{ fact, kind, ...ends }];
  }
  if (before === undefined && after === undefined) return [];
  return [{ fact, kind: before === undefined ? 'more_urgent' : 'less_urgent', ...ends }];
};

const differencesIn = (books: Books, { answers, at }: DryRunCase): readonly Difference[] => {
  const moment = { at, holidays: noHolidays, areaCodes: [] };
  const after = new Set(books.after.observations.map(({ code }) => code));
  const hidden = books.before.observations
    .map(({ code }) => code)
    .filter((code) => !after.has(code) && answers.observations.includes(code));
  const was = decide(books.before, answers, moment).items;
  // Who cannot choose a fact any more chooses another one: what the rest would lead to says nothing.
  if (hidden.length > 0)
    return hidden.map((fact): Difference => {
      const item = itemOf(was, fact);
      return { fact, kind: 'gone', before: item === undefined ? null : endingOf(item), after: null };
    });
  const is = decide(books.after, answers, moment).items;
  return [
    ...compare(books, null, dangerOf(was), dangerOf(is)),
    ...[...new Set(answers.observations)].flatMap((fact) =>
      compare(books, fact, itemOf(was, fact), itemOf(is, fact)),
    ),
  ];
};

type Counted = { -readonly [Key in keyof DryRunLine]: DryRunLine[Key] };

export type DryRun = {
  /** @param times how often this very case occurred */
  readonly add: (one: DryRunCase, times: number) => void;
  readonly result: () => DryRunResult;
};

/** Decides case by case, so that who runs it can pause in between. */
export const startDryRun = (before: CompassBook, after: CompassBook): DryRun => {
  const books = { before, after };
  const lines = new Map<string, Counted>();
  let [cases, changed] = [0, 0];
  return {
    add: (one, times) => {
      cases += times;
      const differences = differencesIn(books, one);
      if (differences.length > 0) changed += times;
      // Facts of one case that change in the same way are one line.
      const together = Map.groupBy(differences, ({ kind, before: was, after: is }) =>
        JSON.stringify([kind, was, is]),
      );
      for (const [change, group] of together) {
        const facts = group.flatMap(({ fact }) => (fact === null ? [] : [fact])).sort();
        const key = `${change} ${facts.join(' ')}`;
        const known = lines.get(key);
        const [first] = group;
        if (known !== undefined) known.count += times;
        else if (first !== undefined)
          lines.set(key, {
            kind: first.kind,
            facts,
            before: first.before,
            after: first.after,
            count: times,
            example: one,
          });
      }
    },
    result: () => ({
      cases,
      changed,
      lines: [...lines.values()].sort(
        (left, right) =>
          dryRunKinds.indexOf(left.kind) - dryRunKinds.indexOf(right.kind) ||
          right.count - left.count ||
          (left.facts.join() < right.facts.join() ? -1 : 1),
      ),
    }),
  };
};

/** @param cases each counted once */
export const dryRun = (
  before: CompassBook,
  after: CompassBook,
  cases: readonly DryRunCase[],
): DryRunResult => {
  const run = startDryRun(before, after);
  for (const one of cases) run.add(one, 1);
  return run.result();
};
