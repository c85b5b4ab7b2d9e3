/** The number beside the training evenings counts what waits for the reader, and says what it is. */
import { expect, it } from 'vitest';
import { isAskedOfMe } from './asked-of-me.ts';
import { eveningWords } from './evening-words.ts';

it('counts a question that waits for an answer of the reader, and no other', () => {
  expect(isAskedOfMe({ mine: true, answer: null })).toBe(true);
  expect(isAskedOfMe({ mine: true, answer: 'Op dinsdag.' })).toBe(false);
  expect(isAskedOfMe({ mine: false, answer: null })).toBe(false);
});

it.each([
  [1, 0, '1 uitnodiging', '1 invitation'],
  [2, 1, '2 uitnodigingen, 1 vraag', '2 invitations, 1 question'],
  [0, 3, '3 vragen', '3 questions'],
])('says %i invitations and %i questions apart', (invitations, questions, dutch, english) => {
  expect(eveningWords('nl').waiting(invitations, questions)).toBe(dutch);
  expect(eveningWords('en').waiting(invitations, questions)).toBe(english);
});
