/** What is known on the way to the compass: a point of a schouw, or a fact; it goes in once, and never over what somebody did. */
import { useEffect, useRef } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { type CaptureBegin, type CaptureForm, isStarted } from './capture-form.ts';

type Draft = { readonly opened: boolean; readonly restored: boolean };

/** Before the step of the place the phone's own position is there by itself: nobody chose it. */
const hasChosenPlace = ({ place, step }: CaptureForm): boolean =>
  place !== null && (place.source !== 'position' || (step !== 'danger' && step !== 'facts'));

/** Also into a form that somebody went on with before the point was found; the name of a point is no street of another place. */
const intoForm = (begin: CaptureBegin, form: CaptureForm): Partial<CaptureForm> => {
  const { place, street, fromPoint } = begin;
  if (hasChosenPlace(form)) return { fromPoint };
  return { fromPoint, place: place ?? form.place, ...(form.street === '' ? { street } : {}) };
};

/** What is known of a point goes into what is empty, once; a signal that somebody was busy with before goes first. */
export const useBegin = (
  begin: CaptureBegin | null,
  draft: Draft,
  form: CaptureForm,
  change: (change: Partial<CaptureForm>) => void,
): void => {
  const used = useRef(false);
  useEffect(() => {
    if (begin === null || used.current || !draft.opened) return;
    used.current = true;
    if (!draft.restored) change(intoForm(begin, form));
  }, [begin, draft, form, change]);
};

/** What was picked elsewhere is filled in once, unless something was begun before. */
export const useBeginWith = (
  code: string | null,
  draft: Draft,
  form: CaptureForm,
  book: HeldBook['book'],
  change: (change: Partial<CaptureForm>) => void,
): void => {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || code === null || !draft.opened) return;
    begun.current = true;
    const known = book.observations.some((one) => one.code === code);
    if (known && !draft.restored && !isStarted(form))
      change({ observations: [code], observedAt: new Date().toISOString() });
  }, [code, draft, form, book, change]);
};
