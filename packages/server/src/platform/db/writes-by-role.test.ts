/** What everybody of a municipality reads is written only by the role whose work it is, whoever writes the query. */
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/cast.ts';
import { inTransaction, type SessionContext } from './transaction.ts';

const draft = 'written_by_role';

describe('writes that ask for a role', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.end());

  const run = (context: SessionContext, change: RawBuilder<unknown>) =>
    inTransaction(world.app, context, (tx) => change.execute(tx));

  const inserts = {
    case_ladders: {
      by: 'femke',
      row: (me: string) =>
        sql`insert into case_ladders (tenant_id, rungs, changed_by, changed_at) values ('lichtendam', '[]', ${me}::uuid, now())`,
    },
    inspection_scales: {
      by: 'femke',
      row: (me: string) =>
        sql`insert into inspection_scales (tenant_id, edition, name, made_by) values ('lichtendam', 77, 'Eigen schaal', ${me}::uuid)`,
    },
    training_drafts: {
      by: 'tess',
      row: (me: string) =>
        sql`insert into training_drafts (tenant_id, id, body, changed_by, changed_at) values ('lichtendam', ${draft}, '{}', ${me}::uuid, now())`,
    },
    training_scenarios: {
      by: 'tess',
      row: (me: string) =>
        sql`insert into training_scenarios (tenant_id, id, version, body, published_by) values ('lichtendam', ${draft}, 1, '{}', ${me}::uuid)`,
    },
  } as const;

  it.each(Object.entries(inserts))('%s takes a row from its own role only', async (table, { by, row }) => {
    const others = ['amina', 'bram', 'wil', 'petra', by === 'femke' ? 'tess' : 'femke'] as const;
    for (const who of others)
      await expect(
        run(world.caller(who).context, row(world.caller(who).personId)),
        `${who} ${table}`,
      ).rejects.toMatchObject({
        code: '42501',
      });
    const { context, personId } = world.caller(by);
    // Signed in without the second factor there is no role, and then nothing to write with.
    await expect(run({ ...context, role: null }, row(personId))).rejects.toMatchObject({ code: '42501' });
    expect((await run(context, row(personId))).numAffectedRows).toBe(1n);
  });

  it('lets nobody else change or take away what is there', async () => {
    const amina = world.caller('amina').context;
    for (const change of [
      sql`update case_ladders set rungs = '[1]'`,
      sql`update inspection_scales set published_at = now()`,
      sql`update training_drafts set body = '{"a":1}'`,
      sql`delete from training_drafts`,
      sql`delete from inspection_scale_photos`,
    ])
      expect((await run(amina, change)).numAffectedRows).toBe(0n);
    expect((await run(world.caller('tess').context, sql`delete from training_drafts`)).numAffectedRows).toBe(
      1n,
    );
  });

  it('refuses a role that is no word of ours', async () => {
    const { context } = world.caller('amina');
    await expect(run({ ...context, role: "trainer', true" }, sql`select 1`)).rejects.toThrow(/not a slug/);
  });
});
