/** The teams of a municipality: made, changed and stopped; read with how many are in it. */
import type { TeamShape } from '@buurtplus/domain/people';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { teamWalksKey } from '../platform/db/team-walks.ts';

/** Teams somebody can be put in: those that have not stopped. */
export const listTeams = (authDb: Kysely<Tables>, tenantId: string) =>
  authDb
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute();

export type NewTeam = {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly neighbourhoodCodes: readonly string[];
};

export const insertTeam = async (authDb: Kysely<Tables>, team: NewTeam): Promise<void> => {
  await authDb
    .insertInto('teams')
    .values({
      tenant_id: team.tenantId,
      id: team.id,
      name: team.name,
      neighbourhood_codes: [...team.neighbourhoodCodes],
    })
    .execute();
};

/** Names are compared with those that are there: one after the other, so that two at once do not both find a name free. */
export const lockTeamNames = async (tx: Kysely<Tables>, tenantId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`teams ${tenantId}`}))`.execute(tx);
};

/** Whoever stops a team waits for rounds that are beginning, and what would begin waits for him (rounds/write-round.ts takes the other side). */
export const lockTeamToStop = async (tx: Kysely<Tables>, tenantId: string, teamId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${teamWalksKey(tenantId, teamId)}, 0))`.execute(tx);
};

export const listAllTeams = (authDb: Kysely<Tables>, tenantId: string) =>
  authDb.selectFrom('teams').selectAll().where('tenant_id', '=', tenantId).orderBy('name').execute();
export type TeamRow = Awaited<ReturnType<typeof listAllTeams>>[number];

export const updateTeam = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  version: number,
  next: TeamShape,
): Promise<boolean> => {
  const done = await tx
    .updateTable('teams')
    .set({
      name: next.name,
      neighbourhood_codes: [...next.neighbourhoodCodes],
      version: version + 1,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

export type TeamCount = {
  readonly team_id: string;
  readonly members: number;
  readonly coordinators: number;
  readonly invited: number;
};

/** How many are in each team, whether somebody coordinates today, and whether somebody was asked to. */
export const countTeams = async (
  authDb: Kysely<Tables>,
  tenantId: string,
  today: string,
  now: Date,
): Promise<readonly TeamCount[]> =>
  (
    await sql<TeamCount>`
    select t.id as team_id,
      (select count(*)::int from team_members m where m.tenant_id = t.tenant_id and m.team_id = t.id and m.stage not in ('invited', 'left')) as members,
      (select count(*)::int from role_assignments a where a.tenant_id = t.tenant_id and a.team_id = t.id and a.role = 'coordinator'
        and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)) as coordinators,
      (select count(*)::int from invitations i where i.tenant_id = t.tenant_id and i.team_id = t.id and i.role = 'coordinator'
        and i.accepted_at is null and i.expires_at > ${now}) as invited
    from teams t where t.tenant_id = ${tenantId}`.execute(authDb)
  ).rows;

export const countOpenInvitations = async (
  authDb: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  now: Date,
): Promise<number> =>
  Number(
    (
      await authDb
        .selectFrom('invitations')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('team_id', '=', teamId)
        .where('accepted_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirstOrThrow()
    ).count,
  );

type Stop = {
  readonly tenantId: string;
  readonly teamId: string;
  readonly reason: string;
  readonly today: string;
  readonly yesterday: string;
};

/**
 * The invitations first: who accepts holds the invitation and then asks for the team, so the other way round the two would wait for each other.
 * @returns false when it had stopped already
 */
export const endTeam = async (
  tx: Kysely<Tables>,
  { tenantId, teamId, reason, today, yesterday }: Stop,
): Promise<boolean> => {
  await tx
    .deleteFrom('invitations')
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('accepted_at', 'is', null)
    .execute();
  const ended = await tx
    .updateTable('teams')
    .set(({ eb }) => ({ ended_on: today, end_reason: reason, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', teamId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return false;
  await sql`update role_assignments set ends_on = ${yesterday}::date, starts_on = least(starts_on, ${yesterday}::date)
    where tenant_id = ${tenantId} and team_id = ${teamId}::uuid and (ends_on is null or ends_on > ${yesterday}::date)`.execute(
    tx,
  );
  await sql`update team_members set stage = 'left', left_on = ${today}::date, stage_since = ${today}::date
    where tenant_id = ${tenantId} and team_id = ${teamId}::uuid and stage <> 'left'`.execute(tx);
  return true;
};
