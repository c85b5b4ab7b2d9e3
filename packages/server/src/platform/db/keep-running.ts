/** Looks after a process of ours: when it is gone without being asked to, it is started again. */
import { setTimeout as wait } from 'node:timers/promises';

export type Kept = {
  /** The process that runs now. */
  readonly pid: () => number;
  /** From now on it may go. */
  readonly letGo: () => void;
};

export type KeepOptions = {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  /** @returns the new process */
  readonly start: () => Promise<number>;
  readonly say: (line: string) => void;
};

const lookEveryMs = 250;
const longestPauseMs = 10_000;

export const keepRunning = (options: KeepOptions): Kept => {
  let { pid } = options;
  let kept = true;
  let failures = 0;
  const look = async (): Promise<void> => {
    while (kept) {
      await wait(Math.min(lookEveryMs * 2 ** failures, longestPauseMs), undefined, { ref: false });
      if (!kept || options.isAlive(pid)) continue;
      options.say('The database ended by itself; it is started again.');
      try {
        pid = await options.start();
        failures = 0;
      } catch (problem) {
        failures += 1;
        options.say(
          `The database does not start: ${problem instanceof Error ? problem.message : String(problem)}`,
        );
      }
    }
  };
  void look();
  return {
    pid: () => pid,
    letGo: () => {
      kept = false;
    },
  };
};
