/** Links audit lines into a hash chain per municipality. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import { firstHash, linkHash } from './audit-hash.ts';

export const contextOf = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });
export const entryColumns = [
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
