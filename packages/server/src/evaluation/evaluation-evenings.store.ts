/** The training evenings of the days of evaluations: their clock, and whether somebody was there; who asks as the app sees his own teams only. */
import type { EveningOfDay } from '@buurtplus/domain/evaluation';
import { type Kysely, sql } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { EvaluationRow } from './evaluation.store.ts';

type Row = EveningOfDay & { readonly teamIds: readonly string[] };

/** @param personId of whom it is asked whether he was there; null for the clock alone @returns by evaluation */
export const eveningsOf = async (
  tx: Kysely<Tables>,
  tenantId: string,
  evaluations: readonly EvaluationRow[],
  personId: string | null,
): Promise<ReadonlyMap<string, readonly EveningOfDay[]>> => {
  const days = [...new Set(evaluations.map(({ training_on }) => training_on))];
  if (days.length === 0) return new Map();
  const { rows } =
    await sql<Row>`select e.starts_at as "startsAt", e.ends_at as "endsAt", e.cancelled_at is not null as cancelled,
      s.team_ids as "teamIds", exists (select 1 from evening_people p where p.tenant_id = e.tenant_id and p.evening_id = e.id
        and p.person_id = ${personId}::uuid and p.present_how is not null) as present
    from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
    where e.tenant_id = ${tenantId} and (e.starts_at at time zone 'Europe/Amsterdam')::date = any (${days}::date[])`.execute(
      tx,
    );
  return new Map(
    evaluations.map((one) => [
      one.id,
      rows.filter(
        (row) =>
          dutchDay(row.startsAt) === one.training_on && row.teamIds.some((id) => one.team_ids.includes(id)),
      ),
    ]),
  );
};
