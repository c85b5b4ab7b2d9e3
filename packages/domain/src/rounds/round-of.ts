/** A round is what its events add up to: any order, doubled or days late, the same events are the same round. */
import { type PlacedEvent, placeEvents } from './place-events.ts';
import {
  type EndedBy,
  endOf,
  lastTapOf,
  noEndings,
  type RoundEndings,
  saysNothingOfWalking,
  signsOfLife,
} from './round-end.ts';
import { type Countable, countables, type Presence, type RoundEvent } from './round-event.ts';
import type { Doubt, Walker } from './walker.ts';

export type RoundStatus = 'waiting' | 'walking' | 'paused' | 'ended';

export type Round = {
  readonly roundId: string;
  readonly status: RoundStatus;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly endedBy: EndedBy | null;
  readonly walkingMs: number;
  readonly pausedMs: number;
  readonly walkers: readonly Walker[];
  /** True when at least two were there; a round of one is no round. */
  readonly together: boolean;
  readonly neighbourhoodCode: string | null;
  readonly plannedRoundId: string | null;
  readonly zoneId: string | null;
  readonly counts: Readonly<Record<Countable, number>>;
  readonly signedOnAt: number | null;
  readonly lastCheckInMs: number;
  /** The last thing any phone did that shows that they walk. */
  readonly lastTapMs: number;
  /** Every "we feel unsafe" of whichever phone: each tap is one of its own. */
  readonly unsafeTaps: readonly number[];
  /** Somebody said so, and nobody felt unsafe. */
  readonly quiet: boolean;
  /** Everybody who walked said yes, and nobody no. */
  readonly trackAgreed: boolean;
  readonly trackStopped: boolean;
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
    } else if (walkers.get(personId)?.leftMs != null && !saysNothingOfWalking.includes(fact.kind))
      doubt(event.eventId, 'had_left');
  }
  return [...walkers.values()];
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

/** What who walked along chose last on the way, before the end; else what the start said. */
const whereOf = (
  placed: readonly PlacedEvent[],
  walkers: readonly Walker[],
  until: number,
): Pick<Round, 'neighbourhoodCode' | 'zoneId'> => {
  const walks = (personId: string, position: number): boolean =>
    position <= until &&
    walkers.some((one) => one.personId === personId && one.present && position <= (one.leftMs ?? position));
  const chosen = placed
    .flatMap(({ event: { fact, personId }, position }) =>
      fact.kind === 'zone_chosen' && walks(personId, position) ? [fact] : [],
    )
    .at(-1);
  if (chosen !== undefined) return { neighbourhoodCode: chosen.neighbourhoodCode, zoneId: chosen.zoneId };
  const starts = placed.flatMap(({ event: { fact } }) => (fact.kind === 'started' ? [fact] : []));
  return {
    neighbourhoodCode: starts.find((one) => one.neighbourhoodCode !== null)?.neighbourhoodCode ?? null,
    zoneId: starts.find((one) => one.zoneId != null)?.zoneId ?? null,
  };
};

const trackOf = (placed: readonly PlacedEvent[], walkers: readonly Walker[]) => {
  const facts = placed.map(({ event }) => event.fact);
  const agreed = new Set(facts.flatMap((fact) => (fact.kind === 'track_agreed' ? fact.personIds : [])));
  const trackStopped = facts.some((fact) => fact.kind === 'track_stopped');
  const everybody = walkers.filter((walker) => walker.present).every((one) => agreed.has(one.personId));
  return { trackStopped, trackAgreed: agreed.size > 0 && everybody && !trackStopped };
};

/**
 * @param events of one round, from any phones, in any order, some of them twice
 * @param endings what the server knows beside them, in any order too
 */
export const roundOf = (
  roundId: string,
  events: readonly RoundEvent[],
  endings: RoundEndings = noEndings,
): Round => {
  const doubts: { eventId: string; doubt: Doubt }[] = [];
  const doubt = (eventId: string, what: Doubt): void => void doubts.push({ eventId, doubt: what });
  const { startedAt, placed, clocksAside } = placeEvents(
    oncePerId(events.filter((event) => event.roundId === roundId)),
  );
  const walkers = walkersOf(placed, doubt);
  const together = walkers.filter((walker) => walker.present).length >= 2;
  const since = (moment: string): number => Math.max(0, Date.parse(moment) - (startedAt ?? 0));
  const ending = endOf(
    placed,
    walkers,
    startedAt !== null,
    {
      saidHome: endings.saidHome.map(since),
      unended: endings.unended === null ? null : since(endings.unended),
    },
    doubt,
  );
  const end = ending?.at ?? null;
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
  const unsafeTaps = positionsOf(placed, ['unsafe']);
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
    endedBy: ending?.by ?? null,
    walkingMs: until - pauses.total,
    pausedMs: pauses.total,
    walkers: walkers.map((walker) => ({ ...walker, leftMs: walker.leftMs ?? null })),
    together,
    ...whereOf(placed, walkers, until),
    plannedRoundId: starts.find((one) => one.plannedRoundId !== null)?.plannedRoundId ?? null,
    counts: countsOf(placed),
    signedOnAt: signedOn === undefined || startedAt === null ? null : startedAt + signedOn,
    lastCheckInMs: positionsOf(placed, signsOfLife).at(-1) ?? 0,
    lastTapMs: lastTapOf(placed),
    unsafeTaps,
    quiet: unsafeTaps.length === 0 && placed.some(({ event }) => event.fact.kind === 'quiet'),
    ...trackOf(placed, walkers),
    lastMs,
    doubts,
  };
};
