/** The audit trail: every touch is found by the verify command, and the trail holds ids, never words. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/cast.ts';
import { superuserOn } from '../../testing/test-database.ts';
import { withClient } from '../db/provision.ts';
import { inTransaction } from '../db/transaction.ts';
import { writeAudit } from './audit.store.ts';
import { auditHead, sealAudit } from './audit-chain.store.ts';
import { verifyAudit } from './audit-verify.store.ts';

const tenantId = 'lichtendam';

describe('the audit trail', () => {
  let world: World;
  const worlds: World[] = [];
  beforeEach(async () => {
    world = await createWorld();
    worlds.push(world);
    for (let count = 0; count < 40; count += 1) {
      await inTransaction(world.app, world.caller('saar').context, (tx) =>
        writeAudit(tx, {
          tenantId,
          actorId: world.caller('saar').personId,
          actorRole: 'wijkwerker',
          sessionId: null,
          action: 'signal.read',
          objectType: 'signal',
          objectId: world.newId(),
          purpose: 'handle_signal',
          outcome: 'done',
        }),
      );
    }
    expect(await sealAudit(world.jobs, tenantId)).toBe(40);
  });
  afterAll(async () => {
    for (const one of worlds) await one.end();
  });

  const tamper = (statement: string): Promise<unknown> =>
    withClient(superuserOn(world.database), (client) => client.query(statement));
  const faults = async (anchor: Parameters<typeof verifyAudit>[2] = null): Promise<readonly string[]> =>
    (await verifyAudit(world.jobs, tenantId, anchor)).faults.map((fault) => `${fault.kind} ${fault.seq}`);

  it('is whole when nobody touched it, and tells what is not sealed yet', async () => {
    await inTransaction(world.app, world.caller('saar').context, (tx) =>
      writeAudit(tx, {
        tenantId,
        actorId: null,
        actorRole: null,
        sessionId: null,
        action: 'x',
        objectType: 'y',
        objectId: null,
        purpose: null,
        outcome: 'done',
      }),
    );
    expect(await verifyAudit(world.jobs, tenantId, null)).toMatchObject({
      checked: 40,
      unsealed: 1,
      faults: [],
      head: { seq: '40' },
    });
    expect(await sealAudit(world.jobs, tenantId, 'whole')).toBe(1);
    expect(await sealAudit(world.jobs, tenantId)).toBe(0);
  });

  it('finds a changed line', async () => {
    await tamper(
      "update audit_entries set action = 'signal.take' where id = (select entry_id from audit_chain where tenant_id = 'lichtendam' and seq = 7)",
    );
    expect(await faults()).toEqual(['changed 7']);
  });
  it('finds a removed line', async () => {
    await tamper(
      "delete from audit_entries where id = (select entry_id from audit_chain where tenant_id = 'lichtendam' and seq = 7)",
    );
    expect(await faults()).toEqual(['removed 7']);
  });
  it('finds a removed link', async () => {
    await tamper("delete from audit_chain where tenant_id = 'lichtendam' and seq = 7");
    expect((await faults())[0]).toBe('link_missing 7');
  });
  it('finds swapped lines', async () => {
    await tamper(
      'update audit_chain set entry_id = -entry_id where seq in (7, 8); update audit_chain a set entry_id = -b.entry_id from audit_chain b where a.seq in (7, 8) and b.seq in (7, 8) and a.seq <> b.seq and a.tenant_id = b.tenant_id',
    );
    expect(await faults()).toEqual(['changed 7', 'changed 8']);
  });
  it('finds a cut tail and a rewritten whole with the head that was noted elsewhere, and only then', async () => {
    const anchor = await auditHead(world.jobs, tenantId);
    await tamper(
      "delete from audit_chain where tenant_id = 'lichtendam' and seq > 35; delete from audit_entries e where tenant_id = 'lichtendam' and not exists (select 1 from audit_chain c where c.entry_id = e.id)",
    );
    expect(await faults()).toEqual([]);
    expect(await faults(anchor)).toEqual(['cut_tail 40']);
    await tamper(
      "delete from audit_chain where tenant_id = 'lichtendam'; update audit_entries set outcome = 'refused' where tenant_id = 'lichtendam'",
    );
    await sealAudit(world.jobs, tenantId, 'whole');
    const early = { seq: '20', hash: 'f'.repeat(64) };
    expect(await faults(early)).toEqual(['rewritten 20']);
  });
  it('lets two sealers at once make one chain', async () => {
    for (let count = 0; count < 30; count += 1) {
      await inTransaction(world.app, world.caller('saar').context, (tx) =>
        writeAudit(tx, {
          tenantId,
          actorId: null,
          actorRole: null,
          sessionId: null,
          action: 'x',
          objectType: 'y',
          objectId: null,
          purpose: null,
          outcome: 'done',
        }),
      );
    }
    const sealed = await Promise.all([1, 2, 3, 4].map(() => sealAudit(world.jobs, tenantId)));
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(await faults()).toEqual([]);
  });
});
