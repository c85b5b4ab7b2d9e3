/** One line of time for a round, whatever the clocks of its phones say: each phone counts the milliseconds, and the lines are laid side by side. */
import type { RoundEvent } from './round-event.ts';

export type PlacedEvent = {
  readonly event: RoundEvent;
  /** Milliseconds since the start; never negative. */
  readonly position: number;
};

export type TimeLine = {
  readonly startedAt: number | null;
  readonly placed: readonly PlacedEvent[];
  /** Phones whose clock is so far off that it was not believed. */
  readonly clocksAside: readonly string[];
};

/** Two phones of one walk cannot differ more than this, unless a clock is wrong. */
const believableMs = 12 * 60 * 60_000;

type Line = {
  readonly deviceId: string;
  readonly events: readonly RoundEvent[];
  /** By this phone's clock, put right with what it knew of the server's, the moment of elapsed zero. */
  readonly anchor: number;
  readonly knowsServerTime: boolean;
};

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** A phone that says its time ran back is not believed: what it wrote later did not happen earlier. */
const withoutRunningBack = (events: readonly RoundEvent[]): readonly RoundEvent[] => {
  let latest = 0;
  return events.map((event) => {
    latest = Math.max(latest, event.elapsedMs);
    return event.elapsedMs === latest ? event : { ...event, elapsedMs: latest };
  });
};

const lineOf = (deviceId: string, all: readonly RoundEvent[]): Line => {
  const events = withoutRunningBack(
    [...all].sort((left, right) => left.seq - right.seq || order(left.eventId, right.eventId)),
  );
  const [first] = events;
  const anchor =
    first === undefined ? 0 : Date.parse(first.at) + (first.clockOffsetMs ?? 0) - first.elapsedMs;
  return { deviceId, events, anchor, knowsServerTime: first?.clockOffsetMs != null };
};

type Start = { readonly line: Line; readonly event: RoundEvent; readonly wall: number };

/** Two phones that both start the same round make one start: of the clock that knew best, else the earliest. */
const startOf = (lines: readonly Line[]): Start | null => {
  const starts = lines.flatMap((line) => {
    const event = line.events.find(({ fact }) => fact.kind === 'started');
    return event === undefined ? [] : [{ line, event, wall: line.anchor + event.elapsedMs }];
  });
  const [first] = starts.sort(
    (left, right) =>
      Number(right.line.knowsServerTime) - Number(left.line.knowsServerTime) ||
      left.wall - right.wall ||
      order(left.event.eventId, right.event.eventId),
  );
  return first ?? null;
};

/** Nothing can be received before it happened: a start that would say so is set back. */
const notAfterReceiving = (wall: number, placed: readonly PlacedEvent[]): number =>
  placed.reduce(
    (least, { event, position }) =>
      event.receivedAt === null ? least : Math.min(least, Date.parse(event.receivedAt) - position),
    wall,
  );

/** When the starter's phone never knew the right time and another did, the other says which evening it was. */
const wallOf = (start: Start, lines: readonly Line[]): number => {
  if (start.line.knowsServerTime) return start.wall;
  const sure = lines
    .filter((line) => line.knowsServerTime)
    .sort((left, right) => left.anchor - right.anchor || order(left.deviceId, right.deviceId))[0];
  return sure === undefined || Math.abs(sure.anchor - start.wall) <= believableMs ? start.wall : sure.anchor;
};

/** @param events each once, in any order */
export const placeEvents = (events: readonly RoundEvent[]): TimeLine => {
  const lines = [...Map.groupBy(events, (event) => event.deviceId)].map(([deviceId, own]) =>
    lineOf(deviceId, own),
  );
  const start = startOf(lines);
  const zero = start?.wall ?? Math.min(...lines.map((line) => line.anchor));
  const clocksAside: string[] = [];
  const placed = lines.flatMap((line) => {
    const apart = line.anchor - zero;
    const believed = Math.abs(apart) <= believableMs;
    // Phones of one round begin it together: without a believable clock, so does this line.
    const shift = believed ? apart : 0;
    if (!believed) clocksAside.push(line.deviceId);
    return line.events.map((event) => ({ event, position: Math.max(0, event.elapsedMs + shift) }));
  });
  placed.sort(
    (left, right) =>
      left.position - right.position ||
      order(left.event.deviceId, right.event.deviceId) ||
      left.event.seq - right.event.seq ||
      order(left.event.eventId, right.event.eventId),
  );
  return {
    startedAt: start === null ? null : notAfterReceiving(wallOf(start, lines), placed),
    placed,
    clocksAside: clocksAside.sort(order),
  };
};
