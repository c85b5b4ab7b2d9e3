/** The weekly question: one a week, what was wrong first, and each time it is right it stays away longer. */
import { type LearningEvent, learningLine } from '@buurtplus/domain/training';
import { describe, expect, it } from 'vitest';
import { comesBack, nextWeekly, weeklyQuestion } from './weekly.ts';

const start = Date.UTC(2026, 8, 1, 19, 0);
const dayMs = 86_400_000;
const after = (days: number): Date => new Date(start + days * dayMs);
let count = 0;
const event = (days: number, more: Partial<LearningEvent>): LearningEvent => {
  count += 1;
  return {
    id: `e${count}`,
    kind: 'module',
    subject: 'rol',
    version: 1,
    run: 1,
    step: 'x',
    choice: null,
    right: null,
    at: after(days).toISOString(),
    ...more,
  };
};
const [first, second, third] = learningLine.find(({ id }) => id === 'rol')?.questions ?? [];
if (first === undefined || second === undefined || third === undefined)
  throw new Error('the first lesson has three questions');

const lesson = (wrong: readonly string[]): readonly LearningEvent[] => [
  ...[first, second, third].map((id) =>
    event(0, { step: `${id}/answer`, choice: '1', right: !wrong.includes(id) }),
  ),
  event(0, { step: 'done' }),
];
const answered = (days: number, subject: string, right: boolean): LearningEvent =>
  event(days, { kind: 'question', subject, step: 'answer', choice: '1', right });

describe('the question of the week', () => {
  it('is not asked before a lesson is done, nor in the first week after', () => {
    expect(nextWeekly([])).toBeNull();
    expect(weeklyQuestion(lesson([first]).slice(0, 3), after(30))).toBeNull();
    expect(weeklyQuestion(lesson([first]), after(6.9))).toBeNull();
    expect(weeklyQuestion(lesson([first]), after(7))).toEqual({ moduleId: 'rol', questionId: first });
  });

  it('asks what was wrong before what was right', () => {
    expect(weeklyQuestion(lesson([third]), after(30))?.questionId).toBe(third);
  });

  it('asks one a week, however many are due', () => {
    const events = [...lesson([first, second]), answered(7, first, true)];
    expect(weeklyQuestion(events, after(13))).toBeNull();
    expect(weeklyQuestion(events, after(14))?.questionId).toBe(second);
  });

  it('comes back at growing intervals while it is right, and soon again when it was wrong', () => {
    let events = lesson([first]);
    const gaps: number[] = [];
    let day = 7;
    for (let time = 0; time < 5; time += 1) {
      events = [...events, answered(day, first, true)];
      const due = comesBack(events, first)?.due.getTime() ?? 0;
      gaps.push((due - after(day).getTime()) / dayMs);
      day = (due - start) / dayMs;
    }
    for (const [index, gap] of gaps.entries())
      if (index > 0) expect(gap).toBeGreaterThan(gaps[index - 1] ?? 0);
    const wrong = comesBack([...events, answered(day, first, false)], first);
    expect(wrong?.wrong).toBe(true);
    expect(((wrong?.due.getTime() ?? 0) - after(day).getTime()) / dayMs).toBeLessThan(gaps.at(-1) ?? 0);
  });

  it('says the same on every phone, in whatever order the answers came', () => {
    const events = [...lesson([first]), answered(7, first, false), answered(14, first, true)];
    expect(comesBack([...events].reverse(), first)).toEqual(comesBack(events, first));
    expect(weeklyQuestion([...events].reverse(), after(60))).toEqual(weeklyQuestion(events, after(60)));
  });

  it('holds over the nights on which the clock changes and over a leap day', () => {
    for (const from of [Date.UTC(2026, 9, 22), Date.UTC(2027, 2, 25), Date.UTC(2028, 1, 26)]) {
      const at = new Date(from).toISOString();
      const events = lesson([first]).map((one) => ({ ...one, at }));
      expect(weeklyQuestion(events, new Date(from + 7 * dayMs - 1))).toBeNull();
      expect(weeklyQuestion(events, new Date(from + 7 * dayMs))?.questionId).toBe(first);
    }
  });
});
