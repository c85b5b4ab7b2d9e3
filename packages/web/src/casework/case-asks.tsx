/** What asks something in one case, in words beside its line. */
import type { CaseLine } from '@buurtplus/contract/casework';
import { endsSoon, isReviewLate } from '@buurtplus/domain/casework';
import { dayInWords, momentInWords } from '../words/moments.ts';
import { type Language, useLanguage } from '../words/words.tsx';
import { type CaseWords, todayInDutch, useCaseWords } from './case-words.ts';

/** What others wait for first, what the reader may look at when he likes last. */
export const asksInWords = (
  one: CaseLine,
  words: CaseWords,
  language: Language,
  now: Date,
): readonly string[] => {
  const { asks } = one;
  const today = todayInDutch();
  return [
    asks.answerDueAt === null
      ? null
      : words.asks.answers(asks.answersOwed, momentInWords(asks.answerDueAt, language, now)),
    asks.offersBack === 0 ? null : words.asks.back(asks.offersBack),
    asks.decisionsBack === 0 ? null : words.decision.asks.back(asks.decisionsBack),
    asks.goesOn === 0 ? null : words.asks.goesOn,
    asks.messagesNew === 0 ? null : words.asks.messages(asks.messagesNew),
    asks.checkInsDue === 0 ? null : words.asks.checkIns(asks.checkInsDue),
    asks.actionsLate === 0 ? null : words.asks.late(asks.actionsLate),
    one.status === 'open' && one.reviewOn === today ? words.reviewToday : null,
    one.status === 'open' && isReviewLate(one.reviewOn, today) ? words.reviewLate : null,
    one.keepUntil !== null && endsSoon(one.keepUntil, today)
      ? words.termEnds(dayInWords(one.keepUntil, today, language))
      : null,
    asks.decisionsWaiting === 0 ? null : words.decision.asks.waiting,
    asks.offersWaiting === 0 ? null : words.asks.waiting(asks.offersWaiting),
  ].filter((part) => part !== null);
};

export const CaseAsks = ({ one }: { readonly one: CaseLine }) => (
  <span className="bpp-tight">
    {asksInWords(one, useCaseWords(), useLanguage().language, new Date()).map((said) => (
      <span key={said} className="bpp-late">
        {said}
      </span>
    ))}
  </span>
);
