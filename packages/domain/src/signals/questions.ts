/** What a desk may ask the volunteer, in fixed questions with fixed answers; neither side learns who the other is. */

export const questionOptions = {
  still_so: ['yes', 'no', 'dont_know'],
  how_often: ['once', 'few_times', 'often', 'dont_know'],
  since_when: ['today', 'days', 'weeks', 'longer', 'dont_know'],
  part_of_day: ['morning', 'afternoon', 'evening', 'night', 'dont_know'],
  which_side: ['front', 'back', 'both', 'dont_know'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type QuestionCode = keyof typeof questionOptions;
export const questionCodes = Object.keys(questionOptions) as readonly QuestionCode[];

export const questionWordsLimit = 500;

/** A question of a newer server is not known on an older phone, and the other way round. */
export const isAnswerTo = (code: string, answer: string): boolean =>
  Object.hasOwn(questionOptions, code) &&
  (questionOptions[code as QuestionCode] as readonly string[]).includes(answer);
