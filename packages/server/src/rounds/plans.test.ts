/** Rounds and the roster: a plan is started, walked and seen; the clock runs from the plan; a plan nobody began is asked about once. */
import type { RoundAlarm, RoundPack, TeamRounds, WalkedPlan } from '@buurtplus/contract/rounds';
import type { Mate, RoundFact } from '@buurtplus/domain/rounds';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import type { Browser } from '../testing/test-server.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const minute = 60_000;
const startOf = (plannedRoundId: string | null, presence: Mate['presence'] = 'named'): RoundFact =>
  startedWith('riet', { presence, plannedRoundId });

describe('a round of the roster', () => {
  let walkers: Walkers;
  let [amina, riet]: WalkerPhone[] = [];
  let bram: Browser;
  beforeEach(async () => {
    walkers = await createWalkers();
    [amina, riet] = [await walkers.phone('amina'), await walkers.phone('riet')];
    bram = await walkers.test.signIn('bram');
    await settings(60);
  });
  afterEach(() => walkers.end());
  const phones = (): [WalkerPhone, WalkerPhone] => {
    if (amina === undefined || riet === undefined) throw new Error('no phones');
    return [amina, riet];
  };
  const asSystem = (work: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<unknown>) =>
    inTransaction(walkers.test.world.jobs, walkers.system, work);
  const settings = async (checkInMinutes: number | null): Promise<void> => {
    const body = { signOn: 'none', signOnPhone: null, checkInMinutes, dutyContactId: null };
    expect((await bram.call('PUT', '/team/round-settings', body)).status).toBe(200);
  };
  const wait = (minutes: number): void => walkers.test.clock.moveMs(minutes * minute);
  /** From ten minutes on, for half an hour. */
  const plan = async (who: readonly WalkerPhone[] = phones()): Promise<string> => {
    const startsAt = new Date(walkers.test.clock.now().getTime() + 10 * minute);
    const made = await bram.call('POST', '/roster-items', {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 4,
      minimum: 2,
      needs: [],
      meetingPlace: 'Bij de brug',
      note: null,
      signOffHours: 0,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 30 * minute).toISOString(),
    });
    expect(made.status, made.text).toBe(201);
    const { itemId } = made.body as { itemId: string };
    for (const one of who)
      expect(
        (await one.browser.call('POST', `/roster/${itemId}/actions`, { action: 'sign_up' })).status,
      ).toBe(200);
    return itemId;
  };
  const packOf = async (phone: WalkerPhone): Promise<RoundPack> =>
    (await phone.browser.call('GET', '/round-pack')).body as RoundPack;
  const walkedOf = async (browser: Browser, itemId: string): Promise<WalkedPlan['round']> =>
    ((await browser.call('GET', `/roster/${itemId}/round`)).body as WalkedPlan).round;
  const notBegun = async (): Promise<TeamRounds['notBegun']> => {
    const again = await walkers.test.signIn('bram');
    return ((await again.call('GET', '/team/rounds')).body as TeamRounds).notBegun;
  };

  it('is on the phone of who walks it, with mates and place, and on nobody else’s', async () => {
    const [a, r] = phones();
    const itemId = await plan();
    const [mine] = (await packOf(a)).planned ?? [];
    expect(mine).toMatchObject({
      itemId,
      mateIds: [idOf('riet')],
      formerMates: 0,
      meetingPlace: 'Bij de brug',
      round: null,
    });
    const alone = await plan([]);
    expect((await packOf(r)).planned?.map((one) => one.itemId)).toEqual([itemId]);
    expect(alone).not.toBe(itemId);
  });

  it('counts a mate who left the team as somebody who left', async () => {
    const [a] = phones();
    await plan();
    await asSystem((tx) =>
      sql`update roster_signups set person_id = null where person_id = ${idOf('riet')}::uuid`.execute(tx),
    );
    expect((await packOf(a)).planned?.[0]).toMatchObject({ mateIds: [], formerMates: 1 });
  });

  it('shows that it is on to the mate on the plan, and afterwards that it was walked', async () => {
    const [a, r] = phones();
    const itemId = await plan();
    const roundId = newPhoneId();
    await a.send([await a.event(roundId, startOf(itemId), 0)]);
    expect((await packOf(r)).planned?.[0]?.round).toEqual({ roundId, status: 'walking' });
    await a.send([await a.event(roundId, { kind: 'ended' }, 25 * minute)]);
    expect(await walkedOf(a.browser, itemId)).toMatchObject({ roundId, status: 'ended', walkingMinutes: 25 });
    expect(await walkedOf(bram, itemId)).toMatchObject({ status: 'ended' });
    const rik = await walkers.test.signIn('rik');
    expect((await rik.call('GET', `/roster/${itemId}/round`)).status).toBe(403);
  });

  it('is not made of a plan that is not there, or of a meeting', async () => {
    const [a] = phones();
    const roundId = newPhoneId();
    const verdicts = await a.send([await a.event(roundId, startOf(newPhoneId()), 0)]);
    expect(verdicts[0]?.verdict).toBe('applied');
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking', planned_round_id: null });
  });

  it('alarms from its planned end when the phone died, before the next sign was due, step by step and once', async () => {
    const [a] = phones();
    const itemId = await plan();
    wait(10);
    await a.send([await a.event(newPhoneId(), startOf(itemId), 0)]);
    // The plan ends after 30 minutes; a quarter of an hour later the pair should be home.
    wait(44);
    expect(await walkers.watch()).toEqual([]);
    wait(2);
    expect(await walkers.watch()).toEqual(['Amina']);
    expect(await walkers.watch()).toEqual([]);
    wait(5);
    expect(await walkers.watch()).toEqual(['Riet']);
    wait(5);
    expect(await walkers.watch()).toEqual(['Bram']);
    const alarms = (await (await walkers.test.signIn('bram')).call('GET', '/round-alarms')).body;
    expect((alarms as { alarms: RoundAlarm[] }).alarms).toHaveLength(1);
    expect(await walkers.askAboutPlans()).toBe(0);
  });

  it('alarms from its planned end too when one phone began and the mate never said yes', async () => {
    const [a] = phones();
    const itemId = await plan();
    await a.send([await a.event(newPhoneId(), startOf(itemId, 'asked'), 0)]);
    wait(54);
    expect(await walkers.watch()).toEqual([]);
    wait(2);
    expect(await walkers.watch()).toEqual(['Amina']);
  });

  it('goes on past its end as long as they say that all is well', async () => {
    const [a] = phones();
    const itemId = await plan();
    const roundId = newPhoneId();
    await a.send([await a.event(roundId, startOf(itemId), 0)]);
    wait(45);
    await a.send([await a.event(roundId, { kind: 'checked_in' }, 45 * minute)]);
    wait(59);
    expect(await walkers.watch()).toEqual([]);
    wait(2);
    expect(await walkers.watch()).toEqual(['Amina']);
  });

  it('tells what a server that was killed had taken on and not told, and takes no step twice', async () => {
    const [a] = phones();
    const roundId = newPhoneId();
    await a.send([await a.event(roundId, startOf(null), 0)]);
    wait(61);
    expect(await walkers.watch()).toEqual(['Amina']);
    // The next server finds a step that was taken, and nobody who was told.
    await asSystem((tx) =>
      sql`update round_alarms set told_steps = '{}' where round_id = ${roundId}::uuid`.execute(tx),
    );
    expect(await walkers.watch()).toEqual([]);
    wait(1);
    expect(await walkers.watch()).toEqual(['Amina']);
    expect(await walkers.watch()).toEqual([]);
    const steps = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('audit_entries').select('action').where('action', 'like', 'round_alarm.%').execute(),
    );
    expect(steps.map((one) => one.action)).toEqual(['round_alarm.phone']);
  });

  it('that nobody began wakes nobody, and is asked about kindly, once, until it comes in after all', async () => {
    const [a] = phones();
    const itemId = await plan();
    wait(41);
    bram = await walkers.test.signIn('bram');
    // One that only one person would walk is no round that did not begin.
    await plan([a]);
    wait(58);
    expect(await walkers.askAboutPlans()).toBe(0);
    wait(2);
    expect(await walkers.watch()).toEqual([]);
    expect(await walkers.askAboutPlans()).toBe(1);
    expect(await walkers.askAboutPlans()).toBe(0);
    wait(41);
    expect(await walkers.askAboutPlans()).toBe(0);
    expect((await notBegun()).map((one) => one.itemId)).toEqual([itemId]);
    const late = await walkers.phoneAgain(a, 'amina');
    await late.send([await late.event(newPhoneId(), startOf(itemId), 0, -90 * minute)]);
    expect(await notBegun()).toEqual([]);
  });

  it('of a team without the clock is not asked about', async () => {
    await settings(null);
    await plan();
    wait(120);
    expect(await walkers.askAboutPlans()).toBe(0);
  });

  it('that was cancelled is not asked about', async () => {
    const itemId = await plan();
    const cancelled = await bram.call('POST', `/roster-items/${itemId}/cancellation`, { reason: 'weather' });
    expect(cancelled.status, cancelled.text).toBeLessThan(300);
    wait(120);
    expect(await walkers.askAboutPlans()).toBe(0);
  });

  it('is asked about for two weeks, and seen by the coordinator of that team only', async () => {
    await plan();
    wait(101);
    await walkers.askAboutPlans();
    const seen = (who: 'bram' | 'amina' | 'rik' | 'hanna') =>
      inTransaction(walkers.test.world.app, walkers.test.world.caller(who).context, (tx) =>
        tx.selectFrom('plans_not_begun').select('item_id').execute(),
      );
    expect(await seen('bram')).toHaveLength(1);
    for (const who of ['amina', 'rik', 'hanna'] as const) expect(await seen(who), who).toEqual([]);
    wait(15 * 24 * 60);
    await walkers.forget();
    expect(await seen('bram')).toEqual([]);
  });
});
