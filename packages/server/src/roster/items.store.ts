/** What is planned: reading a stretch of time, one item, and writing the plan. */
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type ItemRow = Selectable<Tables['roster_items']>;

export const listItems = (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  from: Date,
  to: Date,
): Promise<ItemRow[]> =>
  tx
    .selectFrom('roster_items')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();

export const findItem = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<ItemRow | null> =>
  (await tx
    .selectFrom('roster_items')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** The same row, held until the end of the transaction: two people at once come one after the other. */
export const lockItem = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<ItemRow | null> =>
  (await tx
    .selectFrom('roster_items')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null;

export type NewItemRow = {
  readonly tenantId: string;
  readonly teamId: string;
  readonly id: string;
  readonly templateId: string | null;
  readonly kind: string;
  readonly title: string | null;
  readonly zoneId: string | null;
  readonly mode: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly minimum: number;
  readonly needs: readonly string[];
  readonly meetingPlace: string | null;
  readonly note: string | null;
  readonly signOffUntil: Date;
};

/** A day that a pattern has planned already stays as it is, and so does what is there under the same id. @returns how many were new */
export const insertItems = async (tx: Kysely<Tables>, items: readonly NewItemRow[]): Promise<number> => {
  if (items.length === 0) return 0;
  const made = await tx
    .insertInto('roster_items')
    .values(
      items.map((item) => ({
        tenant_id: item.tenantId,
        team_id: item.teamId,
        id: item.id,
        template_id: item.templateId,
        kind: item.kind,
        title: item.title,
        zone_id: item.zoneId,
        mode: item.mode,
        day: item.day,
        starts_at: item.startsAt,
        ends_at: item.endsAt,
        capacity: item.capacity,
        minimum: item.minimum,
        needs: [...item.needs],
        meeting_place: item.meetingPlace,
        note: item.note,
        sign_off_until: item.signOffUntil,
      })),
    )
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0n);
};

export const changeItem = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  change: {
    readonly capacity: number;
    readonly minimum: number;
    readonly meetingPlace: string | null;
    readonly note: string | null;
    readonly zoneId: string | null;
    readonly mode: string;
    readonly needs: readonly string[];
    readonly day: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly signOffUntil: Date;
  },
): Promise<void> => {
  await tx
    .updateTable('roster_items')
    .set({
      capacity: change.capacity,
      minimum: change.minimum,
      meeting_place: change.meetingPlace,
      note: change.note,
      zone_id: change.zoneId,
      mode: change.mode,
      needs: [...new Set(change.needs)],
      day: change.day,
      starts_at: change.startsAt,
      ends_at: change.endsAt,
      sign_off_until: change.signOffUntil,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

export const cancelItem = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  reason: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('roster_items')
    .set({ cancelled_at: now, cancel_reason: reason })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

export const callItemOn = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<void> => {
  await tx
    .updateTable('roster_items')
    .set({ cancelled_at: null, cancel_reason: null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};
