/** Open questions with whom they are put to, and taking them away with a guest; read and written as the jobs role. */
import type { DutyRole } from '@buurtplus/domain/people';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Tx = Kysely<Tables>;

export type OpenQuestion = {
  readonly id: string;
  readonly evening_id: string;
  readonly organisation_id: string | null;
  readonly duty: DutyRole | null;
  readonly told_to: readonly string[] | null;
  readonly unheard_since: Date | null;
  readonly organisation_ids: readonly string[];
  readonly duties: readonly string[];
  readonly made_by: string;
  readonly co_leader_ids: readonly string[];
};

/** Held until the transaction ends, so that two servers tell once. What was answered forgets who was told. */
export const holdOpenQuestions = async (tx: Tx, tenantId: string): Promise<readonly OpenQuestion[]> => {
  await tx
    .updateTable('evening_questions')
    .set({ told_to: null, unheard_since: null })
    .where('tenant_id', '=', tenantId)
    .where('answer', 'is not', null)
    .where((where) => where.or([where('told_to', 'is not', null), where('unheard_since', 'is not', null)]))
    .execute();
  return (
    await sql<OpenQuestion>`select q.id, q.evening_id, q.organisation_id, q.duty, q.told_to, q.unheard_since,
        s.organisation_ids, s.duties, s.made_by, s.co_leader_ids
      from evening_questions q join training_evenings e on e.tenant_id = q.tenant_id and e.id = q.evening_id
        join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where q.tenant_id = ${tenantId} and q.answer is null order by q.id for update of q`.execute(tx)
  ).rows;
};

export const setAsked = async (
  tx: Tx,
  tenantId: string,
  id: string,
  toldTo: readonly string[],
  unheardSince: Date | null,
): Promise<void> => {
  await tx
    .updateTable('evening_questions')
    .set({ told_to: [...toldTo], unheard_since: unheardSince })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

/** One side of a series: an organisation, or a duty. */
export type GuestSide = { readonly organisationId: string | null; readonly duty: DutyRole | null };

/** What was asked of this side and waits is asked no more; answers stay. */
export const dropOpenQuestions = async (
  tx: Tx,
  tenantId: string,
  seriesId: string,
  { organisationId, duty }: GuestSide,
): Promise<void> => {
  await sql`delete from evening_questions q using training_evenings e
    where q.tenant_id = ${tenantId} and e.tenant_id = q.tenant_id and e.id = q.evening_id and e.series_id = ${seriesId}::uuid
      and q.answer is null and (q.organisation_id = ${organisationId}::uuid or q.duty = ${duty})`.execute(tx);
};

/** Held against answers that come in at this moment: each holds its evening too, by the key of its line. */
export const holdEvenings = async (tx: Tx, tenantId: string, seriesId: string): Promise<void> => {
  await tx
    .selectFrom('training_evenings')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('series_id', '=', seriesId)
    .orderBy('id')
    .forUpdate()
    .execute();
};

/** What these guests said about evenings that are not over; who was there stays on the list. */
export const dropComing = async (
  tx: Tx,
  tenantId: string,
  seriesId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> => {
  await sql`delete from evening_people p using training_evenings e
    where p.tenant_id = ${tenantId} and e.tenant_id = p.tenant_id and e.id = p.evening_id and e.series_id = ${seriesId}::uuid
      and e.ends_at > ${now} and p.present_at is null and p.team_id is null and p.person_id = any (${[...personIds]}::uuid[])`.execute(
    tx,
  );
};

/** When the next evening of a series is, for who hears that he need not come; null when there is none. */
export const nextEvening = async (
  tx: Tx,
  tenantId: string,
  seriesId: string,
  now: Date,
): Promise<Date | null> =>
  (
    await tx
      .selectFrom('training_evenings')
      .select('starts_at')
      .where('tenant_id', '=', tenantId)
      .where('series_id', '=', seriesId)
      .where('cancelled_at', 'is', null)
      .where('ends_at', '>', now)
      .orderBy('starts_at')
      .executeTakeFirst()
  )?.starts_at ?? null;
