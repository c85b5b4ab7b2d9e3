/** Photos of things in public space, re-encoded, kept with their signal. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const photosOf = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
  tx
    .selectFrom('signal_photos')
    .select(['sealed_hash', 'width', 'height'])
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .orderBy('received_at');

export const listPhotos = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
  photosOf(tx, tenantId, signalId).execute();

export const findPhoto = (tx: Kysely<Tables>, tenantId: string, signalId: string, hash: string) =>
  tx
    .selectFrom('signal_photos')
    .select('image')
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('sealed_hash', '=', hash)
    .executeTakeFirst();

export const insertPhoto = async (
  tx: Kysely<Tables>,
  photo: { tenantId: string; signalId: string; hash: string; image: Buffer; width: number; height: number },
): Promise<void> => {
  await tx
    .insertInto('signal_photos')
    .values({
      tenant_id: photo.tenantId,
      signal_id: photo.signalId,
      sealed_hash: photo.hash,
      image: photo.image,
      width: photo.width,
      height: photo.height,
    })
    .onConflict((on) => on.columns(['tenant_id', 'signal_id', 'sealed_hash']).doNothing())
    .execute();
};
