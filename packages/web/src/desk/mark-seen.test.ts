import { seenAtOnce } from '@buurtplus/domain/signals';
import { describe, expect, it } from 'vitest';
import { markAllSeen } from './mark-seen.ts';

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `s${at}`);

describe('marking many as seen', () => {
  it('asks in batches that the server takes, tells how far it is, and of each what became of it', async () => {
    const asked: number[] = [];
    const progress: number[] = [];
    const ids = many(seenAtOnce * 2 + 7);
    const result = await markAllSeen(
      ids,
      async (batch) => {
        asked.push(batch.length);
        const gone = batch.filter((id) => id === 's3');
        return { ok: true, status: 200, value: { seen: batch.filter((id) => id !== 's3'), notThere: gone } };
      },
      'failed',
      (done) => progress.push(done),
    );
    expect(asked).toEqual([seenAtOnce, seenAtOnce, 7]);
    expect(progress).toEqual([seenAtOnce, seenAtOnce * 2, seenAtOnce * 2 + 7]);
    expect(result.seen).toHaveLength(ids.length - 1);
    expect(result).toMatchObject({ notThere: ['s3'], left: [], trouble: null });
  });

  it('keeps what was done when the network goes away halfway, and says what is left', async () => {
    let turn = 0;
    const ids = many(seenAtOnce + 3);
    const result = await markAllSeen(
      ids,
      async (batch) => {
        turn += 1;
        return turn === 1
          ? { ok: true, status: 200, value: { seen: batch, notThere: [] } }
          : { ok: false, kind: 'no_answer' };
      },
      'no network',
      () => undefined,
    );
    expect(result.seen).toHaveLength(seenAtOnce);
    expect(result).toMatchObject({ left: ids.slice(seenAtOnce), trouble: 'no network' });
  });

  it('asks nothing when nothing is chosen', async () => {
    const never = async (): Promise<never> => {
      throw new Error('asked');
    };
    expect(await markAllSeen([], never, 'failed', () => undefined)).toMatchObject({ seen: [], left: [] });
  });
});
