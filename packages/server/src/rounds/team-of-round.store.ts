/** Of which team a round is, and whether somebody writes there today: its start says so, not the role that is chosen when a phone gets network. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { RoundFact } from '@buurtplus/domain/rounds';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { systemContext } from './rounds.store.ts';

type TeamRole = { readonly teamId: string; readonly role: 'volunteer' | 'coordinator' };

export type TeamsOfWriter = {
  /** Where this person walks today; a stopped team has nobody. */
  readonly mine: readonly TeamRole[];
  /** The team of each round that began. */
  readonly teamOf: ReadonlyMap<string, string>;
  /** The team of each plan. */
  readonly teamOfPlan: ReadonlyMap<string, string>;
};

type Started = Extract<RoundFact, { kind: 'started' }>;

const listTeamRoles = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  today: string,
): Promise<readonly TeamRole[]> => {
  const found = await sql<TeamRole>`
    select team_id as "teamId", min(role) as role from role_assignments
    where tenant_id = ${tenantId} and person_id = ${personId}::uuid and role in ('volunteer', 'coordinator')
      and starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date)
    group by team_id`.execute(tx);
  return found.rows;
};

/** As the system: the round may be one that this person cannot see yet. */
export const readTeamsOfWriter = (
  jobsDb: Kysely<Tables>,
  who: { readonly tenantId: string; readonly personId: string },
  about: { readonly roundIds: readonly string[]; readonly planIds: readonly string[] },
  today: string,
): Promise<TeamsOfWriter> =>
  inTransaction(jobsDb, systemContext(who.tenantId), async (tx) => {
    const mine = await listTeamRoles(tx, who.tenantId, who.personId, today);
    const starts = await sql<{ round_id: string; team_id: string }>`
      select distinct on (round_id) round_id, team_id from round_events
      where tenant_id = ${who.tenantId} and round_id = any (${[...about.roundIds]}::uuid[]) and kind = 'started'
      order by round_id, received_at, id`.execute(tx);
    const plans = await sql<{ id: string; team_id: string }>`
      select id, team_id from roster_items where tenant_id = ${who.tenantId} and id = any (${[...about.planIds]}::uuid[])`.execute(
      tx,
    );
    return {
      mine,
      teamOf: new Map(starts.rows.map((row) => [row.round_id, row.team_id])),
      teamOfPlan: new Map(plans.rows.map((row) => [row.id, row.team_id])),
    };
  });

/**
 * @param acting the team of the chosen role: only when nothing says more
 * @param start what this batch says of the start
 * @returns where it is stored and in which role, or that nobody there would read it
 */
export const whereToWrite = (
  teams: TeamsOfWriter,
  acting: string,
  roundId: string,
  start: Started | null,
): Result<TeamRole, 'unread'> => {
  const roleIn = (teamId: string | undefined): TeamRole | undefined =>
    teams.mine.find((one) => one.teamId === teamId);
  const known = teams.teamOf.get(roundId) ?? start?.teamId ?? undefined;
  const byPlan = roleIn(teams.teamOfPlan.get(start?.plannedRoundId ?? ''));
  const found = known === undefined ? (byPlan ?? roleIn(acting)) : roleIn(known);
  return found === undefined ? refuse('unread') : ok(found);
};

/**
 * As the system, with the lock of the round: what came in before the start was known is counted there when its author is of that team today.
 * What anybody else would write under the same id stays where it is, and is not counted.
 */
export const moveToTeam = async (
  tx: Kysely<Tables>,
  round: { readonly tenantId: string; readonly roundId: string; readonly teamId: string },
  today: string,
): Promise<void> => {
  for (const table of ['round_events', 'round_debriefs', 'round_tracks'] as const)
    await sql`update ${sql.table(table)} e set team_id = ${round.teamId}::uuid
      where e.tenant_id = ${round.tenantId} and e.round_id = ${round.roundId}::uuid and e.team_id <> ${round.teamId}::uuid
        and exists (select 1 from role_assignments m where m.tenant_id = e.tenant_id and m.person_id = e.person_id and m.team_id = ${round.teamId}::uuid
          and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date))`.execute(
      tx,
    );
  // Whoever was told elsewhere is not who looks after this round: it is told anew.
  await sql`update round_alarms set team_id = ${round.teamId}::uuid, steps = '{}', told_steps = '{}', steps_taken_at = null,
      acknowledged_by = null, acknowledged_at = null,
      duty_contact_id = (select s.duty_contact_id from round_settings s where s.tenant_id = ${round.tenantId} and s.team_id = ${round.teamId}::uuid)
    where tenant_id = ${round.tenantId} and round_id = ${round.roundId}::uuid and team_id <> ${round.teamId}::uuid and ended_at is null`.execute(
    tx,
  );
};
