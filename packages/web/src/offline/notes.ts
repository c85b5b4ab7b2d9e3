/** Notes to look again: sealed, for their author only, never sent, gone after fourteen days. */
import { newId } from './device.ts';
import { deviceDb, isSignedOut, type SealedNote } from './device-db.ts';
import { openPrivate, sealPrivate } from './draft-seal.ts';
import { isOver } from './note-term.ts';

const strict = { durability: 'strict' } as const;

type Listener = () => void;
const listeners = new Set<Listener>();
export const onNotes = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const tell = (): void => {
  for (const listener of listeners) listener();
};

const put = async (note: SealedNote): Promise<void> => {
  const tx = (await deviceDb()).transaction('notes', 'readwrite', strict);
  await tx.store.put(note);
  await tx.done;
  tell();
};

/** @returns the id of the note, once the disk has it */
export const saveNote = async (ownerId: string, about: unknown): Promise<string> => {
  const noteId = newId();
  const sealed = await sealPrivate(about);
  // A note that was being sealed when somebody signed out is not kept.
  if (!isSignedOut()) await put({ noteId, ownerId, ...sealed, savedAt: Date.now() });
  return noteId;
};

/** Puts back what was just taken away, with the days it had left. */
export const putBackNote = (note: SealedNote): Promise<void> => put(note);

/** @returns what was taken away, still sealed, so that it can be put back */
export const takeNote = async (noteId: string): Promise<SealedNote | null> => {
  const tx = (await deviceDb()).transaction('notes', 'readwrite', strict);
  const note = await tx.store.get(noteId);
  await tx.store.delete(noteId);
  await tx.done;
  tell();
  return note ?? null;
};

/** At every start: what is over its term or of somebody else who used this phone goes. */
export const cleanNotes = async (ownerId: string): Promise<void> => {
  const tx = (await deviceDb()).transaction('notes', 'readwrite', strict);
  for (const note of await tx.store.getAll())
    if (note.ownerId !== ownerId || isOver(note.savedAt, Date.now())) await tx.store.delete(note.noteId);
  await tx.done;
  tell();
};

const mine = async (ownerId: string): Promise<readonly SealedNote[]> =>
  (await (await deviceDb()).getAll('notes')).filter(
    (note) => note.ownerId === ownerId && !isOver(note.savedAt, Date.now()),
  );

export const countNotes = async (ownerId: string): Promise<number> => (await mine(ownerId)).length;

export type OpenNote = { readonly sealed: SealedNote; readonly about: unknown };

/** Oldest first: that one goes first. */
export const listNotes = async (ownerId: string): Promise<readonly OpenNote[]> => {
  const sealed = [...(await mine(ownerId))].sort((left, right) => left.savedAt - right.savedAt);
  return Promise.all(sealed.map(async (note) => ({ sealed: note, about: await openPrivate(note) })));
};
