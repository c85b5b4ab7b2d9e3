/** What a phone keeps: its own key, sealed commands, cards of what was sent, drafts, and the last pack. */

import type { SealedCommand } from '@buurtplus/contract/sync';
import type { RoundEndings, RoundEvent, TrackPoint } from '@buurtplus/domain/rounds';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { forgetTyped } from './typed-here.ts';

export type QueuedCommand = {
  /** Order on this phone. */
  readonly seq: number;
  /** Only this person's session may send it. */
  readonly ownerId: string;
  readonly tenantId: string;
  readonly commandId: string;
  /** The chain it belongs to: a signal, or a round. */
  readonly signalId: string;
  readonly urgent: boolean;
  readonly sealed: SealedCommand;
  readonly bodyHash: string;
  readonly madeAt: string;
  readonly state: 'waiting' | 'tray' | 'confirmed';
  /** What the server said about it: why not, or what is special about its arrival. */
  readonly refusal: { readonly code: string; readonly nl: string; readonly en: string } | null;
  readonly epoch: string | null;
  readonly confirmedAt: number | null;
};

type QueuedPhoto = {
  readonly hash: string;
  readonly ownerId: string;
  readonly signalId: string;
  readonly keyId: string;
  readonly deviceId: string;
  readonly enc: string;
  readonly ciphertext: Uint8Array;
  /** Where it is brought, when that is not a signal. */
  readonly road?: string;
};

/** What the phone may still show of a signal after it was sealed. */
export type SignalCard = {
  readonly signalId: string;
  readonly ownerId: string;
  readonly number: string;
  readonly kind: string;
  readonly street: string | null;
  /** Absent on cards of older versions. */
  readonly neighbourhoodCode?: string | null;
  readonly recordedAt: string;
};

/** A round as this phone knows it: every event of its own, and what it heard of the others. No text of anybody. */
export type KeptRound = {
  readonly roundId: string;
  readonly ownerId: string;
  readonly events: readonly RoundEvent[];
  /** What the server knew beside them; absent while it was not heard. */
  readonly endings?: RoundEndings;
  /** Own events so far. */
  readonly seq: number;
  /** Time that passed on this phone in this round, and what its clock said then. */
  readonly elapsedMs: number;
  readonly clockAt: number;
  /** The code with which a mate found this round. */
  readonly code: { readonly personId: string; readonly code: string } | null;
  /** Where it goes, coarsely, while everybody agrees; gone from here once it was sent. */
  readonly track?: readonly TrackPoint[];
  /** Thanked, or left behind: the screen begins anew. */
  readonly done: boolean;
};

export type DeviceIdentity = {
  readonly id: 'device';
  readonly deviceId: string;
  readonly keys: CryptoKeyPair;
  readonly draftKey: CryptoKey;
  readonly registeredFor: readonly string[];
};
type SealedDraft = {
  readonly ownerId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: Uint8Array<ArrayBuffer>;
  readonly savedAt: number;
};

/** Something to look at again; what it is about is sealed like a draft. */
export type SealedNote = {
  readonly noteId: string;
  readonly ownerId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: Uint8Array<ArrayBuffer>;
  readonly savedAt: number;
};

type Schema = DBSchema & {
  outbox: { key: number; value: QueuedCommand };
  photos: { key: string; value: QueuedPhoto };
  cards: { key: string; value: SignalCard };
  drafts: { key: string; value: SealedDraft };
  notes: { key: string; value: SealedNote };
  device: { key: string; value: DeviceIdentity };
  kept: { key: string; value: { readonly key: string; readonly value: unknown; readonly at: number } };
  counters: { key: string; value: { readonly key: string; readonly next: number } };
  rounds: { key: string; value: KeptRound };
};

export type DeviceDb = IDBPDatabase<Schema>;

let opened: Promise<DeviceDb> | null = null;

export const deviceDb = (): Promise<DeviceDb> => {
  opened ??= openDB<Schema>('buurtplus', 3, {
    // Only ever adds: what waits on a phone of an older version stays as it is.
    upgrade: (db, from) => {
      if (from < 1) {
        db.createObjectStore('outbox', { keyPath: 'seq' });
        db.createObjectStore('photos', { keyPath: 'hash' });
        db.createObjectStore('cards', { keyPath: 'signalId' });
        db.createObjectStore('drafts', { keyPath: 'ownerId' });
        db.createObjectStore('device', { keyPath: 'id' });
        db.createObjectStore('kept', { keyPath: 'key' });
        db.createObjectStore('counters', { keyPath: 'key' });
      }
      if (from < 2) db.createObjectStore('notes', { keyPath: 'noteId' });
      if (from < 3) db.createObjectStore('rounds', { keyPath: 'roundId' });
    },
    // Another tab has a newer version: this one lets go, and opens again when it needs to.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
  return opened;
};

/** "Staat klaar" is only said after the disk has it. */
const strict = { durability: 'strict' } as const;

export type ToQueue = { readonly command: QueuedCommand; readonly card: SignalCard | null };

/** All of them or none: two signals of one evening are not torn apart. */
export const queueCommands = async (all: readonly ToQueue[]): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction(['outbox', 'cards'], 'readwrite', strict);
  for (const { command, card } of all) {
    await tx.objectStore('outbox').add(command);
    if (card !== null) await tx.objectStore('cards').put(card);
  }
  await tx.done;
};

/** What happened on a round is on the disk twice in one go: sealed for the municipality, and readable for this walk. */
export const queueForRound = async (command: QueuedCommand, round: KeptRound | null): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction(['outbox', 'rounds'], 'readwrite', strict);
  await tx.objectStore('outbox').add(command);
  if (round !== null) await tx.objectStore('rounds').put(round);
  await tx.done;
};

/** The same for what is kept by a key: sealed for the municipality, and readable here until it is over. */
export const queueWithKept = async (
  command: QueuedCommand,
  key: string,
  change: (before: unknown) => unknown,
): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction(['outbox', 'kept'], 'readwrite', strict);
  await tx.objectStore('outbox').add(command);
  const before = await tx.objectStore('kept').get(key);
  await tx.objectStore('kept').put({ key, value: change(before?.value), at: Date.now() });
  await tx.done;
};

/** What begins with this key and was not touched since, goes. */
export const dropKeptBefore = async (start: string, moment: number): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction('kept', 'readwrite', strict);
  for (const row of await tx.store.getAll(IDBKeyRange.bound(start, `${start}\uffff`)))
    if (row.at < moment) await tx.store.delete(row.key);
  await tx.done;
};

export const saveRound = async (round: KeptRound): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction('rounds', 'readwrite', strict);
  await tx.store.put(round);
  await tx.done;
};

export const listRounds = async (ownerId: string): Promise<readonly KeptRound[]> =>
  (await (await deviceDb()).getAll('rounds')).filter((round) => round.ownerId === ownerId);

export const dropRound = async (roundId: string): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction('rounds', 'readwrite', strict);
  await tx.store.delete(roundId);
  await tx.done;
};

/** A number is never used twice, also when two tabs ask at once: the transaction is the lock. */
export const nextSeq = async (): Promise<number> => {
  const db = await deviceDb();
  const tx = db.transaction('counters', 'readwrite', strict);
  const row = await tx.store.get('seq');
  const next = row?.next ?? 1;
  await tx.store.put({ key: 'seq', next: next + 1 });
  await tx.done;
  return next;
};

export const listOutbox = async (): Promise<readonly QueuedCommand[]> => (await deviceDb()).getAll('outbox');

export const updateQueued = async (seq: number, change: Partial<QueuedCommand>): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction('outbox', 'readwrite', strict);
  const row = await tx.store.get(seq);
  if (row !== undefined) await tx.store.put({ ...row, ...change });
  await tx.done;
};

export const dropQueued = async (seq: number): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction('outbox', 'readwrite', strict);
  await tx.store.delete(seq);
  await tx.done;
};

export const listCards = async (ownerId: string): Promise<readonly SignalCard[]> =>
  (await (await deviceDb()).getAll('cards')).filter((card) => card.ownerId === ownerId);

const cardLifeMs = 60 * 86_400_000;

/** At every start: cards of signals that arrived long ago go; one that still waits keeps its card. */
export const cleanCards = async (now: number): Promise<void> => {
  const db = await deviceDb();
  const tx = db.transaction(['cards', 'outbox'], 'readwrite', strict);
  const waiting = new Set((await tx.objectStore('outbox').getAll()).map((item) => item.signalId));
  for (const card of await tx.objectStore('cards').getAll())
    if (!waiting.has(card.signalId) && now - Date.parse(card.recordedAt) > cardLifeMs)
      await tx.objectStore('cards').delete(card.signalId);
  await tx.done;
};

const signedOutKey = 'buurtplus-signed-out';

/** True from the moment somebody signs out until the server has heard it or somebody signs in. */
export const isSignedOut = (): boolean => localStorage.getItem(signedOutKey) !== null;

export const setSignedOut = (out: boolean): void =>
  out ? localStorage.setItem(signedOutKey, 'yes') : localStorage.removeItem(signedOutKey);

/** An answer that was under way when somebody signed out is not kept. */
export const keep = async (key: string, value: unknown): Promise<void> => {
  if (isSignedOut()) return;
  await (await deviceDb()).put('kept', { key, value, at: Date.now() });
};

export const kept = async <Value>(key: string): Promise<Value | null> => {
  const row = await (await deviceDb()).get('kept', key);
  return row === undefined ? null : (row.value as Value);
};

export const keptWithMoment = async <Value>(
  key: string,
): Promise<{ readonly value: Value; readonly at: number } | null> => {
  const row = await (await deviceDb()).get('kept', key);
  return row === undefined ? null : { value: row.value as Value, at: row.at };
};

/** Being told here ends with signing out; the server hears it with the session. */
const endPush = async (): Promise<void> => {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  } catch {
    // A browser that cannot is a browser that was never told.
  }
};

/** What else is kept under a person's own hands; how the app looks belongs to the phone. */
const personalKeys = ['buurtplus-evaluation-', 'buurtplus-desk-filters'];

const forgetKeys = (): void => {
  try {
    for (const key of Object.keys(localStorage))
      if (personalKeys.some((start) => key.startsWith(start))) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};

/** Signing out takes what the phone knew of this person; a sealed outbox stays for its author. */
export const forgetPerson = async (): Promise<void> => {
  await endPush();
  forgetKeys();
  forgetTyped();
  const db = await deviceDb();
  const tx = db.transaction(['kept', 'drafts', 'notes', 'cards', 'rounds'], 'readwrite', strict);
  await Promise.all([
    tx.objectStore('kept').clear(),
    tx.objectStore('drafts').clear(),
    tx.objectStore('notes').clear(),
    tx.objectStore('cards').clear(),
    tx.objectStore('rounds').clear(),
    tx.done,
  ]);
};
