/** House rules by version, and who accepted what. */
import type { Acceptable, Accepted } from '@buurtplus/domain/teams';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { TeamKey } from './keep-team.ts';

export type RulesRow = {
  readonly version: number;
  readonly lines: readonly string[];
  readonly published_at: Date;
};

export const findRules = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
): Promise<RulesRow | null> =>
  (await tx
    .selectFrom('team_rules')
    .select(['version', 'lines', 'published_at'])
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

/** The primary key says no when two publish the same version at once. */
export const insertRules = async (
  tx: Kysely<Tables>,
  team: TeamKey,
  rules: {
    readonly version: number;
    readonly lines: readonly string[];
    readonly by: string;
    readonly now: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('team_rules')
    .values({
      tenant_id: team.tenantId,
      team_id: team.teamId,
      version: rules.version,
      lines: [...rules.lines],
      published_at: rules.now,
      published_by: rules.by,
    })
    .execute();
};

export type AcceptanceRow = Accepted & { readonly personId: string; readonly what: Acceptable };

/** Row-level security cuts: the own ones for a member, all of the team for the coordinator. */
export const listAcceptances = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: TeamKey,
): Promise<readonly AcceptanceRow[]> => {
  const rows = await tx
    .selectFrom('rule_acceptances')
    .select(['person_id', 'what', 'version', 'accepted_on'])
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    what: row.what as Acceptable,
    version: row.version,
    acceptedOn: row.accepted_on,
  }));
};

export const putAcceptance = async (
  tx: Kysely<Tables>,
  team: TeamKey,
  accepted: {
    readonly personId: string;
    readonly what: Acceptable;
    readonly version: number;
    readonly day: string;
  },
): Promise<void> => {
  await sql`insert into rule_acceptances (tenant_id, team_id, person_id, what, version, accepted_on)
    values (${team.tenantId}, ${team.teamId}::uuid, ${accepted.personId}::uuid, ${accepted.what}, ${accepted.version}, ${accepted.day}::date)
    on conflict (tenant_id, team_id, person_id, what) do update set version = excluded.version, accepted_on = excluded.accepted_on`.execute(
    tx,
  );
};
