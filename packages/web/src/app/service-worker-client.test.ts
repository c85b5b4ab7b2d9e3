/** A new version is offered and let in when asked for, also when the worker does not hear the first word. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { registerServiceWorker } from './service-worker-client.ts';

const said: string[] = [];
const waiting = { postMessage: (word: string) => void said.push(word) };
let registration: { waiting: typeof waiting | null; installing: null; addEventListener: () => void };
let changed: (() => void)[];
let reload: ReturnType<typeof vi.fn>;

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  changed = [];
  reload = vi.fn();
  registration = { waiting, installing: null, addEventListener: () => undefined };
  vi.stubGlobal('window', { location: { reload } });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      controller: {},
      addEventListener: (_name: string, hear: () => void) => void changed.push(hear),
      register: () => Promise.resolve(registration),
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const offered = async (): Promise<(() => void)[]> => {
  const offers: (() => void)[] = [];
  await registerServiceWorker((takeOver) => offers.push(takeOver));
  return offers;
};

it('says it again to a version that did not hear it, and begins anew when that took over', async () => {
  const [takeOver] = await offered();
  takeOver?.();
  expect(said).toEqual(['take-over']);
  vi.advanceTimersByTime(2_000);
  expect([said.length, reload.mock.calls.length]).toEqual([2, 0]);
  for (const hear of changed) hear();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('begins anew when it took over without a word of the browser, and when it stays waiting', async () => {
  const [takeOver] = await offered();
  takeOver?.();
  registration.waiting = null;
  vi.advanceTimersByTime(2_000);
  expect(reload).toHaveBeenCalledTimes(1);
  reload.mockClear();
  registration.waiting = waiting;
  takeOver?.();
  vi.advanceTimersByTime(60_000);
  expect(reload).toHaveBeenCalledTimes(1);
});

it('offers, and does no more than that, when it was let in on another page', async () => {
  registration.waiting = null;
  const offers = await offered();
  expect(offers).toHaveLength(0);
  for (const hear of changed) hear();
  expect([offers.length, reload.mock.calls.length]).toEqual([1, 0]);
  offers[0]?.();
  expect(reload).toHaveBeenCalledTimes(1);
});
