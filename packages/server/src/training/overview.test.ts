/** The overview over HTTP: figures of at least five people in steps of five, for trainer and adviser only. */
import type { TrainingOverview } from '@buurtplus/contract/training-overview';
import { addDays, mondayOf } from '@buurtplus/domain/roster';
import { keptSince, learningTerms } from '@buurtplus/domain/training';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { markDone } from './learning.store.ts';
import { listCertified } from './overview.store.ts';
import { forgetLearning } from './training.retention.ts';

const tenantId = 'lichtendam';

describe('the overview', () => {
  let test: TestServer;
  const inTenant = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId }, work);
  const browsers = new Map<string, Awaited<ReturnType<TestServer['signIn']>>>();
  const overview = async (who = 'tess') => {
    const browser = browsers.get(who) ?? (await test.signIn(who));
    browsers.set(who, browser);
    return (await browser.call('GET', '/training-overview')).body as TrainingOverview;
  };
  const members: string[] = [];
  const lastWeek = () => addDays(mondayOf(dutchDay(test.clock.now())), -1);
  beforeAll(async () => {
    test = await createTestServer();
    await inTenant(async (tx) => {
      for (let at = 0; at < 7; at += 1) {
        const personId = test.world.newId();
        members.push(personId);
        await sql`insert into team_members (tenant_id, team_id, person_id, name, stage, joined_on) values (${tenantId}, ${demoTeamId}::uuid, ${personId}::uuid, ${`Lid ${at}`}, 'active', ${lastWeek()}::date)`.execute(
          tx,
        );
      }
    });
  });
  afterAll(() => test.end());
  const did = (moduleId: string, count: number, on = lastWeek()) =>
    inTenant(async (tx) => {
      for (const personId of members.slice(0, count))
        await markDone(tx, { tenantId, personId, teamId: demoTeamId }, { id: moduleId, version: 1 }, on);
    });
  const of = (seen: TrainingOverview, moduleId: string) =>
    seen.teams.find(({ teamId }) => teamId === demoTeamId)?.modules.find((one) => one.moduleId === moduleId)
      ?.people;

  it('says nothing of four, "about five" of five to seven, and nothing more of one more', async () => {
    await did('rol', 4);
    expect(of(await overview(), 'rol')).toBeNull();
    await did('rol', 5);
    expect(of(await overview(), 'rol')).toBe(5);
    await did('rol', 7);
    const seen = await overview();
    expect(of(seen, 'rol')).toBe(5);
    expect(of(seen, 'veilig')).toBeNull();
    expect(seen.areas.length).toBeGreaterThan(0);
    expect(seen.areas.every(({ name, code }) => name !== code)).toBe(true);
  });

  it('counts what was done this week from Monday, so that looking every day tells of nobody', async () => {
    await did('wie_doet_wat', 5, dutchDay(test.clock.now()));
    expect(of(await overview(), 'wie_doet_wat')).toBeNull();
    await did('vertrouwen', 5, mondayOf(dutchDay(test.clock.now())));
    expect(of(await overview(), 'vertrouwen')).toBeNull();
    await did('waarnemen', 5);
    expect(of(await overview(), 'waarnemen')).toBe(5);
  });

  it('counts who came to an evening: each member once, five or more, from Monday', async () => {
    const [seriesId, ...evenings] = [1, 2, 3, 4].map(() => test.world.newId());
    const ofTeam = async (who = 'vera') =>
      (await overview(who)).teams.find(({ teamId }) => teamId === demoTeamId)?.evenings;
    const areasWith = async () =>
      (await overview()).areas.filter(({ evenings: came }) => came !== null).length;
    expect(await ofTeam()).toBeNull();
    const monday = mondayOf(dutchDay(test.clock.now()));
    const evening = (eveningId: string | undefined, day: string) =>
      inTenant((tx) =>
        sql`insert into training_evenings (tenant_id, id, series_id, place, starts_at, ends_at, module_ids)
          values (${tenantId}, ${eveningId}::uuid, ${seriesId}::uuid, 'De Huiskamer', (${`${day} 19:30`})::timestamp at time zone 'Europe/Amsterdam',
            (${`${day} 21:30`})::timestamp at time zone 'Europe/Amsterdam', '{rol}')`.execute(tx),
      );
    const came = (
      eveningId: string | undefined,
      personId: string | undefined,
      moment: string,
      team: string | null = demoTeamId,
    ) =>
      inTenant((tx) =>
        sql`insert into evening_people (tenant_id, evening_id, person_id, team_id, present_how, present_at)
          values (${tenantId}, ${eveningId}::uuid, ${personId}::uuid, ${team}::uuid, 'hand', ${moment}::timestamp at time zone 'Europe/Amsterdam')`.execute(
          tx,
        ),
      );
    await inTenant((tx) =>
      sql`insert into training_series (tenant_id, id, name, team_ids, organisation_ids, made_by, made_at)
          values (${tenantId}, ${seriesId}::uuid, 'Reeks', array[${demoTeamId}::uuid], '{}', ${members[0]}::uuid, now())`.execute(
        tx,
      ),
    );
    const [first, second, third] = evenings;
    await evening(first, addDays(monday, -8));
    await evening(second, addDays(monday, -1));
    await evening(third, monday);
    const sunday = `${addDays(monday, -1)} 23:59:59`;
    for (const personId of members.slice(1, 5)) await came(first, personId, sunday);
    // Twice is once, a guest is of no team, this week's evening and who was ticked off this week wait for Monday.
    await came(second, members[1], sunday);
    await came(second, test.world.newId(), sunday, null);
    await came(third, members[5], `${monday} 20:00`);
    await came(first, members[6], `${monday} 00:00:00`);
    expect(await ofTeam()).toBeNull();
    expect(await areasWith()).toBe(0);
    await came(second, members[5], sunday);
    expect(await ofTeam()).toBe(5);
    expect(await ofTeam('tess')).toBe(5);
    expect(await areasWith()).toBeGreaterThan(0);
    const left = (on: string) =>
      inTenant((tx) =>
        sql`update team_members set stage = 'left', left_on = ${on}::date where person_id = ${members[5]}::uuid`.execute(
          tx,
        ),
      );
    await left(monday);
    expect(await ofTeam()).toBe(5);
    await left(addDays(monday, -1));
    expect(await ofTeam()).toBeNull();
    await inTenant((tx) =>
      sql`update team_members set stage = 'active', left_on = null where person_id = ${members[5]}::uuid`.execute(
        tx,
      ),
    );
  });

  it('stays what it was on Monday when one person does a newer lesson, loses or renews a certificate, or joins', async () => {
    const monday = mondayOf(dutchDay(test.clock.now()));
    const [first = '', second = ''] = members;
    const holds = (personId: string, mark: number, from: string, until: string) =>
      inTenant((tx) =>
        sql`insert into training_certificates (tenant_id, id, person_id, code_hash, lessons, issued_on, valid_until)
          values (${tenantId}, ${test.world.newId()}::uuid, ${personId}::uuid, ${Buffer.alloc(32, mark)}, '[]'::jsonb, ${from}::date, ${until}::date)`.execute(
          tx,
        ),
      );
    const about = async () => {
      const { certificates, people, modules } = (await overview()).teams.find(
        ({ teamId }) => teamId === demoTeamId,
      ) ?? { certificates: null, people: null, modules: [] };
      return {
        certificates,
        people,
        lesson: modules.find(({ moduleId }) => moduleId === 'waarnemen')?.people,
      };
    };
    const certified = async () => (await about()).certificates;
    await did('waarnemen', 5);
    const had = await inTenant((tx) => listCertified(tx, tenantId, monday));
    const others = new Set(had.filter(({ team_id }) => team_id === demoTeamId).map((one) => one.person_id));
    // With these the figure stands just on a step: one person less and it would be another.
    const step = Math.ceil((others.size + 2) / 5) * 5;
    const lastDay = addDays(monday, 6);
    for (const [at, personId] of members.slice(0, step - others.size).entries())
      await holds(personId, 100 + at, lastWeek(), personId === second ? monday : addDays(lastDay, 300));
    const before = await about();
    expect(before).toMatchObject({ certificates: step, lesson: 5 });
    await inTenant((tx) =>
      markDone(
        tx,
        { tenantId, personId: first, teamId: demoTeamId },
        { id: 'waarnemen', version: 2 },
        dutchDay(test.clock.now()),
      ),
    );
    const takeBack = (on: string) =>
      inTenant((tx) =>
        sql`update training_certificates set withdrawn_on = ${on}::date where person_id = ${first}::uuid and issued_on = ${lastWeek()}::date`.execute(
          tx,
        ),
      );
    await takeBack(dutchDay(test.clock.now()));
    expect(await about()).toEqual(before);
    await holds(first, 200, dutchDay(test.clock.now()), addDays(lastDay, 300));
    expect(await about()).toEqual(before);
    // What had ended before Monday counts no more, and a certificate that comes in by joining counts from next Monday.
    await takeBack(lastWeek());
    expect(await certified()).toBe(step === 5 ? null : step - 5);
    const joins = test.world.newId();
    const joined = (on: string) =>
      inTenant((tx) =>
        sql`insert into team_members (tenant_id, team_id, person_id, name, stage, joined_on) values (${tenantId}, ${demoTeamId}::uuid, ${joins}::uuid, 'Lid', 'active', ${on}::date)
          on conflict (tenant_id, team_id, person_id) do update set joined_on = excluded.joined_on`.execute(
          tx,
        ),
      );
    await holds(joins, 201, lastWeek(), addDays(lastDay, 300));
    await joined(monday);
    expect(await certified()).toBe(step === 5 ? null : step - 5);
    await joined(lastWeek());
    expect(await certified()).toBe(step);
    await inTenant((tx) => sql`delete from team_members where person_id = ${joins}::uuid`.execute(tx));
  });

  it('joins anew by coming back, but not who left this week', async () => {
    const monday = mondayOf(dutchDay(test.clock.now()));
    const personId = members[6] ?? '';
    const comesBack = async (left: string) => {
      await inTenant((tx) =>
        sql`update team_members set stage = 'left', left_on = ${left}::date, joined_on = '2026-01-05' where person_id = ${personId}::uuid`.execute(
          tx,
        ),
      );
      const { rows } = await inTenant((tx) =>
        sql<{
          kept: boolean;
        }>`update team_members set stage = 'active', left_on = null where person_id = ${personId}::uuid
          returning joined_on = '2026-01-05' as kept`.execute(tx),
      );
      return rows[0]?.kept;
    };
    expect([await comesBack(monday), await comesBack(lastWeek())]).toEqual([true, false]);
    await inTenant((tx) =>
      sql`update team_members set joined_on = ${lastWeek()}::date where person_id = ${personId}::uuid`.execute(
        tx,
      ),
    );
  });

  it('counts nobody who left, and names nobody', async () => {
    await did('veilig', 5);
    await inTenant((tx) =>
      sql`update team_members set stage = 'left', left_on = ${lastWeek()}::date where person_id = ${members[0]}::uuid`.execute(
        tx,
      ),
    );
    const seen = await overview('vera');
    expect(of(seen, 'veilig')).toBeNull();
    const text = JSON.stringify(seen);
    for (const personId of members) expect(text).not.toContain(personId);
    expect(text).not.toContain('Lid ');
  });

  it('counts what goes wrong of ten first answers up to this Monday, each person once and nobody who left', async () => {
    const [lesson] = (await import('@buurtplus/domain/training/modules/waarnemen')).lesson.steps.filter(
      ({ kind }) => kind === 'ask',
    );
    const people = Array.from({ length: 12 }, () => test.world.newId());
    const monday = mondayOf(dutchDay(test.clock.now()));
    const answer = (personId: string, right: boolean, at: string, received: string) =>
      inTenant((tx) =>
        sql`insert into learning_events (tenant_id, person_id, id, kind, subject, version, run, step, choice, was_right, at, received_at)
          values (${tenantId}, ${personId}::uuid, ${test.world.newId()}::uuid, 'module', 'waarnemen', 1, 1, ${`${lesson?.id}/answer`},
            ${right ? '2' : '1'}, ${right}, ${at}::timestamptz, ${received}::timestamp at time zone 'Europe/Amsterdam')`.execute(
          tx,
        ),
      );
    await inTenant(async (tx) => {
      for (const personId of people)
        await sql`insert into team_members (tenant_id, team_id, person_id, name, stage, joined_on) values (${tenantId}, ${demoTeamId}::uuid, ${personId}::uuid, 'Lid', 'active', ${lastWeek()}::date)`.execute(
          tx,
        );
    });
    const missed = async () => (await overview('vera')).missed.filter(({ id }) => id === lesson?.id);
    const before = `${addDays(monday, -1)} 23:59:59`;
    for (const [index, personId] of people.slice(0, 9).entries())
      await answer(personId, index >= 6, '2026-11-01T20:00:00Z', before);
    // Again, and better: the first answer is what counts, and nobody counts twice.
    for (const personId of people.slice(0, 9)) await answer(personId, true, '2026-11-08T20:00:00Z', before);
    expect(await missed()).toEqual([]);
    await answer(people[9] ?? '', true, '2026-11-01T20:00:00Z', `${monday} 00:00:00`);
    expect(await missed()).toEqual([]);
    await answer(people[10] ?? '', true, '2026-11-01T20:00:00Z', before);
    const told = { kind: 'question', of: 10, wrong: null, side: 'few_right' };
    expect(await missed()).toEqual([expect.objectContaining(told)]);
    await answer(people[11] ?? '', true, '2026-11-01T20:00:00Z', before);
    expect(await missed()).toEqual([expect.objectContaining({ ...told, wrong: 5, side: 'some' })]);
    const text = JSON.stringify(await overview('tess'));
    for (const personId of people) expect(text).not.toContain(personId);
    const leaves = (personId: string | undefined, on: string) =>
      inTenant((tx) =>
        sql`update team_members set stage = 'left', left_on = ${on}::date where person_id = ${personId}::uuid`.execute(
          tx,
        ),
      );
    // Who leaves this week leaves the figures on Monday, so that looking before and after tells nothing.
    const asItWas = await overview('vera');
    await leaves(people[0], monday);
    await leaves(people[1], dutchDay(test.clock.now()));
    expect(await overview('vera')).toEqual(asItWas);
    await leaves(people[0], addDays(monday, -1));
    expect((await missed()).map(({ of }) => of)).toEqual([10]);
    await leaves(people[1], addDays(monday, -1));
    expect(await missed()).toEqual([]);
  });

  it('takes what is over its term out on a Monday, whenever the night comes that clears it away', async () => {
    const today = dutchDay(test.clock.now());
    const forget = (on: string) =>
      forgetLearning(
        { jobsDb: test.world.jobs, clock: { now: () => new Date(`${on}T11:00:00Z`) } },
        tenantId,
      );
    const newcomers = Array.from({ length: 5 }, () => test.world.newId());
    const learned = async (moduleId: string, last: string) => {
      for (const [at, personId] of newcomers.entries())
        await inTenant((tx) =>
          markDone(
            tx,
            { tenantId, personId, teamId: demoTeamId },
            { id: moduleId, version: 1 },
            at === 0 ? last : lastWeek(),
          ),
        );
    };
    await inTenant(async (tx) => {
      for (const personId of newcomers)
        await sql`insert into team_members (tenant_id, team_id, person_id, name, stage, joined_on) values (${tenantId}, ${demoTeamId}::uuid, ${personId}::uuid, 'Lid', 'active', ${lastWeek()}::date)`.execute(
          tx,
        );
    });
    const since = keptSince(today, learningTerms.doneMonths);
    await learned('privacy', since);
    await learned('nazorg', addDays(since, -1));
    const figures = async () => {
      const seen = await overview();
      return [of(seen, 'privacy'), of(seen, 'nazorg')];
    };
    // One of five is over its term somewhere this week: from Monday on there are four, before and after the night.
    expect(await figures()).toEqual([5, null]);
    const monday = mondayOf(today);
    for (const day of [monday, addDays(monday, 3), addDays(monday, 6)]) {
      await forget(day);
      expect(await figures(), day).toEqual([5, null]);
    }
    const left = await inTenant((tx) =>
      tx
        .selectFrom('learning_done')
        .select('module_id')
        .where('person_id', '=', newcomers[0] ?? '')
        .execute(),
    );
    expect(left.map(({ module_id }) => module_id)).toEqual(['privacy']);
    await forget(addDays(monday, 7));
    expect(await figures()).toEqual([null, null]);
  });

  it('is for trainer and adviser only', async () => {
    for (const who of ['amina', 'bram', 'wil', 'femke', 'petra'])
      expect((await (await test.signIn(who)).call('GET', '/training-overview')).status, who).toBe(403);
  });
});
