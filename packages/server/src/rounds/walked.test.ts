/** After the round: the own year, the coordinator's list, a time journey past the term, and a round of 200 events. */

import type {
  AttentionPoints,
  MyRounds,
  RoundPack,
  TeamRounds,
  WalkedRound,
} from '@buurtplus/contract/rounds';
import type { RoundFact } from '@buurtplus/domain/rounds';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';
import { listPointAnswers } from './point-answers.store.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const started = (mate: string): RoundFact => startedWith(mate, { neighbourhoodCode: 'BU99010101' });
const minutesUntilSignedOn = (round: WalkedRound | undefined): number =>
  (Date.parse(round?.signedOnAt ?? '') - Date.parse(round?.startedAt ?? '')) / minute;

describe('after the round', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  beforeEach(async () => {
    walkers = await createWalkers();
    phone = await walkers.phone('amina');
  });
  afterEach(() => walkers.end());

  const walk = async (mate: string, note: string | null = null): Promise<string> => {
    const roundId = newPhoneId();
    const events = [
      await phone.event(roundId, started(mate), 0),
      await phone.event(roundId, { kind: 'signed_on' }, 2 * minute),
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
  it('is told about by each walker alone, also by who walked without a phone, for half a day', async () => {
    const opened = async (who: string) => {
      const answer = await (await walkers.test.signIn(who)).call('GET', '/round-pack');
      return (answer.body as RoundPack).open.map(({ roundId, asked, walking, ended }) => ({
        roundId,
        asked,
        walking,
        ended,
      }));
    };
    const roundId = await walk('riet', 'Gezellig.');
    expect(await opened('riet')).toEqual([{ roundId, asked: false, walking: false, ended: true }]);
    // Who told it, and who was not there, is asked nothing.
    expect([await opened('amina'), await opened('bram')]).toEqual([[], []]);
    walkers.test.clock.moveMs(12 * 60 * minute);
    expect(await opened('riet')).toEqual([]);
  });

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
    expect(minutesUntilSignedOn(mine.latest[0])).toBe(2);
    const riet = (await (await walkers.test.signIn('riet')).call('GET', '/my-rounds')).body as MyRounds;
    expect(riet.rounds).toBe(1);
    const bram = (await (await walkers.test.signIn('bram')).call('GET', '/my-rounds')).body as MyRounds;
    expect(bram.rounds).toBe(0);
  });

  it('keeps the year that is over in sight: it is shown until the first round of the new one, and can be asked for', async () => {
    const moveTo = async (moment: number): Promise<void> => {
      walkers.test.clock.moveMs(moment - walkers.test.clock.now().getTime());
      phone = await walkers.phoneAgain(phone, 'amina');
    };
    const year = walkers.test.clock.now().getUTCFullYear() + 1;
    await moveTo(Date.UTC(year, 11, 30, 12));
    await walk('riet');
    // Half past midnight of New Year’s Day in the Netherlands.
    await moveTo(Date.UTC(year, 11, 31, 23, 30));
    const read = async (query = '') => (await walkers.test.signIn('amina')).call('GET', `/my-rounds${query}`);
    expect((await read()).body).toMatchObject({ year, otherYear: year + 1, rounds: 1 });
    expect((await read(`?year=${year + 1}`)).body).toMatchObject({ year: year + 1, rounds: 0, latest: [] });
    for (const wrong of [year - 1, year + 2]) expect((await read(`?year=${wrong}`)).status).toBe(400);
    await walk('riet');
    await walk('riet');
    expect((await read()).body).toMatchObject({ year: year + 1, otherYear: year, rounds: 2 });
    expect((await read(`?year=${year}`)).body).toMatchObject({ year, otherYear: year + 1, rounds: 1 });
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
    expect(minutesUntilSignedOn(read.rounds[0])).toBe(2);
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

  it('brings what three walkers saw of a point to the professional, without a name, and forgets it with the point', async () => {
    const roundId = await walk('riet');
    const wil = await walkers.test.signIn('wil');
    const asked = await wil.call('POST', '/attention-points', {
      pointId: newPhoneId(),
      text: 'Open schuurtjes bij de achterpaden.',
      neighbourhoodCodes: ['BU99010101'],
      endsOn: new Date(walkers.test.clock.now().getTime() + 3 * day).toISOString().slice(0, 10),
    });
    const { pointId } = asked.body as { pointId: string };
    const about = { pointId, roundId };
    const { points } = (await wil.call('GET', '/attention-points')).body as AttentionPoints;
    expect(points.find((point) => point.pointId === pointId)?.answers.told).toBe('nobody');
    const first = await phone.pointAnswer({ ...about, sight: 'not_seen' });
    expect(await phone.send([first])).toMatchObject([{ verdict: 'applied' }]);
    expect(await phone.send([first])).toMatchObject([{ verdict: 'already' }]);
    // Somebody who thinks again is one walker still.
    await phone.send([await phone.pointAnswer({ ...about, sight: 'seen', words: 'Twee stonden open.' })]);
    expect(await phone.send([await phone.pointAnswer({ ...about, words: 'x'.repeat(201) })])).toMatchObject([
      { verdict: 'refused', code: 'invalid_input' },
    ]);
    const read = async (who: 'wil' | 'saar' | 'rik') => {
      const answer = await (await walkers.test.signIn(who)).call('GET', '/attention-points');
      const { points } = answer.body as AttentionPoints;
      expect(answer.text).not.toContain(idOf('amina'));
      return points.find((point) => point.pointId === pointId)?.answers;
    };
    const today = dutchDay(walkers.test.clock.now());
    // Of one or two, who asked could know who they are: that answers came, and no number and no word.
    const nothing = { told: 'too_few', seen: 0, notSeen: 0, couldNotLook: 0, words: [] };
    expect(await read('wil')).toEqual(nothing);
    const says = async (who: string, sight: 'seen' | 'not_seen') => {
      const other = await walkers.phone(who);
      expect(await other.send([await other.pointAnswer({ ...about, sight })])).toMatchObject([
        { verdict: 'applied' },
      ]);
    };
    await says('riet', 'seen');
    expect(await read('wil')).toEqual(nothing);
    await inTransaction(walkers.test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      sql`update rounds set walker_ids = walker_ids || ${idOf('bram')}::uuid where id = ${roundId}::uuid`.execute(
        tx,
      ),
    );
    await says('bram', 'not_seen');
    expect(await read('wil')).toEqual({
      told: 'told',
      seen: 2,
      notSeen: 1,
      couldNotLook: 0,
      words: [{ words: 'Twee stonden open.', on: today }],
    });
    const seen = (who: 'amina' | 'wil' | 'hanna' | 'karim') =>
      inTransaction(walkers.test.world.app, walkers.test.world.caller(who).context, async (tx) =>
        tx.selectFrom('attention_answers').select('sight').execute(),
      );
    for (const who of ['hanna', 'karim'] as const) expect(await seen(who), who).toEqual([]);
    expect(await seen('amina')).toHaveLength(1);
    expect(await seen('wil')).toHaveLength(3);
    walkers.test.clock.moveMs(35 * day);
    await walkers.forget();
    expect(await seen('amina')).toEqual([]);
  });

  it('counts one answer of a walker a day, and only of a round that was walked where the point is', async () => {
    const wil = await walkers.test.signIn('wil');
    const endsOn = new Date(walkers.test.clock.now().getTime() + 3 * day).toISOString().slice(0, 10);
    const ask = async (): Promise<string> => {
      const made = await wil.call('POST', '/attention-points', {
        pointId: newPhoneId(),
        text: 'Open schuurtjes bij de achterpaden.',
        neighbourhoodCodes: ['BU99010101'],
        endsOn,
      });
      return (made.body as { pointId: string }).pointId;
    };
    const pointId = await ask();
    const counted = async () => {
      const all = await inTransaction(
        walkers.test.world.jobs,
        { ...noContext, tenantId: 'lichtendam' },
        (tx) => listPointAnswers(tx, 'lichtendam', [pointId]),
      );
      const { seen = 0, notSeen = 0 } = all.get(pointId) ?? {};
      return { seen, notSeen };
    };
    const say = async (roundId: string, sight: 'seen' | 'not_seen') =>
      phone.send([await phone.pointAnswer({ pointId, roundId, sight })]);
    // Twelve rounds that nobody walked.
    for (let time = 0; time < 12; time += 1)
      expect(await say(newPhoneId(), 'not_seen')).toMatchObject([{ verdict: 'applied' }]);
    expect(await counted()).toEqual({ seen: 0, notSeen: 0 });
    // The answer comes before its round: it counts from when the round is there.
    const roundId = newPhoneId();
    await say(roundId, 'seen');
    expect(await counted()).toEqual({ seen: 0, notSeen: 0 });
    await phone.send([await phone.event(roundId, started('riet'), 0)]);
    expect(await counted()).toEqual({ seen: 1, notSeen: 0 });
    // Round after round on one day is one walker still, and the last word counts.
    for (let time = 0; time < 3; time += 1) {
      const again = newPhoneId();
      await phone.send([await phone.event(again, started('riet'), 0)]);
      await say(again, 'not_seen');
    }
    expect(await counted()).toEqual({ seen: 0, notSeen: 1 });
    // Somebody who did not walk that round says nothing about it; who did is a second walker.
    const bram = await walkers.phone('bram');
    await bram.send([await bram.pointAnswer({ pointId, roundId, sight: 'seen' })]);
    expect(await counted()).toEqual({ seen: 0, notSeen: 1 });
    const riet = await walkers.phone('riet');
    await riet.send([await riet.pointAnswer({ pointId, roundId, sight: 'seen' })]);
    expect(await counted()).toEqual({ seen: 1, notSeen: 1 });
    // A team that does not walk there says nothing about it.
    await walkers.test.world.auth
      .updateTable('teams')
      .set({ neighbourhood_codes: ['BU99010301'] })
      .execute();
    expect(await counted()).toEqual({ seen: 0, notSeen: 0 });
  });

  it('takes no answer to a point that is not there, and keeps saying yes to what it took before', async () => {
    const roundId = newPhoneId();
    const gone = await phone.pointAnswer({ pointId: newPhoneId(), roundId });
    expect(await phone.send([gone])).toMatchObject([{ verdict: 'refused', code: 'point_gone' }]);
    const wil = await walkers.test.signIn('wil');
    const made = await wil.call('POST', '/attention-points', {
      pointId: newPhoneId(),
      text: 'Kijk naar de brug.',
      neighbourhoodCodes: ['BU99010101'],
      endsOn: new Date(walkers.test.clock.now().getTime() + day).toISOString().slice(0, 10),
    });
    const { pointId } = made.body as { pointId: string };
    const answer = await phone.pointAnswer({ pointId, roundId });
    expect(await phone.send([answer])).toMatchObject([{ verdict: 'applied' }]);
    expect((await wil.call('DELETE', `/attention-points/${pointId}`)).status).toBe(204);
    expect(await phone.send([answer])).toMatchObject([{ verdict: 'already' }]);
    await expect(
      inTransaction(walkers.test.world.app, walkers.test.world.caller('amina').context, (tx) =>
        sql`insert into attention_answers (tenant_id, point_id, round_id, person_id, sight, made_at)
          values ('lichtendam', ${pointId}::uuid, ${roundId}::uuid, ${idOf('amina')}::uuid, 'seen', now())`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
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
