/** A lesson that is replaced while somebody is inside: he stays where he is until he steps over. */
import { openRun, placeIn } from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { lesson } from '@buurtplus/domain/training/modules/rol';
import { describe, expect, it } from 'vitest';
import { whichLesson } from './which-lesson.ts';

const renewed = { ...lesson, version: 2, steps: lesson.steps.slice(1) };
const event = (step: string, version = 1) =>
  ({
    id: `${step}${version}`,
    kind: 'module',
    subject: 'rol',
    version,
    run: 1,
    step,
    choice: null,
    right: null,
    at: `2026-11-25T20:00:0${version}.000Z`,
  }) as const;
const subject = { kind: 'module', id: 'rol' } as const;

describe('which lesson', () => {
  it('is the newest for who begins', () => {
    expect(whichLesson(renewed, null, undefined)).toMatchObject({
      lesson: { version: 2 },
      run: null,
      renewed: 'no',
    });
  });
  it('is the one he began for who is inside, at the very same place, with an offer', () => {
    const events = [event('ogen'), event('bevoegd')];
    const before = placeIn(lesson, events);
    const shown = whichLesson(renewed, openRun(events, subject), JSON.parse(JSON.stringify(lesson)));
    expect(shown).toMatchObject({ lesson: { version: 1 }, renewed: 'offer' });
    expect(placeIn(shown.lesson, shown.run?.events ?? [])).toEqual(before);
  });
  it('is the new one after stepping over', () => {
    const events = [event('ogen'), event('over', 2)];
    expect(whichLesson(renewed, openRun(events, subject), renewed)).toMatchObject({
      lesson: { version: 2 },
      renewed: 'no',
      run: { version: 2 },
    });
  });
  it('is the new one, and says so, when it was begun on another phone', () => {
    expect(whichLesson(renewed, openRun([event('ogen')], subject), undefined)).toMatchObject({
      lesson: { version: 2 },
      run: null,
      renewed: 'elsewhere',
    });
  });
  it('is no lesson for a name nobody knows', async () => {
    expect(await loadLesson('nergens')).toBeNull();
    expect((await loadLesson('rol'))?.id).toBe('rol');
  });
});
