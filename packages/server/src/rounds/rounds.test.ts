/** A round from sealed events to one derived round: two phones, any order, wrong clocks; and who may read what of it. */

import type { RoundPack } from '@buurtplus/contract/rounds';
import type { Verdict } from '@buurtplus/contract/sync';
import type { Mate, RoundEvent, RoundFact } from '@buurtplus/domain/rounds';
import { roundTables } from '@buurtplus/domain/rounds';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const started = (presence: Mate['presence'] = 'code'): RoundFact =>
  startedWith('riet', { presence, neighbourhoodCode: 'BU99010101' });

describe('rounds', () => {
  let walkers: Walkers;
  let [amina, riet]: WalkerPhone[] = [];
  beforeAll(async () => {
    walkers = await createWalkers();
    [amina, riet] = [await walkers.phone('amina'), await walkers.phone('riet')];
  });
  afterAll(() => walkers.end());
  const phones = (): [WalkerPhone, WalkerPhone] => {
    if (amina === undefined || riet === undefined) throw new Error('no phones');
    return [amina, riet];
  };

  it('of two phones, handed in backwards and twice, are one round', async () => {
    const [a, r] = phones();
    const roundId = newPhoneId();
    const minute = 60_000;
    const line = [
      await a.event(roundId, started(), 0),
      await a.event(roundId, { kind: 'noted', what: 'open_window' }, 20 * minute),
      await a.event(roundId, { kind: 'ended' }, 60 * minute),
      await a.event(roundId, { kind: 'quiet' }, 61 * minute),
    ];
    const other = [
      await r.event(roundId, { kind: 'confirmed' }, 0),
      await r.event(roundId, { kind: 'noted', what: 'lamp' }, 30 * minute),
    ];
    const first = await r.send([...other].reverse());
    const second = await a.send([...line].reverse());
    const again = await a.send(line);
    expect([...first, ...second].map((one: Verdict) => one.verdict)).toEqual(Array(6).fill('applied'));
    expect(again.map((one: Verdict) => one.verdict)).toEqual(Array(4).fill('already'));
    expect(await walkers.round(roundId)).toMatchObject({
      status: 'ended',
      walking_ms: String(60 * minute),
      together: true,
      quiet: true,
      open_windows: 1,
      lamps: 1,
      events: 6,
    });
    const trail = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('audit_entries').select('action').where('object_id', '=', roundId).execute(),
    );
    expect(trail.map((one) => one.action).sort()).toEqual(['round.ended', 'round.started']);
  });

  it('keep what came before the start, and are whole when it comes days later', async () => {
    const [a, r] = phones();
    const roundId = newPhoneId();
    await r.send([await r.event(roundId, { kind: 'confirmed' }, 0)]);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'waiting', started_at: null });
    await a.send([await a.event(roundId, started('asked'), 0)]);
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking', together: true });
  });

  it('reach the other phone, and nobody who has no part in them', async () => {
    const [a, r] = phones();
    const roundId = newPhoneId();
    await a.send([await a.event(roundId, started('asked'), 0)]);
    const pack = (await r.browser.call('GET', '/round-pack')).body as RoundPack;
    expect(pack.open.find((one) => one.roundId === roundId)).toMatchObject({
      asked: true,
      startedBy: idOf('amina'),
    });
    expect(pack.members.map((one) => one.name)).toEqual(['Amina Bakker', 'Bram Visser', 'Riet de Wit']);
    const events = await r.browser.call('GET', `/rounds/${roundId}/events`);
    expect((events.body as { events: RoundEvent[] }).events).toHaveLength(1);
    const bram = await walkers.test.signIn('bram');
    expect((await bram.call('GET', `/rounds/${roundId}/events`)).status).toBe(404);
    const rik = await walkers.test.signIn('rik');
    expect((await rik.call('GET', `/rounds/${roundId}/events`)).status).toBe(403);
  });

  it('add up after a server died between writing and adding up', async () => {
    const [a] = phones();
    const roundId = newPhoneId();
    await a.send([await a.event(roundId, started(), 0)]);
    await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      sql`delete from rounds where id = ${roundId}::uuid`.execute(tx),
    );
    await walkers.settleLeftOver();
    expect(await walkers.round(roundId)).toMatchObject({ status: 'walking' });
  });

  it('refuse an event of a strange shape in words, and store the rest of the batch', async () => {
    const [a] = phones();
    const roundId = newPhoneId();
    const bad = await a.event(roundId, JSON.parse('{"kind":"noted","what":"cat"}') as RoundFact, 0);
    const verdicts = await a.send([bad, await a.event(roundId, started(), 0)]);
    expect(verdicts).toMatchObject([{ verdict: 'refused', code: 'invalid_input' }, { verdict: 'applied' }]);
  });

  it('keep a note for the coordinator away from the mate', async () => {
    const [a] = phones();
    const roundId = newPhoneId();
    await a.send([await a.event(roundId, started(), 0)]);
    const sent = await a.send([await a.debrief(roundId, { words: 'Bel me even.', feltUnsafe: true })]);
    expect(sent).toMatchObject([{ verdict: 'applied' }]);
    expect(await a.send([await a.debrief(roundId, { words: ' ', feeling: null })])).toMatchObject([
      { verdict: 'refused', code: 'invalid_input' },
    ]);
    const seen = (who: 'riet' | 'bram' | 'rik') =>
      inTransaction(walkers.test.world.app, walkers.test.world.caller(who).context, async (tx) =>
        tx.selectFrom('round_debriefs').select('words').where('round_id', '=', roundId).execute(),
      );
    expect(await seen('riet')).toEqual([]);
    expect(await seen('rik')).toEqual([]);
    expect(await seen('bram')).toEqual([{ words: 'Bel me even.' }]);
  });

  it('have purpose, readers and term for every column', async () => {
    for (const [table, fields] of Object.entries(roundTables)) {
      const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`.execute(walkers.test.world.owner);
      expect(columns.rows.map((row) => row.name).sort(), table).toEqual(Object.keys(fields).sort());
    }
  });
});

describe('a team’s choices and attention points', () => {
  let walkers: Walkers;
  beforeAll(async () => {
    walkers = await createWalkers();
  });
  afterAll(() => walkers.end());

  it('are set by the coordinator, and refused when they cannot be kept', async () => {
    const bram = await walkers.test.signIn('bram');
    const settings = { signOn: 'call', signOnPhone: null, checkInMinutes: 30, dutyContactId: null };
    expect((await bram.call('PUT', '/team/round-settings', settings)).status).toBe(400);
    const good = { ...settings, signOnPhone: '010-1234567', dutyContactId: idOf('riet') };
    expect((await bram.call('PUT', '/team/round-settings', good)).status).toBe(200);
    expect(
      (await bram.call('PUT', '/team/round-settings', { ...good, dutyContactId: idOf('rik') })).status,
    ).toBe(400);
    const amina = await walkers.test.signIn('amina');
    expect(((await amina.call('GET', '/round-pack')).body as RoundPack).settings).toEqual(good);
    expect((await amina.call('PUT', '/team/round-settings', good)).status).toBe(403);
  });

  it('reach the walkers of that area until their end, and go when their writer takes them away', async () => {
    const [wil, rik, amina] = [
      await walkers.test.signIn('wil'),
      await walkers.test.signIn('rik'),
      await walkers.test.signIn('amina'),
    ];
    const endsOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const point = {
      pointId: newPhoneId(),
      text: 'Let op de achterpaden bij de Kade.',
      neighbourhoodCodes: ['BU99010101'],
      endsOn,
    };
    const made = await wil.call('POST', '/attention-points', point);
    expect(made.status).toBe(201);
    const { pointId } = made.body as { pointId: string };
    const read = async () =>
      ((await amina.call('GET', '/round-pack')).body as RoundPack).points.map((one) => one.text);
    expect(await read()).toEqual([point.text]);
    const elsewhere = { ...point, neighbourhoodCodes: ['BU05991081'] };
    expect((await wil.call('POST', '/attention-points', elsewhere)).status).toBe(400);
    expect((await amina.call('POST', '/attention-points', point)).status).toBe(403);
    expect((await rik.call('DELETE', `/attention-points/${pointId}`)).status).toBe(404);
    expect((await wil.call('DELETE', `/attention-points/${pointId}`)).status).toBe(204);
    expect(await read()).toEqual([]);
  });
});
