/** A schouw on this phone: every answer is on the disk in one go, sealed for the municipality and readable for this walk. */
import type { PhonePack } from '@buurtplus/contract/signals';
import type { InspectionEvent, InspectionFact } from '@buurtplus/domain/inspections';
import { newId, thisDevice } from '../offline/device.ts';
import { deviceDb, dropKeptBefore, kept, nextSeq, queueWithKept } from '../offline/device-db.ts';
import { sealForQueue, sealingKeyOf } from '../offline/queue-sealed.ts';
import { sealPhoto } from '../offline/seal.ts';
import { clockOffsetMs } from '../offline/server-clock.ts';
import { syncNow } from '../offline/sync.ts';

export type LookWriter = { readonly ownerId: string; readonly pack: PhonePack };

/** Which list this is about: a planned schouw, or the loose points of a round. */
export type LookAt = { readonly inspectionId: string; readonly inRound: boolean };

const start = 'schouw/';
const keyOf = (ownerId: string, inspectionId: string): string => `${start}${ownerId}/${inspectionId}`;

const listeners = new Set<() => void>();
export const onLookChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const ownEvents = async (ownerId: string, inspectionId: string): Promise<readonly InspectionEvent[]> =>
  (await kept<readonly InspectionEvent[]>(keyOf(ownerId, inspectionId))) ?? [];

const keptDays = 60;
export const cleanOldLooks = (): Promise<void> => dropKeptBefore(start, Date.now() - keptDays * 86_400_000);

const write = async (
  { ownerId, pack }: LookWriter,
  { inspectionId, inRound }: LookAt,
  pointId: string | null,
  fact: InspectionFact,
  eventId: string,
): Promise<void> => {
  const device = await thisDevice();
  const seq = await nextSeq();
  const at = new Date().toISOString();
  const line = { eventId, inspectionId, pointId, seq, at, clockOffsetMs: clockOffsetMs(), fact };
  const event: InspectionEvent = { ...line, personId: ownerId, deviceId: device.deviceId };
  // Answers of one walk are one chain: a list that is refused stops no other.
  const what = {
    kind: 'inspection.event',
    chainId: inspectionId,
    body: { ...line, inRound, fact: { ...fact } },
    urgent: false,
  };
  await queueWithKept(
    await sealForQueue(ownerId, pack, what, seq),
    keyOf(ownerId, inspectionId),
    (before) => [...(Array.isArray(before) ? before : []), event],
  );
};

/** One tap at a time, also from two tabs. */
export const writeLook = (
  writer: LookWriter,
  at: LookAt,
  pointId: string | null,
  fact: InspectionFact,
  eventId: string = newId(),
): Promise<void> =>
  navigator.locks.request('buurtplus-schouw', async () => {
    await write(writer, at, pointId, fact, eventId);
    for (const listener of listeners) listener();
    void syncNow();
  });

/** @returns false when the phone is too full: the answers stay */
export const keepPointPhoto = async (
  { ownerId, pack }: LookWriter,
  { inspectionId }: LookAt,
  pointId: string,
  photo: Blob,
): Promise<boolean> => {
  try {
    const device = await thisDevice();
    const key = sealingKeyOf(pack);
    const about = { deviceId: device.deviceId, signalId: pointId };
    const sealed = await sealPhoto(await photo.arrayBuffer(), about, key, device.keys);
    await (await deviceDb()).put('photos', {
      ...sealed,
      ownerId,
      signalId: pointId,
      road: `/inspections/${inspectionId}/points/${pointId}`,
      keyId: key.keyId,
      deviceId: device.deviceId,
    });
    void syncNow();
    return true;
  } catch {
    return false;
  }
};
