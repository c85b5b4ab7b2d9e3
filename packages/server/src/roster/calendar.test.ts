/** The calendar feed, read back by an independent parser: exact moments, no names, and an address that can be ended. */

import { sql } from 'kysely';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { calendarText } from './calendar-text.ts';

const eventsIn = (text: string) =>
  Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) =>
    one !== undefined && one.type === 'VEVENT' ? [one] : [],
  );
const row = (from: string, to: string, change = {}) => ({
  id: '01a20dc2-704d-7ba2-add5-6ac10741642c',
  kind: 'round',
  starts_at: new Date(from),
  ends_at: new Date(to),
  made_at: new Date('2026-01-01T00:00:00Z'),
  revision: 0,
  changed_at: null,
  cancelled: false,
  ...change,
});

describe('a calendar text', () => {
  it.each([
    ['an evening in winter', '2026-11-25T19:00:00Z', '2026-11-25T20:30:00Z'],
    ['an evening in summer', '2026-07-01T18:00:00Z', '2026-07-01T19:30:00Z'],
    ['over midnight', '2026-11-25T22:30:00Z', '2026-11-26T00:30:00Z'],
    ['the night the clock goes forward', '2026-03-29T00:30:00Z', '2026-03-29T02:30:00Z'],
    ['the first of the hour that comes twice', '2026-10-25T00:15:00Z', '2026-10-25T00:45:00Z'],
    ['the second of the hour that comes twice', '2026-10-25T01:15:00Z', '2026-10-25T01:45:00Z'],
    ['leap day', '2028-02-29T19:00:00Z', '2028-02-29T20:30:00Z'],
  ])('keeps the moments of %s', (_name, from, to) => {
    const [event] = eventsIn(calendarText([row(from, to)], 'nl', 'https://x.example'));
    expect([event?.start.toISOString(), event?.end?.toISOString()]).toEqual([
      new Date(from).toISOString(),
      new Date(to).toISOString(),
    ]);
  });
  it('is the same whatever the time zone of the server', () => {
    expect(
      calendarText([row('2026-11-25T19:00:00Z', '2026-11-25T20:30:00Z')], 'nl', 'https://x.example'),
    ).toMatch(/DTSTART:20261125T190000Z\r\nDTEND:20261125T203000Z/);
  });
  it('rises with every change and says when that was, so that a calendar shows the new time', () => {
    const read = (change: object) =>
      eventsIn(
        calendarText(
          [row('2026-11-25T19:00:00Z', '2026-11-25T20:30:00Z', change)],
          'nl',
          'https://x.example',
        ),
      ).map((one) => [Number(one.sequence), one.dtstamp.toISOString(), one.lastmodified?.toISOString()])[0];
    const later = new Date('2026-11-20T09:00:00Z');
    expect(read({})).toEqual([0, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']);
    expect(read({ cancelled: true })?.[0]).toBe(1);
    expect(read({ revision: 1, changed_at: later })).toEqual([2, later.toISOString(), later.toISOString()]);
    const life = [{}, { revision: 1 }, { revision: 2, cancelled: true }, { revision: 3 }].map((change) =>
      Number(read(change)?.[0]),
    );
    expect(life).toEqual([...new Set(life)].sort((a, b) => a - b));
  });
  it('says what it is, and that it is called off, with lines that every calendar takes', () => {
    const text = calendarText(
      [row('2026-11-25T19:00:00Z', '2026-11-25T20:30:00Z', { cancelled: true })],
      'en',
      'https://x.example',
    );
    expect(eventsIn(text)[0]).toMatchObject({ summary: 'Round', status: 'CANCELLED' });
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(eventsIn(calendarText([], 'nl', 'https://x.example'))).toEqual([]);
  });
});

describe('the calendar feed', () => {
  let test: TestServer;
  let amina: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    amina = await test.signIn('amina');
    await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, async (tx) => {
      for (const [who, place, hours] of [
        ['amina', 'CANARY-PLACE', 30],
        ['riet', 'CANARY-OTHER', 60],
      ] as const) {
        const id = test.world.newId();
        await sql`insert into roster_items (tenant_id, team_id, id, kind, title, mode, day, starts_at, ends_at, capacity, minimum, sign_off_until, meeting_place, note)
          values ('lichtendam', ${demoTeamId}::uuid, ${id}::uuid, 'round', 'CANARY-TITLE', 'walking', (now() at time zone 'Europe/Amsterdam')::date, now() + make_interval(hours => ${hours}),
            now() + make_interval(hours => ${hours + 1}), 3, 2, now(), ${place}, 'CANARY-NOTE')`.execute(tx);
        for (const one of who === 'amina' ? ['amina', 'bram'] : ['riet'])
          await sql`insert into roster_signups (tenant_id, team_id, id, item_id, person_id, state, since)
            values ('lichtendam', ${demoTeamId}::uuid, gen_random_uuid(), ${id}::uuid, ${idOf(one)}::uuid, 'going', now())`.execute(
            tx,
          );
      }
    });
  });
  afterAll(() => test.end());
  const make = async (): Promise<string> => {
    const made = await amina.call('POST', '/my-calendar');
    return new URL((made.body as { address: string }).address).pathname.replace('/api/v1', '');
  };
  const fetchFeed = (path: string) => test.browser().call('GET', path);

  it('holds the own places without a session, and no name, place, title or note', async () => {
    const path = await make();
    const feed = await fetchFeed(path);
    expect([feed.status, feed.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(eventsIn(feed.text).map((event) => event.summary)).toEqual(['Ronde']);
    expect(feed.text).not.toMatch(/CANARY|Bram|Amina|Noord|lichtendam/i);
  });

  it('follows a changed time, calling off and calling on again', async () => {
    const bram = await test.signIn('bram');
    const path = await make();
    const seen = async () => {
      const [one] = eventsIn((await fetchFeed(path)).text);
      return {
        sequence: Number(one?.sequence),
        stamp: one?.dtstamp.getTime() ?? 0,
        start: one?.start,
        status: one?.status,
      };
    };
    const before = await seen();
    const [item] = await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      tx.selectFrom('roster_items').selectAll().where('meeting_place', '=', 'CANARY-PLACE').execute(),
    );
    if (item === undefined) throw new Error('no round');
    const startsAt = new Date(item.starts_at.getTime() + 15 * 60_000);
    const changed = await bram.call('PUT', `/roster-items/${item.id}`, {
      capacity: 3,
      minimum: 2,
      meetingPlace: 'CANARY-PLACE',
      note: 'CANARY-NOTE',
      zoneId: null,
      startsAt: startsAt.toISOString(),
      endsAt: item.ends_at.toISOString(),
    });
    expect(changed.status, changed.text).toBe(200);
    const moved = await seen();
    expect(moved.sequence).toBeGreaterThan(before.sequence);
    expect(moved.stamp).toBeGreaterThanOrEqual(before.stamp);
    expect(moved.start?.getTime()).toBe(Math.trunc(startsAt.getTime() / 1_000) * 1_000);
    await bram.call('POST', `/roster-items/${item.id}/cancellation`, { reason: 'weather' });
    const off = await seen();
    expect([off.status, off.sequence > moved.sequence]).toEqual(['CANCELLED', true]);
    expect((await bram.call('DELETE', `/roster-items/${item.id}/cancellation`)).status).toBe(200);
    const on = await seen();
    expect([on.status, on.sequence > off.sequence]).toEqual(['CONFIRMED', true]);
    // A word or a number is no other time: the calendar need not ring.
    await bram.call('PUT', `/roster-items/${item.id}`, {
      capacity: 4,
      minimum: 2,
      meetingPlace: 'CANARY-PLACE',
      note: null,
      zoneId: null,
    });
    expect((await seen()).sequence).toBe(on.sequence);
  });

  it('is kept as a hash only, and not written in the log or the trail', async () => {
    const secret = (await make()).split('/').at(-1) ?? '';
    const { rows } = await sql<{
      text: string;
    }>`select string_agg(t::text, ' ') as text from audit_entries t`.execute(test.world.jobs);
    expect(rows[0]?.text ?? '').not.toContain(secret);
    const kept = await test.world.jobs.selectFrom('calendar_feeds').selectAll().execute();
    expect(kept.length).toBe(1);
    expect(JSON.stringify(kept.map((one) => one.token_hash.toString('base64url')))).not.toContain(secret);
  });

  it('refuses in one way: an old address, an ended one, a guess, and one of somebody who left', async () => {
    const first = await make();
    const second = await make();
    expect((await fetchFeed(second)).status).toBe(200);
    const refusals = [
      await fetchFeed(first),
      await fetchFeed('/calendar-feeds/guess'),
      await fetchFeed(`/calendar-feeds/${'a'.repeat(43)}`),
    ];
    expect((await amina.call('DELETE', '/my-calendar')).status).toBe(204);
    expect((await amina.call('GET', '/my-calendar')).body).toEqual({ madeAt: null });
    refusals.push(await fetchFeed(second));
    const third = await make();
    expect((await fetchFeed(third)).status).toBe(200);
    await amina.call('POST', '/my-membership/steps', { step: 'leave' });
    refusals.push(await fetchFeed(third));
    const shapes = refusals.map(({ status, body }) => [status, { ...(body as object), instance: '' }]);
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    expect(shapes[0]?.[0]).toBe(404);
  });
});
