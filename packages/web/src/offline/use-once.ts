/** Sending once from a screen, with whether something is under way for its buttons. */
import { useState } from 'react';
import { newId } from './device.ts';
import { createOnce, type SendOnce } from './once.ts';

export const useOnce = (): { readonly isSending: boolean; readonly once: SendOnce } => {
  const [isSending, setSending] = useState(false);
  const [once] = useState(() => createOnce(newId, setSending));
  return { isSending, once };
};
