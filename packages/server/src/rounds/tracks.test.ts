/** Where a round went: only with everybody's yes, only afterwards, only for who walked it and the coordinator, and for a week. */
import type { RoundTrackView } from '@buurtplus/contract/rounds';
import { type RoundFact, trackCols, trackRows } from '@buurtplus/domain/rounds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const minute = 60_000;
const started = startedWith('riet');
const agreed: RoundFact = { kind: 'track_agreed', personIds: [idOf('amina'), idOf('riet')] };
const cells = Array.from({ length: 6 }, (_, at) => ({
  row: trackRows[0] + 1_000,
  col: trackCols[0] + at,
  accuracyM: 10,
}));

describe('a coarse track', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  let roundId: string;
  beforeEach(async () => {
    walkers = await createWalkers();
    phone = await walkers.phone('amina');
    roundId = newPhoneId();
  });
  afterEach(() => walkers.end());
  const walk = async (...between: readonly RoundFact[]): Promise<void> => {
    const facts: RoundFact[] = [started, ...between, { kind: 'ended' }];
    const events = [];
    for (const [at, fact] of facts.entries()) events.push(await phone.event(roundId, fact, at * minute));
    await phone.send(events);
  };
  const handIn = async (): Promise<string | undefined> =>
    (await phone.send([await phone.track(roundId, cells)]))[0]?.verdict;
  const seenBy = async (who: string): Promise<number | string> => {
    const browser = await walkers.test.signIn(who);
    const answer = await browser.call('GET', `/rounds/${roundId}/track`);
    return answer.status === 200 ? (answer.body as RoundTrackView).cells.length : answer.status;
  };
  const stored = (): Promise<readonly { round_id: string }[]> =>
    inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('round_tracks').select('round_id').where('round_id', '=', roundId).execute(),
    );

  it('is seen by who walked and by the coordinator, with an audit line, and by nobody of the municipality', async () => {
    await walk(agreed);
    expect(await handIn()).toBe('applied');
    for (const who of ['amina', 'riet', 'bram']) expect(await seenBy(who), who).toBe(6);
    for (const who of ['wil', 'rik', 'saar', 'vera', 'femke', 'petra'])
      expect(await seenBy(who), who).toBe(403);
    const context = (who: 'wil' | 'rik' | 'vera' | 'hanna') => walkers.test.world.caller(who).context;
    const rows = (who: 'wil' | 'rik' | 'vera' | 'hanna') =>
      inTransaction(walkers.test.world.app, context(who), (tx) =>
        tx.selectFrom('round_tracks').selectAll().execute(),
      );
    for (const who of ['wil', 'rik', 'vera', 'hanna'] as const) expect(await rows(who), who).toEqual([]);
    const trail = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('audit_entries').select('action').where('object_id', '=', roundId).execute(),
    );
    expect(trail.filter((one) => one.action === 'round_track.read')).toHaveLength(3);
    expect(trail.filter((one) => one.action === 'round.track')).toHaveLength(1);
  });

  it('that not everybody agreed to is taken away at once', async () => {
    await walk();
    expect(await handIn()).toBe('applied');
    expect(await stored()).toEqual([]);
    expect(await seenBy('amina')).toBe(404);
  });

  it('is not seen while they walk, and goes when one of them says no afterwards', async () => {
    await phone.send([
      await phone.event(roundId, started, 0),
      await phone.event(roundId, agreed, minute),
      await phone.track(roundId, cells),
    ]);
    expect(await seenBy('bram')).toBe(404);
    await phone.send([await phone.event(roundId, { kind: 'ended' }, 60 * minute)]);
    expect(await seenBy('bram')).toBe(6);
    const riet = await walkers.phone('riet');
    await riet.send([await riet.event(roundId, { kind: 'track_stopped' }, 0)]);
    expect(await stored()).toEqual([]);
    expect(await seenBy('bram')).toBe(404);
  });

  it('needs the yes of who joined later too', async () => {
    await walk(agreed, { kind: 'joined', personId: idOf('bram'), presence: 'named' });
    await handIn();
    expect(await stored()).toEqual([]);
  });

  it('of somebody who was not along is not kept', async () => {
    await walk(agreed);
    const bram = await walkers.phone('bram');
    await bram.send([await bram.track(roundId, cells)]);
    expect(await stored()).toEqual([]);
  });

  it('is gone within seven days', async () => {
    await walk(agreed);
    await handIn();
    walkers.test.clock.moveMs(6 * 24 * 60 * minute - minute);
    await walkers.forget();
    expect(await stored()).toHaveLength(1);
    walkers.test.clock.moveMs(2 * minute);
    await walkers.forget();
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['zero degrees', [{ row: 0, col: 0, accuracyM: 0 }, ...cells]],
    ['too few squares', cells.slice(0, 4)],
    ['the order of the walk', [...cells].reverse()],
    ['the same square twice', [cells[0], ...cells]],
  ])('with %s is refused', async (_name, wrong) => {
    await walk(agreed);
    const given = wrong.flatMap((cell) => (cell === undefined ? [] : [cell]));
    const [verdict] = await phone.send([await phone.track(roundId, given)]);
    expect(verdict?.verdict).toBe('refused');
    expect(await stored()).toEqual([]);
  });
});
