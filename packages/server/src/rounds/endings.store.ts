/** What ends a round without its phones: who said that they are home, and rounds that nobody will end any more. */
import { askHomeAfterMs, type RoundEndings, unendedAfterMs } from '@buurtplus/domain/rounds';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** In the context of who asks; a walker may know of the alarms of his own round. */
export const readEndings = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
): Promise<RoundEndings> => {
  const home = await tx
    .selectFrom('round_alarms')
    .select('ended_at')
    .where('tenant_id', '=', tenantId)
    .where('round_id', '=', roundId)
    .where('end_reason', '=', 'home')
    .orderBy('ended_at')
    .execute();
  const row = await tx
    .selectFrom('rounds')
    .select('unended_at')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', roundId)
    .executeTakeFirst();
  return {
    saidHome: home.flatMap(({ ended_at }) => ended_at?.toISOString() ?? []),
    unended: row?.unended_at?.toISOString() ?? null,
  };
};

/** The last word of any phone of a round, whatever it says and however its clock stands. */
const lastWord = sql`(select max(e.received_at) from round_events e where e.tenant_id = r.tenant_id and e.round_id = r.id)`;

/** Rounds that began and of which no phone said anything for half a day. */
export const listUnended = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
): Promise<readonly string[]> => {
  const before = new Date(now.getTime() - unendedAfterMs);
  const found = await sql<{ id: string }>`
    select r.id from rounds r where r.tenant_id = ${tenantId} and r.status <> 'ended' and r.started_at is not null
      and ${lastWord} <= ${before}`.execute(tx);
  return found.rows.map((row) => row.id);
};

/** Looked at again under the lock of the round: a phone may just have woken. @returns false when it did */
export const markUnended = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
  now: Date,
): Promise<boolean> => {
  const before = new Date(now.getTime() - unendedAfterMs);
  const marked = await sql`
    update rounds r set unended_at = ${now} where r.tenant_id = ${tenantId} and r.id = ${roundId}::uuid
      and r.status <> 'ended' and ${lastWord} <= ${before} returning r.id`.execute(tx);
  return marked.rows.length > 0;
};

/**
 * Marks, once for each round, that its walkers are asked whether they are home; who has an alarm is asked by that.
 * @returns who walks there
 */
export const markHomeAsked = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
): Promise<readonly string[]> => {
  const before = new Date(now.getTime() - askHomeAfterMs);
  const asked = await sql<{ person_id: string }>`
    with asked as (
      update rounds r set end_asked_at = ${now} where r.tenant_id = ${tenantId} and r.status in ('walking', 'paused')
        and r.end_asked_at is null and ${lastWord} <= ${before}
        and not exists (select 1 from round_alarms a where a.tenant_id = r.tenant_id and a.round_id = r.id and a.ended_at is null)
      returning r.walkers)
    select distinct walker ->> 'personId' as person_id from asked, jsonb_array_elements(asked.walkers) as walker
    where (walker ->> 'present')::boolean and walker ->> 'leftMs' is null`.execute(tx);
  return asked.rows.map((row) => row.person_id);
};
