/** The roster over HTTP on the real database: patterns, places, waiting, offers, reserves, exchanges, and what goes wrong in words. */

import type { RosterItemView, RosterView, TemplateView } from '@buurtplus/contract/roster';
import { addDays, dutchWall, momentOf } from '@buurtplus/domain/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { idOf } from '../testing/cast.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const hour = 3_600_000;

describe('the roster', () => {
  let test: TestServer;
  let [amina, riet, bram, wil]: Browser[] = [];
  let next = 48;

  beforeAll(async () => {
    test = await createTestServer();
    [amina, riet, bram, wil] = [
      await test.signIn('amina'),
      await test.signIn('riet'),
      await test.signIn('bram'),
      await test.signIn('wil'),
    ];
  });
  afterAll(() => test.end());
  /** Somebody of the cast who is signed in. */
  const as = (browser: Browser | undefined): Browser => {
    if (browser === undefined) throw new Error('not signed in');
    return browser;
  };

  const body = (change: object = {}) => {
    next += 2;
    const startsAt = new Date(test.clock.now().getTime() + next * hour);
    return {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 2,
      minimum: 2,
      needs: [],
      meetingPlace: 'Bij het buurthuis',
      note: null,
      signOffHours: 12,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + hour).toISOString(),
      ...change,
    };
  };
  const plan = async (change: object = {}): Promise<string> => {
    const made = await as(bram).call('POST', '/roster-items', body(change));
    expect(made.status, made.text).toBe(201);
    return (made.body as { itemId: string }).itemId;
  };
  const act = async (who: Browser | undefined, itemId: string, action: string, more: object = {}) => {
    const answer = await as(who).call('POST', `/roster/${itemId}/actions`, { action, ...more });
    const view = answer.body as RosterItemView & { code?: string };
    return { status: answer.status, view, code: view.code, state: view.mine?.state };
  };
  const read = async (who: Browser | undefined, itemId: string): Promise<RosterItemView> =>
    (await as(who).call('GET', `/roster/${itemId}`)).body as RosterItemView;

  it('is read by members of the team, with names, and by nobody else', async () => {
    const itemId = await plan();
    expect((await act(riet, itemId, 'sign_up')).state).toBe('going');
    const seen = await read(amina, itemId);
    expect(seen.people.map((one) => one.name)).toEqual(['Riet de Wit']);
    expect(seen.allowedActions).toEqual(['sign_up', 'reserve']);
    const month = await as(amina).call('GET', `/roster?from=${dutchDay(test.clock.now())}&days=28`);
    expect((month.body as RosterView).items.some((one) => one.itemId === itemId)).toBe(true);
    expect((await as(wil).call('GET', '/roster?from=2026-11-25&days=7')).status).toBe(403);
    expect((await as(wil).call('GET', `/roster/${itemId}`)).status).toBe(403);
    for (const query of ['from=2026-02-30&days=7', 'from=2026-11-25&days=99', 'days=7', 'from=x'])
      expect((await as(amina).call('GET', `/roster?${query}`)).status, query).toBe(400);
  });

  it('takes a place, and doing it twice does it once', async () => {
    const itemId = await plan();
    await act(amina, itemId, 'sign_up');
    const again = await act(amina, itemId, 'sign_up');
    expect([again.status, again.view.taken, again.view.people.length]).toEqual([200, 1, 1]);
    expect((await act(amina, itemId, 'sign_off')).view.taken).toBe(0);
    expect((await act(amina, itemId, 'sign_off')).status).toBe(200);
  });

  it('puts who comes too late for a place on the waiting list, and offers what comes free with time to confirm', async () => {
    const itemId = await plan();
    await act(bram, itemId, 'sign_up');
    await act(riet, itemId, 'sign_up');
    const waiting = await act(amina, itemId, 'sign_up');
    expect([waiting.state, waiting.view.mine.place, waiting.view.waiting]).toEqual(['waiting', 1, 1]);
    expect((await act(riet, itemId, 'sign_off')).view.taken).toBe(2);
    const offered = await read(amina, itemId);
    expect(offered.mine.state).toBe('offered');
    expect(offered.allowedActions).toEqual(['confirm', 'sign_off']);
    // Who signed off and comes back stands behind the one who was offered the place.
    expect((await act(riet, itemId, 'sign_up')).state).toBe('waiting');
    expect((await act(amina, itemId, 'confirm')).state).toBe('going');
  });

  it('passes an offer on when nobody answers it in time', async () => {
    const { settleEverything } = await import('./roster.jobs.ts');
    const itemId = await plan();
    for (const who of [bram, riet, amina]) await act(who, itemId, 'sign_up');
    await act(bram, itemId, 'sign_off');
    expect((await read(amina, itemId)).mine.state).toBe('offered');
    const deps = {
      db: test.world.app,
      jobsDb: test.world.jobs,
      clock: { now: () => new Date(test.clock.now().getTime() + 13 * hour) },
      newId: test.world.newId,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined },
      isHoliday: () => false,
      announce: async () => undefined,
      tellPerson: async () => undefined,
      wakeTelling: async () => undefined,
    };
    await settleEverything(deps as never);
    const after = await read(amina, itemId);
    expect([after.mine.state, after.taken]).toEqual(['none', 1]);
  });

  it('says in words what cannot be: past, two places at once, a missing course, too late to sign off', async () => {
    expect(
      (await as(bram).call('POST', '/roster-items', body({ startsAt: '2020-01-01T10:00:00Z' }))).body,
    ).toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'startsAt', code: 'past' }],
    });
    for (const [change, field, code] of [
      [{ minimum: 1 }, 'minimum', 'round_needs_two'],
      [{ minimum: 3 }, 'minimum', 'over_capacity'],
      [{ endsAt: '2020-01-01T10:00:00Z' }, 'endsAt', 'before_start'],
      [{ zoneId: '01a20dc2-704d-7ba2-add5-6ac10741642c' }, 'zoneId', 'unknown'],
    ] as const)
      expect((await as(bram).call('POST', '/roster-items', body(change))).body).toMatchObject({
        fields: [{ path: field, code }],
      });
    const first = await plan();
    const { startsAt, endsAt } = await read(amina, first);
    const second = await plan({ startsAt, endsAt });
    await act(amina, first, 'sign_up');
    expect((await act(amina, second, 'sign_up')).code).toBe('roster_overlap');
    expect((await read(amina, second)).whyNot).toBe('roster_overlap');
    const course = await plan({ needs: ['plus_course'] });
    expect((await act(amina, course, 'sign_up')).code).toBe('roster_not_qualified');
    const soon = await plan({ signOffHours: 168 });
    await act(amina, soon, 'sign_up');
    const late = await act(amina, soon, 'sign_off');
    expect([late.status, late.code]).toEqual([409, 'roster_too_late']);
    expect((await read(amina, soon)).mine.state).toBe('going');
  });

  it('lets a team mate take over or exchange a place that is offered, both or not at all', async () => {
    const mine = await plan();
    const yours = await plan();
    await act(amina, mine, 'sign_up');
    await act(riet, yours, 'sign_up');
    const take = (who: Browser | undefined, itemId: string, from: string) =>
      as(who).call('POST', `/roster/${itemId}/take-overs`, { fromPersonId: idOf(from) });
    expect((await take(riet, mine, 'amina')).status).toBe(409);
    await act(amina, mine, 'offer_swap', { swapItemId: yours });
    expect((await read(riet, mine)).people[0]).toMatchObject({ swapOpen: true, swapItemId: yours });
    // Bram has no place on what is asked in return.
    expect((await take(bram, mine, 'amina')).status).toBe(409);
    expect((await take(riet, mine, 'amina')).status).toBe(200);
    expect((await read(amina, mine)).people.map((one) => one.name)).toEqual(['Riet de Wit']);
    expect((await read(amina, yours)).people.map((one) => one.name)).toEqual(['Amina Bakker']);
    await act(amina, yours, 'offer_swap');
    expect((await take(bram, yours, 'amina')).status).toBe(200);
    expect((await read(amina, yours)).mine.state).toBe('none');
  });

  it('marks who looks for a mate, and calls a reserve when it stays short', async () => {
    const itemId = await plan();
    await act(riet, itemId, 'sign_up');
    expect((await act(riet, itemId, 'ask_mate')).view.mine.wantsMate).toBe(true);
    expect((await read(amina, itemId)).people[0]?.wantsMate).toBe(true);
    expect((await act(amina, itemId, 'reserve')).view.taken).toBe(1);
    const near = new Date(test.clock.now().getTime() + 3 * hour);
    const soon = await plan({
      startsAt: near.toISOString(),
      endsAt: new Date(near.getTime() + hour).toISOString(),
      signOffHours: 0,
    });
    await act(amina, soon, 'reserve');
    await act(bram, soon, 'sign_up');
    const short = await plan({
      startsAt: near.toISOString(),
      endsAt: new Date(near.getTime() + hour).toISOString(),
      signOffHours: 0,
    });
    await act(riet, short, 'sign_up');
    // A sign-off of somebody wakes the settling of that item.
    await act(bram, soon, 'sign_off');
    await act(bram, soon, 'sign_up');
    await act(riet, short, 'sign_off');
    await act(riet, soon, 'reserve');
    await act(riet, soon, 'sign_off');
    expect((await read(amina, soon)).mine.state).toBe('going');
  });

  it('reminds once, by a mail whose link changes nothing, and hears with one tap that somebody comes', async () => {
    const near = new Date(test.clock.now().getTime() + 20 * hour);
    const itemId = await plan({
      startsAt: near.toISOString(),
      endsAt: new Date(near.getTime() + hour).toISOString(),
      signOffHours: 0,
    });
    await act(amina, itemId, 'sign_up');
    const sent: string[] = [];
    const deps = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      remind: async (_tenant: string, personId: string, path: string) =>
        void sent.push(`${personId} ${path}`),
    };
    const { remindEverybody } = await import('./remind.ts');
    await Promise.all([remindEverybody(deps as never), remindEverybody(deps as never)]);
    await remindEverybody(deps as never);
    const starts: string[] = [];
    for (const one of sent.filter((path) => path.startsWith(idOf('amina')))) {
      const token = one.slice(one.indexOf('#') + 1);
      const looked = await test.browser().call('POST', '/place-links/looks', { token });
      starts.push((looked.body as { startsAt: string }).startsAt);
    }
    expect(starts.filter((one) => one === near.toISOString())).toHaveLength(1);
    const before = await read(amina, itemId);
    expect([before.mine.confirmed, before.allowedActions.includes('confirm')]).toEqual([false, true]);
    expect((await read(amina, itemId)).mine.confirmed).toBe(false);
    expect((await act(amina, itemId, 'confirm')).view.mine.confirmed).toBe(true);
    expect((await read(riet, itemId)).people[0]?.confirmed).toBe(true);
    await act(amina, itemId, 'sign_off');
  });

  it('is planned by the coordinator only: placed, taken off, changed, called off', async () => {
    const itemId = await plan();
    const place = (personId: string, who = bram) =>
      as(who).call('POST', `/roster-items/${itemId}/people`, { personId });
    expect((await place(idOf('riet'), amina)).status).toBe(403);
    expect((await place(idOf('riet'))).status).toBe(200);
    expect((await place(idOf('amina'))).status).toBe(200);
    expect((await place(idOf('bram'))).body).toMatchObject({ code: 'roster_full' });
    expect((await place(idOf('wil'))).status).toBe(404);
    const change = { capacity: 3, minimum: 2, meetingPlace: null, note: 'Neem een lamp mee', zoneId: null };
    expect(
      (await as(bram).call('PUT', `/roster-items/${itemId}`, { ...change, capacity: 1, minimum: 1 })).status,
    ).toBe(400);
    expect((await as(bram).call('PUT', `/roster-items/${itemId}`, change)).body).toMatchObject({
      capacity: 3,
      note: 'Neem een lamp mee',
    });
    expect((await place(idOf('bram'))).status).toBe(200);
    expect(
      (await as(bram).call('PUT', `/roster-items/${itemId}`, { ...change, capacity: 2 })).body,
    ).toMatchObject({ code: 'roster_has_people' });
    expect((await as(bram).call('DELETE', `/roster-items/${itemId}/people/${idOf('amina')}`)).status).toBe(
      204,
    );
    const off = await as(bram).call('POST', `/roster-items/${itemId}/cancellation`, { reason: 'weather' });
    expect(off.body).toMatchObject({ cancelled: true, cancelReason: 'weather' });
    expect((await act(amina, itemId, 'sign_up')).code).toBe('roster_cancelled');
  });

  it('fills itself from weekly patterns, once a day, and leaves what has people when a pattern stops', async () => {
    const today = dutchDay(test.clock.now());
    const zone = await as(bram).call('POST', '/team-zones', {
      name: 'Noord',
      neighbourhoodCodes: ['BU99010101'],
    });
    const { zoneId } = zone.body as { zoneId: string };
    expect(
      (await as(bram).call('POST', '/team-zones', { name: 'noord', neighbourhoodCodes: [] })).status,
    ).toBe(400);
    expect(
      (await as(bram).call('POST', '/team-zones', { name: 'Ver', neighbourhoodCodes: ['BU05990110'] }))
        .status,
    ).toBe(400);
    const startMinute = (dutchWall(test.clock.now()).minute + 67) % 1_440;
    const template = {
      kind: 'round',
      title: null,
      zoneId,
      mode: 'cycling',
      capacity: 4,
      minimum: 2,
      needs: [],
      meetingPlace: null,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      // Between what the tests above planned at even hours from now, whatever the hour of the day.
      startMinute,
      minutes: 45,
      season: 'all_year',
      skipHolidays: false,
      signOffHours: 6,
      startsOn: today,
      endsOn: null,
    };
    const made = await as(bram).call('POST', '/roster-templates', template);
    expect(made.status, made.text).toBe(201);
    const { templateId, planned } = made.body as { templateId: string; planned: number };
    expect(planned).toBeGreaterThanOrEqual(56);
    const tomorrow = addDays(today, 1);
    const roster = (await as(amina).call('GET', `/roster?from=${tomorrow}&days=3`)).body as RosterView;
    const fresh = roster.items.filter((one) => one.zone === 'Noord');
    expect(fresh.map((one) => one.startsAt)).toEqual(
      [1, 2, 3].map((count) => momentOf(addDays(today, count), startMinute).toISOString()),
    );
    const { planEverything } = await import('./roster.jobs.ts');
    const plan2 = await planEverything({
      jobsDb: test.world.jobs,
      clock: test.clock,
      newId: test.world.newId,
      isHoliday: () => false,
    } as never);
    expect(plan2).toBe(0);
    // Tomorrow, when nothing else is planned: two days on, the night of the clock would put it at the hour of another one.
    const kept = fresh[0]?.itemId ?? '';
    expect((await act(amina, kept, 'sign_up')).state).toBe('going');
    const list = (await as(bram).call('GET', '/roster-templates')).body as { templates: TemplateView[] };
    expect(list.templates.find((one) => one.templateId === templateId)?.next.length).toBe(4);
    expect((await as(amina).call('GET', '/roster-templates')).status).toBe(403);
    expect((await as(bram).call('DELETE', `/roster-templates/${templateId}`)).status).toBe(204);
    const left = (await as(amina).call('GET', `/roster?from=${tomorrow}&days=42`)).body as RosterView;
    expect(left.items.filter((one) => one.zone === 'Noord').map((one) => one.itemId)).toEqual([kept]);
    expect((await as(bram).call('DELETE', `/team-zones/${zoneId}`)).status).toBe(204);
  });
});
