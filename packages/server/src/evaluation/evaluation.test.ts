/** Evaluations over HTTP and with many answers: nobody is told apart, small groups stay hidden, figures are right, months stand once. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { EvaluationResults, OpenEvaluation } from '@buurtplus/contract/evaluation';
import {
  type EvaluationForm,
  evaluationItems,
  evaluationTables,
  makeLinkCode,
  reactionQuestions,
} from '@buurtplus/domain/evaluation';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { startOfDutchDay } from '../routing/dutch-calendar.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { insertAnswer, insertEvaluation } from './evaluation.store.ts';
import { type EvaluationDeps, inTenant } from './evaluation-deps.ts';
import { freezeMonth } from './freeze-months.ts';

const dayMs = 86_400_000;
const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
const today = dutchDay(new Date());

const allRight = Object.fromEntries(evaluationItems.map((item) => [item.id, item.right]));
/** The first so many wrong. */
const wrongAt = (many: number) =>
  Object.fromEntries(
    evaluationItems.map((item, at) => [
      item.id,
      at < many ? (item.right === 'leave' ? 'pass_on' : 'leave') : item.right,
    ]),
  );
const happy = Object.fromEntries(reactionQuestions.map(({ id }) => [id, 4]));
const codeOf = (form: EvaluationForm): string => makeLinkCode(form, [...randomBytes(9)]);

describe('an evaluation over HTTP', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const call = async (
    who: string,
    ...request: Parameters<Awaited<ReturnType<HandIn['browserOf']>>['call']>
  ) => (await hands.browserOf(who)).call(...request);
  /** Beside the road, so that one team can have several; the road itself has a test of its own. */
  const make = async (trainingOn: string): Promise<string> => {
    const id = newPhoneId();
    await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
      insertEvaluation(tx, {
        tenant_id: 'lichtendam',
        id,
        name: 'Avond niet-pluis',
        team_ids: [demoTeamId],
        training_on: trainingOn,
        made_by: test.world.caller('tess').personId,
        made_at: new Date(),
      }),
    );
    return id;
  };
  const openFor = async (who: string, id: string): Promise<readonly string[]> =>
    ((await call(who, 'GET', '/my-evaluations')).body as { open: OpenEvaluation[] }).open
      .filter((one) => one.evaluationId === id)
      .map((one) => one.moment);
  const answer = (who: string, id: string, body: object) =>
    call(who, 'POST', `/evaluations/${id}/answers`, body);

  it('is made by a trainer, for teams that are there', async () => {
    expect(
      await call('tess', 'POST', '/evaluations', {
        evaluationId: newPhoneId(),
        name: 'x',
        teamIds: [newPhoneId()],
        trainingOn: today,
      }),
    ).toMatchObject({ status: 400, body: { fields: [{ path: 'teamIds', code: 'unknown' }] } });
    for (const who of ['amina', 'bram', 'wil', 'femke', 'vera'])
      expect((await call(who, 'POST', '/evaluations', {})).status, who).toBe(403);
  });

  it('is one when its form is sent twice, and says so when its id is of another one', async () => {
    const body = {
      evaluationId: newPhoneId(),
      name: 'Avond',
      teamIds: [demoTeamId],
      trainingOn: daysFrom(today, 1200),
    };
    expect((await call('tess', 'POST', '/evaluations', body)).status).toBe(201);
    expect((await call('tess', 'POST', '/evaluations', body)).status).toBe(201);
    for (const change of [{ name: 'Ochtend' }, { trainingOn: daysFrom(today, 1201) }])
      expect(await call('tess', 'POST', '/evaluations', { ...body, ...change })).toMatchObject({
        status: 409,
        body: { code: 'other_content' },
      });
    // Of another trainer, word for word the same.
    const theirs = { ...body, evaluationId: newPhoneId(), trainingOn: daysFrom(today, 1600) };
    await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
      insertEvaluation(tx, {
        tenant_id: 'lichtendam',
        id: theirs.evaluationId,
        name: theirs.name,
        team_ids: [...theirs.teamIds],
        training_on: theirs.trainingOn,
        made_by: newPhoneId(),
        made_at: new Date(),
      }),
    );
    expect((await call('tess', 'POST', '/evaluations', theirs)).status).toBe(409);
  });

  it('is mended or taken away as long as nobody answered, and after that by nobody', async () => {
    const id = await make(daysFrom(today, 2_000));
    const path = `/evaluations/${id}`;
    const other = { name: 'Andere avond', teamIds: [demoTeamId], trainingOn: daysFrom(today, 2) };
    for (const who of ['amina', 'bram', 'wil', 'femke', 'vera']) {
      expect((await call(who, 'PUT', path, other)).status, who).toBe(403);
      expect((await call(who, 'DELETE', path)).status, who).toBe(403);
    }
    expect(await call('tess', 'PUT', path, { ...other, teamIds: [newPhoneId()] })).toMatchObject({
      body: { fields: [{ path: 'teamIds', code: 'unknown' }] },
    });
    expect(await call('tess', 'PUT', path, { ...other, trainingOn: daysFrom(today, -9) })).toMatchObject({
      body: { fields: [{ path: 'trainingOn', code: 'too_long_ago' }] },
    });
    expect((await call('tess', 'PUT', path, other)).status).toBe(204);
    expect(await openFor('amina', id)).toEqual(['before']);
    const cardOf = async () =>
      (
        (await call('tess', 'GET', '/evaluations')).body as {
          evaluations: { evaluationId: string; untouched: boolean; trainingOn: string }[];
        }
      ).evaluations.find((one) => one.evaluationId === id);
    expect(await cardOf()).toMatchObject({ name: 'Andere avond', untouched: true });
    const code = codeOf('a');
    expect(
      (await answer('amina', id, { moment: 'before', code, form: 'a', choices: allRight, words: null }))
        .status,
    ).toBe(204);
    expect(await cardOf()).toMatchObject({ untouched: false });
    for (const method of ['PUT', 'DELETE'] as const)
      expect(await call('tess', method, path, method === 'PUT' ? other : undefined)).toMatchObject({
        status: 409,
        body: { code: 'evaluation_answered' },
      });
    const empty = await make(daysFrom(today, 2_400));
    expect((await call('tess', 'DELETE', `/evaluations/${empty}`)).status).toBe(204);
    expect((await call('tess', 'DELETE', `/evaluations/${empty}`)).status).toBe(404);
  });

  it('loses no answer to who takes it away at the same moment', async () => {
    let [gone, kept] = [0, 0];
    for (let race = 0; race < 12; race += 1) {
      const id = await make(daysFrom(today, 1));
      const given = { moment: 'before', code: codeOf('a'), form: 'a', choices: allRight, words: null };
      const [dropped, answered] = await Promise.all([
        call('tess', 'DELETE', `/evaluations/${id}`),
        answer('riet', id, given),
      ]);
      const left = await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
        tx.selectFrom('evaluation_answers').select('id').where('evaluation_id', '=', id).execute(),
      );
      // One of the two: it is away and the answer was refused, or the answer is in and it stays.
      expect([dropped.status, answered.status, left.length]).toEqual(
        dropped.status === 204 ? [204, 404, 0] : [409, 204, 1],
      );
      if (dropped.status === 204) gone += 1;
      else kept += 1;
      if (dropped.status !== 204)
        await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
          tx.deleteFrom('evaluations').where('id', '=', id).execute(),
        );
    }
    expect(gone + kept).toBe(12);
  });

  it('is made once for a team in so many days, and not for a training of long ago', async () => {
    const body = {
      evaluationId: newPhoneId(),
      name: 'Voorjaar',
      teamIds: [demoTeamId],
      trainingOn: daysFrom(today, 400),
    };
    expect((await call('tess', 'POST', '/evaluations', body)).status).toBe(201);
    expect((await call('tess', 'POST', '/evaluations', body)).status).toBe(201);
    for (const days of [281, 400, 519])
      expect(
        await call('tess', 'POST', '/evaluations', {
          ...body,
          evaluationId: newPhoneId(),
          trainingOn: daysFrom(today, days),
        }),
      ).toMatchObject({ status: 400, body: { fields: [{ path: 'teamIds', code: 'evaluated_lately' }] } });
    expect(
      await call('tess', 'POST', '/evaluations', {
        ...body,
        evaluationId: newPhoneId(),
        trainingOn: daysFrom(today, -8),
      }),
    ).toMatchObject({ status: 400, body: { fields: [{ path: 'trainingOn', code: 'too_long_ago' }] } });
    const at = { ...body, trainingOn: daysFrom(today, 800) };
    const made = await Promise.all(
      [1, 2, 3].map(() => call('tess', 'POST', '/evaluations', { ...at, evaluationId: newPhoneId() })),
    );
    expect(made.map((one) => one.status).sort((a, b) => a - b)).toEqual([201, 400, 400]);
  });

  it('asks each moment once, in the other words the second time, and refuses what is incomplete', async () => {
    const id = await make(daysFrom(today, 3));
    expect(await openFor('amina', id)).toEqual(['before']);
    const code = codeOf('b');
    const body = { moment: 'before', code, form: 'b', choices: wrongAt(3), words: null };
    expect(await answer('amina', id, { ...body, form: 'a' })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'form', code: 'other_words' }] },
    });
    expect((await answer('amina', id, { ...body, choices: { blows: 'leave' } })).status).toBe(400);
    expect((await answer('amina', id, { ...body, code: 'OOOOOOOOO' })).status).toBe(400);
    expect((await answer('amina', id, body)).status).toBe(204);
    expect(await openFor('amina', id)).toEqual([]);
    // Said again: once. Somebody else with the same code: told so, and not counted as having answered.
    expect((await answer('amina', id, { ...body, choices: allRight })).status).toBe(204);
    expect(await answer('riet', id, body)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'code', code: 'used_by_another' }] },
    });
    expect(await openFor('riet', id)).toEqual(['before']);
    // Not yet, and for who is not in the team: the same as not there.
    expect((await answer('riet', id, { moment: 'reaction', reaction: happy, words: null })).status).toBe(404);
    expect((await answer('riet', newPhoneId(), body)).status).toBe(404);
  });

  it('keeps nothing that says who or when', async () => {
    const id = await make(daysFrom(today, -1));
    const before = await call('amina', 'GET', '/me');
    expect(before.status).toBe(200);
    await answer('amina', id, { moment: 'reaction', reaction: happy, words: 'Fijn, met veel voorbeelden.' });
    const trail = await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
      tx
        .selectFrom('audit_entries')
        .selectAll()
        .where('object_id', '=', id)
        .where('action', '=', 'evaluation.answered')
        .execute(),
    );
    expect(trail).toMatchObject([{ actor_id: null, actor_role: null, session_id: null }]);
    const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = 'evaluation_answers' and table_schema = 'public'`.execute(
      test.world.owner,
    );
    const names = columns.rows.map((row) => row.name);
    expect(names.filter((name) => /person|owner|_at$|_on$|created/.test(name))).toEqual([]);
    const [row] = await inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
      tx.selectFrom('evaluation_answers').selectAll().where('evaluation_id', '=', id).execute(),
    );
    // A version 4 id: drawn by chance, so that it holds no time.
    expect(row?.id[14]).toBe('4');
    // Nobody of the app reads answers back, not even the own one.
    await expect(
      inTransaction(test.world.app, test.world.caller('amina').context, (tx) =>
        tx.selectFrom('evaluation_answers').selectAll().execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('shows nothing before the last day, whoever looks, and nothing of nine people after it', async () => {
    const id = await make(daysFrom(today, -20));
    for (let at = 0; at < 9; at += 1)
      await inTransaction(test.world.app, test.world.caller('amina').context, (tx) =>
        insertAnswer(tx, {
          tenantId: 'lichtendam',
          id: randomUUID(),
          evaluationId: id,
          moment: 'reaction',
          form: null,
          linkHash: null,
          choices: null,
          rightCount: null,
          reaction: happy,
          words: null,
        }),
      );
    const read = async (who: string) =>
      (await call(who, 'GET', `/evaluations/${id}/results`)).body as EvaluationResults;
    expect((await read('tess')).reaction).toEqual({ hidden: 'too_few', on: null });
    expect((await read('vera')).learning).toMatchObject({ hidden: 'not_yet' });
    expect((await call('bram', 'GET', `/evaluations/${id}/results`)).status).toBe(403);
    expect((await call('tess', 'GET', `/evaluations/${newPhoneId()}/results`)).status).toBe(404);
  });

  it('has purpose, readers and term for every column', async () => {
    for (const [table, fields] of Object.entries(evaluationTables)) {
      const columns = await sql<{ name: string }>`
        select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`.execute(
        test.world.owner,
      );
      expect(columns.rows.map((row) => row.name).sort(), table).toEqual(Object.keys(fields).sort());
    }
  });

  it('counts a month of a team once, and what comes later changes nothing', async () => {
    const deps: EvaluationDeps = {
      db: test.world.app,
      jobsDb: test.world.jobs,
      clock: test.clock,
      startOfDay: startOfDutchDay,
      secretKey: 'x',
    };
    const month = today.slice(0, 7);
    await hands.record('amina', { ownWords: 'Het hek staat open.' });
    await hands.record('riet', { ownWords: 'Die zwerver van nummer 12 is vast een dief.' });
    // A house number points to somebody and judges nobody; without the feeling said, there is nothing to keep apart.
    await hands.record('riet', { ownWords: 'Bij nummer 12 zijn de gordijnen al dagen dicht.' });
    await hands.record('amina', {
      ownWords: 'Het hek staat weer open.',
      observations: ['public.paving'],
      gutFeeling: null,
    });
    const taken = await hands.record('riet', { ownWords: null });
    const { version } = (await call('saar', 'GET', `/signals/${taken}`)).body as { version: number };
    await call('saar', 'POST', `/signals/${taken}/actions`, {
      action: 'take',
      commandId: newPhoneId(),
      version,
    });
    expect(await freezeMonth(deps, 'lichtendam', month)).toBe(true);
    const read = () =>
      inTransaction(test.world.jobs, inTenant('lichtendam'), (tx) =>
        tx.selectFrom('team_signal_months').selectAll().where('team_id', '=', demoTeamId).execute(),
      );
    const [frozen] = await read();
    expect(frozen).toMatchObject({
      month,
      signals: 5,
      reporters: 2,
      most_of_one: 3,
      right_desk: 1,
      returned: 0,
      with_words: 4,
      with_marks: 2,
      feeling_with_words: 3,
      feeling_apart: 2,
      words_reporters: 2,
      words_most_of_one: 2,
      feeling_reporters: 2,
      feeling_most_of_one: 2,
      answered: 0,
      taken_soon: 1,
    });
    await hands.record('amina');
    expect(await freezeMonth(deps, 'lichtendam', month)).toBe(false);
    expect(await read()).toEqual([frozen]);
  });
});
