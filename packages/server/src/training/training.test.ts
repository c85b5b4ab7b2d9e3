/** Own learning over HTTP: two phones together, nobody else's eyes, what a team asks, scenarios of a trainer, and terms. */
import type { MyLearning, ScenarioDrafts, TeamLearning } from '@buurtplus/contract/training';
import { type LearningEvent, type LearningScenario, learningTables } from '@buurtplus/domain/training';
import { lesson } from '@buurtplus/domain/training/modules/rol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetLearning } from './training.retention.ts';

const [bankje] = lesson.scenarios;
if (bankje === undefined) throw new Error('the first lesson has no scenario');

const event = (step: string, more: Partial<LearningEvent> = {}): LearningEvent => ({
  id: newPhoneId(),
  kind: 'module',
  subject: 'rol',
  version: 1,
  run: 1,
  step,
  choice: null,
  right: null,
  at: '2026-11-25T20:00:00.000Z',
  ...more,
});

describe('learning', () => {
  let test: TestServer;
  const people = new Map<string, Browser>();
  const as = async (who: string): Promise<Browser> => {
    const known = people.get(who) ?? (await test.signIn(who));
    people.set(who, known);
    return known;
  };
  const put = async (who: string, events: readonly unknown[]) =>
    (await as(who)).call('PUT', '/my-learning', { events });
  const mine = async (who: string): Promise<MyLearning> => (await put(who, [])).body as MyLearning;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());

  it('brings two phones together: each event once, in whatever order', async () => {
    const [first, second, third] = [
      event('ogen'),
      event('bevoegd'),
      event('q_rol_papieren', { choice: '2', right: true }),
    ];
    await put('amina', [first, second]);
    await put('amina', [third, second]);
    const again = await put('amina', [first, second, third]);
    expect(again.status).toBe(200);
    expect(new Set((again.body as MyLearning).events.map(({ id }) => id))).toEqual(
      new Set([first.id, second.id, third.id]),
    );
    expect((await mine('amina')).events).toHaveLength(3);
  });

  it('holds when two phones bring the same at the same moment', async () => {
    const events = Array.from({ length: 20 }, (_, index) => event(`deur${index}`, { subject: 'veilig' }));
    const answers = await Promise.all(Array.from({ length: 6 }, () => put('amina', events)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect((await mine('amina')).events.filter(({ subject }) => subject === 'veilig')).toHaveLength(20);
  });

  it('shows own answers to nobody else: not a mate, not the coordinator, not the trainer, not by the database', async () => {
    await put('amina', [event('ogen')]);
    expect((await mine('riet')).events).toEqual([]);
    expect((await mine('bram')).events).toEqual([]);
    for (const who of ['tess', 'wil', 'femke', 'vera', 'petra'])
      expect((await put(who, [])).status, who).toBe(403);
    for (const who of ['riet', 'bram', 'tess', 'saar'] as const) {
      const rows = await inTransaction(test.world.app, test.world.caller(who).context, (tx) =>
        tx.selectFrom('learning_events').select('id').execute(),
      );
      expect(rows, who).toEqual([]);
    }
    const elsewhere = { ...test.world.caller('amina').context, tenantId: 'elders' };
    expect(
      await inTransaction(test.world.app, elsewhere, (tx) =>
        tx.selectFrom('learning_events').select('id').execute(),
      ),
    ).toEqual([]);
    await expect(
      inTransaction(test.world.app, test.world.caller('riet').context, (tx) =>
        sql`insert into learning_events (tenant_id, person_id, id, kind, subject, version, run, step, at)
          values ('lichtendam', ${test.world.caller('amina').personId}::uuid, gen_random_uuid(), 'module', 'rol', 1, 1, 'x', now())`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('tells the coordinator done or not, and only where the team asks', async () => {
    await put('riet', [event('done')]);
    const bram = await as('bram');
    const before = (await bram.call('GET', '/team-learning')).body as TeamLearning;
    expect(before).toEqual({ asks: false, people: [] });
    const rows = () =>
      inTransaction(test.world.app, test.world.caller('bram').context, (tx) =>
        tx.selectFrom('learning_done').select('module_id').execute(),
      );
    expect(await rows()).toEqual([]);
    expect((await bram.call('PUT', '/team-learning', { asks: true })).status).toBe(204);
    expect(await rows()).toHaveLength(1);
    const after = (await bram.call('GET', '/team-learning')).body as TeamLearning;
    expect(after.people.find(({ name }) => name === 'Riet de Wit')).toEqual({
      name: 'Riet de Wit',
      done: ['rol'],
    });
    expect(JSON.stringify(after)).not.toMatch(/choice|right|step/);
    expect((await mine('riet')).teamAsks).toBe(true);
    for (const who of ['riet', 'tess', 'wil'])
      expect((await (await as(who)).call('GET', '/team-learning')).status, who).toBe(403);
    expect((await bram.call('PUT', '/team-learning', { asks: false })).status).toBe(204);
    expect(await rows()).toEqual([]);
    expect((await mine('riet')).teamAsks).toBe(false);
  });

  it('refuses what makes no sense, with the field', async () => {
    for (const wrong of [
      event('ogen', { at: '1900-01-01T00:00:00.000Z' }),
      event('ogen', { version: 0 }),
      { ...event('ogen'), subject: 'Rol!' },
      { ...event('ogen'), kind: 'exam' },
      { ...event('ogen'), extra: 1 },
      event('x'.repeat(101)),
    ]) {
      const answer = await put('amina', [wrong]);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'invalid_input' });
    }
    expect(
      (
        await put(
          'amina',
          Array.from({ length: 201 }, () => event('ogen')),
        )
      ).status,
    ).toBe(400);
  });

  const draft = (change: Partial<LearningScenario> = {}): LearningScenario => ({
    ...bankje,
    id: 'eigen_bankje',
    ...change,
  });

  it('lets a trainer draft, publish and replace a scenario; an old version stays as it was', async () => {
    const tess = await as('tess');
    expect((await tess.call('PUT', '/training-drafts', draft({ title: { nl: '', en: '' } }))).status).toBe(
      200,
    );
    // A choice that leads nowhere yet is kept, and not published.
    const a = bankje.nodes['a'];
    if (a?.kind !== 'scene') throw new Error('no scene');
    const open = { ...a, choices: [...a.choices, { id: 'keuze9', text: a.text, to: '' }] };
    const nodes = { ...bankje.nodes, a: open };
    expect((await tess.call('PUT', '/training-drafts', draft({ nodes }))).status).toBe(200);
    expect(
      JSON.stringify((await tess.call('POST', '/training-scenarios', { id: 'eigen_bankje' })).body),
    ).toContain('leads_nowhere');
    await tess.call('PUT', '/training-drafts', draft({ title: { nl: '', en: '' } }));
    const refused = await tess.call('POST', '/training-scenarios', { id: 'eigen_bankje' });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('missing_translation');
    await tess.call('PUT', '/training-drafts', draft());
    expect((await tess.call('POST', '/training-scenarios', { id: 'eigen_bankje' })).status).toBe(201);
    const title = { nl: 'Anders', en: 'Different' };
    await tess.call('PUT', '/training-drafts', draft({ title }));
    const both = await Promise.all(
      [1, 2].map(() => tess.call('POST', '/training-scenarios', { id: 'eigen_bankje' })),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const seen = (await (await as('amina')).call('GET', '/training-scenarios')).body as {
      scenarios: LearningScenario[];
    };
    expect(seen.scenarios.find(({ id }) => id === 'eigen_bankje')).toMatchObject({ version: 3, title });
    const first = await inTransaction(test.world.app, test.world.caller('amina').context, (tx) =>
      tx
        .selectFrom('training_scenarios')
        .select('body')
        .where('id', '=', 'eigen_bankje')
        .where('version', '=', 1)
        .executeTakeFirstOrThrow(),
    );
    expect(first.body.title).toEqual(bankje.title);
    const drafts = (await tess.call('GET', '/training-drafts')).body as ScenarioDrafts;
    expect(drafts.drafts.find(({ scenario }) => scenario.id === 'eigen_bankje')).toMatchObject({
      published: 3,
    });
    expect((await tess.call('DELETE', '/training-drafts/eigen_bankje')).status).toBe(204);
    expect((await tess.call('DELETE', '/training-drafts/eigen_bankje')).status).toBe(404);
  });

  it('takes a published story back: nobody begins it, its makers keep it, and its numbers go on', async () => {
    const tess = await as('tess');
    const stories = async (who: string) =>
      ((await (await as(who)).call('GET', '/training-scenarios')).body as { scenarios: LearningScenario[] })
        .scenarios;
    const mine = async () =>
      ((await tess.call('GET', '/training-drafts')).body as ScenarioDrafts).drafts.find(
        ({ scenario }) => scenario.id === 'eigen_terug',
      );
    await tess.call('PUT', '/training-drafts', draft({ id: 'eigen_terug' }));
    expect((await tess.call('DELETE', '/training-scenarios/eigen_terug')).status).toBe(404);
    await tess.call('POST', '/training-scenarios', { id: 'eigen_terug' });
    // Its draft is thrown away: the makers still see what is published.
    await tess.call('DELETE', '/training-drafts/eigen_terug');
    expect(await mine()).toMatchObject({ published: 1, changedAt: null });
    expect((await stories('amina')).map(({ id }) => id)).toContain('eigen_terug');
    for (const who of ['amina', 'bram', 'wil'])
      expect((await (await as(who)).call('DELETE', '/training-scenarios/eigen_terug')).status).toBe(403);
    expect((await tess.call('DELETE', '/training-scenarios/eigen_terug')).status).toBe(204);
    expect((await stories('amina')).map(({ id }) => id)).not.toContain('eigen_terug');
    expect(await mine()).toMatchObject({ published: null, scenario: { id: 'eigen_terug' } });
    expect((await tess.call('DELETE', '/training-scenarios/eigen_terug')).status).toBe(404);
    const again = await tess.call('POST', '/training-scenarios', { id: 'eigen_terug' });
    expect(again.body).toMatchObject({ version: 2 });
    expect((await stories('amina')).find(({ id }) => id === 'eigen_terug')).toMatchObject({ version: 2 });
  });

  it('writes over no colleague who kept the same story meanwhile', async () => {
    const [tess, noor] = [await as('tess'), await as('noor')];
    const titled = (nl: string) => draft({ id: 'eigen_samen', title: { nl, en: nl } });
    const keep = (who: typeof tess, nl: string, seen?: string) =>
      who.call('PUT', `/training-drafts${seen === undefined ? '' : `?seen=${seen}`}`, titled(nl));
    const changedAt = ({ body }: { readonly body: unknown }) => (body as { changedAt: string }).changedAt;
    const first = changedAt(await keep(tess, 'Een'));
    test.clock.moveMs(60_000);
    const second = changedAt(await keep(noor, 'Twee', first));
    const late = await keep(tess, 'Drie', first);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'story_changed' });
    const kept = ((await tess.call('GET', '/training-drafts')).body as ScenarioDrafts).drafts.find(
      ({ scenario }) => scenario.id === 'eigen_samen',
    );
    expect(kept).toMatchObject({ changedAt: second, scenario: { title: { nl: 'Twee' } } });
    // Who has seen it may write over it, and who wants his own all the same says that.
    expect((await keep(tess, 'Drie', second)).status).toBe(200);
    expect((await keep(noor, 'Vier')).body).toMatchObject({ code: 'story_changed' });
    expect((await keep(noor, 'Vier', 'anyway')).status).toBe(200);
  });

  it('lets two trainers who copy one story at the same moment not write over each other', async () => {
    const [tess, noor] = [await as('tess'), await as('noor')];
    for (let turn = 0; turn < 8; turn += 1) {
      const copy = (nl: string) => draft({ id: `eigen_kopie_${turn}`, title: { nl, en: nl } });
      const said = await Promise.all(
        [tess, noor].map((who, nth) => who.call('PUT', '/training-drafts', copy(`${nth}`))),
      );
      expect(said.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const { drafts } = (await tess.call('GET', '/training-drafts')).body as ScenarioDrafts;
      const kept = drafts.find(({ scenario }) => scenario.id === `eigen_kopie_${turn}`);
      expect(kept?.scenario.title.nl).toBe(`${said.findIndex(({ status }) => status === 200)}`);
    }
  });

  it('publishes nothing that goes round in a circle or says another outcome than the compass', async () => {
    const tess = await as('tess');
    const scene = bankje.nodes['b'];
    if (scene?.kind !== 'scene') throw new Error('step b is no scene');
    const again = { id: 'again', to: 'a', text: { nl: 'Terug', en: 'Back' } };
    const loop = draft({
      id: 'rondje',
      nodes: { ...bankje.nodes, b: { ...scene, choices: [...scene.choices, again] } },
    });
    const story = bankje.situations['a'];
    if (story === undefined) throw new Error('no story');
    const other = draft({
      id: 'anders',
      situations: { a: { ...story, says: { outcome: 'call_112', desk: 'emergency' } } },
    });
    for (const [scenario, code] of [
      [loop, 'loop'],
      [other, 'other_outcome'],
    ] as const) {
      await tess.call('PUT', '/training-drafts', scenario);
      const answer = await tess.call('POST', '/training-scenarios', { id: scenario.id });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain(code);
    }
  });

  it('lets nobody else make scenarios', async () => {
    for (const who of ['amina', 'bram', 'wil', 'femke'])
      expect((await (await as(who)).call('PUT', '/training-drafts', draft())).status, who).toBe(403);
  });

  it('forgets answers after two years, and all of who left', async () => {
    const left = () =>
      inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, async (tx) => ({
        events: (await tx.selectFrom('learning_events').select('person_id').execute()).length,
        done: (await tx.selectFrom('learning_done').select('person_id').execute()).length,
      }));
    const deps = (now: string) => ({ jobsDb: test.world.jobs, clock: { now: () => new Date(now) } });
    const before = await left();
    await forgetLearning(deps(new Date(Date.now() + 700 * 86_400_000).toISOString()), 'lichtendam');
    expect(await left()).toEqual(before);
    await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      sql`update team_members set stage = 'left', left_on = (now() at time zone 'Europe/Amsterdam')::date where person_id = ${test.world.caller('riet').personId}::uuid`.execute(
        tx,
      ),
    );
    await forgetLearning(deps(new Date(Date.now() + 29 * 86_400_000).toISOString()), 'lichtendam');
    expect((await left()).done).toBe(before.done);
    await forgetLearning(deps(new Date(Date.now() + 32 * 86_400_000).toISOString()), 'lichtendam');
    expect(await left()).toEqual({ events: before.events - 1, done: before.done - 1 });
    await forgetLearning(deps(new Date(Date.now() + 735 * 86_400_000).toISOString()), 'lichtendam');
    expect((await left()).events).toBe(0);
  });

  it('has purpose, readers and term for every column', async () => {
    for (const [table, fields] of Object.entries(learningTables)) {
      const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`.execute(test.world.owner);
      expect(columns.rows.map(({ name }) => name).sort(), table).toEqual(Object.keys(fields).sort());
    }
  });
});
