/** The round on this phone: every event is on the disk, sealed and readable, before the screen shows it. */
import type { PhonePack } from '@buurtplus/contract/signals';
import { schemaVersion } from '@buurtplus/contract/wire';
import type { Json } from '@buurtplus/domain/kernel';
import {
  type Debrief,
  mayHappen,
  type Round,
  type RoundEvent,
  type RoundFact,
  type RoundNo,
  roundOf,
} from '@buurtplus/domain/rounds';
import { fromBase64Url, newId, thisDevice, toBase64Url } from '../offline/device.ts';
import {
  dropRound,
  type KeptRound,
  listRounds,
  nextSeq,
  queueForRound,
  saveRound,
} from '../offline/device-db.ts';
import { setRoundOpen } from '../offline/open-round.ts';
import { sealCommand } from '../offline/seal.ts';
import { clockOffsetMs } from '../offline/server-clock.ts';
import { syncNow } from '../offline/sync.ts';

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
  return roundOf(kept.roundId, mine ? [...kept.events, now] : kept.events);
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

const queue = async (
  writer: Writer,
  kind: 'round.event' | 'round.debrief',
  roundId: string,
  body: Json,
  urgent: boolean,
  round: KeptRound | null,
): Promise<void> => {
  const { ownerId, pack } = writer;
  const device = await thisDevice();
  const seq = await nextSeq();
  const madeAt = new Date().toISOString();
  const header = { commandId: newId(), deviceId: device.deviceId, seq, madeAt, schemaVersion, kind };
  const key = { keyId: pack.sealingKey.keyId, publicKey: fromBase64Url(pack.sealingKey.publicKey) };
  const { sealed, bodyHash } = await sealCommand(header, body, key, device.keys);
  const command = { commandId: header.commandId, sealed, bodyHash, madeAt, urgent };
  await queueForRound(
    {
      ...command,
      ownerId,
      tenantId: pack.tenant.id,
      signalId: roundId,
      state: 'waiting',
      refusal: null,
      epoch: null,
      confirmedAt: null,
    },
    seq,
    round,
  );
};

const nonce = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(24)));

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
    await queue(
      writer,
      'round.event',
      roundId,
      { nonce: nonce(), ...line, fact: { ...fact } as Json },
      urgent,
      fresh,
    );
    watch = { roundId, at: performance.now(), elapsedMs };
    setRoundOpen(true);
    changed();
    void syncNow();
    return null;
  });

/** What other phones wrote comes in beside the own events; the same one twice is one. */
export const hearEvents = (ownerId: string, roundId: string, heard: readonly RoundEvent[]): Promise<void> =>
  inTurn(async () => {
    const round = (await listRounds(ownerId)).find((one) => one.roundId === roundId);
    if (round === undefined) return;
    const byId = new Map([...round.events, ...heard].map((event) => [event.eventId, event]));
    const before = JSON.stringify(round.events);
    const events = [...byId.values()];
    if (JSON.stringify(events) === before) return;
    await saveRound({ ...round, events });
    changed();
  });

export const sendDebrief = (writer: Writer, debrief: Debrief): Promise<void> =>
  inTurn(async () => {
    const body = { nonce: nonce(), ...debrief, madeAt: new Date().toISOString() };
    await queue(writer, 'round.debrief', debrief.roundId, body, false, null);
    void syncNow();
  });

export const closeRound = (ownerId: string, roundId: string): Promise<void> =>
  inTurn(async () => {
    const round = (await listRounds(ownerId)).find((one) => one.roundId === roundId);
    if (round !== undefined) await saveRound({ ...round, done: true });
    setRoundOpen(false);
    changed();
  });
