/** From answers to rules: what each table is asked about these facts, and the row that holds. */
import type { CompassAnswers, Risk } from './answers.ts';
import type { CompassBook } from './book.ts';
import { type ConcernCode, concerns, isConcernCode } from './concerns.ts';
import { findRow } from './decision-table.ts';
import type { Text } from './observation.ts';
import { type DutchMoment, partOfDayAt } from './opening-hours.ts';

export type Known = { readonly code: string; readonly concern: ConcernCode };

/** In the order of the catalogue, so that the order of picking makes no difference; codes it does not know come last. */
export const factsOf = (book: CompassBook, codes: readonly string[]): readonly Known[] => {
  const byCode = new Map(book.observations.map(({ code, concern }, at) => [code, { concern, at }]));
  return [...new Set(codes)]
    .map((code) => {
      const { concern, at } = byCode.get(code) ?? { concern: undefined, at: Number.MAX_SAFE_INTEGER };
      return {
        code,
        at,
        concern: concern !== undefined && isConcernCode(concern) ? concern : 'unknown',
      } as const;
    })
    .sort((left, right) => left.at - right.at || (left.code < right.code ? -1 : 1))
    .map(({ code, concern }) => ({ code, concern }));
};

const riskNow = (risk: Risk): string => (risk === 'unknown' ? 'none' : risk);
const isAbsence = ({ concern }: Known): boolean => concerns[concern].table === 'absence';

/** Signs of absence; a bad smell or flies say more once somebody is not seen, and then belong to the same situation. */
export const signsOfAbsence = <Fact extends Known>(facts: readonly Fact[]): readonly Fact[] => {
  const isHelpless = facts.some(({ concern }) => concern === 'helpless');
  return facts.filter((fact) => isAbsence(fact) || (isHelpless && fact.concern === 'neglect'));
};

export type Drawn = {
  readonly table: string;
  readonly rule: string;
  readonly advice: string;
  readonly because: Text;
};

const draw = (book: CompassBook, code: string, values: Readonly<Record<string, string>>): Drawn => {
  const table = book.tables.find((one) => one.code === code);
  const row = table === undefined ? null : findRow(table, values);
  // A book is checked before it is published; one that fails all the same sends the fact to a person.
  if (row === null)
    return {
      table: code,
      rule: '?',
      advice: 'desk_care',
      because: { nl: 'Een mens kijkt ernaar.', en: 'A person looks at it.' },
    };
  return { table: code, rule: row.rule, advice: row.advice, because: row.because };
};

const feelingOf = ({ gutFeeling }: CompassAnswers): 'niet_pluis' | 'other' =>
  gutFeeling === 'niet_pluis' ? 'niet_pluis' : 'other';

/** What the fact tables are asked, the same for every fact but its concern. */
const sharedInputs = (answers: CompassAnswers, facts: readonly Known[], at: DutchMoment) => {
  const { followUps, riskToSelf, riskToOthers } = answers;
  const again =
    followUps.often === 'again' || answers.earlierOwnSignals > 0
      ? 'yes'
      : followUps.often === 'once'
        ? 'no'
        : 'unknown';
  return {
    now: followUps.now ?? 'unknown',
    since: followUps.since ?? 'unknown',
    again,
    away: followUps.away ?? 'unknown',
    signs: signsOfAbsence(facts).length > 1 ? 'several' : 'one',
    risk: [riskToSelf, riskToOthers].some((risk) => risk === 'later' || risk === 'now') ? 'later' : 'none',
    partOfDay: partOfDayAt(at),
    feeling: feelingOf(answers),
  };
};

export type DrawnFact = { readonly fact: Known; readonly row: Drawn };

export const drawFacts = (
  book: CompassBook,
  answers: CompassAnswers,
  facts: readonly Known[],
  at: DutchMoment,
): readonly DrawnFact[] => {
  const inputs = sharedInputs(answers, facts, at);
  return facts.flatMap((fact) => {
    const { table } = concerns[fact.concern];
    return table === null ? [] : [{ fact, row: draw(book, table, { ...inputs, concern: fact.concern }) }];
  });
};

/** Nothing was chosen: then the feeling is all there is. */
export const drawNothing = (book: CompassBook, answers: CompassAnswers): Drawn =>
  draw(book, 'team', { concern: 'none_chosen', feeling: feelingOf(answers) });

export const urgentDraw = (book: CompassBook, answers: CompassAnswers, facts: readonly Known[]): Drawn =>
  draw(book, 'urgent', {
    danger: answers.danger,
    acute: facts.some(({ concern }) => concern === 'acute') ? 'yes' : 'no',
    riskToOthers: riskNow(answers.riskToOthers),
    riskToSelf: riskNow(answers.riskToSelf),
    heavy: facts.some(({ concern }) => concerns[concern].isHeavy) ? 'yes' : 'no',
  });

/** Every rule these answers draw, also those that end in one item with another: to see which rules a set of stories reaches. */
export const drawnRules = (
  book: CompassBook,
  answers: CompassAnswers,
  at: DutchMoment,
): readonly Pick<Drawn, 'table' | 'rule'>[] => {
  const facts = factsOf(book, answers.observations);
  const first = urgentDraw(book, answers, facts);
  const ofFacts = drawFacts(book, answers, facts, at).map(({ row }) => row);
  return facts.length === 0 && first.advice === 'go_on'
    ? [first, drawNothing(book, answers)]
    : [first, ...ofFacts];
};
