/** Team life over HTTP on the real database: stages, VOG dates, courses as gates, wishes, taking along, leaving and being forgotten. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import type { MembershipView, MemberView } from '@buurtplus/contract/teams';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { forgetPlacesOf } from '../roster/loads.store.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetWhoLeft } from './teams.retention.ts';

const idOf = (who: string): string => demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';
const day = 86_400_000;

describe('team life', () => {
  let test: TestServer;
  const people = new Map<string, Browser>();
  beforeAll(async () => {
    test = await createTestServer();
    for (const who of ['amina', 'riet', 'bram', 'wil', 'femke']) people.set(who, await test.signIn(who));
  });
  afterAll(() => test.end());
  const call = (who: string, ...ask: Parameters<Browser['call']>) => {
    const browser = people.get(who);
    if (browser === undefined) throw new Error(`${who} is not signed in`);
    return browser.call(...ask);
  };
  const members = async (): Promise<readonly MemberView[]> =>
    ((await call('bram', 'GET', '/team-members')).body as { members: MemberView[] }).members;
  const member = async (who: string): Promise<MemberView | undefined> =>
    (await members()).find((one) => one.personId === idOf(who));
  const plan = async (change: object = {}): Promise<string> => {
    const startsAt = new Date(test.clock.now().getTime() + 3 * day);
    const made = await call('bram', 'POST', '/roster-items', {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 3,
      minimum: 2,
      needs: [],
      meetingPlace: null,
      note: null,
      signOffHours: 12,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      ...change,
    });
    return (made.body as { itemId: string }).itemId;
  };

  it('shows the list to the coordinator, and to each member only himself and the names of mates', async () => {
    expect((await members()).map((one) => one.name).sort()).toEqual([
      'Amina Bakker',
      'Bram Visser',
      'Riet de Wit',
    ]);
    for (const who of ['amina', 'wil', 'femke'])
      expect((await call(who, 'GET', '/team-members')).status, who).toBe(403);
    const mine = (await call('amina', 'GET', '/my-membership')).body as MembershipView;
    expect([mine.member.name, mine.mates.map((one) => one.name), mine.member.steps]).toEqual([
      'Amina Bakker',
      ['Bram Visser', 'Riet de Wit'],
      ['pause', 'leave'],
    ]);
  });

  it('keeps of a VOG only that it was seen, its date and until when it holds', async () => {
    const put = (dates: object) => call('bram', 'PUT', `/team-members/${idOf('riet')}/certificate`, dates);
    expect(
      (await put({ seenOn: '2026-01-10', datedOn: '2026-01-11', validUntil: '2029-01-01' })).body,
    ).toMatchObject({
      fields: [{ path: 'datedOn', code: 'dated_after_seen' }],
    });
    expect(
      (await put({ seenOn: '2026-01-10', datedOn: '2026-01-02', validUntil: '2029-01-02' })).status,
    ).toBe(204);
    expect((await member('riet'))?.certificate).toEqual({
      seenOn: '2026-01-10',
      datedOn: '2026-01-02',
      validUntil: '2029-01-02',
    });
    expect(
      (
        await call('riet', 'PUT', `/team-members/${idOf('riet')}/certificate`, {
          seenOn: '2026-01-10',
          datedOn: '2026-01-02',
          validUntil: '2039-01-02',
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await call('bram', 'PUT', `/team-members/${idOf('wil')}/certificate`, {
          seenOn: '2026-01-10',
          datedOn: '2026-01-02',
          validUntil: '2029-01-02',
        })
      ).status,
    ).toBe(404);
  });

  it('opens a round to who has the course, as long as it holds', async () => {
    const itemId = await plan({ needs: ['first_aid'] });
    const signUp = async () =>
      (await call('riet', 'POST', `/roster/${itemId}/actions`, { action: 'sign_up' }))
        .body as RosterItemView & { code: string };
    expect((await signUp()).code).toBe('roster_not_qualified');
    const put = (validUntil: string | null) =>
      call('bram', 'PUT', `/team-members/${idOf('riet')}/qualifications/first_aid`, { validUntil });
    await put('2020-01-01');
    expect((await signUp()).code).toBe('roster_not_qualified');
    expect((await put(null)).status).toBe(204);
    expect((await signUp()).mine.state).toBe('going');
    expect(
      (await call('bram', 'PUT', `/team-members/${idOf('riet')}/qualifications/flying`, { validUntil: null }))
        .status,
    ).toBe(400);
    expect(
      (await call('bram', 'DELETE', `/team-members/${idOf('riet')}/qualifications/first_aid`)).status,
    ).toBe(204);
    expect((await member('riet'))?.qualifications).toEqual([]);
    await call('riet', 'POST', `/roster/${itemId}/actions`, { action: 'sign_off' });
  });

  it('puts back a course that was taken away by mistake, with the date it had', async () => {
    const itemId = await plan({ needs: ['first_aid'] });
    const path = `/team-members/${idOf('riet')}/qualifications/first_aid`;
    const signUp = async () =>
      (await call('riet', 'POST', `/roster/${itemId}/actions`, { action: 'sign_up' }))
        .body as RosterItemView & { code: string };
    const held = async () =>
      (await member('riet'))?.qualifications.find((one) => one.qualification === 'first_aid');
    await call('bram', 'PUT', path, { validUntil: '2099-05-01' });
    const before = await held();
    expect(before).toMatchObject({ validUntil: '2099-05-01' });
    await call('bram', 'DELETE', path);
    expect(await held()).toBeUndefined();
    expect((await signUp()).code).toBe('roster_not_qualified');
    // As the screen does it: the very course that was there; pressed twice it is there once.
    const back = await Promise.all(
      [0, 1].map(() => call('bram', 'PUT', path, { validUntil: before?.validUntil ?? null })),
    );
    expect(back.map(({ status }) => status)).toEqual([204, 204]);
    expect((await member('riet'))?.qualifications).toEqual([before]);
    expect((await signUp()).mine.state).toBe('going');
    await call('riet', 'POST', `/roster/${itemId}/actions`, { action: 'sign_off' });
    await call('bram', 'DELETE', path);
  });

  it('keeps wishes, about team mates only', async () => {
    const wishes = {
      roundsPerMonth: 4,
      buddyIds: [idOf('riet')],
      weekdays: [2, 4],
      modes: ['walking', 'cycling'],
    };
    const put = await call('amina', 'PUT', '/my-membership/wishes', wishes);
    expect((put.body as MembershipView).member.wishes).toEqual(wishes);
    expect(
      (await call('amina', 'PUT', '/my-membership/wishes', { ...wishes, buddyIds: [idOf('wil')] })).body,
    ).toMatchObject({
      fields: [{ path: 'buddyIds', code: 'not_of_this_team' }],
    });
    expect((await member('amina'))?.wishes.roundsPerMonth).toBe(4);
  });

  it('takes steps by the table: a member pauses himself, the rest is the coordinator’s', async () => {
    const step = (who: string, step_: string, about?: string) =>
      call(who, 'POST', about === undefined ? '/my-membership/steps' : `/team-members/${idOf(about)}/steps`, {
        step: step_,
      });
    expect((await step('amina', 'activate')).status).toBe(403);
    expect((await step('amina', 'pause')).body).toEqual({ stage: 'pausing' });
    const itemId = await plan();
    const no = await call('amina', 'POST', `/roster/${itemId}/actions`, { action: 'sign_up' });
    expect((no.body as { code: string }).code).toBe('roster_not_now');
    expect((await step('bram', 'train', 'amina')).body).toMatchObject({
      code: 'wrong_status',
      allowedActions: ['resume', 'leave'],
    });
    expect((await step('bram', 'resume', 'amina')).body).toEqual({ stage: 'active' });
    expect((await step('bram', 'leave')).body).toMatchObject({ code: 'last_coordinator' });
    expect(
      (await call('bram', 'PUT', `/team-members/${idOf('amina')}/lead`, { lead: 'deputy' })).status,
    ).toBe(409);
    expect((await call('bram', 'PUT', `/team-members/${idOf('bram')}/lead`, { lead: 'deputy' })).status).toBe(
      204,
    );
  });

  it('lets somebody take everything along and leave: places go back, the role ends at once, and after the terms nothing names him', async () => {
    const itemId = await plan({ capacity: 2 });
    for (const who of ['riet', 'bram'])
      await call(who, 'POST', `/roster/${itemId}/actions`, { action: 'sign_up' });
    await call('amina', 'POST', `/roster/${itemId}/actions`, { action: 'sign_up' });
    const exported = await call('riet', 'GET', '/my-membership/export');
    expect(exported.body).toMatchObject({
      member: { name: 'Riet de Wit' },
      places: [{ kind: 'round', state: 'going' }],
    });
    expect((await call('riet', 'POST', '/my-membership/steps', { step: 'leave' })).body).toEqual({
      stage: 'left',
    });
    expect((await call('riet', 'GET', `/roster/${itemId}`)).status).toBe(403);
    const offered = (await call('amina', 'GET', `/roster/${itemId}`)).body as RosterItemView;
    expect([offered.mine.state, offered.people.map((one) => one.name)]).toEqual([
      'offered',
      ['Bram Visser', 'Amina Bakker'],
    ]);
    expect(await member('riet')).toBeUndefined();
    const past = test.world.newId();
    const asJobs = { ...noContext, tenantId: 'lichtendam' };
    await inTransaction(test.world.jobs, asJobs, async (tx) => {
      await sql`insert into roster_items (tenant_id, team_id, id, kind, mode, day, starts_at, ends_at, capacity, minimum, sign_off_until)
        values ('lichtendam', ${demoTeamId}::uuid, ${past}::uuid, 'round', 'walking', (now() at time zone 'Europe/Amsterdam')::date - 5, now() - interval '5 days', now() - interval '119 hours', 3, 2, now())`.execute(
        tx,
      );
      await sql`insert into roster_signups (tenant_id, team_id, id, item_id, person_id, state, since)
        values ('lichtendam', ${demoTeamId}::uuid, gen_random_uuid(), ${past}::uuid, ${idOf('riet')}::uuid, 'going', now())`.execute(
        tx,
      );
    });
    const forget = (days: number) =>
      forgetWhoLeft({
        jobsDb: test.world.jobs,
        clock: { now: () => new Date(test.clock.now().getTime() + days * day) },
        forgetPlacesOf,
        endRole: async () => undefined,
      });
    const left = () =>
      inTransaction(test.world.jobs, asJobs, async (tx) => {
        const rows = await tx
          .selectFrom('team_members')
          .select(['name'])
          .where('person_id', '=', idOf('riet'))
          .execute();
        const vog = await tx
          .selectFrom('member_certificates')
          .select('person_id')
          .where('person_id', '=', idOf('riet'))
          .execute();
        const places = await tx
          .selectFrom('roster_signups')
          .select('person_id')
          .where('person_id', '=', idOf('riet'))
          .execute();
        const { taken } = await tx
          .selectFrom('roster_items')
          .select('taken')
          .where('id', '=', past)
          .executeTakeFirstOrThrow();
        return [rows[0]?.name ?? null, vog.length, places.length, taken];
      });
    await forget(29);
    expect(await left()).toEqual(['Riet de Wit', 1, 1, 1]);
    await forget(32);
    await forget(32);
    expect(await left()).toEqual(['oud-lid', 0, 0, 1]);
    await forget(367);
    expect(await left()).toEqual([null, 0, 0, 1]);
  });
});
