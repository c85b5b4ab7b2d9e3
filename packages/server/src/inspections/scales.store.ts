/** The scale of a municipality: editions with its own photos; edition 0 is the words alone, and stands nowhere. */
import { wordsOnlyEdition } from '@buurtplus/domain/inspections';
import { type Kysely, sql } from 'kysely';
import type { CleanPhoto } from '../platform/clean-photo.ts';
import type { Tables } from '../platform/db/tables.ts';

export type ScaleRow = {
  readonly edition: number;
  readonly name: string | null;
  readonly published_at: Date | null;
};

export const listScales = (tx: Kysely<Tables>, tenantId: string): Promise<readonly ScaleRow[]> =>
  tx
    .selectFrom('inspection_scales')
    .select(['edition', 'name', 'published_at'])
    .where('tenant_id', '=', tenantId)
    .orderBy('edition', 'desc')
    .execute();

/** @returns the edition a new schouw is looked at with */
export const scaleInUse = async (tx: Kysely<Tables>, tenantId: string): Promise<number> =>
  (await listScales(tx, tenantId)).find((one) => one.published_at !== null)?.edition ?? wordsOnlyEdition;

export const listScalePhotos = (tx: Kysely<Tables>, tenantId: string) =>
  tx
    .selectFrom('inspection_scale_photos')
    .select(['edition', 'aspect', 'level'])
    .where('tenant_id', '=', tenantId)
    .orderBy('edition')
    .orderBy('aspect')
    .orderBy('level')
    .execute();

type PhotoKey = {
  readonly tenantId: string;
  readonly edition: number;
  readonly aspect: string;
  readonly level: string;
};

export const findScalePhoto = (tx: Kysely<Tables>, key: PhotoKey) =>
  tx
    .selectFrom('inspection_scale_photos')
    .select('image')
    .where('tenant_id', '=', key.tenantId)
    .where('edition', '=', key.edition)
    .where('aspect', '=', key.aspect)
    .where('level', '=', key.level)
    .executeTakeFirst();

export const saveScalePhoto = async (
  tx: Kysely<Tables>,
  key: PhotoKey,
  { image, width, height }: CleanPhoto,
): Promise<void> => {
  const { tenantId, ...rest } = key;
  await tx
    .insertInto('inspection_scale_photos')
    .values({ tenant_id: tenantId, ...rest, image, width, height })
    .onConflict((on) =>
      on.columns(['tenant_id', 'edition', 'aspect', 'level']).doUpdateSet({ image, width, height }),
    )
    .execute();
};

export const dropScalePhoto = async (tx: Kysely<Tables>, key: PhotoKey): Promise<void> => {
  await tx
    .deleteFrom('inspection_scale_photos')
    .where('tenant_id', '=', key.tenantId)
    .where('edition', '=', key.edition)
    .where('aspect', '=', key.aspect)
    .where('level', '=', key.level)
    .execute();
};

export const insertScale = async (
  tx: Kysely<Tables>,
  scale: {
    readonly tenantId: string;
    readonly edition: number;
    readonly name: string;
    readonly madeBy: string;
  },
): Promise<boolean> =>
  (
    await tx
      .insertInto('inspection_scales')
      .values({
        tenant_id: scale.tenantId,
        edition: scale.edition,
        name: scale.name,
        made_by: scale.madeBy,
        published_at: null,
      })
      .onConflict((on) => on.doNothing())
      .returning('edition')
      .execute()
  ).length > 0;

/** A new edition begins with the photos of another, so that what is good already stays. */
export const copyScalePhotos = async (
  tx: Kysely<Tables>,
  tenantId: string,
  from: number,
  to: number,
): Promise<void> => {
  await sql`insert into inspection_scale_photos (tenant_id, edition, aspect, level, image, width, height)
    select tenant_id, ${to}::integer, aspect, level, image, width, height from inspection_scale_photos
    where tenant_id = ${tenantId} and edition = ${from}::integer`.execute(tx);
};

/** @returns false when it is not there or in use already */
export const publishScale = async (
  tx: Kysely<Tables>,
  tenantId: string,
  edition: number,
  now: Date,
): Promise<boolean> =>
  (
    await tx
      .updateTable('inspection_scales')
      .set({ published_at: now })
      .where('tenant_id', '=', tenantId)
      .where('edition', '=', edition)
      .where('published_at', 'is', null)
      .returning('edition')
      .execute()
  ).length > 0;
