/** What is judged in a schouw and in which steps: five levels per aspect, and five questions about feeling safe. */

/** From very good to bad. They are names in an order, not numbers: nobody takes their mean. */
export const levels = ['a_plus', 'a', 'b', 'c', 'd'] as const;
export type Level = (typeof levels)[number];

/** "not_here": there is no grass here, so nothing about grass can be said. */
export const judgements = [...levels, 'not_here'] as const;
export type Judgement = (typeof judgements)[number];

export const aspects = [
  'coarse_litter',
  'fine_litter',
  'dog_dirt',
  'full_bins',
  'leaves',
  'weeds',
  'grass',
  'paving',
  'graffiti',
  'furniture',
] as const;
export type Aspect = (typeof aspects)[number];

export const safetyQuestions = [
  'lighting',
  'sight_lines',
  'back_paths',
  'escape_routes',
  'neglected_spots',
] as const;
export type SafetyQuestion = (typeof safetyQuestions)[number];

export const safetyAnswers = ['good', 'not_good', 'not_here'] as const;
export type SafetyAnswer = (typeof safetyAnswers)[number];

export const weathers = ['dry', 'rain', 'snow', 'wind'] as const;
export type Weather = (typeof weathers)[number];

/** The usual norm of a municipality: B or better is good enough. */
const norm: Level = 'b';

export const reachesNorm = (level: Level): boolean => levels.indexOf(level) <= levels.indexOf(norm);

/** Steps between two levels: A and C are two apart. */
export const stepsApart = (one: Level, other: Level): number =>
  Math.abs(levels.indexOf(one) - levels.indexOf(other));

/** The scale that comes along with the product: words only, no photos. */
export const wordsOnlyEdition = 0;
/** Goes up when the words below a level change, so that results of two wordings are never added up. */
export const wordsVersion = 1;
