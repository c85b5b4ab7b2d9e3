/** Said after it is written down: one press at a time, and what could not be kept is said and can be pressed again. */
import { useRef, useState } from 'react';

export type Keeping = 'ready' | 'busy' | 'kept' | 'failed';

/** @returns `keep` tells whether it is kept now; its work tells whether there was anything to keep it with, and may throw */
export const useKeep = () => {
  const [state, setState] = useState<Keeping>('ready');
  const isBusy = useRef(false);
  const keep = async (write: () => Promise<boolean>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setState('busy');
    const isKept = await write().catch(() => false);
    isBusy.current = false;
    setState(isKept ? 'kept' : 'failed');
    return isKept;
  };
  return { state, keep };
};
