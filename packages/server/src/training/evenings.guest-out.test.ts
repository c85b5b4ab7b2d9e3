/** A guest is taken out of a series, over HTTP: by mail, with codes and questions; and a question follows who can answer it. */
import type { EveningQuestions, MyEvenings, TrainerEvenings } from '@buurtplus/contract/evenings';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrganisations } from '../demo/demo-people.ts';
import { eveningPeople } from '../testing/evening.ts';
import { newPhoneId } from '../testing/phone.ts';
import { keepAsked } from './evenings.asked.ts';

const [housingId = '', careId = ''] = demoOrganisations.map(({ id }) => id);
type Who = 'tess' | 'noor' | 'amina' | 'hanna' | 'wil' | 'saar';

describe('a guest who is not to come any more', () => {
  const { call, personOf, inJobs, ...here } = eveningPeople();
  let eveningId = '';
  const series = async () =>
    ((await call('tess', 'GET', '/training-evenings')).body as TrainerEvenings).evenings.find(
      (one) => one.eveningId === eveningId,
    );
  const out = async (guest: object, who: Who = 'tess') =>
    (await call(who, 'POST', `/training-series/${(await series())?.seriesId}/guest-removals`, guest)).status;
  const ask = async (to: object): Promise<string> => {
    const questionId = newPhoneId();
    const asked = { questionId, question: 'Wanneer is er spreekuur?', ...to };
    expect((await call('tess', 'POST', `/training-evenings/${eveningId}/questions`, asked)).status).toBe(204);
    return questionId;
  };
  const questions = async (who: Who) =>
    ((await call(who, 'GET', '/evening-questions')).body as EveningQuestions).questions;
  const find = async (who: Who, id: string) => (await questions(who)).find((one) => one.questionId === id);
  const invited = async (who: Who): Promise<boolean> =>
    ((await call(who, 'GET', '/my-evenings')).body as MyEvenings).evenings.some(
      (one) => one.eveningId === eveningId,
    );
  const round = async (): Promise<readonly string[]> => {
    const heard: string[] = [];
    await keepAsked(
      {
        jobsDb: here.server().world.jobs,
        clock: here.server().clock,
        tellPerson: async (_tenant, personId) => void heard.push(personId),
        neighbourhoodsIn: here.server().world.book.neighbourhoodsIn,
      },
      'lichtendam',
    );
    return heard;
  };
  /** Whoever has it has it no more, or again. */
  const put = (role: string, ends: string | null) =>
    sql`update role_assignments set ends_on = ${ends}::date where role = ${role}`.execute(
      here.server().world.auth,
    );

  beforeAll(async () => {
    await here.begin();
    // The mails go out by a job.
    await here.server().server.start();
    eveningId = await here.plan('Met en zonder gasten', ['wijkagent', 'wijkwerker']);
  });
  afterAll(() => here.end());

  it('is taken out by who leads it alone, and twice is once', async () => {
    const lines = () =>
      inJobs(
        async (tx) =>
          (
            await tx
              .selectFrom('audit_entries')
              .select('id')
              .where('action', '=', 'evening.uninvite')
              .execute()
          ).length,
      );
    for (const wrong of [
      {},
      { organisationId: housingId, duty: 'wijkagent' },
      { organisationId: null, duty: null },
    ])
      expect(await out(wrong)).toBe(400);
    expect(await out({ organisationId: housingId, duty: null }, 'noor')).toBe(404);
    expect(await out({ organisationId: housingId, duty: null }, 'amina')).toBe(403);
    expect((await call('wil', 'PUT', `/my-evenings/${eveningId}/reply`, { coming: true })).status).toBe(204);
    const [toGo, toStay] = [await ask({ duty: 'wijkagent' }), await ask({ duty: 'wijkwerker' })];
    const answered = await ask({ duty: 'wijkagent' });
    expect(
      (await call('wil', 'POST', `/evening-questions/${answered}/answer`, { answer: 'Op dinsdag.' })).status,
    ).toBe(204);
    expect(await out({ organisationId: null, duty: 'wijkagent' })).toBe(204);
    expect(await out({ organisationId: null, duty: 'wijkagent' })).toBe(204);
    expect(await out({ organisationId: careId, duty: null }), 'never invited').toBe(204);
    expect(await lines()).toBe(1);
    expect((await series())?.guests.map(({ role }) => role)).not.toContain('wijkagent');
    expect(await series()).toMatchObject({ coming: 0 });
    expect([await invited('wil'), await invited('saar'), await invited('amina')]).toEqual([
      false,
      true,
      true,
    ]);
    expect((await call('wil', 'PUT', `/my-evenings/${eveningId}/reply`, { coming: true })).status).toBe(404);
    expect(await find('tess', toGo)).toBeUndefined();
    expect(await find('wil', answered)).toBeUndefined();
    expect(await find('tess', answered)).toMatchObject({ answer: 'Op dinsdag.' });
    expect(await find('saar', toStay)).toMatchObject({ mine: true });
    const notToCome = 'Je hoeft niet meer te komen';
    await expect.poll(() => here.server().newestMailTo('wil', notToCome)).toBeDefined();
    expect(await here.server().newestMailTo('saar', notToCome)).toBeUndefined();
  });

  it('leaves a question that goes on to who has the duty next, and is told to the trainer while nobody has', async () => {
    const id = await ask({ duty: 'wijkwerker' });
    expect(await round(), 'who was told hears it once').toEqual([]);
    expect(await round()).toEqual([]);
    await put('wijkwerker', '2020-12-31');
    expect(await round()).toEqual([personOf('tess')]);
    expect(await round()).toEqual([]);
    expect(await find('tess', id)).toMatchObject({ unheard: true, answer: null });
    await put('wijkwerker', null);
    expect(await round()).toContain(personOf('saar'));
    expect(await round()).toEqual([]);
    expect(await find('tess', id)).toMatchObject({ unheard: false });
    // Without a day between: from one to the next.
    await put('wijkwerker', '2020-12-31');
    await sql`insert into role_assignments (tenant_id, id, person_id, role, area_codes, starts_on, organisation_id)
      select tenant_id, gen_random_uuid(), ${personOf('wil')}::uuid, role, area_codes, starts_on, organisation_id
      from role_assignments where role = 'wijkwerker' and person_id = ${personOf('saar')}::uuid limit 1`.execute(
      here.server().world.auth,
    );
    expect(await round()).toEqual([personOf('wil')]);
    expect(await find('tess', id)).toMatchObject({ unheard: false });
    await inJobs((tx) =>
      sql`update evening_questions set answer = 'Ja.', answered_at = now() where id = ${id}::uuid`.execute(
        tx,
      ),
    );
    expect(await round()).toEqual([]);
    const kept = await inJobs((tx) =>
      tx.selectFrom('evening_questions').select('told_to').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(kept.told_to).toBeNull();
  });
});
