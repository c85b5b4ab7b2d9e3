/** One thing of a case in words: a fact with its source and day, who knows, a wish, consent, or an action. */
import type { CaseEntryBody } from '@buurtplus/contract/casework';
import { dayInWords, wholeDayInWords } from '../words/moments.ts';
import { type Language, useLanguage } from '../words/words.tsx';
import { type CaseWords, todayInDutch, useCaseWords } from './case-words.ts';

const join = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

type Action = Extract<CaseEntryBody, { readonly kind: 'action' }>;

const kindOf = (entry: Action, words: CaseWords): string =>
  (entry.informal === null ? words.supports[entry.support] : words.informals[entry.informal]) ?? '';

/** "bewoner zelf" is not said twice. */
const isSaid = (doer: string, kind: string): boolean => doer.trim().toLowerCase() === kind.toLowerCase();

/**
 * @param isFrozen read on another day than it was looked at before: days in full
 * @param hasPill how far an action is stands beside it already
 * @returns what it says, and the small line below it
 */
export const entryInWords = (
  entry: CaseEntryBody,
  words: CaseWords,
  language: Language,
  isFrozen = false,
  hasPill = false,
): readonly [string, string] => {
  const day = (one: string): string =>
    isFrozen ? wholeDayInWords(one, language) : dayInWords(one, todayInDutch(), language);
  switch (entry.kind) {
    case 'fact':
      return [
        entry.text,
        join([words.domains[entry.domain], words.sources[entry.source], day(entry.seenOn)]),
      ];
    case 'knows':
      return [entry.who, join([words.knows, words.domains[entry.domain]])];
    case 'wish':
      return [`“${entry.text}”`, words.wishes];
    case 'consent':
      return [
        [words.consentAsked[entry.asked], entry.given === null ? '' : words.given[entry.given ? 'yes' : 'no']]
          .join(' ')
          .trim(),
        join([words.consent, entry.why, day(entry.askedOn)]),
      ];
    default:
      return [
        entry.what,
        join([
          entry.doer,
          isSaid(entry.doer, kindOf(entry, words)) ? null : kindOf(entry, words),
          hasPill ? null : words.states[entry.state],
          words.before(day(entry.dueOn)),
          entry.agreement,
          entry.checkInOn === null ? null : words.checkIn(day(entry.checkInOn)),
        ]),
      ];
  }
};

type Props = {
  readonly entry: CaseEntryBody;
  readonly isFrozen?: boolean;
  readonly hasPill?: boolean;
};

export const EntryLine = ({ entry, isFrozen = false, hasPill = false }: Props) => {
  const [what, about] = entryInWords(entry, useCaseWords(), useLanguage().language, isFrozen, hasPill);
  return (
    <>
      <span>{what}</span>
      <small className="bpp-soft">{about}</small>
    </>
  );
};
