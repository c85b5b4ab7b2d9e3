/** Takes whole months away from the beginning of the trail; the last link that went stays as an anchor, and the trail says so itself. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import { writeAudit } from './audit.store.ts';
import { contextOf } from './audit-chain.store.ts';
import { anchorMark } from './audit-verify.store.ts';

/** The first of the month, five years ago: what is older goes, whole months at a time. By the clock of the database, which wrote the lines. */
const before = sql`((date_trunc('month', now() at time zone 'Europe/Amsterdam') - interval '5 years') at time zone 'Europe/Amsterdam')`;

/** Its moment as the database writes it: a date here would lose what is smaller than a millisecond. */
type Segment = { readonly seq: string; readonly hash: string; readonly last_at: string };

/** Links that go: all before the first one that is young or was sealed not long ago. The newest link always stays. */
const findSegment = async (tx: Kysely<Tables>, tenantId: string): Promise<Segment | null> => {
  const { rows } = await sql<Segment>`
    with young as (
      select min(c.seq) as seq from audit_chain c left join audit_entries e on e.id = c.entry_id
      where c.tenant_id = ${tenantId} and (e.id is null or e.at >= ${before} or c.sealed_at >= ${before})
    ), newest as (select max(seq) as seq from audit_chain where tenant_id = ${tenantId})
    select c.seq::text, c.hash, (select max(e.at)::text from audit_chain o join audit_entries e on e.id = o.entry_id
        where o.tenant_id = c.tenant_id and o.seq <= c.seq) as last_at
    from audit_chain c, young, newest
    where c.tenant_id = ${tenantId} and c.seq < coalesce(young.seq, newest.seq) and c.seq < newest.seq
    order by c.seq desc limit 1`.execute(tx);
  return rows[0] ?? null;
};

/** @param trailDb the handle of the role buurtplus_trail @returns how many lines went */
export const cutOldest = (trailDb: Kysely<Tables>, tenantId: string): Promise<number> =>
  inTransaction(trailDb, contextOf(tenantId), async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${tenantId}`}, 0))`.execute(tx);
    const segment = await findSegment(tx, tenantId);
    if (segment === null) return 0;
    const { seq, hash, last_at: lastAt } = segment;
    await sql`insert into audit_anchors (tenant_id, seq, hash, last_at) values (${tenantId}, ${seq}, ${hash}, ${lastAt}::timestamptz)`.execute(
      tx,
    );
    await writeAudit(tx, {
      tenantId,
      actorId: null,
      actorRole: null,
      sessionId: null,
      action: 'audit.cut',
      objectType: 'audit',
      objectId: anchorMark(seq, hash),
      purpose: 'oversee',
      outcome: 'done',
    });
    const gone = await sql`delete from audit_entries e using audit_chain c
      where e.tenant_id = ${tenantId} and c.tenant_id = e.tenant_id and c.entry_id = e.id and c.seq <= ${seq}::bigint`.execute(
      tx,
    );
    const links =
      await sql`delete from audit_chain where tenant_id = ${tenantId} and seq <= ${seq}::bigint`.execute(tx);
    // Both or nothing: the database itself lets only what is old go.
    if (gone.numAffectedRows !== links.numAffectedRows)
      throw new Error(
        `The trail of ${tenantId} was not cut: ${gone.numAffectedRows} lines, ${links.numAffectedRows} links.`,
      );
    return Number(gone.numAffectedRows);
  });
