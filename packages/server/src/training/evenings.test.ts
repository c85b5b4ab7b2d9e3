/** Training evenings over HTTP: sixty phones on a dropping network, the code, rights of every role, questions, proposals, terms. */
import { createHash } from 'node:crypto';
import type {
  EveningQuestions,
  EveningStage,
  MyEvening,
  MyEvenings,
  TrainerEvenings,
} from '@buurtplus/contract/evenings';
import { addDays } from '@buurtplus/domain/roster';
import { eveningTables, learningLine } from '@buurtplus/domain/training';
import { lessonsThatLoad } from '@buurtplus/domain/training/load-lesson';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrganisations, demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { clockChange } from '../testing/clock-change.ts';
import { planEvening } from '../testing/evening.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { remindAsked } from './evenings.jobs.ts';
import { forgetEvenings } from './evenings.retention.ts';

const [demoHousingId = '', demoCareId = ''] = demoOrganisations.map(({ id }) => id);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
describe('a training evening', () => {
  let test: TestServer;
  const people = new Map<string, Browser>();
  const as = async (who: string): Promise<Browser> => {
    const known = people.get(who) ?? (await test.signIn(who));
    people.set(who, known);
    return known;
  };
  const inJobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, work);

  const planNow = (name: string): Promise<string> => planEvening(test, people.get('tess'), name);
  const stage = async (id: string): Promise<EveningStage> =>
    (await (await as('tess')).call('GET', `/training-evenings/${id}`)).body as EveningStage;
  const code = async (id: string): Promise<string> => (await stage(id)).code?.digits ?? '';
  const attend = async (browser: Browser, id: string, digits: string, at = test.clock.now()) =>
    browser.call('POST', `/my-evenings/${id}/attend`, { code: digits, typedAt: at.toISOString() });
  beforeAll(async () => {
    test = await createTestServer();
    for (const who of ['tess', 'amina', 'riet', 'bram', 'hanna', 'karim']) await as(who);
  });
  afterAll(() => test.end());

  it('invites members and partners, tells them something is new, and counts who comes', async () => {
    const id = await planNow('Niet pluis');
    const mine = async (who: string): Promise<MyEvening | undefined> =>
      ((await (await as(who)).call('GET', '/my-evenings')).body as MyEvenings).evenings.find(
        ({ eveningId }) => eveningId === id,
      );
    expect(await mine('amina')).toMatchObject({ coming: null, present: false, on: true, poll: null });
    expect(await mine('hanna')).toMatchObject({ series: 'Niet pluis' });
    expect(await mine('karim')).toBeUndefined();
    const told = await inJobs((tx) => tx.selectFrom('news_waiting').select('target').execute());
    const targets = told.map(({ target }) => target);
    expect(targets).toContain(test.world.caller('amina').personId);
    expect(targets).toContain(test.world.caller('hanna').personId);
    expect(targets).not.toContain(test.world.caller('karim').personId);
    const reply = async (who: string, coming: boolean) =>
      (await (await as(who)).call('PUT', `/my-evenings/${id}/reply`, { coming })).status;
    expect([await reply('amina', true), await reply('riet', true), await reply('riet', false)]).toEqual([
      204, 204, 204,
    ]);
    const list = (await (await as('tess')).call('GET', '/training-evenings')).body as TrainerEvenings;
    expect(list.evenings.find(({ eveningId }) => eveningId === id)).toMatchObject({
      coming: 1,
      notComing: 1,
      present: 0,
    });
  });

  it('takes the code of this minute, the one before, and one that was typed earlier without network', async () => {
    const id = await planNow('De code');
    // Early in a minute, so that the code changes when this test says so.
    test.clock.moveMs(62_000 - (test.clock.now().getTime() % 60_000));
    const digits = await code(id);
    expect(digits).toMatch(/^\d{6}$/);
    test.clock.moveMs(60_000);
    expect(await code(id)).not.toBe(digits);
    expect((await attend(await as('amina'), id, digits)).status).toBe(204);
    const typedAt = test.clock.now();
    const kept = await code(id);
    test.clock.moveMs(10 * 60_000);
    expect((await attend(await as('riet'), id, kept)).status, 'old, and typed now').toBe(409);
    expect((await attend(await as('riet'), id, kept, typedAt)).status, 'old, and typed then').toBe(204);
    const seen = (await stage(id)).people;
    expect(seen.filter(({ present }) => present === 'code')).toHaveLength(2);
    const bram = test.world.caller('bram').personId;
    const tick = (present: boolean) =>
      people.get('tess')?.call('PUT', `/training-evenings/${id}/people/${bram}`, { present });
    expect((await tick(true))?.status).toBe(204);
    expect((await stage(id)).people.find(({ personId }) => personId === bram)?.present).toBe('hand');
    await tick(false);
    expect((await stage(id)).people.find(({ personId }) => personId === bram)?.present).toBeNull();
  });

  it('lets nobody guess the code: after eight wrong ones the right one does not help either', async () => {
    const id = await planNow('Raden');
    const digits = await code(id);
    const wrong = String((Number(digits) + 7) % 1_000_000).padStart(6, '0');
    const amina = await as('amina');
    const tries = await Promise.all(Array.from({ length: 12 }, () => attend(amina, id, wrong)));
    expect(tries.map(({ status }) => status)).toEqual(Array(12).fill(409));
    expect(tries.filter(({ body }) => (body as { code: string }).code === 'evening_code')).toHaveLength(8);
    expect((await attend(amina, id, await code(id))).body).toMatchObject({ code: 'evening_code_tries' });
    expect((await attend(await as('riet'), id, await code(id))).status, 'another is not locked out').toBe(
      204,
    );
    const before = await planNow('Nog niet');
    await inJobs((tx) =>
      sql`update training_evenings set starts_at = now() + interval '3 days', ends_at = now() + interval '3 days 2 hours' where id = ${before}::uuid`.execute(
        tx,
      ),
    );
    expect((await stage(before)).code, 'no code before the evening').toBeNull();
  });

  it('keeps everybody else out, and says no more than “not there”', async () => {
    const id = await planNow('Van wie');
    await inJobs((tx) =>
      sql`update training_series set team_ids = array[gen_random_uuid()] where name = 'Van wie'`.execute(tx),
    );
    const absent = newPhoneId();
    for (const [who, method, path, body] of [
      ['amina', 'PUT', 'reply', { coming: true }],
      ['amina', 'POST', 'attend', { code: '000000', typedAt: test.clock.now().toISOString() }],
      ['amina', 'PUT', 'ballot', { ballotHash: hash('x') }],
      ['amina', 'PUT', 'vote', { pollId: newPhoneId(), secret: hash('x'), choice: 'bel', seq: 1 }],
    ] as const) {
      const browser = await as(who);
      const there = await browser.call(method, `/my-evenings/${id}/${path}`, body);
      const not = await browser.call(method, `/my-evenings/${absent}/${path}`, body);
      expect([there.status, not.status], path).toEqual([404, 404]);
      expect({ ...(there.body as object), instance: '' }).toEqual({
        ...(not.body as object),
        instance: '',
      });
    }
    for (const who of ['amina', 'bram', 'wil', 'femke', 'petra', 'vera', 'hanna']) {
      const browser = await as(who);
      expect((await browser.call('GET', `/training-evenings/${id}`)).status, who).toBe(403);
      expect((await browser.call('POST', '/training-series', {})).status, who).toBe(403);
    }
    for (const table of ['evening_votes', 'evening_ballots'] as const)
      await expect(
        inTransaction(test.world.app, test.world.caller('tess').context, (tx) =>
          tx.selectFrom(table).selectAll().execute(),
        ),
        `${table}: the app has no right at all`,
      ).rejects.toMatchObject({ code: '42501' });
    const seenBy = (who: 'riet' | 'bram' | 'hanna' | 'saar') =>
      inTransaction(test.world.app, test.world.caller(who).context, (tx) =>
        tx.selectFrom('evening_people').select('person_id').execute(),
      );
    for (const who of ['riet', 'bram', 'hanna', 'saar'] as const)
      for (const { person_id } of await seenBy(who))
        expect(person_id, who).toBe(test.world.caller(who).personId);
  });

  it('keeps the hours of the night the clock goes back, and refuses what is no evening', async () => {
    const night = clockChange('winter', test.clock.now());
    const day = addDays(night, -1);
    const plan = (change: object) => ({
      name: 'Winteruur',
      seriesId: newPhoneId(),
      teamIds: [demoTeamId],
      organisationIds: [],
      evenings: [{ day, from: '20:00', until: '03:30', place: 'Zaal', moduleIds: ['rol'], ...change }],
    });
    const tess = await as('tess');
    expect((await tess.call('POST', '/training-series', plan({}))).status).toBe(204);
    const list = (await tess.call('GET', '/training-evenings')).body as TrainerEvenings;
    const made = list.evenings.find(({ series }) => series === 'Winteruur');
    expect([made?.startsAt, made?.endsAt]).toEqual([`${day}T18:00:00.000Z`, `${night}T02:30:00.000Z`]);
    for (const wrong of [
      { day: '2027-02-29' },
      { day: '2020-01-01' },
      { from: '24:00' },
      { place: '   ' },
      { moduleIds: [] },
      { moduleIds: ['bestaat_niet'] },
      { from: '08:00', until: '21:00' },
    ])
      expect((await tess.call('POST', '/training-series', plan(wrong))).status, JSON.stringify(wrong)).toBe(
        400,
      );
    const id = made?.eveningId ?? '';
    const moved = {
      day: addDays(day, -1),
      from: '19:30',
      until: '21:30',
      place: 'Elders',
      moduleIds: ['rol'],
    };
    expect((await tess.call('PUT', `/training-evenings/${id}`, moved)).status).toBe(204);
    expect((await tess.call('DELETE', `/training-evenings/${id}`)).status).toBe(204);
    expect((await tess.call('DELETE', `/training-evenings/${id}`)).status).toBe(409);
    expect((await (await as('amina')).call('PUT', `/my-evenings/${id}/reply`, { coming: true })).status).toBe(
      409,
    );
  });

  it('brings a question to the partner, reminds when it is late, and shows the answer to trainer and team', async () => {
    const id = await planNow('Vragen');
    const questionId = newPhoneId();
    const tess = await as('tess');
    const ask = (organisationId: string) =>
      tess.call('POST', `/training-evenings/${id}/questions`, {
        questionId,
        organisationId,
        question: 'Hoe snel komt er iemand kijken bij een kapotte lamp in een portiek?',
      });
    expect((await ask(demoCareId)).status, 'not invited').toBe(404);
    expect([(await ask(demoHousingId)).status, (await ask(demoHousingId)).status]).toEqual([204, 204]);
    const questions = async (who: string) =>
      ((await (await as(who)).call('GET', '/evening-questions')).body as EveningQuestions).questions;
    expect(await questions('hanna')).toMatchObject([{ questionId, mine: true, answer: null }]);
    expect(await questions('karim')).toEqual([]);
    const remind = (days: number) =>
      remindAsked(
        {
          jobsDb: test.world.jobs,
          clock: { now: () => new Date(test.clock.now().getTime() + days * 86_400_000) },
          tellPerson: async () => undefined,
          neighbourhoodsIn: test.world.book.neighbourhoodsIn,
        },
        'lichtendam',
      );
    expect([await remind(10), await remind(25), await remind(26), await remind(33)]).toEqual([0, 1, 0, 1]);
    const answer = async (who: string) =>
      (
        await (
          await as(who)
        ).call('POST', `/evening-questions/${questionId}/answer`, {
          answer: 'Binnen twee werkdagen.',
        })
      ).status;
    expect(await answer('karim')).toBe(404);
    expect([await answer('hanna'), await answer('hanna')]).toEqual([204, 204]);
    for (const who of ['amina', 'bram', 'tess'])
      expect(await questions(who), who).toMatchObject([
        {
          role: 'partner',
          organisation: 'Woonstichting De Lantaarn',
          answer: 'Binnen twee werkdagen.',
          mine: false,
        },
      ]);
    expect(await remind(60)).toBe(0);
  });

  it('prints a hand-out with the lessons and the numbers', async () => {
    expect([...lessonsThatLoad].sort()).toEqual(learningLine.map(({ id }) => id).sort());
    const id = await planNow('Papier');
    for (const who of ['tess', 'amina']) {
      const paper = await (await as(who)).call('GET', `/training-evenings/${id}/hand-out`);
      expect([paper.status, paper.bytes.subarray(0, 5).toString()], who).toEqual([200, '%PDF-']);
      // The place stands on it, and a date in words.
      expect(pdfText(paper.bytes), who).toContain('DeHuiskamer,Kade4');
      expect(pdfText(paper.bytes), who).not.toMatch(/\d{4}-\d\d-\d\d/);
    }
  });

  it('forgets votes after thirty days, who was there after a year or a month after leaving, and the rest after two', async () => {
    const left = () =>
      inJobs(async (tx) => ({
        votes: (await tx.selectFrom('evening_votes').select('choice').execute()).length,
        ballots: (await tx.selectFrom('evening_ballots').select('ballot_hash').execute()).length,
        people: (await tx.selectFrom('evening_people').select('person_id').execute()).length,
        series: (await tx.selectFrom('training_series').select('id').execute()).length,
      }));
    const forget = (days: number) =>
      forgetEvenings(
        { jobsDb: test.world.jobs, clock: { now: () => new Date(Date.now() + days * 86_400_000) } },
        'lichtendam',
      );
    // What is planned far ahead is not what this is about.
    await inJobs((tx) =>
      sql`delete from training_evenings where starts_at > now() + interval '100 days'`.execute(tx),
    );
    await inJobs(async (tx) => {
      const evening = await tx.selectFrom('training_evenings').select('id').executeTakeFirstOrThrow();
      const pollId = newPhoneId();
      await sql`insert into evening_polls (tenant_id, id, evening_id, scenario_id, step, ask, choices, opened_at)
        values ('lichtendam', ${pollId}::uuid, ${evening.id}::uuid, 'bankje', 'b', '{}', '[]', now())`.execute(
        tx,
      );
      await sql`insert into evening_votes values ('lichtendam', ${pollId}::uuid, ${hash('v')}, 'bel', 1)`.execute(
        tx,
      );
      await sql`insert into evening_ballots values ('lichtendam', ${evening.id}::uuid, ${hash('b')})`.execute(
        tx,
      );
    });
    const before = await left();
    expect([before.votes, before.ballots]).toEqual([1, 1]);
    await forget(29);
    expect(await left()).toMatchObject({
      votes: before.votes,
      ballots: before.ballots,
      people: before.people,
    });
    await forget(36);
    expect(await left()).toMatchObject({ votes: 0, ballots: 0, people: before.people });
    await inJobs((tx) =>
      sql`update team_members set stage = 'left', left_on = (now() at time zone 'Europe/Amsterdam')::date where person_id = ${test.world.caller('riet').personId}::uuid`.execute(
        tx,
      ),
    );
    await forget(45);
    const gone = await left();
    expect(gone.people).toBeLessThan(before.people);
    await forget(380);
    expect(await left()).toMatchObject({ people: 0 });
    await forget(760);
    expect(await left()).toEqual({ votes: 0, ballots: 0, people: 0, series: 0 });
  });

  it('has purpose, readers and term for every column', async () => {
    for (const [table, fields] of Object.entries(eveningTables)) {
      const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`.execute(test.world.owner);
      expect(columns.rows.map(({ name }) => name).sort(), table).toEqual(Object.keys(fields).sort());
    }
  });
});
