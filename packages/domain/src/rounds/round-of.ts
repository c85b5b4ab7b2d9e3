/** A round is what its events add up to: any order, doubled or days late, the same events are the same round. */
import { type PlacedEvent, placeEvents } from './place-events.ts';
import { type Countable, countables, type Presence, type RoundEvent } from './round-event.ts';

export type RoundStatus = 'waiting' | 'walking' | 'paused' | 'ended';

export type Walker = {
  readonly personId: string;
  readonly presence: Presence;
  /** False while the own phone was asked and has not said yes. */
  readonly present: boolean;
  readonly joinedMs: number;
  readonly leftMs: number | null;
};

/** What is strange about an event. It is kept and shown in words; it never takes anything away. */
export type Doubt =
  | 'started_again'
  | 'ended_before_start'
  | 'had_left'
  | 'after_end'
  | 'ended_late'
  | 'alone'
  | 'clock_differs';

export type Round = {
  readonly roundId: string;
  readonly status: RoundStatus;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly walkingMs: number;
  readonly pausedMs: number;
  readonly walkers: readonly Walker[];
  /** True when at least two were there; a round of one is no round. */
  readonly together: boolean;
  readonly neighbourhoodCode: string | null;
  readonly plannedRoundId: string | null;
  readonly counts: Readonly<Record<Countable, number>>;
  readonly signedOnAt: number | null;
  readonly lastCheckInMs: number;
  readonly unsafeMs: number | null;
  readonly quiet: boolean;
  readonly lastMs: number;
  readonly doubts: readonly { readonly eventId: string; readonly doubt: Doubt }[];
};

type Mutable = { -readonly [Key in keyof Walker]: Walker[Key] };

const oncePerId = (events: readonly RoundEvent[]): readonly RoundEvent[] => {
  const byId = new Map<string, RoundEvent>();
  for (const event of events) {
    const known = byId.get(event.eventId);
    // What the server said about an event is more than the phone knew.
    if (known === undefined || (known.receivedAt === null && event.receivedAt !== null))
      byId.set(event.eventId, event);
  }
  return [...byId.values()];
};

/** Who walks, from the events in the order of the evening. */
const walkersOf = (placed: readonly PlacedEvent[], doubt: (eventId: string, what: Doubt) => void) => {
  const walkers = new Map<string, Mutable>();
  const come = (personId: string, presence: Presence, position: number): void => {
    const known = walkers.get(personId);
    const present = presence !== 'asked';
    if (known === undefined || known.leftMs !== null)
      walkers.set(personId, {
        personId,
        presence,
        present,
        joinedMs: known?.joinedMs ?? position,
        leftMs: null,
      });
    else if (present && !known.present) Object.assign(known, { presence, present, joinedMs: position });
  };
  for (const { event, position } of placed) {
    const { fact, personId } = event;
    if (fact.kind === 'started') {
      come(personId, 'self', position);
      for (const mate of fact.mates) come(mate.personId, mate.presence, position);
    } else if (fact.kind === 'joined') come(fact.personId, fact.presence, position);
    else if (fact.kind === 'confirmed') {
      const known = walkers.get(personId);
      if (known?.leftMs != null) doubt(event.eventId, 'had_left');
      else come(personId, 'self', position);
    } else if (fact.kind === 'left') {
      const known = walkers.get(fact.personId);
      if (known === undefined || known.leftMs !== null) doubt(event.eventId, 'had_left');
      else known.leftMs = position;
    } else if (walkers.get(personId)?.leftMs != null) doubt(event.eventId, 'had_left');
  }
  return [...walkers.values()];
};

/** A phone that ends twice, or before it started, is not taken at its word. */
const endOf = (
  placed: readonly PlacedEvent[],
  started: boolean,
  doubt: (eventId: string, what: Doubt) => void,
) => {
  const firstStart = new Map<string, number>();
  for (const { event } of placed) {
    if (event.fact.kind !== 'started') continue;
    const known = firstStart.get(event.deviceId);
    if (known === undefined) firstStart.set(event.deviceId, event.seq);
    else doubt(event.eventId, 'started_again');
  }
  let end: number | null = null;
  for (const { event, position } of placed) {
    if (event.fact.kind !== 'ended') continue;
    if (!started || event.seq < (firstStart.get(event.deviceId) ?? 0))
      doubt(event.eventId, 'ended_before_start');
    else if (end === null) end = position;
    else if (position > end) doubt(event.eventId, 'after_end');
  }
  return end;
};

/** Nobody walks on for six hours without a tap: whoever forgot to stop was home at the last sign. */
const forgottenMs = 6 * 60 * 60_000;
const saysNothingOfWalking: readonly string[] = ['ended', 'quiet', 'undone'];

const notForgotten = (
  placed: readonly PlacedEvent[],
  end: number | null,
  doubt: (eventId: string, what: Doubt) => void,
): number | null => {
  if (end === null) return null;
  const last = placed.findLast(
    ({ event, position }) => position <= end && !saysNothingOfWalking.includes(event.fact.kind),
  );
  if (last === undefined || end - last.position <= forgottenMs) return end;
  const late = placed.find(({ event, position }) => event.fact.kind === 'ended' && position === end);
  if (late !== undefined) doubt(late.event.eventId, 'ended_late');
  return last.position;
};

const pausesOf = (placed: readonly PlacedEvent[], until: number) => {
  let since: number | null = null;
  let total = 0;
  for (const { event, position } of placed) {
    if (position > until) break;
    if (event.fact.kind === 'paused') since ??= position;
    if (event.fact.kind === 'resumed' && since !== null) {
      total += position - since;
      since = null;
    }
  }
  return { total: since === null ? total : total + (until - since), now: since !== null };
};

const countsOf = (placed: readonly PlacedEvent[]): Readonly<Record<Countable, number>> => {
  const undone = new Set(
    placed.flatMap(({ event }) => (event.fact.kind === 'undone' ? [event.fact.eventId] : [])),
  );
  const counts = Object.fromEntries(countables.map((what) => [what, 0])) as Record<Countable, number>;
  for (const { event } of placed)
    if (event.fact.kind === 'noted' && !undone.has(event.eventId)) counts[event.fact.what] += 1;
  return counts;
};

const positionsOf = (placed: readonly PlacedEvent[], kinds: readonly string[]): readonly number[] =>
  placed.filter(({ event }) => kinds.includes(event.fact.kind)).map(({ position }) => position);

/** What shows that a pair is all right; the safety clock begins again. */
export const signsOfLife: readonly string[] = ['started', 'confirmed', 'joined', 'checked_in', 'resumed'];

/** @param events of one round, from any phones, in any order, some of them twice */
export const roundOf = (roundId: string, events: readonly RoundEvent[]): Round => {
  const doubts: { eventId: string; doubt: Doubt }[] = [];
  const doubt = (eventId: string, what: Doubt): void => void doubts.push({ eventId, doubt: what });
  const { startedAt, placed, clocksAside } = placeEvents(
    oncePerId(events.filter((event) => event.roundId === roundId)),
  );
  const walkers = walkersOf(placed, doubt);
  const together = walkers.filter((walker) => walker.present).length >= 2;
  const end = notForgotten(placed, endOf(placed, startedAt !== null, doubt), doubt);
  const lastMs = placed.at(-1)?.position ?? 0;
  const until = end ?? lastMs;
  const pauses = pausesOf(placed, until);
  if (end !== null && !together) {
    const last = placed.findLast(({ event }) => event.fact.kind === 'ended');
    if (last !== undefined) doubt(last.event.eventId, 'alone');
  }
  for (const deviceId of clocksAside) {
    const first = placed.find(({ event }) => event.deviceId === deviceId);
    if (first !== undefined) doubt(first.event.eventId, 'clock_differs');
  }
  const starts = placed.flatMap(({ event: { fact } }) => (fact.kind === 'started' ? [fact] : []));
  const [signedOn] = positionsOf(placed, ['signed_on']);
  return {
    roundId,
    status:
      end !== null
        ? 'ended'
        : startedAt === null || !together
          ? 'waiting'
          : pauses.now
            ? 'paused'
            : 'walking',
    startedAt,
    endedAt: end === null || startedAt === null ? null : startedAt + end,
    walkingMs: until - pauses.total,
    pausedMs: pauses.total,
    walkers: walkers.map((walker) => ({ ...walker, leftMs: walker.leftMs ?? null })),
    together,
    neighbourhoodCode: starts.find((one) => one.neighbourhoodCode !== null)?.neighbourhoodCode ?? null,
    plannedRoundId: starts.find((one) => one.plannedRoundId !== null)?.plannedRoundId ?? null,
    counts: countsOf(placed),
    signedOnAt: signedOn === undefined || startedAt === null ? null : startedAt + signedOn,
    lastCheckInMs: positionsOf(placed, signsOfLife).at(-1) ?? 0,
    unsafeMs: positionsOf(placed, ['unsafe'])[0] ?? null,
    quiet: placed.some(({ event }) => event.fact.kind === 'quiet'),
    lastMs,
    doubts,
  };
};
