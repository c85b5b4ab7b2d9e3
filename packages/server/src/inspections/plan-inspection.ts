/** Planning a schouw: may you, is it sound, draw or take the points, store it with its trail; doing it twice does it once. */
import type { NewInspection } from '@buurtplus/contract/inspections';
import { checkPlan, drawPoints, mayInspect, wordsVersion } from '@buurtplus/domain/inspections';
import type { TeamId } from '@buurtplus/domain/kernel';
import { ok, type Point, parsePoint, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import {
  findInspection,
  type InspectionRow,
  insertInspection,
  insertPoints,
  listTeams,
} from './inspections.store.ts';
import type { InspectionsDeps } from './inspections-deps.ts';
import { scaleInUse } from './scales.store.ts';

export type PlanFor = {
  readonly teamId: string;
  readonly name: string;
  readonly neighbourhoodCodes: readonly string[];
};

/** A coordinator plans for the own team; a wijkregisseur for teams of his area, in the part that is his. */
export const planForOf = async (tx: Kysely<Tables>, actor: Actor): Promise<readonly PlanFor[]> => {
  const teams = await listTeams(tx, actor.tenantId);
  return teams.flatMap((team) => {
    if (team.ended_on !== null) return [];
    const mine =
      actor.role === 'wijkregisseur'
        ? team.neighbourhood_codes.filter((code) => actor.duties.includes(`wijkregisseur@${code}`))
        : team.neighbourhood_codes;
    const facts = {
      tenantId: actor.tenantId,
      teamId: team.id as TeamId,
      neighbourhoodCodes: mine,
    };
    return mayInspect(actor, 'plan', facts, 'run_team').ok
      ? [{ teamId: team.id, name: team.name, neighbourhoodCodes: mine }]
      : [];
  });
};

export const trail = (
  tx: Kysely<Tables>,
  caller: Caller,
  actor: Actor,
  action: string,
  objectId: string,
): Promise<void> =>
  writeAudit(tx, {
    tenantId: actor.tenantId,
    actorId: actor.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action,
    objectType: 'inspection',
    objectId,
    purpose: 'run_team',
    outcome: 'done',
  });

type Placed = Point & { readonly label: string };
type Placing = {
  readonly points: readonly Placed[];
  readonly seed: string | null;
  readonly areaYear: number | null;
};

const wrong = (path: string, code: string): Result<never, HttpRefusal> =>
  refuse({ code: 'invalid_input', fields: [{ path, code }] });

const placePoints = async (
  deps: InspectionsDeps,
  tenantId: string,
  plan: NewInspection,
): Promise<Result<Placing, HttpRefusal>> => {
  const { points } = plan;
  if (points.way === 'fixed') {
    if (points.places.some(({ lat, lon }) => !parsePoint(lat, lon).ok)) return wrong('points', 'outside');
    const places = points.places.map(({ label, lat, lon }) => ({ label: label.trim(), lat, lon }));
    return ok({ points: places, seed: null, areaYear: null });
  }
  const map = await deps.mapOf(tenantId);
  const areas = map.areas.filter(({ code, isWater }) => plan.neighbourhoodCodes.includes(code) && !isWater);
  const wished = points.seed?.trim() ?? '';
  const seed = wished === '' ? deps.newId().slice(-8) : wished;
  const drawn = drawPoints(
    areas.flatMap(({ polygons }) => polygons),
    seed,
    points.count,
  );
  if (!drawn.ok) return wrong('neighbourhoodCodes', drawn.refusal);
  return ok({ points: drawn.value.map((point) => ({ ...point, label: '' })), seed, areaYear: map.year });
};

const storePlan = async (
  tx: Kysely<Tables>,
  deps: InspectionsDeps,
  actor: Actor,
  plan: NewInspection,
  placing: Placing,
): Promise<boolean> => {
  const { tenantId } = actor;
  const made = await insertInspection(tx, {
    tenant_id: tenantId,
    id: plan.inspectionId,
    team_id: plan.teamId,
    title: plan.title.trim(),
    neighbourhood_codes: [...new Set(plan.neighbourhoodCodes)].sort(),
    way: plan.points.way,
    seed: placing.seed,
    area_year: placing.areaYear,
    scale_edition: await scaleInUse(tx, tenantId),
    words_version: wordsVersion,
    aspects: [...new Set(plan.aspects)],
    with_safety: plan.withSafety,
    planned_on: plan.plannedOn,
    round_id: null,
    made_by: actor.personId,
    made_at: deps.clock.now(),
  });
  if (!made) return false;
  const map = await deps.mapOf(tenantId);
  await insertPoints(
    tx,
    placing.points.map(({ label, lat, lon }, at) => ({
      tenant_id: tenantId,
      team_id: plan.teamId,
      inspection_id: plan.inspectionId,
      id: deps.newId(),
      position: at + 1,
      label,
      lat,
      lon,
      neighbourhood_code: map.where(lat, lon).neighbourhood,
    })),
  );
  return true;
};

/** @returns the schouw as it stands, also when this very id was planned before by the same person */
export const planInspection = async (
  tx: Kysely<Tables>,
  deps: InspectionsDeps,
  caller: Caller,
  actor: Actor,
  plan: NewInspection,
): Promise<Result<InspectionRow, HttpRefusal>> => {
  const team = (await planForOf(tx, actor)).find((one) => one.teamId === plan.teamId);
  if (team === undefined) return refuse({ code: 'not_found' });
  const known = await findInspection(tx, actor.tenantId, plan.inspectionId);
  if (known !== undefined)
    return known.made_by === actor.personId ? ok(known) : refuse({ code: 'other_content' });
  const nos = checkPlan(plan, team.neighbourhoodCodes, dutchDay(deps.clock.now()));
  if (nos.length > 0)
    return refuse({
      code: 'invalid_input',
      fields: nos.map(({ field, code }) => ({ path: field, code })),
    });
  const placing = await placePoints(deps, actor.tenantId, plan);
  if (!placing.ok) return placing;
  if (!(await storePlan(tx, deps, actor, plan, placing.value))) return refuse({ code: 'other_content' });
  await trail(tx, caller, actor, 'inspection.plan', plan.inspectionId);
  const stored = await findInspection(tx, actor.tenantId, plan.inspectionId);
  if (stored === undefined) throw new Error('A schouw was planned and cannot be read back.');
  return ok(stored);
};
