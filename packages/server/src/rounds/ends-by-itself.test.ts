/** Rounds that their phones do not end: said to be home, or by nobody; and what a phone says that wakes days later. */
import type { RoundAlarm, TeamRounds, WalkedRound } from '@buurtplus/contract/rounds';
import type { RoundEndings, RoundEvent } from '@buurtplus/domain/rounds';
import { roundOf } from '@buurtplus/domain/rounds';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoTenant } from '../demo/demo-areas.ts';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';
import { countOnStreet } from './open-rounds.store.ts';

const minute = 60_000;
const started = startedWith('riet');

describe('a round that its phones do not end', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  let roundId: string;
  beforeEach(async () => {
    walkers = await createWalkers();
    phone = await walkers.phone('amina');
    roundId = newPhoneId();
  });
  afterEach(() => walkers.end());
  const wait = (minutes: number): void => walkers.test.clock.moveMs(minutes * minute);
  const wake = async (): Promise<void> => {
    phone = await walkers.phoneAgain(phone, 'amina');
  };
  const minutesLong = async (): Promise<number> =>
    Number((await walkers.round(roundId))?.walking_ms) / minute;
  const onStreet = (): Promise<number> =>
    inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      countOnStreet(tx, demoTenant.id, demoTeamId, walkers.test.clock.now()),
    );
  const bramSees = async (): Promise<WalkedRound | undefined> => {
    const bram = await walkers.test.signIn('bram');
    const read = (await bram.call('GET', '/team/rounds')).body as TeamRounds;
    return read.rounds.find((one) => one.roundId === roundId);
  };
  const startOnTheClock = async (): Promise<void> => {
    const bram = await walkers.test.signIn('bram');
    const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: 30, dutyContactId: null };
    expect((await bram.call('PUT', '/team/round-settings', settings)).status).toBe(200);
    await phone.send([await phone.event(roundId, started, 0)]);
  };
  /** @returns when it was said */
  const sayHome = async (): Promise<Date | null> => {
    await walkers.watch();
    const bram = await walkers.test.signIn('bram');
    const { alarms } = (await bram.call('GET', '/round-alarms')).body as { alarms: RoundAlarm[] };
    const path = `/round-alarms/${alarms[0]?.alarmId}`;
    expect((await bram.call('POST', `${path}/acknowledgement`)).status).toBe(204);
    expect((await bram.call('POST', `${path}/home`)).status).toBe(204);
    const said = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('round_alarms').select('ended_at').executeTakeFirstOrThrow(),
    );
    return said.ended_at;
  };

  it('is over at the moment somebody says that they are home: it counts, and no team waits for it', async () => {
    await startOnTheClock();
    wait(45);
    const home = await sayHome();
    expect(await walkers.round(roundId)).toMatchObject({
      status: 'ended',
      ended_by: 'home',
      ended_at: home,
      together: true,
    });
    expect(await minutesLong()).toBeGreaterThanOrEqual(45);
    expect(await onStreet()).toBe(0);
    expect(await bramSees()).toMatchObject({
      status: 'ended',
      endedBy: 'home',
      walkingMinutes: Math.round(await minutesLong()),
    });
    wait(120);
    expect(await walkers.watch()).toEqual([]);
    expect(await walkers.endRounds()).toEqual([]);
  });

  it('is what the dead phone tells when it wakes days later: what it counted, and when they really stopped', async () => {
    await startOnTheClock();
    const late = [
      await phone.event(roundId, { kind: 'noted', what: 'lamp' }, 20 * minute),
      await phone.event(roundId, { kind: 'ended' }, 40 * minute),
    ];
    wait(45);
    await sayHome();
    wait(3 * 24 * 60);
    await wake();
    await phone.send(late);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'ended', ended_by: 'walkers', lamps: 1 });
    expect(await minutesLong()).toBe(40);
  });

  it('stays over when the phone only stops it days later, and phone and server add up the same', async () => {
    await startOnTheClock();
    const noted = await phone.event(roundId, { kind: 'noted', what: 'card' }, 20 * minute);
    wait(45);
    const home = await sayHome();
    wait(3 * 24 * 60);
    await wake();
    await phone.send([noted, await phone.event(roundId, { kind: 'ended' }, (45 + 3 * 24 * 60) * minute)]);
    expect(await walkers.round(roundId)).toMatchObject({ ended_by: 'home', ended_at: home, cards: 1 });
    const heard = (await phone.browser.call('GET', `/rounds/${roundId}/events`)).body as {
      events: RoundEvent[];
      endings: RoundEndings;
    };
    const here = roundOf(roundId, heard.events, heard.endings);
    const there = await walkers.round(roundId);
    expect(here).toMatchObject({ endedBy: 'home', walkingMs: Number(there?.walking_ms) });
    expect(here.endedAt).toBe(there?.ended_at?.getTime());
  });

  it('goes on when they turn out to walk', async () => {
    await startOnTheClock();
    wait(45);
    await sayHome();
    wait(10);
    await wake();
    await phone.send([await phone.event(roundId, { kind: 'checked_in' }, 55 * minute)]);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking', ended_by: null });
  });

  it('is added up also when the server died after somebody said that they are home', async () => {
    await startOnTheClock();
    wait(45);
    await walkers.watch();
    wait(1);
    await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      sql`update round_alarms set ended_at = ${walkers.test.clock.now()}, end_reason = 'home'`.execute(tx),
    );
    expect(await walkers.settleLeftOver()).toBe(1);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'ended', ended_by: 'home' });
    expect(await walkers.settleLeftOver()).toBe(0);
  });

  it('is asked about once after three hours, and ended after half a day at the last sign, with a word to the team', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(30);
    await phone.send([await phone.event(roundId, { kind: 'noted', what: 'talk' }, 30 * minute)]);
    wait(170);
    expect(await walkers.endRounds()).toEqual([]);
    wait(11);
    expect(await walkers.endRounds()).toEqual(['Amina', 'Riet']);
    expect(await walkers.endRounds()).toEqual([]);
    wait(525);
    expect(await walkers.endRounds()).toEqual([]);
    expect(await onStreet()).toBe(1);
    wait(16);
    expect(await walkers.endRounds()).toEqual(['team']);
    expect(await walkers.endRounds()).toEqual([]);
    expect(await onStreet()).toBe(0);
    expect(await bramSees()).toMatchObject({
      status: 'ended',
      endedBy: 'nobody',
      walkingMinutes: 30,
      together: true,
    });
    const trail = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('audit_entries').select('actor_id').where('action', '=', 'round.unended').execute(),
    );
    expect(trail).toEqual([{ actor_id: null }]);
    // The phone wakes: it had been stopped after all.
    await wake();
    await phone.send([await phone.event(roundId, { kind: 'ended' }, 62 * minute)]);
    expect(await walkers.round(roundId)).toMatchObject({ ended_by: 'walkers' });
    expect(await minutesLong()).toBe(62);
  });

  it('that waits for a mate who never came is asked of nobody and does not count', async () => {
    const alone = startedWith('riet', { presence: 'asked' });
    await phone.send([await phone.event(roundId, alone, 0)]);
    wait(4 * 60);
    expect(await walkers.endRounds()).toEqual([]);
    wait(9 * 60);
    expect(await walkers.endRounds()).toEqual(['team']);
    expect(await walkers.round(roundId)).toMatchObject({
      status: 'ended',
      ended_by: 'nobody',
      together: false,
    });
  });
});
