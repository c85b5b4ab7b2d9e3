/** A sealed photo of a place in a schouw: opened, written anew without where and with what it was taken, kept with its point. */
import { commandLimits, idSchema } from '@buurtplus/contract/sync';
import { mayInspect } from '@buurtplus/domain/inspections';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { insertPointPhoto, listPointPhotos, photosPerPoint } from '../inspections/inspection-photos.store.ts';
import { cleanPhoto } from '../platform/clean-photo.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { hashFits, openPhoto } from './photo.routes.ts';
import type { SyncRouteDeps } from './sync.routes.ts';

export const inspectionPhotoEndpoint = (deps: SyncRouteDeps): Endpoint =>
  endpoint({
    id: 'inspection-photos.hand-in',
    method: 'PUT',
    path: '/inspections/:inspectionId/points/:pointId/photos/:hash',
    summary: 'Hand in one sealed photo of a place without people; the hash is that of the sealed bytes.',
    who: ['volunteer', 'coordinator'],
    dataClass: 2,
    tenantScope: 'own',
    audit: { none: 'Part of the schouw that was written down.' },
    limit: 'photo',
    params: z.object({
      inspectionId: idSchema,
      pointId: idSchema,
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    query: null,
    body: 'bytes',
    answer: z.object({ hash: z.string() }),
    success: 201,
    maxBodyBytes: commandLimits.photoBytes,
    handle: async (request) => {
      const caller = signedIn(request);
      const actor = actorOf(request);
      const { inspectionId, pointId, hash } = request.params;
      const { tenantId, teamId } = actor;
      if (
        teamId === null ||
        !mayInspect(actor, 'score', { tenantId, teamId, neighbourhoodCodes: [] }, 'run_team').ok
      )
        return refuse({ code: 'not_found' });
      if (!hashFits(request.body, hash))
        return refuse({ code: 'invalid_input', fields: [{ path: 'hash', code: 'does_not_fit' }] });
      const bytes = await openPhoto(deps, caller, pointId, request.raw.headers, request.body);
      if (bytes === null) return refuse({ code: 'seal_broken' });
      const photo = await cleanPhoto(bytes);
      if (photo === null) return refuse({ code: 'not_an_image' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const there = (await listPointPhotos(tx, tenantId, inspectionId)).filter(
          (one) => one.team_id === teamId && one.point_id === pointId,
        );
        if (!there.some((one) => one.sealed_hash === hash) && there.length >= photosPerPoint)
          return refuse({ code: 'too_large' });
        await insertPointPhoto(tx, { tenantId, teamId, inspectionId, pointId, hash }, photo);
        return ok({ hash });
      });
    },
  });
