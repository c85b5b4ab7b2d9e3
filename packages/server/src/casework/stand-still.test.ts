/** A case that nobody moves: told of once, extended with a reason and for five years at most, and closed by itself, after which its ordinary terms run. */
import { daysLater, monthsLater } from '@buurtplus/domain/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { withClient } from '../platform/db/provision.ts';
import { startOfDutchDay } from '../routing/dutch-calendar.ts';
import { caseworkDeps, idOfPerson, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { closeCasesThatStandStill } from './stand-still.ts';

const reason = 'De bewoner wil in het voorjaar verder.';

describe('a case that nobody moves', () => {
  let test: TestServer;
  let hands: HandIn;
  let today = '';
  const told: string[] = [];
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
    today = dutchDay(test.clock.now());
  });
  afterAll(() => test.end());
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const saar = () => hands.browserOf('saar');
  const open = async (change: object = {}) => openCaseAs(await saar(), { ...change });
  const age = async (id: string, interval: string) => {
    await asSuperuser(`update case_files set opened_at = now() - interval '${interval}' where id = '${id}'`);
    await asSuperuser(`update case_events set at = now() - interval '170 days' where case_id = '${id}'`);
  };
  const run = (at: Date) =>
    closeCasesThatStandStill(
      {
        ...caseworkDeps(test),
        clock: { now: () => at },
        askToTell: async (_tenant, person) => void told.push(person),
      },
      'lichtendam',
    );
  const extend = async (id: string, change: object = {}) => {
    const { version } = await readCaseAs(await saar(), id);
    return stepAs(await saar(), id, { action: 'extend', version, reason, because: 'comes_back', ...change });
  };
  const rowOf = async (id: string) =>
    (
      await asSuperuser<{ status: string; outcome: string | null; until: string | null }>(
        `select status, outcome, stands_until::text as until from case_files where id = '${id}'`,
      )
    )[0];

  it('is told of once, four weeks before, and closes to the day; its terms run from there and what is sensitive gets a last day', async () => {
    const signalId = await hands.record('amina', { street: 'Stilstraat' });
    const { version } = (await (await saar()).call('GET', `/signals/${signalId}`)).body as {
      version: number;
    };
    await (await saar()).call('POST', `/signals/${signalId}/actions`, {
      commandId: newPhoneId(),
      version,
      action: 'take',
    });
    const id = await open({ signalId, place: null });
    const closesOn = monthsLater(today, 6);
    const notice = startOfDutchDay(daysLater(closesOn, -28));
    expect(await run(new Date(notice.getTime() - 60_000))).toEqual({ told: 0, closed: 0 });
    expect((await run(notice)).told).toBe(1);
    expect(told).toEqual([idOfPerson('saar')]);
    expect(await run(notice)).toEqual({ told: 0, closed: 0 });
    expect(await run(new Date(startOfDutchDay(closesOn).getTime() - 60_000))).toEqual({ told: 0, closed: 0 });
    expect(await run(startOfDutchDay(closesOn))).toEqual({ told: 0, closed: 1 });
    expect(await run(startOfDutchDay(closesOn))).toEqual({ told: 0, closed: 0 });
    expect(
      await asSuperuser(`select status, outcome, solved, keep_until::text as keep, sealed_until::text as sealed,
        (select count(*)::integer from case_access a where a.case_id = f.id and a.until_on is null) as endless
        from case_files f where id = '${id}'`),
    ).toEqual([
      {
        status: 'closed',
        outcome: 'fell_still',
        solved: 'no',
        keep: monthsLater(closesOn, 12),
        sealed: daysLater(closesOn, 90),
        endless: 0,
      },
    ]);
    // The desk of the signal hears so, and the signal has a half year of its own.
    expect(
      await asSuperuser(
        `select s.status from signals s join signal_events e on e.signal_id = s.id where s.id = '${signalId}' and e.kind = 'case_closed'`,
      ),
    ).toEqual([{ status: 'taken' }]);
    expect(
      await asSuperuser(
        `select 1 from audit_entries where object_id = '${id}' and action = 'case.fell_still'`,
      ),
    ).toHaveLength(1);
  });

  it('says so on its page, is extended with a reason, and not when something happens in it', async () => {
    const id = await open();
    expect((await readCaseAs(await saar(), id)).closesOn).toBeNull();
    expect((await extend(id)).status).toBe(409);
    await age(id, '200 days');
    expect((await readCaseAs(await saar(), id)).closesOn).toBe(daysLater(today, 28));
    expect((await extend(id)).status).toBe(204);
    expect(await rowOf(id)).toMatchObject({ status: 'open', until: monthsLater(today, 6) });
    const { closesOn, events } = await readCaseAs(await saar(), id);
    expect([closesOn, events.find((one) => one.kind === 'extend')?.detail]).toMatchObject([
      null,
      { reason, because: 'comes_back' },
    ]);
  });

  it('is kept open by extending for five years in all, and then no longer', async () => {
    const [last, over] = [await open(), await open()];
    await age(last, '5 years -50 days');
    expect((await extend(last)).status).toBe(204);
    const opened = await asSuperuser<{ day: string }>(
      `select (opened_at at time zone 'Europe/Amsterdam')::date::text as day from case_files where id = '${last}'`,
    );
    expect((await rowOf(last))?.until).toBe(monthsLater(opened[0]?.day ?? '', 60));
    await age(over, '5 years');
    const refused = await extend(over);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'term_ends' }]);
  });

  it('is extended or closed, never both, when both come at the same moment', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const id = await open();
      await age(id, '200 days');
      await asSuperuser(`update case_files set still_told_on = '${today}' where id = '${id}'`);
      const at = startOfDutchDay(daysLater(today, 28));
      const browser = await saar();
      const { version } = await readCaseAs(browser, id);
      const job = turn % 2 === 0 ? null : run(at);
      const said = stepAs(browser, id, { action: 'extend', version, reason, because: 'other' });
      await Promise.all([job ?? run(at), said]);
      const isExtended = (await said).status === 204;
      expect(await rowOf(id)).toMatchObject(
        isExtended
          ? { status: 'open', outcome: null }
          : { status: 'closed', outcome: 'fell_still', until: null },
      );
    }
  });
});
