/** An answer at a point counts at once, while the disk still writes it; what the disk refused counts no more. */
import type { InspectionEvent, InspectionFact } from '@buurtplus/domain/inspections';
import { useState } from 'react';
import { newId } from '../offline/device.ts';

type JustSaid = {
  readonly eventId: string;
  readonly pointId: string | null;
  readonly fact: InspectionFact;
  readonly at: string;
  /** On the disk, also when the screen has not read it there yet. */
  readonly isKept: boolean;
};

/** What is on the disk already is there once, as it was written; the rest comes after it, in the order it was said. */
const withJustSaid = (
  written: readonly InspectionEvent[],
  said: readonly JustSaid[],
  { inspectionId, personId }: Pick<InspectionEvent, 'inspectionId' | 'personId'>,
): readonly InspectionEvent[] => {
  const known = new Set(written.map((event) => event.eventId));
  const last = Math.max(0, ...written.map((event) => event.seq));
  const deviceId = written.at(-1)?.deviceId ?? '';
  const fresh = said.filter((one) => !known.has(one.eventId));
  return [
    ...written,
    ...fresh.map((one, index) => ({
      ...one,
      inspectionId,
      personId,
      deviceId,
      seq: last + 1 + index,
      clockOffsetMs: null,
    })),
  ];
};

/** A name is said to be kept, and a point to be out of reach, when that is on the disk. */
const countsAtOnce = (fact: InspectionFact): boolean => fact.kind === 'scored' || fact.kind === 'checked';

type Write = (pointId: string | null, fact: InspectionFact, eventId: string) => Promise<boolean>;

/**
 * @param written null while that is being read
 * @param write false, or broken off, when the phone did not keep it
 */
export const useJustSaid = (
  written: readonly InspectionEvent[] | null,
  about: Pick<InspectionEvent, 'inspectionId' | 'personId'>,
  write: Write,
) => {
  const [said, setSaid] = useState<readonly JustSaid[]>([]);
  return {
    /** Whether something of it is not on the disk yet: nobody is sent on meanwhile. */
    isWriting: said.some((one) => !one.isKept),
    events: written === null ? null : withJustSaid(written, said, about),
    /** @returns whether the phone kept it */
    say: async (pointId: string | null, fact: InspectionFact): Promise<boolean> => {
      const eventId = newId();
      if (countsAtOnce(fact))
        setSaid((before) => [
          ...before,
          { eventId, pointId, fact, at: new Date().toISOString(), isKept: false },
        ]);
      const isKept = await write(pointId, fact, eventId).catch(() => false);
      setSaid((before) =>
        isKept
          ? before.map((one) => (one.eventId === eventId ? { ...one, isKept } : one))
          : before.filter((one) => one.eventId !== eventId),
      );
      return isKept;
    },
  };
};
