/** What one month of all teams of a municipality was made of; read by the nightly job only, and kept nowhere. */
import type { CountedSignal } from '@buurtplus/domain/insight';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Span = { readonly tenantId: string; readonly from: Date; readonly until: Date };

export type RoundsOfTeam = {
  readonly team_id: string;
  readonly ids: readonly string[];
  readonly rounds: number;
  readonly quiet: number;
  readonly walking_minutes: number;
  readonly open_window: number;
  readonly card: number;
  readonly talk: number;
  readonly lamp: number;
  readonly question: number;
};

/** Rounds that count: walked by two or more and over; of the month in which they began. */
export const countRounds = async (tx: Kysely<Tables>, span: Span): Promise<readonly RoundsOfTeam[]> =>
  (
    await sql<RoundsOfTeam>`
    select team_id, array_agg(id::text order by id) as ids, count(*)::integer as rounds, (count(*) filter (where quiet))::integer as quiet,
      round(sum(walking_ms) / 60000.0)::integer as walking_minutes, sum(open_windows)::integer as open_window, sum(cards)::integer as card,
      sum(talks)::integer as talk, sum(lamps)::integer as lamp, sum(questions)::integer as question
    from rounds where tenant_id = ${span.tenantId} and status = 'ended' and together
      and started_at >= ${span.from}::timestamptz and started_at < ${span.until}::timestamptz
    group by team_id`.execute(tx)
  ).rows;

export type WalkedOfPerson = {
  readonly team_id: string;
  readonly person_id: string;
  readonly walked: number;
};

export const countWalkers = async (tx: Kysely<Tables>, span: Span): Promise<readonly WalkedOfPerson[]> =>
  (
    await sql<WalkedOfPerson>`
    select team_id, walker ->> 'personId' as person_id, count(*)::integer as walked
    from rounds, jsonb_array_elements(walkers) as walker
    where tenant_id = ${span.tenantId} and status = 'ended' and together and (walker ->> 'present')::boolean
      and started_at >= ${span.from}::timestamptz and started_at < ${span.until}::timestamptz
    group by team_id, walker ->> 'personId'`.execute(tx)
  ).rows;

export type SignalOfTeam = {
  readonly team_id: string;
  readonly id: string;
  readonly owner_id: string | null;
  readonly kind: CountedSignal['kind'];
  readonly picked_up: boolean;
  readonly answered: boolean;
  readonly done: boolean;
};

/** By the server's own time of receiving; what was taken back is not counted. No words, no facts, no place. */
export const listCountedSignals = async (tx: Kysely<Tables>, span: Span): Promise<readonly SignalOfTeam[]> =>
  (
    await sql<SignalOfTeam>`
    select s.team_id, s.id, s.owner_id, s.kind, s.answers_given > 0 as answered, s.status = 'closed' as done,
      exists (select 1 from signal_events e where e.tenant_id = s.tenant_id and e.signal_id = s.id and e.kind = 'take') as picked_up
    from signals s where s.tenant_id = ${span.tenantId} and s.team_id is not null and s.status <> 'withdrawn'
      and s.received_at >= ${span.from}::timestamptz and s.received_at < ${span.until}::timestamptz
    order by s.id`.execute(tx)
  ).rows;

export type WishOfMember = { readonly team_id: string; readonly person_id: string; readonly wished: number };

export const listWishes = async (tx: Kysely<Tables>, tenantId: string): Promise<readonly WishOfMember[]> =>
  (
    await sql<WishOfMember>`
    select w.team_id, w.person_id, w.rounds_per_month as wished from member_wishes w
    join team_members m on m.tenant_id = w.tenant_id and m.team_id = w.team_id and m.person_id = w.person_id
    where w.tenant_id = ${tenantId} and w.rounds_per_month is not null and m.stage in ('walking_along', 'trained', 'active')
    order by w.team_id, w.person_id`.execute(tx)
  ).rows;

/** Since when a team does anything: no figures are made of the months before. */
export const listFirstDays = async (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<readonly { readonly team_id: string; readonly first_at: Date }[]> =>
  (
    await sql<{ team_id: string; first_at: Date }>`
    select team_id, min(at) as first_at from (
      select team_id, min(started_at) as at from rounds where tenant_id = ${tenantId} and status = 'ended' and together group by team_id
      union all
      select team_id, min(received_at) from signals where tenant_id = ${tenantId} and team_id is not null group by team_id
    ) as firsts where at is not null group by team_id order by team_id`.execute(tx)
  ).rows;
