/** Where a database of the tests lives: in memory where there is room, for making and dropping one is hundreds of files that a disk is waited for. */
import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memory = '/dev/shm';
/** Several times what a whole run needs at once. */
const roomNeeded = 3 * 1024 ** 3;

/** What only ends a process takes away nothing that was written here, no more than from a disk. */
export const placeForDatabases = (): string => {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= roomNeeded ? memory : tmpdir();
};
