/** A question of an evening to who has a duty there, over HTTP: he and his stand-in read and answer it, trainer and team read the answer, nobody else. */
import type { EveningQuestions, EveningStage } from '@buurtplus/contract/evenings';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrganisations } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { eveningPeople } from '../testing/evening.ts';
import { newPhoneId } from '../testing/phone.ts';
import { remindAsked } from './evenings.jobs.ts';

const [housingId = '', careId = ''] = demoOrganisations.map(({ id }) => id);
type Who = 'tess' | 'noor' | 'amina' | 'bram' | 'hanna' | 'wil' | 'rik' | 'saar' | 'yara' | 'petra';

describe('a question to a duty', () => {
  const { call, personOf, inJobs, told, ...here } = eveningPeople();
  let eveningId = '';
  const ask = async (questionId: string, to: object, who: Who = 'tess') =>
    (
      await call(who, 'POST', `/training-evenings/${eveningId}/questions`, {
        questionId,
        question: 'Wanneer kan een team je in de wijk treffen?',
        ...to,
      })
    ).status;
  const read = async (who: Who, questionId: string) =>
    ((await call(who, 'GET', '/evening-questions')).body as EveningQuestions).questions.find(
      (one) => one.questionId === questionId,
    );
  const answer = async (who: Who, questionId: string, words = 'Op dinsdag, bij de markt.') =>
    (await call(who, 'POST', `/evening-questions/${questionId}/answer`, { answer: words })).status;
  const remind = async (days: number): Promise<readonly string[]> => {
    const heard: string[] = [];
    await remindAsked(
      {
        jobsDb: here.server().world.jobs,
        clock: { now: () => new Date(here.server().clock.now().getTime() + days * 86_400_000) },
        tellPerson: async (_tenant, personId) => void heard.push(personId),
        neighbourhoodsIn: here.server().world.book.neighbourhoodsIn,
      },
      'lichtendam',
    );
    return heard;
  };
  const linesOf = async (action: string): Promise<number> =>
    (
      await inJobs((tx) =>
        sql`select 1 from audit_entries where action = ${action} and object_id = ${eveningId}`.execute(tx),
      )
    ).rows.length;

  beforeAll(async () => {
    await here.begin();
    eveningId = await here.plan('Vragen aan een functie', ['wijkagent', 'wijkwerker']);
  });
  afterAll(() => here.end());

  it('goes to one side that is a guest of the series, and is refused alike for what is not', async () => {
    const stage = (await call('tess', 'GET', `/training-evenings/${eveningId}`)).body as EveningStage;
    expect(stage.duties).toEqual(['wijkagent', 'wijkwerker']);
    for (const wrong of [{}, { duty: 'wijkagent', organisationId: housingId }, { duty: 'trainer' }])
      expect(await ask(newPhoneId(), wrong), JSON.stringify(wrong)).toBe(400);
    expect(await ask(newPhoneId(), { duty: 'wijkregisseur' }), 'not invited').toBe(404);
    expect(await ask(newPhoneId(), { organisationId: careId }), 'not invited').toBe(404);
    expect(await ask(newPhoneId(), { duty: 'wijkagent' }, 'noor'), 'not hers').toBe(404);
    expect(await ask(newPhoneId(), { duty: 'wijkagent' }, 'wil')).toBe(403);
  });

  it('is told to who has the duty there, read and answered by him, and read by trainer and team', async () => {
    const id = newPhoneId();
    await told();
    expect([await ask(id, { duty: 'wijkagent' }), await ask(id, { duty: 'wijkagent' })]).toEqual([204, 204]);
    const news = await told();
    expect(news).toContain(personOf('wil'));
    for (const who of ['hanna', 'rik', 'saar', 'amina'] as const)
      expect(news, who).not.toContain(personOf(who));
    expect(await linesOf('evening.question')).toBe(1);
    expect(await read('wil', id)).toMatchObject({
      role: 'wijkagent',
      organisation: null,
      mine: true,
      answer: null,
    });
    for (const who of ['tess', 'amina', 'bram'] as const)
      expect(await read(who, id), who).toMatchObject({ role: 'wijkagent', mine: false });
    for (const who of ['hanna', 'rik', 'saar'] as const) {
      expect(await read(who, id), who).toBeUndefined();
      expect(await answer(who, id), who).toBe(404);
    }
    for (const who of ['tess', 'amina', 'petra'] as const) expect(await answer(who, id), who).toBe(403);
    await told();
    expect(await answer('wil', id)).toBe(204);
    expect(await told()).toContain(personOf('tess'));
    // Its reply was lost: the same again is the same, and nobody hears of it twice. Other words come too late, and change nothing.
    expect([await answer('wil', id), await answer('wil', id, 'Op vrijdag.')]).toEqual([204, 409]);
    for (const who of ['hanna', 'rik', 'saar'] as const) expect(await answer(who, id), who).toBe(404);
    expect(await told()).toEqual([]);
    expect(await linesOf('evening.answer')).toBe(1);
    for (const who of ['tess', 'amina', 'bram'] as const)
      expect(await read(who, id), who).toMatchObject({ answer: 'Op dinsdag, bij de markt.' });
  });

  it('reminds who has the duty and not another guest, at most once a week', async () => {
    const id = newPhoneId();
    expect(await ask(id, { duty: 'wijkagent' })).toBe(204);
    expect(await remind(10)).toEqual([]);
    expect(await remind(25)).toEqual([personOf('wil')]);
    expect(await remind(26)).toEqual([]);
    expect(await answer('wil', id)).toBe(204);
    expect(await remind(60)).toEqual([]);
  });

  it('is read and answered by who stands in today, and by nobody whose turn is over', async () => {
    // The team walks in both districts of Saar; invited is only the one that Yara does not have.
    const ofYara = await here.server().world.book.neighbourhoodsIn('lichtendam', 'WK990102');
    await inJobs((tx) =>
      sql`update training_series set duties = array(select one from unnest(duties) one
        where not split_part(one, '@', 2) = any (${[...ofYara]}::text[])) where name = 'Vragen aan een functie'`.execute(
        tx,
      ),
    );
    const id = newPhoneId();
    expect(await ask(id, { duty: 'wijkwerker' })).toBe(204);
    expect(await read('saar', id)).toMatchObject({ mine: true });
    expect(await read('yara', id), 'another neighbourhood').toBeUndefined();
    const standIn = (from: number, until: number) =>
      inTransaction(here.server().world.auth, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
        sql`insert into absences (tenant_id, id, person_id, role, starts_on, ends_on, deputy_id, made_by_role, made_at)
          values ('lichtendam', gen_random_uuid(), ${personOf('saar')}::uuid, 'wijkwerker', current_date + ${from}::int,
            current_date + ${until}::int, ${personOf('yara')}::uuid, 'functional_admin', now())`.execute(tx),
      );
    await standIn(-20, -10);
    expect([await read('yara', id), await answer('yara', id)]).toEqual([undefined, 404]);
    await standIn(-1, 1);
    expect(await read('yara', id)).toMatchObject({ role: 'wijkwerker', mine: true });
    expect(await answer('yara', id)).toBe(204);
    expect(await read('saar', id)).toMatchObject({ answer: 'Op dinsdag, bij de markt.' });
  });

  it('holds in the database: a duty counts in its own role, a question goes to a guest only, and to one', async () => {
    const id = newPhoneId();
    expect(await ask(id, { duty: 'wijkagent' })).toBe(204);
    const as = <Value>(who: Who, work: Parameters<typeof inTransaction<Value>>[2], change: object = {}) =>
      inTransaction(here.server().world.app, { ...here.server().world.caller(who).context, ...change }, work);
    const seen = (who: Who, change: object = {}) =>
      as(
        who,
        async (tx) =>
          (await sql`select 1 from evening_questions where id = ${id}::uuid`.execute(tx)).rows.length,
        change,
      );
    const changed = (who: Who, change: object = {}) =>
      as(
        who,
        async (tx) =>
          Number(
            (
              await sql`update evening_questions set answer = 'Ja', answered_at = now() where id = ${id}::uuid`.execute(
                tx,
              )
            ).numAffectedRows,
          ),
        change,
      );
    expect([await seen('tess'), await seen('amina'), await seen('wil')]).toEqual([1, 1, 1]);
    expect([await seen('rik'), await seen('saar'), await seen('hanna')]).toEqual([0, 0, 0]);
    const saarAsAgent = { role: 'wijkagent' };
    expect([await seen('saar', saarAsAgent), await changed('saar', saarAsAgent)], 'no such duty').toEqual([
      0, 0,
    ]);
    for (const role of ['partner', 'wijkwerker', null])
      expect([await seen('wil', { role }), await changed('wil', { role })], `${role}`).toEqual([0, 0]);
    expect([await changed('tess'), await changed('amina'), await changed('hanna')]).toEqual([0, 0, 0]);
    const insert = (organisationId: string | null, duty: string | null) =>
      as('tess', (tx) =>
        sql`insert into evening_questions (tenant_id, id, evening_id, organisation_id, duty, question, asked_at, due_on)
          values ('lichtendam', gen_random_uuid(), ${eveningId}::uuid, ${organisationId}::uuid, ${duty}, 'Vraag', now(), current_date)`.execute(
          tx,
        ),
      );
    for (const [organisationId, duty] of [
      [careId, null],
      [null, 'wijkregisseur'],
    ] as const)
      await expect(insert(organisationId, duty), `${duty}`).rejects.toMatchObject({ code: '42501' });
    await expect(insert(housingId, 'wijkagent')).rejects.toMatchObject({ code: '23514' });
    await insert(null, 'wijkagent');
    expect(await changed('wil')).toBe(1);
  });

  it('is nobody’s to read any more once the role ended', async () => {
    const id = newPhoneId();
    expect(await ask(id, { duty: 'wijkagent' })).toBe(204);
    await sql`update role_assignments set ends_on = '2020-12-31' where person_id = ${personOf('wil')}::uuid`.execute(
      here.server().world.auth,
    );
    expect((await call('wil', 'GET', '/evening-questions')).status).not.toBe(200);
    expect(await answer('wil', id)).not.toBe(204);
    expect(await remind(25)).not.toContain(personOf('wil'));
    expect(await read('amina', id)).toMatchObject({ answer: null });
  });
});
