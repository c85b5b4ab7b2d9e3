/** "It goes on": the volunteer says so about a signal that somebody took up or closed, and a person looks again. */
import type { SignalStatus } from './signal-status.ts';

/** Once a day is enough to be heard, and five times is a reason to talk. */
const pauseMs = 24 * 60 * 60_000;
const most = 5;

export type GoesOnRefusal = 'wrong_status' | 'said_before';

const statuses: readonly SignalStatus[] = ['taken', 'referred', 'handled', 'closed'];

/** @param said when it was said before, in milliseconds */
export const mayGoOn = (status: SignalStatus, said: readonly number[], now: number): GoesOnRefusal | null => {
  if (!statuses.includes(status)) return 'wrong_status';
  return said.length >= most || said.some((at) => now - at < pauseMs) ? 'said_before' : null;
};
