/** Which lesson comes next: what was begun, what was on an evening one was at, else the first of the line. */
import { type LearningEvent, learningLine } from '@buurtplus/domain/training';
import { expect, it } from 'vitest';
import { nextLesson } from './line-screen.tsx';

const event = (subject: string, step: string): LearningEvent => ({
  id: `${subject}${step}`,
  kind: 'module',
  subject,
  version: 1,
  run: 1,
  step,
  choice: null,
  right: null,
  at: '2026-11-20T20:00:00.000Z',
});
const heard = [{ moduleId: 'geweld_thuis', on: '2026-11-14' }];
const next = (events: readonly LearningEvent[], day = '2026-11-26') =>
  nextLesson(events, heard, day)?.id ?? null;

it('is what was begun, then what was on the evening, then the first that is new', () => {
  expect(next([event('veilig', 'x')])).toBe('veilig');
  expect(next([])).toBe('geweld_thuis');
  expect(next([event('geweld_thuis', 'done')])).toBe('rol');
  expect(next([], '2027-03-01'), 'three months later').toBe('rol');
  expect(next(learningLine.map(({ id }) => event(id, 'done')))).toBeNull();
});
