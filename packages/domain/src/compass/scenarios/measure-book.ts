/** What the stories say of a book: how often it is right, which stories come out differently, and which rules no story reaches. */
import { type CompassBook, decide, drawnRules } from '../index.ts';
import type { Scenario } from './scenario.ts';

type Share = { readonly right: number; readonly of: number };

type Different = {
  readonly story: string;
  readonly expected: string;
  readonly got: string;
};

export type BookMeasure = {
  readonly stories: number;
  /** Stories that must be 112 and nothing else. */
  readonly call112: Share;
  /** Stories for which a desk is right. */
  readonly desks: Share;
  /** Stories of harmless behaviour that leave nothing behind. */
  readonly harmless: Share;
  readonly different: readonly Different[];
  /** "table.rule" of rules that no story draws. */
  readonly rulesWithoutStory: readonly string[];
};

const mustBe112 = ({ outcomes }: Scenario): boolean => outcomes.length === 1 && outcomes[0] === 'call_112';

const judge = (book: CompassBook, scenario: Scenario) => {
  const { outcomes, desks, also, harmless } = scenario;
  const { outcome, desk, items } = decide(book, scenario.answers, scenario.moment);
  const isMain = outcomes.includes(outcome) && (outcome !== 'desk' || (desk !== null && desks.includes(desk)));
  const hasAll = also.every((kind) => items.some((item) => item.desk === kind));
  const storesNothing = items.every(({ stores }) => stores === 'no');
  return {
    scenario,
    got: items.map((item) => `${item.outcome}:${item.desk ?? '-'} (${item.rule})`).join(', '),
    isMain,
    isRight: isMain && hasAll && (!harmless || storesNothing),
  };
};
type Judged = ReturnType<typeof judge>;

const share = (all: readonly Judged[], right: (one: Judged) => boolean): Share => ({
  right: all.filter(right).length,
  of: all.length,
});

export const measureBook = (book: CompassBook, scenarios: readonly Scenario[]): BookMeasure => {
  const judged = scenarios.map((one) => judge(book, one));
  const of = (which: (one: Scenario) => boolean): readonly Judged[] =>
    judged.filter(({ scenario }) => which(scenario));
  const drawn = new Set(
    scenarios.flatMap(({ answers, moment }) =>
      drawnRules(book, answers, moment.at).map(({ table, rule }) => `${table}.${rule}`),
    ),
  );
  return {
    stories: judged.length,
    call112: share(of(mustBe112), ({ isMain }) => isMain),
    desks: share(of(({ desks }) => desks.length > 0), ({ isMain }) => isMain),
    harmless: share(of(({ harmless }) => harmless), ({ isRight }) => isRight),
    different: judged
      .filter(({ isRight }) => !isRight)
      .map(({ scenario: { story, outcomes, desks, also }, got }) => ({
        story,
        expected: [outcomes.join('|'), desks.join('|'), also.map((kind) => `+${kind}`).join(' ')]
          .filter((part) => part !== '')
          .join(' '),
        got,
      })),
    rulesWithoutStory: book.tables
      .flatMap(({ code, rows }) => rows.map(({ rule }) => `${code}.${rule}`))
      .filter((rule) => !drawn.has(rule)),
  };
};
