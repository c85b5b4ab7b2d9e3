/** The scale of a municipality: its own photos beside our words, put into use as an edition that then stays as it is. */
import {
  newScaleSchema,
  scalePhotoBytes,
  scalePhotoParams,
  scalesSchema,
} from '@buurtplus/contract/inspections';
import { mayInspect } from '@buurtplus/domain/inspections';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { cleanPhoto } from '../platform/clean-photo.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { presentScale } from './inspections.present.ts';
import type { InspectionsDeps } from './inspections-deps.ts';
import {
  copyScalePhotos,
  dropScalePhoto,
  findScalePhoto,
  insertScale,
  listScalePhotos,
  listScales,
  publishScale,
  saveScalePhoto,
  scaleInUse,
} from './scales.store.ts';

const admin = { who: ['functional_admin'], dataClass: 0, tenantScope: 'own', query: null } as const;

const maySet = (actor: Actor): boolean =>
  mayInspect(
    actor,
    'set_scale',
    { tenantId: actor.tenantId, teamId: null, neighbourhoodCodes: [] },
    'administer',
  ).ok;

const trail = (
  tx: Kysely<Tables>,
  caller: Caller,
  actor: Actor,
  action: string,
  edition: number,
): Promise<void> =>
  writeAudit(tx, {
    tenantId: actor.tenantId,
    actorId: actor.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action,
    objectType: 'inspection_scale',
    objectId: String(edition),
    purpose: 'administer',
    outcome: 'done',
  });

const read = async (tx: Kysely<Tables>, tenantId: string) => {
  const [scales, photos] = [await listScales(tx, tenantId), await listScalePhotos(tx, tenantId)];
  return {
    scales: scales.map(({ edition, published_at }) => ({
      ...presentScale(edition, scales, photos),
      publishedAt: published_at?.toISOString() ?? null,
    })),
  };
};

const listEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...admin,
    id: 'inspection-scales.read',
    method: 'GET',
    path: '/inspection-scales',
    summary: 'The editions of the scale of this municipality, the newest first.',
    audit: { none: 'Photos of levels; nobody is in them.' },
    limit: 'read',
    params: null,
    body: null,
    answer: scalesSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => ok(await read(tx, tenantId)));
    },
  });

const makeEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...admin,
    id: 'inspection-scales.make',
    method: 'POST',
    path: '/inspection-scales',
    summary: 'Begin an edition of the scale with the photos of the one in use; one is made at a time.',
    audit: { event: 'inspection_scale.make' },
    limit: 'act',
    params: null,
    body: newScaleSchema,
    answer: scalesSchema,
    success: 201,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      if (!maySet(actor)) return refuse({ code: 'not_found' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const edition = ((await listScales(tx, actor.tenantId))[0]?.edition ?? 0) + 1;
        const { tenantId, personId: madeBy } = actor;
        if (!(await insertScale(tx, { tenantId, edition, name: request.body.name, madeBy })))
          return refuse({ code: 'draft_there' });
        await copyScalePhotos(tx, tenantId, await scaleInUse(tx, tenantId), edition);
        await trail(tx, caller, actor, 'inspection_scale.make', edition);
        return ok(await read(tx, tenantId));
      });
    },
  });

const publishEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...admin,
    id: 'inspection-scales.publish',
    method: 'POST',
    path: '/inspection-scales/:edition/publish',
    summary: 'Take an edition into use for every schouw that is planned from now on.',
    audit: { event: 'inspection_scale.publish' },
    limit: 'act',
    params: scalePhotoParams.pick({ edition: true }),
    body: null,
    answer: scalesSchema,
    success: 200,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { edition } = request.params;
      if (!maySet(actor)) return refuse({ code: 'not_found' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const photos = (await listScalePhotos(tx, actor.tenantId)).filter((one) => one.edition === edition);
        if (photos.length === 0 && (await isDraft(tx, actor.tenantId, edition)) === true)
          return refuse({ code: 'scale_without_photos' });
        if (!(await publishScale(tx, actor.tenantId, edition, deps.clock.now())))
          return refuse({ code: 'not_found' });
        await trail(tx, caller, actor, 'inspection_scale.publish', edition);
        return ok(await read(tx, actor.tenantId));
      });
    },
  });

/** Only while it is being made: what was looked with stays as it was. */
const isDraft = async (tx: Kysely<Tables>, tenantId: string, edition: number): Promise<boolean | null> => {
  const scale = (await listScales(tx, tenantId)).find((one) => one.edition === edition);
  return scale === undefined ? null : scale.published_at === null;
};

const photoEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...admin,
    id: 'inspection-scale-photos.save',
    method: 'PUT',
    path: '/inspection-scales/:edition/photos/:aspect/:level',
    summary: 'An own photo of one level of one aspect, written anew without where it was taken.',
    audit: { event: 'inspection_scale.photo' },
    limit: 'act',
    params: scalePhotoParams,
    body: 'bytes',
    answer: z.object({ width: z.number().int(), height: z.number().int() }),
    success: 200,
    maxBodyBytes: scalePhotoBytes,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      if (!maySet(actor)) return refuse({ code: 'not_found' });
      const photo = Buffer.isBuffer(request.body) ? await cleanPhoto(request.body) : null;
      if (photo === null) return refuse({ code: 'not_an_image' });
      const key = { tenantId: actor.tenantId, ...request.params };
      return inTransaction(deps.db, caller.context, async (tx) => {
        const draft = await isDraft(tx, actor.tenantId, key.edition);
        if (draft === null) return refuse({ code: 'not_found' });
        if (!draft) return refuse({ code: 'scale_in_use' });
        await saveScalePhoto(tx, key, photo);
        await trail(tx, caller, actor, 'inspection_scale.photo', key.edition);
        return ok({ width: photo.width, height: photo.height });
      });
    },
  });

const dropEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...admin,
    id: 'inspection-scale-photos.remove',
    method: 'DELETE',
    path: '/inspection-scales/:edition/photos/:aspect/:level',
    summary: 'Take a photo away from an edition that is not in use yet.',
    audit: { event: 'inspection_scale.photo_removed' },
    limit: 'act',
    params: scalePhotoParams,
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      if (!maySet(actor)) return refuse({ code: 'not_found' });
      const key = { tenantId: actor.tenantId, ...request.params };
      return inTransaction(deps.db, caller.context, async (tx) => {
        const draft = await isDraft(tx, actor.tenantId, key.edition);
        if (draft === null) return refuse({ code: 'not_found' });
        if (!draft) return refuse({ code: 'scale_in_use' });
        await dropScalePhoto(tx, key);
        await trail(tx, caller, actor, 'inspection_scale.photo_removed', key.edition);
        return ok(undefined);
      });
    },
  });

const showEndpoint = (deps: InspectionsDeps): Endpoint =>
  endpoint({
    ...admin,
    id: 'inspection-scale-photos.read',
    method: 'GET',
    path: '/inspection-scales/:edition/photos/:aspect/:level',
    summary: 'What one level of one aspect looks like.',
    who: ['volunteer', 'coordinator', 'wijkregisseur', 'functional_admin'],
    audit: { none: 'Photos of levels; nobody is in them.' },
    limit: 'read',
    params: scalePhotoParams,
    body: null,
    answer: null,
    success: 200,
    kind: 'file',
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const photo = await findScalePhoto(tx, { tenantId, ...request.params });
        if (photo === undefined) return refuse({ code: 'not_found' });
        void request.reply.header('content-type', 'image/jpeg').header('content-disposition', 'inline');
        return ok(photo.image);
      });
    },
  });

export const scaleEndpoints = (deps: InspectionsDeps): readonly Endpoint[] => [
  listEndpoint(deps),
  makeEndpoint(deps),
  publishEndpoint(deps),
  photoEndpoint(deps),
  dropEndpoint(deps),
  showEndpoint(deps),
];
