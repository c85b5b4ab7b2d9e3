/** Opens what was kept, and keeps what changes; the phone may go dark at any moment. */
import { useEffect, useRef, useState } from 'react';
import { dropDraft, openDraft, saveDraft } from '../offline/draft.ts';
import { type CaptureForm, isStarted, isTouched, readDraft } from './capture-form.ts';

/** A disk that does not answer keeps nobody from the first question. */
const patienceMs = 1_500;

type Drafts = {
  readonly openDraft: (ownerId: string) => Promise<unknown>;
  readonly saveDraft: (ownerId: string, draft: unknown) => Promise<void>;
  readonly dropDraft: (ownerId: string) => Promise<void>;
};
const onThisPhone: Drafts = { openDraft, saveDraft, dropDraft };

/** @returns whether the draft was looked for, and whether there was one */
export const useDraft = (
  ownerId: string,
  form: CaptureForm,
  restore: (form: CaptureForm) => void,
  drafts: Drafts = onThisPhone,
): { readonly opened: boolean; readonly restored: boolean } => {
  const [state, setState] = useState({ opened: false, restored: false });
  const saved = useRef<CaptureForm | null>(null);
  const latest = useRef(form);
  latest.current = form;
  /** What was kept came while somebody was busy, and is on the disk still. */
  const behind = useRef(false);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    const opened = (): void => setState((before) => ({ ...before, opened: true }));
    const timer = setTimeout(opened, patienceMs);
    drafts
      .openDraft(ownerId)
      .then((draft) => {
        const read = readDraft(draft);
        if (read === null || !isStarted(read)) return opened();
        // Who was quicker than the disk goes before what was kept: no screen jumps away under a thumb.
        if (isTouched(latest.current)) {
          behind.current = !isStarted(latest.current);
          return opened();
        }
        saved.current = read;
        restore(read);
        setState({ opened: true, restored: true });
      }, opened)
      .finally(() => clearTimeout(timer));
    return () => clearTimeout(timer);
  }, [ownerId, restore, drafts, looks]);
  useEffect(() => {
    if (!state.opened || saved.current === form) return;
    if (isStarted(form)) {
      saved.current = form;
      drafts.saveDraft(ownerId, form).catch(() => undefined);
    } else if (saved.current !== null) {
      // Everything was taken away again: then nothing is kept either.
      saved.current = null;
      drafts.dropDraft(ownerId).catch(() => undefined);
    }
  }, [ownerId, form, state.opened, drafts]);
  useEffect(() => {
    if (!behind.current || (isTouched(form) && !isStarted(form))) return;
    behind.current = false;
    // Nobody is busy in it any more: what was kept has its turn after all, if nobody dropped it meanwhile.
    if (!isTouched(form)) setLooks((before) => before + 1);
  }, [form]);
  return state;
};
