/** All that was walked, per edition of the scale and its words, and per area: what is still there together with what was kept after the term. */
import type { InspectionFigures } from '@buurtplus/contract/inspections';
import { addedUp, type InspectionResult, mayInspect, resultsByArea } from '@buurtplus/domain/inspections';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { presentResult } from './inspections.present.ts';
import { factsOf } from './inspections.routes.ts';
import { listFigures, listInspections, listPoints, readWalked } from './inspections.store.ts';
import { listScales } from './scales.store.ts';

type Line = {
  readonly inspectionId: string;
  readonly edition: number;
  readonly wordsVersion: number;
  readonly neighbourhoodCode: string | null;
  readonly result: InspectionResult;
};

const linesStillThere = async (tx: Kysely<Tables>, actor: Actor): Promise<readonly Line[]> => {
  const rows = (await listInspections(tx, actor.tenantId, '1970-01-01', null)).filter(
    (row) => mayInspect(actor, 'read', factsOf(row), 'run_team').ok,
  );
  const points = await listPoints(
    tx,
    actor.tenantId,
    rows.map((row) => row.id),
  );
  const lines: Line[] = [];
  for (const row of rows) {
    const own = points.filter((point) => point.inspection_id === row.id);
    const walked = await readWalked(tx, row, own);
    for (const { neighbourhoodCode, result } of resultsByArea(walked.points))
      if (result.lookedAt > 0)
        lines.push({
          inspectionId: row.id,
          edition: row.scale_edition,
          wordsVersion: row.words_version,
          neighbourhoodCode,
          result,
        });
  }
  return lines;
};

export const figuresPerEdition = async (
  tx: Kysely<Tables>,
  actor: Actor,
): Promise<InspectionFigures['editions']> => {
  const kept = await listFigures(tx, actor.tenantId);
  const lines: readonly Line[] = [
    ...(await linesStillThere(tx, actor)),
    ...kept.map((row) => ({
      inspectionId: row.inspection_id,
      edition: row.scale_edition,
      wordsVersion: row.words_version,
      neighbourhoodCode: row.neighbourhood_code === '' ? null : row.neighbourhood_code,
      result: row.result,
    })),
  ];
  const scales = await listScales(tx, actor.tenantId);
  const groups = Map.groupBy(lines, (line) => `${line.edition}/${line.wordsVersion}`);
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { edition, wordsVersion } = first;
      const areas = [...Map.groupBy(own, (line) => line.neighbourhoodCode)].map(
        ([neighbourhoodCode, here]) => ({
          neighbourhoodCode,
          result: presentResult(addedUp(here.map((line) => line.result))),
        }),
      );
      return [
        {
          edition,
          wordsVersion,
          name: scales.find((one) => one.edition === edition)?.name ?? null,
          walks: new Set(own.map((line) => line.inspectionId)).size,
          areas: areas.sort((left, right) =>
            (left.neighbourhoodCode ?? '~').localeCompare(right.neighbourhoodCode ?? '~'),
          ),
        },
      ];
    })
    .sort((left, right) => right.edition - left.edition || right.wordsVersion - left.wordsVersion);
};
