/** A draft on a slow disk: what was asked first is done first, so that whoever comes back quickly finds the last tap. */
import { describe, expect, it } from 'vitest';
import { draftsOn } from './draft.ts';

/** A disk that takes longer to write than to read. */
const slowDisk = () => {
  const rows = new Map<string, { readonly draft: unknown; readonly savedAt: number }>();
  const later = (rounds: number): Promise<void> =>
    rounds === 0 ? Promise.resolve() : Promise.resolve().then(() => later(rounds - 1));
  return {
    rows,
    drafts: draftsOn({
      put: async (ownerId, draft, savedAt) => {
        await later(20);
        if (draft === 'breaks') throw new Error('full');
        rows.set(ownerId, { draft, savedAt });
      },
      get: async (ownerId) => {
        await later(1);
        return rows.get(ownerId) ?? null;
      },
      drop: async (ownerId) => {
        await later(5);
        rows.delete(ownerId);
      },
    }),
  };
};

describe('a draft on a slow disk', () => {
  it('opens with the last tap, also when that is still being written', async () => {
    const { drafts } = slowDisk();
    void drafts.saveDraft('riet', 'one');
    void drafts.saveDraft('riet', 'two');
    expect(await drafts.openDraft('riet')).toBe('two');
  });

  it('does not open what was dropped just before, and goes on after a write that failed', async () => {
    const { drafts } = slowDisk();
    await drafts.saveDraft('riet', 'one');
    const broken = drafts.saveDraft('riet', 'breaks').catch(() => 'broken');
    const opened = drafts.openDraft('riet');
    const dropped = drafts.dropDraft('riet');
    expect([await broken, await opened, await dropped]).toEqual(['broken', 'one', undefined]);
    expect(await drafts.openDraft('riet')).toBe(null);
  });

  it('takes one that is over its term away, and waits for nothing that waits for it', async () => {
    const { drafts, rows } = slowDisk();
    rows.set('riet', { draft: 'old', savedAt: Date.now() - 73 * 60 * 60_000 });
    expect(await drafts.openDraft('riet')).toBe(null);
    expect(rows.size).toBe(0);
  });
});
