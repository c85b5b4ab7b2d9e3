/** Saying where one lives tells nothing of what lies there: not by a number, not at once where an address is shielded, and not often. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { idOfPerson, openCaseAs, stepAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { keepHomesApart } from './keep-homes-apart.ts';

const dayMs = 86_400_000;
/** In the district where Saar and Yara are both on duty. */
const place = { source: 'map', lat: 52.7215, lon: 5.339 } as const;

describe('an own address', () => {
  let test: TestServer;
  let hands: HandIn;
  let street = '';
  let made = 0;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const call = async (
    who: string,
    ...request: Parameters<Awaited<ReturnType<HandIn['browserOf']>>['call']>
  ) => (await hands.browserOf(who)).call(...request);
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const record = async () => {
    made += 1;
    street = `Gokstraat ${'abcdefgh'[made]}`;
    return hands.record('amina', { street, houseNumber: '7', place });
  };
  const act = async (who: string, id: string, step: object) => {
    const { version } = (await call(who, 'GET', `/signals/${id}`)).body as { version: number };
    const done = await call(who, 'POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version,
      ...step,
    });
    expect(done.status).toBe(200);
  };
  const declare = (who: string, houseNumber = '7', addressId: string = newPhoneId()) =>
    call(who, 'POST', '/me/own-addresses', { addressId, street, houseNumber });
  const forgetOwn = (who: string) =>
    asSuperuser(`delete from own_addresses where person_id = '${idOfPerson(who)}';
      delete from own_address_additions where person_id = '${idOfPerson(who)}'`);
  const row = async (id: string) =>
    (
      await asSuperuser<object>(`select status, duty is null as nowhere, asleep_until,
        '${idOfPerson('yara')}' = any (conflicted_ids::text[]) as apart from signals where id = '${id}'`)
    )[0];
  const readBy = async (who: string, id: string) => (await call(who, 'GET', `/signals/${id}`)).status;
  const atNight = (days: number) =>
    keepHomesApart(
      {
        jobsDb: test.world.jobs,
        clock: { now: () => new Date(test.clock.now().getTime() + days * dayMs) },
        wakeRouting: async () => undefined,
        keepCasesApart: async () => undefined,
      },
      'lichtendam',
    );

  it('answers with the very same, whether something lies there or not', async () => {
    await record();
    const [there, nothing] = [await declare('yara'), await declare('yara', '99')];
    expect([there.status, there.text]).toEqual([204, '']);
    expect([nothing.status, nothing.text]).toEqual([204, '']);
    await forgetOwn('yara');
  });

  it('moves nothing at once that is shielded, and keeps it from who lives there by the night after a full day', async () => {
    const id = await record();
    await act('saar', id, { action: 'take' });
    const caseId = await openCaseAs(await hands.browserOf('saar'), { signalId: id, place: null });
    const step = { action: 'shield_address', shielded: true, reason: 'Zij mag niet gevonden worden.' };
    expect((await stepAs(await hands.browserOf('saar'), caseId, step)).status).toBe(204);
    const before = await row(id);
    const addressId = newPhoneId();
    expect((await declare('yara', '7', addressId)).status).toBe(204);
    expect([await row(id), await readBy('yara', id)]).toEqual([before, 200]);
    await atNight(0);
    expect([await row(id), await readBy('yara', id)]).toEqual([before, 200]);
    for (const _ of [1, 2]) await atNight(2);
    expect([await row(id), await readBy('yara', id), await readBy('saar', id)]).toEqual([
      { status: 'taken', nowhere: false, asleep_until: null, apart: true },
      404,
      200,
    ]);
    await forgetOwn('yara');
  });

  it('leaves what a colleague took with that colleague, and only keeps it from who lives there', async () => {
    const id = await record();
    await act('saar', id, { action: 'take' });
    await declare('yara');
    expect(await row(id)).toMatchObject({ status: 'taken', nowhere: false, apart: true });
    expect([await readBy('yara', id), await readBy('saar', id)]).toEqual([404, 200]);
    await forgetOwn('yara');
  });

  it('sends on what who lives there took, and it does not sleep on at the next desk', async () => {
    const id = await record();
    await act('yara', id, { action: 'take' });
    await asSuperuser(`update signals set asleep_until = current_date + 9 where id = '${id}'`);
    await declare('yara');
    expect(await row(id)).toEqual({ status: 'returned', nowhere: true, asleep_until: null, apart: true });
    await forgetOwn('yara');
  });

  it('is added five times a day at most, also when each was taken away again, and also at the same moment', async () => {
    await record();
    const ids = Array.from({ length: 5 }, newPhoneId);
    for (const [at, id] of ids.entries()) {
      expect((await declare('yara', `1${at}`, id)).status).toBe(204);
      expect((await call('yara', 'DELETE', `/me/own-addresses/${id}`)).status).toBe(204);
    }
    const one = await declare('yara', '20');
    expect([one.status, one.body]).toMatchObject([400, { fields: [{ path: 'street', code: 'too_often' }] }]);
    await forgetOwn('yara');
    const many = await Promise.all(Array.from({ length: 9 }, (_, at) => declare('yara', `3${at}`)));
    expect(many.filter((each) => each.status === 204)).toHaveLength(5);
    await forgetOwn('yara');
  });
});
