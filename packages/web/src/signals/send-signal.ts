/** From a filled-in form to sealed commands in the outbox: from here on this phone cannot read them any more. */
import type { PhonePack } from '@buurtplus/contract/signals';
import { type CompassBook, kindOf } from '@buurtplus/domain/compass';
import type { SignalId } from '@buurtplus/domain/kernel';
import { type CompassTrace, recordSignal, signalNumber } from '@buurtplus/domain/signals';
import { newId, thisDevice } from '../offline/device.ts';
import { deviceDb, queueCommands, type ToQueue } from '../offline/device-db.ts';
import { sealForQueue, sealingKeyOf } from '../offline/queue-sealed.ts';
import { sealPhoto } from '../offline/seal.ts';
import type { CaptureForm } from './capture-form.ts';
import type { SignalToSend } from './group-for-sending.ts';

export type Sent = {
  readonly signalIds: readonly string[];
  readonly numbers: readonly string[];
  readonly photoKept: boolean;
  /** Those about things in public space. */
  readonly thingIds: readonly string[];
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

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
    const what = { kind: 'signal.record', chainId: signalId, body: draft, urgent: one.urgent };
    sealed.push({ command: await sealForQueue(owner, pack, what), card });
  }
  await queueCommands(sealed);
  const pictured = drafts.find(({ one }) => one.withPhoto)?.draft.signalId;
  return {
    signalIds: drafts.map(({ draft }) => draft.signalId),
    thingIds: drafts
      .filter(({ draft }) => kindOf(book, draft.observations) === 'public_space')
      .map(({ draft }) => draft.signalId),
    numbers: drafts.map(({ draft }) => signalNumber(draft.signalId)),
    photoKept: photo === null || pictured === undefined || (await keepPhoto(owner, pack, pictured, photo)),
  };
};

export const withdrawSignal = async (owner: string, pack: PhonePack, signalId: string): Promise<void> => {
  const what = { kind: 'signal.withdraw', chainId: signalId, body: { signalId }, urgent: false };
  await queueCommands([{ command: await sealForQueue(owner, pack, what), card: null }]);
};

/** "It goes on", about an own signal that was taken up or closed. */
export const sayGoesOn = async (owner: string, pack: PhonePack, signalId: string): Promise<void> => {
  const what = { kind: 'signal.goes_on', chainId: signalId, body: { signalId }, urgent: false };
  await queueCommands([{ command: await sealForQueue(owner, pack, what), card: null }]);
};

/** The answer to a desk's question; without network it waits, sealed, like a signal. */
export const answerQuestion = async (
  owner: string,
  pack: PhonePack,
  signalId: string,
  given: { readonly questionId: string; readonly answer: string; readonly words: string | null },
): Promise<void> => {
  const what = { kind: 'signal.answer', chainId: signalId, body: { signalId, ...given }, urgent: false };
  await queueCommands([{ command: await sealForQueue(owner, pack, what), card: null }]);
};
