/** The municipality's sealing keys: public half for phones, private half sealed under the server's own secret. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';

export type SealingKeyRow = {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly sealedPrivateKey: Uint8Array;
  readonly retired: boolean;
};

const contextOf = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });

/** Newest first; retired keys still open what was sealed before. */
export const listSealingKeys = (db: Kysely<Tables>, tenantId: string): Promise<readonly SealingKeyRow[]> =>
  inTransaction(db, contextOf(tenantId), async (tx) => {
    const rows = await tx
      .selectFrom('sealing_keys')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .orderBy('created_at', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      publicKey: row.public_key,
      sealedPrivateKey: row.sealed_private_key,
      retired: row.retired_at !== null,
    }));
  });

export const insertSealingKey = (
  db: Kysely<Tables>,
  tenantId: string,
  key: Omit<SealingKeyRow, 'retired'>,
): Promise<void> =>
  inTransaction(db, contextOf(tenantId), async (tx) => {
    await tx
      .insertInto('sealing_keys')
      .values({
        tenant_id: tenantId,
        id: key.id,
        public_key: Buffer.from(key.publicKey),
        sealed_private_key: Buffer.from(key.sealedPrivateKey),
        retired_at: null,
      })
      .execute();
  });

/** After a backup was put back: phones offer again what was confirmed under the old epoch. @param owner only the owner of the tables may */
export const renewEpoch = async (owner: Kysely<Tables>, epoch: string): Promise<void> => {
  await owner.updateTable('server_state').set({ epoch }).execute();
};

export const readEpoch = async (db: Kysely<Tables>): Promise<string> => {
  const row = await db.selectFrom('server_state').select('epoch').executeTakeFirstOrThrow();
  return row.epoch;
};
