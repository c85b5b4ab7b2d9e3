/** Whether a team is on the street: what its rounds are doing now. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { teamWalksKey } from '../platform/db/team-walks.ts';
import { unsettledMs, unsettledOf } from './round-events.store.ts';

/**
 * A round of one who waited for a mate and never began is no round on the street the next day.
 * What a phone wrote and nobody added up yet may be a start: it counts, for as long as the server goes on adding up.
 */
export const countOnStreet = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  now: Date,
): Promise<number> => {
  const found = await sql<{ many: number }>`
    select (select count(*)::int from rounds where tenant_id = ${tenantId} and team_id = ${teamId}::uuid
        and (status in ('walking', 'paused') or (status = 'waiting' and changed_at > ${now}::timestamptz - interval '12 hours')))
      + (select count(*)::int from (${unsettledOf(tenantId, new Date(now.getTime() - unsettledMs))}) u
        where exists (select 1 from round_events e where e.tenant_id = ${tenantId} and e.round_id = u.round_id and e.team_id = ${teamId}::uuid)) as many`.execute(
    tx,
  );
  return found.rows[0]?.many ?? 0;
};

/** Before a round is written: until this transaction is over the team does not stop (people/keep-teams.ts). @returns false when it has stopped */
export const holdOpenTeam = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${teamWalksKey(tenantId, teamId)}, 0))`.execute(
    tx,
  );
  // A statement of its own: it sees what was decided while this one waited.
  const open = await tx
    .selectFrom('teams')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', teamId)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return open !== undefined;
};
