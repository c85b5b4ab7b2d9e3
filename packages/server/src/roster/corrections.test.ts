/** What was planned can be put right over HTTP: another pattern from a day on, another way of going, called on again, another name. */
import type { RosterItemView, RosterView, TemplateView } from '@buurtplus/contract/roster';
import { addDays, weekdayOf } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { insertZone } from '../teams/zones.store.ts';
import { idOf } from '../testing/cast.ts';
import { createRosterTeam, type RosterTeam } from '../testing/roster-team.ts';

describe('putting the plan right', () => {
  let team: RosterTeam;
  beforeAll(async () => {
    team = await createRosterTeam();
  });
  afterAll(() => team.test.end());
  const today = () => dutchDay(team.test.clock.now());
  const pattern = (change: object = {}) => ({
    kind: 'round',
    title: null,
    zoneId: null,
    mode: 'walking',
    capacity: 3,
    minimum: 2,
    needs: [],
    meetingPlace: null,
    weekdays: [weekdayOf(addDays(today(), 3))],
    startMinute: 1_200,
    minutes: 60,
    season: 'all_year',
    skipHolidays: false,
    signOffHours: 2,
    startsOn: today(),
    endsOn: null,
    ...change,
  });
  const make = async (change: object = {}) =>
    ((await team.call('bram', 'POST', '/roster-templates', pattern(change))).body as { templateId: string })
      .templateId;
  const items = async (place: string) =>
    (
      await Promise.all(
        [0, 28].map(async (at) => {
          const answer = await team.call('bram', 'GET', `/roster?from=${addDays(today(), at)}&days=28`);
          return (answer.body as RosterView).items;
        }),
      )
    )
      .flat()
      .filter((one) => one.meetingPlace === place);

  it('changes a pattern from a day on: free days follow, days with people and called-off days stay, nothing is doubled', async () => {
    const id = await make({ meetingPlace: 'hoek een' });
    const before = await items('hoek een');
    expect(before.length).toBeGreaterThan(6);
    const [first, taken, off] = before;
    if (first === undefined || taken === undefined || off === undefined) throw new Error('nothing planned');
    await team.call('riet', 'POST', `/roster/${taken.itemId}/actions`, { action: 'sign_up' });
    await team.call('bram', 'POST', `/roster-items/${off.itemId}/cancellation`, { reason: 'holiday' });
    const templates = async () =>
      ((await team.call('bram', 'GET', '/roster-templates')).body as { templates: TemplateView[] }).templates;
    expect((await templates()).find((one) => one.templateId === id)?.kept).toEqual([taken.day, off.day]);
    const from = addDays(first.day, 1);
    const change = pattern({ meetingPlace: 'hoek een', startMinute: 1_140, capacity: 4, startsOn: from });
    const changed = await team.call('bram', 'PUT', `/roster-templates/${id}`, change);
    expect(changed.status, changed.text).toBe(200);
    const after = await items('hoek een');
    expect(after.map((one) => one.day)).toEqual(before.map((one) => one.day));
    const asBefore = (one: RosterItemView) => before.find((old) => old.itemId === one.itemId)?.startsAt;
    expect(after.filter((one) => asBefore(one) === one.startsAt).map((one) => one.itemId)).toEqual([
      first.itemId,
      taken.itemId,
      off.itemId,
    ]);
    expect(after.slice(3).every((one) => one.capacity === 4)).toBe(true);
    expect(after.find((one) => one.itemId === off.itemId)?.cancelled).toBe(true);
    // The old one ends the day before; a second change on the very same day changes the new one itself.
    const { templateId } = changed.body as { templateId: string };
    const all = await templates();
    expect(all.find((one) => one.templateId === id)?.endsOn).toBe(first.day);
    const again = await team.call('bram', 'PUT', `/roster-templates/${templateId}`, {
      ...change,
      capacity: 5,
    });
    expect(again.body).toMatchObject({ templateId });
    expect((await items('hoek een')).map((one) => one.capacity)).toEqual([
      3,
      3,
      3,
      ...after.slice(3).map(() => 5),
    ]);
  });

  it('begins and ends on the days that were chosen, and refuses a day that is over or another team', async () => {
    const startsOn = addDays(today(), 9);
    const id = await make({ meetingPlace: 'hoek twee', startsOn, endsOn: addDays(startsOn, 14) });
    const days = (await items('hoek twee')).map((one) => one.day);
    expect(days.length).toBe(2);
    expect(days.every((day) => day >= startsOn && day <= addDays(startsOn, 14))).toBe(true);
    const put = (change: object) => team.call('bram', 'PUT', `/roster-templates/${id}`, pattern(change));
    expect((await put({ startsOn: addDays(today(), -1) })).body).toMatchObject({
      fields: [{ path: 'startsOn', code: 'past' }],
    });
    expect((await put({ endsOn: today(), startsOn: addDays(today(), 1) })).status).toBe(400);
    expect(
      (await team.call('bram', 'PUT', `/roster-templates/${team.test.world.newId()}`, pattern())).status,
    ).toBe(404);
    expect((await team.call('amina', 'PUT', `/roster-templates/${id}`, pattern())).status).toBe(403);
  });

  it('changes how one goes and what one must be able to do, but puts nobody out by it', async () => {
    const itemId = await team.plan(100);
    await team.call('riet', 'POST', `/roster/${itemId}/actions`, { action: 'sign_up' });
    const keep = { capacity: 3, minimum: 2, meetingPlace: null, note: null, zoneId: null };
    const put = (more: object) => team.call('bram', 'PUT', `/roster-items/${itemId}`, { ...keep, ...more });
    expect((await put({ needs: ['traffic'] })).body).toMatchObject({
      fields: [{ path: 'needs', code: 'somebody_lacks' }],
    });
    await team.call('bram', 'PUT', `/team-members/${idOf('riet')}/qualifications/traffic`, {
      validUntil: null,
    });
    const done = await put({ needs: ['traffic'], mode: 'cycling' });
    expect(done.body).toMatchObject({ mode: 'cycling', needs: ['traffic'], taken: 1 });
    // What is left out stays.
    expect((await put({})).body).toMatchObject({ mode: 'cycling', needs: ['traffic'] });
  });

  it('calls on what was called off: people are asked again, and who walks elsewhere by now is off it', async () => {
    const itemId = await team.plan(120);
    for (const who of ['riet', 'amina'])
      await team.call(who, 'POST', `/roster/${itemId}/actions`, { action: 'sign_up' });
    await team.call('bram', 'POST', `/roster-items/${itemId}/cancellation`, { reason: 'weather' });
    const elsewhere = await team.plan(120);
    await team.call('amina', 'POST', `/roster/${elsewhere}/actions`, { action: 'sign_up' });
    expect((await team.call('amina', 'DELETE', `/roster-items/${itemId}/cancellation`)).status).toBe(403);
    const on = await team.call('bram', 'DELETE', `/roster-items/${itemId}/cancellation`);
    expect(on.body).toMatchObject({ cancelled: false, taken: 1 });
    expect((await team.item('riet', itemId)).mine).toMatchObject({ state: 'going', confirmed: false });
    expect((await team.item('amina', itemId)).mine.state).toBe('none');
    expect((await team.item('amina', elsewhere)).mine.state).toBe('going');
    // Doing it twice does it once.
    expect((await team.call('bram', 'DELETE', `/roster-items/${itemId}/cancellation`)).status).toBe(200);
  });

  it('gives a zone another name, and not one that is there already', async () => {
    const zone = async (name: string) =>
      (
        (await team.call('bram', 'POST', '/team-zones', { name, neighbourhoodCodes: [] })).body as {
          zoneId: string;
        }
      ).zoneId;
    const [one] = [await zone('Noordkant'), await zone('Zuidkant')];
    const rename = (name: string) => team.call('bram', 'PUT', `/team-zones/${one}`, { name });
    expect((await rename('zuidkant')).body).toMatchObject({ fields: [{ code: 'already_there' }] });
    expect((await rename('Havenkant')).status).toBe(204);
    const { zones } = (await team.call('bram', 'GET', `/roster?from=${today()}&days=1`)).body as RosterView;
    expect(zones.map((each) => each.name)).toContain('Havenkant');
    expect((await team.call('bram', 'DELETE', `/team-zones/${one}`)).status).toBe(204);
    expect((await rename('Weer')).status).toBe(404);
  });

  it('says of an id that another team has no word about a name, and nothing about that team', async () => {
    const [teamId, zoneId] = [team.test.world.newId(), team.test.world.newId()];
    await sql`insert into teams (tenant_id, id, name, neighbourhood_codes) values ('lichtendam', ${teamId}::uuid, 'Team Elders', '{}')`.execute(
      team.test.world.auth,
    );
    await inTransaction(team.test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      insertZone(tx, { tenantId: 'lichtendam', teamId, id: zoneId, name: 'Elders', neighbourhoodCodes: [] }),
    );
    const make = (name: string) =>
      team.call('bram', 'POST', '/team-zones', { zoneId, name, neighbourhoodCodes: [] });
    expect((await make('Elders')).body).toMatchObject({ code: 'other_content' });
    // The same answer as for an own zone with this id and another name.
    const own = team.test.world.newId();
    const again = (name: string) =>
      team.call('bram', 'POST', '/team-zones', { zoneId: own, name, neighbourhoodCodes: [] });
    expect((await again('Eigen kant')).status).toBe(201);
    expect((await again('Andere kant')).body).toMatchObject({ code: 'other_content' });
  });
});
