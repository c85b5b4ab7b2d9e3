/** A signal that is being filled in: kept on the phone in a box that only this phone opens, for three days. */
import { thisDevice } from './device.ts';
import { deviceDb } from './device-db.ts';

const lifeMs = 72 * 60 * 60_000;

export const saveDraft = async (ownerId: string, draft: unknown): Promise<void> => {
  const { draftKey } = await thisDevice();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(draft));
  const box = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, draftKey, plain));
  await (await deviceDb()).put('drafts', { ownerId, iv, box, savedAt: Date.now() });
};

export const dropDraft = async (ownerId: string): Promise<void> => {
  await (await deviceDb()).delete('drafts', ownerId);
};

/** @returns null when there is none, it is over its term, or it does not open */
export const openDraft = async (ownerId: string): Promise<unknown> => {
  const row = await (await deviceDb()).get('drafts', ownerId);
  if (row === undefined) return null;
  if (Date.now() - row.savedAt > lifeMs) {
    await dropDraft(ownerId);
    return null;
  }
  try {
    const { draftKey } = await thisDevice();
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, draftKey, row.box);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
};
