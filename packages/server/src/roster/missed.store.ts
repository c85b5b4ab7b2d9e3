/** "We missed you. All well?": said once, read by that person alone, and put away by that person or by time. */
import { kindWordDays } from '@buurtplus/domain/roster';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** Saying it twice is saying it once; whether it was there cannot be asked. */
export const sayMissed = async (
  tx: Kysely<Tables>,
  note: {
    readonly tenantId: string;
    readonly teamId: string;
    readonly itemId: string;
    readonly personId: string;
  },
  now: Date,
): Promise<void> => {
  await sql`insert into missed_notes (tenant_id, team_id, item_id, person_id, made_at)
    values (${note.tenantId}, ${note.teamId}::uuid, ${note.itemId}::uuid, ${note.personId}::uuid, ${now}) on conflict do nothing`.execute(
    tx,
  );
};

export const putAwayMissed = async (
  tx: Kysely<Tables>,
  tenantId: string,
  itemId: string,
  personId: string,
): Promise<void> => {
  await tx
    .deleteFrom('missed_notes')
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', itemId)
    .where('person_id', '=', personId)
    .execute();
};

const day = 86_400_000;

export const listMissedOf = async (tx: Kysely<Tables>, tenantId: string, personId: string, now: Date) => {
  const rows = await tx
    .selectFrom('missed_notes as n')
    .innerJoin('roster_items as i', (join) =>
      join.onRef('i.tenant_id', '=', 'n.tenant_id').onRef('i.id', '=', 'n.item_id'),
    )
    .select(['i.id', 'i.starts_at'])
    .where('n.tenant_id', '=', tenantId)
    .where('n.person_id', '=', personId)
    .where('n.made_at', '>', new Date(now.getTime() - kindWordDays * day))
    .orderBy('i.starts_at', 'desc')
    .execute();
  return rows.map((row) => ({ itemId: row.id, startsAt: row.starts_at.toISOString() }));
};
