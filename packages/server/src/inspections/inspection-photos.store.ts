/** Photos of places, re-encoded, kept with their point. */
import type { Kysely } from 'kysely';
import type { CleanPhoto } from '../platform/clean-photo.ts';
import type { Tables } from '../platform/db/tables.ts';

export const photosPerPoint = 3;

export const listPointPhotos = (tx: Kysely<Tables>, tenantId: string, inspectionId: string) =>
  tx
    .selectFrom('inspection_photos')
    .select(['point_id', 'sealed_hash', 'team_id'])
    .where('tenant_id', '=', tenantId)
    .where('inspection_id', '=', inspectionId)
    .orderBy('received_at')
    .execute();

type PhotoKey = {
  readonly tenantId: string;
  readonly inspectionId: string;
  readonly pointId: string;
  readonly hash: string;
};

export const findPointPhoto = (tx: Kysely<Tables>, key: PhotoKey) =>
  tx
    .selectFrom('inspection_photos')
    .select('image')
    .where('tenant_id', '=', key.tenantId)
    .where('inspection_id', '=', key.inspectionId)
    .where('point_id', '=', key.pointId)
    .where('sealed_hash', '=', key.hash)
    .executeTakeFirst();

export const insertPointPhoto = async (
  tx: Kysely<Tables>,
  key: PhotoKey & { readonly teamId: string },
  photo: CleanPhoto,
): Promise<void> => {
  await tx
    .insertInto('inspection_photos')
    .values({
      tenant_id: key.tenantId,
      team_id: key.teamId,
      inspection_id: key.inspectionId,
      point_id: key.pointId,
      sealed_hash: key.hash,
      ...photo,
    })
    .onConflict((on) =>
      on.columns(['tenant_id', 'team_id', 'inspection_id', 'point_id', 'sealed_hash']).doNothing(),
    )
    .execute();
};
