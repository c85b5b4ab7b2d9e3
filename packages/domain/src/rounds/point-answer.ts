/** What a walker says about an attention point after the round: seen, not seen, could not look, and a few words without persons. */
import { ok, type Result, refuse } from '../kernel/index.ts';

export const pointSights = ['seen', 'not_seen', 'could_not_look'] as const;
export type PointSight = (typeof pointSights)[number];

export type PointAnswer = {
  readonly pointId: string;
  readonly roundId: string;
  readonly sight: PointSight;
  readonly words: string | null;
};

export const pointAnswerLimit = 200;

export const checkPointAnswer = (answer: PointAnswer): Result<PointAnswer, 'too_long'> => {
  const words = answer.words?.trim() ?? '';
  return words.length > pointAnswerLimit
    ? refuse('too_long')
    : ok({ ...answer, words: words === '' ? null : words });
};
