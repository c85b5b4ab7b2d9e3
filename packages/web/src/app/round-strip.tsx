/** On every other page: the way back to a round that is on. */
import { Link } from '@tanstack/react-router';
import { Footprints } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { isRoundOpen, onRoundOpen } from '../offline/open-round.ts';
import { useWords } from '../words/words.tsx';

export const useRoundOpen = (): boolean => useSyncExternalStore(onRoundOpen, isRoundOpen);

export const RoundStrip = () => {
  const { round } = useWords();
  return (
    <Link className="bpp-linkrow" to="/ronde">
      {round.back} <Footprints size={24} aria-hidden="true" />
    </Link>
  );
};
