/** The page of own learning stays while it is read again, and says nothing of lessons before it knows. */
import type { MyCertificate } from '@buurtplus/contract/certificates';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Learning } from '../offline/learning-store.ts';
import { myCertificateQuery } from './certificate-data.ts';
import { learningToShow } from './first-learning.ts';

const mine: MyCertificate = { counts: false, missing: ['rol'], ready: false, certificate: null };

describe('the own certificate', () => {
  const answers: ((answer: MyCertificate) => void)[] = [];
  beforeEach(() => {
    answers.length = 0;
    vi.stubGlobal('document', { documentElement: { lang: 'nl' } });
    vi.stubGlobal(
      'fetch',
      () =>
        new Promise((resolve) => {
          answers.push((answer) => resolve(Response.json(answer, { headers: { 'api-version': '1' } })));
        }),
    );
  });

  it('stays as it is while it is asked again after one more lesson', async () => {
    const client = new QueryClient();
    const shown = new QueryObserver(client, myCertificateQuery(0));
    const stop = shown.subscribe(() => undefined);
    expect(shown.getCurrentResult().isLoading).toBe(true);
    await expect.poll(() => answers.length).toBe(1);
    answers[0]?.(mine);
    await expect.poll(() => shown.getCurrentResult().data).toEqual(mine);
    shown.setOptions(myCertificateQuery(1));
    expect(shown.getCurrentResult()).toMatchObject({ data: mine, isLoading: false, isFetching: true });
    await expect.poll(() => answers.length).toBe(2);
    const ready = { ...mine, missing: [], ready: true };
    answers[1]?.(ready);
    await expect.poll(() => shown.getCurrentResult().data).toEqual(ready);
    stop();
    client.clear();
  });
});

describe('own learning on a phone', () => {
  const none: Learning = { ownerId: 'riet', events: [], unsent: [], pinned: {}, teamAsks: false };
  const event = {
    id: '1',
    kind: 'module',
    subject: 'rol',
    version: 1,
    run: 1,
    step: 'done',
    choice: null,
    right: null,
    at: '2026-11-20T20:00:00.000Z',
  } as const;
  const phone = (begin: Learning) => {
    let here = begin;
    let asked = 0;
    let answer: (heard: Learning | null) => void = () => undefined;
    const bring = () => {
      asked += 1;
      return new Promise<Learning | null>((resolve) => {
        answer = (heard) => {
          here = heard ?? here;
          resolve(heard);
        };
      });
    };
    return {
      show: () => learningToShow(async () => here, bring),
      says: (heard: Learning | null) => answer(heard),
      asked: () => asked,
    };
  };
  afterEach(() => void vi.useRealTimers());

  it('that never heard of it is shown when the server told what was done', async () => {
    const one = phone(none);
    let shown: Learning | null = null;
    void one.show().then((learning) => {
      shown = learning;
    });
    await expect.poll(one.asked).toBe(1);
    expect(shown).toBeNull();
    one.says({ ...none, events: [event], heard: [] });
    await expect.poll(() => shown?.events).toEqual([event]);
  });

  it('is shown at once when something is known, also that nothing was done yet', async () => {
    const known = [
      { ...none, events: [event] },
      { ...none, heard: [] },
    ];
    for (const learning of known) {
      const one = phone(learning);
      expect(await one.show()).toEqual(learning);
      expect(one.asked()).toBe(0);
    }
  });

  it('does not wait for a network that is not there, nor long for an answer that does not come', async () => {
    const away = phone(none);
    const shown = away.show();
    await expect.poll(away.asked).toBe(1);
    away.says(null);
    expect(await shown).toEqual(none);
    vi.useFakeTimers();
    const silent = phone(none).show();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await silent).toEqual(none);
  });
});
