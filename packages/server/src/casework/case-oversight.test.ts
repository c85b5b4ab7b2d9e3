/** Every desk, compartment, state and opening, on every road to a case; what is out of sight; and the trail read over afterwards. */
import type { WhoReadCase } from '@buurtplus/contract/case-readers';
import type { CaseFromOutsideView } from '@buurtplus/contract/casework';
import type { OversightItemView, ReadingLog } from '@buurtplus/contract/privacy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { addFactAs, dayFrom, idOfPerson, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { openFromOutside, whyFromOutside } from '../testing/from-outside.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const desk = { wil: ['shared', 'police'], saar: ['shared', 'care'], rik: ['shared'] } as const;
type Desk = keyof typeof desk;
const desks: readonly Desk[] = ['wil', 'saar', 'rik'];
const walls = ['shared', 'police', 'care'] as const;
const states = ['open', 'closed', 'out_of_sight'] as const;
const given = desks.flatMap((owner) => states.map((state) => ({ owner, state })));

describe('a case from outside', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());
  const asSuperuser = (text: string) =>
    withClient(superuserOn(test.world.database), async (client) => client.query(text));
  const close = async (owner: string, caseId: string): Promise<void> => {
    const { version } = await readCaseAs(await as(owner), caseId);
    const closing = { action: 'close', version, outcome: 'moved_on', solved: 'no', learned: 'Niets.' };
    expect((await stepAs(await as(owner), caseId, closing)).status).toBe(204);
  };
  /** As if it was closed so many days earlier. */
  const longAgo = (caseId: string, days: number) =>
    asSuperuser(`update case_files set closed_at = closed_at - interval '${days} days' where id = '${caseId}';
      update case_access set until_on = until_on - ${days} where case_id = '${caseId}' and ended_at is null`);
  const make = async (owner: Desk, state: (typeof states)[number]) => {
    const browser = await as(owner);
    const caseId = await openCaseAs(browser);
    const factId = await addFactAs(browser, caseId, 'shared', 'CANARY-shared', dayFrom(test, 0));
    for (const wall of ['police', 'care'])
      await asSuperuser(`insert into case_entries (tenant_id, case_id, id, kind, compartment, body, made_by, made_by_role, made_at, changed_at)
        select tenant_id, case_id, '${newPhoneId()}', kind, '${wall}', jsonb_set(body, '{text}', '"CANARY-${wall}"'), made_by, made_by_role, made_at,
        changed_at from case_entries where id = '${factId}'`);
    const { number } = await readCaseAs(browser, caseId);
    if (state !== 'open') await close(owner, caseId);
    if (state === 'out_of_sight') await longAgo(caseId, 31);
    return { caseId, number };
  };
  const open = (who: string, number: string) =>
    openFromOutside(test, handIn, who, { objectKind: 'case_file', number });
  const canariesIn = (text: string) => walls.filter((one) => text.includes(`CANARY-${one}`));
  const closedRoads = async (who: string, caseId: string): Promise<void> => {
    const browser = await as(who);
    for (const road of [`/cases/${caseId}`, `/cases/${caseId}/file`, `/cases/${caseId}/who-read`])
      expect([who, road, (await browser.call('GET', road)).status]).toEqual([who, road, 404]);
    for (const status of ['open', 'closed'])
      expect((await browser.call('GET', `/cases?status=${status}`)).text).not.toContain(caseId);
    const wish = { action: 'add', compartment: 'shared', entry: { kind: 'wish', text: 'x' } };
    expect((await stepAs(browser, caseId, wish)).status).toBe(404);
  };

  it.each(given)(
    'of $owner, $state: an opening shows the shared part and opens no other road',
    async ({ owner, state }) => {
      const { caseId, number } = await make(owner, state);
      const outside = desks.filter((who) => who !== owner || state === 'out_of_sight');
      for (const who of outside) await closedRoads(who, caseId);
      for (const who of outside) {
        const opened = await open(who, number);
        expect([who, opened.status]).toEqual([who, 201]);
        const { breakGlassId } = opened.body as { breakGlassId: string };
        const read = await (await as(who)).call('GET', `/break-glasses/${breakGlassId}/case`);
        expect([who, read.status, canariesIn(read.text)]).toEqual([who, 200, ['shared']]);
        const view = read.body as CaseFromOutsideView;
        expect(view).toMatchObject({ number, status: state === 'open' ? 'open' : 'closed' });
        expect(view.ownerName).not.toBe('');
        expect((await (await as(who)).call('GET', `/break-glasses/${breakGlassId}/signal`)).status).toBe(404);
        const other = desks.find((one) => one !== who) ?? 'wil';
        expect((await (await as(other)).call('GET', `/break-glasses/${breakGlassId}/case`)).status).toBe(404);
        await closedRoads(who, caseId);
        await asSuperuser(`update break_glasses set opened_at = opened_at - interval '61 minutes',
          until_at = until_at - interval '61 minutes' where id = '${breakGlassId}'`);
        expect((await (await as(who)).call('GET', `/break-glasses/${breakGlassId}/case`)).status).toBe(404);
        await asSuperuser(`update break_glasses set opened_at = opened_at + interval '61 minutes',
          until_at = until_at + interval '61 minutes' where id = '${breakGlassId}'`);
      }
    },
  );

  it('lets no other role open a case, or read under somebody else’s opening', async () => {
    const { number } = await make('rik', 'open');
    for (const who of ['amina', 'bram', 'femke', 'petra', 'vera', 'tess', 'hanna', 'karim'])
      expect([who, (await open(who, number)).status]).toEqual([who, 403]);
  });

  it('tells who is in it, the privacy officer and the log, and nobody what a compartment did', async () => {
    const { caseId, number } = await make('rik', 'open');
    const rik = await as('rik');
    const untilOn = dayFrom(test, 20);
    await stepAs(rik, caseId, { action: 'invite', personId: idOfPerson('saar'), untilOn, deputy: false });
    await addFactAs(await as('saar'), caseId, 'care', 'Behandeling loopt', dayFrom(test, 0));
    const opening = await open('wil', number);
    expect(opening.status, opening.text).toBe(201);
    const opened = opening.body as { breakGlassId: string };
    await (await as('wil')).call('GET', `/break-glasses/${opened.breakGlassId}/case`);
    for (const who of ['rik', 'saar']) {
      const seen = (await (await as(who)).call('GET', `/cases/${caseId}/who-read`)).body as WhoReadCase;
      expect(seen.seenBy).toMatchObject([{ name: 'Wil Jansen', reason: whyFromOutside }]);
      expect(seen.lines.map((line) => [line.name, line.action])).toEqual(
        expect.arrayContaining([
          ['Wil Jansen', 'case.read_outside_work'],
          ['Rik Smit', 'case.read'],
        ]),
      );
      expect(seen.lines.map((line) => line.action)).not.toContain('case.add');
    }
    const petra = await as('petra');
    const { waiting } = (await petra.call('GET', '/oversight')).body as { waiting: OversightItemView[] };
    expect(waiting.find((item) => item.number === number)).toMatchObject({ name: 'Wil Jansen' });
    const log = await petra.call('GET', `/reading-log?kind=case_file&number=${number}`);
    expect((log.body as ReadingLog).lines.map((line) => line.action)).toEqual(
      expect.arrayContaining(['case.opened', 'case.add', 'case.read', 'break_glass.opened']),
    );
    expect(log.text).not.toContain('Behandeling');
  });

  it('is read by who was in it for thirty days after closing, to the day, and changed by nobody', async () => {
    const { caseId } = await make('rik', 'open');
    const rik = await as('rik');
    const untilOn = dayFrom(test, 90);
    await stepAs(rik, caseId, { action: 'invite', personId: idOfPerson('saar'), untilOn, deputy: false });
    await close('rik', caseId);
    const reads = async () =>
      Promise.all(
        ['rik', 'saar', 'wil'].map(
          async (who) => (await (await as(who)).call('GET', `/cases/${caseId}`)).status,
        ),
      );
    const lists = async (who: string) =>
      (await (await as(who)).call('GET', '/cases?status=closed')).text.includes(caseId);
    expect(await reads()).toEqual([200, 200, 404]);
    const wish = { action: 'add', compartment: 'shared', entry: { kind: 'wish', text: 'x' } };
    expect((await stepAs(await as('saar'), caseId, wish)).status).toBe(409);
    await longAgo(caseId, 30);
    expect(await reads()).toEqual([200, 200, 404]);
    expect([await lists('rik'), await lists('saar')]).toEqual([true, true]);
    await longAgo(caseId, 1);
    expect(await reads()).toEqual([404, 404, 404]);
    expect([await lists('rik'), await lists('saar')]).toEqual([false, false]);
  });

  it('is asked anew who takes part when it is opened again', async () => {
    const { caseId } = await make('rik', 'open');
    const rik = await as('rik');
    const untilOn = dayFrom(test, 90);
    await stepAs(rik, caseId, { action: 'invite', personId: idOfPerson('saar'), untilOn, deputy: false });
    await close('rik', caseId);
    const { version } = await readCaseAs(rik, caseId);
    const again = {
      action: 'reopen',
      version,
      reason: 'Dezelfde zorg komt terug.',
      reviewOn: dayFrom(test, 14),
    };
    expect((await stepAs(rik, caseId, again)).status).toBe(204);
    expect((await readCaseAs(rik, caseId)).participants).toEqual([]);
    expect((await (await as('saar')).call('GET', `/cases/${caseId}`)).status).toBe(404);
    const access = await asSuperuser(
      `select until_on from case_access where case_id = '${caseId}' and ended_at is null`,
    );
    expect(access.rows).toEqual([{ until_on: null }]);
  });

  it('leaves whoever says that he knows somebody in it, and goes on to a colleague when it was his', async () => {
    const { caseId } = await make('rik', 'open');
    const rik = await as('rik');
    const untilOn = dayFrom(test, 20);
    await stepAs(rik, caseId, { action: 'invite', personId: idOfPerson('saar'), untilOn, deputy: false });
    expect((await (await as('wil')).call('POST', `/cases/${caseId}/conflict`)).status).toBe(404);
    expect((await (await as('saar')).call('POST', `/cases/${caseId}/conflict`)).status).toBe(204);
    await closedRoads('saar', caseId);
    const view = await readCaseAs(rik, caseId);
    expect([view.participants, view.events[0]?.kind, view.events[0]?.role]).toEqual([[], 'let_go', null]);
    const back = await stepAs(rik, caseId, {
      action: 'invite',
      personId: idOfPerson('saar'),
      untilOn,
      deputy: false,
    });
    expect(back.status).toBe(400);
    expect((await open('saar', view.number)).status).toBe(404);
    expect((await rik.call('POST', `/cases/${caseId}/conflict`)).status).toBe(204);
    await closedRoads('rik', caseId);
    const owner =
      await asSuperuser(`select f.owner_id, a.person_id from case_files f join case_access a on a.case_id = f.id
      and a.kind = 'owner' and a.ended_at is null where f.id = '${caseId}'`);
    expect(owner.rows).toHaveLength(1);
    expect([idOfPerson('rik'), idOfPerson('saar')]).not.toContain(owner.rows[0].owner_id);
    expect(owner.rows[0].person_id).toBe(owner.rows[0].owner_id);
  });

  it('is nobody’s whose own home it is about: not the one he has, not one he opens', async () => {
    const rik = await as('rik');
    const place = { neighbourhoodCode: 'BU99010201', street: 'Kadewal', houseNumber: '8 c' };
    const caseId = await openCaseAs(rik, { place });
    const address = { addressId: newPhoneId(), street: 'kadewal', houseNumber: '8C' };
    expect((await rik.call('POST', '/me/own-addresses', address)).status).toBe(204);
    await closedRoads('rik', caseId);
    await expect(openCaseAs(rik, { place })).rejects.toThrow(/own_home/);
    const colleague = await openCaseAs(await as('saar'), { place });
    const row = await asSuperuser(`select conflicted_ids from case_files where id = '${colleague}'`);
    expect(JSON.stringify(row.rows)).toContain(idOfPerson('rik'));
    expect((await rik.call('DELETE', `/me/own-addresses/${address.addressId}`)).status).toBe(204);
  });

  it('left no reading in the trail without being in it or an opening that held', async () => {
    const strangers = `select count(*)::integer as count from audit_entries a where a.outcome = 'done' and a.object_type = 'case'
      and a.action in ('case.read', 'case.printed', 'case.read_outside_work')
      and (a.action = 'case.read_outside_work' or not exists (select 1 from case_access c where c.case_id::text = a.object_id
        and c.person_id = a.actor_id and c.since <= a.at + interval '15 minutes' and (c.ended_at is null or c.ended_at >= a.at)))
      and not exists (select 1 from break_glasses b where b.object_kind = 'case_file' and b.object_id::text = a.object_id
        and b.person_id = a.actor_id and a.at between b.opened_at - interval '15 minutes' and b.until_at)`;
    const count = async () => (await asSuperuser(strangers)).rows[0] as { count: number };
    const read = await asSuperuser(
      `select count(*)::integer as count from audit_entries where action = 'case.read_outside_work'`,
    );
    expect((read.rows[0] as { count: number }).count).toBeGreaterThan(15);
    expect(await count()).toEqual({ count: 0 });
    // A query that finds nothing proves nothing: this one finds a reading by somebody who was never in it.
    await asSuperuser(`insert into audit_entries (tenant_id, at, actor_id, actor_role, action, object_type, object_id, outcome)
      values ('lichtendam', now(), '${idOfPerson('wil')}', 'wijkagent', 'case.read', 'case', '${newPhoneId()}', 'done')`);
    expect(await count()).toEqual({ count: 1 });
  });
});
