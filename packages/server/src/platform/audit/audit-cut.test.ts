/** The end of the trail: what is older than five years goes in whole months, what is left still tells every touch, and nobody cuts more. */
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/cast.ts';
import { superuserOn } from '../../testing/test-database.ts';
import { withClient } from '../db/provision.ts';
import { inTransaction } from '../db/transaction.ts';
import { createLog } from '../log.ts';
import { auditHead, contextOf, sealAudit } from './audit-chain.store.ts';
import { type CutDeps, cutAudit } from './audit-cut.ts';
import { type KeptHead, verifyAudit } from './audit-verify.store.ts';

const tenantId = 'lichtendam';
const [old, young] = [24, 16];
const marked = `tenant_id = '${tenantId}'`;

describe('the end of the audit trail', () => {
  let world: World;
  let deps: CutDeps;
  const worlds: World[] = [];

  const tamper = (statement: string): Promise<{ rowCount: number | null }> =>
    withClient(superuserOn(world.database), (client) => client.query(statement));
  /** Lines of so long ago, sealed then. */
  const wrote = async (lines: number, ago: string): Promise<void> => {
    await tamper(`insert into audit_entries (tenant_id, at, actor_role, action, object_type, object_id, outcome)
      select '${tenantId}', now() - interval '${ago}' + n * interval '1 minute', 'wijkwerker', 'signal.read', 'signal', 'n' || n, 'done'
      from generate_series(1, ${lines}) n`);
    expect(await sealAudit(world.jobs, tenantId, 'whole')).toBe(lines);
    await tamper(
      `update audit_chain c set sealed_at = e.at + interval '1 minute' from audit_entries e where e.id = c.entry_id`,
    );
  };
  beforeEach(async () => {
    world = await createWorld();
    worlds.push(world);
    deps = {
      trailDb: world.trail,
      jobsDb: world.jobs,
      log: createLog('silent'),
      listTenants: async () => [tenantId],
    };
    await wrote(old, '6 years');
    await wrote(young, '4 years');
  });
  afterAll(async () => {
    for (const one of worlds) await one.end();
  });

  const verify = (kept: KeptHead | null = null) => verifyAudit(world.jobs, tenantId, kept);
  const faults = async (kept: KeptHead | null = null): Promise<readonly string[]> =>
    (await verify(kept)).faults.map((fault) => `${fault.kind} ${fault.seq}`);
  const cut = async (): Promise<void> => {
    expect(await cutAudit(deps, tenantId)).toBe(old);
    await sealAudit(world.jobs, tenantId);
  };
  const asTrail = (statement: ReturnType<typeof sql>) =>
    inTransaction(deps.trailDb, contextOf(tenantId), (tx) => statement.execute(tx));

  it('cuts what is older than five years, says where it begins and by whom, and goes on from there', async () => {
    const before = await auditHead(world.jobs, tenantId);
    await cut();
    expect(await verify()).toMatchObject({
      checked: young + 1,
      unsealed: 0,
      faults: [],
      begins: { seq: String(old) },
      head: { seq: String(old + young + 1) },
    });
    expect(await faults(before)).toEqual([]);
    expect(await cutAudit(deps, tenantId)).toBe(0);
    await wrote(3, '1 day');
    expect(await verify()).toMatchObject({ faults: [], head: { seq: String(old + young + 4) } });
  });

  it('keeps the newest link, also when everything is old, so that the chain goes on', async () => {
    await tamper(
      `delete from audit_chain where ${marked} and seq > ${old}; delete from audit_entries where ${marked} and at > now() - interval '5 years'`,
    );
    expect(await cutAudit(deps, tenantId)).toBe(old - 1);
    await sealAudit(world.jobs, tenantId);
    expect(await verify()).toMatchObject({ faults: [], checked: 2, head: { seq: String(old + 1) } });
  });

  it.each([
    [
      'changed 30',
      `update audit_entries set action = 'x' where id = (select entry_id from audit_chain where ${marked} and seq = 30)`,
    ],
    [
      'removed 30',
      `delete from audit_entries where id = (select entry_id from audit_chain where ${marked} and seq = 30)`,
    ],
    ['link_missing 30', `delete from audit_chain where ${marked} and seq = 30`],
    [
      'removed 25',
      `delete from audit_entries where id = (select entry_id from audit_chain where ${marked} and seq = 25)`,
    ],
    ['link_missing 25', `delete from audit_chain where ${marked} and seq = 25`],
    ['link_broken 25', `update audit_anchors set hash = repeat('a', 64) where ${marked}`],
    ['link_missing 24', `update audit_anchors set seq = 23 where ${marked}`],
    ['link_missing 1', `delete from audit_anchors where ${marked}`],
    // The line that says it was cut.
    [
      'cut_unwritten 24',
      `delete from audit_chain where ${marked} and seq = 41; delete from audit_entries where ${marked} and action = 'audit.cut'`,
    ],
  ])('still finds %s in what is left', async (fault, statement) => {
    await cut();
    await tamper(statement);
    expect((await faults())[0]).toBe(fault);
  });

  it('still tells what was put in, a cut tail and a rewritten whole, with the head that was kept', async () => {
    await cut();
    const kept = await auditHead(world.jobs, tenantId);
    await tamper(
      `insert into audit_entries (tenant_id, at, action, object_type, outcome) values ('${tenantId}', now() - interval '4 years', 'x', 'y', 'done')`,
    );
    expect((await verify()).unsealed).toBe(1);
    await tamper(`delete from audit_chain where ${marked} and seq > 38`);
    expect(await faults(kept)).toContain('cut_tail 41');
    await tamper(`delete from audit_chain where ${marked}; update audit_entries set outcome = 'refused' where ${marked};
      delete from audit_anchors where ${marked}`);
    await sealAudit(world.jobs, tenantId, 'whole');
    expect(await faults({ seq: '10', hash: 'f'.repeat(64), on: '2026-01-01' })).toEqual(['rewritten 10']);
  });

  it('tells a cut that took what is younger than five years, however well the anchor was made up', async () => {
    const kept = (await auditHead(world.jobs, tenantId)) ?? { seq: '0', hash: '' };
    const noted = new Date(Date.now() - 4 * 365 * 86_400_000).toISOString().slice(0, 10);
    await wrote(5, '2 days');
    const [row] = (
      await withClient(superuserOn(world.database), (client) =>
        client.query<{ hash: string }>(`select hash from audit_chain where ${marked} and seq = 41`),
      )
    ).rows;
    const hash = row?.hash ?? '';
    const take = `delete from audit_entries where id in (select entry_id from audit_chain where ${marked} and seq <= 41);
      delete from audit_chain where ${marked} and seq <= 41;`;
    // With the true day of its last line the table itself refuses the anchor.
    await expect(
      tamper(
        `insert into audit_anchors (tenant_id, seq, hash, last_at) values ('${tenantId}', 41, '${hash}', now() - interval '2 days')`,
      ),
    ).rejects.toThrow(/audit_anchors_not_young/);
    await tamper(
      `${take} insert into audit_anchors (tenant_id, seq, hash, last_at) values ('${tenantId}', 41, '${hash}', now() - interval '6 years')`,
    );
    expect(await faults()).toEqual(['cut_unwritten 41']);
    // And with a line that says so: then the head that was kept elsewhere tells.
    await tamper(
      `insert into audit_entries (tenant_id, action, object_type, object_id, outcome) values ('${tenantId}', 'audit.cut', 'audit', '41:${hash}', 'done')`,
    );
    await sealAudit(world.jobs, tenantId);
    expect(await faults()).toEqual([]);
    expect(await faults({ ...kept, on: noted })).toEqual(['cut_young 40']);
    expect(await faults(kept)).toEqual(['cut_young 40']);
    expect(await faults({ ...kept, on: '2020-01-01' })).toEqual([]);
  });

  it('is not done on a trail that somebody touched', async () => {
    await tamper(
      `update audit_entries set action = 'x' where id = (select entry_id from audit_chain where ${marked} and seq = 3)`,
    );
    expect(await cutAudit(deps, tenantId)).toBe(0);
    expect(await faults()).toEqual(['changed 3']);
  });

  it('is the work of one role, and the database lets even that role take nothing young', async () => {
    const hashes = (
      await withClient(superuserOn(world.database), (client) =>
        client.query<{ seq: string; hash: string }>(
          `select seq, hash from audit_chain where ${marked} and seq in (24, 30) order by seq`,
        ),
      )
    ).rows;
    const anchor = (seq: number, hash: string, lastAt: string) =>
      asTrail(
        sql`insert into audit_anchors (tenant_id, seq, hash, last_at) values (${tenantId}, ${seq}, ${hash}, ${sql.raw(lastAt)})`,
      );
    const [at24 = '', at30 = ''] = hashes.map((one) => one.hash);
    for (const refused of [
      () => anchor(30, at30, "now() - interval '3 years'"),
      () => anchor(30, at30, "now() - interval '6 years'"),
      () => anchor(24, at30, "now() - interval '5 years 11 months'"),
      () => anchor(99, at24, "now() - interval '5 years 11 months'"),
    ])
      await expect(refused()).rejects.toThrow();
    const gone = async () => [
      (await asTrail(sql`delete from audit_entries`)).numAffectedRows,
      (await asTrail(sql`delete from audit_chain`)).numAffectedRows,
    ];
    // Without an anchor nothing goes.
    expect(await gone()).toEqual([0n, 0n]);
    await anchor(24, at24, "now() - interval '5 years 11 months'");
    expect(await gone()).toEqual([BigInt(old), BigInt(old)]);
    for (const refused of [
      sql`insert into audit_entries (tenant_id, action, object_type, outcome) values (${tenantId}, 'signal.read', 'signal', 'done')`,
      sql`update audit_entries set action = 'x'`,
      sql`insert into audit_chain (tenant_id, seq, entry_id, previous_hash, hash) values (${tenantId}, 99, 99, 'x', 'x')`,
      sql`delete from audit_anchors`,
      sql`select * from people`,
      sql`select * from signals`,
    ])
      await expect(asTrail(refused)).rejects.toThrow(/permission denied|row-level security/);
    // And no other role takes anything at all.
    for (const db of [world.app, world.auth, world.jobs])
      for (const table of ['audit_entries', 'audit_chain', 'audit_anchors'])
        await expect(
          inTransaction(db, contextOf(tenantId), (tx) => sql`delete from ${sql.table(table)}`.execute(tx)),
        ).rejects.toThrow(/permission denied/);
  });
});
