/** Reading from outside the own work over HTTP, the list behind it, own addresses, and what row-level security holds when the code errs. */
import type { OversightItemView, ReadingLog, SeenBy } from '@buurtplus/contract/privacy';
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import {
  breakGlassFields,
  oversightFields,
  ownAddressAdditionFields,
  ownAddressFields,
} from '@buurtplus/domain/privacy';
import { addDays, mondayOf } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import { startOfDutchDay } from '../routing/dutch-calendar.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { lookAtWeekBefore, sayWhatWaits } from './look-for-unusual.ts';
import { forgetAddresses } from './own-address.store.ts';
import type { PrivacyDeps } from './privacy-deps.ts';

const why = 'De crisisdienst staat nu aan de deur en niemand neemt op';
const day = 86_400_000;

describe('reading outside the own work', () => {
  let test: TestServer;
  let hands: HandIn;
  const told: string[] = [];
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());

  const call = async (
    who: string,
    ...request: Parameters<Awaited<ReturnType<HandIn['browserOf']>>['call']>
  ) => (await hands.browserOf(who)).call(...request);
  const asSuperuser = (text: string) =>
    withClient(superuserOn(test.world.database), async (client) => client.query(text));
  const deps = (days = 0): PrivacyDeps & { startOfDay: (day: string) => Date } => ({
    db: test.world.app,
    jobsDb: test.world.jobs,
    clock: { now: () => new Date(test.clock.now().getTime() + days * day) },
    newId: newPhoneId,
    log: createLog('silent'),
    findByNumber: async () => null,
    handlersOf: async () => ({ duties: [], persons: [] }),
    tellDuty: async () => undefined,
    tellPerson: async (_tenant, person) => void told.push(person),
    wakeTelling: async () => undefined,
    startOfDay: startOfDutchDay,
  });
  const numberOf = async (signalId: string): Promise<string> =>
    ((await call('saar', 'GET', `/signals/${signalId}`)).body as SignalForDeskView).number;
  const open = (who: string, number: string, change: object = {}) =>
    call(who, 'POST', '/break-glasses', {
      breakGlassId: newPhoneId(),
      objectKind: 'signal',
      number,
      reasonKind: 'crisis_now',
      reason: why,
      ...change,
    });
  const waiting = async (): Promise<readonly OversightItemView[]> =>
    ((await call('petra', 'GET', '/oversight')).body as { waiting: OversightItemView[] }).waiting;

  it('takes a reason, shows what is going on for an hour and lets nothing be done', async () => {
    const signalId = await hands.record('amina', { ownWords: 'De gordijnen zijn al dagen dicht.' });
    const number = await numberOf(signalId);
    expect((await call('wil', 'GET', `/signals/${signalId}`)).status).toBe(404);
    expect(await open('wil', number, { reason: 'nodig' })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'reason', code: 'reason_too_short' }] },
    });
    const opened = await open('wil', number);
    expect(opened.status).toBe(201);
    const { breakGlassId } = opened.body as { breakGlassId: string };
    const read = await call('wil', 'GET', `/break-glasses/${breakGlassId}/signal`);
    expect(read).toMatchObject({
      status: 200,
      body: { number, ownWords: 'De gordijnen zijn al dagen dicht.' },
    });
    expect(Object.keys(read.body as object)).not.toContain('ownerId');
    // The own road stays closed, and so does every action.
    expect((await call('wil', 'GET', `/signals/${signalId}`)).status).toBe(404);
    expect(
      (
        await call('wil', 'POST', `/signals/${signalId}/actions`, {
          action: 'take',
          commandId: newPhoneId(),
          version: 2,
        })
      ).status,
    ).toBe(404);
    // Somebody else's opening is not there.
    expect((await call('rik', 'GET', `/break-glasses/${breakGlassId}/signal`)).status).toBe(404);
    const { seenBy } = (await call('saar', 'GET', `/signals/${signalId}/seen-by`)).body as {
      seenBy: SeenBy[];
    };
    expect(seenBy).toMatchObject([
      { name: 'Wil Jansen', role: 'wijkagent', reasonKind: 'crisis_now', reason: why },
    ]);
    expect((await call('wil', 'GET', `/signals/${signalId}/seen-by`)).status).toBe(404);
    expect((await waiting()).filter((item) => item.number === number)).toMatchObject([
      { kind: 'break_glass', name: 'Wil Jansen', breakGlass: { reason: why }, review: null },
    ]);
    const log = (await call('petra', 'GET', `/reading-log?kind=signal&number=${encodeURIComponent(number)}`))
      .body as ReadingLog;
    expect(log.lines.map((line) => [line.action, line.name])).toEqual(
      expect.arrayContaining([
        ['signal.read_outside_work', 'Wil Jansen'],
        ['break_glass.opened', 'Wil Jansen'],
        ['signal.read', 'Saar Meijer'],
        // Who reported it is not in a log that others read.
        ['signal.record', null],
      ]),
    );
    expect(JSON.stringify(log)).not.toContain('gordijnen');
    await asSuperuser(`update break_glasses set opened_at = opened_at - interval '61 minutes', until_at = until_at - interval '61 minutes'
      where id = '${breakGlassId}'`);
    expect((await call('wil', 'GET', `/break-glasses/${breakGlassId}/signal`)).status).toBe(404);
  });

  it('is opened once, however often the form comes, and never under somebody else’s number', async () => {
    const number = await numberOf(await hands.record('amina'));
    const other = await numberOf(await hands.record('amina'));
    const breakGlassId = newPhoneId();
    const before = (await waiting()).length;
    const answers = await Promise.all([1, 2, 3].map(() => open('wil', number, { breakGlassId })));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect((await waiting()).length).toBe(before + 1);
    expect((await open('wil', other, { breakGlassId })).status).toBe(409);
    expect((await open('rik', number, { breakGlassId })).status).toBe(409);
  });

  it('asks for the second factor again when it was shown longer than five minutes ago', async () => {
    const number = await numberOf(await hands.record('amina'));
    await asSuperuser(`update sessions set strong_at = strong_at - interval '6 minutes'
      where person_id = '${wilId()}'`);
    expect(await open('wil', number)).toMatchObject({ status: 403, body: { code: 'show_factor_again' } });
    await asSuperuser(`update sessions set strong_at = strong_at + interval '6 minutes'
      where person_id = '${wilId()}'`);
    expect((await open('wil', number)).status).toBe(201);
  });

  it('answers alike for a number that is not there and for a signal that somebody may never read', async () => {
    const signalId = await hands.record('amina');
    const number = await numberOf(signalId);
    await inTransaction(
      test.world.jobs,
      { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
      (tx) =>
        tx
          .updateTable('signals')
          .set({ conflicted_ids: [wilId()] })
          .where('id', '=', signalId)
          .execute(),
    );
    const [absent, own] = [await open('wil', 'S-ZZZ-ZZZ'), await open('wil', number)];
    expect([absent.status, own.status]).toEqual([404, 404]);
    expect({ ...(absent.body as object), instance: null }).toEqual({
      ...(own.body as object),
      instance: null,
    });
  });
  const wilId = (): string => test.world.caller('wil').personId;

  it('is reviewed by somebody else, with words where something was done', async () => {
    const number = await numberOf(await hands.record('amina'));
    await open('wil', number);
    const item = (await waiting()).find((one) => one.number === number);
    const review = (body: object) => call('petra', 'POST', `/oversight/${item?.itemId ?? ''}/review`, body);
    expect((await review({ outcome: 'talked_about', note: ' ' })).status).toBe(400);
    expect((await review({ outcome: 'talked_about', note: 'Gebeld; het was terecht.' })).status).toBe(204);
    expect((await review({ outcome: 'in_order', note: null })).status).toBe(404);
    const list = (await call('petra', 'GET', '/oversight')).body as { reviewed: OversightItemView[] };
    expect(list.reviewed.find((one) => one.itemId === item?.itemId)?.review).toMatchObject({
      outcome: 'talked_about',
      by: 'Petra Dekker',
    });
    for (const who of ['wil', 'bram', 'femke', 'vera'])
      expect((await call(who, 'GET', '/oversight')).status).toBe(403);
  });

  it('finds a week of browsing on Monday, once, and says aloud what waits for two weeks', async () => {
    const reader = test.world.caller('rik');
    // The Thursday of the week before this one, as the Netherlands count weeks: on Sunday night it is Monday there before it is so in UTC.
    const thursday = new Date(`${addDays(mondayOf(dutchDay(test.clock.now())), -4)}T10:00:00Z`);
    for (let at = 0; at < 30; at += 1)
      await sql`insert into audit_entries (tenant_id, at, actor_id, actor_role, action, object_type, object_id, outcome)
        values ('lichtendam', ${new Date(thursday.getTime() + at * 5_000)}, ${reader.personId}::uuid, 'wijkregisseur', 'signal.read',
          'signal', ${newPhoneId()}, 'done')`.execute(test.world.auth);
    expect(await lookAtWeekBefore(deps(), 'lichtendam')).toBeGreaterThan(0);
    expect(await lookAtWeekBefore(deps(), 'lichtendam')).toBe(0);
    expect(
      (await waiting()).filter((item) => item.name === 'Rik Smit').map((item) => [item.kind, item.count]),
    ).toEqual(
      expect.arrayContaining([
        ['in_a_hurry', 30],
        ['without_acting', 30],
      ]),
    );
    expect(told).toContain(test.world.caller('petra').personId);
    told.length = 0;
    expect(await sayWhatWaits(deps(), 'lichtendam')).toBe(0);
    expect(await sayWhatWaits(deps(15), 'lichtendam')).toBeGreaterThan(0);
    expect(await sayWhatWaits(deps(15), 'lichtendam')).toBe(0);
    expect(told).toEqual(
      expect.arrayContaining([test.world.caller('petra').personId, test.world.caller('femke').personId]),
    );
  });

  it('keeps the own home apart: what lies there goes to somebody else, and what comes never arrives', async () => {
    const home = { street: 'Lantaarnstraat', houseNumber: '12 b' };
    const first = await hands.record('amina', home);
    expect((await call('saar', 'GET', `/signals/${first}`)).status).toBe(200);
    const addressId = newPhoneId();
    const added = await call('saar', 'POST', '/me/own-addresses', {
      addressId,
      street: 'lantaarnstraat',
      houseNumber: '12B',
    });
    // No number, also not of one: a guess would tell what lies at that address.
    expect([added.status, added.text]).toEqual([204, '']);
    expect((await call('saar', 'GET', `/signals/${first}`)).status).toBe(404);
    await routeWaitingSignals(hands.routing, 'lichtendam');
    const routed = await test.world.owner.transaction().execute(async (tx) => {
      await sql`select set_config('app.tenant', 'lichtendam', true)`.execute(tx);
      return tx.selectFrom('signals').select(['status', 'duty']).where('id', '=', first).executeTakeFirst();
    });
    expect(routed?.duty ?? '').not.toMatch(/^wijkwerker/);
    const second = await hands.record('amina', home);
    expect((await call('saar', 'GET', `/signals/${second}`)).status).toBe(404);
    const neighbours = await hands.record('amina', { ...home, houseNumber: '14' });
    expect((await call('saar', 'GET', `/signals/${neighbours}`)).status).toBe(200);
    // Nobody else reads where Saar lives, and moving house ends it for what comes after.
    expect((await call('wil', 'GET', '/me/own-addresses')).body).toEqual({ addresses: [] });
    expect((await call('wil', 'DELETE', `/me/own-addresses/${addressId}`)).status).toBe(404);
    expect((await call('saar', 'DELETE', `/me/own-addresses/${addressId}`)).status).toBe(204);
    expect((await call('saar', 'GET', `/signals/${second}`)).status).toBe(404);
    const third = await hands.record('amina', home);
    expect((await call('saar', 'GET', `/signals/${third}`)).status).toBe(200);
  });
});

describe('an own address', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());
  it.each([
    ['Curaçaostraat', '7', 'Curacaostraat', '7'],
    ['Sint Janstraat', '12 b', 'St. Janstraat', '12B'],
    ['’s-Gravenweg', '3', 's Gravenweg', '3'],
    ['Plein 1940', '5', 'plein 1940', '5'],
  ])('%s %s and %s %s are one home', async (street, number, other, otherNumber) => {
    const { rows } = await sql<{ same: boolean }>`
      select plain_address(${street}, ${number}) = plain_address(${other}, ${otherNumber}) as same`.execute(
      test.world.owner,
    );
    expect(rows[0]?.same).toBe(true);
  });
  it.each([
    ['Plein 19', '45', 'Plein 1', '945'],
    ['Staringstraat', '1', 'Sintaringstraat', '1'],
    ['Dorpsstraat', '1', 'Dorpsstraat', '11'],
  ])('%s %s and %s %s are two', async (street, number, other, otherNumber) => {
    const { rows } = await sql<{ same: boolean }>`
      select plain_address(${street}, ${number}) = plain_address(${other}, ${otherNumber}) as same`.execute(
      test.world.owner,
    );
    expect(rows[0]?.same).toBe(false);
  });
  it('goes when the role that needed it has ended, and stays while it holds', async () => {
    const saar = await test.signIn('saar');
    const address = { addressId: newPhoneId(), street: 'Verweg', houseNumber: '1' };
    expect((await saar.call('POST', '/me/own-addresses', address)).status).toBe(204);
    const forget = (day: string) =>
      inTransaction(
        test.world.jobs,
        { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
        (tx) => forgetAddresses(tx, 'lichtendam', day),
      );
    expect(await forget('2099-01-01')).toBe(0);
    await withClient(superuserOn(test.world.database), (client) =>
      client.query(`update role_assignments set ends_on = '2026-01-31', starts_on = '2020-01-01'
        where person_id = '${test.world.caller('saar').personId}'`),
    );
    expect(await forget('2026-01-31')).toBe(0);
    expect(await forget('2026-02-01')).toBe(1);
  });
});

describe('when the code errs', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());
  const as = <Value>(who: 'wil' | 'amina', work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.app, test.world.caller(who).context, work);
  const glass = (personId: string, minutes = 60) => {
    // One look at the clock for both ends: two can be a millisecond apart, and an hour is all there is.
    const openedAt = Date.now();
    return {
      tenant_id: 'lichtendam',
      id: newPhoneId(),
      person_id: personId,
      role: 'wijkagent',
      object_kind: 'signal',
      object_id: newPhoneId(),
      number: 'S-AAA-AAA',
      reason_kind: 'crisis_now',
      reason: why,
      opened_at: new Date(openedAt),
      until_at: new Date(openedAt + minutes * 60_000),
    };
  };

  it('nobody opens in another name, for longer than an hour, or as a volunteer', async () => {
    const wil = test.world.caller('wil').personId;
    const amina = test.world.caller('amina').personId;
    const put = (who: 'wil' | 'amina', row: ReturnType<typeof glass>) =>
      as(who, (tx) => tx.insertInto('break_glasses').values(row).execute());
    await expect(put('wil', glass(amina))).rejects.toThrow(/row-level security/);
    await expect(put('amina', glass(amina))).rejects.toThrow(/row-level security/);
    await expect(put('wil', glass(wil, 61))).rejects.toThrow(/an_hour_at_most/);
    await expect(put('wil', glass(wil))).resolves.toBeDefined();
  });
  it('nobody takes himself off the list, or reads it', async () => {
    await expect(as('wil', (tx) => tx.selectFrom('oversight_items').selectAll().execute())).rejects.toThrow(
      /permission denied/,
    );
    await expect(as('wil', (tx) => tx.deleteFrom('oversight_items').execute())).rejects.toThrow(
      /permission denied/,
    );
  });
  it.each([
    ['break_glasses', breakGlassFields],
    ['oversight_items', oversightFields],
    ['own_addresses', ownAddressFields],
    ['own_address_additions', ownAddressAdditionFields],
  ])('%s has purpose, readers and term for every column', async (table, fields) => {
    const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`.execute(
      test.world.owner,
    );
    expect(columns.rows.map((row) => row.name).sort()).toEqual(Object.keys(fields).sort());
  });
});
