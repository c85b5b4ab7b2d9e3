/** Months of teams as figures: counted once when the month is well over, and never again. */
import { soonDays, type TeamMonth } from '@buurtplus/domain/evaluation';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type CountedMonth = {
  readonly team_id: string;
  readonly signals: number;
  readonly reporters: number;
  readonly most_of_one: number;
  readonly right_desk: number;
  readonly returned: number;
  readonly answered: number;
  readonly taken_soon: number;
  readonly rounds: number;
};

/**
 * The figures of every team of a municipality for the signals received and the rounds ended in a period.
 * Right desk at once: it got a desk by itself, and that first desk took it up and did not send it back. What a person pointed to a desk
 * was not, nor what went to another desk before it was taken; a referral, or another desk after the first took it, changes nothing.
 */
export const countMonth = async (
  tx: Kysely<Tables>,
  tenantId: string,
  from: Date,
  to: Date,
): Promise<readonly CountedMonth[]> => {
  const { rows } = await sql<CountedMonth>`
    with desks as (
      -- A desk after the first step: another one, or one that a person who was asked pointed to.
      select signal_id, min(at) filter (where nth > 1 and kind = 'routed') as next_at
      from (select signal_id, kind, at, row_number() over (partition by signal_id order by at, id) as nth from signal_events
        where tenant_id = ${tenantId} and at >= ${from} and kind in ('routed', 'asked_coordinator', 'asked_administrator')) r group by 1),
    acts as (
      select signal_id, min(at) filter (where kind = 'take') as taken_at, min(at) filter (where kind = 'return') as returned_at
      from signal_events where tenant_id = ${tenantId} and at >= ${from} and kind in ('take', 'return') group by 1),
    own as (
      select s.team_id, s.id, s.owner_id, s.answers_given, a.taken_at <= s.received_at + make_interval(days => ${soonDays}) as soon,
        a.returned_at is not null as returned,
        a.taken_at < coalesce(d.next_at, 'infinity')
          and coalesce(a.returned_at, 'infinity') >= coalesce(d.next_at, 'infinity') as right_desk
      from signals s left join desks d on d.signal_id = s.id left join acts a on a.signal_id = s.id
      where s.tenant_id = ${tenantId} and s.team_id is not null and s.received_at >= ${from} and s.received_at < ${to}
        and s.status <> 'withdrawn'),
    of_one as (select team_id, count(*) as sent from own where owner_id is not null group by team_id, owner_id),
    most as (select team_id, max(sent)::integer as most, count(*)::integer as reporters from of_one group by team_id),
    walked as (
      select team_id, count(*)::integer as rounds from rounds
      where tenant_id = ${tenantId} and status = 'ended' and ended_at >= ${from} and ended_at < ${to} group by team_id)
    select t.id as team_id, count(o.id)::integer as signals, coalesce(max(m.reporters), 0) as reporters,
      -- Signals whose sender is forgotten count as of one person: that hides sooner.
      (coalesce(max(m.most), 0) + count(o.id) filter (where o.owner_id is null))::integer as most_of_one,
      count(o.id) filter (where o.right_desk)::integer as right_desk,
      count(o.id) filter (where o.returned)::integer as returned,
      count(o.id) filter (where o.answers_given > 0)::integer as answered, count(o.id) filter (where o.soon)::integer as taken_soon, coalesce(max(w.rounds), 0) as rounds
    from teams t left join own o on o.team_id = t.id left join most m on m.team_id = t.id left join walked w on w.team_id = t.id
    where t.tenant_id = ${tenantId} group by t.id`.execute(tx);
  return rows;
};

/** The own words of a period, for counting only: nothing of them is kept. */
export const listOwnWords = async (tx: Kysely<Tables>, tenantId: string, from: Date, to: Date) =>
  tx
    .selectFrom('signals')
    .select(['team_id', 'owner_id', 'own_words', 'gut_feeling'])
    .where('tenant_id', '=', tenantId)
    .where('team_id', 'is not', null)
    .where('own_words', 'is not', null)
    .where('status', '<>', 'withdrawn')
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .execute();

/** What is counted of own words, by a check of each text. */
export type CountedWords = {
  readonly with_words: number;
  readonly with_marks: number;
  readonly feeling_with_words: number;
  readonly feeling_apart: number;
  readonly words_reporters: number;
  readonly words_most_of_one: number;
  readonly feeling_reporters: number;
  readonly feeling_most_of_one: number;
};

export const isFrozen = async (tx: Kysely<Tables>, tenantId: string, month: string): Promise<boolean> =>
  (await tx
    .selectFrom('team_signal_months')
    .select('team_id')
    .where('tenant_id', '=', tenantId)
    .where('month', '=', month)
    .limit(1)
    .executeTakeFirst()) !== undefined;

export const insertMonths = async (
  tx: Kysely<Tables>,
  tenantId: string,
  month: string,
  now: Date,
  rows: readonly (CountedMonth & CountedWords)[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insertInto('team_signal_months')
    .values(rows.map((row) => ({ ...row, tenant_id: tenantId, month, frozen_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const listMonths = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamIds: readonly string[],
): Promise<readonly (TeamMonth & { readonly teamId: string })[]> => {
  const rows = await tx
    .selectFrom('team_signal_months')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('team_id', 'in', teamIds)
    .execute();
  return rows.map((row) => ({
    teamId: row.team_id,
    month: row.month,
    signals: row.signals,
    reporters: row.reporters,
    mostOfOne: row.most_of_one,
    rightDesk: row.right_desk,
    returned: row.returned,
    withWords: row.with_words,
    withMarks: row.with_marks,
    feelingWithWords: row.feeling_with_words,
    feelingApart: row.feeling_apart,
    wordsReporters: row.words_reporters,
    wordsMostOfOne: row.words_most_of_one,
    feelingReporters: row.feeling_reporters,
    feelingMostOfOne: row.feeling_most_of_one,
    answered: row.answered,
    takenSoon: row.taken_soon,
    rounds: row.rounds,
  }));
};

export const listTenantIds = async (jobsDb: Kysely<Tables>): Promise<readonly string[]> =>
  (await jobsDb.selectFrom('tenants').select('id').execute()).map((row) => row.id);
