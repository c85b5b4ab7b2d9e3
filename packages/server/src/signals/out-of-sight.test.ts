/** Closed for longer than thirty days: gone for its desk on every road, read by an opening, and back when something moves. */
import type { SignalForDeskView, WorkFound, WorkList } from '@buurtplus/contract/signals';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import { openFromOutside } from '../testing/from-outside.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { createPhone, newPhoneId, signalBody } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const street = 'Uitzichtlaan';
const parts = ['signal_events', 'signal_answers', 'signal_notes', 'signal_questions', 'signal_routes'];

describe('a signal that was closed long ago', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const call = async (
    who: string,
    ...request: Parameters<Awaited<ReturnType<HandIn['browserOf']>>['call']>
  ) => (await hands.browserOf(who)).call(...request);
  const read = async (id: string) => (await call('saar', 'GET', `/signals/${id}`)).body as SignalForDeskView;
  const act = async (id: string, step: object) =>
    call('saar', 'POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version: (await read(id)).version,
      ...step,
    });
  const closed = async () => {
    const id = await hands.record('amina', { street, ownWords: 'CANARY-TEXT' });
    await act(id, { action: 'take' });
    await act(id, {
      action: 'report_back',
      answer: 'not_possible',
      wordsForVolunteer: null,
      noteForProfessionals: 'CANARY-NOTE',
    });
    await act(id, { action: 'handle', outcome: 'talked_with' });
    const done = await act(id, { action: 'close', reasonWithoutAnswer: null });
    expect(done.body).toMatchObject({ status: 'closed' });
    const { number, version } = await read(id);
    return { id, number, version };
  };
  /** Midnight at the beginning of the thirtieth day before this one, in the Netherlands, and so much later. */
  const closedAt = (id: string, interval: string) =>
    asSuperuser(`update signals set closed_at = ((now() at time zone 'Europe/Amsterdam')::date - 30)::timestamp
      at time zone 'Europe/Amsterdam' + interval '${interval}' where id = '${id}'`);
  type Closed = Awaited<ReturnType<typeof closed>>;
  /** Every road of a desk to one signal, as a word for what it answers. */
  const roads = async ({ id, number, version }: Closed) => {
    const list = async (query: string) =>
      ((await call('saar', 'GET', `/work-list?limit=100&${query}`)).body as WorkList).items;
    const look = async (text: string) =>
      ((await call('saar', 'POST', '/work-list/search', { text })).body as WorkFound).items;
    const has = (items: readonly { readonly signalId: string }[]): string =>
      items.some((item) => item.signalId === id) ? 'there' : 'gone';
    const get = async (road: string): Promise<string> => {
      const { status } = await call('saar', 'GET', `/signals/${id}${road}`);
      return status === 404 ? 'gone' : status < 300 ? 'there' : String(status);
    };
    const seen = await call('saar', 'POST', '/work-list/seen', { signalIds: [id] });
    const reveal = await call('saar', 'POST', `/signals/${id}/reveal`, { field: 'own_words' });
    const step = { commandId: newPhoneId(), version: version + 99, action: 'reopen', reason: 'Weer gezien.' };
    const reopened = await call('saar', 'POST', `/signals/${id}/actions`, step);
    return {
      read: await get(''),
      related: await get('/related'),
      seenBy: await get('/seen-by'),
      promise: await get('/promise'),
      reveal: reveal.status === 404 ? 'gone' : reveal.text.includes('CANARY') ? 'there' : reveal.text,
      closedList: has(await list('status=closed')),
      ofItsKind: has(await list('status=closed&kind=niet_pluis')),
      byNumber: has(await list(`status=closed&number=${number}`)),
      searchNumber: has(await look(number)),
      searchStreet: has(await look(street)),
      seen: (seen.body as { notThere: string[] }).notThere.includes(id) ? 'gone' : 'there',
      act: reopened.status === 404 ? 'gone' : 'there',
    };
  };
  const every = (answer: string, of: object) =>
    Object.fromEntries(Object.keys(of).map((road) => [road, answer]));
  const rowsInSight = (id: string) =>
    inTransaction(test.world.app, test.world.caller('saar').context, async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of ['signals', ...parts]) {
        const key = sql.ref(table === 'signals' ? 'id' : 'signal_id');
        const found = await sql<{
          count: number;
        }>`select count(*)::integer as count from ${sql.table(table)} where ${key} = ${id}::uuid`.execute(tx);
        counts[table] = found.rows[0]?.count ?? -1;
      }
      return counts;
    });

  it('is read on its thirtieth day and gone the day after, on every road and in every row', async () => {
    const one = await closed();
    await closedAt(one.id, '0 seconds');
    const before = await roads(one);
    expect(before).toEqual(every('there', before));
    expect(await rowsInSight(one.id)).toMatchObject({ signals: 1, signal_answers: 1, signal_notes: 1 });
    await closedAt(one.id, '-1 milliseconds');
    const after = await roads(one);
    expect(after).toEqual(every('gone', after));
    const rows = await rowsInSight(one.id);
    expect(rows).toEqual(Object.fromEntries(Object.keys(rows).map((table) => [table, 0])));
    // Its sender keeps what was answered.
    expect((await call('amina', 'GET', '/my-signals')).text).toContain(one.number);
  });

  it('goes by the clock of the server too, before the database says so', async () => {
    const one = await closed();
    test.clock.moveMs(31 * 86_400_000);
    try {
      const then = await test.signIn('saar');
      expect((await then.call('GET', `/signals/${one.id}`)).status).toBe(404);
      expect((await then.call('GET', '/work-list?limit=100&status=closed')).text).not.toContain(one.id);
      expect((await rowsInSight(one.id))['signals']).toBe(1);
    } finally {
      test.clock.moveMs(-31 * 86_400_000);
    }
  });

  it('is still read by an opening, and by nothing else while that holds', async () => {
    const one = await closed();
    await closedAt(one.id, '-1 milliseconds');
    const opened = await openFromOutside(test, hands, 'saar', { objectKind: 'signal', number: one.number });
    expect(opened.status).toBe(201);
    const { breakGlassId } = opened.body as { breakGlassId: string };
    const seen = await call('saar', 'GET', `/break-glasses/${breakGlassId}/signal`);
    expect([seen.status, seen.text.includes('CANARY-TEXT')]).toEqual([200, true]);
    expect((await call('saar', 'GET', `/signals/${one.id}`)).status).toBe(404);
  });

  it('comes back to a desk when the volunteer says that it goes on, with what was written before', async () => {
    const one = await closed();
    await closedAt(one.id, '-20 days');
    const amina = await test.signIn('amina');
    const pack = (await amina.call('GET', '/phone-pack')).body as {
      sealingKey: { keyId: string; publicKey: string };
    };
    const phone = await createPhone(pack.sealingKey);
    await amina.call('POST', '/me/devices', {
      deviceId: phone.deviceId,
      publicKey: phone.publicKey,
      label: 'test',
    });
    const said = { nonce: signalBody().nonce, signalId: one.id };
    const { sealed } = await phone.seal('signal.goes_on', said);
    const answer = await amina.call('POST', '/commands', { commands: [sealed] });
    expect(answer.body).toMatchObject({ verdicts: [{ verdict: 'applied' }] });
    await routeWaitingSignals(hands.routing, 'lichtendam');
    const back = await read(one.id);
    expect(back).toMatchObject({ status: 'routed', answerDueAt: expect.any(String) });
    expect(back.notes.map((note) => note.text)).toEqual(['CANARY-NOTE']);
  });

  it('stays with its desk while an answer is owed, however long ago it was closed', async () => {
    const one = await closed();
    await closedAt(one.id, '-200 days');
    await asSuperuser(`update signals set answer_due_at = now() where id = '${one.id}'`);
    const owed = await roads(one);
    expect(owed).toEqual(every('there', owed));
  });

  it('can be opened again on the last day, and then has no last day', async () => {
    const one = await closed();
    await closedAt(one.id, '1 minute');
    const reopened = await act(one.id, { action: 'reopen', reason: 'Weer gezien.' });
    expect(reopened.body).toMatchObject({ status: 'taken' });
    const [row] = await asSuperuser(`select desk_reads_until from signals where id = '${one.id}'`);
    expect(row).toEqual({ desk_reads_until: null });
  });

  it.each([
    ['2026-01-31T22:59:59Z', '2026-03-02'],
    ['2026-01-31T23:00:00Z', '2026-03-03'],
    ['2026-03-28T22:59:59Z', '2026-04-27'],
    ['2026-03-29T21:59:59Z', '2026-04-28'],
    ['2026-03-29T22:00:00Z', '2026-04-29'],
    ['2026-10-24T22:00:00Z', '2026-11-24'],
    ['2028-01-30T23:30:00Z', '2028-03-01'],
  ])('closed at %s is read until %s', async (at, until) => {
    const [row] = await asSuperuser(`with one as (select id from signals limit 1)
      update signals set closed_at = '${at}', answer_due_at = null from one where signals.id = one.id
      returning desk_reads_until::text as until`);
    expect(row).toEqual({ until });
  });
});
