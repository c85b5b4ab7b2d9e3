/** The road to a schouw: what is to be walked, planning it, ending it. */
import {
  inspectionCardSchema,
  inspectionListSchema,
  newInspectionSchema,
} from '@buurtplus/contract/inspections';
import { idSchema } from '@buurtplus/contract/sync';
import { mayInspect } from '@buurtplus/domain/inspections';
import { ok, refuse, type TeamId } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { presentInspection, presentScale } from './inspections.present.ts';
import {
  closeInspection,
  findInspection,
  type InspectionRow,
  listInspections,
  listPoints,
  readNames,
} from './inspections.store.ts';
import type { InspectionsDeps } from './inspections-deps.ts';
import { planForOf, planInspection, trail } from './plan-inspection.ts';
import { listScalePhotos, listScales, scaleInUse } from './scales.store.ts';

/** Who may come near a schouw at all. */
export const inspectionRoles = ['volunteer', 'coordinator', 'wijkregisseur'] as const;

export const inspectionParams = z.object({ inspectionId: idSchema });

export const factsOf = (row: InspectionRow) => ({
  tenantId: row.tenant_id as Actor['tenantId'],
  teamId: row.team_id as TeamId,
  neighbourhoodCodes: row.neighbourhood_codes,
});

const shared = { who: inspectionRoles, dataClass: 1, tenantScope: 'own', query: null } as const;
const daysOnList = 60;

const listEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...shared,
    id: 'inspections.list',
    method: 'GET',
    path: '/inspections',
    summary:
      'Inspections of public space that are open or were walked lately, with all a phone needs to look without network.',
    audit: { none: 'Places without persons, of the own team or area.' },
    limit: 'read',
    params: null,
    body: null,
    answer: inspectionListSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId } = actor;
      const since = dutchDay(new Date(deps.clock.now().getTime() - daysOnList * 86_400_000));
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const found = await listInspections(tx, tenantId, since);
        const mine = found.filter((row) => mayInspect(actor, 'read', factsOf(row), 'run_team').ok);
        const points = await listPoints(
          tx,
          tenantId,
          mine.map((row) => row.id),
        );
        const names = await readNames(
          tx,
          tenantId,
          mine.map((row) => row.id),
        );
        const [scales, photos] = [await listScales(tx, tenantId), await listScalePhotos(tx, tenantId)];
        return ok({
          inspections: mine.map((row) =>
            presentInspection(row, points, presentScale(row.scale_edition, scales, photos), names),
          ),
          scale: presentScale(await scaleInUse(tx, tenantId), scales, photos),
          planFor: (await planForOf(tx, actor)).map((one) => ({
            ...one,
            neighbourhoodCodes: [...one.neighbourhoodCodes],
          })),
        });
      });
    },
  });

const planEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...shared,
    id: 'inspections.plan',
    method: 'POST',
    path: '/inspections',
    summary: 'Plan an inspection of public space: fixed points, or points drawn in the area by a seed.',
    who: ['coordinator', 'wijkregisseur'],
    audit: { event: 'inspection.plan' },
    limit: 'act',
    params: null,
    body: newInspectionSchema,
    answer: inspectionCardSchema,
    success: 201,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      return inTransaction(deps.db, caller.context, async (tx) => {
        const planned = await planInspection(tx, deps, caller, actor, request.body);
        if (!planned.ok) return planned;
        const row = planned.value;
        const points = await listPoints(tx, actor.tenantId, [row.id]);
        const [scales, photos] = [
          await listScales(tx, actor.tenantId),
          await listScalePhotos(tx, actor.tenantId),
        ];
        return ok(presentInspection(row, points, presentScale(row.scale_edition, scales, photos)));
      });
    },
  });

const closeEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...shared,
    id: 'inspections.close',
    method: 'POST',
    path: '/inspections/:inspectionId/close',
    summary: 'Say that a schouw is done; what comes in later from a phone still counts.',
    who: ['coordinator', 'wijkregisseur'],
    audit: { event: 'inspection.close' },
    limit: 'act',
    params: inspectionParams,
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { inspectionId } = request.params;
      return inTransaction(deps.db, caller.context, async (tx) => {
        const row = await findInspection(tx, actor.tenantId, inspectionId);
        if (row === undefined || !mayInspect(actor, 'close', factsOf(row), 'run_team').ok)
          return refuse({ code: 'not_found' });
        if (await closeInspection(tx, actor.tenantId, inspectionId, deps.clock.now()))
          await trail(tx, caller, actor, 'inspection.close', inspectionId);
        return ok(undefined);
      });
    },
  });

export const inspectionEndpoints = (deps: InspectionsDeps): readonly Endpoint[] => [
  listEndpoint(deps),
  planEndpoint(deps),
  closeEndpoint(deps),
];
