/** Picks of a step stay until that step is done, on whatever phone, and are of that run and version only. */
import { describe, expect, it } from 'vitest';
import { type HalfWay, type LearningEvent, stillHalfWay } from './index.ts';

const half: HalfWay = {
  kind: 'module',
  subject: 'rol',
  version: 1,
  run: 2,
  step: 'bankje/k',
  picked: { danger: 'no', observations: ['lamp'], followUps: {} },
  asked: false,
};
const event = (more: Partial<LearningEvent>): LearningEvent => ({
  id: 'e',
  kind: 'module',
  subject: 'rol',
  version: 1,
  run: 2,
  step: 'bankje/k',
  choice: 'same',
  right: null,
  at: '2026-11-25T20:00:00.000Z',
  ...more,
});
const stays = (more: Partial<LearningEvent>): boolean => stillHalfWay([half], [event(more)]).length === 1;

describe('what was picked half-way', () => {
  it('stays after other steps, other lessons and earlier runs', () => {
    expect(stillHalfWay([half], [])).toEqual([half]);
    expect(stays({ step: 'bankje/a' })).toBe(true);
    expect(stays({ subject: 'veilig' })).toBe(true);
    expect(stays({ kind: 'scenario' })).toBe(true);
    expect(stays({ run: 1 })).toBe(true);
    expect(stays({ run: 1, step: 'done' })).toBe(true);
    expect(stays({ version: 2 })).toBe(true);
  });

  it('goes when the step, the run or a later run is there', () => {
    expect(stays({})).toBe(false);
    expect(stays({ step: 'done', version: 2 })).toBe(false);
    expect(stays({ run: 3, step: 'ogen' })).toBe(false);
  });
});
