/** How many notes to look again there are on this phone. */
import { useEffect, useState } from 'react';
import { countNotes, onNotes } from '../offline/notes.ts';

export const useNoteCount = (ownerId: string | null): number => {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (ownerId === null) return;
    const look = (): void => {
      countNotes(ownerId).then(setCount, () => undefined);
    };
    look();
    return onNotes(look);
  }, [ownerId]);
  return count;
};
