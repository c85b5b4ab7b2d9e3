/** Opens what was kept, and keeps what changes; the phone may go dark at any moment. */
import { useEffect, useRef, useState } from 'react';
import { openDraft, saveDraft } from '../offline/draft.ts';
import { type CaptureForm, isStarted, readDraft } from './capture-form.ts';

/** @returns whether the draft was looked for, and whether there was one */
export const useDraft = (
  ownerId: string,
  form: CaptureForm,
  restore: (form: CaptureForm) => void,
): { readonly opened: boolean; readonly restored: boolean } => {
  const [state, setState] = useState({ opened: false, restored: false });
  const saved = useRef<CaptureForm | null>(null);
  useEffect(() => {
    openDraft(ownerId).then(
      (draft) => {
        const read = readDraft(draft);
        const found = read !== null && isStarted(read);
        if (found) {
          saved.current = read;
          restore(read);
        }
        setState({ opened: true, restored: found });
      },
      () => setState({ opened: true, restored: false }),
    );
  }, [ownerId, restore]);
  useEffect(() => {
    if (!state.opened || !isStarted(form) || saved.current === form) return;
    saved.current = form;
    saveDraft(ownerId, form).catch(() => undefined);
  }, [ownerId, form, state.opened]);
  return state;
};
