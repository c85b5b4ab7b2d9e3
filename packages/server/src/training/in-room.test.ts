/** A lesson of an evening over HTTP: who was there does its questions and it counts, also for the certificate; who was not, has to do all of it. */
import type { MyCertificate } from '@buurtplus/contract/certificates';
import type { MyLearning } from '@buurtplus/contract/training';
import { type LearningEvent, placeIn, questionsOf, waysOn } from '@buurtplus/domain/training';
import { lesson } from '@buurtplus/domain/training/modules/rol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { eveningPeople } from '../testing/evening.ts';
import { newPhoneId } from '../testing/phone.ts';

describe('a lesson of an evening', () => {
  const { call, personOf, inJobs, ...here } = eveningPeople();
  let eveningId = '';
  beforeAll(async () => {
    await here.begin();
    eveningId = await here.plan('In de zaal');
  });
  afterAll(() => here.end());
  type Who = 'amina' | 'riet' | 'bram';
  const event = (step: string, more: Partial<LearningEvent> = {}): LearningEvent => ({
    id: newPhoneId(),
    kind: 'module',
    subject: 'rol',
    version: lesson.version,
    run: 1,
    step,
    choice: null,
    right: null,
    at: here.server().clock.now().toISOString(),
    ...more,
  });
  const questions = (run = 1) => [
    event('room', { run }),
    ...questionsOf(lesson).flatMap(({ id }) => [
      event(`${id}/answer`, { run, choice: '1', right: false }),
      event(id, { run }),
    ]),
  ];
  const put = async (who: Who, events: readonly LearningEvent[]) => {
    const answer = await call(who, 'PUT', '/my-learning', { events });
    expect(answer.status).toBe(200);
    return answer.body as MyLearning;
  };
  const missing = async (who: Who): Promise<boolean> =>
    ((await call(who, 'GET', '/my-certificate')).body as MyCertificate).missing.includes('rol');
  const tick = async (who: Who, present: boolean) =>
    (await call('tess', 'PUT', `/training-evenings/${eveningId}/people/${personOf(who)}`, { present }))
      .status;
  const over = (hours: number) =>
    inJobs((tx) =>
      sql`update training_evenings set starts_at = now() - make_interval(hours => ${hours + 2}), ends_at = now() - make_interval(hours => ${hours})
        where id = ${eveningId}::uuid`.execute(tx),
    );
  const handled = async (who: string, moduleIds: readonly string[]) =>
    (await call(who, 'PUT', `/training-evenings/${eveningId}/lessons`, { moduleIds })).status;

  it('is told to who was there once the evening is over, and to nobody else', async () => {
    expect([await tick('amina', true), await tick('bram', true)]).toEqual([204, 204]);
    expect((await put('amina', [])).heard, 'it is still going on').toEqual([]);
    await over(1);
    const day = dutchDay(new Date(here.server().clock.now().getTime() - 3 * 3_600_000));
    expect((await put('amina', [])).heard).toEqual([
      { moduleId: 'rol', on: day },
      { moduleId: 'wie_doet_wat', on: day },
    ]);
    expect((await put('riet', [])).heard).toEqual([]);
  });

  it('is done after its questions, in one go or step by step, and counts for the certificate', async () => {
    expect(await missing('amina')).toBe(true);
    await put('amina', questions().slice(0, 3));
    expect((await put('amina', [event('done')])).events.some(({ step }) => step === 'done')).toBe(false);
    expect(await missing('amina'), 'not every question has an answer').toBe(true);
    await put('amina', questions());
    await put('amina', [event('done')]);
    expect(await missing('amina')).toBe(false);
    await put('bram', [...questions(), event('done')]);
    expect(await missing('bram')).toBe(false);
  });

  it('is not done by its questions for who was not there; the whole lesson always does', async () => {
    const end = event('done');
    const back = await put('riet', [...questions(), end]);
    expect(back.events.some(({ id }) => id === end.id)).toBe(false);
    expect(await missing('riet')).toBe(true);
    expect(
      (await put('riet', [end])).events.some(({ id }) => id === end.id),
      'again is the same',
    ).toBe(false);
    await put('riet', [event('done', { run: 2 })]);
    expect(await missing('riet')).toBe(false);
  });

  it('is finished in the run that began with its questions, by whatever of the whole lesson was left', async () => {
    const begun = questions(3);
    const [early, end] = [event('done', { run: 3 }), event('done', { run: 3 })];
    const has = ({ events }: MyLearning, id: string) => events.some((one) => one.id === id);
    expect(has(await put('riet', [...begun, early]), early.id)).toBe(false);
    // As the phone does it: whatever shows next, until there is nothing left.
    const rest: LearningEvent[] = [];
    for (
      let place = placeIn(lesson, begun);
      place.kind !== 'finish';
      place = placeIn(lesson, [...begun, ...rest])
    ) {
      const node = place.kind === 'scenario' ? place.scenario.nodes[place.node] : undefined;
      const step =
        place.kind === 'scenario' ? `${place.scenario.id}/${place.node}` : lesson.steps[place.index]?.id;
      const choice = node === undefined ? null : (waysOn(node)[0]?.choice ?? null);
      rest.push(event(step ?? '', { run: 3, choice }));
    }
    const last = event('done', { run: 3 });
    expect(has(await put('riet', [...rest.slice(0, -1), last]), last.id), 'the end of a story is left').toBe(
      false,
    );
    expect(has(await put('riet', [...rest.slice(-1), end]), end.id)).toBe(true);
  });

  it('goes by what was gone through: the trainer says so until a week after, and nobody else does', async () => {
    const heard = async () => (await put('amina', [])).heard.map(({ moduleId }) => moduleId);
    expect(await handled('amina', ['veilig'])).toBe(403);
    expect(await handled('noor', ['veilig'])).toBe(404);
    expect(await handled('tess', [])).toBe(400);
    expect([await handled('tess', ['veilig']), await handled('tess', ['veilig'])]).toEqual([204, 204]);
    expect(await heard()).toEqual(['veilig']);
    const lines = await inJobs((tx) =>
      sql`select 1 from audit_entries where action = 'evening.handled' and object_id = ${eveningId}`.execute(
        tx,
      ),
    );
    expect(lines.rows).toHaveLength(2);
    await tick('amina', false);
    expect(await heard(), 'a tick that was taken away').toEqual([]);
    await over(6 * 24);
    expect(await handled('tess', ['rol'])).toBe(204);
    await over(8 * 24);
    expect(await handled('tess', ['veilig'])).toBe(409);
    await inJobs((tx) =>
      sql`update training_evenings set starts_at = now() + interval '1 day', ends_at = now() + interval '26 hours' where id = ${eveningId}::uuid`.execute(
        tx,
      ),
    );
    expect(await handled('tess', ['veilig']), 'before it begins it is moved, not handled').toBe(409);
  });
});
