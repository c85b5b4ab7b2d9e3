/** Thanks of professionals to teams: written, read by the team and the writer, gone after the last day. */
import { mostOnList } from '@buurtplus/contract/wire';
import type { ThankerRole, ThanksSentence } from '@buurtplus/domain/insight';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type ThanksRow = {
  readonly id: string;
  readonly team_id: string;
  readonly team_name: string;
  readonly sentence: ThanksSentence | null;
  readonly words: string | null;
  readonly made_by_role: ThankerRole;
  readonly organisation: string | null;
  readonly starts_on: string;
  readonly ends_on: string;
};

const columns = sql<ThanksRow>`k.id, k.team_id, t.name as team_name, k.sentence, k.words, k.made_by_role, o.name as organisation, k.starts_on::text, k.ends_on::text`;
const from = sql`team_thanks k join teams t on t.tenant_id = k.tenant_id and t.id = k.team_id
  left join organisations o on o.tenant_id = k.tenant_id and o.id = k.organisation_id`;
/** A page of a letter, not an archive. */
const most = 20;

export const listThanks = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  today: string,
): Promise<readonly ThanksRow[]> =>
  (
    await sql<ThanksRow>`select ${columns} from ${from} where k.tenant_id = ${tenantId} and k.team_id = ${teamId}::uuid
    and k.ends_on >= ${today}::date order by k.made_at desc limit ${most}`.execute(tx)
  ).rows;

/** Of one month, as long as they are kept. @param first and next: first days of this month and of the next */
export const listThanksBetween = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  first: string,
  next: string,
): Promise<readonly ThanksRow[]> =>
  (
    await sql<ThanksRow>`select ${columns} from ${from} where k.tenant_id = ${tenantId} and k.team_id = ${teamId}::uuid
    and k.starts_on >= ${first}::date and k.starts_on < ${next}::date order by k.made_at limit ${most}`.execute(
      tx,
    )
  ).rows;

export const listGiven = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  today: string,
): Promise<readonly ThanksRow[]> =>
  (
    await sql<ThanksRow>`select ${columns} from ${from} where k.tenant_id = ${tenantId} and k.made_by = ${personId}::uuid
    and k.ends_on >= ${today}::date order by k.made_at desc limit ${mostOnList}`.execute(tx)
  ).rows;

export const listTeamsIn = (tx: Kysely<Tables>, tenantId: string, neighbourhoodCodes: readonly string[]) =>
  tx
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('ended_on', 'is', null)
    .where(sql<boolean>`neighbourhood_codes && ${[...neighbourhoodCodes]}::text[]`)
    .orderBy('name')
    .execute();

export const organisationName = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string | null,
): Promise<string | null> =>
  id === null
    ? null
    : ((
        await tx
          .selectFrom('organisations')
          .select('name')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst()
      )?.name ?? null);

/** Teams with which an organisation has an agreement that holds, for the organisation itself. */
export const listTeamsWith = async (
  tx: Kysely<Tables>,
  tenantId: string,
  organisationId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  (
    await sql<{ id: string; name: string }>`select t.id, t.name from teams t
      where t.tenant_id = ${tenantId} and t.ended_on is null and exists (select 1 from agreements a where a.tenant_id = t.tenant_id
        and a.team_id = t.id and a.organisation_id = ${organisationId}::uuid and a.held_version is not null and a.ended_on is null)
      order by t.name`.execute(tx)
  ).rows;

/** @returns false when this id is there already */
export const insertThanks = async (
  tx: Kysely<Tables>,
  one: {
    readonly tenantId: string;
    readonly id: string;
    readonly teamId: string;
    readonly sentence: string | null;
    readonly words: string | null;
    readonly madeBy: string;
    readonly role: string;
    readonly organisationId: string | null;
    readonly startsOn: string;
    readonly endsOn: string;
  },
): Promise<boolean> => {
  const made = await tx
    .insertInto('team_thanks')
    .values({
      tenant_id: one.tenantId,
      id: one.id,
      team_id: one.teamId,
      sentence: one.sentence,
      words: one.words,
      made_by: one.madeBy,
      made_by_role: one.role,
      organisation_id: one.organisationId,
      starts_on: one.startsOn,
      ends_on: one.endsOn,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Whether these very thanks were written before, by the same person. */
export const isSameThanks = async (
  tx: Kysely<Tables>,
  one: Parameters<typeof insertThanks>[1],
): Promise<boolean> =>
  (
    await sql`select 1 from team_thanks where tenant_id = ${one.tenantId} and id = ${one.id}::uuid and made_by = ${one.madeBy}::uuid
      and team_id = ${one.teamId}::uuid and sentence is not distinct from ${one.sentence}::text
      and words is not distinct from ${one.words}::text`.execute(tx)
  ).rows.length > 0;

/** @returns false when it is not there or somebody else's */
export const deleteOwnThanks = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  personId: string,
): Promise<boolean> =>
  (
    await tx
      .deleteFrom('team_thanks')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('made_by', '=', personId)
      .returning('id')
      .execute()
  ).length > 0;

export const forgetThanksBefore = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<void> => {
  await sql`delete from team_thanks where tenant_id = ${tenantId} and ends_on < ${today}::date`.execute(tx);
};
