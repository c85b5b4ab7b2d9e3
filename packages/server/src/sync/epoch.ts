/** The epoch of the database: asked anew every few seconds, so that a backup that was put back is noticed without a restart. */
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { readEpoch } from './sealing-keys.store.ts';

export const epochLifeMs = 5_000;

export const createEpoch = (db: Kysely<Tables>, clock: Clock): (() => Promise<string>) => {
  let known: { readonly epoch: string; readonly at: number } | null = null;
  return async () => {
    const at = clock.now().getTime();
    if (known === null || at - known.at >= epochLifeMs) known = { epoch: await readEpoch(db), at };
    return known.epoch;
  };
};
