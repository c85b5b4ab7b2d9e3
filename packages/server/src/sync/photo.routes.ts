/** A sealed photo comes in, alone and addressed by its hash: opened, written anew, kept with its signal. */
import { createHash } from 'node:crypto';
import { commandLimits, idSchema, photoHeaders, photoSealInfo } from '@buurtplus/contract/sync';
import { canonicalJson, ok, refuse } from '@buurtplus/domain/kernel';
import { maySignal } from '@buurtplus/domain/signals';
import { z } from 'zod';
import { cleanPhoto } from '../platform/clean-photo.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { insertPhoto, listPhotos } from '../signals/photos.store.ts';
import { signalOf } from '../signals/signal-row.ts';
import { findSignal } from '../signals/signals.store.ts';
import { openSealed } from './open-sealed.ts';
import type { SyncRouteDeps } from './sync.routes.ts';

const headersSchema = z.object({
  [photoHeaders.enc]: z.string().max(200),
  [photoHeaders.keyId]: z.string().max(60),
  [photoHeaders.deviceId]: idSchema,
});

/** @param signalId what the photo belongs to: part of what the seal covers */
export const openPhoto = async (
  deps: SyncRouteDeps,
  caller: Caller,
  signalId: string,
  headers: unknown,
  body: Buffer,
): Promise<Uint8Array | null> => {
  const read = headersSchema.safeParse(headers);
  if (!read.success || caller.actor === null) return null;
  const deviceId = read.data[photoHeaders.deviceId];
  const privateKey = await deps.keys.privateKey(caller.actor.tenantId, read.data[photoHeaders.keyId]);
  const device = await deps.device(caller.personId, deviceId);
  if (privateKey === null || device === null || device.ended) return null;
  const aad = canonicalJson({ deviceId, signalId });
  const enc = Buffer.from(read.data[photoHeaders.enc], 'base64url');
  return openSealed({ enc, ciphertext: body, info: photoSealInfo, aad }, privateKey, device.publicKey);
};

export const hashFits = (body: unknown, hash: string): boolean =>
  Buffer.isBuffer(body) && createHash('sha256').update(body).digest('hex') === hash;

export const photoEndpoint = (deps: SyncRouteDeps): Endpoint =>
  endpoint({
    id: 'photos.hand-in',
    method: 'PUT',
    path: '/signals/:signalId/photos/:hash',
    summary: 'Hand in one sealed photo of a thing in public space; the hash is that of the sealed bytes.',
    who: ['volunteer', 'coordinator'],
    dataClass: 2,
    tenantScope: 'own',
    audit: { none: 'Part of the signal that was recorded.' },
    limit: 'photo',
    params: z.object({ signalId: idSchema, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    query: null,
    body: 'bytes',
    answer: z.object({ hash: z.string() }),
    success: 201,
    maxBodyBytes: commandLimits.photoBytes,
    handle: async (request) => {
      const caller = signedIn(request);
      const actor = actorOf(request);
      const { signalId, hash } = request.params;
      if (!hashFits(request.body, hash))
        return refuse({ code: 'invalid_input', fields: [{ path: 'hash', code: 'does_not_fit' }] });
      const bytes = await openPhoto(deps, caller, signalId, request.raw.headers, request.body);
      if (bytes === null) return refuse({ code: 'seal_broken' });
      const photo = await cleanPhoto(bytes);
      if (photo === null) return refuse({ code: 'not_an_image' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const row = await findSignal(tx, actor.tenantId, signalId);
        const facts = row === null ? null : { ...signalOf(row), outOfSight: false };
        if (row === null || facts === null || !maySignal(actor, 'add_photo', facts, 'own_data').ok)
          return refuse({ code: 'not_found' });
        if (row.kind !== 'public_space') return refuse({ code: 'photos_not_here' });
        const there = await listPhotos(tx, actor.tenantId, signalId);
        if (!there.some((one) => one.sealed_hash === hash) && there.length >= commandLimits.photosPerSignal)
          return refuse({ code: 'too_large' });
        await insertPhoto(tx, { tenantId: actor.tenantId, signalId, hash, ...photo });
        return ok({ hash });
      });
    },
  });
