/** From a point of a schouw to a signal and back: the place goes along, and the point learns which signal it became. */
import type { InspectionList } from '@buurtplus/contract/inspections';
import type { PhonePack } from '@buurtplus/contract/signals';
import { ownEvents, writeLook } from '../inspections/inspection-book.ts';
import { pointsHere } from '../inspections/look.ts';
import { kept } from '../offline/device-db.ts';
import type { CaptureBegin } from '../signals/capture-form.ts';

/** "schouw/punt/ronde of nee", short enough for an address and a draft. */
export const pointAddress = (inspectionId: string, pointId: string, inRound: boolean): string =>
  [inspectionId, pointId, inRound ? 'ronde' : 'schouw'].join('/');

const readAddress = (address: string) => {
  const [inspectionId, pointId, kind] = address.split('/');
  return inspectionId === undefined || pointId === undefined || pointId === ''
    ? null
    : { inspectionId, pointId, inRound: kind === 'ronde' };
};

/** @returns what the form begins with, or null when this phone does not know the point */
export const beginAtPoint = async (ownerId: string, address: string): Promise<CaptureBegin | null> => {
  const read = readAddress(address);
  if (read === null) return null;
  const list = await kept<InspectionList>('inspections');
  const planned = list?.inspections.find((one) => one.inspectionId === read.inspectionId)?.points ?? [];
  const point = pointsHere(planned, await ownEvents(ownerId, read.inspectionId)).find(
    (one) => one.pointId === read.pointId,
  );
  if (point === undefined) return null;
  const { lat, lon, neighbourhoodCode, label } = point;
  const place =
    lat !== null && lon !== null
      ? { source: 'map' as const, lat, lon }
      : neighbourhoodCode === null
        ? null
        : { source: 'neighbourhood' as const, neighbourhoodCode };
  return { place, street: label, fromPoint: address };
};

/** The signals are on their way; that this point became one goes the same road. */
export const tellPoint = async (
  ownerId: string,
  pack: PhonePack,
  address: string,
  signalIds: readonly string[],
): Promise<void> => {
  const read = readAddress(address);
  if (read === null) return;
  for (const signalId of signalIds)
    await writeLook({ ownerId, pack }, read, read.pointId, { kind: 'signalled', signalId });
};
