/** A lesson of an evening: offered to who was there for three months, its questions only, and done with all of them answered. */
import { describe, expect, it } from 'vitest';
import {
  isRoomRun,
  type LearningEvent,
  mayEndRun,
  placeIn,
  questionsOf,
  questionsOnly,
  roomOffer,
  roomStep,
  waysOn,
} from './index.ts';
import { lesson } from './modules/rol.ts';

let number = 0;
const event = (step: string, more: Partial<LearningEvent> = {}): LearningEvent => {
  number += 1;
  return {
    id: `e${String(number).padStart(4, '0')}`,
    kind: 'module',
    subject: 'rol',
    version: lesson.version,
    run: 1,
    step,
    choice: null,
    right: null,
    at: '2026-11-20T20:00:00.000Z',
    ...more,
  };
};
const heard = [
  { moduleId: 'rol', on: '2026-11-14' },
  { moduleId: 'rol', on: '2026-09-01' },
];
/** Every story to its end, always the first choice. */
const stories = lesson.scenarios.flatMap((scenario) => {
  const passed: LearningEvent[] = [];
  for (let at = scenario.start, node = scenario.nodes[at]; node !== undefined; node = scenario.nodes[at]) {
    const [way] = waysOn(node);
    passed.push(event(`${scenario.id}/${at}`, { choice: way?.choice ?? null }));
    if (way === undefined) break;
    at = way.to;
  }
  return passed;
});
const answers = questionsOf(lesson).map(({ id }) => event(`${id}/answer`, { choice: '1', right: false }));
const doneAt = '2026-11-20T20:30:00.000Z';

describe('the questions of an evening', () => {
  it('are offered for three months, of the last evening, until the lesson was done since', () => {
    const offer = (today: string, events: readonly LearningEvent[] = []) =>
      roomOffer(heard, events, 'rol', today)?.on ?? null;
    expect([offer('2026-08-31'), offer('2026-10-01'), offer('2026-11-14')]).toEqual([
      null,
      '2026-09-01',
      '2026-11-14',
    ]);
    expect([offer('2027-02-14'), offer('2027-02-15')]).toEqual(['2026-11-14', null]);
    expect(offer('2026-11-20', [event('done')])).toBeNull();
    expect(offer('2026-11-20', [event('done', { at: '2026-11-13T20:00:00.000Z' })])).toBe('2026-11-14');
    expect(roomOffer(heard, [], 'veilig', '2026-11-20')).toBeNull();
    // A leap day, three months on.
    expect(roomOffer([{ moduleId: 'rol', on: '2027-11-30' }], [], 'rol', '2028-02-29')).not.toBeNull();
  });

  it('are all that is left, from the first that has no answer, on whichever phone', () => {
    const short = questionsOnly(lesson);
    expect(short.steps.map(({ id }) => id)).toEqual(questionsOf(lesson).map(({ id }) => id));
    expect(placeIn(short, [event(roomStep)])).toEqual({ kind: 'step', index: 0 });
    const [first] = questionsOf(lesson);
    // Half the lesson was read before: only the answered question is behind.
    const half = [event(roomStep), event(lesson.steps[0]?.id ?? ''), event(first?.id ?? '')];
    expect(placeIn(short, half)).toEqual({ kind: 'step', index: 1 });
    const all = questionsOf(lesson).map(({ id }) => event(id));
    expect(placeIn(short, all)).toEqual({ kind: 'finish' });
  });

  it('leave the rest of the lesson to do once the evening counts no more: whatever was not passed, from the front', () => {
    const asked = questionsOf(lesson).map(({ id }) => event(id));
    const run = [event(roomStep), ...answers, ...asked, event('done')];
    expect(placeIn(lesson, run)).toEqual({ kind: 'step', index: 0 });
    const reads = lesson.steps.filter(({ kind }) => kind === 'read').map(({ id }) => event(id));
    expect(placeIn(lesson, [...run, ...reads])).toMatchObject({
      kind: 'scenario',
      index: lesson.steps.length,
    });
    expect(mayEndRun(lesson, [...run, ...reads], [], doneAt), 'the stories are left').toBe(false);
    const whole = [...run, ...reads, ...stories];
    expect(placeIn(lesson, whole)).toEqual({ kind: 'finish' });
    expect(mayEndRun(lesson, whole, [], doneAt)).toBe(true);
    expect(
      mayEndRun(
        lesson,
        whole.filter(({ step }) => step !== reads[0]?.step),
        [],
        doneAt,
      ),
    ).toBe(false);
    expect(
      mayEndRun(
        lesson,
        whole.filter(({ id }) => id !== answers[0]?.id),
        [],
        doneAt,
      ),
    ).toBe(false);
  });

  it('are all there is to a run only while the evening counts', () => {
    const run = [event(roomStep)];
    expect(isRoomRun(run, heard, 'rol', '2026-11-20')).toBe(true);
    expect(isRoomRun([event('ogen')], heard, 'rol', '2026-11-20'), 'of the whole lesson').toBe(false);
    expect(isRoomRun(run, [], 'rol', '2026-11-20'), 'a tick that was taken away').toBe(false);
    expect(isRoomRun(run, heard, 'rol', '2027-02-15'), 'too long ago').toBe(false);
  });

  it('end a lesson only for who was there and answered every one, right or wrong', () => {
    const run = [event(roomStep), ...answers];
    expect(mayEndRun(lesson, run, heard, doneAt)).toBe(true);
    expect(mayEndRun(lesson, run, [], doneAt), 'was not there').toBe(false);
    expect(mayEndRun(lesson, run, heard, '2027-03-01T20:00:00.000Z'), 'too long ago').toBe(false);
    expect(mayEndRun(lesson, run.slice(0, -1), heard, doneAt), 'one question left').toBe(false);
    expect(mayEndRun(lesson, [event('ogen')], [], doneAt), 'the whole lesson needs no evening').toBe(true);
  });
});
