/** Evenings that move, are called off and come back, and trainers who come and go, over HTTP. */
import type { MyEvening, MyEvenings, TrainerEvenings } from '@buurtplus/contract/evenings';
import { addDays } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrganisations, demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { clockChange } from '../testing/clock-change.ts';
import { planEvening } from '../testing/evening.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { keepLeaders } from './evenings.leaders.ts';

describe('an evening that changes', () => {
  let test: TestServer;
  const people = new Map<string, Browser>();
  const as = (who: string): Browser => {
    const browser = people.get(who);
    if (browser === undefined) throw new Error(`${who} is not signed in`);
    return browser;
  };
  const personOf = (who: 'tess' | 'noor' | 'amina' | 'hanna' | 'karim' | 'wil' | 'rik') =>
    test.world.caller(who).personId;
  const inJobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, work);
  const list = async (who: string) =>
    ((await as(who).call('GET', '/training-evenings')).body as TrainerEvenings).evenings;
  const mine = async (who: string, id: string): Promise<MyEvening | undefined> =>
    ((await as(who).call('GET', '/my-evenings')).body as MyEvenings).evenings.find(
      ({ eveningId }) => eveningId === id,
    );
  const told = async (): Promise<string[]> => {
    const rows = await inJobs((tx) => tx.deleteFrom('news_waiting').returning('target').execute());
    return rows.map(({ target }) => target);
  };
  const plan = (day: string, from = '19:30') => ({
    day,
    from,
    until: '21:30',
    place: 'De Huiskamer',
    moduleIds: ['rol'],
  });
  const planFor = async (
    name: string,
    day: string,
    guests: { organisationIds: string[]; duties: string[] } = { organisationIds: [], duties: [] },
  ): Promise<string> => {
    const made = await as('tess').call('POST', '/training-series', {
      seriesId: newPhoneId(),
      name,
      teamIds: [demoTeamId],
      ...guests,
      evenings: [plan(day)],
    });
    expect(made.status).toBe(204);
    return (await list('tess')).find(({ series }) => series === name)?.eveningId ?? '';
  };
  const seriesOf = async (id: string): Promise<string> =>
    (await list('tess')).find(({ eveningId }) => eveningId === id)?.seriesId ?? '';
  const trainerUntil = (who: 'tess' | 'noor', lastDay: string | null) =>
    sql`update role_assignments set ends_on = ${lastDay}::date where person_id = ${personOf(who)}::uuid and role = 'trainer'`.execute(
      test.world.auth,
    );
  const goRound = () =>
    keepLeaders(
      {
        jobsDb: test.world.jobs,
        clock: test.clock,
        tellPerson: async (_tenant, personId) => void heard.push(personId),
        tellTeam: async (_tenant, teamId) => void heard.push(teamId),
        neighbourhoodsIn: test.world.book.neighbourhoodsIn,
      },
      'lichtendam',
    );
  let heard: string[] = [];
  const nightOfTheClock = () => clockChange('summer', test.clock.now());

  beforeAll(async () => {
    test = await createTestServer();
    for (const who of ['tess', 'noor', 'amina', 'riet', 'bram']) people.set(who, await test.signIn(who));
  });
  afterAll(() => test.end());

  it('asks again after a move, takes no yes to the old day, and knows the yes when it moves back', async () => {
    const night = nightOfTheClock();
    const before = addDays(night, -1);
    const id = await planFor('Verplaatst', before);
    const reply = (coming: boolean, startsAt?: string) =>
      as('amina').call('PUT', `/my-evenings/${id}/reply`, { coming, ...(startsAt ? { startsAt } : {}) });
    const first = await mine('amina', id);
    expect(first).toMatchObject({ movedFrom: null, saidBefore: null, startsAt: `${before}T18:30:00.000Z` });
    expect((await reply(true, first?.startsAt)).status).toBe(204);
    expect((await as('riet').call('PUT', `/my-evenings/${id}/reply`, { coming: false })).status).toBe(204);
    await told();
    const move = (day: string, from?: string) =>
      as('tess').call('PUT', `/training-evenings/${id}`, plan(day, from));
    expect((await move(night)).status).toBe(204);
    expect(await told(), 'who is invited hears of it').toContain(personOf('amina'));
    expect(await mine('amina', id), 'the night of the clock lies between').toMatchObject({
      startsAt: `${night}T17:30:00.000Z`,
      movedFrom: `${before}T18:30:00.000Z`,
      coming: null,
      saidBefore: true,
    });
    const counted = async () => {
      const one = (await list('tess')).find(({ eveningId }) => eveningId === id);
      return [one?.coming, one?.notComing];
    };
    expect(await counted()).toEqual([0, 0]);
    expect((await reply(true, first?.startsAt)).body).toMatchObject({ code: 'evening_moved' });
    expect((await move(addDays(night, 1), '20:00')).status).toBe(204);
    expect((await mine('amina', id))?.movedFrom, 'from where it first was').toBe(`${before}T18:30:00.000Z`);
    expect((await move(before)).status).toBe(204);
    expect(await mine('amina', id)).toMatchObject({ movedFrom: null, coming: true, saidBefore: null });
    expect(await counted()).toEqual([1, 1]);
    expect((await move('2020-03-27')).status).toBe(400);
  });

  it('goes on after all when it was called off by mistake', async () => {
    const id = await planFor('Afgezegd', addDays(nightOfTheClock(), 4));
    const restore = () => as('tess').call('POST', `/training-evenings/${id}/restore`);
    expect((await restore()).status, 'it is not off').toBe(409);
    expect((await as('tess').call('DELETE', `/training-evenings/${id}`)).status).toBe(204);
    expect(
      (await as('tess').call('PUT', `/training-evenings/${id}`, plan(addDays(nightOfTheClock(), 5)))).status,
    ).toBe(409);
    expect((await mine('amina', id))?.cancelled).toBe(true);
    await told();
    expect((await as('noor').call('POST', `/training-evenings/${id}/restore`)).status).toBe(404);
    expect((await restore()).status).toBe(204);
    expect(await told()).toContain(personOf('amina'));
    expect((await mine('amina', id))?.cancelled).toBe(false);
  });

  it('is led by two, and by the second alone when the first leaves', async () => {
    const id = await planEvening(test, as('tess'), 'Met zijn tweeen');
    const seriesId = await seriesOf(id);
    expect((await as('noor').call('GET', `/training-evenings/${id}`)).status).toBe(404);
    expect(await list('noor')).toEqual([]);
    const name = (who: string, personIds: readonly string[]) =>
      as(who).call('PUT', `/training-series/${seriesId}/leaders`, { personIds });
    expect((await name('noor', [personOf('noor')])).status).toBe(404);
    expect((await name('amina', [])).status).toBe(403);
    expect((await name('tess', [personOf('amina')])).status, 'a volunteer is no trainer').toBe(404);
    expect((await name('tess', [personOf('noor'), personOf('noor'), personOf('tess')])).status).toBe(204);
    expect(await told()).toContain(personOf('noor'));
    expect(await list('noor')).toMatchObject([
      { eveningId: id, mine: true, leaders: [{ name: 'Noor Peters' }, { name: 'Tess Mulder' }] },
    ]);
    expect((await as('noor').call('GET', `/training-evenings/${id}`)).status).toBe(200);
    const poll = {
      pollId: newPhoneId(),
      scenarioId: 'bankje',
      step: 'a',
      ask: { nl: 'Wat doe je?', en: 'What do you do?' },
      choices: ['x', 'y'].map((one) => ({ id: one, text: { nl: one, en: one } })),
    };
    expect((await as('noor').call('POST', `/training-evenings/${id}/polls`, poll)).status).toBe(204);
    await trainerUntil('tess', '2020-01-31');
    heard = [];
    expect(await goRound()).toBeGreaterThan(0);
    expect(heard).toContain(personOf('noor'));
    expect((await list('noor')).find(({ eveningId }) => eveningId === id)).toMatchObject({
      mine: true,
      leaders: [{ name: 'Noor Peters' }],
    });
    await trainerUntil('tess', null);
    expect(
      (await list('tess')).some(({ eveningId }) => eveningId === id),
      'it is Noor’s now',
    ).toBe(false);
  });

  it('is nobody’s only as long as nobody takes it, and everybody is told; of two who take it one is first', async () => {
    const id = await planFor('Zonder trainer', addDays(nightOfTheClock(), 34), {
      organisationIds: [demoOrganisations[0]?.id ?? ''],
      duties: ['wijkagent'],
    });
    const seriesId = await seriesOf(id);
    await trainerUntil('tess', '2020-01-31');
    heard = [];
    await goRound();
    expect(heard).toEqual(
      expect.arrayContaining([personOf('noor'), demoTeamId, personOf('hanna'), personOf('wil')]),
    );
    for (const who of ['karim', 'rik'] as const) expect(heard, who).not.toContain(personOf(who));
    expect(await goRound(), 'once').toBe(0);
    expect((await mine('amina', id))?.leaderless).toBe(true);
    const seen = (await list('noor')).find(({ eveningId }) => eveningId === id);
    expect(seen).toMatchObject({ mine: false, leaderless: true, leaders: [] });
    expect((await as('noor').call('GET', `/training-evenings/${id}`)).status, 'seen, not led').toBe(404);
    await trainerUntil('tess', null);
    const [first, second] = await Promise.all(
      ['tess', 'noor'].map((who) => as(who).call('POST', `/training-series/${seriesId}/take-over`)),
    );
    expect(new Set([first?.status, second?.status])).toEqual(new Set([204, 404]));
    expect((await mine('amina', id))?.leaderless).toBe(false);
    const leads = await Promise.all(
      ['tess', 'noor'].map(
        async (who) => (await list(who)).find(({ eveningId }) => eveningId === id)?.mine ?? false,
      ),
    );
    expect(leads.filter(Boolean)).toHaveLength(1);
  });

  it('calls nobody to a series that is over: it can be taken over, and that is all', async () => {
    await goRound();
    const id = await planFor('Voorbij', addDays(nightOfTheClock(), 53));
    await inJobs((tx) =>
      sql`update training_evenings set starts_at = now() - interval '9 days', ends_at = now() - interval '8 days 22 hours'
        where id = ${id}::uuid`.execute(tx),
    );
    const seriesId = await seriesOf(id);
    await inJobs((tx) =>
      sql`update training_series set made_by = ${personOf('amina')}::uuid where id = ${seriesId}::uuid`.execute(
        tx,
      ),
    );
    heard = [];
    expect(await goRound()).toBe(1);
    expect(heard).toEqual([]);
    expect((await list('noor')).find(({ eveningId }) => eveningId === id)).toMatchObject({
      leaderless: true,
    });
    expect((await as('noor').call('POST', `/training-series/${seriesId}/take-over`)).status).toBe(204);
  });

  it('is changed in the database by who leads it as a trainer, and by nobody in another role', async () => {
    const id = await planFor('Onder de vloer', addDays(nightOfTheClock(), 65));
    const change = (who: 'tess' | 'noor' | 'amina', role?: 'volunteer') =>
      inTransaction(
        test.world.app,
        { ...test.world.caller(who).context, ...(role === undefined ? {} : { role }) },
        async (tx) =>
          Number(
            (await sql`update training_evenings set place = place where id = ${id}::uuid`.execute(tx))
              .numAffectedRows,
          ),
      );
    expect(await change('tess')).toBe(1);
    expect(await change('tess', 'volunteer')).toBe(0);
    expect([await change('noor'), await change('amina')]).toEqual([0, 0]);
    await expect(
      inTransaction(test.world.app, test.world.caller('noor').context, (tx) =>
        sql`update training_series set co_leader_ids = array[${personOf('noor')}::uuid]`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('has five beside who made it and no more, whoever of them names the others', async () => {
    const id = await planFor('Met velen', addDays(nightOfTheClock(), 95));
    const seriesId = await seriesOf(id);
    const others = (['amina', 'riet', 'bram', 'wil', 'saar'] as const).map(
      (who) => test.world.caller(who).personId,
    );
    const added = newPhoneId().slice(0, 8);
    for (const [at, personId] of others.entries())
      await sql`insert into role_assignments (tenant_id, id, person_id, organisation_id, role, starts_on)
        select tenant_id, ${`${added}-0000-7000-8000-00000000000${at}`}::uuid, ${personId}::uuid, organisation_id, 'trainer', starts_on
        from role_assignments where person_id = ${personOf('tess')}::uuid and role = 'trainer'`.execute(
        test.world.auth,
      );
    const name = (who: string, personIds: readonly string[]) =>
      as(who).call('PUT', `/training-series/${seriesId}/leaders`, { personIds });
    expect((await name('tess', [personOf('noor')])).status).toBe(204);
    const six = await name('noor', others);
    expect([six.status, six.body]).toMatchObject([
      400,
      { code: 'invalid_input', fields: [{ path: 'personIds', code: 'too_many' }] },
    ]);
    expect((await name('noor', others.slice(1))).status).toBe(204);
    await sql`update role_assignments set ends_on = starts_on where id::text like ${`${added}-%`}`.execute(
      test.world.auth,
    );
  });
});
