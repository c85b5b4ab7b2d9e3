/** After the round: the own year, the coordinator's list, a time journey past the term, and a round of 200 events. */

import type { MyRounds, TeamRounds } from '@buurtplus/contract/rounds';
import type { RoundFact } from '@buurtplus/domain/rounds';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { demoPeople } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const idOf = (who: string): string => demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';
const minute = 60_000;
const day = 24 * 60 * minute;
const started = (mate: string): RoundFact => ({
  kind: 'started',
  mates: [{ personId: idOf(mate), presence: 'named' }],
  plannedRoundId: null,
  neighbourhoodCode: 'BU99010101',
});

describe('after the round', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  const open: Walkers[] = [];
  beforeEach(async () => {
    walkers = await createWalkers();
    open.push(walkers);
    phone = await walkers.phone('amina');
  });
  afterAll(async () => {
    for (const one of open) await one.end();
  });

  const walk = async (mate: string, note: string | null = null): Promise<string> => {
    const roundId = newPhoneId();
    const events = [
      await phone.event(roundId, started(mate), 0),
      await phone.event(roundId, { kind: 'noted', what: 'lamp' }, 10 * minute),
      await phone.event(roundId, { kind: 'ended' }, 60 * minute),
      await phone.event(roundId, { kind: 'quiet' }, 61 * minute),
    ];
    // A round is handed in when it is over.
    walkers.test.clock.moveMs(62 * minute);
    phone = await walkers.phoneAgain(phone, 'amina');
    await phone.send([
      ...events,
      ...(note === null ? [] : [await phone.debrief(roundId, { words: note, feltUnsafe: false })]),
    ]);
    return roundId;
  };
  const rowsLeft = async (): Promise<Readonly<Record<string, number>>> => {
    const tables = ['rounds', 'round_events', 'round_debriefs', 'round_alarms', 'round_quarters'] as const;
    const counts: Record<string, number> = {};
    for (const table of tables)
      counts[table] = await inTransaction(walkers.test.world.jobs, walkers.system, async (tx) =>
        Number(
          (await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(tx)).rows[0]?.n,
        ),
      );
    return counts;
  };

  it('adds up the own year, and shows nobody else’s', async () => {
    await walk('riet');
    const mine = (await (await walkers.test.signIn('amina')).call('GET', '/my-rounds')).body as MyRounds;
    expect(mine).toMatchObject({ rounds: 1, walkingMinutes: 60, quiet: 1, counts: { lamp: 1 } });
    expect(mine.latest[0]).toMatchObject({ walkers: ['Amina Bakker', 'Riet de Wit'], quiet: true });
    const riet = (await (await walkers.test.signIn('riet')).call('GET', '/my-rounds')).body as MyRounds;
    expect(riet.rounds).toBe(1);
    const bram = (await (await walkers.test.signIn('bram')).call('GET', '/my-rounds')).body as MyRounds;
    expect(bram.rounds).toBe(0);
  });

  it('shows the coordinator who walked when, and what was meant for him', async () => {
    await walk('riet', 'De lamp bij de brug is al weken stuk.');
    const bram = await walkers.test.signIn('bram');
    const read = (await bram.call('GET', '/team/rounds')).body as TeamRounds;
    expect(read.rounds).toHaveLength(1);
    expect(read.rounds[0]).toMatchObject({
      walkers: ['Amina Bakker', 'Riet de Wit'],
      quiet: true,
      walkingMinutes: 60,
      notes: [{ name: 'Amina Bakker', words: 'De lamp bij de brug is al weken stuk.' }],
    });
    expect((await bram.call('GET', '/team/rounds?cursor=nonsense')).status).toBe(400);
    const amina = await walkers.test.signIn('amina');
    expect((await amina.call('GET', '/team/rounds')).status).toBe(403);
  });

  it('forgets on time: notes after 90 days, rounds after 13 months, and leaves figures of the quarter', async () => {
    await walk('riet', 'Bel me even.');
    await walk('riet');
    await walkers.forget();
    expect(await rowsLeft()).toMatchObject({ rounds: 2, round_debriefs: 1, round_quarters: 0 });
    walkers.test.clock.moveMs(91 * day);
    await walkers.forget();
    expect(await rowsLeft()).toMatchObject({ rounds: 2, round_debriefs: 0 });
    walkers.test.clock.moveMs(290 * day);
    await walkers.forget();
    expect(await rowsLeft()).toMatchObject({ rounds: 2 });
    walkers.test.clock.moveMs(30 * day);
    await walkers.forget();
    await walkers.forget();
    expect(await rowsLeft()).toMatchObject({ rounds: 0, round_events: 0, round_alarms: 0 });
    const bram = await walkers.test.signIn('bram');
    const { rounds, quarters } = (await bram.call('GET', '/team/rounds')).body as TeamRounds;
    expect(rounds).toEqual([]);
    expect(quarters.reduce((sum, one) => sum + one.rounds, 0)).toBe(2);
    expect(quarters.reduce((sum, one) => sum + one.walkingMinutes, 0)).toBe(120);
  });

  it('takes a round of 200 events in one batch, once', async () => {
    const roundId = newPhoneId();
    const events = [await phone.event(roundId, started('riet'), 0)];
    for (let at = 1; at < 200; at += 1)
      events.push(await phone.event(roundId, { kind: 'noted', what: 'card' }, at * 1_000));
    const begun = performance.now();
    const verdicts = await phone.send(events);
    const took = performance.now() - begun;
    process.stdout.write(`A round of 200 events, opened, stored and added up: ${took.toFixed(0)} ms\n`);
    expect(verdicts.every((one) => one.verdict === 'applied')).toBe(true);
    expect(await walkers.round(roundId)).toMatchObject({ cards: 199, events: 200 });
    const again = performance.now();
    await phone.send(events);
    process.stdout.write(`The same once more, all known: ${(performance.now() - again).toFixed(0)} ms\n`);
    expect(await walkers.round(roundId)).toMatchObject({ cards: 199, events: 200 });
  });
});
