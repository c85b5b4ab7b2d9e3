/** The keys phones seal to, per municipality: made at first need, opened once, kept in memory. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import { importSealingPrivateKey, makeSealingPair, type SealingPrivateKey } from './open-sealed.ts';
import { insertSealingKey, listSealingKeys } from './sealing-keys.store.ts';

type Opened = { readonly keyId: string; readonly publicKey: string; readonly privateKey: SealingPrivateKey };

export type SealingKeys = {
  /** The key phones seal to now; the public half is a raw P-256 point in base64url. */
  readonly current: (tenantId: string) => Promise<{ readonly keyId: string; readonly publicKey: string }>;
  /** @returns null for a key this municipality never had */
  readonly privateKey: (tenantId: string, keyId: string) => Promise<SealingPrivateKey | null>;
};

export const createSealingKeys = (
  jobsDb: Kysely<Tables>,
  box: SecretBox,
  newId: () => string,
): SealingKeys => {
  const openedByTenant = new Map<string, Promise<readonly Opened[]>>();
  const place = (tenantId: string, keyId: string): string => `${tenantId}/${keyId}`;

  const load = async (tenantId: string): Promise<readonly Opened[]> => {
    if ((await listSealingKeys(jobsDb, tenantId)).length === 0) {
      const pair = await makeSealingPair();
      const id = newId();
      await insertSealingKey(jobsDb, tenantId, {
        id,
        publicKey: pair.publicKey,
        sealedPrivateKey: box.seal(pair.privateKey, place(tenantId, id)),
      });
    }
    const rows = await listSealingKeys(jobsDb, tenantId);
    return Promise.all(
      rows.map(async (row) => {
        const secret = box.open(row.sealedPrivateKey, place(tenantId, row.id));
        if (secret === null)
          throw new Error(
            `Sealing key ${row.id} does not open: SECRET_KEY is not the one it was made under.`,
          );
        return {
          keyId: row.id,
          publicKey: Buffer.from(row.publicKey).toString('base64url'),
          privateKey: await importSealingPrivateKey(secret),
        };
      }),
    );
  };

  const opened = (tenantId: string): Promise<readonly Opened[]> => {
    const known = openedByTenant.get(tenantId);
    if (known !== undefined) return known;
    const loading = load(tenantId);
    openedByTenant.set(tenantId, loading);
    loading.catch(() => openedByTenant.delete(tenantId));
    return loading;
  };

  return {
    current: async (tenantId) => {
      const newest = (await opened(tenantId))[0];
      if (newest === undefined) throw new Error(`No sealing key for ${tenantId}.`);
      return { keyId: newest.keyId, publicKey: newest.publicKey };
    },
    privateKey: async (tenantId, keyId) =>
      (await opened(tenantId)).find((key) => key.keyId === keyId)?.privateKey ?? null,
  };
};
