/** Before is until the evening begins, the reaction from its end and only of who was there; on the clock of the server, over HTTP. */
import type { EvaluationCard, OpenEvaluation } from '@buurtplus/contract/evaluation';
import type { EveningStage } from '@buurtplus/contract/evenings';
import { evaluationItems, makeLinkCode, reactionQuestions } from '@buurtplus/domain/evaluation';
import { momentOf } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { inTenant } from './evaluation-deps.ts';

const minute = 60_000;
const happy = Object.fromEntries(reactionQuestions.map(({ id }) => [id, 4]));
const choices = Object.fromEntries(evaluationItems.map((item) => [item.id, item.right]));

describe('the moments of an evaluation of a planned evening', () => {
  let test: TestServer;
  let hands: HandIn;
  // Two days ahead, so that no day turns on the way.
  let day = '';
  let evaluationId = '';
  let eveningId = '';
  const call = async (
    who: string,
    ...request: Parameters<Awaited<ReturnType<HandIn['browserOf']>>['call']>
  ) => (await hands.browserOf(who)).call(...request);
  const openFor = async (who: string): Promise<readonly string[]> =>
    ((await call(who, 'GET', '/my-evaluations')).body as { open: OpenEvaluation[] }).open
      .filter((one) => one.evaluationId === evaluationId)
      .map(({ moment }) => moment);
  const goTo = (at: Date): void => test.clock.moveMs(at.getTime() - test.clock.now().getTime());
  const react = async (who: string): Promise<number> =>
    (
      await call(who, 'POST', `/evaluations/${evaluationId}/answers`, {
        moment: 'reaction',
        reaction: happy,
        words: null,
      })
    ).status;

  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
    day = dutchDay(new Date(test.clock.now().getTime() + 2 * 86_400_000));
    evaluationId = newPhoneId();
    const made = [
      await call('tess', 'POST', '/training-series', {
        seriesId: newPhoneId(),
        name: 'Met evaluatie',
        teamIds: [demoTeamId],
        organisationIds: [],
        evenings: [{ day, from: '19:30', until: '21:30', place: 'De Huiskamer', moduleIds: ['rol'] }],
      }),
      await call('tess', 'POST', '/evaluations', {
        evaluationId,
        name: 'Met evaluatie',
        teamIds: [demoTeamId],
        trainingOn: day,
      }),
    ];
    expect(made.map(({ status }) => status)).toEqual([204, 201]);
    const { evenings } = (await call('tess', 'GET', '/training-evenings')).body as {
      evenings: { eveningId: string; series: string }[];
    };
    eveningId = evenings.find(({ series }) => series === 'Met evaluatie')?.eveningId ?? '';
  });
  afterAll(() => test.end());

  it('tells the trainer which hours hold', async () => {
    const card = async (): Promise<EvaluationCard | undefined> =>
      (
        (await call('tess', 'GET', '/evaluations')).body as { evaluations: EvaluationCard[] }
      ).evaluations.find((one) => one.evaluationId === evaluationId);
    expect(await card()).toMatchObject({
      evening: {
        beginsAt: momentOf(day, 19 * 60 + 30).toISOString(),
        endsAt: momentOf(day, 21 * 60 + 30).toISOString(),
      },
    });
    await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
      sql`update evaluations set training_on = training_on + 1 where id = ${evaluationId}::uuid`.execute(tx),
    );
    expect(await card()).toMatchObject({ evening: null });
    await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
      sql`update evaluations set training_on = training_on - 1 where id = ${evaluationId}::uuid`.execute(tx),
    );
  });

  it('asks before until it begins, then nothing, then how it was of who was there', async () => {
    expect(await openFor('amina')).toEqual(['before']);
    goTo(new Date(momentOf(day, 19 * 60 + 30).getTime() - minute));
    expect(await openFor('amina')).toEqual(['before']);
    expect(await react('amina'), 'not before it has ended').toBe(404);
    goTo(momentOf(day, 19 * 60 + 31));
    expect(await openFor('amina')).toEqual([]);
    const late = await call('riet', 'POST', `/evaluations/${evaluationId}/answers`, {
      moment: 'before',
      code: makeLinkCode('a', [1, 2, 3, 4, 5, 6, 7, 8, 9]),
      form: 'a',
      choices,
      words: null,
    });
    expect(late.status).toBe(404);
    // Two days on, the trainer signs in once more.
    const trainer = await test.signIn('tess');
    const stage = (await trainer.call('GET', `/training-evenings/${eveningId}`)).body as EveningStage;
    const attend = await call('amina', 'POST', `/my-evenings/${eveningId}/attend`, {
      code: stage.code?.digits,
      typedAt: test.clock.now().toISOString(),
    });
    expect(attend.status).toBe(204);
    goTo(new Date(momentOf(day, 21 * 60 + 30).getTime() - minute));
    expect([await openFor('amina'), await react('amina')]).toEqual([[], 404]);
    goTo(momentOf(day, 21 * 60 + 31));
    expect([await openFor('amina'), await openFor('riet')]).toEqual([['reaction'], []]);
    expect([await react('riet'), await react('amina')]).toEqual([404, 204]);
    // What is kept says that somebody answered, for two months, and nothing of having been there.
    const rows = await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
      tx.selectFrom('evaluation_answers').selectAll().where('evaluation_id', '=', evaluationId).execute(),
    );
    expect(JSON.stringify(rows)).not.toContain(test.world.caller('amina').personId);
    expect(JSON.stringify(rows)).not.toContain(eveningId);
    // The next day.
    goTo(new Date(momentOf(day, 21 * 60 + 30).getTime() + 3 * 60 * minute));
    expect([await openFor('amina'), await openFor('riet')]).toEqual([['after'], ['after']]);
  });

  it('asks nobody how an evening was that was called off', async () => {
    await inTransaction(test.world.jobs, inTenant('lichtendam'), async (tx) => {
      await sql`update training_evenings set cancelled_at = now() where id = ${eveningId}::uuid`.execute(tx);
      await sql`delete from evaluation_tickets where evaluation_id = ${evaluationId}::uuid`.execute(tx);
    });
    expect(await openFor('amina')).toEqual(['after']);
    expect(await react('amina')).toBe(404);
  });
});
