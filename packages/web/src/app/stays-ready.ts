/** A page that was there once stays: what is read again must not take it away under somebody's thumb. */
import { useState } from 'react';

export const useStaysReady = (isReady: boolean): boolean => {
  const [was, setWas] = useState(isReady);
  if (isReady && !was) setWas(true);
  return was || isReady;
};
