/** What is planned, its points and what phones wrote: read in the caller's own context. */

import type { ChangeInspection } from '@buurtplus/contract/inspections';
import { mostOnList } from '@buurtplus/contract/wire';
import {
  type InspectionEvent,
  type InspectionResult,
  inspectionOf,
  namesOf,
  type WalkedInspection,
} from '@buurtplus/domain/inspections';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { InspectionsTables } from './inspections.tables.ts';

export type InspectionRow = Selectable<InspectionsTables['inspections']> & { readonly team_name: string };
export type PointRow = Selectable<InspectionsTables['inspection_points']>;
type EventRow = Selectable<InspectionsTables['inspection_events']>;

export const systemContext = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });

export const listTenantIds = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').execute()).map((row) => row.id);

/** Dates as the calendar writes them, whatever the zone of the server. */
const rows = (tx: Kysely<Tables>, tenantId: string) =>
  tx
    .selectFrom('inspections as i')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.tenant_id', '=', 'i.tenant_id').onRef('t.id', '=', 'i.team_id'),
    )
    .selectAll('i')
    .select([sql<string>`i.planned_on::text`.as('planned_on'), 't.name as team_name'])
    .where('i.tenant_id', '=', tenantId);

export const findInspection = (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<InspectionRow | undefined> => rows(tx, tenantId).where('i.id', '=', id).executeTakeFirst();

/** Open ones, and what was walked since a day; what comes first stands first. */
export const listInspections = (
  tx: Kysely<Tables>,
  tenantId: string,
  since: string,
  /** Null for figures: what is added up leaves nothing out. */
  most: number | null = mostOnList,
): Promise<readonly InspectionRow[]> =>
  rows(tx, tenantId)
    .where((where) =>
      where.or([
        where.and([where('i.closed_at', 'is', null), where('i.way', '<>', 'loose')]),
        where(sql<string>`i.planned_on::text`, '>=', since),
      ]),
    )
    .orderBy('i.planned_on', 'desc')
    .orderBy('i.id')
    .$if(most !== null, (query) => query.limit(most ?? 0))
    .execute();

export const insertInspection = async (
  tx: Kysely<Tables>,
  row: Omit<Selectable<InspectionsTables['inspections']>, 'closed_at' | 'called_off'>,
): Promise<boolean> =>
  (
    await tx
      .insertInto('inspections')
      .values(row)
      .onConflict((on) => on.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .execute()
  ).length > 0;

export const insertPoints = async (
  tx: Kysely<Tables>,
  points: readonly Omit<PointRow, 'made_at'>[],
): Promise<void> => {
  await tx
    .insertInto('inspection_points')
    .values([...points])
    .execute();
};

export const changeInspection = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  change: ChangeInspection,
): Promise<void> => {
  await tx
    .updateTable('inspections')
    .set({
      title: change.title.trim(),
      planned_on: change.plannedOn,
      aspects: [...new Set(change.aspects)],
      with_safety: change.withSafety,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

export const reopenInspection = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<boolean> =>
  (
    await tx
      .updateTable('inspections')
      .set({ closed_at: null, called_off: false })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('closed_at', 'is not', null)
      .returning('id')
      .execute()
  ).length > 0;

/** @returns false when it was closed already */
export const closeInspection = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  now: Date,
  calledOff = false,
): Promise<boolean> =>
  (
    await tx
      .updateTable('inspections')
      .set({ closed_at: now, called_off: calledOff })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returning('id')
      .execute()
  ).length > 0;

/** Points of other teams under the same id are kept apart and never counted. */
export const listPoints = (
  tx: Kysely<Tables>,
  tenantId: string,
  inspectionIds: readonly string[],
): Promise<readonly PointRow[]> =>
  inspectionIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('inspection_points as p')
        .innerJoin('inspections as i', (join) =>
          join
            .onRef('i.tenant_id', '=', 'p.tenant_id')
            .onRef('i.id', '=', 'p.inspection_id')
            .onRef('i.team_id', '=', 'p.team_id'),
        )
        .selectAll('p')
        .where('p.tenant_id', '=', tenantId)
        .where('p.inspection_id', 'in', [...inspectionIds])
        .orderBy('p.position')
        .orderBy('p.made_at')
        .orderBy('p.id')
        .execute();

const eventOf = (row: EventRow): InspectionEvent => ({
  eventId: row.id,
  inspectionId: row.inspection_id,
  pointId: row.point_id,
  personId: row.person_id,
  deviceId: row.device_id,
  seq: Number(row.seq),
  at: row.at.toISOString(),
  clockOffsetMs: row.clock_offset_ms === null ? null : Number(row.clock_offset_ms),
  fact: row.body,
});

/** What was seen at these points, added up from all that phones wrote. */
export const readWalked = async (
  tx: Kysely<Tables>,
  row: Pick<InspectionRow, 'tenant_id' | 'id' | 'team_id'>,
  points: readonly PointRow[],
): Promise<WalkedInspection> => {
  const events = await tx
    .selectFrom('inspection_events')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('inspection_id', '=', row.id)
    .where('team_id', '=', row.team_id)
    .execute();
  return inspectionOf(
    points.map((point) => ({ pointId: point.id, neighbourhoodCode: point.neighbourhood_code })),
    events.map(eventOf),
  );
};

/** What the teams that walk these call their places. */
export const readNames = async (
  tx: Kysely<Tables>,
  tenantId: string,
  inspectionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  inspectionIds.length === 0
    ? new Map()
    : namesOf(
        (
          await tx
            .selectFrom('inspection_events as e')
            .innerJoin('inspections as i', (join) =>
              join
                .onRef('i.tenant_id', '=', 'e.tenant_id')
                .onRef('i.id', '=', 'e.inspection_id')
                .onRef('i.team_id', '=', 'e.team_id'),
            )
            .selectAll('e')
            .where('e.tenant_id', '=', tenantId)
            .where('e.inspection_id', 'in', [...inspectionIds])
            .where('e.kind', '=', 'named')
            .execute()
        ).map(eventOf),
      );

export type TeamRow = {
  readonly id: string;
  readonly name: string;
  readonly neighbourhood_codes: string[];
  readonly ended_on: string | null;
};

export const listTeams = (tx: Kysely<Tables>, tenantId: string): Promise<readonly TeamRow[]> =>
  tx
    .selectFrom('teams')
    .select(['id', 'name', 'neighbourhood_codes', 'ended_on'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute();

export type FigureRow = {
  readonly neighbourhood_code: string;
  readonly inspection_id: string;
  readonly scale_edition: number;
  readonly words_version: number;
  readonly result: InspectionResult;
};

/** Figures of before two people were compared about safety say that nobody was. */
export const listFigures = async (tx: Kysely<Tables>, tenantId: string): Promise<readonly FigureRow[]> => {
  const kept: readonly FigureRow[] = await tx
    .selectFrom('inspection_figures')
    .select(['neighbourhood_code', 'inspection_id', 'scale_edition', 'words_version', 'result'])
    .where('tenant_id', '=', tenantId)
    .execute();
  return kept.map((row) => ({
    ...row,
    result: {
      ...row.result,
      safety: row.result.safety.map((one) => ({
        ...one,
        lookedAtByTwo: one.lookedAtByTwo ?? 0,
        same: one.same ?? 0,
      })),
    },
  }));
};
