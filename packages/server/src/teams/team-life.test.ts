/** House rules, contacts and things that are lent, over HTTP on the real database: for members, for the coordinator, and for nobody else. */
import type { Acceptances, EquipmentView, MyTeam } from '@buurtplus/contract/team-life';
import { teamFields } from '@buurtplus/domain/teams';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { putThing } from './equipment.store.ts';

const idOf = (who: string): string => demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';
const day = 86_400_000;
const otherTeam = '0190a000-0000-7000-8000-0000000000a2';

describe('team life', () => {
  let test: TestServer;
  const people = new Map<string, Browser>();
  beforeAll(async () => {
    test = await createTestServer();
    for (const who of ['amina', 'riet', 'bram', 'wil']) people.set(who, await test.signIn(who));
  });
  afterAll(() => test.end());
  const call = (who: string, ...ask: Parameters<Browser['call']>) => {
    const browser = people.get(who);
    if (browser === undefined) throw new Error(`${who} is not signed in`);
    return browser.call(...ask);
  };
  const team = async (who: string) => (await call(who, 'GET', '/my-team')).body as MyTeam;
  const publish = (lines: readonly string[], after: number) =>
    call('bram', 'POST', '/team-rules', { lines, after });
  const accept = (who: string, what: string, version: number) =>
    call(who, 'POST', '/team-rules/acceptances', { what, version });
  const acceptances = async () =>
    ((await call('bram', 'GET', '/team-rules/acceptances')).body as Acceptances).people;

  it('asks everybody to accept the privacy card and each new version of the rules, and again after a year', async () => {
    expect((await team('amina')).accept).toEqual([{ what: 'privacy_card', version: 1 }]);
    expect((await publish(['  ', ''], 0)).body).toMatchObject({ fields: [{ path: 'lines', code: 'empty' }] });
    expect((await publish([' Loop  met twee. ', '', 'Volg niemand.'], 0)).body).toEqual({ version: 1 });
    expect((await team('amina')).rules).toMatchObject({
      version: 1,
      lines: ['Loop met twee.', 'Volg niemand.'],
    });
    expect((await accept('amina', 'house_rules', 1)).status).toBe(204);
    expect((await accept('amina', 'privacy_card', 1)).status).toBe(204);
    expect((await team('amina')).accept).toEqual([]);
    expect((await acceptances()).find((one) => one.personId === idOf('amina'))).toEqual({
      personId: idOf('amina'),
      name: 'Amina Bakker',
      houseRules: true,
      privacyCard: true,
    });
    expect((await publish(['Nieuw.'], 0)).status).toBe(409);
    expect((await publish(['Nieuw.'], 1)).body).toEqual({ version: 2 });
    expect((await team('amina')).accept).toEqual([{ what: 'house_rules', version: 2 }]);
    expect((await accept('amina', 'house_rules', 1)).body).toMatchObject({ code: 'rules_changed' });
    await accept('amina', 'house_rules', 2);
    test.clock.moveMs(364 * day);
    people.set('bram', await test.signIn('bram'));
    people.set('amina', await test.signIn('amina'));
    expect((await team('amina')).accept).toEqual([]);
    test.clock.moveMs(2 * day);
    people.set('bram', await test.signIn('bram'));
    expect((await team('amina')).accept.map((one) => one.what)).toEqual(['house_rules', 'privacy_card']);
    expect((await acceptances()).find((one) => one.personId === idOf('amina'))).toMatchObject({
      houseRules: false,
    });
    for (const who of ['amina', 'riet', 'wil', 'bram']) people.set(who, await test.signIn(who));
  });

  it('lets one of two coordinators publish when both do at once', async () => {
    const both = await Promise.all([publish(['A.'], 2), publish(['B.'], 2)]);
    expect(both.map((one) => one.status).sort((a, b) => a - b)).toEqual([201, 409]);
  });

  it('lets members read, only the coordinator write, and professionals nothing', async () => {
    for (const path of ['/my-team']) expect((await call('wil', 'GET', path)).status).toBe(403);
    expect((await call('amina', 'POST', '/team-rules', { lines: ['x'], after: 3 })).status).toBe(403);
    expect((await call('amina', 'GET', '/team-rules/acceptances')).status).toBe(403);
    expect((await call('amina', 'GET', '/team-equipment')).status).toBe(403);
  });

  it('keeps fixed contacts, twelve at most, with a number or an address', async () => {
    const contact = {
      kind: 'wijkagent',
      name: 'Wil Jansen',
      phone: '0900-8844',
      email: null,
      note: 'werkdagen',
    };
    const put = (id: string, change: object = {}) =>
      call('bram', 'PUT', `/team-contacts/${id}`, { ...contact, ...change });
    const first = test.world.newId();
    expect((await put(first)).status).toBe(204);
    expect((await put(first, { note: null })).status).toBe(204);
    expect((await team('amina')).contacts).toEqual([{ ...contact, note: null, contactId: first }]);
    const unreachable = await put(test.world.newId(), { phone: null });
    expect(unreachable).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', fields: [{ path: 'phone', code: 'unreachable' }] },
    });
    const noNumber = await put(test.world.newId(), { phone: 'bel mij' });
    expect(noNumber).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'phone', code: 'invalid_format' }] },
    });
    for (let count = 1; count < 12; count += 1) await put(test.world.newId());
    expect((await put(test.world.newId())).body).toMatchObject({ fields: [{ code: 'too_many' }] });
    expect((await call('bram', 'DELETE', `/team-contacts/${first}`)).status).toBe(204);
    expect((await call('bram', 'DELETE', `/team-contacts/${first}`)).status).toBe(404);
  });

  it('lends a thing to one member, prints the agreement, and knows after leaving what has to come back', async () => {
    const vest = test.world.newId();
    const things = async () =>
      ((await call('bram', 'GET', '/team-equipment')).body as { things: EquipmentView[] }).things;
    expect(
      (await call('bram', 'PUT', `/team-equipment/${vest}`, { kind: 'vest', label: 'nr. 7', size: 'XL' }))
        .status,
    ).toBe(204);
    const lend = (who: string, backBy: string | null = null) =>
      call('bram', 'POST', `/team-equipment/${vest}/loans`, { personId: idOf(who), backBy });
    expect((await lend('riet', '2020-01-01')).body).toMatchObject({
      fields: [{ path: 'backBy', code: 'past' }],
    });
    expect((await lend('wil')).body).toMatchObject({ code: 'member_left' });
    const both = await Promise.all([lend('riet'), lend('riet')]);
    expect(both.map((one) => one.status).sort((a, b) => a - b)).toEqual([201, 409]);
    expect((await team('riet')).loans).toMatchObject([{ kind: 'vest', label: 'nr. 7', size: 'XL' }]);
    expect((await team('amina')).loans).toEqual([]);
    const paper = await call('riet', 'GET', `/team-equipment/${vest}/agreement`);
    expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await call('amina', 'GET', `/team-equipment/${vest}/agreement`)).status).toBe(404);
    expect((await call('bram', 'DELETE', `/team-equipment/${vest}`)).body).toMatchObject({
      code: 'equipment_lent',
    });
    await call('bram', 'POST', `/team-members/${idOf('riet')}/steps`, { step: 'leave' });
    expect((await things()).find((one) => one.equipmentId === vest)?.loan).toMatchObject({
      name: 'Riet de Wit',
      state: 'asked_back',
    });
    expect((await call('bram', 'DELETE', `/team-equipment/${vest}/loans/current`)).status).toBe(204);
    expect((await lend('riet')).body).toMatchObject({ code: 'member_left' });
    expect((await call('bram', 'DELETE', `/team-equipment/${vest}`)).status).toBe(204);
  });

  it('leaves a thing of another team alone, and says it is not there', async () => {
    const theirs = test.world.newId();
    const secondTeam = test.world.newId();
    const keyed = { tenant_id: 'lichtendam', team_id: secondTeam, id: theirs };
    const system = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] };
    await test.world.auth
      .insertInto('teams')
      .values({ tenant_id: 'lichtendam', id: secondTeam, name: 'Noord', neighbourhood_codes: ['BU99010301'] })
      .onConflict((on) => on.doNothing())
      .execute();
    await inTransaction(test.world.app, { ...test.world.caller('bram').context, teams: [secondTeam] }, (tx) =>
      tx
        .insertInto('team_equipment')
        .values({ ...keyed, kind: 'vest', label: 'hun', size: 'M' })
        .execute(),
    );
    const answer = await call('bram', 'PUT', `/team-equipment/${theirs}`, {
      kind: 'vest',
      label: 'mijn',
      size: 'XL',
    });
    expect([answer.status, answer.body]).toMatchObject([404, { code: 'not_found' }]);
    // Who coordinates both changes it as the coordinator of that team only.
    const team = { tenantId: 'lichtendam', teamId: demoTeamId };
    const both = { ...test.world.caller('bram').context, teams: [demoTeamId, secondTeam] };
    expect(
      await inTransaction(test.world.app, both, (tx) =>
        putThing(tx, team, theirs, { kind: 'vest', label: 'mijn', size: 'XL' }),
      ),
    ).toBe(false);
    const rows = await inTransaction(test.world.jobs, system, (tx) =>
      tx.selectFrom('team_equipment').select('label').where('id', '=', theirs).execute(),
    );
    expect(rows).toEqual([{ label: 'hun' }]);
  });

  it('is held by the database too: another team, another person, and the day somebody accepted', async () => {
    const as = <Value>(context: object, work: Parameters<typeof inTransaction<Value>>[2]) =>
      inTransaction(test.world.app, { ...test.world.caller('amina').context, ...context }, work);
    const tables = [
      'team_rules',
      'rule_acceptances',
      'team_contacts',
      'team_equipment',
      'equipment_loans',
    ] as const;
    for (const table of tables) {
      const rows = await as({ memberTeams: [otherTeam], teams: [otherTeam] }, (tx) =>
        sql`select 1 from ${sql.table(table)}`.execute(tx),
      );
      expect(rows.rows, table).toEqual([]);
      expect(teamFields[table]).toBeDefined();
    }
    await expect(
      as({}, (tx) =>
        sql`insert into rule_acceptances values ('lichtendam', ${demoTeamId}::uuid, ${idOf('bram')}::uuid, 'house_rules', 1, (now() at time zone 'Europe/Amsterdam')::date)`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      as({}, (tx) =>
        sql`insert into team_contacts (tenant_id, team_id, id, kind, name, phone) values ('lichtendam', ${demoTeamId}::uuid, gen_random_uuid(), 'duty', 'x', '112')`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
