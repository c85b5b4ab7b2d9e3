/** Partners and professionals on a training evening, over HTTP: who is invited hears of it, says whether he comes, is there by the code and votes; nobody else. */
import type {
  EveningChoices,
  EveningStage,
  MyEvening,
  MyEvenings,
  TrainerEvenings,
} from '@buurtplus/contract/evenings';
import { addDays } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrganisations, demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { eveningPeople, hashOf } from '../testing/evening.ts';
import { newPhoneId } from '../testing/phone.ts';
import { readHolders } from './evenings.guests.ts';
import { forgetEvenings } from './evenings.retention.ts';

const [housingId = '', careId = '', policeId = ''] = demoOrganisations.map(({ id }) => id);
type Who = 'tess' | 'noor' | 'amina' | 'hanna' | 'karim' | 'wil' | 'rik' | 'saar';

describe('guests of a training evening', () => {
  const { call, personOf, inJobs, told, ...here } = eveningPeople();
  const deps = () => ({
    jobsDb: here.server().world.jobs,
    neighbourhoodsIn: here.server().world.book.neighbourhoodsIn,
  });
  const planned = async (name: string): Promise<TrainerEvenings['evenings'][number] | undefined> =>
    ((await call('tess', 'GET', '/training-evenings')).body as TrainerEvenings).evenings.find(
      ({ series }) => series === name,
    );
  const ahead = (days: number): string => addDays(dutchDay(here.server().clock.now()), days);
  const plan = (name: string, change: object) =>
    call('tess', 'POST', '/training-series', {
      seriesId: newPhoneId(),
      name,
      teamIds: [demoTeamId],
      organisationIds: [housingId],
      duties: ['wijkagent'],
      evenings: [
        { day: ahead(90), from: '19:30', until: '21:30', place: 'De Huiskamer', moduleIds: ['rol'] },
      ],
      ...change,
    });
  const mine = async (who: Who, id: string): Promise<MyEvening | undefined> =>
    ((await call(who, 'GET', '/my-evenings')).body as MyEvenings).evenings.find(
      ({ eveningId }) => eveningId === id,
    );
  const reply = async (who: Who, id: string, coming: boolean | 'perhaps') =>
    (await call(who, 'PUT', `/my-evenings/${id}/reply`, { coming })).status;

  beforeAll(() => here.begin());
  afterAll(() => here.end());

  it('offers only who can hear of it, and says of whom nobody has an account', async () => {
    const { rows } = await inTransaction(
      here.server().world.auth,
      { ...noContext, tenantId: 'lichtendam' },
      (tx) =>
        sql<{ id: string }>`insert into organisations (tenant_id, id, name, kind)
        values ('lichtendam', gen_random_uuid(), 'Zorg zonder account', 'care') returning id`.execute(tx),
    );
    const emptyId = rows[0]?.id ?? '';
    const choices = (await call('tess', 'GET', '/training-evening-choices')).body as EveningChoices;
    expect(choices.teams.find(({ id }) => id === demoTeamId)?.duties).toEqual([
      'wijkagent',
      'wijkregisseur',
      'wijkwerker',
    ]);
    const reach = new Map(choices.organisations.map((one) => [one.id, one.reach]));
    expect([housingId, careId, policeId, emptyId].map((id) => reach.get(id))).toEqual([
      'partner',
      'partner',
      'duty',
      'nobody',
    ]);
    for (const id of [policeId, emptyId])
      expect((await plan('Niemand', { organisationIds: [id] })).body).toMatchObject({
        fields: [{ path: 'organisationIds', code: 'nobody' }],
      });
    expect((await plan('Niemand', { organisationIds: [newPhoneId()] })).status).toBe(404);
    expect((await plan('Niemand', { duties: ['trainer'] })).status).toBe(400);
    await sql`update role_assignments set ends_on = '2020-12-31' where role = 'wijkagent'`.execute(
      here.server().world.auth,
    );
    expect((await plan('Niemand', {})).body).toMatchObject({
      fields: [{ path: 'duties', code: 'nobody' }],
    });
    await sql`update role_assignments set ends_on = null where role = 'wijkagent'`.execute(
      here.server().world.auth,
    );
    expect(await planned('Niemand')).toBeUndefined();
  });

  it('tells who is invited, and only them; each says yes, no or perhaps, and the trainer counts them per side', async () => {
    await told();
    expect((await plan('Met gasten', {})).status).toBe(204);
    const news = await told();
    for (const who of ['amina', 'hanna', 'wil'] as const) expect(news, who).toContain(personOf(who));
    for (const who of ['karim', 'rik', 'saar'] as const) expect(news, who).not.toContain(personOf(who));
    const id = (await planned('Met gasten'))?.eveningId ?? '';
    for (const who of ['hanna', 'wil', 'amina'] as const)
      expect(await mine(who, id), who).toMatchObject({ coming: null, present: false, on: false });
    for (const who of ['karim', 'rik', 'saar'] as const) {
      expect(await mine(who, id), who).toBeUndefined();
      expect(await reply(who, id, true), who).toBe(404);
    }
    expect(await reply('hanna', id, true)).toBe(204);
    expect(await reply('hanna', id, 'perhaps')).toBe(204);
    expect(await reply('wil', id, true)).toBe(204);
    expect(await reply('amina', id, 'perhaps')).toBe(204);
    expect(await mine('hanna', id)).toMatchObject({ coming: 'perhaps' });
    expect(await planned('Met gasten')).toMatchObject({
      coming: 1,
      perhaps: 2,
      notComing: 0,
      guests: [
        { role: 'partner', organisation: 'Woonstichting De Lantaarn', coming: 0, perhaps: 1 },
        { role: 'wijkagent', organisation: null, coming: 1, perhaps: 0 },
      ],
    });
    expect(await reply('hanna', id, false)).toBe(204);
    expect(await planned('Met gasten')).toMatchObject({ perhaps: 1, notComing: 1 });
    for (const coming of ['maybe', null, 1])
      expect((await call('hanna', 'PUT', `/my-evenings/${id}/reply`, { coming })).status, `${coming}`).toBe(
        400,
      );
  });

  it('tells guests that it moves, is called off and goes on, and asks them again', async () => {
    const id = (await planned('Met gasten'))?.eveningId ?? '';
    await told();
    const moved = { day: ahead(91), from: '19:30', until: '21:30', place: 'Elders', moduleIds: ['rol'] };
    for (const [method, path, body] of [
      ['PUT', '', moved],
      ['DELETE', '', undefined],
      ['POST', '/restore', undefined],
    ] as const) {
      expect((await call('tess', method, `/training-evenings/${id}${path}`, body)).status).toBe(204);
      const news = await told();
      expect(news, method).toContain(personOf('hanna'));
      expect(news, method).toContain(personOf('wil'));
    }
    expect(await mine('wil', id)).toMatchObject({ coming: null, saidBefore: true });
    const old = (await mine('wil', id))?.movedFrom ?? '';
    expect(
      (await call('wil', 'PUT', `/my-evenings/${id}/reply`, { coming: true, startsAt: old })).body,
    ).toMatchObject({ code: 'evening_moved' });
  });

  it('plans nothing for a team that has stopped', async () => {
    const teamId = newPhoneId();
    const put = (ended: string | null) =>
      sql`insert into teams (tenant_id, id, name, neighbourhood_codes, ended_on, end_reason)
        values ('lichtendam', ${teamId}::uuid, 'Gestopt', '{BU99010101}', ${ended}::date, ${ended === null ? null : 'merged'})
        on conflict (tenant_id, id) do update set ended_on = excluded.ended_on, end_reason = excluded.end_reason`.execute(
        here.server().world.auth,
      );
    await put('2026-01-01');
    const asked = { teamIds: [demoTeamId, teamId] };
    expect(await plan('Voor een gestopt team', asked)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    expect(await planned('Voor een gestopt team')).toBeUndefined();
    await put(null);
    expect((await plan('Voor een open team', asked)).status).toBe(204);
    await put('2026-01-01');
  });

  it('says which field it is when the duties are more than a series holds', async () => {
    const teamId = newPhoneId();
    const codes = Array.from({ length: 1_200 }, (_, at) => `BU88${String(at).padStart(6, '0')}`);
    const put = (all: readonly string[]) =>
      sql`insert into teams (tenant_id, id, name, neighbourhood_codes) values ('lichtendam', ${teamId}::uuid, 'Overal', ${all}::text[])
        on conflict (tenant_id, id) do update set neighbourhood_codes = excluded.neighbourhood_codes`.execute(
        here.server().world.auth,
      );
    const [own = ''] =
      here
        .server()
        .world.caller('wil')
        .actor?.duties.map((duty) => duty.split('@')[1] ?? '') ?? [];
    const tooMany = { status: 400, body: { fields: [{ path: 'duties', code: 'too_many' }] } };
    const asked = { teamIds: [teamId] };
    await put([own, ...codes]);
    expect(await plan('Overal', asked)).toMatchObject(tooMany);
    await put([own, ...codes.slice(1)]);
    expect((await plan('Overal', asked)).status).toBe(204);
    const seriesId = (await planned('Overal'))?.seriesId;
    expect(
      await call('tess', 'POST', `/training-series/${seriesId}/guests`, {
        organisationIds: [],
        duties: ['wijkwerker', 'wijkregisseur'],
      }),
    ).toMatchObject(tooMany);
    await put([own]);
  });

  it('invites more people later: only who is new hears of it, and who was invited stays', async () => {
    const one = await planned('Met gasten');
    const invite = (who: Who, body: object) =>
      call(who, 'POST', `/training-series/${one?.seriesId}/guests`, body);
    await told();
    expect((await invite('noor', { organisationIds: [careId], duties: [] })).status).toBe(404);
    expect((await invite('tess', { organisationIds: [policeId], duties: [] })).status).toBe(400);
    const both = { organisationIds: [careId], duties: ['wijkwerker'] };
    expect((await invite('tess', both)).status).toBe(204);
    const news = await told();
    expect(news).toEqual(expect.arrayContaining([personOf('karim'), personOf('saar')]));
    for (const who of ['hanna', 'wil', 'amina'] as const) expect(news, who).not.toContain(personOf(who));
    expect((await invite('tess', both)).status).toBe(204);
    expect(await told(), 'twice is once').toEqual([]);
    const id = one?.eveningId ?? '';
    for (const who of ['hanna', 'karim', 'wil', 'saar'] as const)
      expect(await mine(who, id), who).toBeDefined();
    expect(await mine('rik', id)).toBeUndefined();
    expect((await planned('Met gasten'))?.guests.map(({ role }) => role)).toEqual([
      'partner',
      'partner',
      'wijkagent',
      'wijkwerker',
    ]);
  });

  it('lets a guest in by the code and vote, ticks him by hand, and gives him the paper; nobody else', async () => {
    const id = await here.plan('Gasten in de zaal', ['wijkagent']);
    const stage = async (): Promise<EveningStage> =>
      (await call('tess', 'GET', `/training-evenings/${id}`)).body as EveningStage;
    const code = (await stage()).code?.digits ?? '';
    const attend = async (who: Who) =>
      (
        await call(who, 'POST', `/my-evenings/${id}/attend`, {
          code,
          typedAt: here.server().clock.now().toISOString(),
        })
      ).status;
    expect([await attend('wil'), await attend('rik'), await attend('karim')]).toEqual([204, 404, 404]);
    const named = (await stage()).people;
    expect(named.find(({ personId }) => personId === personOf('wil'))).toMatchObject({
      team: '',
      guest: { role: 'wijkagent', organisation: 'Politie, basisteam Lichtendam' },
      present: 'code',
    });
    expect(named.find(({ personId }) => personId === personOf('amina'))).toMatchObject({ guest: null });
    const tick = async (who: Who) =>
      (await call('tess', 'PUT', `/training-evenings/${id}/people/${personOf(who)}`, { present: true }))
        .status;
    expect([await tick('hanna'), await tick('karim')]).toEqual([204, 404]);
    const pollId = newPhoneId();
    const asked = { nl: 'Wat doe je?', en: 'What do you do?' };
    expect(
      (
        await call('tess', 'POST', `/training-evenings/${id}/polls`, {
          pollId,
          scenarioId: 'bankje',
          step: 'b',
          ask: asked,
          choices: ['bel', 'wacht'].map((choice) => ({ id: choice, text: asked })),
        })
      ).status,
    ).toBe(204);
    expect(await mine('wil', id)).toMatchObject({ present: true, poll: { open: true } });
    const secret = hashOf('phone of a guest');
    const ballot = { ballotHash: hashOf(`ballot/${id}/${secret}`) };
    expect((await call('rik', 'PUT', `/my-evenings/${id}/ballot`, ballot)).status).toBe(404);
    expect((await call('wil', 'PUT', `/my-evenings/${id}/ballot`, ballot)).status).toBe(204);
    expect(
      (await call('wil', 'PUT', `/my-evenings/${id}/vote`, { pollId, secret, choice: 'bel', seq: 1 })).status,
    ).toBe(204);
    expect((await stage()).poll).toMatchObject({ votes: 1 });
    expect((await call('wil', 'GET', `/training-evenings/${id}/hand-out`)).status).toBe(200);
    expect((await call('rik', 'GET', `/training-evenings/${id}/hand-out`)).status).toBe(404);
  });

  it('holds in the database too: a guest writes his own line for his own evening, and sees nobody else', async () => {
    const id = (await planned('Gasten in de zaal'))?.eveningId ?? '';
    const as = <Value>(who: Who, work: Parameters<typeof inTransaction<Value>>[2], change: object = {}) =>
      inTransaction(here.server().world.app, { ...here.server().world.caller(who).context, ...change }, work);
    const seen = (who: Who, change: object = {}) =>
      as(
        who,
        async (tx) =>
          (await tx.selectFrom('training_evenings').select('id').where('id', '=', id).execute()).length,
        change,
      );
    expect([await seen('wil'), await seen('hanna'), await seen('rik'), await seen('karim')]).toEqual([
      1, 1, 0, 0,
    ]);
    expect(await seen('wil', { role: 'partner' }), 'a duty counts in its role only').toBe(0);
    expect(await seen('hanna', { role: null }), 'an organisation counts for its partner only').toBe(0);
    const lines = await as('wil', (tx) => tx.selectFrom('evening_people').select('person_id').execute());
    expect(new Set(lines.map(({ person_id }) => person_id))).toEqual(new Set([personOf('wil')]));
    const insert = (who: Who, personId: string, teamId: string | null) =>
      as(who, (tx) =>
        sql`insert into evening_people (tenant_id, evening_id, person_id, team_id)
          values ('lichtendam', ${id}::uuid, ${personId}::uuid, ${teamId}::uuid)`.execute(tx),
      );
    for (const [who, personId, teamId] of [
      ['rik', personOf('rik'), null],
      ['wil', personOf('rik'), null],
      ['wil', personOf('wil'), demoTeamId],
      ['amina', personOf('amina'), null],
    ] as const)
      await expect(insert(who, personId, teamId), `${who} ${teamId}`).rejects.toMatchObject({
        code: '42501',
      });
  });

  it('counts who stands in for a colleague today, and not who stood in before', async () => {
    const reach = async (): Promise<readonly string[]> =>
      (await readHolders({ ...deps(), clock: here.server().clock }, 'lichtendam'))
        .filter(({ personId }) => personId === here.server().world.caller('yara').personId)
        .flatMap(({ neighbourhoodCodes }) => neighbourhoodCodes);
    const own = (await reach()).length;
    const insert = (from: number, until: number) =>
      inTransaction(here.server().world.auth, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
        sql`insert into absences (tenant_id, id, person_id, role, starts_on, ends_on, deputy_id, made_by_role, made_at)
          values ('lichtendam', gen_random_uuid(), ${personOf('saar')}::uuid, 'wijkwerker',
            current_date + ${from}::int, current_date + ${until}::int, ${here.server().world.caller('yara').personId}::uuid, 'functional_admin', now())`.execute(
          tx,
        ),
      );
    await insert(-20, -10);
    expect((await reach()).length).toBe(own);
    await insert(-1, 1);
    expect(new Set(await reach()).size).toBeGreaterThan(own);
  });

  it('forgets a guest thirty days after his role ended, and not before', async () => {
    const forget = (days: number) =>
      forgetEvenings(
        { jobsDb: here.server().world.jobs, clock: { now: () => new Date(Date.now() + days * 86_400_000) } },
        'lichtendam',
      );
    const lines = (who: Who) =>
      inJobs(
        async (tx) =>
          (
            await tx
              .selectFrom('evening_people')
              .select('person_id')
              .where('person_id', '=', personOf(who))
              .execute()
          ).length,
      );
    const before = await lines('wil');
    expect(before).toBe(2);
    await sql`update role_assignments set ends_on = (now() at time zone 'Europe/Amsterdam')::date
      where person_id = ${personOf('wil')}::uuid`.execute(here.server().world.auth);
    await forget(29);
    expect(await lines('wil')).toBe(before);
    await forget(31);
    expect([await lines('wil'), (await lines('hanna')) > 0]).toEqual([0, true]);
  });
});
