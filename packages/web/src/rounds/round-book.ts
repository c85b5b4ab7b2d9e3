/** The round on this phone: every event is on the disk, sealed and readable, before the screen shows it. */
import type { PhonePack } from '@buurtplus/contract/signals';
import type { Json } from '@buurtplus/domain/kernel';
import {
  addFix,
  cutTrack,
  type Debrief,
  type Fix,
  mayHappen,
  noEndings,
  type PointAnswer,
  type Round,
  type RoundEndings,
  type RoundEvent,
  type RoundFact,
  type RoundNo,
  roundOf,
} from '@buurtplus/domain/rounds';
import { newId, thisDevice } from '../offline/device.ts';
import { dropRound, type KeptRound, listRounds, queueForRound, saveRound } from '../offline/device-db.ts';
import { setRoundOpen } from '../offline/open-round.ts';
import { sealForQueue } from '../offline/queue-sealed.ts';
import { clockOffsetMs } from '../offline/server-clock.ts';
import { syncNow } from '../offline/sync.ts';
import { tracksNow } from './walk.ts';

/** Who writes, and for which municipality it is sealed. */
export type Writer = { readonly ownerId: string; readonly pack: PhonePack };

const listeners = new Set<() => void>();
export const onRoundChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const changed = (): void => {
  for (const listener of listeners) listener();
};

/** While the page lives its own stopwatch counts; no clock that is set can disturb it. */
let watch: { readonly roundId: string; readonly at: number; readonly elapsedMs: number } | null = null;

const elapsedNow = (round: KeptRound): number => {
  const passed =
    watch?.roundId === round.roundId
      ? watch.elapsedMs + (performance.now() - watch.at)
      : round.elapsedMs + Math.max(0, Date.now() - round.clockAt);
  return Math.round(Math.max(round.elapsedMs, passed));
};

const tick = 'now';

/** The round as it stands this moment: the events, and a last one that only says how late it is. */
export const roundNow = (kept: KeptRound, deviceId: string): Round => {
  const mine = kept.events.some((event) => event.deviceId === deviceId);
  const now: RoundEvent = {
    eventId: tick,
    roundId: kept.roundId,
    personId: kept.ownerId,
    deviceId,
    seq: kept.seq + 1,
    at: new Date().toISOString(),
    clockOffsetMs: clockOffsetMs(),
    elapsedMs: elapsedNow(kept),
    receivedAt: null,
    fact: { kind: 'undone', eventId: tick },
  };
  return roundOf(kept.roundId, mine ? [...kept.events, now] : kept.events, kept.endings);
};

const emptyRound = (roundId: string, ownerId: string, code: KeptRound['code']): KeptRound => ({
  roundId,
  ownerId,
  events: [],
  seq: 0,
  elapsedMs: 0,
  clockAt: Date.now(),
  code,
  done: false,
});

const forgetAfterMs = 2 * 86_400_000;

/** The round this person is in; what is over and thanked goes from the phone after two days. */
export const currentRound = async (ownerId: string): Promise<KeptRound | null> => {
  const rounds = [...(await listRounds(ownerId))].sort((left, right) => right.clockAt - left.clockAt);
  for (const round of rounds)
    if (round.done && Date.now() - round.clockAt > forgetAfterMs) await dropRound(round.roundId);
  const open = rounds.find((round) => !round.done) ?? null;
  setRoundOpen(open !== null);
  return open;
};

/** Rounds this phone is ready with. */
export const doneRounds = async (ownerId: string): Promise<readonly string[]> =>
  (await listRounds(ownerId)).filter((round) => round.done).map((round) => round.roundId);

/** One tap at a time, also from two tabs: each gets its own number. */
const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request('buurtplus-round', work);

/** @returns why not, or null when it is written down */
export const writeFact = (
  writer: Writer,
  roundId: string,
  fact: RoundFact,
  code: KeptRound['code'] = null,
): Promise<RoundNo | null> =>
  inTurn(async () => {
    const { ownerId } = writer;
    const known = (await listRounds(ownerId)).find((round) => round.roundId === roundId);
    const round = known ?? emptyRound(roundId, ownerId, code);
    const { deviceId } = await thisDevice();
    const may = mayHappen(known === undefined ? null : roundNow(round, deviceId), ownerId, fact);
    if (!may.ok) return may.refusal;
    const elapsedMs = round.seq === 0 ? 0 : elapsedNow(round);
    const line = {
      eventId: newId(),
      roundId,
      seq: round.seq + 1,
      at: new Date().toISOString(),
      clockOffsetMs: clockOffsetMs(),
      elapsedMs,
      fact,
    };
    const event: RoundEvent = { ...line, personId: ownerId, deviceId, receivedAt: null };
    const fresh: KeptRound = {
      ...round,
      events: [...round.events, event],
      seq: line.seq,
      elapsedMs,
      clockAt: Date.now(),
      done: false,
    };
    const urgent = fact.kind === 'unsafe' || fact.kind === 'checked_in';
    const body = { ...line, fact: { ...fact } as Json };
    const what = { kind: 'round.event', chainId: roundId, body, urgent };
    await queueForRound(await sealForQueue(ownerId, writer.pack, what), fresh);
    watch = { roundId, at: performance.now(), elapsedMs };
    setRoundOpen(true);
    changed();
    void syncNow();
    return null;
  });

/** What other phones wrote and the server knows comes in beside the own events; the same one twice is one. */
export const hearEvents = (
  ownerId: string,
  roundId: string,
  heard: readonly RoundEvent[],
  endings: RoundEndings,
): Promise<void> =>
  inTurn(async () => {
    const round = (await listRounds(ownerId)).find((one) => one.roundId === roundId);
    if (round === undefined) return;
    const byId = new Map([...round.events, ...heard].map((event) => [event.eventId, event]));
    const before = JSON.stringify([round.events, round.endings ?? noEndings]);
    const events = [...byId.values()];
    if (JSON.stringify([events, endings]) === before) return;
    await saveRound({ ...round, events, endings });
    changed();
  });

export const sendDebrief = (writer: Writer, debrief: Debrief): Promise<void> =>
  inTurn(async () => {
    const body = { ...debrief, madeAt: new Date().toISOString() };
    const what = { kind: 'round.debrief', chainId: debrief.roundId, body, urgent: false };
    await queueForRound(await sealForQueue(writer.ownerId, writer.pack, what), null);
    void syncNow();
  });

/** Goes with the round's own commands, also days later. */
export const sendPointAnswer = (writer: Writer, answer: PointAnswer): Promise<void> =>
  inTurn(async () => {
    const body = { ...answer, madeAt: new Date().toISOString() };
    const what = { kind: 'round.point', chainId: answer.roundId, body, urgent: false };
    await queueForRound(await sealForQueue(writer.ownerId, writer.pack, what), null);
    void syncNow();
  });

const withoutTrack = ({ track: _gone, ...round }: KeptRound): KeptRound => round;

/** Somebody without a phone walked along and looks back: nothing is written of the walk itself, the other phones wrote it. */
export const openWalked = (ownerId: string, roundId: string): Promise<void> =>
  inTurn(async () => {
    const known = (await listRounds(ownerId)).some((one) => one.roundId === roundId);
    if (!known) await saveRound(emptyRound(roundId, ownerId, null));
    changed();
  });

export const closeRound = (ownerId: string, roundId: string): Promise<void> =>
  inTurn(async () => {
    const round = (await listRounds(ownerId)).find((one) => one.roundId === roundId);
    // Opened without a connection, nothing was heard of it: it can be opened again.
    if (round?.events.length === 0) await dropRound(roundId);
    // Who is done before the others has sent nothing, and keeps nothing either.
    else if (round !== undefined) await saveRound({ ...withoutTrack(round), done: true });
    setRoundOpen(false);
    changed();
  });

const walkersHere = (round: Round): number =>
  round.walkers.filter((walker) => walker.present && walker.leftMs === null).length;

/** One square a minute goes to the disk, never the place itself. */
export const noteFix = (ownerId: string, roundId: string, fix: Fix): Promise<void> =>
  inTurn(async () => {
    const round = (await listRounds(ownerId)).find((one) => one.roundId === roundId);
    if (round === undefined) return;
    const { deviceId } = await thisDevice();
    const now = roundNow(round, deviceId);
    // Somebody may have said no, joined or left since the phone was asked where it is.
    if (!tracksNow(now, ownerId)) return;
    const track = addFix(round.track ?? [], fix, elapsedNow(round), walkersHere(now));
    if (track !== round.track) await saveRound({ ...round, track });
  });

/** After the round: the ends are cut off here, and what is left is sealed in the same breath as it goes from the phone. */
export const sendTrack = (writer: Writer, roundId: string, last: Fix | null): Promise<void> =>
  inTurn(async () => {
    const round = (await listRounds(writer.ownerId)).find((one) => one.roundId === roundId);
    if (round?.track === undefined) return;
    const before = round.track.at(-1);
    const points =
      last === null || before === undefined
        ? round.track
        : addFix(round.track, last, elapsedNow(round), before.walkers, true);
    const cells = cutTrack(points).map((cell) => ({ ...cell }));
    if (cells.length === 0) await saveRound(withoutTrack(round));
    else {
      const what = { kind: 'round.track', chainId: roundId, body: { roundId, cells }, urgent: false };
      await queueForRound(await sealForQueue(writer.ownerId, writer.pack, what), withoutTrack(round));
      void syncNow();
    }
    changed();
  });

export const dropTrack = (ownerId: string, roundId: string): Promise<void> =>
  inTurn(async () => {
    const round = (await listRounds(ownerId)).find((one) => one.roundId === roundId);
    if (round?.track === undefined) return;
    await saveRound(withoutTrack(round));
    changed();
  });
