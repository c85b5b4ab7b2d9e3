/** What a phone makes of the server's answer: an end that the server did not take is no end here either. */
import type { LearningEvent } from '@buurtplus/domain/training';
import { describe, expect, it } from 'vitest';
import { afterAnswer, type Learning } from './learning-store.ts';

const event = (id: string, step: string): LearningEvent => ({
  id,
  kind: 'module',
  subject: 'rol',
  version: 1,
  run: 1,
  step,
  choice: null,
  right: null,
  at: `2026-11-20T20:00:0${id}.000Z`,
});
const [room, answered, done, later] = [
  event('1', 'room'),
  event('2', 'q_rol_deur'),
  event('3', 'done'),
  event('4', 'done'),
];
const phone: Learning = {
  ownerId: 'riet',
  events: [room, answered, done],
  unsent: ['1', '2', '3'],
  pinned: {},
  teamAsks: false,
  heard: [{ moduleId: 'rol', on: '2026-11-14' }],
};
const answer = (events: readonly LearningEvent[]) => ({ events: [...events], teamAsks: true, heard: [] });

describe('the answer to what this phone brought', () => {
  it('takes away an end that was sent and is not in it: the lesson is open here too', () => {
    expect(afterAnswer(phone, phone.events, answer([room, answered]))).toEqual({
      ...phone,
      events: [room, answered],
      unsent: [],
      teamAsks: true,
      heard: [],
    });
  });

  it('keeps an end that is in it, and one that was made meanwhile', () => {
    const now = { ...phone, events: [...phone.events, later], unsent: [...phone.unsent, '4'] };
    expect(afterAnswer(now, phone.events, answer(phone.events))).toMatchObject({
      events: [room, answered, done, later],
      unsent: ['4'],
    });
  });

  it('keeps everything when the server takes none of it, and lets the rest go on', () => {
    const now = { ...phone, unsent: [...phone.unsent, '4'] };
    expect(afterAnswer(now, phone.events, null)).toEqual({ ...phone, unsent: ['4'] });
  });
});
