/** What agreements read of other rooms, as the jobs role and only after "may you": what happened to signals, who holds which work, names of sides. */
import type { SignalKind } from '@buurtplus/domain/compass';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Tx = Kysely<Tables>;

export type HappenedRow = {
  readonly number: string;
  readonly kind: SignalKind;
  readonly duty: string;
  readonly conflicted_ids: readonly string[];
  readonly owner_id: string | null;
  readonly arrived_at: Date;
  readonly taken_at: Date | null;
  readonly answered_at: Date | null;
  /** Sent back by the desk, or taken back by the sender. */
  readonly let_go_at: Date | null;
  readonly withdrawn: boolean;
  /** The last day on which its desk reads it; null while it is open. */
  readonly desk_reads_until: string | null;
};

/**
 * Signals of a team that came to a role's desk in an area within a period, and when that role took, answered or returned them.
 * What was taken back comes along only where it is quiet: a month that changes when somebody takes one back would tell how many there are.
 */
export const listHappened = async (
  tx: Tx,
  ask: {
    readonly tenantId: string;
    readonly teamId: string;
    readonly role: string;
    readonly neighbourhoodCodes: readonly string[];
    readonly from: Date;
    readonly until: Date;
  },
): Promise<readonly HappenedRow[]> => {
  const found = await sql<HappenedRow>`
    with came as (
      select s.tenant_id, s.id, s.number, s.kind, s.conflicted_ids, s.owner_id, s.status, s.desk_reads_until,
        ${ask.role} || '@' || s.neighbourhood_code as duty, min(r.made_at) as arrived_at
      from signals s join signal_routes r on r.tenant_id = s.tenant_id and r.signal_id = s.id
      where s.tenant_id = ${ask.tenantId} and s.team_id = ${ask.teamId}::uuid
        and s.neighbourhood_code = any (${[...ask.neighbourhoodCodes]}::text[])
        and r.to_kind = 'desk' and split_part(r.duty, '@', 1) = ${ask.role}
      group by s.tenant_id, s.id, s.number, s.kind, s.conflicted_ids, s.owner_id, s.status, s.desk_reads_until, s.neighbourhood_code
    ), told as (
      select came.*,
        (select min(e.at) from signal_events e where e.tenant_id = came.tenant_id and e.signal_id = came.id and e.kind = 'take'
          and e.actor_role = ${ask.role} and e.at >= came.arrived_at) as taken_at,
        (select min(e.at) from signal_events e where e.tenant_id = came.tenant_id and e.signal_id = came.id and e.kind = 'report_back'
          and e.at >= came.arrived_at) as answered_at,
        (select min(e.at) from signal_events e where e.tenant_id = came.tenant_id and e.signal_id = came.id
          and (e.kind = 'withdrawn' or e.kind = 'return' and e.actor_role = ${ask.role}) and e.at >= came.arrived_at) as let_go_at
      from came where came.arrived_at >= ${ask.from} and came.arrived_at < ${ask.until}
    )
    select number, kind, duty, conflicted_ids, owner_id, arrived_at, taken_at, answered_at, let_go_at,
      status = 'withdrawn' as withdrawn, desk_reads_until from told
    where status <> 'withdrawn' or kind = 'niet_pluis' order by arrived_at desc`.execute(tx);
  return found.rows;
};

export type AtDesk = {
  readonly team_id: string | null;
  readonly kind: SignalKind;
  readonly neighbourhood_code: string | null;
  readonly duty: string | null;
  /** When it came to a desk of the role that has it now; null while it lies at none. */
  readonly arrived_at: Date | null;
  /** When that role first took it up or sent it back, and when it was answered first. */
  readonly taken_at: Date | null;
  readonly answered_at: Date | null;
};

/** One signal and what happened to it at the desk of the role that has it; as the jobs role, so only after "may you". */
export const findAtDesk = async (tx: Tx, tenantId: string, signalId: string): Promise<AtDesk | undefined> =>
  (
    await sql<AtDesk>`
      with came as (
        select s.*, split_part(s.duty, '@', 1) as role, (select min(r.made_at) from signal_routes r
          where r.tenant_id = s.tenant_id and r.signal_id = s.id and r.to_kind = 'desk'
            and split_part(r.duty, '@', 1) = split_part(s.duty, '@', 1)) as arrived_at
        from signals s where s.tenant_id = ${tenantId} and s.id = ${signalId}::uuid
      )
      select team_id, kind, neighbourhood_code, duty, arrived_at,
        (select min(e.at) from signal_events e where e.tenant_id = came.tenant_id and e.signal_id = came.id
          and e.kind in ('take', 'return') and e.actor_role = came.role and e.at >= came.arrived_at) as taken_at,
        (select min(e.at) from signal_events e where e.tenant_id = came.tenant_id and e.signal_id = came.id
          and e.kind = 'report_back' and e.at >= came.arrived_at) as answered_at
      from came`.execute(tx)
  ).rows[0];

/** Answers that were a thank-you, in an area since a day; what is quiet is not counted here. */
export const countThanks = async (
  tx: Tx,
  ask: {
    readonly tenantId: string;
    readonly teamId: string;
    readonly role: string;
    readonly neighbourhoodCodes: readonly string[];
    readonly from: Date;
  },
): Promise<number> => {
  const found = await sql<{ thanks: number }>`
    select count(*)::integer as thanks from signal_events e join signals s on s.tenant_id = e.tenant_id and s.id = e.signal_id
    where e.tenant_id = ${ask.tenantId} and e.kind = 'report_back' and e.body ->> 'detail' = 'thanks' and e.at >= ${ask.from}
      and e.actor_role = ${ask.role} and s.team_id = ${ask.teamId}::uuid and s.kind <> 'niet_pluis'
      and s.neighbourhood_code = any (${[...ask.neighbourhoodCodes]}::text[])`.execute(tx);
  return found.rows[0]?.thanks ?? 0;
};

/** What the partner of an agreement said to the team and the team still reads: of a role, or of an organisation. */
export const listThanksOf = async (
  tx: Tx,
  pair: {
    readonly tenant_id: string;
    readonly team_id: string;
    readonly side_role: string | null;
    readonly organisation_id: string | null;
  },
  today: string,
): Promise<
  readonly { readonly on: string; readonly sentence: string | null; readonly words: string | null }[]
> =>
  (
    await sql<{ on: string; sentence: string | null; words: string | null }>`
      select starts_on::text as "on", sentence, words from team_thanks
      where tenant_id = ${pair.tenant_id} and team_id = ${pair.team_id}::uuid and ends_on >= ${today}::date
        and made_by_role = coalesce(${pair.side_role}, 'partner') and organisation_id is not distinct from ${pair.organisation_id}::uuid
      order by starts_on desc, id limit 20`.execute(tx)
  ).rows;

export type HolderRow = {
  readonly person_id: string;
  readonly name: string;
  readonly role: string;
  readonly team_id: string | null;
  readonly area_codes: readonly string[];
  readonly organisation_id: string | null;
};

/** Everybody who can speak for a team or a partner today. */
export const listHolders = async (tx: Tx, tenantId: string, today: string): Promise<readonly HolderRow[]> =>
  (
    await sql<HolderRow>`select a.person_id, p.name, a.role, a.team_id, a.area_codes, a.organisation_id
      from role_assignments a join people p on p.id = a.person_id
      where a.tenant_id = ${tenantId} and a.role in ('coordinator', 'wijkagent', 'wijkregisseur', 'wijkwerker', 'partner')
        and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date) and p.blocked_at is null
      order by p.name`.execute(tx)
  ).rows;

export const listNames = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await sql<{
        id: string;
        name: string;
      }>`select id, name from people where id = any (${[...ids]}::uuid[])`.execute(tx)
    ).rows.map((row) => [row.id, row.name]),
  );

export const listTeamsAndOrganisations = async (tx: Tx, tenantId: string) => ({
  teams: await tx
    .selectFrom('teams')
    .select(['id', 'name', 'neighbourhood_codes', 'ended_on'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute(),
  organisations: await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'kind'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute(),
});
export type Sides = Awaited<ReturnType<typeof listTeamsAndOrganisations>>;

export const isOpenTeam = async (tx: Tx, tenantId: string, teamId: string): Promise<boolean> =>
  (await tx
    .selectFrom('teams')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', teamId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()) !== undefined;

/** Agreements of a team that have not ended, signed or in the making. */
export const countOpenOf = async (tx: Tx, tenantId: string, teamId: string): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom('agreements')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('team_id', '=', teamId)
        .where('ended_on', 'is', null)
        .executeTakeFirstOrThrow()
    ).count,
  );
