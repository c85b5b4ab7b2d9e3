/** A signal that is being filled in: kept on the phone in a box that only this phone opens, for three days. */
import { deviceDb } from './device-db.ts';
import { openPrivate, sealPrivate } from './draft-seal.ts';

const lifeMs = 72 * 60 * 60_000;

type Disk = {
  readonly put: (ownerId: string, draft: unknown, savedAt: number) => Promise<void>;
  /** @returns null when there is none; the draft in it is null when it does not open */
  readonly get: (ownerId: string) => Promise<{ readonly draft: unknown; readonly savedAt: number } | null>;
  readonly drop: (ownerId: string) => Promise<void>;
};

export const draftsOn = (disk: Disk) => {
  /** One after the other: a draft that was dropped does not come back because its sealing took longer. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  return {
    saveDraft: (ownerId: string, draft: unknown): Promise<void> =>
      inTurn(() => disk.put(ownerId, draft, Date.now())),
    dropDraft: (ownerId: string): Promise<void> => inTurn(() => disk.drop(ownerId)),
    /** @returns null when there is none, it is over its term, or it does not open */
    openDraft: (ownerId: string): Promise<unknown> =>
      inTurn(async () => {
        const row = await disk.get(ownerId);
        if (row === null) return null;
        if (Date.now() - row.savedAt <= lifeMs) return row.draft;
        await disk.drop(ownerId);
        return null;
      }),
  };
};

export const { saveDraft, dropDraft, openDraft } = draftsOn({
  put: async (ownerId, draft, savedAt) => {
    const sealed = await sealPrivate(draft);
    await (await deviceDb()).put('drafts', { ownerId, ...sealed, savedAt });
  },
  get: async (ownerId) => {
    const row = await (await deviceDb()).get('drafts', ownerId);
    return row === undefined ? null : { draft: await openPrivate(row), savedAt: row.savedAt };
  },
  drop: async (ownerId) => (await deviceDb()).delete('drafts', ownerId),
});
