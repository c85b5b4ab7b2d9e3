/** The compass itself: from answers to one advice with its reason, the same on the phone, on the server and on the command line. */
import { type AdviceKind, adviceRank, outcomeRank } from './advice.ts';
import type { CompassAnswers, CompassMoment } from './answers.ts';
import type { CompassBook } from './book.ts';
import { chooseCompassDesk, type DeskNow, openFallback } from './choose-compass-desk.ts';
import {
  type Drawn,
  type DrawnFact,
  drawFacts,
  drawNothing,
  factsOf,
  type Known,
  signsOfAbsence,
  urgentDraw,
} from './draw-rules.ts';
import type { Text } from './observation.ts';

/** One thing to do about some of the facts. */
export type AdviceItem = AdviceKind & {
  readonly code: string;
  readonly table: string;
  readonly rule: string;
  readonly because: Text;
  readonly observations: readonly string[];
  readonly at: DeskNow | null;
  /** Who to turn to when the desk is closed and it cannot wait. */
  readonly meanwhile: DeskNow | null;
};

export type Advice = AdviceItem & {
  readonly version: string;
  /** Everything, most urgent first; the first one is this advice. Facts for other desks go out as signals of their own. */
  readonly items: readonly AdviceItem[];
  /** Codes of a newer catalogue: kept and shown, never dropped. */
  readonly unknown: readonly string[];
  /** What in the answers does not fit together; the safest reading was taken. */
  readonly doubts: readonly 'danger_denied'[];
};

const lastResort: AdviceKind = {
  outcome: 'desk',
  urgency: 'social',
  desk: 'coordinator',
  stores: 'yes',
  byPhone: false,
  dos: [],
  donts: [],
};

const itemOf = (
  book: CompassBook,
  moment: CompassMoment,
  drawn: Drawn,
  observations: readonly string[],
): AdviceItem => {
  const advice = book.advices[drawn.advice] ?? lastResort;
  const question = { desks: book.desks, ...moment };
  const at = advice.desk === null ? null : chooseCompassDesk(question, advice.desk);
  return {
    ...advice,
    code: drawn.advice,
    table: drawn.table,
    rule: drawn.rule,
    because: drawn.because,
    observations,
    at,
    meanwhile: at === null || at.open ? null : openFallback(question, at.desk),
  };
};

/** Signs of absence are one situation: the most urgent row that one of them gives holds for all. */
const absenceTogether = (book: CompassBook, drawn: readonly DrawnFact[]): readonly DrawnFact[] => {
  const rankOf = ({ row }: DrawnFact): number => adviceRank(book.advices[row.advice] ?? lastResort);
  const signs = new Set(signsOfAbsence(drawn.map(({ fact }) => fact)));
  const [first] = drawn
    .filter(({ fact }) => signs.has(fact))
    .sort((left, right) => rankOf(left) - rankOf(right) || (left.row.rule < right.row.rule ? -1 : 1));
  return first === undefined
    ? drawn
    : drawn.map((one) => (signs.has(one.fact) ? { fact: one.fact, row: first.row } : one));
};

/** Facts that end with the same receiver are one item, told by the heaviest of their advices; what nobody receives stays apart by desk. */
const gather = (
  book: CompassBook,
  moment: CompassMoment,
  drawn: readonly DrawnFact[],
): readonly AdviceItem[] => {
  const groups = new Map<string, { row: Drawn; rank: number; codes: string[] }>();
  for (const { fact, row } of absenceTogether(book, drawn)) {
    const advice = book.advices[row.advice] ?? lastResort;
    const rank = adviceRank(advice);
    const key = [
      advice.outcome,
      advice.urgency,
      advice.stores,
      advice.stores === 'no' ? advice.desk : '',
    ].join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { row, rank, codes: [fact.code] });
    else {
      group.codes.push(fact.code);
      if (rank < group.rank || (rank === group.rank && row.rule < group.row.rule))
        Object.assign(group, { row, rank });
    }
  }
  return [...groups.values()]
    .sort((left, right) => left.rank - right.rank || (left.row.rule < right.row.rule ? -1 : 1))
    .map(({ row, codes }) => itemOf(book, moment, row, codes));
};

const doubtsOf = (answers: CompassAnswers, facts: readonly Known[]): Advice['doubts'] =>
  answers.danger === 'no' && facts.some(({ concern }) => concern === 'acute') ? ['danger_denied'] : [];

/** A talk is the least to do with a doubt; facts that ask for as much or more say it better. */
const isOutweighed = (urgent: AdviceItem, ofFacts: readonly AdviceItem[]): boolean =>
  urgent.outcome === 'talk' && ofFacts.some((item) => outcomeRank(item) <= outcomeRank(urgent));

/**
 * Decides. Never fails, never asks for anything: what is not answered counts as unknown.
 * More danger never gives a less urgent advice, and the order of answers does not matter (both held by tests).
 */
export const decide = (book: CompassBook, answers: CompassAnswers, moment: CompassMoment): Advice => {
  const facts = factsOf(book, answers.observations);
  const ofFacts = gather(book, moment, drawFacts(book, answers, facts, moment.at));
  const first = urgentDraw(book, answers, facts);
  const acute = facts.filter(({ concern }) => concern === 'acute').map(({ code }) => code);
  const urgentItem = first.advice === 'go_on' ? null : itemOf(book, moment, first, acute);
  const items =
    urgentItem === null || isOutweighed(urgentItem, ofFacts)
      ? ofFacts
      : [urgentItem, ...ofFacts].sort((left, right) => adviceRank(left) - adviceRank(right));
  const [main = itemOf(book, moment, drawNothing(book, answers), []), ...others] = items;
  return {
    ...main,
    version: book.version,
    items: [main, ...others],
    unknown: facts.filter(({ concern }) => concern === 'unknown').map(({ code }) => code),
    doubts: doubtsOf(answers, facts),
  };
};

/**
 * The item a signal belongs to: the one with its facts. Danger that was told without a fact goes with the call that was made.
 * @returns null when nothing may be stored about these facts
 */
export const itemToStore = (
  advice: Advice,
  observations: readonly string[],
  called: '112' | '0900-8844' | null,
): AdviceItem | null => {
  const own = advice.items.find((one) => one.observations.some((code) => observations.includes(code)));
  if (own !== undefined && own.stores !== 'no') return own;
  if (called === null) return null;
  const outcome = called === '112' ? 'call_112' : 'call_police';
  return advice.items.find((item) => item.outcome === outcome) ?? null;
};
