/** How much waits on this phone, and of whom that was counted: before it was, nobody can say that all is sent. */
import type { QueuedCommand } from './device-db.ts';

export type OutboxCount = {
  readonly waiting: number;
  readonly tray: number;
  readonly ofOthers: number;
  /** Whose these are; null while nothing was counted, or for nobody. */
  readonly countedFor: string | null;
};

export const notCounted: OutboxCount = { waiting: 0, tray: 0, ofOthers: 0, countedFor: null };

export const countOf = (
  all: readonly Pick<QueuedCommand, 'ownerId' | 'state' | 'signalId'>[],
  personId: string | null,
): OutboxCount => {
  const own = all.filter((item) => item.ownerId === personId);
  return {
    // A round of a hundred taps is one thing that waits.
    waiting: new Set(own.filter((item) => item.state === 'waiting').map((item) => item.signalId)).size,
    tray: own.filter((item) => item.state === 'tray').length,
    ofOthers: all.filter((item) => item.ownerId !== personId && item.state !== 'confirmed').length,
    countedFor: personId,
  };
};
