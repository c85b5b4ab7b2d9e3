/** The last guard: whatever the code above does, the database shows each caller only what is his. */

import { signalFields } from '@buurtplus/domain/signals';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEditions } from '../../compass/editions.ts';
import { bodyHash } from '../../platform/command-mark.ts';
import { recordSignal } from '../../signals/record-signal.ts';
import { createWorld, type World } from '../../testing/cast.ts';
import { signalBody } from '../../testing/phone.ts';
import { inTransaction, noContext } from './transaction.ts';

describe('row-level security', () => {
  let world: World;
  let signalId: string;
  beforeAll(async () => {
    world = await createWorld();
    const body = signalBody({ ownWords: 'CANARY-TEXT' });
    signalId = body.signalId;
    const mark = {
      commandId: world.newId(),
      kind: 'signal.record',
      bodyHash: bodyHash(body),
      nonce: body.nonce,
      deviceId: world.newId(),
      deviceSeq: 1,
      madeAt: body.recordedAt,
    };
    const recorded = await inTransaction(world.app, world.caller('amina').context, (tx) =>
      recordSignal(
        tx,
        { locate: world.book.locate, newId: world.newId, editions: createEditions() },
        world.caller('amina'),
        body,
        mark,
      ),
    );
    expect(recorded.ok).toBe(true);
  });
  afterAll(() => world.end());

  it('is on and forced on every table with data of class 1 and up', async () => {
    const open = await sql<{
      name: string;
    }>`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`.execute(
      world.owner,
    );
    expect(open.rows.map((row) => row.name).sort()).toEqual([
      'areas',
      'kysely_migration',
      'kysely_migration_lock',
      'migration_checksums',
      'server_state',
      'tenants',
    ]);
  });

  it('is guarded by roles that own nothing and can become nobody else', async () => {
    for (const url of [world.database.urls.app, world.database.urls.auth, world.database.urls.jobs]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query(
        'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (select count(*)::int from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user',
      );
      expect(rows).toEqual([
        { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 },
      ]);
      for (const escape of [
        'set role postgres',
        'set role buurtplus_owner',
        'set session authorization postgres',
      ])
        await expect(client.query(escape)).rejects.toMatchObject({ code: '42501' });
      await client.query('reset role');
      await expect(client.query('create table public.mine (x int)')).rejects.toMatchObject({ code: '42501' });
      await client.end();
    }
  });

  const seen = (context: Parameters<typeof inTransaction>[1]) =>
    inTransaction(
      world.app,
      context,
      async (tx) => (await tx.selectFrom('signals').select('id').execute()).length,
    );

  it('shows nothing without a context, and after a transaction nothing is left of one', async () => {
    expect(await seen(noContext)).toBe(0);
    expect(await seen(world.caller('amina').context)).toBe(1);
    expect((await world.app.selectFrom('signals').select('id').execute()).length).toBe(0);
  });

  it('shows a signal to its sender and to nobody who is not on duty for it, in this or another municipality', async () => {
    for (const who of ['riet', 'bram', 'wil', 'saar', 'femke'] as const)
      expect(await seen(world.caller(who).context), who).toBe(0);
    expect(await seen({ ...world.caller('amina').context, tenantId: 'elders' })).toBe(0);
    await inTransaction(world.jobs, { tenantId: 'lichtendam', personId: null, duties: [], teams: [] }, (tx) =>
      sql`update signals set status = 'routed', duty = 'wijkwerker@BU99010101', due_at = now()`.execute(tx),
    );
    expect(await seen(world.caller('saar').context)).toBe(1);
    expect(await seen({ ...world.caller('saar').context, tenantId: 'elders' })).toBe(0);
    expect(await seen(world.caller('wil').context)).toBe(0);
  });

  it('lets nobody write for another, and no one change or remove the audit trail', async () => {
    const as = (
      work: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<unknown>,
      who: 'amina' | 'saar' = 'amina',
    ) => inTransaction(world.app, world.caller(who).context, work);
    await expect(
      as((tx) =>
        sql`insert into signal_events (tenant_id, signal_id, id, kind, actor_id) values ('lichtendam', ${signalId}::uuid, gen_random_uuid(), 'take', gen_random_uuid())`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      as((tx) =>
        sql`insert into signal_answers (tenant_id, signal_id, id, answer) values ('lichtendam', ${signalId}::uuid, gen_random_uuid(), 'thanks')`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    for (const db of [world.app, world.auth, world.jobs]) {
      await expect(sql`update audit_entries set action = 'x'`.execute(db)).rejects.toMatchObject({
        code: '42501',
      });
      await expect(sql`delete from audit_entries`.execute(db)).rejects.toMatchObject({ code: '42501' });
      await expect(sql`truncate audit_entries`.execute(db)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('refuses a context that could smuggle something in', async () => {
    const { context } = world.caller('amina');
    for (const bad of [
      { tenantId: "x'; drop table signals; --" },
      { duties: ['wijkagent@BU1,wijkagent@BU2'] },
      { personId: 'me' },
      { teams: ['all'] },
    ]) {
      await expect(inTransaction(world.app, { ...context, ...bad }, async () => 1)).rejects.toThrow();
    }
  });

  it('has purpose, readers and term for every column of a signal, and no line for a column that is not there', async () => {
    const columns = await sql<{
      name: string;
    }>`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'signals'`.execute(
      world.owner,
    );
    expect(columns.rows.map((row) => row.name).sort()).toEqual(Object.keys(signalFields).sort());
  });

  it('catches the planted fault: a policy that lets everybody in', async () => {
    await sql`create policy planted on signals for select to buurtplus_app using (true)`.execute(world.owner);
    expect(await seen(world.caller('riet').context)).toBe(1);
    await sql`drop policy planted on signals`.execute(world.owner);
    expect(await seen(world.caller('riet').context)).toBe(0);
  });
});
