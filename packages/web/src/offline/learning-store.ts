/** Own learning on this phone: every step is on the disk before the next one shows, with what still has to go to the server. */
import type { MyLearning } from '@buurtplus/contract/training';
import {
  doneStep,
  type HalfWay,
  type Heard,
  type LearningEvent,
  mergeEvents,
  stillHalfWay,
} from '@buurtplus/domain/training';
import { callApi } from './api.ts';
import { deviceDb, isSignedOut } from './device-db.ts';

export type Learning = {
  readonly ownerId: string;
  readonly events: readonly LearningEvent[];
  /** Ids the server has not confirmed. */
  readonly unsent: readonly string[];
  /** The lesson as it was when somebody began it, by its name. */
  readonly pinned: Readonly<Record<string, unknown>>;
  readonly teamAsks: boolean;
  /** Picked in a step that is not done. A phone of before this has none. */
  readonly halfWay?: readonly HalfWay[];
  /** Lessons of evenings one was at, as the server said last. */
  readonly heard?: readonly Heard[];
};

const key = 'learning';
const nothing = (ownerId: string): Learning => ({
  ownerId,
  events: [],
  unsent: [],
  pinned: {},
  teamAsks: false,
});

const ofOwner = (value: unknown, ownerId: string): Learning =>
  value !== null && typeof value === 'object' && (value as Learning).ownerId === ownerId
    ? (value as Learning)
    : nothing(ownerId);

export const readLearning = async (ownerId: string): Promise<Learning> =>
  ofOwner((await (await deviceDb()).get('kept', key))?.value ?? null, ownerId);

/** Read and written in one go, so that two tabs do not lose each other's step. */
const changeLearning = async (ownerId: string, change: (now: Learning) => Learning): Promise<Learning> => {
  const tx = (await deviceDb()).transaction('kept', 'readwrite', { durability: 'strict' });
  const made = change(ofOwner((await tx.store.get(key))?.value ?? null, ownerId));
  const next = { ...made, halfWay: stillHalfWay(made.halfWay ?? [], made.events) };
  if (!isSignedOut()) await tx.store.put({ key, value: next, at: Date.now() });
  await tx.done;
  return next;
};

/** @param pin the lesson somebody begins here, or null to let it go; left out to leave it */
export const addEvents = (
  ownerId: string,
  events: readonly LearningEvent[],
  pin?: { readonly subject: string; readonly content: unknown },
): Promise<Learning> =>
  changeLearning(ownerId, (now) => {
    const pinned = { ...now.pinned };
    if (pin !== undefined && pin.content === null) delete pinned[pin.subject];
    else if (pin !== undefined) pinned[pin.subject] = pin.content;
    return {
      ...now,
      events: mergeEvents(now.events, events),
      unsent: [...now.unsent, ...events.map(({ id }) => id)],
      pinned,
    };
  });

const isSameStep = (left: HalfWay, right: HalfWay): boolean =>
  left.kind === right.kind &&
  left.subject === right.subject &&
  left.version === right.version &&
  left.run === right.run &&
  left.step === right.step;

/** Goes to no server; it is gone when the step is done, and with the person who signs out. */
export const keepHalfWay = (ownerId: string, half: HalfWay): Promise<Learning> =>
  changeLearning(ownerId, (now) => ({
    ...now,
    halfWay: [...(now.halfWay ?? []).filter((one) => !isSameStep(one, half)), half],
  }));

const perRequest = 200;
let underWay: Promise<Learning | null> | null = null;

/** @param sent what was brought @param answer what the server knows now; null when it takes none of it */
export const afterAnswer = (
  now: Learning,
  sent: readonly LearningEvent[],
  answer: MyLearning | null,
): Learning => {
  const sentIds = new Set(sent.map(({ id }) => id));
  const unsent = now.unsent.filter((id) => !sentIds.has(id));
  if (answer === null) return { ...now, unsent };
  const { events, teamAsks, heard } = answer;
  const known = new Set(events.map(({ id }) => id));
  // An end that the server did not take is none here either: else only this phone says that the lesson is done.
  const held = now.events.filter(({ id, step }) => step !== doneStep || !sentIds.has(id) || known.has(id));
  return { ...now, events: mergeEvents(events, held), teamAsks, heard, unsent };
};

const bring = async (ownerId: string): Promise<Learning | null> => {
  const { events, unsent } = await readLearning(ownerId);
  const going = events.filter(({ id }) => unsent.includes(id)).slice(0, perRequest);
  const answer = await callApi<MyLearning>('PUT', '/my-learning', { events: going });
  // What the server will never take must not keep the rest from going.
  const refused = !answer.ok && answer.kind === 'problem' && answer.problem.status === 400;
  if (!answer.ok && !refused) return null;
  return changeLearning(ownerId, (now) => afterAnswer(now, going, answer.ok ? answer.value : null));
};

/** @returns what both know, or null without network; one at a time */
export const syncLearning = (ownerId: string): Promise<Learning | null> => {
  underWay ??= (async () => {
    let latest = await bring(ownerId);
    while (latest !== null && latest.unsent.length > 0) latest = await bring(ownerId);
    return latest;
  })().finally(() => {
    underWay = null;
  });
  return underWay;
};
