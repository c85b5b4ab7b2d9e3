/** What a reader of a schouw gets: codes and counts, and never who looked. */
import type { InspectionCard, PointCard, ScaleCard, SeenPoint } from '@buurtplus/contract/inspections';
import {
  type Aspect,
  aspects,
  type InspectionResult,
  type Level,
  type SafetyQuestion,
  safetyQuestions,
  type WalkedPoint,
} from '@buurtplus/domain/inspections';
import type { InspectionRow, PointRow } from './inspections.store.ts';
import type { ScaleRow } from './scales.store.ts';

export type ScalePhotoRow = { readonly edition: number; readonly aspect: string; readonly level: string };

/** Edition 0 has no row: then the words that come along are the scale. */
export const presentScale = (
  edition: number,
  scales: readonly ScaleRow[],
  photos: readonly ScalePhotoRow[],
): ScaleCard => ({
  edition,
  name: scales.find((one) => one.edition === edition)?.name ?? null,
  photos: photos
    .filter((one) => one.edition === edition)
    // Written by the routes below, which know these codes only.
    .map((one) => ({ aspect: one.aspect as Aspect, level: one.level as Level })),
});

/** @param name as who looked calls it, before what the plan says */
const presentPoint = (row: PointRow, name: string | null | undefined): PointCard => ({
  pointId: row.id,
  position: row.position,
  label: name ?? row.label,
  lat: row.lat,
  lon: row.lon,
  neighbourhoodCode: row.neighbourhood_code,
});

export const presentInspection = (
  row: InspectionRow,
  points: readonly PointRow[],
  scale: ScaleCard,
  names: ReadonlyMap<string, string> = new Map(),
): InspectionCard => ({
  inspectionId: row.id,
  title: row.title,
  teamName: row.team_name,
  neighbourhoodCodes: row.neighbourhood_codes,
  way: row.way as InspectionCard['way'],
  seed: row.seed,
  areaYear: row.area_year,
  plannedOn: row.planned_on,
  closed: row.closed_at !== null,
  calledOff: row.called_off,
  aspects: aspects.filter((aspect) => row.aspects.includes(aspect)),
  withSafety: row.with_safety,
  scale,
  points: points
    .filter((point) => point.inspection_id === row.id)
    .map((point) => presentPoint(point, names.get(point.id))),
});

export const presentSeen = (
  row: PointRow,
  walked: WalkedPoint | undefined,
  photos: readonly string[],
): SeenPoint => ({
  ...presentPoint(row, walked?.name),
  reachable: walked?.reachable ?? true,
  judgements: aspects.flatMap((aspect) => {
    const given = walked?.judgements.get(aspect);
    return given === undefined ? [] : [{ aspect, given: [...given] }];
  }),
  answers: safetyQuestions.flatMap((question: SafetyQuestion) => {
    const given = walked?.answers.get(question);
    return given === undefined ? [] : [{ question, given: [...given] }];
  }),
  signals: walked?.signalIds.length ?? 0,
  photos: [...photos],
});

/** The same figures in lists that the wire may hold. */
export const presentResult = (result: InspectionResult) => ({
  ...result,
  aspects: result.aspects.map((one) => ({ ...one, given: { ...one.given } })),
  safety: result.safety.map((one) => ({ ...one })),
});
