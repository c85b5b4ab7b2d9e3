/** Who leads a series, and who is a trainer here today; read and written as the jobs role, after "may you". */
import type { Leadership } from '@buurtplus/domain/training';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Tx = Kysely<Tables>;
export type PersonNamed = { readonly id: string; readonly name: string };

/** By name. */
export const listTrainers = async (
  tx: Tx,
  tenantId: string,
  today: string,
): Promise<readonly PersonNamed[]> =>
  (
    await sql<PersonNamed>`select p.id, p.name from people p where p.blocked_at is null and exists (
        select 1 from role_assignments a where a.tenant_id = ${tenantId} and a.person_id = p.id and a.role = 'trainer'
          and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date))
      order by p.name, p.id`.execute(tx)
  ).rows;

export type SeriesRow = Leadership & {
  readonly id: string;
  readonly teamIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly duties: readonly string[];
};

const read = (tx: Tx, tenantId: string) =>
  tx
    .selectFrom('training_series')
    .select(['id', 'made_by', 'co_leader_ids', 'leaderless_since', 'team_ids', 'organisation_ids', 'duties'])
    .where('tenant_id', '=', tenantId);

type Found = Awaited<ReturnType<ReturnType<typeof read>['executeTakeFirstOrThrow']>>;
const seriesOf = (row: Found): SeriesRow => ({
  id: row.id,
  madeBy: row.made_by,
  coLeaderIds: row.co_leader_ids,
  leaderless: row.leaderless_since !== null,
  teamIds: row.team_ids,
  organisationIds: row.organisation_ids,
  duties: row.duties,
});

/** Held until the transaction ends: of two trainers who take it over at once, one is first. */
export const holdSeries = async (tx: Tx, tenantId: string, id: string): Promise<SeriesRow | null> => {
  const row = await read(tx, tenantId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : seriesOf(row);
};

export const holdAllSeries = async (tx: Tx, tenantId: string): Promise<readonly SeriesRow[]> =>
  (await read(tx, tenantId).orderBy('id').forUpdate().execute()).map(seriesOf);

/** Whether there is an evening still to come: only then it matters today that nobody leads it. */
export const hasEveningToCome = async (
  tx: Tx,
  tenantId: string,
  seriesId: string,
  now: Date,
): Promise<boolean> =>
  (await tx
    .selectFrom('training_evenings')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('series_id', '=', seriesId)
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()) !== undefined;

export const setLeadership = async (
  tx: Tx,
  tenantId: string,
  id: string,
  { madeBy, coLeaderIds, leaderless }: Leadership,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('training_series')
    .set({
      made_by: madeBy,
      co_leader_ids: [...coLeaderIds],
      leaderless_since: leaderless ? sql`coalesce(leaderless_since, ${now})` : null,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

export const setGuests = async (
  tx: Tx,
  tenantId: string,
  id: string,
  guests: { readonly organisationIds: readonly string[]; readonly duties: readonly string[] },
): Promise<void> => {
  await tx
    .updateTable('training_series')
    .set({ organisation_ids: [...guests.organisationIds], duties: [...guests.duties] })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};
