/** The last guard of the roster: whatever the code above does, the database shows and takes only what is somebody's own. */
import { rosterFields } from '@buurtplus/domain/roster';
import { teamFields } from '@buurtplus/domain/teams';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { type CastMember, createWorld, idOf, type World } from '../testing/cast.ts';

const otherTeam = '0190a000-0000-7000-8000-0000000000a2';

describe('the database under the roster', () => {
  let world: World;
  let item = '';
  beforeAll(async () => {
    world = await createWorld();
    item = world.newId();
    await inTransaction(world.jobs, { ...noContext, tenantId: 'lichtendam' }, async (tx) => {
      await sql`insert into roster_items (tenant_id, team_id, id, kind, mode, day, starts_at, ends_at, capacity, minimum, sign_off_until)
        values ('lichtendam', ${demoTeamId}::uuid, ${item}::uuid, 'round', 'walking', (now() at time zone 'Europe/Amsterdam')::date, now() + interval '1 day', now() + interval '25 hours', 3, 2, now())`.execute(
        tx,
      );
      await sql`insert into member_certificates values ('lichtendam', ${demoTeamId}::uuid, ${idOf('riet')}::uuid, (now() at time zone 'Europe/Amsterdam')::date, (now() at time zone 'Europe/Amsterdam')::date, (now() at time zone 'Europe/Amsterdam')::date + 900, ${idOf('bram')}::uuid)`.execute(
        tx,
      );
    });
  });
  afterAll(() => world.end());
  const as = <Value>(who: CastMember, work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(world.app, world.caller(who).context, work);
  const tables = { ...teamFields, ...rosterFields };

  it('has purpose, readers and term for every column of every table, and no line for one that is not there', async () => {
    for (const [table, fields] of Object.entries(tables)) {
      const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`.execute(world.owner);
      expect(columns.rows.map((row) => row.name).sort(), table).toEqual(Object.keys(fields).sort());
    }
  });

  it('shows the plan to members of that very team and to nobody else (T25)', async () => {
    const seen = (context: Parameters<typeof inTransaction>[1]) =>
      inTransaction(
        world.app,
        context,
        async (tx) => (await tx.selectFrom('roster_items').select('id').execute()).length,
      );
    for (const who of ['amina', 'riet', 'bram'] as const)
      expect(await seen(world.caller(who).context), who).toBe(1);
    for (const who of ['wil', 'rik', 'saar', 'femke'] as const)
      expect(await seen(world.caller(who).context), who).toBe(0);
    expect(await seen(noContext)).toBe(0);
    expect(await seen({ ...world.caller('amina').context, tenantId: 'elders' })).toBe(0);
    expect(await seen({ ...world.caller('amina').context, memberTeams: [otherTeam] })).toBe(0);
  });

  it('lets a member take a place for himself and for nobody else, and never change the plan', async () => {
    const put = (who: CastMember, person: string) =>
      as(who, (tx) =>
        sql`insert into roster_signups (tenant_id, team_id, id, item_id, person_id, state, since)
          values ('lichtendam', ${demoTeamId}::uuid, gen_random_uuid(), ${item}::uuid, ${idOf(person)}::uuid, 'going', now())`.execute(
          tx,
        ),
      );
    await expect(put('amina', 'riet')).rejects.toMatchObject({ code: '42501' });
    await expect(put('wil', 'wil')).rejects.toMatchObject({ code: '42501' });
    await put('amina', 'amina');
    await put('bram', 'riet');
    for (const change of ['capacity = 9', "note = 'x'", "cancelled_at = now(), cancel_reason = 'other'"])
      await expect(
        as('amina', (tx) => sql.raw(`update roster_items set ${change}`).execute(tx)),
        change,
      ).rejects.toMatchObject({ code: '42501' });
    const gone = await as('amina', (tx) =>
      tx.deleteFrom('roster_signups').where('person_id', '=', idOf('riet')).executeTakeFirst(),
    );
    expect(gone.numDeletedRows).toBe(0n);
    expect((await as('amina', (tx) => tx.deleteFrom('roster_items').executeTakeFirst())).numDeletedRows).toBe(
      0n,
    );
    const { rows } = await as('amina', (tx) =>
      sql<{ taken: number }>`select taken from roster_items`.execute(tx),
    );
    expect(rows).toEqual([{ taken: 2 }]);
  });

  it('keeps a VOG between its member and the coordinator', async () => {
    const seen = (who: CastMember) =>
      as(
        who,
        async (tx) => (await tx.selectFrom('member_certificates').select('person_id').execute()).length,
      );
    expect([await seen('riet'), await seen('bram'), await seen('amina'), await seen('wil')]).toEqual([
      1, 1, 0, 0,
    ]);
    await expect(
      as('riet', (tx) =>
        sql`insert into member_qualifications (tenant_id, team_id, person_id, qualification) values ('lichtendam', ${demoTeamId}::uuid, ${idOf('riet')}::uuid, 'first_aid')`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a round for one, also by hand', async () => {
    await expect(
      inTransaction(world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
        sql`update roster_items set minimum = 1`.execute(tx),
      ),
    ).rejects.toMatchObject({ constraint: 'roster_items_round_needs_two' });
  });

  it('makes a member of everybody who gets a role in a team, walking along at first', async () => {
    const person = world.newId();
    await sql`insert into people (id, email, name) values (${person}::uuid, 'noor@team.example', 'Noor de Boer')`.execute(
      world.auth,
    );
    await sql`insert into role_assignments (tenant_id, id, person_id, role, team_id, starts_on)
      values ('lichtendam', gen_random_uuid(), ${person}::uuid, 'volunteer', ${demoTeamId}::uuid, (now() at time zone 'Europe/Amsterdam')::date)`.execute(
      world.auth,
    );
    const found = await as('bram', (tx) =>
      tx.selectFrom('team_members').selectAll().where('person_id', '=', person).executeTakeFirst(),
    );
    expect(found).toMatchObject({ name: 'Noor de Boer', stage: 'walking_along', lead: null });
    const bram = await as('amina', (tx) =>
      tx.selectFrom('team_members').selectAll().where('person_id', '=', idOf('bram')).executeTakeFirst(),
    );
    expect(bram).toMatchObject({ stage: 'active', lead: 'coordinator' });
  });
});
