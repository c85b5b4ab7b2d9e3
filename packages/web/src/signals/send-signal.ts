/** From a filled-in form to sealed commands in the outbox: from here on this phone cannot read them any more. */
import type { PhonePack } from '@buurtplus/contract/signals';
import { schemaVersion } from '@buurtplus/contract/wire';
import { type CompassBook, kindOf } from '@buurtplus/domain/compass';
import type { Json, SignalId } from '@buurtplus/domain/kernel';
import { type CompassTrace, recordSignal, signalNumber } from '@buurtplus/domain/signals';
import { fromBase64Url, newId, thisDevice, toBase64Url } from '../offline/device.ts';
import { deviceDb, nextSeq, queueCommands, type SignalCard, type ToQueue } from '../offline/device-db.ts';
import { type SealingKey, sealCommand, sealPhoto } from '../offline/seal.ts';
import type { CaptureForm } from './capture-form.ts';
import type { SignalToSend } from './group-for-sending.ts';

export type Sent = {
  readonly signalIds: readonly string[];
  readonly numbers: readonly string[];
  readonly photoKept: boolean;
};

const nonce = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(24)));
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const sealingKeyOf = (pack: PhonePack): SealingKey => ({
  keyId: pack.sealingKey.keyId,
  publicKey: fromBase64Url(pack.sealingKey.publicKey),
});

const seal = async (
  owner: string,
  pack: PhonePack,
  what: { readonly kind: string; readonly signalId: string; readonly body: Json; readonly urgent: boolean },
  card: SignalCard | null,
): Promise<ToQueue> => {
  const { kind, signalId, body, urgent } = what;
  const device = await thisDevice();
  const seq = await nextSeq();
  const madeAt = new Date().toISOString();
  const header = { commandId: newId(), deviceId: device.deviceId, seq, madeAt, schemaVersion, kind };
  const { sealed, bodyHash } = await sealCommand(header, body, sealingKeyOf(pack), device.keys);
  const command = {
    seq,
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
  } as const;
  return { command, card };
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

type About = {
  readonly owner: string;
  readonly pack: PhonePack;
  readonly book: CompassBook;
  readonly form: CaptureForm;
  readonly photo: Blob | null;
  readonly neighbourhoodCode: string | null;
  /** Earlier own signals about this place, of the kind of these facts. */
  readonly earlierOf: (observations: readonly string[]) => number;
};

const traceOf = ({ book, form, earlierOf }: About, one: SignalToSend): CompassTrace => ({
  version: book.version,
  danger: form.danger ?? 'no',
  followUps: form.followUps,
  riskToSelf: form.riskToSelf ?? 'unknown',
  riskToOthers: form.riskToOthers ?? 'unknown',
  earlierOwnSignals: earlierOf(one.observations),
  sure: form.sure,
  told: { table: one.item.table, rule: one.item.rule, advice: one.item.code },
  called: one.called,
});

/** @throws when the form is not complete: the screens make sure it is */
const draftOf = (about: About, one: SignalToSend, recordedAt: string) => {
  const { book, form } = about;
  if (form.place === null) throw new Error('A signal without a place cannot be sent.');
  const draft = {
    signalId: newId() as SignalId,
    observations: [...one.observations],
    catalogueVersion: book.catalogueVersion,
    place: form.place,
    street: orNull(form.street),
    houseNumber: one.withHouseNumber ? orNull(form.houseNumber) : null,
    gutFeeling: form.gutFeeling,
    ownWords: one.withWords ? orNull(form.ownWords) : null,
    compass: traceOf(about, one),
    observedAt: form.observedAt ?? recordedAt,
    recordedAt,
  };
  const checked = recordSignal(draft, book);
  if (checked.ok) return draft;
  const why = checked.refusal.map(({ field, code }) => `${field} ${code}`).join(', ');
  throw new Error(`The signal was refused on the phone: ${why}`);
};

/** Everything is checked and sealed before the first is queued, and all are queued at once. @throws as `draftOf` does */
export const sendSignals = async (about: About, signals: readonly SignalToSend[]): Promise<Sent> => {
  const { owner, pack, book, photo, neighbourhoodCode } = about;
  const recordedAt = new Date().toISOString();
  const drafts = signals.map((one) => ({ one, draft: draftOf(about, one, recordedAt) }));
  const sealed: ToQueue[] = [];
  for (const { one, draft } of drafts) {
    const { signalId, street } = draft;
    const number = signalNumber(signalId);
    const kind = kindOf(book, draft.observations);
    const card = { signalId, ownerId: owner, number, kind, street, neighbourhoodCode, recordedAt };
    const body = { nonce: nonce(), ...draft };
    sealed.push(await seal(owner, pack, { kind: 'signal.record', signalId, body, urgent: one.urgent }, card));
  }
  await queueCommands(sealed);
  const pictured = drafts.find(({ one }) => one.withPhoto)?.draft.signalId;
  return {
    signalIds: drafts.map(({ draft }) => draft.signalId),
    numbers: drafts.map(({ draft }) => signalNumber(draft.signalId)),
    photoKept: photo === null || pictured === undefined || (await keepPhoto(owner, pack, pictured, photo)),
  };
};

export const withdrawSignal = async (owner: string, pack: PhonePack, signalId: string): Promise<void> => {
  const what = { kind: 'signal.withdraw', signalId, body: { nonce: nonce(), signalId }, urgent: false };
  await queueCommands([await seal(owner, pack, what, null)]);
};
