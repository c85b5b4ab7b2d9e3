/** What a note to look again holds, and the form it opens: facts and place, never a house number or own words. */
import { type CaptureForm, emptyForm, readDraft } from './capture-form.ts';

export type LookAgain = Pick<CaptureForm, 'observations' | 'observedAt' | 'place' | 'street'>;

export const lookAgainOf = ({ observations, observedAt, place, street }: CaptureForm): LookAgain => ({
  observations,
  observedAt,
  place,
  street,
});

/** @returns null when nothing of it can be read any more */
export const readLookAgain = (about: unknown): LookAgain | null => {
  const read = readDraft(about);
  return read === null || read.observations.length === 0 ? null : lookAgainOf(read);
};

/** Looked at again: it begins with the question about danger, is seen now, and not for the first time. */
export const formAgain = (note: LookAgain, noteId: string, now: string): CaptureForm => ({
  ...emptyForm,
  ...note,
  observedAt: now,
  followUps: { often: 'again' },
  fromNote: noteId,
});
