/** The calendar feed, read back by an independent parser: exact moments, no names, and an address that can be ended. */

import { sql } from 'kysely';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { calendarText } from './calendar-text.ts';

const idOf = (who: string): string => demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';
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
          values ('lichtendam', ${demoTeamId}::uuid, ${id}::uuid, 'round', 'CANARY-TITLE', 'walking', current_date, now() + make_interval(hours => ${hours}),
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
