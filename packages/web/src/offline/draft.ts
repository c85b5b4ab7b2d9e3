/** A signal that is being filled in: kept on the phone in a box that only this phone opens, for three days. */
import { deviceDb } from './device-db.ts';
import { openPrivate, sealPrivate } from './draft-seal.ts';

const lifeMs = 72 * 60 * 60_000;

/** One after the other: a draft that was dropped does not come back because its sealing took longer. */
let last: Promise<void> = Promise.resolve();
const inTurn = (work: () => Promise<void>): Promise<void> => {
  last = last.then(work, work);
  return last;
};

export const saveDraft = (ownerId: string, draft: unknown): Promise<void> =>
  inTurn(async () => {
    const sealed = await sealPrivate(draft);
    await (await deviceDb()).put('drafts', { ownerId, ...sealed, savedAt: Date.now() });
  });

export const dropDraft = (ownerId: string): Promise<void> =>
  inTurn(async () => {
    await (await deviceDb()).delete('drafts', ownerId);
  });

/** @returns null when there is none, it is over its term, or it does not open */
export const openDraft = async (ownerId: string): Promise<unknown> => {
  const row = await (await deviceDb()).get('drafts', ownerId);
  if (row === undefined) return null;
  if (Date.now() - row.savedAt <= lifeMs) return openPrivate(row);
  await dropDraft(ownerId);
  return null;
};
