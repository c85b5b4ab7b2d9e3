/** Reading what a phone also keeps: the server's answer, or what was kept when none comes or none comes soon. */
import type { QueryFunctionContext } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { isSignedOut, keep, kept } from '../offline/device-db.ts';

/** How long a phone waits for an answer, or for its own disk, before it shows what it has. */
const patienceMs = 4_000;

/** @returns 'late' when it took too long; it goes on by itself */
export const soon = async <Value>(promise: Promise<Value>): Promise<Value | 'late'> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** What this phone kept, or null when there is nothing or its disk cannot tell. */
const keptSoon = async <Value>(key: string): Promise<Value | null> => {
  const found = await soon(kept<Value>(key).catch(() => null));
  return found === 'late' ? null : found;
};

type Read<Value, Shown> = {
  /** What of it may stay on a phone. */
  readonly cut?: (value: Value) => Value;
  /** What the screen makes of it; null is nobody, or nothing. */
  readonly show?: (value: Value | null) => Shown;
};

const ask = async <Value>(key: string, path: string, cut: (value: Value) => Value): Promise<Value | null> => {
  const answer = await callApi<Value>('GET', path);
  if (answer.ok) {
    // A full or broken disk costs what it would have kept, never the answer itself.
    await soon(keep(key, cut(answer.value)).catch(() => undefined));
    return answer.value;
  }
  if (answer.kind === 'problem' && [401, 403].includes(answer.problem.status)) return null;
  return keptSoon<Value>(key);
};

/**
 * The server's answer when there is one; else what was kept. A 401 means nobody, and that is not kept.
 * A line on which nothing comes back does not hold up the screen: after a few seconds what was kept is shown,
 * and what comes after all takes its place, unless something newer was read meanwhile.
 */
export const keptOrAsked =
  <Value, Shown = Value | null>(key: string, path: string, { cut, show }: Read<Value, Shown> = {}) =>
  async ({ client, queryKey }: QueryFunctionContext): Promise<Shown> => {
    const shown = show ?? ((value: Value | null) => value as Shown);
    const reads = (): number => client.getQueryState(queryKey)?.dataUpdateCount ?? 0;
    const readsBefore = reads();
    const asked = ask<Value>(key, path, cut ?? ((value) => value));
    const first = await soon(asked);
    if (first !== 'late') return shown(first);
    const before = await keptSoon<Value>(key);
    if (before === null) return shown(await asked);
    asked.then(
      (value) => {
        if (!isSignedOut() && reads() === readsBefore + 1) client.setQueryData(queryKey, shown(value));
      },
      () => undefined,
    );
    return shown(before);
  };
