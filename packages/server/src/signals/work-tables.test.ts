/** The tables beside the work list: every column has its line, and each is reached only by whom it is for. */
import { absenceFields } from '@buurtplus/domain/people';
import { workFields } from '@buurtplus/domain/signals';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type SessionContext } from '../platform/db/transaction.ts';
import { createWorld, type World } from '../testing/cast.ts';

describe('the tables beside the work list', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.end());

  const tables = { ...workFields, absences: absenceFields };
  it.each(Object.entries(tables))('has a line for every column of %s', async (table, fields) => {
    const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = ${table}`.execute(
      world.owner,
    );
    expect(new Set(columns.rows.map(({ name }) => name))).toEqual(new Set(Object.keys(fields)));
  });

  it.each(Object.keys(tables))('forces row-level security on %s', async (table) => {
    const found = await sql<{ forced: boolean }>`
      select relrowsecurity and relforcerowsecurity as forced from pg_class where relname = ${table}`.execute(
      world.owner,
    );
    expect(found.rows).toEqual([{ forced: true }]);
  });

  const as = (who: 'saar' | 'amina' | 'bram' | 'yara') => world.caller(who).context;
  const filter = (personId: string) => sql`
    insert into desk_filters (tenant_id, person_id, id, name, filters, made_at)
    values ('lichtendam', ${personId}::uuid, ${world.newId()}::uuid, 'Te laat', '{}', now())`;

  it('a filter is for its own person', async () => {
    const saar = as('saar');
    await inTransaction(world.app, saar, (tx) => filter(saar.personId ?? '').execute(tx));
    await expect(
      inTransaction(world.app, as('yara'), (tx) => filter(saar.personId ?? '').execute(tx)),
    ).rejects.toThrow(/row-level security/);
    const seen = await inTransaction(world.app, as('yara'), (tx) =>
      tx.selectFrom('desk_filters').selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });

  it('absences, and what is late, are out of reach of the role that serves requests', async () => {
    const inApp = (query: ReturnType<typeof sql>) =>
      inTransaction(world.app, as('bram'), (tx) => query.execute(tx));
    await expect(inApp(sql`select * from absences`)).rejects.toThrow(/permission denied/);
    await expect(inApp(sql`delete from late_answers`)).rejects.toThrow(/permission denied/);
    await expect(inApp(sql`update signal_questions set code = 'still_so'`)).rejects.toThrow(
      /permission denied/,
    );
    const other = { ...as('bram'), teams: [world.newId()] };
    const jobs = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] };
    const signalId = world.newId();
    await inTransaction(world.owner, jobs, async (tx) => {
      await sql`alter table signals no force row level security`.execute(tx);
      await sql`
        insert into signals (tenant_id, id, number, kind, urgency, observations, catalogue_version, place_source, area_year, observed_at, recorded_at)
        values ('lichtendam', ${signalId}::uuid, 'T1', 'niet_pluis', 'social', '{home.smell}', 1, 'neighbourhood', 2026, now(), now())`.execute(
        tx,
      );
      await sql`alter table signals force row level security`.execute(tx);
    });
    await inTransaction(world.jobs, jobs, (tx) =>
      sql`insert into late_answers (tenant_id, signal_id, team_id, number, due_at, told_at, named)
        values ('lichtendam', ${signalId}::uuid, ${as('bram').teams[0]}::uuid, 'T1', now(), now(), true)`.execute(
        tx,
      ),
    );
    const read = (context: SessionContext) =>
      inTransaction(world.app, context, (tx) => tx.selectFrom('late_answers').select('number').execute());
    expect(await read(as('bram'))).toEqual([{ number: 'T1' }]);
    for (const context of [other, as('amina'), as('saar')]) expect(await read(context)).toEqual([]);
    // Of a kind that is not named there is no row to read, whatever asks for it.
    await inTransaction(world.jobs, jobs, (tx) => sql`update late_answers set named = false`.execute(tx));
    expect(await read(as('bram'))).toEqual([]);
  });
});
