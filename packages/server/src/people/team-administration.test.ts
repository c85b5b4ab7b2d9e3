/** Teams as the administrator keeps them: made once, changed by one of two, stopped with what that means, and never while somebody walks. */
import type { MunicipalityTeam, TeamBefore } from '@buurtplus/contract/team-administration';
import { teamColumns } from '@buurtplus/domain/people';
import { addDays, weekdayOf } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { planEverything } from '../roster/roster.jobs.ts';
import type { RosterDeps } from '../roster/roster-deps.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { insertInvitation } from './invitation.store.ts';
import { insertAssignment } from './person.store.ts';
import { hashToken } from './tokens.ts';

const [one, two] = ['BU99010101', 'BU99010102'];
const idOf = (who: string): string => demoPeople.find(({ email }) => email.startsWith(who))?.id ?? '';

describe('the teams of a municipality', () => {
  let test: TestServer;
  let femke: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    femke = await test.signIn('femke');
  });
  afterAll(() => test.end());

  const teams = async () =>
    ((await femke.call('GET', '/municipality-teams')).body as { teams: MunicipalityTeam[] }).teams;
  const team = async (teamId: string) => (await teams()).find((each) => each.teamId === teamId);
  const make = (body: object) =>
    femke.call('POST', '/municipality-teams', {
      teamId: test.world.newId(),
      neighbourhoodCodes: [one],
      coordinator: null,
      ...body,
    });
  const made = async (name: string): Promise<string> => {
    const teamId = test.world.newId();
    expect((await make({ teamId, name })).status).toBe(201);
    return teamId;
  };
  const change = (teamId: string, body: object) => femke.call('PUT', `/municipality-teams/${teamId}`, body);
  const stop = (teamId: string, reason = 'merged') =>
    femke.call('POST', `/municipality-teams/${teamId}/end`, { reason });
  const inJobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, work);
  const trailOf = async (action: string, id: string): Promise<number> =>
    (
      await inJobs((tx) =>
        sql`select 1 from audit_entries where action = ${action} and object_id = ${id}`.execute(tx),
      )
    ).rows.length;
  const mails = async (email: string) =>
    test.world.auth.selectFrom('demo_mails').select('body').where('to_email', '=', email).execute();
  const accept = (token: string) => test.browser().call('POST', '/invitations/acceptances', { token });
  const tokenIn = (body: string | undefined) => /uitnodiging#(\S+)/.exec(body ?? '')?.[1] ?? '';

  it('have purpose for every column, and no line for a column that is not there', async () => {
    const columns = await sql<{
      name: string;
    }>`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'teams'`.execute(
      test.world.owner,
    );
    expect(columns.rows.map((row) => row.name).sort()).toEqual(Object.keys(teamColumns).sort());
  });

  it('are seen by nobody else than the administrator', async () => {
    const bram = await test.signIn('bram');
    for (const [method, path, body] of [
      ['GET', '/municipality-teams', undefined],
      ['GET', `/municipality-teams/${demoTeamId}/before`, undefined],
      ['PUT', `/municipality-teams/${demoTeamId}`, { name: 'x', neighbourhoodCodes: [one], version: 1 }],
      ['POST', `/municipality-teams/${demoTeamId}/end`, { reason: 'merged' }],
    ] as const)
      expect((await bram.call(method, path, body)).status, path).toBe(403);
  });

  it('are made once with one invitation, also twice at once or again after a lost answer', async () => {
    const email = 'eerste@coordinator.example';
    const body = {
      teamId: test.world.newId(),
      name: 'Team Een Keer',
      neighbourhoodCodes: [two, one, two],
      coordinator: { invitationId: test.world.newId(), name: 'Nieuwe Coördinator', email },
    };
    const both = await Promise.all([make(body), make(body)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await make(body)).body).toEqual({ teamId: body.teamId, invited: 'sent' });
    expect(await team(body.teamId)).toMatchObject({
      neighbourhoodCodes: [one, two],
      members: 0,
      hasCoordinator: false,
      coordinatorInvited: true,
    });
    expect(await trailOf('team.made', body.teamId)).toBe(1);
    expect(await make({ ...body, name: 'Iets anders' })).toMatchObject({
      status: 409,
      body: { code: 'other_content' },
    });
    // Each time it is mailed anew, and only the last key opens: one invitation, accepted once.
    const answers = [];
    for (const { body: text } of await mails(email)) answers.push((await accept(tokenIn(text))).status);
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    expect((await make(body)).body).toEqual({ teamId: body.teamId, invited: 'sent' });
    expect(await mails(email)).toHaveLength(answers.length);
    expect(await team(body.teamId)).toMatchObject({
      members: 1,
      hasCoordinator: true,
      coordinatorInvited: false,
    });
  });

  it('are not said to have invited somebody with the id of another invitation', async () => {
    const coordinator = { invitationId: test.world.newId(), name: 'Een', email: 'een@andere.example' };
    expect((await make({ name: 'Team Van Een', coordinator })).status).toBe(201);
    const before = (await teams()).length;
    for (const other of [{ ...coordinator, email: 'twee@andere.example' }, coordinator])
      expect(await make({ name: 'Team Van Twee', coordinator: other })).toMatchObject({
        status: 409,
        body: { code: 'other_content' },
      });
    expect((await teams()).length).toBe(before);
    expect(await mails('twee@andere.example')).toEqual([]);
    expect(await mails('een@andere.example')).toHaveLength(1);
  });

  it('mail the invitation anew when the server died before the first mail', async () => {
    const email = 'nooit@gemaild.example';
    const body = {
      teamId: test.world.newId(),
      name: 'Team Zonder Mail',
      neighbourhoodCodes: [one],
      coordinator: { invitationId: test.world.newId(), name: 'Nooit Gemaild', email },
    };
    expect((await make({ ...body, coordinator: null })).status).toBe(201);
    await insertInvitation(test.world.auth, {
      tenantId: 'lichtendam',
      id: body.coordinator.invitationId,
      email,
      name: body.coordinator.name,
      role: 'coordinator',
      teamId: body.teamId,
      areaCodes: [],
      invitedBy: idOf('femke'),
      startsOn: null,
      organisationId: null,
      tokenHash: hashToken('a key that went down with its server'),
      now: test.clock.now(),
      expiresAt: new Date(test.clock.now().getTime() + 86_400_000),
    });
    expect((await make(body)).body).toEqual({ teamId: body.teamId, invited: 'sent' });
    expect((await accept(tokenIn((await mails(email))[0]?.body))).status).toBe(201);
    expect(await team(body.teamId)).toMatchObject({ hasCoordinator: true });
    expect(await trailOf('people.invitation_repeated', body.coordinator.invitationId)).toBe(1);
  });

  it('have one name each, also of two that ask for it at once', async () => {
    const both = await Promise.all([make({ name: 'Team Zelfde' }), make({ name: ' team  zelfde' })]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 400]);
    expect((await make({ name: 'Team Zelfde' })).body).toMatchObject({
      fields: [{ path: 'name', code: 'already_there' }],
    });
  });

  it('are refused without a place on the map or with a wrong address, and then nothing is made', async () => {
    const before = (await teams()).length;
    const coordinator = { invitationId: test.world.newId(), name: 'X', email: 'geen adres' };
    expect((await make({ name: 'Team Mis', coordinator })).body).toMatchObject({
      fields: [{ path: 'coordinator.email' }],
    });
    expect((await make({ name: 'Team Mis', neighbourhoodCodes: ['BU12345678'] })).body).toMatchObject({
      fields: [{ path: 'neighbourhoodCodes', code: 'unknown' }],
    });
    expect((await make({ name: 'Team Mis', neighbourhoodCodes: [] })).status).toBe(400);
    expect((await teams()).length).toBe(before);
  });

  it('are changed by one of two; the same said twice is said once', async () => {
    const teamId = await made('Team Wissel');
    const to = (name: string) => change(teamId, { name, neighbourhoodCodes: [two], version: 1 });
    const both = await Promise.all([to('Team Noord'), to('Team Zuid')]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409]);
    const now = await team(teamId);
    expect(now).toMatchObject({ version: 2, neighbourhoodCodes: [two] });
    expect((await to(now?.name ?? '')).status).toBe(204);
    expect(await trailOf('team.changed', teamId)).toBe(1);
    expect(
      (await change(test.world.newId(), { name: 'x', neighbourhoodCodes: [one], version: 1 })).status,
    ).toBe(404);
  });

  it('do not stop while a round is on the street', async () => {
    const teamId = await made('Team Op Straat');
    const roundId = test.world.newId();
    await inJobs((tx) =>
      sql`insert into rounds (tenant_id, id, team_id, status, together, walker_ids, walkers, walking_ms, open_windows, cards, talks, lamps, questions,
        quiet, first_received_at, events) values ('lichtendam', ${roundId}::uuid, ${teamId}::uuid, 'walking', true, '{}', '[]', 0, 0, 0, 0, 0, 0, false,
        ${test.clock.now()}, 1)`.execute(tx),
    );
    expect((await stop(teamId)).body).toMatchObject({ code: 'team_walks' });
    expect(await team(teamId)).toMatchObject({ endedOn: null });
    await inJobs((tx) => sql`update rounds set status = 'ended' where id = ${roundId}::uuid`.execute(tx));
    expect((await stop(teamId)).status).toBe(204);
  });

  it('let nobody in who accepts while they stop', async () => {
    for (let round = 0; round < 8; round += 1) {
      const email = `wedloop${round}@lid.example`;
      const teamId = test.world.newId();
      const coordinator = { invitationId: test.world.newId(), name: 'Snel', email };
      await make({ teamId, name: `Team Wedloop ${round}`, coordinator });
      const token = tokenIn((await mails(email))[0]?.body);
      const [stopped] = await Promise.all([stop(teamId), accept(token)]);
      expect(stopped.status).toBe(204);
      expect(await team(teamId)).toMatchObject({ members: 0, hasCoordinator: false });
    }
  });

  it('stop with everything that hangs on them, once', async () => {
    const bram = await test.signIn('bram');
    const amina = await test.signIn('amina');
    const today = dutchDay(test.clock.now());
    const planned = await bram.call('POST', '/roster-templates', {
      templateId: test.world.newId(),
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 3,
      minimum: 2,
      needs: [],
      meetingPlace: null,
      weekdays: [weekdayOf(addDays(today, 3))],
      startMinute: 1_200,
      minutes: 60,
      season: 'all_year',
      skipHolidays: false,
      signOffHours: 2,
      startsOn: today,
      endsOn: null,
    });
    expect(planned.status, planned.text).toBe(201);
    const roster = (await amina.call('GET', `/roster?from=${today}&days=28`)).body as {
      items: { itemId: string }[];
    };
    await amina.call('POST', `/roster/${roster.items[0]?.itemId}/actions`, { action: 'sign_up' });
    const before = (await femke.call('GET', `/municipality-teams/${demoTeamId}/before`)).body as TeamBefore;
    expect(before).toMatchObject({ walking: 0, patterns: 1 });
    expect(before.coming).toBeGreaterThanOrEqual(8);

    expect((await Promise.all([stop(demoTeamId), stop(demoTeamId)])).map(({ status }) => status)).toEqual([
      204, 204,
    ]);
    expect(await trailOf('team.stopped', demoTeamId)).toBe(1);
    expect(await team(demoTeamId)).toMatchObject({ members: 0, hasCoordinator: false, endReason: 'merged' });
    expect((await amina.call('GET', '/my-team')).status).toBe(403);
    const hidden = await made('Team Verborgen');
    const left = await inJobs((tx) =>
      tx
        .selectFrom('team_members')
        .select(['stage', 'left_on'])
        .where('person_id', '=', idOf('amina'))
        .execute(),
    );
    expect(left).toEqual([{ stage: 'left', left_on: today }]);
    // One day somebody had chosen is called off; the others are gone.
    const days = await inJobs((tx) =>
      sql<{
        off: boolean;
      }>`select cancelled_at is not null as off from roster_items where team_id = ${demoTeamId}::uuid
        and starts_at > ${test.clock.now()}`.execute(tx),
    );
    expect(days.rows).toEqual([{ off: true }]);
    // What a crash left between stopping and ending the plans is made good by the night.
    await inJobs((tx) =>
      sql`update roster_templates set ends_on = null where team_id = ${demoTeamId}::uuid`.execute(tx),
    );
    const deps: Pick<RosterDeps, 'jobsDb' | 'clock' | 'newId' | 'isHoliday'> = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      newId: test.world.newId,
      isHoliday: () => false,
    };
    expect(await planEverything(deps)).toBe(0);
    for (const path of ['/teams', '/municipality-teams'] as const) {
      const { teams: listed } = (await femke.call('GET', path)).body as { teams: { teamId: string }[] };
      expect(listed.some(({ teamId }) => teamId === demoTeamId)).toBe(path !== '/teams');
    }
    await expect(
      insertAssignment(test.world.auth, {
        tenantId: 'lichtendam',
        id: test.world.newId(),
        personId: idOf('amina'),
        role: 'volunteer',
        teamId: demoTeamId,
        areaCodes: [],
        startsOn: today,
        endsOn: null,
      }),
    ).rejects.toMatchObject({ constraint: 'role_assignments_team_open' });
    // A guard that cannot see the team does not take it for open, and no table of the caller's own stands in for it.
    await expect(
      test.world.owner.transaction().execute(async (tx) => {
        await sql`create temporary table teams (tenant_id text, id uuid, ended_on date) on commit drop`.execute(
          tx,
        );
        await sql`insert into pg_temp.teams values ('lichtendam', ${hidden}::uuid, null)`.execute(tx);
        await sql`insert into role_assignments (tenant_id, id, person_id, role, team_id, area_codes, starts_on)
          values ('lichtendam', gen_random_uuid(), ${idOf('amina')}::uuid, 'volunteer', ${hidden}::uuid, '{}', current_date)`.execute(
          tx,
        );
      }),
    ).rejects.toMatchObject({ constraint: 'role_assignments_team_open' });
    const invited = await femke.call('POST', '/invitations', {
      email: 'te@laat.example',
      name: 'Te Laat',
      role: 'volunteer',
      teamId: demoTeamId,
      areaCodes: [],
    });
    expect(invited.body).toMatchObject({ fields: [{ path: 'teamId', code: 'unknown' }] });
  });
});
