/** Walks the chain of the trail from its beginning, or from the anchor its oldest part was cut at, and tells whether anybody touched it since. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import { contextOf, entryColumns, type Head } from './audit-chain.store.ts';
import { firstHash, linkHash, type StoredEntry } from './audit-hash.ts';

const page = 2_000;

type FaultKind =
  | 'changed'
  | 'removed'
  | 'link_missing'
  | 'link_broken'
  | 'cut_tail'
  | 'rewritten'
  /** Lines younger than the term are gone from the beginning. */
  | 'cut_young'
  /** The trail begins at an anchor of which the trail itself says nothing. */
  | 'cut_unwritten';
type AuditFault = { readonly kind: FaultKind; readonly seq: string };

/** A head noted earlier, outside the database. @property on the day it was noted, when that is known */
export type KeptHead = Head & { readonly on?: string };

/** Where a trail begins whose oldest part is gone. */
type Beginning = { readonly seq: string; readonly hash: string; readonly cutAt: string };

export type AuditVerdict = {
  readonly checked: number;
  readonly unsealed: number;
  readonly faults: readonly AuditFault[];
  readonly head: Head | null;
  /** The anchor it begins at; null when nothing was cut. */
  readonly begins: Beginning | null;
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

/** How the sealed trail itself names an anchor. */
export const anchorMark = (seq: string, hash: string): string => `${seq}:${hash}`;

type Anchor = Beginning & { readonly isYoung: boolean };

/** The newest anchor there is, and whether it says of itself that what went was too young. */
const findBeginning = async (tx: Kysely<Tables>, tenantId: string): Promise<Anchor | null> => {
  const { rows } = await sql<{ seq: string; hash: string; cut_at: Date; young: boolean }>`
    select seq::text, hash, cut_at, last_at >= cut_at - interval '5 years' as young
    from audit_anchors where tenant_id = ${tenantId} order by audit_anchors.seq desc limit 1`.execute(tx);
  const [row] = rows;
  return row === undefined
    ? null
    : { seq: row.seq, hash: row.hash, cutAt: row.cut_at.toISOString(), isYoung: row.young };
};

/** What was kept outside says of what the chain cannot say of itself: that its end, or too much of its beginning, is gone. */
const faultsAgainst = (
  kept: KeptHead,
  found: string | null,
  begins: Anchor | null,
  now: Date,
): readonly AuditFault[] => {
  const fault = (kind: FaultKind) => [{ kind, seq: kept.seq }];
  if (begins !== null && BigInt(kept.seq) < BigInt(begins.seq)) {
    const old = new Date(now);
    old.setUTCFullYear(old.getUTCFullYear() - 5);
    // Noted less than five years ago, or nobody knows when: what came before it may not be gone.
    return kept.on !== undefined && kept.on < old.toISOString().slice(0, 10) ? [] : fault('cut_young');
  }
  const hash = begins !== null && kept.seq === begins.seq ? begins.hash : found;
  if (hash === null) return fault('cut_tail');
  return hash === kept.hash ? [] : fault('rewritten');
};

/**
 * Walks the whole chain. Without a head kept elsewhere a full rewrite or a cut tail cannot be told: keep the head of the day outside.
 * @param kept a head noted earlier, outside the database
 */
export const verifyAudit = (
  db: Kysely<Tables>,
  tenantId: string,
  kept: KeptHead | null,
  now: Date = new Date(),
): Promise<AuditVerdict> =>
  inTransaction(db, contextOf(tenantId), async (tx) => {
    const faults: AuditFault[] = [];
    const begins = await findBeginning(tx, tenantId);
    let checked = 0;
    let expectedSeq = BigInt(begins?.seq ?? '0') + 1n;
    let previousHash = begins?.hash ?? firstHash;
    let keptHash: string | null = null;
    let isWritten = false;
    const mark = begins === null ? null : anchorMark(begins.seq, begins.hash);
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
        const entry = entriesById.get(link.entry_id);
        const fault = faultOf(link, entry, expectedSeq, previousHash);
        if (fault !== null) faults.push(fault);
        if (kept !== null && link.seq === kept.seq) keptHash = link.hash;
        if (entry?.action === 'audit.cut' && entry.object_id === mark) isWritten = true;
        expectedSeq = BigInt(link.seq) + 1n;
        previousHash = link.hash;
        checked += 1;
      }
    }
    if (begins?.isYoung === true) faults.push({ kind: 'cut_young', seq: begins.seq });
    // Just cut: the line that says so waits a minute for its link.
    if (begins !== null && !isWritten && !(await isWaiting(tx, tenantId, mark)))
      faults.push({ kind: 'cut_unwritten', seq: begins.seq });
    if (kept !== null) faults.push(...faultsAgainst(kept, keptHash, begins, now));
    const unsealed = await sql<{
      count: string;
    }>`select count(*) from audit_entries e where tenant_id = ${tenantId}
      and not exists (select 1 from audit_chain c where c.entry_id = e.id)`.execute(tx);
    const head = checked === 0 ? null : { seq: (expectedSeq - 1n).toString(), hash: previousHash };
    return {
      checked,
      unsealed: Number(unsealed.rows[0]?.count ?? 0),
      faults,
      head,
      begins: begins === null ? null : { seq: begins.seq, hash: begins.hash, cutAt: begins.cutAt },
    };
  });

const isWaiting = async (tx: Kysely<Tables>, tenantId: string, mark: string | null): Promise<boolean> =>
  (
    await sql`select 1 from audit_entries e where tenant_id = ${tenantId} and action = 'audit.cut' and object_id = ${mark}
      and at > now() - interval '1 hour' and not exists (select 1 from audit_chain c where c.entry_id = e.id)`.execute(
      tx,
    )
  ).rows.length > 0;
