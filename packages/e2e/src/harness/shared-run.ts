/** Where the journeys find the demo that was started for all of them. */
import { join } from 'node:path';

export type SharedRun = { readonly url: string; readonly states: string; readonly dataDir: string };

const name = 'BUURTPLUS_SHARED_RUN';

export const sharedRun = {
  write: (run: SharedRun): void => {
    process.env[name] = JSON.stringify(run);
  },
  read: (): SharedRun => {
    const written = process.env[name];
    if (written === undefined) throw new Error('The journeys were started without their setup.');
    return JSON.parse(written) as SharedRun;
  },
  stateOf: (who: string): string => join(sharedRun.read().states, `${who}.json`),
};
