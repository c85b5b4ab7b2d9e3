/** The nightly job: months by the Dutch clock, made once, of one team only, in steps of five, and gone after their term. */
import { insightTables } from '@buurtplus/domain/insight';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoTenant } from '../demo/demo-areas.ts';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { type CastMember, createWorld, type World } from '../testing/cast.ts';
import { fillMonths, type Past } from '../testing/fill-months.ts';
import { forgetInsight } from './insight.jobs.ts';
import type { InsightDeps } from './insight-deps.ts';
import { makeMonths } from './make-months.ts';
import { findMonth } from './months.store.ts';

const system = { ...noContext, tenantId: demoTenant.id };
const otherTeam = '0190a000-0000-7000-8000-0000000000a2';
const person = (number: number): string => `0190c000-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe('figures of months', () => {
  let world: World;
  let past: Past;
  const depsOn = (day: string, more: Partial<InsightDeps> = {}): InsightDeps => ({
    db: world.app,
    jobsDb: world.jobs,
    clock: { now: () => new Date(`${day}T12:00:00Z`) },
    newId: world.newId,
    ...more,
  });
  const make = (day: string, more: Partial<InsightDeps> = {}): Promise<number> =>
    makeMonths(depsOn(day, more), demoTenant.id);
  const figures = (month: string, teamId = demoTeamId) =>
    inTransaction(world.jobs, system, (tx) => findMonth(tx, demoTenant.id, teamId, month));
  const signals = async (count: number, at: string, change: object = {}, people = 5): Promise<void> => {
    for (let n = 0; n < count; n += 1)
      await past.signal({ teamId: demoTeamId, at, owner: person(n % people), ...change });
  };
  beforeEach(async () => {
    world = await createWorld();
    past = await fillMonths(world.database);
  });
  afterEach(async () => {
    await past.end();
    await world.end();
  });

  it('has purpose, readers and term for every column, and no line for one that is not there', async () => {
    for (const [table, fields] of Object.entries(insightTables)) {
      const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`.execute(world.owner);
      expect(columns.rows.map((row) => row.name).sort(), table).toEqual(Object.keys(fields).sort());
    }
  });

  it('counts by the Dutch clock, in the months that the clock is moved and at the end of a leap February', async () => {
    const at = [
      // 23:30 on the last day and 00:30 on the first, by the clock in the street.
      ['2026-03-31T21:30:00Z', '2026-03-31T22:30:00Z'],
      ['2026-10-31T22:30:00Z', '2026-10-31T23:30:00Z'],
      ['2028-02-29T22:30:00Z', '2028-02-29T23:30:00Z'],
    ] as const;
    for (const [last, first] of at)
      for (const moment of [last, first, first])
        await past.round({ teamId: demoTeamId, at: moment, walkers: [person(1), person(2)] });
    await make('2026-05-08');
    expect([(await figures('2026-03'))?.effort.rounds, (await figures('2026-04'))?.effort.rounds]).toEqual([
      1, 2,
    ]);
    await make('2026-12-08');
    expect([(await figures('2026-10'))?.effort.rounds, (await figures('2026-11'))?.effort.rounds]).toEqual([
      1, 2,
    ]);
    await make('2028-04-08');
    expect([(await figures('2028-02'))?.effort.rounds, (await figures('2028-03'))?.effort.rounds]).toEqual([
      1, 2,
    ]);
  });

  it('waits a week after the month, and makes nothing of a team that never did anything', async () => {
    expect(await make('2026-11-20')).toBe(0);
    await past.round({ teamId: demoTeamId, at: '2026-10-04T18:00:00Z', walkers: [person(1), person(2)] });
    expect(await make('2026-11-07')).toBe(0);
    expect(await make('2026-11-08')).toBe(1);
    expect(await make('2026-11-08')).toBe(0);
    expect(await figures('2026-09')).toBeNull();
    // A month in which nobody walked is a month too.
    await make('2026-12-08');
    expect(await figures('2026-11')).toMatchObject({ effort: { rounds: 0, people: 0 }, normal: null });
  });

  it('says nothing of one signal, and the same of none', async () => {
    await past.round({ teamId: demoTeamId, at: '2026-09-04T18:00:00Z', walkers: [person(1), person(2)] });
    await signals(1, '2026-10-04T18:00:00Z', { kind: 'niet_pluis' });
    await make('2026-11-08');
    const [none, one] = [await figures('2026-09'), await figures('2026-10')];
    expect(one?.signals).toEqual(none?.signals);
    expect(JSON.stringify(one?.signals)).not.toMatch(/\d/);
  });

  it('tells what became of signals in steps of five, and leaves out what was taken back', async () => {
    await signals(9, '2026-10-04T18:00:00Z', { step: 'done' });
    await signals(5, '2026-10-05T18:00:00Z', { step: 'picked_up', kind: 'nuisance' });
    await signals(3, '2026-10-06T18:00:00Z', { step: 'sent', kind: 'niet_pluis' });
    await signals(6, '2026-10-06T18:00:00Z', { step: 'withdrawn' });
    await make('2026-11-08');
    expect((await figures('2026-10'))?.signals).toEqual({
      passedOn: 15,
      pickedUp: 15,
      answered: 10,
      done: 10,
      kinds: { niet_pluis: null, safety: 5, public_space: 10 },
    });
  });

  it('does not change by one signal, round or answer that comes later, nor by making it again', async () => {
    await signals(9, '2026-10-04T18:00:00Z');
    await past.round({ teamId: demoTeamId, at: '2026-10-04T18:00:00Z', walkers: [person(1), person(2)] });
    await make('2026-11-08');
    const before = await figures('2026-10');
    await signals(5, '2026-10-09T18:00:00Z');
    await past.round({ teamId: demoTeamId, at: '2026-10-05T18:00:00Z', walkers: [person(3), person(4)] });
    await past.run("update signals set answers_given = 0, status = 'taken' where tenant_id = 'lichtendam'");
    await make('2026-11-09');
    await make('2026-12-20');
    expect(await figures('2026-10')).toEqual(before);
    for (const role of [world.app, world.jobs])
      await expect(
        inTransaction(role, { ...system, memberTeams: [demoTeamId] }, (tx) =>
          sql`update team_months set rounds = 99`.execute(tx),
        ),
      ).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot hold a small number, whatever the code does', async () => {
    await past.round({ teamId: demoTeamId, at: '2026-10-04T18:00:00Z', walkers: [person(1), person(2)] });
    await make('2026-11-08');
    for (const change of [
      'kind_niet_pluis = 3',
      'passed_on = 7',
      'wish_people = 0',
      "made_on = '2026-10-31'",
    ])
      await expect(past.run(`update team_months set ${change}`), change).rejects.toMatchObject({
        code: '23514',
      });
  });

  it('is made once by two servers at the same moment, with one line in the trail for each', async () => {
    for (const month of ['08', '09', '10'])
      await past.round({
        teamId: demoTeamId,
        at: `2026-${month}-04T18:00:00Z`,
        walkers: [person(1), person(2)],
      });
    const made = await Promise.all([make('2026-11-08'), make('2026-11-08')]);
    expect(made[0] + made[1]).toBe(3);
    const lines = await past.run("select object_id from audit_entries where action = 'team_month.make'");
    expect(lines.rows.map((row: { object_id: string }) => row.object_id).sort()).toEqual(
      ['08', '09', '10'].map((month) => `${demoTeamId}/2026-${month}`),
    );
  });

  it('knows what is usual for the team from its own earlier months', async () => {
    for (const [month, count] of [
      ['05', 2],
      ['06', 4],
      ['07', 6],
      ['08', 3],
    ] as const)
      for (let n = 0; n < count; n += 1)
        await past.round({
          teamId: demoTeamId,
          at: `2026-${month}-1${n}T18:00:00Z`,
          walkers: [person(1), person(2)],
        });
    await make('2026-09-08');
    expect((await figures('2026-07'))?.normal).toBeNull();
    expect((await figures('2026-08'))?.normal).toEqual({ rounds: 4, months: 3, of: 'season' });
    expect((await figures('2026-07'))?.countsNormal).toBeNull();
    expect(Object.keys((await figures('2026-08'))?.countsNormal ?? {}).length).toBe(5);
  });

  it('keeps teams apart, also of somebody who walks in two and of members who went over', async () => {
    await past.run("insert into teams values ('lichtendam', $1, 'Team Oost', '{BU99010301}')", [otherTeam]);
    await past.round({ teamId: demoTeamId, at: '2026-10-04T18:00:00Z', walkers: [person(1), person(2)] });
    await past.round({ teamId: otherTeam, at: '2026-10-05T18:00:00Z', walkers: [person(1), person(3)] });
    await past.round({ teamId: otherTeam, at: '2026-10-06T18:00:00Z', walkers: [person(1), person(3)] });
    await signals(9, '2026-10-04T18:00:00Z');
    await make('2026-11-08');
    const before = await figures('2026-10');
    expect(before?.effort).toMatchObject({ rounds: 1, people: 2 });
    expect(await figures('2026-10', otherTeam)).toMatchObject({
      effort: { rounds: 2, people: 2 },
      signals: { passedOn: null },
    });
    // The team stops and its members walk with the other one: what was told stays with who it was told of.
    await past.run(
      "update team_members set stage = 'left', left_on = (now() at time zone 'Europe/Amsterdam')::date where team_id = $1",
      [demoTeamId],
    );
    await past.round({ teamId: otherTeam, at: '2026-11-04T18:00:00Z', walkers: [person(1), person(2)] });
    await make('2026-12-08');
    expect(await figures('2026-10')).toEqual(before);
    expect((await figures('2026-11', otherTeam))?.effort.rounds).toBe(1);
    const seen = await inTransaction(world.app, { ...system, memberTeams: [otherTeam] }, (tx) =>
      tx.selectFrom('team_months').select('team_id').execute(),
    );
    expect(new Set(seen.map((row) => row.team_id))).toEqual(new Set([otherTeam]));
  });

  it('tells wishes of five members or more, beside what they walked', async () => {
    for (let n = 1; n <= 6; n += 1) {
      await past.run(
        "insert into team_members (tenant_id, team_id, person_id, name, stage) values ('lichtendam', $1, $2, 'Lid', 'active')",
        [demoTeamId, person(n)],
      );
      if (n <= 4)
        await past.run(
          "insert into member_wishes (tenant_id, team_id, person_id, rounds_per_month, changed_at) values ('lichtendam', $1, $2, 2, now())",
          [demoTeamId, person(n)],
        );
      await past.round({
        teamId: demoTeamId,
        at: `2026-09-0${n}T18:00:00Z`,
        walkers: [person(n), person((n % 6) + 1)],
      });
      await past.round({
        teamId: demoTeamId,
        at: `2026-10-0${n}T18:00:00Z`,
        walkers: [person(n), person((n % 6) + 1)],
      });
    }
    await make('2026-10-08');
    expect((await figures('2026-09'))?.wishes).toBeNull();
    await past.run(
      "insert into member_wishes (tenant_id, team_id, person_id, rounds_per_month, changed_at) values ('lichtendam', $1, $2, 2, now())",
      [demoTeamId, person(5)],
    );
    await make('2026-11-08');
    expect((await figures('2026-10'))?.wishes).toEqual({ people: 5, wished: 10, walked: 10 });
  });

  it('asks whoever keeps agreements, and says nothing while nobody does', async () => {
    await past.round({ teamId: demoTeamId, at: '2026-09-04T18:00:00Z', walkers: [person(1), person(2)] });
    await make('2026-10-08');
    expect((await figures('2026-09'))?.agreements).toBeNull();
    const asked: string[] = [];
    const lines = [true, true, false].map((isKept, at) => ({
      title: `Afspraak ${at}`,
      partner: 'wijkagent',
      isKept,
    }));
    await make('2026-11-08', {
      agreementsKept: async (tenantId, teamId, month) => {
        asked.push(`${tenantId} ${teamId} ${month}`);
        return { kept: 2, due: 3, lines };
      },
    });
    expect((await figures('2026-10'))?.agreements).toEqual({ kept: 2, due: 3, lines });
    expect(asked).toEqual([`lichtendam ${demoTeamId} 2026-10`]);
  });

  it('shows a month to members of that very team and to nobody else, whatever a query asks', async () => {
    await past.round({ teamId: demoTeamId, at: '2026-10-04T18:00:00Z', walkers: [person(1), person(2)] });
    await make('2026-11-08');
    const seen = (context: Parameters<typeof inTransaction>[1]) =>
      inTransaction(
        world.app,
        context,
        async (tx) => (await tx.selectFrom('team_months').select('month').execute()).length,
      );
    for (const who of ['amina', 'riet', 'bram'] as const)
      expect(await seen(world.caller(who).context), who).toBe(1);
    const others: readonly CastMember[] = [
      'wil',
      'rik',
      'saar',
      'femke',
      'petra',
      'vera',
      'tess',
      'hanna',
      'karim',
    ];
    for (const who of others) expect(await seen(world.caller(who).context), who).toBe(0);
    expect(await seen(noContext)).toBe(0);
    expect(await seen({ ...world.caller('bram').context, tenantId: 'elders' })).toBe(0);
    expect(await seen({ ...world.caller('bram').context, memberTeams: [otherTeam] })).toBe(0);
  });

  it('goes after three years, and thanks after their last day', async () => {
    await past.round({ teamId: demoTeamId, at: '2026-10-04T18:00:00Z', walkers: [person(1), person(2)] });
    await make('2026-11-08');
    await past.run(
      "insert into team_thanks (tenant_id, id, team_id, sentence, made_by, made_by_role, starts_on, ends_on) values ('lichtendam', $1, $2, 'seen_early', $3, 'wijkagent', '2026-10-01', '2026-11-30')",
      [world.newId(), demoTeamId, person(1)],
    );
    const left = async () =>
      (
        await past.run(
          'select (select count(*)::int from team_months) as months, (select count(*)::int from team_thanks) as thanks',
        )
      ).rows[0] as object;
    await forgetInsight(depsOn('2026-11-30'), demoTenant.id);
    expect(await left()).toEqual({ months: 1, thanks: 1 });
    await forgetInsight(depsOn('2026-12-01'), demoTenant.id);
    await forgetInsight(depsOn('2029-10-31'), demoTenant.id);
    expect(await left()).toEqual({ months: 1, thanks: 0 });
    await forgetInsight(depsOn('2029-11-01'), demoTenant.id);
    expect(await left()).toEqual({ months: 0, thanks: 0 });
  });
});
