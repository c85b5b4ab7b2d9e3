/** One tap at a time for the buttons that take each other's place. */
import { useState } from 'react';
import { createOneTap, type OneTap } from './one-tap.ts';

/** As long as a second tap of a cold or unsure hand may come after the first. */
const restMs = 1_000;
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restMs));

export type TapOnce = { readonly isBusy: boolean; readonly tap: OneTap };

export const useOneTap = (): TapOnce => {
  const [isBusy, setBusy] = useState(false);
  const [tap] = useState(() => createOneTap(setBusy, rest));
  return { isBusy, tap };
};
