/** Rounds as they add up, members and settings of a team. */
import { type Round, type RoundSettings, type SignOn, standardSettings } from '@buurtplus/domain/rounds';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { RoundsTables } from './rounds.tables.ts';

export type RoundRow = Selectable<RoundsTables['rounds']>;

export const systemContext = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });

/** Two phones that send at the same moment add up one after the other. */
export const lockRound = async (tx: Kysely<Tables>, roundId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`round ${roundId}`}, 0))`.execute(tx);
};

export const findRound = (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
): Promise<RoundRow | undefined> =>
  tx
    .selectFrom('rounds')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', roundId)
    .executeTakeFirst();

export type SettledRound = {
  readonly tenantId: string;
  readonly teamId: string;
  /** With the part of the team's own, as far as it is this team's. */
  readonly round: Round & { readonly zone: { readonly id: string } | null };
  readonly walkerIds: readonly string[];
  readonly lastCheckIn: { readonly at: Date; readonly by: string } | null;
  readonly firstReceivedAt: Date;
  readonly events: number;
  readonly now: Date;
};

const moment = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

export const saveRound = async (tx: Kysely<Tables>, settled: SettledRound): Promise<void> => {
  const { round } = settled;
  const row = {
    team_id: settled.teamId,
    status: round.status,
    started_at: moment(round.startedAt),
    ended_at: moment(round.endedAt),
    ended_by: round.endedBy,
    walking_ms: round.walkingMs,
    walkers: JSON.stringify(round.walkers),
    walker_ids: [...settled.walkerIds],
    neighbourhood_code: round.neighbourhoodCode,
    zone_id: round.zone?.id ?? null,
    planned_round_id: round.plannedRoundId,
    open_windows: round.counts.open_window,
    cards: round.counts.card,
    talks: round.counts.talk,
    lamps: round.counts.lamp,
    questions: round.counts.question,
    quiet: round.quiet,
    together: round.together,
    track_agreed: round.trackAgreed,
    signed_on_at: moment(round.signedOnAt),
    last_check_in_at: settled.lastCheckIn?.at ?? null,
    last_check_in_by: settled.lastCheckIn?.by ?? null,
    events: settled.events,
    changed_at: settled.now,
  };
  await tx
    .insertInto('rounds')
    .values({
      tenant_id: settled.tenantId,
      id: round.roundId,
      first_received_at: settled.firstReceivedAt,
      ...row,
    })
    .onConflict((on) => on.columns(['tenant_id', 'id']).doUpdateSet(row))
    .execute();
};

export type Member = { readonly personId: string; readonly name: string; readonly role: string };

/** Runs as the system: the caller has been checked to be of this team. */
export const listMembers = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  today: string,
): Promise<readonly Member[]> => {
  const found = await sql<{ id: string; name: string; role: string }>`
    select p.id, p.name, min(a.role) as role from role_assignments a join people p on p.id = a.person_id
    where a.tenant_id = ${tenantId} and a.team_id = ${teamId}::uuid and p.blocked_at is null
      and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)
    group by p.id, p.name order by p.name`.execute(tx);
  return found.rows.map((row) => ({ personId: row.id, name: row.name, role: row.role }));
};

export const teamNeighbourhoods = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('teams')
      .select('neighbourhood_codes')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', teamId)
      .executeTakeFirst()
  )?.neighbourhood_codes ?? [];

export const readSettings = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<RoundSettings> => {
  const row = await tx
    .selectFrom('round_settings')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row === undefined
    ? standardSettings
    : {
        signOn: row.sign_on as SignOn,
        signOnPhone: row.sign_on_phone,
        checkInMinutes: row.check_in_minutes,
        dutyContactId: row.duty_contact_id,
      };
};

export const saveSettings = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  settings: RoundSettings,
  by: string,
  now: Date,
): Promise<void> => {
  const row = {
    sign_on: settings.signOn,
    sign_on_phone: settings.signOnPhone,
    check_in_minutes: settings.checkInMinutes,
    duty_contact_id: settings.dutyContactId,
    changed_by: by,
    changed_at: now,
  };
  await tx
    .insertInto('round_settings')
    .values({ tenant_id: tenantId, team_id: teamId, ...row })
    .onConflict((on) => on.columns(['tenant_id', 'team_id']).doUpdateSet(row))
    .execute();
};

/** Rounds of the last half day that wait for this person, that he is in, or that he walked and has not told about. */
export const listOpenRounds = (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  since: Date,
): Promise<readonly RoundRow[]> =>
  tx
    .selectFrom('rounds')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where(
      sql<boolean>`case when status <> 'ended' then changed_at >= ${since} else together and ended_at >= ${since} and not exists (
        select 1 from round_debriefs d where d.tenant_id = rounds.tenant_id and d.round_id = rounds.id and d.person_id = ${personId}::uuid) end`,
    )
    .where(sql<boolean>`${personId}::uuid = any (walker_ids)`)
    .orderBy('changed_at', 'desc')
    .execute();

export const announce = async (
  tx: Kysely<Tables>,
  news: { readonly tenantId: string; readonly teamId?: string; readonly personId?: string },
): Promise<void> => {
  await sql`select pg_notify('buurtplus_news', ${JSON.stringify(news)})`.execute(tx);
};

export const listTenantIds = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').execute()).map((row) => row.id);
