/** Zones: named parts of the team's area, whole neighbourhoods or a drawn part of them. */
import { newZoneSchema, renameZoneSchema } from '@buurtplus/contract/roster';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { checkOutline } from '@buurtplus/domain/teams';
import { z } from 'zod';
import { databaseRefusal } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import {
  endZone,
  findTeam,
  findZone,
  hasZoneNamed,
  insertZone,
  type NewZone,
  renameZone,
  type ZoneRow,
} from '../teams/zones.store.ts';
import { planningDeed } from './planning.routes.ts';
import type { RosterDeps } from './roster-deps.ts';

const planner = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  limit: 'act',
  query: null,
} as const;

const wrong = (path: string, code: string): HttpRefusal => ({
  code: 'invalid_input',
  fields: [{ path, code }],
});

/** @returns the neighbourhoods the zone lies in */
const codesOf = async (
  deps: RosterDeps,
  tenantId: string,
  body: z.infer<typeof newZoneSchema>,
  teamCodes: readonly string[],
): Promise<Result<readonly string[], HttpRefusal>> => {
  if (body.outline === null)
    return body.neighbourhoodCodes.every((code) => teamCodes.includes(code))
      ? ok(body.neighbourhoodCodes)
      : refuse(wrong('neighbourhoodCodes', 'not_of_this_team'));
  const { areas } = await deps.mapOf(tenantId);
  const checked = checkOutline(body.outline, areas, teamCodes);
  return checked.ok ? checked : refuse(wrong('outline', checked.refusal));
};

/** Asked again with the same id it is made once. */
const isSameZone = (row: ZoneRow, asked: NewZone): boolean =>
  row.team_id === asked.teamId &&
  row.name === asked.name &&
  row.neighbourhood_codes.join() === asked.neighbourhoodCodes.join() &&
  JSON.stringify(row.outline) === JSON.stringify(asked.outline ?? null);

const nameTwice = (problem: unknown) => {
  if (databaseRefusal(problem)?.constraint !== 'team_zones_name_once') throw problem;
  return refuse(wrong('name', 'already_there'));
};

export const zoneEndpoints = (deps: RosterDeps): readonly Endpoint[] => [
  endpoint({
    ...planner,
    id: 'zones.make',
    method: 'POST',
    path: '/team-zones',
    summary: 'Name a part of the area where the team walks: whole neighbourhoods or a drawn part.',
    audit: { event: 'zone.made' },
    params: null,
    body: newZoneSchema,
    answer: z.object({ zoneId: z.string() }),
    success: 201,
    handle: async (request) => {
      const { name, outline } = request.body;
      const id = request.body.zoneId ?? deps.newId();
      return planningDeed<{ zoneId: string }>(deps, signedIn(request), 'zone.made', id, async (tx, place) => {
        const team = await findTeam(tx, place.tenantId, place.teamId);
        const codes = await codesOf(deps, place.tenantId, request.body, team?.neighbourhood_codes ?? []);
        if (!codes.ok) return codes;
        const asked = { ...place, id, name, neighbourhoodCodes: codes.value, outline };
        if (await insertZone(tx, asked)) return ok({ zoneId: id });
        const there = await findZone(tx, place.tenantId, id);
        if (there === null)
          return (await hasZoneNamed(tx, place, name))
            ? refuse(wrong('name', 'already_there'))
            : refuse({ code: 'other_content' });
        return isSameZone(there, asked) ? ok({ again: { zoneId: id } }) : refuse({ code: 'other_content' });
      });
    },
  }),
  endpoint({
    ...planner,
    id: 'zones.rename',
    method: 'PUT',
    path: '/team-zones/:zoneId',
    summary: 'Give a zone another name.',
    audit: { event: 'zone.renamed' },
    params: z.object({ zoneId: idSchema }),
    body: renameZoneSchema,
    answer: null,
    success: 204,
    handle: (request) => {
      const { zoneId } = request.params;
      return planningDeed(deps, signedIn(request), 'zone.renamed', zoneId, async (tx, place) =>
        (await renameZone(tx, place.tenantId, place.teamId, zoneId, request.body.name))
          ? ok(undefined)
          : refuse({ code: 'not_found' }),
      ).catch(nameTwice);
    },
  }),
  endpoint({
    ...planner,
    id: 'zones.end',
    method: 'DELETE',
    path: '/team-zones/:zoneId',
    summary: 'Stop using a zone; what was planned in it keeps its name.',
    audit: { event: 'zone.ended' },
    params: z.object({ zoneId: idSchema }),
    body: null,
    answer: null,
    success: 204,
    handle: (request) =>
      planningDeed(deps, signedIn(request), 'zone.ended', request.params.zoneId, async (tx, place) =>
        (await endZone(tx, place.tenantId, place.teamId, request.params.zoneId, deps.clock.now()))
          ? ok(undefined)
          : refuse({ code: 'not_found' }),
      ),
  }),
];
