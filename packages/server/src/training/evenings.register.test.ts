/** What is agreed on a training evening and how it comes into the register: a draft of the team, which its coordinator proposes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrganisations, demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { withClient } from '../platform/db/provision.ts';
import { planEvening } from '../testing/evening.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const [demoHousingId = '', demoCareId = ''] = demoOrganisations.map(({ id }) => id);

describe('what is agreed on an evening', () => {
  let test: TestServer;
  const people = new Map<string, Browser>();
  const as = async (who: string): Promise<Browser> => {
    const known = people.get(who) ?? (await test.signIn(who));
    people.set(who, known);
    return known;
  };
  const planNow = (name: string): Promise<string> => planEvening(test, people.get('tess'), name);
  beforeAll(async () => {
    test = await createTestServer();
    for (const who of ['tess', 'bram', 'hanna']) await as(who);
  });
  afterAll(() => test.end());

  it('puts what was agreed into the register as a draft of the team, once, for its coordinator to finish', async () => {
    const id = await planNow('Afspraken');
    const agreementId = newPhoneId();
    const tess = await as('tess');
    const propose = (organisationId: string) =>
      tess.call('POST', `/training-evenings/${id}/proposals`, {
        agreementId,
        teamId: demoTeamId,
        organisationId,
        title: 'Kapotte lampen',
        what: 'De woonstichting kijkt binnen twee dagen.',
      });
    expect((await propose(demoCareId)).status).toBe(404);
    expect([(await propose(demoHousingId)).status, (await propose(demoHousingId)).status]).toEqual([
      204, 204,
    ]);
    const list = (await (await as('bram')).call('GET', '/agreements')).body as {
      agreements: { agreementId: string; state: string }[];
    };
    expect(list.agreements.filter((one) => one.agreementId === agreementId)).toMatchObject([
      { state: 'draft' },
    ]);
    const one = (await (await as('bram')).call('GET', `/agreements/${agreementId}`)).body;
    expect(JSON.stringify(one)).toContain('"possible":["edit"');
    type Listed = {
      agreementId: string;
      state: string;
      fromEvening: { on: string; version: number; lock: number } | null;
    };
    const listed = async (who: string): Promise<Listed | undefined> =>
      ((await (await as(who)).call('GET', '/agreements')).body as { agreements: Listed[] }).agreements.find(
        (one) => one.agreementId === agreementId,
      );
    expect(await listed('hanna')).toBeUndefined();
    // One tap of the coordinator, and the partner has it; nothing is from the evening any more.
    const said = (await listed('bram'))?.fromEvening;
    expect(said).toMatchObject({ on: dutchDay(test.clock.now()), version: 1 });
    const proposed = await (await as('bram')).call('POST', `/agreements/${agreementId}/steps`, {
      step: 'propose',
      version: said?.version,
      lock: said?.lock,
    });
    expect(proposed.status).toBe(200);
    expect(await listed('bram')).toMatchObject({ state: 'proposed', fromEvening: null });
    expect(await listed('hanna')).toMatchObject({ state: 'proposed', fromEvening: null });
    // Sent back to the partner's desk it is a draft of theirs, and no errand of the team.
    const page = (await (await as('hanna')).call('GET', `/agreements/${agreementId}`)).body as {
      lock: number;
    };
    await (await as('hanna')).call('POST', `/agreements/${agreementId}/steps`, {
      step: 'send_back',
      version: 1,
      lock: page.lock,
    });
    expect((await listed('bram'))?.fromEvening ?? null).toBeNull();
    expect((await listed('hanna'))?.fromEvening).toBeNull();
  });

  it('puts what was agreed with a duty into the register too, for who has that duty there', async () => {
    const id = await planNow('Met de wijkagent');
    const propose = (side: object) =>
      people.get('tess')?.call('POST', `/training-evenings/${id}/proposals`, {
        agreementId: newPhoneId(),
        teamId: demoTeamId,
        title: 'Belmoment wijkagent',
        what: 'De wijkagent belt op dinsdag.',
        ...side,
      });
    expect((await propose({ duty: 'wijkagent' }))?.status).toBe(204);
    for (const wrong of [{}, { duty: 'wijkagent', organisationId: demoHousingId }, { duty: 'trainer' }])
      expect((await propose(wrong))?.status, JSON.stringify(wrong)).toBe(400);
    const list = (await (await as('bram')).call('GET', '/agreements')).body as {
      agreements: { title: string; state: string; partner: { role: string | null } }[];
    };
    expect(list.agreements.filter(({ title }) => title === 'Belmoment wijkagent')).toMatchObject([
      { state: 'draft', partner: { role: 'wijkagent' } },
    ]);
    expect(JSON.stringify((await (await as('wil')).call('GET', '/agreements')).body)).not.toContain(
      'Belmoment',
    );
  });

  it('is refused for a team that has stopped; what was put there before stays put', async () => {
    const id = await planNow('Gestopt');
    const tess = await as('tess');
    const propose = (agreementId: string) =>
      tess.call('POST', `/training-evenings/${id}/proposals`, {
        agreementId,
        teamId: demoTeamId,
        organisationId: demoHousingId,
        title: 'Kapotte lampen',
        what: 'De woonstichting kijkt binnen twee dagen.',
      });
    const before = newPhoneId();
    expect((await propose(before)).status).toBe(204);
    await withClient(superuserOn(test.world.database), (client) =>
      client.query("update teams set ended_on = current_date, end_reason = 'merged' where id = $1", [
        demoTeamId,
      ]),
    );
    const late = newPhoneId();
    const refused = await propose(late);
    expect([refused.status, refused.text.includes('not_of_team')]).toEqual([400, true]);
    expect((await propose(before)).status).toBe(204);
    const read = await tess.call('GET', `/training-evenings/${id}`);
    expect((read.body as { teams: unknown[] }).teams).toEqual([]);
    await withClient(superuserOn(test.world.database), (client) =>
      client.query('update teams set ended_on = null, end_reason = null where id = $1', [demoTeamId]),
    );
    expect((await propose(late)).status).toBe(204);
  });
});
