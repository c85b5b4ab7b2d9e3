/** Right after the evening: five short questions and room for words. */
import type { Text } from '../compass/index.ts';

export const reactionQuestions: readonly { readonly id: string; readonly text: Text }[] = [
  { id: 'useful', text: { nl: 'Ik kan dit gebruiken op mijn ronde.', en: 'I can use this on my round.' } },
  { id: 'clear', text: { nl: 'Het was duidelijk.', en: 'It was clear.' } },
  {
    id: 'dare',
    text: { nl: 'Ik durf nu eerder iets door te geven.', en: 'I now dare sooner to pass something on.' },
  },
  {
    id: 'leave',
    text: { nl: 'Ik weet nu beter wat ik mag laten.', en: 'I now know better what I may leave.' },
  },
  {
    id: 'again',
    text: { nl: 'Ik zou dit een ander team aanraden.', en: 'I would recommend this to another team.' },
  },
];

/** From "not at all" to "completely". */
export const reactionSteps = [1, 2, 3, 4, 5] as const;

export const isReaction = (given: Readonly<Record<string, number>>): boolean =>
  Object.keys(given).length === reactionQuestions.length &&
  reactionQuestions.every(({ id }) => (reactionSteps as readonly number[]).includes(given[id] ?? 0));
