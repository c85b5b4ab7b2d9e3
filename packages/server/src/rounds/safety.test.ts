/** The safety clock: a stopped phone, a clock that was moved, a server that was restarted, and the first who takes it. */

import type { RoundAlarm, RoundAlarms, RoundEvents } from '@buurtplus/contract/rounds';
import { mayHappen, roundOf } from '@buurtplus/domain/rounds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import type { Browser } from '../testing/test-server.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const minute = 60_000;
const started = startedWith('riet');

describe('looking after each other', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  let bram: Browser;
  let roundId: string;
  beforeEach(async () => {
    walkers = await createWalkers();
    phone = await walkers.phone('amina');
    bram = await walkers.test.signIn('bram');
    roundId = newPhoneId();
    const settings = { signOn: 'none', signOnPhone: null, checkInMinutes: 30, dutyContactId: idOf('riet') };
    expect((await bram.call('PUT', '/team/round-settings', settings)).status).toBe(200);
  });
  afterEach(() => walkers.end());
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
    await expect.poll(() => walkers.test.newestMailTo('bram', '%een ronde heeft je nodig%')).toBeDefined();
    const [alarm] = await alarms(bram);
    expect(alarm).toMatchObject({ reason: 'unsafe', takenBy: null });
    await phone.send([tap, await phone.event(roundId, { kind: 'unsafe' }, 6 * minute)]);
    expect(await alarms(bram)).toHaveLength(1);
    await bram.call('POST', `/round-alarms/${alarm?.alarmId}/acknowledgement`);
    await bram.call('POST', `/round-alarms/${alarm?.alarmId}/end`);
    await phone.send([await phone.event(roundId, { kind: 'noted', what: 'card' }, 7 * minute)]);
    expect(await alarms(bram)).toEqual([]);
    // It feels unsafe again: a tap after all was in order is an alarm of its own.
    wait(1);
    await phone.send([await phone.event(roundId, { kind: 'unsafe' }, 8 * minute)]);
    const [again] = await alarms(bram);
    expect(again).toMatchObject({ reason: 'unsafe', takenBy: null });
    expect(again?.alarmId).not.toBe(alarm?.alarmId);
  });

  const takenBy = async (browser: Browser): Promise<string> => {
    const [alarm] = await alarms(browser);
    const path = `/round-alarms/${alarm?.alarmId}`;
    expect((await browser.call('POST', `${path}/acknowledgement`)).status).toBe(204);
    return path;
  };

  it('is quiet about a dead phone once who looked after it says that they are home, until a phone gives a sign', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(31);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    const path = await takenBy(bram);
    const riet = await walkers.test.signIn('riet');
    expect((await riet.call('POST', `${path}/home`)).status).toBe(409);
    expect((await bram.call('POST', `${path}/home`)).status).toBe(204);
    const noted = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('audit_entries').select('actor_id').where('action', '=', 'round-alarms.home').execute(),
    );
    expect(noted).toEqual([{ actor_id: idOf('bram') }]);
    wait(200);
    expect(await walkers.watch()).toEqual([]);
    // What the phone wrote before it died comes in late: no sign that they walk.
    phone = await walkers.phoneAgain(phone, 'amina');
    await phone.send([await phone.event(roundId, { kind: 'checked_in' }, 20 * minute)]);
    expect(await walkers.watch()).toEqual([]);
    // They do walk: the clock runs again from that sign.
    await phone.send([await phone.event(roundId, { kind: 'checked_in' }, 231 * minute)]);
    wait(29);
    expect(await walkers.watch()).toEqual([]);
    wait(2);
    expect(await walkers.watch()).toEqual(['Amina']);
  });

  it('counts again for who is said to be home and feels unsafe', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(31);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    expect((await bram.call('POST', `${await takenBy(bram)}/home`)).status).toBe(204);
    wait(60);
    expect(await walkers.watch()).toEqual([]);
    phone = await walkers.phoneAgain(phone, 'amina');
    await phone.send([await phone.event(roundId, { kind: 'unsafe' }, 91 * minute)]);
    bram = await walkers.test.signIn('bram');
    expect((await alarms(bram)).map((one) => one.reason)).toEqual(['unsafe']);
    await bram.call('POST', `${await takenBy(bram)}/end`);
    wait(29);
    expect(await walkers.watch()).toEqual([]);
    wait(2);
    expect(await walkers.watch()).toEqual(['Amina']);
  });

  it('hears a second unsafe tap after the first was taken as an alarm of its own', async () => {
    await phone.send([
      await phone.event(roundId, started, 0),
      await phone.event(roundId, { kind: 'unsafe' }, minute),
    ]);
    const path = await takenBy(bram);
    const [first] = await alarms(bram);
    expect(first).toMatchObject({ again: false, mine: true });
    wait(4);
    await phone.send([await phone.event(roundId, { kind: 'unsafe' }, 5 * minute)]);
    const [second, ...rest] = await alarms(bram);
    expect(rest).toEqual([]);
    expect(second).toMatchObject({ reason: 'unsafe', takenBy: null, again: true });
    expect(second?.alarmId).not.toBe(first?.alarmId);
    // Nobody can put the first in order as if the second was not said.
    for (const way of ['end', 'home', 'acknowledgement']) {
      const no = await bram.call('POST', `${path}/${way}`);
      expect([no.status, (no.body as { code: string }).code]).toEqual([409, 'alarm_said_again']);
    }
    // The ladder is climbed anew: the coordinator at once, the duty contact when nobody takes it.
    const told = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('round_alarms').select(['end_reason', 'steps']).orderBy('raised_at').execute(),
    );
    expect(told).toEqual([
      { end_reason: 'said_again', steps: ['coordinator'] },
      { end_reason: null, steps: ['coordinator'] },
    ]);
    wait(6);
    expect(await walkers.watch()).toEqual(['Riet']);
    bram = await walkers.test.signIn('bram');
    expect((await bram.call('POST', `${await takenBy(bram)}/end`)).status).toBe(204);
    expect(await alarms(bram)).toEqual([]);
  });

  it('does not lose a tap that is stored while the first is put in order, before anything is added up', async () => {
    await phone.send([
      await phone.event(roundId, started, 0),
      await phone.event(roundId, { kind: 'unsafe' }, minute),
    ]);
    const path = await takenBy(bram);
    wait(1);
    const tap = { tenant_id: 'lichtendam', round_id: roundId, kind: 'unsafe', seq: 3 };
    const store = (): Promise<unknown> =>
      inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
        tx
          .insertInto('round_events')
          .columns([
            'tenant_id',
            'team_id',
            'round_id',
            'id',
            'person_id',
            'device_id',
            'seq',
            'kind',
            'body',
            'at',
            'elapsed_ms',
            'received_at',
          ])
          .expression((from) =>
            from
              .selectFrom('round_events')
              .select(({ val, ref }) => [
                ref('tenant_id').as('tenant_id'),
                ref('team_id').as('team_id'),
                ref('round_id').as('round_id'),
                val(newPhoneId()).as('id'),
                ref('person_id').as('person_id'),
                ref('device_id').as('device_id'),
                val(tap.seq).as('seq'),
                ref('kind').as('kind'),
                ref('body').as('body'),
                ref('at').as('at'),
                ref('elapsed_ms').as('elapsed_ms'),
                val(walkers.test.clock.now()).as('received_at'),
              ])
              .where('round_id', '=', roundId)
              .where('kind', '=', tap.kind),
          )
          .execute(),
      );
    await store();
    expect((await bram.call('POST', `${path}/end`)).status).toBe(409);
    await walkers.settleLeftOver();
    expect(await alarms(bram)).toMatchObject([{ reason: 'unsafe', takenBy: null, again: true }]);
  });

  it('stops the clock with one answer: home ends each open alarm about a silent phone, and can be taken back', async () => {
    await phone.send([
      await phone.event(roundId, started, 0),
      await phone.event(roundId, { kind: 'unsafe' }, minute),
    ]);
    wait(31);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    const unsafe = (await alarms(bram)).find((one) => one.reason === 'unsafe');
    const path = `/round-alarms/${unsafe?.alarmId}`;
    await bram.call('POST', `${path}/acknowledgement`);
    expect((await bram.call('POST', `${path}/home`)).status).toBe(204);
    wait(11);
    expect(await walkers.watch()).toEqual([]);
    const ended = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('round_alarms').select('end_reason').execute(),
    );
    expect(ended).toEqual([{ end_reason: 'home' }, { end_reason: 'home' }]);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'ended', ended_by: 'home' });
    // Not home after all: who said it sees that it can be taken back, a mate cannot do it for him.
    const riet = await walkers.test.signIn('riet');
    const saidHome = async (browser: Browser) =>
      ((await browser.call('GET', '/round-alarms')).body as RoundAlarms).saidHome;
    expect(await saidHome(riet)).toEqual([]);
    const [said] = await saidHome(bram);
    expect(said?.walkers).toEqual(['Amina Bakker', 'Riet de Wit']);
    expect((await riet.call('POST', `/round-alarms/${said?.alarmId}/not-home`)).status).toBe(409);
    expect((await bram.call('POST', `/round-alarms/${said?.alarmId}/not-home`)).status).toBe(204);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking', ended_by: null });
    expect(new Set((await alarms(bram)).map((one) => one.reason))).toEqual(
      new Set(['unsafe', 'missed_check_in']),
    );
    expect(await saidHome(bram)).toEqual([]);
    // The ladder about the silent phone was climbed on at once.
    const climbed = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('round_alarms').select('told_steps').where('reason', '=', 'missed_check_in').execute(),
    );
    expect(climbed[0]?.told_steps).toContain('coordinator');
    expect((await bram.call('POST', `/round-alarms/${said?.alarmId}/not-home`)).status).toBe(409);
  });

  it('tells the walkers that somebody thinks they are home, and runs again when they say that they walk', async () => {
    await phone.send([await phone.event(roundId, started, 0)]);
    wait(31);
    await walkers.watch();
    bram = await walkers.test.signIn('bram');
    expect((await bram.call('POST', `${await takenBy(bram)}/home`)).status).toBe(204);
    phone = await walkers.phoneAgain(phone, 'amina');
    const heard = (await phone.browser.call('GET', `/rounds/${roundId}/events`)).body as RoundEvents;
    expect(heard.endings.saidHome).toHaveLength(1);
    expect(roundOf(roundId, heard.events, heard.endings)).toMatchObject({ status: 'ended', endedBy: 'home' });
    const walksOn = mayHappen(roundOf(roundId, heard.events, heard.endings), idOf('amina'), {
      kind: 'checked_in',
    });
    expect(walksOn.ok).toBe(true);
    await phone.send([await phone.event(roundId, { kind: 'checked_in' }, 33 * minute)]);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking', ended_by: null });
  });

  it('does not take a round for over while who was asked walks on without network', async () => {
    const riet = await walkers.phone('riet');
    const asked = startedWith('riet', { presence: 'asked' });
    await phone.send([await phone.event(roundId, asked, 0)]);
    const yes = await riet.event(roundId, { kind: 'confirmed' }, 0);
    await phone.send([await phone.event(roundId, { kind: 'left', personId: idOf('amina') }, 3 * minute)]);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'waiting', ended_at: null });
    await riet.send([yes]);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking', ended_at: null });
    wait(31);
    expect(await walkers.watch()).toEqual(['Riet']);
  });

  it('is over when the last one goes home, and does not wake anybody after that', async () => {
    await phone.send([
      await phone.event(roundId, started, 0),
      await phone.event(roundId, { kind: 'left', personId: idOf('riet') }, 20 * minute),
      await phone.event(roundId, { kind: 'left', personId: idOf('amina') }, 25 * minute),
    ]);
    const round = await walkers.round(roundId);
    expect(round).toMatchObject({ status: 'ended', walking_ms: String(25 * minute) });
    expect((round?.ended_at?.getTime() ?? 0) - (round?.started_at?.getTime() ?? 0)).toBe(25 * minute);
    wait(120);
    expect(await walkers.watch()).toEqual([]);
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
