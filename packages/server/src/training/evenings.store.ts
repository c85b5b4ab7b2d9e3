/** Series, evenings, who comes and who was there. Row-level security shows each reader his own part. */
import type { EveningPlan } from '@buurtplus/contract/evenings';
import type { EveningTimes } from '@buurtplus/domain/training';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { isRowRefusal } from '../platform/db/transaction.ts';
import type { EveningTables } from './evenings.tables.ts';

type Tx = Kysely<Tables>;

export type EveningRow = Selectable<EveningTables['training_evenings']> & {
  readonly series: string;
  readonly team_ids: readonly string[];
  readonly organisation_ids: readonly string[];
  readonly duties: readonly string[];
  readonly made_by: string;
  readonly co_leader_ids: readonly string[];
  readonly leaderless_since: Date | null;
};
export type AttendanceRow = Selectable<EveningTables['evening_people']>;
export type EveningKey = { readonly tenantId: string; readonly eveningId: string };

const evenings = (tx: Tx, tenantId: string) =>
  tx
    .selectFrom('training_evenings as e')
    .innerJoin('training_series as s', (join) =>
      join.onRef('s.tenant_id', '=', 'e.tenant_id').onRef('s.id', '=', 'e.series_id'),
    )
    .selectAll('e')
    .select([
      's.name as series',
      's.team_ids',
      's.organisation_ids',
      's.duties',
      's.made_by',
      's.co_leader_ids',
      's.leaderless_since',
    ])
    .where('e.tenant_id', '=', tenantId);

export const listEvenings = (tx: Tx, tenantId: string, endsAfter: Date): Promise<readonly EveningRow[]> =>
  evenings(tx, tenantId).where('e.ends_at', '>', endsAfter).orderBy('e.starts_at').orderBy('e.id').execute();

export const findEvening = async (tx: Tx, { tenantId, eveningId }: EveningKey): Promise<EveningRow | null> =>
  (await evenings(tx, tenantId).where('e.id', '=', eveningId).executeTakeFirst()) ?? null;

/** @returns false when this id is there already */
export const insertSeries = async (
  tx: Tx,
  one: {
    readonly tenantId: string;
    readonly id: string;
    readonly name: string;
    readonly teamIds: readonly string[];
    readonly organisationIds: readonly string[];
    readonly duties: readonly string[];
    readonly personId: string;
    readonly now: Date;
  },
): Promise<boolean> => {
  const made = await tx
    .insertInto('training_series')
    .values({
      tenant_id: one.tenantId,
      id: one.id,
      name: one.name,
      team_ids: [...one.teamIds],
      organisation_ids: [...one.organisationIds],
      duties: [...one.duties],
      made_by: one.personId,
      made_at: one.now,
      leaderless_since: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Whether this very series was planned before, by the same person; what moved since is another evening and stays. */
export const isSameSeries = async (
  tx: Tx,
  one: Parameters<typeof insertSeries>[1],
  evenings: number,
): Promise<boolean> =>
  (
    await sql`select 1 from training_series s where s.tenant_id = ${one.tenantId} and s.id = ${one.id}::uuid
      and s.made_by = ${one.personId}::uuid and s.name = ${one.name} and s.team_ids = ${[...one.teamIds]}::uuid[]
      and s.organisation_ids = ${[...one.organisationIds]}::uuid[] and s.duties = ${[...one.duties]}::text[]
      and (select count(*) from training_evenings e where e.tenant_id = s.tenant_id and e.series_id = s.id) = ${evenings}`.execute(
      tx,
    )
  ).rows.length > 0;

type Planned = Pick<EveningPlan, 'place'> & {
  readonly moduleIds: readonly string[];
  readonly times: EveningTimes;
};
const columnsOf = ({ place, moduleIds, times }: Planned) => ({
  place,
  module_ids: [...moduleIds],
  starts_at: times.startsAt,
  ends_at: times.endsAt,
});

export const insertEvening = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  seriesId: string,
  planned: Planned,
): Promise<void> => {
  await tx
    .insertInto('training_evenings')
    .values({
      tenant_id: tenantId,
      id: eveningId,
      series_id: seriesId,
      cancelled_at: null,
      moved_from: null,
      ...columnsOf(planned),
    })
    .execute();
};

export const changeEvening = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  change: (Planned & { readonly movedFrom: Date | null }) | { readonly cancelledAt: Date | null },
): Promise<void> => {
  await tx
    .updateTable('training_evenings')
    .set(
      'cancelledAt' in change
        ? { cancelled_at: change.cancelledAt }
        : { ...columnsOf(change), moved_from: change.movedFrom },
    )
    .where('tenant_id', '=', tenantId)
    .where('id', '=', eveningId)
    .execute();
};

export const setHandled = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  moduleIds: readonly string[],
): Promise<void> => {
  await tx
    .updateTable('training_evenings')
    .set({ module_ids: [...moduleIds] })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', eveningId)
    .execute();
};

export const listAttendance = (
  tx: Tx,
  tenantId: string,
  eveningIds: readonly string[],
): Promise<readonly AttendanceRow[]> =>
  eveningIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('evening_people')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('evening_id', 'in', [...eveningIds])
        .execute();

type Who = EveningKey & { readonly personId: string; readonly teamId: string | null };

/** The own line, held until the transaction ends; none is made. */
export const holdLineThere = (
  tx: Tx,
  { tenantId, eveningId, personId }: Omit<Who, 'teamId'>,
): Promise<AttendanceRow | undefined> =>
  tx
    .selectFrom('evening_people')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('evening_id', '=', eveningId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();

/** The own line, made when it was not there and held until the transaction ends: two phones of one person come one after the other. */
export const holdLine = async (
  tx: Tx,
  { tenantId, eveningId, personId, teamId }: Who,
): Promise<AttendanceRow> => {
  await tx
    .insertInto('evening_people')
    .values({
      tenant_id: tenantId,
      evening_id: eveningId,
      person_id: personId,
      team_id: teamId,
      coming: null,
      answered_for: null,
      present_how: null,
      present_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const line = await holdLineThere(tx, { tenantId, eveningId, personId });
  if (line === undefined) throw new Error('the line that was just made is not there');
  return line;
};

/** @returns null when the database takes no line of somebody who is not invited any more: it knew before we did */
const holdLineIfTaken = (tx: Tx, who: Who): Promise<AttendanceRow | null> =>
  holdLine(tx, who).catch((problem: unknown) => {
    if (isRowRefusal(problem)) return null;
    throw problem;
  });

/** Asked once the line is held. @returns null when not, and a line that was made for it is there no more: the app may take none away */
export const holdLineIf = async (
  tx: Tx,
  who: Who,
  may: () => Promise<boolean>,
): Promise<AttendanceRow | null> => {
  await sql`savepoint own_line`.execute(tx);
  const line = await holdLineIfTaken(tx, who);
  if (line !== null && (await may())) return line;
  await sql`rollback to savepoint own_line`.execute(tx);
  return null;
};

export const changeLine = async (
  tx: Tx,
  { tenantId, eveningId, personId }: Omit<Who, 'teamId'>,
  change: Partial<
    Pick<
      AttendanceRow,
      'coming' | 'perhaps' | 'answered_for' | 'present_how' | 'present_at' | 'wrong_codes' | 'has_ballot'
    >
  >,
): Promise<void> => {
  await tx
    .updateTable('evening_people')
    .set(change)
    .where('tenant_id', '=', tenantId)
    .where('evening_id', '=', eveningId)
    .where('person_id', '=', personId)
    .execute();
};

export type MemberLine = { readonly person_id: string; readonly name: string; readonly team_id: string };

/** As the jobs role, after "may you": the app shows a trainer no members of a team. */
export const listInvited = async (
  tx: Tx,
  tenantId: string,
  teamIds: readonly string[],
): Promise<readonly MemberLine[]> =>
  (
    await sql<MemberLine>`select distinct on (person_id) person_id, name, team_id from team_members
      where tenant_id = ${tenantId} and team_id = any (${[...teamIds]}::uuid[]) and stage not in ('invited', 'left')
      order by person_id, team_id`.execute(tx)
  ).rows.toSorted((left, right) => left.name.localeCompare(right.name));

type NamedRow = { readonly id: string; readonly name: string };
export const listChoices = async (
  tx: Tx,
  tenantId: string,
): Promise<{
  readonly teams: readonly (NamedRow & {
    readonly neighbourhood_codes: readonly string[];
    readonly ended_on: string | null;
  })[];
  readonly organisations: readonly NamedRow[];
}> => ({
  teams: await tx
    .selectFrom('teams')
    .select(['id', 'name', 'neighbourhood_codes', 'ended_on'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute(),
  organisations: await tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute(),
});
