/** What a phone of the demo would have sent along: the answers, and the advice that the very compass gave on them. */
import type { RecordSignalBody } from '@buurtplus/contract/sync';
import {
  decide,
  dutchMoment,
  type FollowUpAnswers,
  type GutFeeling,
  itemToStore,
  standardBook,
} from '@buurtplus/domain/compass';

export const traceOf = (
  observations: readonly string[],
  gutFeeling: GutFeeling | null,
  followUps: FollowUpAnswers,
  at: Date,
): NonNullable<RecordSignalBody['compass']> => {
  const answers = {
    danger: 'no',
    followUps,
    riskToSelf: 'none',
    riskToOthers: 'none',
    earlierOwnSignals: 0,
  } as const;
  const advice = decide(
    standardBook,
    { ...answers, observations, gutFeeling },
    { at: dutchMoment(at), holidays: new Set(), areaCodes: [] },
  );
  const { table, rule, code } = itemToStore(advice, observations, null) ?? advice;
  return {
    ...answers,
    version: standardBook.version,
    sure: 'saw_myself',
    told: { table, rule, advice: code },
    called: null,
  };
};
