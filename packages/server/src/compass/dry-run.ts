/** The dry run of a draft: what would have gone otherwise over the past year and over invented cases, told so that no signal shows. */
import type { DryRunView } from '@buurtplus/contract/editions';
import {
  applyChanges,
  type CompassBook,
  checkEdition,
  type DryRunCase,
  type DryRunLine,
  dryRunKinds,
  exampleCases,
  mayPublish,
  partOfDayAt,
  startDryRun,
} from '@buurtplus/domain/compass';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { Answer } from '../platform/http/refusal.ts';
import { auditEdition, whoOf } from './edit-draft.ts';
import { findDraft } from './editions.store.ts';
import type { EditionsDeps } from './editions-deps.ts';
import { readPastCases } from './past-cases.store.ts';
import { notReady } from './publish-edition.ts';

export type DryRunLimits = {
  readonly mostAMonth: number;
  /** How long the past may take before the rest is left. */
  readonly forMs: number;
  readonly lines: number;
};

export const dryRunLimits: DryRunLimits = { mostAMonth: 2_000, forMs: 8_000, lines: 600 };

/** Cases decided in one breath; then other requests get their turn. */
const breath = 100;
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Fewer than five is not told, nor told apart from none; more is told in fives (threat model section 10, rule 3). */
export const about = (count: number): number | null => (count < 5 ? null : Math.round(count / 5) * 5);

const keyOf = ({ kind, facts, before, after }: DryRunLine): string =>
  JSON.stringify([kind, facts, before, after]);

const exampleOf = ({ answers, at }: DryRunCase): DryRunView['lines'][number]['example'] => ({
  danger: answers.danger,
  now: answers.followUps.now ?? null,
  since: answers.followUps.since ?? null,
  often: answers.followUps.often ?? null,
  away: answers.followUps.away ?? null,
  risk: [answers.riskToSelf, answers.riskToOthers].some((risk) => risk === 'later' || risk === 'now'),
  feeling: answers.gutFeeling === 'niet_pluis',
  partOfDay: partOfDayAt(at),
});

type Tried = {
  readonly changed: number;
  readonly cases: number;
  readonly lines: readonly DryRunLine[];
  readonly cut: boolean;
};

const tryCases = async (
  before: CompassBook,
  after: CompassBook,
  cases: readonly { readonly one: DryRunCase; readonly times: number }[],
  forMs: number,
): Promise<Tried> => {
  const run = startDryRun(before, after);
  const end = performance.now() + forMs;
  for (let at = 0; at < cases.length; at += breath) {
    if (performance.now() > end) return { ...run.result(), cut: true };
    for (const { one, times } of cases.slice(at, at + breath)) run.add(one, times);
    await pause();
  }
  return { ...run.result(), cut: false };
};

/** Examples of both books: a fact or a row may stand in one of them only. */
const examplesFor = (before: CompassBook, after: CompassBook) => {
  const byKey = new Map<string, DryRunCase>();
  for (const one of [...exampleCases(before), ...exampleCases(after)]) byKey.set(JSON.stringify(one), one);
  return [...byKey.values()].map((one) => ({ one, times: 1 }));
};

/**
 * Invented cases make nearly every line there can be, so that a line says nothing about whether it ever happened. A line that only the past
 * makes is shown when five or more signals made it; the others are one number together.
 */
const present = (
  past: Tried,
  invented: Tried,
  most: number,
): Pick<DryRunView, 'lines' | 'more'> & { rare: number | null } => {
  const pastByKey = new Map(past.lines.map((line) => [keyOf(line), line]));
  const inventedKeys = new Set(invented.lines.map(keyOf));
  const onlyPast = past.lines.filter((line) => !inventedKeys.has(keyOf(line)));
  const lines = [
    ...invented.lines.map((line) => ({
      line,
      past: pastByKey.get(keyOf(line))?.count ?? 0,
      examples: line.count,
      example: exampleOf(line.example),
    })),
    ...onlyPast
      .filter(({ count }) => about(count) !== null)
      .map((line) => ({ line, past: line.count, examples: 0, example: null })),
  ].sort(
    (left, right) =>
      dryRunKinds.indexOf(left.line.kind) - dryRunKinds.indexOf(right.line.kind) ||
      (about(right.past) ?? 0) - (about(left.past) ?? 0) ||
      right.examples - left.examples ||
      (left.line.facts.join() < right.line.facts.join() ? -1 : 1),
  );
  const rare = onlyPast
    .filter(({ count }) => about(count) === null)
    .reduce((sum, { count }) => sum + count, 0);
  return {
    lines: lines.slice(0, most).map(({ line, past: count, examples, example }) => ({
      kind: line.kind,
      facts: [...line.facts],
      before: line.before,
      after: line.after,
      past: about(count),
      examples,
      example,
    })),
    more: Math.max(0, lines.length - most),
    rare: about(rare),
  };
};

export const dryRunDraft = async (
  deps: EditionsDeps,
  caller: Caller,
  limits: DryRunLimits = dryRunLimits,
): Promise<Answer<DryRunView>> => {
  const who = whoOf(caller);
  const draft = await inTransaction(deps.db, caller.context, async (tx) => {
    const found = await findDraft(tx, who.tenantId);
    // Before anything of the past is read.
    if (found !== null) await auditEdition(tx, who, 'compass.dry_run', found.version);
    return found;
  });
  if (draft === null) return refuse({ code: 'not_found' });
  // A table with holes or columns of its own cannot be walked through.
  const faults = checkEdition(draft.standard, draft.changes, dutchDay(deps.now()));
  if (!mayPublish(faults)) return refuse(notReady(faults));
  const before = await deps.editions.current(who.tenantId);
  const after = applyChanges(draft.standard, draft.changes, draft.version);
  const year = await readPastCases(deps.jobsDb, who.tenantId, deps.now(), limits.mostAMonth);
  const past = await tryCases(before, after, year.cases, limits.forMs);
  const invented = await tryCases(before, after, examplesFor(before, after), limits.forMs);
  const { lines, more, rare } = present(past, invented, limits.lines);
  return ok({
    revision: draft.revision,
    past: {
      cases: about(past.cases),
      changed: about(past.changed),
      rare,
      sampled: year.sampled || past.cut,
    },
    examples: { cases: invented.cases, changed: invented.changed },
    lines,
    more,
  });
};
