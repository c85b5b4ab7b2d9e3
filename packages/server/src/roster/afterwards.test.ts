/** Changing what is planned, writing down a task, a kind word, links in a mail and drawn zones, over HTTP on the real database. */
import type { RosterView } from '@buurtplus/contract/roster';
import type { MyTasks, TaskLogView, TeamTasks } from '@buurtplus/contract/tasks';
import type { MyTeam } from '@buurtplus/contract/team-life';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { middleOf } from '../demo/demo-areas.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { createRosterTeam, type RosterTeam } from '../testing/roster-team.ts';
import { remindEverybody } from './remind.ts';
import { forgetOldRoster } from './roster.retention.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('the roster afterwards', () => {
  let team: RosterTeam;
  beforeAll(async () => {
    team = await createRosterTeam();
    await team.signIn('wil');
  });
  afterAll(() => team.test.end());
  const numbers = { capacity: 3, minimum: 2, meetingPlace: null, note: null, zoneId: null };
  const change = (itemId: string, body: object) =>
    team.call('bram', 'PUT', `/roster-items/${itemId}`, { ...numbers, ...body });

  it('moves a round, asks who said yes again, and lets nobody be in two places', async () => {
    const moving = await team.plan(60);
    const other = await team.plan(70);
    for (const who of ['amina', 'riet']) await team.act(who, moving, 'sign_up');
    await team.act('amina', moving, 'confirm');
    await team.act('riet', other, 'sign_up');
    const to = (from: Date, hours: number) => new Date(from.getTime() + hours * hour).toISOString();
    const start = new Date((await team.item('bram', moving)).startsAt);
    expect((await change(moving, { startsAt: to(start, 10), endsAt: to(start, 11) })).body).toMatchObject({
      code: 'roster_overlap_other',
    });
    const moved = await change(moving, {
      startsAt: to(start, 1),
      endsAt: to(start, 2),
      note: 'Neem een lamp mee',
    });
    expect(moved.status, moved.text).toBe(200);
    const seen = await team.item('amina', moving);
    expect([seen.startsAt, seen.note, seen.mine.confirmed]).toEqual([
      to(start, 1),
      'Neem een lamp mee',
      false,
    ]);
    expect(Date.parse(seen.startsAt) - Date.parse(seen.signOffUntil)).toBe(2 * hour);
    expect((await change(moving, { startsAt: to(start, -100), endsAt: to(start, -99) })).body).toMatchObject({
      fields: [{ path: 'startsAt', code: 'past' }],
    });
    expect((await change(moving, { startsAt: to(start, 2), endsAt: to(start, 1) })).body).toMatchObject({
      fields: [{ path: 'endsAt', code: 'before_start' }],
    });
    expect((await team.call('amina', 'PUT', `/roster-items/${moving}`, numbers)).status).toBe(403);
  });

  it('gets smaller only when it is said who waits from now on', async () => {
    const itemId = await team.plan(120);
    for (const who of ['amina', 'riet', 'bram']) await team.act(who, itemId, 'sign_up');
    expect((await change(itemId, { capacity: 2 })).body).toMatchObject({ code: 'roster_has_people' });
    expect((await change(itemId, { capacity: 2, moves: [idOf('wil')] })).body).toMatchObject({
      fields: [{ path: 'moves', code: 'not_on_it' }],
    });
    expect((await change(itemId, { capacity: 2, moves: [idOf('riet')] })).status).toBe(200);
    const after = await team.item('riet', itemId);
    expect([after.taken, after.mine.state, after.mine.place]).toEqual([2, 'waiting', 1]);
  });

  it('lets those who did a task write down what was done, and shows it in the year and to the coordinator', async () => {
    const yearIn = (hours: number): string =>
      dutchDay(new Date(team.test.clock.now().getTime() + hours * hour)).slice(0, 4);
    // All in one year: what is done on New Year's Eve is no task of the year in which it is written down.
    if (yearIn(0) !== yearIn(9)) await team.later(9 * hour);
    const itemId = await team.plan(3, {
      kind: 'risk_cards',
      title: 'Kaarten in Noord',
      minimum: 1,
      capacity: 5,
    });
    for (const who of ['amina', 'bram']) await team.act(who, itemId, 'sign_up');
    const write = (who: string, body: object) =>
      team.call(who, 'PUT', `/roster/${itemId}/log`, {
        minutes: 90,
        cards: 40,
        talks: 6,
        people: [idOf('amina')],
        ...body,
      });
    expect((await write('amina', {})).body).toMatchObject({ code: 'task_not_yet' });
    await team.later(5 * hour);
    const seen = (await team.call('amina', 'GET', '/my-tasks')).body as MyTasks;
    expect(seen.toWrite.map((one) => one.itemId)).toEqual([itemId]);
    const open = (await team.call('riet', 'GET', `/roster/${itemId}/log`)).body as TaskLogView;
    expect([open.log, open.mayWrite, open.said.length, open.plannedMinutes]).toEqual([null, false, 2, 60]);
    expect((await write('riet', {})).status).toBe(404);
    expect((await write('amina', { people: [idOf('wil')] })).body).toMatchObject({ code: 'member_left' });
    expect((await write('amina', {})).status).toBe(204);
    expect((await write('bram', { minutes: 75, people: [idOf('amina'), idOf('riet')] })).status).toBe(204);
    for (const [who, tasks] of [
      ['amina', 1],
      ['riet', 1],
      ['bram', 0],
    ] as const) {
      const mine = (await team.call(who, 'GET', '/my-tasks')).body as MyTasks;
      expect([mine.tasks, mine.minutes, mine.cards], who).toEqual([tasks, tasks * 75, tasks * 40]);
    }
    const lastYear = Number(dutchDay(team.test.clock.now()).slice(0, 4)) - 1;
    expect((await team.call('amina', 'GET', `/my-tasks?year=${lastYear}`)).body).toMatchObject({
      year: lastYear,
      tasks: 0,
      minutes: 0,
    });
    expect((await team.call('amina', 'GET', `/my-tasks?year=${lastYear - 1}`)).status).toBe(400);
    const ofTeam = (await team.call('bram', 'GET', '/team/tasks')).body as TeamTasks;
    expect(ofTeam.tasks).toMatchObject([{ itemId, people: ['Amina Bakker', 'Riet de Wit'], talks: 6 }]);
    expect((await team.call('amina', 'GET', '/team/tasks')).status).toBe(403);
    const round = await team.plan(2);
    await team.act('amina', round, 'sign_up');
    await team.later(4 * hour);
    expect((await team.call('amina', 'GET', `/roster/${round}/log`)).status).toBe(404);
  });

  it('asks somebody who did not come whether all is well: for that person alone, and gone after two weeks', async () => {
    const itemId = await team.plan(3);
    for (const who of ['amina', 'riet']) await team.act(who, itemId, 'sign_up');
    const say = (who: string, about: string) =>
      team.call(who, 'POST', `/roster/${itemId}/missed`, { personId: idOf(about) });
    expect((await say('bram', 'riet')).status).toBe(409);
    await team.later(6 * hour);
    expect((await say('amina', 'riet')).status).toBe(403);
    expect((await say('bram', 'wil')).status).toBe(404);
    expect((await say('bram', 'riet')).status).toBe(204);
    expect((await say('bram', 'riet')).status).toBe(204);
    const missed = async (who: string) => ((await team.call(who, 'GET', '/my-team')).body as MyTeam).missed;
    expect((await missed('riet')).map((one) => one.itemId)).toEqual([itemId]);
    for (const who of ['amina', 'bram']) expect(await missed(who), who).toEqual([]);
    const seen = await inTransaction(team.test.world.app, team.test.world.caller('bram').context, (tx) =>
      tx.selectFrom('missed_notes').select('person_id').execute(),
    );
    expect(seen).toEqual([]);
    await team.call('riet', 'DELETE', `/my-team/missed/${itemId}`);
    expect(await missed('riet')).toEqual([]);
    await say('bram', 'riet');
    await team.later(14 * day);
    expect(await missed('riet')).toEqual([]);
    await forgetOldRoster({ jobsDb: team.test.world.jobs, clock: team.test.clock });
    const kept = await inTransaction(team.test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      tx.selectFrom('missed_notes').select('item_id').execute(),
    );
    expect(kept).toEqual([]);
  });

  describe('the link in a reminder', () => {
    const remind = async (who: string): Promise<string> => {
      let path = '';
      await remindEverybody(
        team.deps({
          remind: async (_tenant, personId, one) => {
            if (personId === idOf(who)) path = one;
          },
        }),
      );
      expect(path).toMatch(/^\/komt#.{40,}/);
      return path.slice('/komt#'.length);
    };
    const answer = (token: string, said: string) =>
      team.test.browser().call('POST', '/place-links/answers', { token, answer: said });
    const look = (token: string) => team.test.browser().call('POST', '/place-links/looks', { token });

    it('confirms without signing in, once, and looking changes nothing', async () => {
      const itemId = await team.plan(20);
      await team.act('amina', itemId, 'sign_up');
      const token = await remind('amina');
      for (let times = 0; times < 3; times += 1)
        expect((await look(token)).body).toMatchObject({ kind: 'round' });
      expect((await team.item('amina', itemId)).mine.confirmed).toBe(false);
      const stored = await team.test.world.jobs.selectFrom('place_links').select('token_hash').execute();
      expect(stored.some((one) => one.token_hash.toString().includes(token))).toBe(false);
      const twice = await Promise.all([answer(token, 'come'), answer(token, 'come')]);
      expect(twice.map((one) => one.status).sort((a, b) => a - b)).toEqual([200, 410]);
      expect((await team.item('amina', itemId)).mine.confirmed).toBe(true);
      expect((await look(token)).body).toMatchObject({ code: 'link_over' });
    });

    it('said yes to, is said no to and yes again in the app; the link stays spent', async () => {
      const itemId = await team.plan(16);
      await team.act('amina', itemId, 'sign_up');
      const token = await remind('amina');
      expect((await answer(token, 'come')).status).toBe(200);
      await team.act('amina', itemId, 'sign_off');
      expect((await team.item('amina', itemId)).mine).toMatchObject({ state: 'none', confirmed: false });
      for (const said of ['come', 'decline']) expect((await answer(token, said)).status, said).toBe(410);
      await team.act('amina', itemId, 'sign_up');
      // A place that was given back and taken again is said yes to anew, and the old yes does not count for it.
      expect((await team.item('amina', itemId)).mine).toMatchObject({ state: 'going', confirmed: false });
      for (const said of ['come', 'decline']) expect((await answer(token, said)).status, said).toBe(410);
      await team.act('amina', itemId, 'confirm');
      expect((await team.item('amina', itemId)).mine).toMatchObject({ state: 'going', confirmed: true });
      await team.act('amina', itemId, 'sign_off');
    });

    it('said no to, leaves the place to be taken again in the app', async () => {
      const itemId = await team.plan(13);
      await team.act('amina', itemId, 'sign_up');
      const token = await remind('amina');
      expect((await answer(token, 'decline')).status).toBe(200);
      await team.act('amina', itemId, 'sign_up');
      expect((await team.item('amina', itemId)).mine).toMatchObject({ state: 'going', confirmed: false });
      expect((await answer(token, 'decline')).status).toBe(410);
      expect((await team.item('amina', itemId)).mine.state).toBe('going');
      await team.act('amina', itemId, 'sign_off');
    });

    it('gets one answer when both are pressed at once', async () => {
      const itemId = await team.plan(10);
      for (let race = 0; race < 20; race += 1) {
        await team.act('amina', itemId, 'sign_up');
        const token = await remind('amina');
        const pressed = race % 2 === 0 ? ['come', 'decline'] : ['decline', 'come'];
        const both = await Promise.all(pressed.map((said) => answer(token, said)));
        const { mine } = await team.item('amina', itemId);
        const taken = pressed.filter((_said, at) => both[at]?.status === 200);
        expect(taken, `race ${race}: ${mine.state}`).toHaveLength(1);
        expect([mine.state, mine.confirmed], `race ${race}`).toEqual(
          taken[0] === 'come' ? ['going', true] : ['none', false],
        );
        if (taken[0] === 'come') await team.act('amina', itemId, 'sign_off');
      }
    });

    it('gives back only that one place, and says clearly when it is too late, used or over', async () => {
      const itemId = await team.plan(24);
      await team.act('riet', itemId, 'sign_up');
      const token = await remind('riet');
      expect((await answer('x'.repeat(43), 'decline')).status).toBe(410);
      expect((await answer(token, 'decline')).status).toBe(200);
      expect((await team.item('riet', itemId)).mine.state).toBe('none');
      expect((await answer(token, 'come')).status).toBe(410);
      const soon = await team.plan(23);
      await team.act('riet', soon, 'sign_up');
      const late = await remind('riet');
      await team.later(22 * hour);
      expect((await answer(late, 'decline')).body).toMatchObject({ code: 'roster_too_late' });
      await team.later(2 * hour);
      expect((await answer(late, 'come')).status).toBe(410);
    });
  });

  it('keeps a drawn part of the own area as a zone, and gives it to the phone', async () => {
    const roster = async () =>
      (await team.call('amina', 'GET', `/roster?from=${dutchDay(team.test.clock.now())}`)).body as RosterView;
    const code = (await roster()).neighbourhoodCodes[0] ?? '';
    const { lat, lon } = middleOf(code);
    const square = (size: number) => [
      [lon - size, lat - size],
      [lon + size, lat - size],
      [lon + size, lat + size],
      [lon - size, lat + size],
    ];
    const draw = (name: string, outline: unknown) =>
      team.call('bram', 'POST', '/team-zones', { name, neighbourhoodCodes: [], outline });
    const wrongs = [
      [square(0.0002).slice(0, 2), 'too_few_corners'],
      [[0, 2, 1, 3].map((index) => square(0.0002)[index]), 'crosses_itself'],
      [square(1), 'outside_team'],
    ] as const;
    for (const [outline, reason] of wrongs)
      expect((await draw('Fout', outline)).body, reason).toMatchObject({
        fields: [{ path: 'outline', code: reason }],
      });
    expect((await draw('Hofjes', square(0.0002))).status).toBe(201);
    const zone = (await roster()).zones.find((one) => one.name === 'Hofjes');
    expect([zone?.outline?.length, zone?.neighbourhoodCodes]).toEqual([4, [code]]);
    const pack = (await team.call('amina', 'GET', '/round-pack')).body as {
      zones: { name: string; outline: unknown }[];
    };
    expect(pack.zones).toMatchObject([{ name: 'Hofjes', outline: square(0.0002) }]);
    const used = await team.plan(30, { zoneId: zone?.zoneId });
    expect((await team.item('amina', used)).zone).toBe('Hofjes');
  });
});
