/** The safety clock: a stopped phone, a clock that was moved, a server that was restarted, and the first who takes it. */

import type { RoundAlarm } from '@buurtplus/contract/rounds';
import type { RoundFact } from '@buurtplus/domain/rounds';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { demoPeople } from '../demo/demo-people.ts';
import { newPhoneId } from '../testing/phone.ts';
import type { Browser } from '../testing/test-server.ts';
import { createWalkers, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const idOf = (who: string): string => demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';
const minute = 60_000;
const started: RoundFact = {
  kind: 'started',
  mates: [{ personId: idOf('riet'), presence: 'named' }],
  plannedRoundId: null,
  neighbourhoodCode: null,
};

describe('looking after each other', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  let bram: Browser;
  let roundId: string;
  const open: Walkers[] = [];
  beforeEach(async () => {
    walkers = await createWalkers();
    open.push(walkers);
    phone = await walkers.phone('amina');
    bram = await walkers.test.signIn('bram');
    roundId = newPhoneId();
    const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: 30, dutyContactId: idOf('riet') };
    expect((await bram.call('PUT', '/team/round-settings', settings)).status).toBe(200);
  });
  afterAll(async () => {
    for (const one of open) await one.end();
  });
  const alarms = async (browser: Browser): Promise<readonly RoundAlarm[]> =>
    ((await browser.call('GET', '/round-alarms')).body as { alarms: RoundAlarm[] }).alarms;
  const wait = (minutes: number): void => walkers.test.clock.moveMs(minutes * minute);

  it('climbs step by step when a phone stopped, and nobody is told twice', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(29);
    expect(await walkers.watch()).toEqual([]);
    wait(2);
    expect(await walkers.watch()).toEqual(['Amina']);
    expect(await walkers.watch()).toEqual([]);
    wait(5);
    expect(await walkers.watch()).toEqual(['Riet']);
    wait(5);
    expect(await walkers.watch()).toEqual(['Bram']);
    wait(10);
    // The duty contact, here somebody who also walks.
    expect(await walkers.watch()).toEqual(['Riet']);
    bram = await walkers.test.signIn('bram');
    expect(await alarms(bram)).toMatchObject([
      { reason: 'missed_check_in', walkers: ['Amina Bakker', 'Riet de Wit'], takenBy: null, mine: false },
    ]);
  });

  it('catches up at once when the server was away in between', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(45);
    // Nothing ran for three quarters of an hour; the first look after it tells everybody who should have known.
    expect(await walkers.watch()).toEqual(['Amina', 'Bram', 'Riet']);
    expect(await walkers.watch()).toEqual([]);
  });

  it.each([
    ['a day ahead', 24 * 60],
    ['a day behind', -24 * 60],
  ])('does not believe a phone whose clock stands %s', async (_name, minutes) => {
    await phone.send([await phone.event(roundId, started, 0, minutes * minute)]);
    wait(29);
    expect(await walkers.watch()).toEqual([]);
    wait(2);
    expect(await walkers.watch()).toEqual(['Amina']);
  });

  it('is quiet again after a sign of life, and after coming home', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(31);
    expect(await walkers.watch()).toEqual(['Amina']);
    await phone.send([await phone.event(roundId, { kind: 'checked_in' }, 31 * minute)]);
    expect(await alarms(await walkers.test.signIn('bram'))).toEqual([]);
    wait(29);
    expect(await walkers.watch()).toEqual([]);
    wait(2);
    expect(await walkers.watch()).toEqual(['Amina']);
    await phone.send([await phone.event(roundId, { kind: 'ended' }, 62 * minute)]);
    wait(60);
    expect(await walkers.watch()).toEqual([]);
    expect(await alarms(await walkers.test.signIn('bram'))).toEqual([]);
  });

  it('stops climbing when somebody takes it; the first owns it and says when all is in order', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(36);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    const riet = await walkers.test.signIn('riet');
    const [alarm] = await alarms(bram);
    const path = `/round-alarms/${alarm?.alarmId}`;
    const [one, other] = await Promise.all([
      bram.call('POST', `${path}/acknowledgement`),
      riet.call('POST', `${path}/acknowledgement`),
    ]);
    expect([one.status, other.status].sort((left, right) => left - right)).toEqual([204, 409]);
    const [first, second] = one.status === 204 ? [bram, riet] : [riet, bram];
    expect((await alarms(first))[0]).toMatchObject({ mine: true });
    expect((await alarms(second))[0]).toMatchObject({ mine: false });
    wait(25);
    expect(await walkers.watch()).toEqual([]);
    expect((await second.call('POST', `${path}/end`)).status).toBe(409);
    expect((await first.call('POST', `${path}/end`)).status).toBe(204);
    expect(await walkers.watch()).toEqual([]);
    wait(31);
    expect(await walkers.watch()).toEqual(['Amina']);
  });

  it('tells the coordinator at once when a pair feels unsafe, once per tap, also without the clock', async () => {
    const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: null, dutyContactId: null };
    await bram.call('PUT', '/team/round-settings', settings);
    const tap = await phone.event(roundId, { kind: 'unsafe' }, 5 * minute);
    await phone.send([await phone.event(roundId, started, 0), tap]);
    await expect
      .poll(async () => (await walkers.test.newestMailTo('bram'))?.subject)
      .toContain('een ronde heeft je nodig');
    const [alarm] = await alarms(bram);
    expect(alarm).toMatchObject({ reason: 'unsafe', takenBy: null });
    await phone.send([tap, await phone.event(roundId, { kind: 'unsafe' }, 6 * minute)]);
    expect(await alarms(bram)).toHaveLength(1);
    await bram.call('POST', `/round-alarms/${alarm?.alarmId}/acknowledgement`);
    await bram.call('POST', `/round-alarms/${alarm?.alarmId}/end`);
    await phone.send([await phone.event(roundId, { kind: 'noted', what: 'card' }, 7 * minute)]);
    expect(await alarms(bram)).toEqual([]);
  });

  it('is nobody else’s business', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(60);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    const [alarm] = await alarms(bram);
    const rik = await walkers.test.signIn('rik');
    expect((await rik.call('GET', '/round-alarms')).status).toBe(403);
    expect((await rik.call('POST', `/round-alarms/${alarm?.alarmId}/acknowledgement`)).status).toBe(403);
  });

  it('asks nothing of a team that does not want the clock', async () => {
    const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: null, dutyContactId: null };
    await bram.call('PUT', '/team/round-settings', settings);
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(600);
    expect(await walkers.watch()).toEqual([]);
  });
});
