/** Which open signals nobody moved for long, and since when; extending one. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** Open, and either nobody moved it since this moment or it was closed once before. @param tx of the jobs role */
export const listStill = async (
  tx: Kysely<Tables>,
  tenantId: string,
  before: Date,
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select s.id from signals s
      where s.tenant_id = ${tenantId} and s.status in ('recorded', 'routed', 'taken', 'returned', 'referred', 'handled')
        and (s.first_closed_at is not null or (s.received_at < ${before} and not exists (select 1 from signal_events e
          where e.tenant_id = s.tenant_id and e.signal_id = s.id and e.actor_role is not null and e.kind <> 'extend' and e.at >= ${before})))
      order by s.received_at, s.id`.execute(tx)
  ).rows.map(({ id }) => id);

/** What the machine did is no movement, nor is extending it. */
export const lastMovedAt = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
): Promise<Date | null> =>
  (
    await tx
      .selectFrom('signal_events')
      .select(({ fn }) => fn.max('at').as('at'))
      .where('tenant_id', '=', tenantId)
      .where('signal_id', '=', signalId)
      .where('actor_role', 'is not', null)
      .where('kind', '<>', 'extend')
      .executeTakeFirst()
  )?.at ?? null;

export const markStillTold = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  today: string,
): Promise<void> => {
  await tx
    .updateTable('signals')
    .set({ still_told_on: today })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

export const extendSignal = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  until: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('signals')
    .set(({ eb }) => ({ stands_until: until, changed_at: now, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

/** Where it waits: a desk's duty, a team whose coordinator has it, or the administrators. */
export const liveRoutesOf = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
  tx
    .selectFrom('signal_routes')
    .select(['to_kind', 'duty', 'team_id'])
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('ended_at', 'is', null)
    .execute();
