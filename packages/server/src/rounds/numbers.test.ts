/** An own number for an alarm: whose it is, who reads it and how long, and that it goes when somebody leaves. */
import type { AlarmNumbers, OwnNumber, RoundAlarm } from '@buurtplus/contract/rounds';
import type { MyTeam } from '@buurtplus/contract/team-life';
import type { MembershipExport } from '@buurtplus/contract/teams';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTenant } from '../demo/demo-areas.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import type { Browser } from '../testing/test-server.ts';
import { createWalkers, startedWith, type Walkers } from '../testing/walkers.ts';
import { forgetLeftNumbers } from './numbers.store.ts';

const started = startedWith('bram');

describe('an own number for an alarm', () => {
  let walkers: Walkers;
  beforeAll(async () => {
    walkers = await createWalkers();
  });
  afterAll(() => walkers.end());
  const numberOf = async (browser: Browser): Promise<string | null> =>
    ((await browser.call('GET', '/me/round-number')).body as OwnNumber).number;
  const give = (browser: Browser, number: string) => browser.call('PUT', '/me/round-number', { number });
  const asJobs = async (): Promise<readonly string[]> =>
    inTransaction(walkers.test.world.jobs, walkers.system, async (tx) =>
      (await tx.selectFrom('round_numbers').select('person_id').execute()).map((row) => row.person_id),
    );

  /** What somebody's own context reaches. */
  const own = (who: 'amina' | 'riet' | 'bram') =>
    inTransaction(walkers.test.world.app, walkers.test.world.caller(who).context, (tx) =>
      tx.selectFrom('round_numbers').selectAll().execute(),
    );
  const trail = () =>
    inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx
        .selectFrom('audit_entries')
        .select(['action', 'actor_id', 'object_id'])
        .where('action', 'like', 'round_number.%')
        .execute(),
    );

  it('is given, changed and taken back by its own person, sealed, with a line for each', async () => {
    const amina = await walkers.test.signIn('amina');
    expect(await numberOf(amina)).toBeNull();
    expect((await give(amina, '112')).status).toBe(400);
    expect((await give(amina, '06 1234 5678')).body).toEqual({ number: '0612345678', forTeam: false });
    expect((await give(amina, '0687654321')).status).toBe(200);
    expect(await numberOf(amina)).toBe('0687654321');
    const stored = await own('amina');
    expect(stored.map((row) => row.sealed.includes('687654321'))).toEqual([false]);
    expect((await amina.call('DELETE', '/me/round-number')).status).toBe(204);
    expect(await numberOf(amina)).toBeNull();
    expect((await trail()).map((row) => row.action).sort()).toEqual([
      'round_number.remove',
      'round_number.write',
      'round_number.write',
    ]);
  });

  it('is read by who is on the ladder of an open alarm, and by nobody before or after', async () => {
    const roundId = newPhoneId();
    let bram = await walkers.test.signIn('bram');
    const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: 30, dutyContactId: null };
    await bram.call('PUT', '/team/round-settings', settings);
    let phone = await walkers.phone('amina');
    let riet = await walkers.test.signIn('riet');
    await give(phone.browser, '0612345678');
    await give(riet, '0611111111');
    await phone.send([await phone.event(roundId, started, 0)]);
    // Not even the server itself sees one while all is well.
    expect(await asJobs()).toEqual([]);
    walkers.test.clock.moveMs(36 * 60_000);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    riet = await walkers.test.signIn('riet');
    phone = await walkers.phoneAgain(phone, 'amina');
    const [alarm] = ((await bram.call('GET', '/round-alarms')).body as { alarms: RoundAlarm[] }).alarms;
    const path = `/round-alarms/${alarm?.alarmId}/numbers`;
    const seen = async (browser: Browser): Promise<readonly unknown[] | number> => {
      const answer = await browser.call('GET', path);
      return answer.status === 200 ? (answer.body as AlarmNumbers).numbers : answer.status;
    };
    const amina = [{ name: 'Amina Bakker', number: '0612345678' }];
    // Bram gave none; Riet is of the team and looks after nothing; Amina knows her own.
    expect(await seen(bram)).toEqual(amina);
    expect(await seen(phone.browser)).toEqual([]);
    expect(await seen(riet)).toBe(404);
    expect(await seen(await walkers.test.signIn('rik'))).toBe(403);
    expect(await asJobs()).toEqual([idOf('amina')]);
    const readers = (await trail()).filter((row) => row.object_id === alarm?.alarmId);
    expect(new Set(readers.map((row) => row.actor_id))).toEqual(new Set(['amina', 'bram'].map(idOf)));
    expect(readers).toHaveLength(2);
    // Of a mate's context not one row comes back, whatever is asked.
    expect(await own('bram')).toEqual([]);
    await bram.call('POST', `/round-alarms/${alarm?.alarmId}/acknowledgement`);
    expect(await seen(phone.browser)).toBe(404);
    expect(await seen(bram)).toEqual(amina);
    await bram.call('POST', `/round-alarms/${alarm?.alarmId}/end`);
    expect(await seen(bram)).toBe(404);
    expect(await asJobs()).toEqual([]);
  });

  it('is shown to the own team when a coordinator says so, and ends with that role', async () => {
    const { test } = walkers;
    const bram = await test.signIn('bram');
    const amina = await test.signIn('amina');
    const number = '0612345670';
    const shown = async (): Promise<readonly (string | null)[]> =>
      ((await amina.call('GET', '/my-team')).body as MyTeam).people
        .filter(({ personId }) => personId === idOf('bram'))
        .map(({ phone }) => phone);
    await give(bram, number);
    expect(await shown()).toEqual([null]);
    const put = await bram.call('PUT', '/me/round-number', { number, forTeam: true });
    expect(put.body).toEqual({ number, forTeam: true });
    expect(await shown()).toEqual([number]);
    // Another number keeps the choice; a volunteer has no such choice.
    expect((await give(bram, '0612345671')).body).toEqual({ number: '0612345671', forTeam: true });
    expect(await shown()).toEqual(['0612345671']);
    expect((await amina.call('PUT', '/me/round-number', { number, forTeam: true })).status).toBe(400);
    const mine = (await bram.call('GET', '/my-membership/export')).body as MembershipExport;
    expect(mine.alarmNumber).toMatchObject({ number: '0612345671', forTeam: true });
    await bram.call('PUT', '/me/round-number', { number, forTeam: false });
    expect(await shown()).toEqual([null]);
    await bram.call('PUT', '/me/round-number', { number, forTeam: true });
    // The role ends: nobody sees it from that day on. What he gave for his own alarms stays.
    const role = (now: 'volunteer' | 'coordinator') =>
      sql`update role_assignments set role = ${now} where person_id = ${idOf('bram')}::uuid and team_id is not null`.execute(
        test.world.auth,
      );
    await role('volunteer');
    expect(await shown()).toEqual([null]);
    const forget = () =>
      inTransaction(test.world.jobs, walkers.system, (tx) =>
        forgetLeftNumbers(tx, demoTenant.id, dutchDay(test.clock.now())),
      );
    await forget();
    expect((await own('bram')).map(({ for_team }) => for_team)).toEqual([false]);
    expect(await numberOf(await test.signIn('bram'))).toBe(number);
    // Leading again is no yes to showing it again.
    await role('coordinator');
    expect(await shown()).toEqual([null]);
    expect((await bram.call('PUT', '/me/round-number', { number, forTeam: true })).status).toBe(200);
    await forget();
    expect(await shown(), 'who still leads goes on showing it').toEqual([number]);
    await bram.call('DELETE', '/me/round-number');
  });

  it('goes at once when somebody leaves', async () => {
    const riet = await walkers.test.signIn('riet');
    await give(riet, '0611111111');
    expect(await own('riet')).toHaveLength(1);
    const left = await riet.call('POST', '/my-membership/steps', { step: 'leave' });
    expect(left.status, left.text).toBeLessThan(300);
    expect(await own('riet')).toEqual([]);
  });
});
