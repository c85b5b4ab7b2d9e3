/** Tapping twice: the second tap finds nothing to do, not even on what came in the place of the first button. */
import { describe, expect, it } from 'vitest';
import { createOneTap } from './one-tap.ts';

const held = () => {
  let letGo: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { wait, letGo };
};

describe('one tap', () => {
  it('does one deed, and none until the finger is gone', async () => {
    const done: string[] = [];
    const busy: boolean[] = [];
    const sending = held();
    const finger = held();
    const tap = createOneTap(
      (isBusy) => busy.push(isBusy),
      () => finger.wait,
    );
    const first = tap(async () => {
      await sending.wait;
      done.push('taken');
    });
    await tap(async () => done.push('taken twice'));
    sending.letGo();
    await expect.poll(() => done).toEqual(['taken']);
    // What the answer put in its place is under the same finger.
    await tap(async () => done.push('all is in order'));
    finger.letGo();
    await first;
    expect([done, busy]).toEqual([['taken'], [true, false]]);
    await tap(async () => done.push('all is in order'));
    expect(done).toEqual(['taken', 'all is in order']);
  });

  it('is free again when the deed broke off', async () => {
    const done: string[] = [];
    const tap = createOneTap(
      () => undefined,
      () => Promise.resolve(),
    );
    await expect(tap(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await tap(async () => done.push('again'));
    expect(done).toEqual(['again']);
  });
});
