/** Brings the outbox to the server: one writer at a time, in small steps, and again until there is a receipt. */
import { commandLimits, photoHeaders } from '@buurtplus/contract/wire';
import { callApi } from './api.ts';
import { registerDevice } from './device.ts';
import {
  deviceDb,
  dropQueued,
  keptWithMoment,
  listOutbox,
  type QueuedCommand,
  updateQueued,
} from './device-db.ts';
import { isVerdicts, nextBatch, type Outcome, readVerdicts, retryDelayMs, toOfferAgain } from './outbox.ts';
import { countOf, notCounted, type OutboxCount } from './outbox-count.ts';

export type SyncState = OutboxCount & {
  readonly trouble: 'none' | 'no_answer' | 'sign_in';
  /** What a person has to do first, in the server's words: for example end another phone. */
  readonly sentence: string | null;
  /** Goes up when something was confirmed, so that screens read again. */
  readonly confirmed: number;
};

type Listener = (state: SyncState) => void;

let state: SyncState = { ...notCounted, trouble: 'none', sentence: null, confirmed: 0 };
let personId: string | null = null;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<Listener>();

/** Sealed copies stay two days after their receipt, in case the server is set back to an older backup. */
const keepConfirmedMs = 48 * 60 * 60_000;

export const syncState = (): SyncState => state;
export const onSyncState = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const setState = (change: Partial<SyncState>): void => {
  state = { ...state, ...change };
  for (const listener of listeners) listener(state);
};

const countOutbox = async (): Promise<void> => setState(countOf(await listOutbox(), personId));

const applyOutcome = async (outcome: Outcome, epoch: string): Promise<void> => {
  if (outcome.kind === 'confirmed')
    await updateQueued(outcome.seq, {
      state: 'confirmed',
      epoch,
      confirmedAt: Date.now(),
      refusal: outcome.said ?? null,
    });
  if (outcome.kind === 'parked') await updateQueued(outcome.seq, { refusal: outcome.said });
  if (outcome.kind === 'tray')
    await updateQueued(outcome.seq, {
      state: 'tray',
      refusal: { code: outcome.code, nl: outcome.nl, en: outcome.en },
    });
};

const offerAgainAfterRestore = async (epoch: string, heardAt: number): Promise<void> => {
  const items = await listOutbox();
  const again = toOfferAgain(items, epoch, heardAt);
  for (const item of again)
    await updateQueued(item.seq, { state: 'waiting', epoch: null, confirmedAt: null, refusal: null });
  for (const item of items) {
    const isOld = item.state === 'confirmed' && Date.now() - (item.confirmedAt ?? 0) > keepConfirmedMs;
    if (isOld && !again.includes(item)) await dropQueued(item.seq);
  }
};

/** A phone that has nothing to send hears of a restore with its pack. */
const lookAtEpoch = async (): Promise<void> => {
  const pack = await keptWithMoment<{ readonly epoch?: string }>('pack');
  if (pack?.value.epoch !== undefined) await offerAgainAfterRestore(pack.value.epoch, pack.at);
};

type Step =
  | 'more'
  | 'done'
  | 'no_answer'
  | 'sign_in'
  | { readonly waitSeconds: number }
  /** The server says what a person has to do first. */
  | { readonly sentence: string };

let batchSize: number = commandLimits.perRequest;

const sendBatch = async (owner: string): Promise<Step> => {
  const own = (await listOutbox()).filter((item) => item.ownerId === owner);
  const batch: readonly QueuedCommand[] = nextBatch(own, batchSize);
  if (batch.length === 0) return 'done';
  const unknown = await registerDevice(owner);
  if (unknown !== null) return unknown.sentence === null ? 'no_answer' : { sentence: unknown.sentence };
  const answer = await callApi<unknown>('POST', '/commands', { commands: batch.map((item) => item.sealed) });
  if (answer.ok) {
    if (!isVerdicts(answer.value)) return 'no_answer';
    const outcomes = readVerdicts(batch, answer.value);
    for (const outcome of outcomes) await applyOutcome(outcome, answer.value.epoch);
    await offerAgainAfterRestore(answer.value.epoch, Date.now());
    if (outcomes.some((outcome) => outcome.kind === 'confirmed'))
      setState({ confirmed: state.confirmed + 1 });
    if (outcomes.some((outcome) => outcome.kind === 'confirmed' || outcome.kind === 'tray')) return 'more';
    return outcomes.some((outcome) => outcome.kind === 'keep') ? 'no_answer' : 'done';
  }
  if (answer.kind === 'no_answer') return 'no_answer';
  const { status } = answer.problem;
  if (status === 401 || status === 403) return 'sign_in';
  if (status === 413 && batchSize > 1) {
    batchSize = Math.max(1, Math.floor(batchSize / 4));
    return 'more';
  }
  return answer.retryAfterSeconds === null ? 'no_answer' : { waitSeconds: answer.retryAfterSeconds };
};

/** Photos go last and alone, after their signal; one that is refused then is let go, its signal has arrived. */
const sendPhotos = async (owner: string): Promise<Step> => {
  const db = await deviceDb();
  const withoutReceipt = new Set(
    (await listOutbox()).filter((item) => item.state !== 'confirmed').map((item) => item.signalId),
  );
  for (const photo of await db.getAll('photos')) {
    if (photo.ownerId !== owner || withoutReceipt.has(photo.signalId)) continue;
    const headers = {
      [photoHeaders.enc]: photo.enc,
      [photoHeaders.keyId]: photo.keyId,
      [photoHeaders.deviceId]: photo.deviceId,
    };
    const answer = await callApi<unknown>(
      'PUT',
      `${photo.road ?? `/signals/${photo.signalId}`}/photos/${photo.hash}`,
      photo.ciphertext,
      headers,
    );
    if (!answer.ok && answer.kind === 'no_answer') return 'no_answer';
    const status = answer.ok ? 201 : answer.problem.status;
    if (status === 401 || status === 403) return 'sign_in';
    if (status >= 429) return { waitSeconds: (answer.ok ? null : answer.retryAfterSeconds) ?? 30 };
    await db.delete('photos', photo.hash);
  }
  return 'done';
};

const runOnce = async (owner: string): Promise<Step> => {
  await lookAtEpoch();
  let step: Step = 'more';
  while (step === 'more') {
    step = await sendBatch(owner);
    await countOutbox();
  }
  return step === 'done' ? sendPhotos(owner) : step;
};

const later = (milliseconds: number): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void syncNow(), milliseconds);
};

/** Safe to call at any moment and from any tab: whoever has the lock does the work. */
export const syncNow = async (): Promise<void> => {
  clearTimeout(timer);
  const owner = personId;
  await countOutbox();
  if (owner === null) return;
  await navigator.locks.request('buurtplus-outbox', { ifAvailable: true }, async (lock) => {
    if (lock === null) return later(1_500);
    const step = await runOnce(owner);
    if (step === 'done') {
      failures = 0;
      setState({ trouble: 'none', sentence: null });
      return;
    }
    setState({
      trouble: step === 'sign_in' ? 'sign_in' : 'no_answer',
      sentence: typeof step === 'object' && 'sentence' in step ? step.sentence : null,
    });
    failures += 1;
    later(
      typeof step === 'object' && 'waitSeconds' in step
        ? step.waitSeconds * 1_000
        : retryDelayMs(failures, Math.random()),
    );
  });
};

export const startSync = (owner: string | null): (() => void) => {
  personId = owner;
  failures = 0;
  const now = (): void => {
    failures = 0;
    void syncNow();
  };
  const whenSeen = (): void => {
    if (document.visibilityState === 'visible') now();
  };
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', whenSeen);
  now();
  return () => {
    clearTimeout(timer);
    window.removeEventListener('online', now);
    document.removeEventListener('visibilitychange', whenSeen);
  };
};
