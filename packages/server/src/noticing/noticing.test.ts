/** Noticing over HTTP: what is found and why, for whom, and what linking does and does not do. */
import type { RelatedSignals } from '@buurtplus/contract/noticing';
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import { forgetOverTerm } from '../signals/signals.retention.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { cellOf } from './near-signals.store.ts';
import { forgetLinks } from './noticing.retention.ts';

const dayMs = 86_400_000;
const jobsContext = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] } as const;

describe('noticing', () => {
  let test: TestServer;
  let hands: HandIn;
  let saar: Browser;
  let wil: Browser;
  /** Every test has a corner of its own, far from the others. */
  let corner = 0;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
    saar = await hands.browserOf('saar');
    wil = await hands.browserOf('wil');
  });
  afterAll(() => test.end());
  beforeEach(() => {
    corner += 1;
  });

  const place = (metres = 0) => ({
    source: 'map' as const,
    lat: Number((52.7085 + Math.floor(corner / 3) * 0.003).toFixed(6)),
    lon: Number((5.337 + (corner % 3) * 0.015 + metres / 67_000).toFixed(6)),
  });
  const daysAgo = (days: number): { observedAt: string; recordedAt: string } => {
    const at = new Date(test.clock.now().getTime() - days * dayMs).toISOString();
    return { observedAt: at, recordedAt: at };
  };
  const record = (
    days: number,
    facts: readonly string[],
    change: Parameters<HandIn['record']>[1] = {},
    who = 'amina',
  ): Promise<string> =>
    hands.record(who, {
      observations: [...facts],
      street: null,
      place: place(),
      ...daysAgo(days),
      ...change,
    });
  const related = async (who: Browser, id: string): Promise<RelatedSignals['items']> => {
    const answer = await who.call('GET', `/signals/${id}/related`);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as RelatedSignals).items;
  };
  const idsOf = (items: RelatedSignals['items']) => items.map((item) => item.signal.signalId);
  const codesOf = (items: RelatedSignals['items']) =>
    items.map((item) => item.reasons.map((reason) => reason.code));
  const link = (who: Browser, id: string, otherSignalId: string, commandId: string = newPhoneId()) =>
    who.call('POST', `/signals/${id}/links`, { commandId, otherSignalId });
  const asJobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, jobsContext, work);
  const act = async (who: Browser, id: string, step: object): Promise<void> => {
    const { version } = (await who.call('GET', `/signals/${id}`)).body as SignalForDeskView;
    const done = await who.call('POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version,
      ...step,
    });
    expect([200, 204], done.text).toContain(done.status);
  };
  const close = async (who: Browser, id: string): Promise<void> => {
    await act(who, id, { action: 'take' });
    await act(who, id, { action: 'handle', outcome: 'visited' });
    await act(who, id, { action: 'close', reasonWithoutAnswer: 'Het is een proefsignaal.' });
  };
  /** "Not yours" and "not there", but for the address that was asked. */
  const strip = (answer: { status: number; body: unknown }) => ({
    status: answer.status,
    ...(answer.body as object),
    instance: '',
  });

  it('names earlier signals of the same place weeks apart, with every reason and nothing the work list does not show', async () => {
    const first = await record(28, ['home.letterbox_full'], {
      place: place(8),
      ownWords: 'GEHEIM',
      houseNumber: '12',
    });
    const second = await record(14, ['home.neglected'], { place: place(4) }, 'riet');
    const now = await record(0, ['home.plants_dead']);
    const items = await related(saar, now);
    expect(idsOf(items)).toEqual([second, first]);
    expect(items[0]?.reasons).toEqual([
      { code: 'same_place', metres: 10, accuracyM: 20 },
      { code: 'related_theme', theme: 'resident_alone' },
      { code: 'earlier', days: 14 },
      { code: 'repeat', count: 3, weeks: 4 },
    ]);
    const list = (await saar.call('GET', '/work-list?limit=100')).body as { items: object[] };
    expect(list.items).toContainEqual(items[1]?.signal);
    const answer = await saar.call('GET', `/signals/${now}/related`);
    for (const secret of ['GEHEIM', 'houseNumber', 'owner', 'Amina', test.world.caller('amina').personId])
      expect(answer.text).not.toContain(secret);
    const trail = await asJobs((tx) =>
      tx
        .selectFrom('audit_entries')
        .select('purpose')
        .where('action', '=', 'signal.related_read')
        .where('object_id', '=', now)
        .execute(),
    );
    expect(trail).toEqual([{ purpose: 'handle_signal' }, { purpose: 'handle_signal' }]);
  });

  it('finds the same address without a point, whoever typed it how', async () => {
    const hood = { source: 'neighbourhood', neighbourhoodCode: 'BU99010101' } as const;
    const first = await record(20, ['home.neglected'], {
      place: hood,
      street: 'Touwbaan',
      houseNumber: '12 A',
    });
    const other = await record(10, ['home.neglected'], {
      place: hood,
      street: 'Touwbaan',
      houseNumber: '14',
    });
    const now = await record(0, ['home.neglected'], { place: hood, street: 'touwbaan', houseNumber: '12a' });
    expect(idsOf(await related(saar, now))).toEqual([first]);
    expect(codesOf(await related(saar, now))).toEqual([['same_address', 'same_fact', 'earlier']]);
    expect(idsOf(await related(saar, other))).toEqual([]);
  });

  it('keeps police and care apart, also when one desk has both', async () => {
    const care = await record(6, ['home.neglected']);
    const police = await record(3, ['home.many_short_visits']);
    const mixed = await record(1, ['home.neglected']);
    expect(idsOf(await related(saar, mixed))).toEqual([care]);
    expect(idsOf(await related(wil, police))).toEqual([]);
    // The wijkwerker sends it back; the next desk on duty there is the wijkagent.
    await act(saar, mixed, { action: 'return', reason: 'not_our_task' });
    await routeWaitingSignals(hands.routing, 'lichtendam');
    expect((await wil.call('GET', `/signals/${mixed}`)).status).toBe(200);
    expect(idsOf(await related(wil, police))).toEqual([]);
    expect(idsOf(await related(wil, mixed))).toEqual([]);
    expect(await link(wil, police, mixed)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'otherSignalId', code: 'other_compartment' }] },
    });
    expect(idsOf(await related(saar, care))).toEqual([]);
  });

  it('answers alike to everybody it is not for, on every road', async () => {
    const care = await record(6, ['home.neglected']);
    const own = await record(3, ['home.many_short_visits']);
    const absent = strip(await wil.call('GET', `/signals/${newPhoneId()}/related`));
    expect(absent).toMatchObject({ status: 404, code: 'not_found' });
    expect(strip(await wil.call('GET', `/signals/${care}/related`))).toEqual(absent);
    expect(strip(await link(wil, care, own))).toEqual(absent);
    expect(strip(await link(wil, own, care))).toEqual(absent);
    expect(strip(await link(wil, own, newPhoneId()))).toEqual(absent);
    for (const other of [care, newPhoneId()])
      expect(strip(await wil.call('DELETE', `/signals/${own}/links/${other}`))).toEqual(absent);
    for (const who of ['amina', 'bram', 'femke']) {
      const browser = await hands.browserOf(who);
      expect((await browser.call('GET', `/signals/${care}/related`)).status, who).toBe(403);
      expect((await link(browser, care, own)).status, who).toBe(403);
    }
  });

  it('never names what the reader sent himself, in his other role', async () => {
    const own = await record(6, ['home.neglected']);
    const now = await record(0, ['home.neglected']);
    expect(idsOf(await related(saar, now))).toEqual([own]);
    await asJobs((tx) =>
      tx
        .updateTable('signals')
        .set({ owner_id: test.world.caller('saar').personId })
        .where('id', '=', own)
        .execute(),
    );
    expect(idsOf(await related(saar, now))).toEqual([]);
    expect((await link(saar, now, own)).status).toBe(404);
  });

  it('forgets what was withdrawn, sent back, or closed more than thirty days ago', async () => {
    const closed = await record(12, ['home.neglected']);
    const withdrawn = await record(9, ['home.neglected']);
    const returned = await record(6, ['home.neglected']);
    const now = await record(0, ['home.neglected']);
    expect(idsOf(await related(saar, now))).toEqual([returned, withdrawn, closed]);
    await close(saar, closed);
    await asJobs((tx) =>
      tx.updateTable('signals').set({ status: 'withdrawn' }).where('id', '=', withdrawn).execute(),
    );
    await act(saar, returned, { action: 'return', reason: 'not_our_task' });
    expect(idsOf(await related(saar, now))).toEqual([closed]);
    const closedDaysAgo = (days: number) =>
      asJobs((tx) =>
        tx
          .updateTable('signals')
          .set({ closed_at: new Date(test.clock.now().getTime() - days * dayMs) })
          .where('id', '=', closed)
          .execute(),
      );
    await closedDaysAgo(29.9);
    expect(idsOf(await related(saar, now))).toEqual([closed]);
    expect((await link(saar, now, closed)).status).toBe(204);
    await closedDaysAgo(31.1);
    expect(idsOf(await related(saar, now))).toEqual([]);
    expect((await link(saar, now, closed)).status).toBe(404);
  });

  it('links once however often it is asked, tells both histories, and can be taken back', async () => {
    const earlier = await record(70, ['home.neglected']);
    const near = await record(7, ['home.neglected']);
    const now = await record(0, ['home.neglected'], { ownWords: 'Nieuwe woorden.' });
    // Ten weeks is out of reach of the rule; a person may know better.
    expect(idsOf(await related(saar, now))).toEqual([near]);
    const before = (await saar.call('GET', `/signals/${now}`)).body as SignalForDeskView;
    const commandId = newPhoneId();
    expect((await link(saar, now, earlier, commandId)).status).toBe(204);
    const again = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        at % 2 === 0 ? link(saar, now, earlier, commandId) : link(saar, earlier, now),
      ),
    );
    expect(again.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 204]);
    expect(await link(saar, now, near, commandId)).toMatchObject({
      status: 409,
      body: { code: 'other_content' },
    });
    const items = await related(saar, now);
    expect(idsOf(items)).toEqual([earlier, near]);
    expect(items[0]).toMatchObject({ link: { role: 'wijkwerker' }, reasons: [] });
    expect(items[1]?.link).toBeNull();
    expect(idsOf(await related(saar, earlier))[0]).toBe(now);
    for (const id of [now, earlier]) {
      const { events } = (await saar.call('GET', `/signals/${id}`)).body as SignalForDeskView;
      expect(events.filter((event) => event.kind === 'linked')).toMatchObject([
        { role: 'wijkwerker', detail: null },
      ]);
    }
    const after = (await saar.call('GET', `/signals/${now}`)).body as SignalForDeskView;
    expect({ ...after, events: [] }).toEqual({ ...before, events: [] });
    for (const _ of [1, 2])
      expect((await saar.call('DELETE', `/signals/${earlier}/links/${now}`)).status).toBe(204);
    expect(idsOf(await related(saar, now))).toEqual([near]);
    const { events } = (await saar.call('GET', `/signals/${now}`)).body as SignalForDeskView;
    expect(events.filter((event) => event.kind === 'unlinked')).toHaveLength(1);
    // The old command that comes late does not undo what was taken back; a new press of the button links anew.
    expect((await link(saar, now, earlier, commandId)).status).toBe(204);
    expect(idsOf(await related(saar, now))).toEqual([near]);
    expect((await link(saar, now, earlier)).status).toBe(204);
    expect(idsOf(await related(saar, now))).toEqual([earlier, near]);
    expect(await link(saar, now, now)).toMatchObject({
      status: 400,
      body: { fields: [{ code: 'same_signal' }] },
    });
  });

  it('shows a link only to who is on duty for both sides, in the answer and in the table', async () => {
    const one = await record(7, ['home.neglected']);
    const two = await record(0, ['home.neglected']);
    await link(saar, one, two);
    const seen = (who: 'amina' | 'wil' | 'saar' | 'bram') =>
      inTransaction(
        test.world.app,
        test.world.caller(who).context,
        async (tx) =>
          (await tx.selectFrom('signal_links').select('id').where('ended_at', 'is', null).execute()).length,
      );
    const all = await seen('saar');
    expect(all).toBeGreaterThan(0);
    expect([await seen('amina'), await seen('wil'), await seen('bram')]).toEqual([0, 0, 0]);
    await act(saar, two, { action: 'return', reason: 'not_our_task' });
    await routeWaitingSignals(hands.routing, 'lichtendam');
    expect(idsOf(await related(saar, one))).toEqual([]);
    expect(idsOf(await related(wil, two))).toEqual([]);
    expect([await seen('saar'), await seen('wil')]).toEqual([all - 1, 0]);
    const forge = (who: 'wil' | 'amina') =>
      inTransaction(test.world.app, test.world.caller(who).context, (tx) =>
        sql`insert into signal_links (tenant_id, id, first_id, second_id, linked_by_role, linked_at)
          values ('lichtendam', gen_random_uuid(), least(${one}::uuid, ${two}::uuid), greatest(${one}::uuid, ${two}::uuid), 'wijkagent', now())`.execute(
          tx,
        ),
      );
    await expect(forge('wil')).rejects.toMatchObject({ code: '42501' });
    await expect(forge('amina')).rejects.toMatchObject({ code: '42501' });
    await expect(
      inTransaction(test.world.app, test.world.caller('saar').context, (tx) =>
        sql`update signal_links set linked_by_role = 'wijkagent'`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps nothing longer: a link goes with the first of its signals that is over term, and keeps neither', async () => {
    const old = await record(10, ['home.neglected'], { ownWords: 'Oude woorden.' });
    const open = await record(0, ['home.neglected'], { ownWords: 'Nieuwe woorden.' });
    await close(saar, old);
    expect((await link(saar, open, old)).status).toBe(204);
    const after = async (days: number) => {
      const clock = { now: () => new Date(test.clock.now().getTime() + days * dayMs) };
      for (const _ of [1, 2]) {
        await forgetOverTerm({ jobsDb: test.world.jobs, clock, log: createLog('silent') });
        await forgetLinks({ jobsDb: test.world.jobs, clock });
      }
      return asJobs(async (tx) => ({
        links: (
          await tx
            .selectFrom('signal_links')
            .select('id')
            .where(({ eb, or }) => or([eb('first_id', '=', old), eb('second_id', '=', old)]))
            .execute()
        ).length,
        words: await tx
          .selectFrom('signals')
          .select(['id', 'own_words', 'place_cell'])
          .where('id', 'in', [old, open])
          .orderBy('observed_at')
          .execute(),
      }));
    };
    const cell = cellOf(place().lat, place().lon);
    expect(await after(89)).toMatchObject({
      links: 1,
      words: [{ own_words: 'Oude woorden.' }, { own_words: 'Nieuwe woorden.' }],
    });
    expect(await after(91)).toMatchObject({
      links: 0,
      words: [
        { id: old, own_words: null, place_cell: null },
        { id: open, own_words: 'Nieuwe woorden.', place_cell: cell },
      ],
    });
  });

  it('explains July by the assumption that comes along, until the municipality keeps its own weeks', async () => {
    const july = (day: string) => ({
      observedAt: `${day}T20:00:00.000Z`,
      recordedAt: `${day}T20:00:00.000Z`,
    });
    const year = test.clock.now().getFullYear() - 1;
    const first = await record(0, ['home.letterbox_full'], july(`${year}-07-04`));
    const second = await record(0, ['home.letterbox_full'], july(`${year}-07-18`));
    const holidayIn = async () =>
      (await related(saar, second))
        .find((item) => item.signal.signalId === first)
        ?.reasons.find((reason) => reason.code === 'holiday');
    expect(await holidayIn()).toEqual({ code: 'holiday', about: 'both', isAssumed: true });
    await asJobs((tx) =>
      tx
        .insertInto('holiday_periods')
        .values({
          tenant_id: 'lichtendam',
          id: newPhoneId(),
          name_nl: 'Zomervakantie',
          name_en: 'Summer holidays',
          starts_on: `${year}-07-11`,
          ends_on: `${year}-08-23`,
          every_year: false,
          owner: 'Gemeente Lichtendam',
          checked_on: `${year}-05-01`,
        })
        .execute(),
    );
    expect(await holidayIn()).toEqual({ code: 'holiday', about: 'this', isAssumed: false });
  });

  it('names a dozen at most, the strongest, however many lie there', async () => {
    for (let at = 1; at <= 15; at += 1) await record(at, ['home.neglected'], { place: place(at * 4) });
    const now = await record(0, ['home.neglected']);
    const items = await related(saar, now);
    expect(items).toHaveLength(12);
    const codes = items.map((item) => item.reasons[0]?.code ?? '');
    expect(codes.lastIndexOf('same_place')).toBeLessThan(codes.indexOf('near'));
  });
});
