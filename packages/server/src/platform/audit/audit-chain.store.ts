/** Links audit lines into a hash chain per municipality, and tells whether anybody touched it since. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import { firstHash, linkHash, type StoredEntry } from './audit-hash.ts';

const contextOf = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });
const entryColumns = [
  'id',
  'tenant_id',
  'at',
  'actor_id',
  'actor_role',
  'session_id',
  'action',
  'object_type',
  'object_id',
  'purpose',
  'outcome',
] as const;
const page = 2_000;
/** How far back a line may have been committed late; the nightly whole run looks at everything. */
const lateIds = 50_000n;

export type Head = { readonly seq: string; readonly hash: string };

/**
 * Seals what is not in the chain yet. Lines get their place when sealed, not when written: so writers never wait for
 * each other, and a line that was committed late still gets a link. One sealer at a time per municipality.
 * @param reach "recent" looks at new lines and the ones just before; "whole" at every line there is
 * @returns how many lines were sealed
 */
export const sealAudit = (
  db: Kysely<Tables>,
  tenantId: string,
  reach: 'recent' | 'whole' = 'recent',
): Promise<number> =>
  inTransaction(db, contextOf(tenantId), async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${tenantId}`}, 0))`.execute(tx);
    const last = await tx
      .selectFrom('audit_chain')
      .select(['seq', 'hash', 'entry_id'])
      .where('tenant_id', '=', tenantId)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    const from = reach === 'whole' ? 0n : BigInt(last?.entry_id ?? '0') - lateIds;
    const waiting = await tx
      .selectFrom('audit_entries')
      .select(entryColumns)
      .where('tenant_id', '=', tenantId)
      .where('id', '>', from.toString())
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('audit_chain').select('seq').whereRef('entry_id', '=', 'audit_entries.id'))),
      )
      .orderBy('id')
      .limit(page)
      .execute();
    let seq = BigInt(last?.seq ?? '0');
    let hash = last?.hash ?? firstHash;
    const links = waiting.map((entry) => {
      seq += 1n;
      const previous = hash;
      hash = linkHash(previous, seq, entry);
      return { tenant_id: tenantId, seq: seq.toString(), entry_id: entry.id, previous_hash: previous, hash };
    });
    if (links.length > 0) await tx.insertInto('audit_chain').values(links).execute();
    return links.length;
  });

export const auditHead = (db: Kysely<Tables>, tenantId: string): Promise<Head | null> =>
  inTransaction(db, contextOf(tenantId), async (tx) => {
    const row = await tx
      .selectFrom('audit_chain')
      .select(['seq', 'hash'])
      .where('tenant_id', '=', tenantId)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  });

type AuditFault =
  | { readonly kind: 'changed'; readonly seq: string }
  | { readonly kind: 'removed'; readonly seq: string }
  | { readonly kind: 'link_missing'; readonly seq: string }
  | { readonly kind: 'link_broken'; readonly seq: string }
  | { readonly kind: 'cut_tail'; readonly seq: string }
  | { readonly kind: 'rewritten'; readonly seq: string };

export type AuditVerdict = {
  readonly checked: number;
  readonly unsealed: number;
  readonly faults: readonly AuditFault[];
  readonly head: Head | null;
};

type Link = {
  readonly seq: string;
  readonly entry_id: string;
  readonly previous_hash: string;
  readonly hash: string;
};

const faultOf = (
  link: Link,
  entry: StoredEntry | undefined,
  expectedSeq: bigint,
  previousHash: string,
): AuditFault | null => {
  if (BigInt(link.seq) !== expectedSeq) return { kind: 'link_missing', seq: expectedSeq.toString() };
  if (link.previous_hash !== previousHash) return { kind: 'link_broken', seq: link.seq };
  if (entry === undefined) return { kind: 'removed', seq: link.seq };
  return linkHash(link.previous_hash, BigInt(link.seq), entry) === link.hash
    ? null
    : { kind: 'changed', seq: link.seq };
};

/**
 * Walks the whole chain. Without an anchor a full rewrite or a cut tail cannot be told: keep the head of the day elsewhere.
 * @param anchor a head noted earlier, outside the database
 */
export const verifyAudit = (
  db: Kysely<Tables>,
  tenantId: string,
  anchor: Head | null,
): Promise<AuditVerdict> =>
  inTransaction(db, contextOf(tenantId), async (tx) => {
    const faults: AuditFault[] = [];
    let checked = 0;
    let expectedSeq = 1n;
    let previousHash = firstHash;
    let anchorHash: string | null = null;
    for (;;) {
      const links: Link[] = await tx
        .selectFrom('audit_chain')
        .select(['seq', 'entry_id', 'previous_hash', 'hash'])
        .where('tenant_id', '=', tenantId)
        .where('seq', '>=', expectedSeq.toString())
        .orderBy('seq')
        .limit(page)
        .execute();
      if (links.length === 0) break;
      const ids = links.map((link) => link.entry_id);
      const entries = await tx
        .selectFrom('audit_entries')
        .select(entryColumns)
        .where('id', 'in', ids)
        .execute();
      const entriesById = new Map<string, StoredEntry>(entries.map((entry) => [entry.id, entry]));
      for (const link of links) {
        const fault = faultOf(link, entriesById.get(link.entry_id), expectedSeq, previousHash);
        if (fault !== null) faults.push(fault);
        if (anchor !== null && link.seq === anchor.seq) anchorHash = link.hash;
        expectedSeq = BigInt(link.seq) + 1n;
        previousHash = link.hash;
        checked += 1;
      }
    }
    if (anchor !== null && anchorHash === null) faults.push({ kind: 'cut_tail', seq: anchor.seq });
    if (anchor !== null && anchorHash !== null && anchorHash !== anchor.hash)
      faults.push({ kind: 'rewritten', seq: anchor.seq });
    const unsealed = await sql<{
      count: string;
    }>`select count(*) from audit_entries e where tenant_id = ${tenantId}
      and not exists (select 1 from audit_chain c where c.entry_id = e.id)`.execute(tx);
    const head = checked === 0 ? null : { seq: (expectedSeq - 1n).toString(), hash: previousHash };
    return { checked, unsealed: Number(unsealed.rows[0]?.count ?? 0), faults, head };
  });
