/** Sent again after a lost answer, or pressed twice at once: a day and a pattern are planned once, with the same answer, and other content under the same id is refused. */
import type { RosterView, TemplateView } from '@buurtplus/contract/roster';
import { addDays, weekdayOf } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const hour = 3_600_000;

describe('what is planned', () => {
  let test: TestServer;
  let bram: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    bram = await test.signIn('bram');
  });
  afterAll(() => test.end());

  const today = () => dutchDay(test.clock.now());
  const linesOf = async (action: string): Promise<number> => {
    const { rows } = await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      sql<{
        many: number;
      }>`select count(*)::integer as many from audit_entries where action = ${action}`.execute(tx),
    );
    return rows[0]?.many ?? 0;
  };
  const at = async (place: string) =>
    (
      await Promise.all(
        [0, 28].map(
          async (from) =>
            ((await bram.call('GET', `/roster?from=${addDays(today(), from)}&days=28`)).body as RosterView)
              .items,
        ),
      )
    )
      .flat()
      .filter((one) => one.meetingPlace === place);
  const templates = async () =>
    ((await bram.call('GET', '/roster-templates')).body as { templates: TemplateView[] }).templates;
  const shape = (place: string) => ({
    kind: 'round',
    title: null,
    zoneId: null,
    mode: 'walking',
    capacity: 3,
    minimum: 2,
    needs: ['first_aid'],
    meetingPlace: place,
    signOffHours: 2,
  });
  const pattern = (place: string, change: object = {}) => ({
    ...shape(place),
    templateId: test.world.newId(),
    weekdays: [weekdayOf(addDays(today(), 3)), weekdayOf(addDays(today(), 2))],
    startMinute: 1_200,
    minutes: 60,
    season: 'all_year',
    skipHolidays: false,
    startsOn: today(),
    endsOn: null,
    ...change,
  });

  it('on one day, stands there once', async () => {
    const startsAt = new Date(test.clock.now().getTime() + 50 * hour);
    const body = {
      ...shape('Eén keer'),
      itemId: test.world.newId(),
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + hour).toISOString(),
      note: null,
    };
    const send = (change: object = {}) => bram.call('POST', '/roster-items', { ...body, ...change });
    const lines = await linesOf('roster.planned');
    const both = await Promise.all([send(), send(), send()]);
    expect(both.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await send()).body).toEqual({ itemId: body.itemId });
    expect(await at('Eén keer')).toHaveLength(1);
    expect(await linesOf('roster.planned')).toBe(lines + 1);
    // Somebody came meanwhile: it is still what was asked.
    await bram.call('POST', `/roster/${body.itemId}/actions`, { action: 'sign_up' });
    expect((await send()).status).toBe(201);
    expect(await send({ capacity: 4 })).toMatchObject({ status: 409, body: { code: 'other_content' } });
    expect((await send({ itemId: test.world.newId() })).status).toBe(201);
    expect(await at('Eén keer')).toHaveLength(2);
  });

  it('every week, plans once and answers the same', async () => {
    const body = pattern('Elke week');
    const send = (change: object = {}) => bram.call('POST', '/roster-templates', { ...body, ...change });
    const lines = await linesOf('roster.pattern_made');
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0].body).toEqual(both[1].body);
    expect((await send()).body).toEqual(both[0].body);
    expect((await templates()).filter((one) => one.meetingPlace === 'Elke week')).toHaveLength(1);
    const days = (await at('Elke week')).map((one) => one.day);
    expect(new Set(days).size).toBe(days.length);
    expect(await linesOf('roster.pattern_made')).toBe(lines + 1);
    expect((await send({ minutes: 90 })).body).toMatchObject({ code: 'other_content' });
  });

  it('from a day on another way, changes once and is not said to be gone', async () => {
    const made = pattern('Van nu');
    await bram.call('POST', '/roster-templates', made);
    const [first] = await at('Van nu');
    const body = pattern('Straks', { startsOn: addDays(today(), 10), startMinute: 1_140 });
    const send = () => bram.call('PUT', `/roster-templates/${made.templateId}`, body);
    const lines = await linesOf('roster.pattern_changed');
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0].body).toEqual(both[1].body);
    expect((await send()).body).toEqual(both[0].body);
    const now = (await templates()).filter((one) => ['Van nu', 'Straks'].includes(one.meetingPlace ?? ''));
    expect(new Set(now.map((one) => one.meetingPlace))).toEqual(new Set(['Straks', 'Van nu']));
    expect(now).toHaveLength(2);
    expect(await linesOf('roster.pattern_changed')).toBe(lines + 1);
    expect((await at('Straks')).every((one) => one.day >= body.startsOn)).toBe(true);
    expect((await at('Van nu')).map((one) => one.itemId)).toContain(first?.itemId);
  });

  it('that has not begun, changes in place once', async () => {
    const made = pattern('Nog niet', { startsOn: addDays(today(), 5) });
    await bram.call('POST', '/roster-templates', made);
    const body = pattern('Nog niet', { startsOn: addDays(today(), 5), startMinute: 1_080 });
    const send = () => bram.call('PUT', `/roster-templates/${made.templateId}`, body);
    const lines = await linesOf('roster.pattern_changed');
    const [one, other] = await Promise.all([send(), send()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.body).toEqual(other.body);
    expect(one.body).toMatchObject({ templateId: made.templateId });
    const days = (await at('Nog niet')).map((each) => each.day);
    expect(new Set(days).size).toBe(days.length);
    expect(await linesOf('roster.pattern_changed')).toBe(lines + 1);
  });
});
