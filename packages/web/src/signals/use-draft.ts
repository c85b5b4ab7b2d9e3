/** Opens what was kept, and keeps what changes; the phone may go dark at any moment. */
import { useEffect, useRef, useState } from 'react';
import { dropDraft, openDraft, saveDraft } from '../offline/draft.ts';
import { type CaptureForm, isStarted, readDraft } from './capture-form.ts';

/** A disk that does not answer keeps nobody from the first question. */
const patienceMs = 1_500;

/** @returns whether the draft was looked for, and whether there was one */
export const useDraft = (
  ownerId: string,
  form: CaptureForm,
  restore: (form: CaptureForm) => void,
): { readonly opened: boolean; readonly restored: boolean } => {
  const [state, setState] = useState({ opened: false, restored: false });
  const saved = useRef<CaptureForm | null>(null);
  const started = useRef(false);
  started.current = isStarted(form);
  useEffect(() => {
    const opened = (): void => setState((before) => ({ ...before, opened: true }));
    const timer = setTimeout(opened, patienceMs);
    openDraft(ownerId)
      .then((draft) => {
        const read = readDraft(draft);
        // What was begun while the disk was slow goes before what was kept.
        if (read === null || !isStarted(read) || started.current) return opened();
        saved.current = read;
        restore(read);
        setState({ opened: true, restored: true });
      }, opened)
      .finally(() => clearTimeout(timer));
    return () => clearTimeout(timer);
  }, [ownerId, restore]);
  useEffect(() => {
    if (!state.opened || saved.current === form) return;
    if (isStarted(form)) {
      saved.current = form;
      saveDraft(ownerId, form).catch(() => undefined);
    } else if (saved.current !== null) {
      // Everything was taken away again: then nothing is kept either.
      saved.current = null;
      dropDraft(ownerId).catch(() => undefined);
    }
  }, [ownerId, form, state.opened]);
  return state;
};
