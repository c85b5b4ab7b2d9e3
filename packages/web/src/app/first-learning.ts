/** Own learning as it is first shown: a phone that never heard of it asks before it says that nothing was done. */
import type { Learning } from '../offline/learning-store.ts';
import { soon } from './kept-read.ts';

const neverHeard = ({ events, heard }: Learning): boolean => events.length === 0 && heard === undefined;

/** @param bring goes on by itself when no answer comes soon; what this phone has is shown then */
export const learningToShow = async (
  read: () => Promise<Learning>,
  bring: () => Promise<unknown>,
): Promise<Learning> => {
  const here = await read();
  if (!neverHeard(here)) return here;
  await soon(bring().catch(() => null));
  // Read again, for something may have been done on this phone meanwhile.
  return read();
};
