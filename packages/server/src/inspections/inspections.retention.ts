/** Takes away what is over term, every night: a schouw becomes figures, its points, photos and people go; doing it twice changes nothing. */
import {
  figureMonths,
  inspectionMonths,
  keptSince,
  quarterOfDay,
  resultsByArea,
} from '@buurtplus/domain/inspections';
import { type Kysely, sql } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import {
  type InspectionRow,
  listPoints,
  listTenantIds,
  readWalked,
  systemContext,
} from './inspections.store.ts';
import type { InspectionsDeps } from './inspections-deps.ts';

type RetentionDeps = Pick<InspectionsDeps, 'jobsDb' | 'clock'>;

const parts = ['inspection_events', 'inspection_photos', 'inspection_points'] as const;

const overTerm = async (
  tx: Kysely<Tables>,
  tenantId: string,
  from: string,
): Promise<readonly InspectionRow[]> =>
  (
    await sql<InspectionRow>`select i.*, i.planned_on::text as planned_on, '' as team_name from inspections i
      where i.tenant_id = ${tenantId} and i.planned_on < ${from}::date for update`.execute(tx)
  ).rows;

const becomeFigures = async (tx: Kysely<Tables>, row: InspectionRow): Promise<void> => {
  const points = await listPoints(tx, row.tenant_id, [row.id]);
  const walked = await readWalked(tx, row, points);
  for (const { neighbourhoodCode, result } of resultsByArea(walked.points)) {
    if (result.lookedAt === 0) continue;
    await tx
      .insertInto('inspection_figures')
      .values({
        tenant_id: row.tenant_id,
        team_id: row.team_id,
        inspection_id: row.id,
        neighbourhood_code: neighbourhoodCode ?? '',
        quarter: quarterOfDay(row.planned_on),
        scale_edition: row.scale_edition,
        words_version: row.words_version,
        result: JSON.stringify(result),
      })
      .execute();
  }
};

/** What came in for a schouw that is no longer there, from a phone that lay in a drawer, goes by its own age. */
const dropStrays = async (tx: Kysely<Tables>, tenantId: string, from: string): Promise<void> => {
  for (const table of parts) {
    const moment = table === 'inspection_points' ? sql.ref('made_at') : sql.ref('received_at');
    await sql`delete from ${sql.table(table)} as x where x.tenant_id = ${tenantId} and ${moment} < (${from}::date at time zone 'Europe/Amsterdam')
      and not exists (select 1 from inspections i where i.tenant_id = x.tenant_id and i.id = x.inspection_id and i.team_id = x.team_id)`.execute(
      tx,
    );
  }
};

export const forgetInspections = async (deps: RetentionDeps, tenantId: string): Promise<void> => {
  const today = dutchDay(deps.clock.now());
  const from = keptSince(today, inspectionMonths);
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    for (const row of await overTerm(tx, tenantId, from)) {
      await becomeFigures(tx, row);
      for (const table of parts)
        await sql`delete from ${sql.table(table)} where tenant_id = ${tenantId} and inspection_id = ${row.id}::uuid`.execute(
          tx,
        );
      await sql`delete from inspections where tenant_id = ${tenantId} and id = ${row.id}::uuid`.execute(tx);
    }
    await dropStrays(tx, tenantId, from);
    await tx
      .deleteFrom('inspection_figures')
      .where('tenant_id', '=', tenantId)
      .where('quarter', '<', quarterOfDay(keptSince(today, figureMonths)))
      .execute();
  });
};

export const forgetJob = (deps: RetentionDeps): JobDefinition => ({
  name: 'inspections.forget',
  cron: '41 3 * * *',
  run: async () => {
    for (const tenantId of await listTenantIds(deps.jobsDb)) await forgetInspections(deps, tenantId);
  },
});
