/** What this phone wrote of one schouw, seen from a screen. */
import type { InspectionEvent } from '@buurtplus/domain/inspections';
import { useEffect, useState } from 'react';
import { onLookChange, ownEvents } from './inspection-book.ts';

/** @returns null for the moment it takes to read */
export const useOwnEvents = (ownerId: string, inspectionId: string): readonly InspectionEvent[] | null => {
  const [events, setEvents] = useState<readonly InspectionEvent[] | null>(null);
  useEffect(() => {
    let current = true;
    const look = (): void => {
      ownEvents(ownerId, inspectionId).then(
        (found) => {
          if (current) setEvents(found);
        },
        () => {
          // What was read before is better than nothing.
          if (current) setEvents((before) => before ?? []);
        },
      );
    };
    look();
    const stop = onLookChange(look);
    return () => {
      current = false;
      stop();
    };
  }, [ownerId, inspectionId]);
  return events;
};
