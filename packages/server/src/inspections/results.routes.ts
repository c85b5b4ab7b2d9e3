/** What a schouw says: one with its points, all of them per edition of the scale, a photo of a place, and the list on paper. */
import { inspectionFiguresSchema, inspectionResultSchema } from '@buurtplus/contract/inspections';
import { idSchema } from '@buurtplus/contract/sync';
import { mayInspect, mayReopen, resultOf, resultsByArea } from '@buurtplus/domain/inspections';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import { figuresPerEdition } from './figures.ts';
import { findPointPhoto, listPointPhotos } from './inspection-photos.store.ts';
import { presentInspection, presentResult, presentScale, presentSeen } from './inspections.present.ts';
import { factsOf, inspectionParams, inspectionRoles } from './inspections.routes.ts';
import { findInspection, listPoints, readWalked } from './inspections.store.ts';
import type { InspectionsDeps } from './inspections-deps.ts';
import { listScalePhotos, listScales } from './scales.store.ts';
import { walkListPage } from './walk-list.ts';

const shared = {
  who: inspectionRoles,
  method: 'GET',
  dataClass: 1,
  tenantScope: 'own',
  query: null,
  body: null,
  limit: 'read',
  success: 200,
  audit: { none: 'Places and levels without persons, of the own team or area.' },
} as const;

/** @returns undefined when it is not there, or not for this reader */
const readOne = async (tx: Kysely<Tables>, actor: Actor, inspectionId: string, now: Date) => {
  const row = await findInspection(tx, actor.tenantId, inspectionId);
  if (row === undefined || !mayInspect(actor, 'read', factsOf(row), 'run_team').ok) return undefined;
  const points = await listPoints(tx, actor.tenantId, [row.id]);
  const walked = await readWalked(tx, row, points);
  const [scales, photos] = [await listScales(tx, actor.tenantId), await listScalePhotos(tx, actor.tenantId)];
  const pictures = (await listPointPhotos(tx, actor.tenantId, row.id)).filter(
    (one) => one.team_id === row.team_id,
  );
  const may = (action: 'close' | 'plan'): boolean => mayInspect(actor, action, factsOf(row), 'run_team').ok;
  const byId = new Map(walked.points.map((one) => [one.pointId, one]));
  return {
    inspection: presentInspection(row, points, presentScale(row.scale_edition, scales, photos)),
    mayClose: row.closed_at === null && may('close'),
    mayReopen: mayReopen(row.closed_at, now) && may('close'),
    mayChange: row.closed_at === null && row.way !== 'loose' && may('plan'),
    weather: walked.weather,
    total: presentResult(resultOf(walked.points)),
    areas: resultsByArea(walked.points).map(({ neighbourhoodCode, result }) => ({
      neighbourhoodCode,
      result: presentResult(result),
    })),
    seen: points.map((point) =>
      presentSeen(
        point,
        byId.get(point.id),
        pictures.filter((one) => one.point_id === point.id).map((one) => one.sealed_hash),
      ),
    ),
  };
};

const resultEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...shared,
    id: 'inspections.result',
    path: '/inspections/:inspectionId/result',
    summary:
      'What a schouw says per aspect and area: points at B or better, where two people differ, and points that became a signal.',
    params: inspectionParams,
    answer: inspectionResultSchema,
    handle: async (request) => {
      const actor = actorOf(request);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const one = await readOne(tx, actor, request.params.inspectionId, deps.clock.now());
        return one === undefined ? refuse({ code: 'not_found' }) : ok(one);
      });
    },
  });

const figuresEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...shared,
    id: 'inspection-figures.read',
    path: '/inspection-figures',
    summary: 'All that was walked, per edition of the scale and per area; two scales are never added up.',
    params: null,
    answer: inspectionFiguresSchema,
    handle: async (request) => {
      const actor = actorOf(request);
      return inTransaction(deps.db, signedIn(request).context, async (tx) =>
        ok({ editions: await figuresPerEdition(tx, actor) }),
      );
    },
  });

const photoEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...shared,
    id: 'inspection-photos.read',
    path: '/inspections/:inspectionId/points/:pointId/photos/:hash',
    summary: 'One photo of a place.',
    params: z.object({
      inspectionId: idSchema,
      pointId: idSchema,
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    answer: null,
    kind: 'file',
    handle: async (request) => {
      const actor = actorOf(request);
      const { inspectionId, pointId, hash } = request.params;
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const row = await findInspection(tx, actor.tenantId, inspectionId);
        const key = { tenantId: actor.tenantId, inspectionId, pointId, hash };
        const photo = row === undefined ? undefined : await findPointPhoto(tx, key);
        if (
          row === undefined ||
          photo === undefined ||
          !mayInspect(actor, 'read', factsOf(row), 'run_team').ok
        )
          return refuse({ code: 'not_found' });
        void request.reply.header('content-type', 'image/jpeg').header('content-disposition', 'inline');
        return ok(photo.image);
      });
    },
  });

const walkListEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...shared,
    id: 'inspections.walk-list',
    path: '/inspections/:inspectionId/walk-list',
    summary:
      'The list on paper for walking past with the wijkregisseur: points, what was seen, and room for what is agreed.',
    params: inspectionParams,
    answer: null,
    kind: 'file',
    handle: async (request) => {
      const actor = actorOf(request);
      const { inspectionId } = request.params;
      const one = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        readOne(tx, actor, inspectionId, deps.clock.now()),
      );
      if (one === undefined) return refuse({ code: 'not_found' });
      const map = await deps.mapOf(actor.tenantId);
      const pdf = await renderPdf(
        walkListPage(one, {
          language: request.language,
          today: dutchDay(deps.clock.now()),
          publicUrl: deps.publicUrl,
          areas: map.areas,
          areaNames: new Map(map.areas.map(({ code, name }) => [code, name])),
        }),
      );
      void request.reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'inline; filename="schouw.pdf"');
      return ok(pdf);
    },
  });

export const resultEndpoints = (deps: InspectionsDeps): readonly Endpoint[] => [
  resultEndpoint(deps),
  figuresEndpoint(deps),
  photoEndpoint(deps),
  walkListEndpoint(deps),
];
