/** From a filled-in form to a sealed command in the outbox: from here on this phone cannot read it any more. */
import type { PhonePack } from '@buurtplus/contract/signals';
import { schemaVersion } from '@buurtplus/contract/wire';
import { catalogueVersion, kindOf, standardBook } from '@buurtplus/domain/compass';
import type { Json, SignalId } from '@buurtplus/domain/kernel';
import { recordSignal, signalNumber } from '@buurtplus/domain/signals';
import { fromBase64Url, newId, thisDevice, toBase64Url } from '../offline/device.ts';
import { deviceDb, nextSeq, queueCommand } from '../offline/device-db.ts';
import { type SealingKey, sealCommand, sealPhoto } from '../offline/seal.ts';
import { asksHouseNumber, type CaptureForm, isUrgentSignal } from './capture-form.ts';

export type Sent = { readonly signalId: string; readonly number: string; readonly photoKept: boolean };

const nonce = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(24)));
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const sealingKeyOf = (pack: PhonePack): SealingKey => ({
  keyId: pack.sealingKey.keyId,
  publicKey: fromBase64Url(pack.sealingKey.publicKey),
});

const queue = async (
  owner: string,
  pack: PhonePack,
  kind: string,
  signalId: string,
  body: Json,
  urgent: boolean,
  card: Parameters<typeof queueCommand>[2],
): Promise<void> => {
  const device = await thisDevice();
  const seq = await nextSeq();
  const madeAt = new Date().toISOString();
  const header = { commandId: newId(), deviceId: device.deviceId, seq, madeAt, schemaVersion, kind };
  const { sealed, bodyHash } = await sealCommand(header, body, sealingKeyOf(pack), device.keys);
  await queueCommand(
    {
      ownerId: owner,
      tenantId: pack.tenant.id,
      commandId: header.commandId,
      signalId,
      urgent,
      sealed,
      bodyHash,
      madeAt,
      state: 'waiting',
      refusal: null,
      epoch: null,
      confirmedAt: null,
    },
    seq,
    card,
  );
};

const keepPhoto = async (owner: string, pack: PhonePack, signalId: string, photo: Blob): Promise<boolean> => {
  try {
    const device = await thisDevice();
    const key = sealingKeyOf(pack);
    const sealed = await sealPhoto(
      await photo.arrayBuffer(),
      { deviceId: device.deviceId, signalId },
      key,
      device.keys,
    );
    await (await deviceDb()).put('photos', {
      ...sealed,
      ownerId: owner,
      signalId,
      keyId: key.keyId,
      deviceId: device.deviceId,
    });
    return true;
  } catch {
    // A full phone loses the photo, never the signal; the screen says so.
    return false;
  }
};

/** @throws when the form is not complete: the screens make sure it is */
export const sendSignal = async (
  owner: string,
  pack: PhonePack,
  form: CaptureForm,
  photo: Blob | null,
): Promise<Sent> => {
  if (form.place === null) throw new Error('A signal without a place cannot be sent.');
  const signalId = newId();
  const recordedAt = new Date().toISOString();
  const draft = {
    signalId: signalId as SignalId,
    observations: [...form.observations],
    catalogueVersion,
    place: form.place,
    street: orNull(form.street),
    houseNumber: asksHouseNumber(form) ? orNull(form.houseNumber) : null,
    gutFeeling: form.gutFeeling,
    ownWords: orNull(form.ownWords),
    observedAt: form.observedAt ?? recordedAt,
    recordedAt,
  };
  const checked = recordSignal({ ...draft, compass: null }, standardBook);
  if (!checked.ok)
    throw new Error(
      `The signal was refused on the phone: ${checked.refusal.map((one) => `${one.field} ${one.code}`).join(', ')}`,
    );
  const number = signalNumber(draft.signalId);
  const card = {
    signalId,
    ownerId: owner,
    number,
    kind: kindOf(standardBook, draft.observations),
    street: draft.street,
    recordedAt,
  };
  await queue(
    owner,
    pack,
    'signal.record',
    signalId,
    { nonce: nonce(), ...draft },
    isUrgentSignal(form),
    card,
  );
  const photoKept = photo === null || (await keepPhoto(owner, pack, signalId, photo));
  return { signalId, number, photoKept };
};

export const withdrawSignal = (owner: string, pack: PhonePack, signalId: string): Promise<void> =>
  queue(owner, pack, 'signal.withdraw', signalId, { nonce: nonce(), signalId }, false, null);
