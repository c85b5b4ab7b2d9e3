/** What changed in the compass since this phone last looked, of what this person learned or used; worked out on the phone, told to nobody. */
import type { AdviceKind, CompassBook, CompassDesk, DeskKind, Text } from '../compass/index.ts';
import { hoursInWords } from './hours-in-words.ts';
import type { LearningModule } from './module.ts';
import type { LearningEvent } from './progress.ts';
import type { LearningScenario } from './scenario.ts';

/** One thing that reads differently now; without an old or a new sentence it came or went. */
export type RefresherChange = {
  readonly key: string;
  readonly about: Text;
  readonly before: Text | null;
  readonly now: Text | null;
};

/** Of the stories of a trainer, those that somebody was in. */
export const storiesBegun = (
  events: readonly LearningEvent[],
  stories: readonly LearningScenario[],
): readonly LearningScenario[] =>
  stories.filter(({ id }) => events.some(({ kind, subject }) => kind === 'scenario' && subject === id));

/** The desks that the stories of these lessons, and these stories of a trainer, end at. */
export const desksLearned = (
  lessons: readonly LearningModule[],
  own: readonly LearningScenario[] = [],
): ReadonlySet<DeskKind> =>
  new Set(
    [...lessons.flatMap(({ scenarios }) => scenarios), ...own].flatMap(({ situations }) =>
      Object.values(situations).flatMap(({ says }) => (says.desk === null ? [] : [says.desk])),
    ),
  );

/** The desks that these advices named, of the book of then: what somebody's own signals used. */
export const desksUsed = (before: CompassBook, advices: readonly string[]): ReadonlySet<DeskKind> =>
  new Set(advices.flatMap((code) => before.advices[code]?.desk ?? []));

const inBoth = (write: (language: 'nl' | 'en') => string): Text => ({ nl: write('nl'), en: write('en') });
const same = (left: Text | null, right: Text | null): boolean =>
  left?.nl === right?.nl && left?.en === right?.en;

const deskInWords = ({ name, phone, when, whenNot }: CompassDesk): Text =>
  inBoth((language) =>
    [phone === null ? name[language] : `${name[language]}: ${phone}.`, when[language], whenNot[language]]
      .filter((part) => part !== '')
      .join(' '),
  );

/** A call to 112 or the police concerns everybody, whatever was learned. */
const concerns = (advice: AdviceKind | undefined, used: ReadonlySet<DeskKind>): boolean =>
  advice !== undefined &&
  (advice.outcome === 'call_112' ||
    advice.outcome === 'call_police' ||
    (advice.desk !== null && used.has(advice.desk)));

/** Of a desk that is in both books; one that came or went is told as a whole. */
const hoursChange = (old: CompassDesk, fresh: CompassDesk): RefresherChange => {
  const told = (desk: CompassDesk): Text =>
    inBoth((language) => `${fresh.name[language]}: ${hoursInWords(desk.hours, language)}.`);
  return {
    key: `hours/${fresh.code}`,
    about: {
      nl: `De openingstijden van ${fresh.name.nl} zijn veranderd`,
      en: `The opening hours of ${fresh.name.en} have changed`,
    },
    before: told(old),
    now: told(fresh),
  };
};

const deskChanges = (
  before: CompassBook,
  now: CompassBook,
  used: ReadonlySet<DeskKind>,
): readonly RefresherChange[] => {
  const codes = [...new Set([...before.desks, ...now.desks].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const [old, fresh] = [before, now].map(({ desks }) => desks.find((desk) => desk.code === code));
    const desk = fresh ?? old;
    if (desk === undefined || !desk.kinds.some((kind) => used.has(kind))) return [];
    const whole = {
      key: `desk/${code}`,
      about: desk.name,
      before: old === undefined ? null : deskInWords(old),
      now: fresh === undefined ? null : deskInWords(fresh),
    };
    return old === undefined || fresh === undefined ? [whole] : [whole, hoursChange(old, fresh)];
  });
};

const sentenceChanges = (
  before: CompassBook,
  now: CompassBook,
  used: ReadonlySet<DeskKind>,
  about: Text,
): readonly RefresherChange[] => {
  const codes = new Set(
    [before, now].flatMap(({ advices }) =>
      Object.values(advices)
        .filter((advice) => concerns(advice, used))
        .flatMap(({ dos, donts }) => [...dos, ...donts]),
    ),
  );
  return [...codes].map((code) => ({
    key: `sentence/${code}`,
    about,
    before: before.sentences[code] ?? null,
    now: now.sentences[code] ?? null,
  }));
};

/** A rule that now says another thing, or says why in other words. */
const ruleChanges = (
  before: CompassBook,
  now: CompassBook,
  used: ReadonlySet<DeskKind>,
): readonly RefresherChange[] => {
  const rowsOf = ({ tables }: CompassBook) =>
    new Map(
      tables.flatMap(({ code, title, rows }) => rows.map((row) => [`${code}/${row.rule}`, { title, row }])),
    );
  const [old, fresh] = [rowsOf(before), rowsOf(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const about = is?.title ?? was?.title;
    const touched =
      concerns(before.advices[was?.row.advice ?? ''], used) ||
      concerns(now.advices[is?.row.advice ?? ''], used);
    return about === undefined || !touched
      ? []
      : [{ key: `rule/${key}`, about, before: was?.row.because ?? null, now: is?.row.because ?? null }];
  });
};

/** @returns all of them, those about calling and rules before those about a desk */
export const changesToRefresh = (
  before: CompassBook,
  now: CompassBook,
  used: ReadonlySet<DeskKind>,
): readonly RefresherChange[] =>
  [
    ...ruleChanges(before, now, used),
    ...sentenceChanges(before, now, used, { nl: 'Wat je doet en laat', en: 'What to do and not to do' }),
    ...deskChanges(before, now, used),
  ].filter((change) => !same(change.before, change.now));

/** The change to ask one question about: one with an old and a new sentence, for else there is nothing to choose. */
export const changeToAsk = (changes: readonly RefresherChange[]): RefresherChange | null =>
  changes.find(({ before, now }) => before !== null && now !== null) ?? null;
