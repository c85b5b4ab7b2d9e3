/** When a round was over: because a phone said so, the last one left, somebody said that they are home, or nobody said anything for half a day. */
import type { PlacedEvent } from './place-events.ts';
import type { Doubt, Walker } from './walker.ts';

/** What no phone of the round wrote and the server knows: two more facts that add up with the events, in any order. */
export type RoundEndings = {
  /** When somebody who looked after an alarm said that they are home, by the server's clock. */
  readonly saidHome: readonly string[];
  /** When the server saw that nobody would end it any more; null while it did not. */
  readonly unended: string | null;
};
export const noEndings: RoundEndings = { saidHome: [], unended: null };

/** Who ended it. */
export const endedBys = ['walkers', 'home', 'nobody'] as const;
export type EndedBy = (typeof endedBys)[number];

/** Three hours without a tap: the walkers are asked whether they are home. */
export const askHomeAfterMs = 3 * 60 * 60_000;
/** Half a day without a word of any phone: nobody will end it any more. */
export const unendedAfterMs = 12 * 60 * 60_000;
/** Nobody walks on for six hours without a tap: whoever forgot to stop was home at the last sign. */
export const forgottenMs = 6 * 60 * 60_000;

/** What shows that a pair is all right; the safety clock begins again. */
export const signsOfLife: readonly string[] = ['started', 'confirmed', 'joined', 'checked_in', 'resumed'];
/** Who does this walks, whoever said that they are home; counting and telling can be done at home. */
const signsOfWalking: readonly string[] = [...signsOfLife, 'paused', 'unsafe'];
/** Who went home may do this there. */
export const saysNothingOfWalking: readonly string[] = ['ended', 'quiet', 'undone', 'track_stopped'];

type SayDoubt = (eventId: string, what: Doubt) => void;

/** A phone that ends twice, or before it started, is not taken at its word. */
const saidEnd = (placed: readonly PlacedEvent[], started: boolean, doubt: SayDoubt): number | null => {
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

/** When everybody who walked said to go home nobody is left to end it: the last who left did. Who comes back walks on. */
const allLeftAt = (walkers: readonly Walker[], started: boolean): number | null => {
  // Who was asked may walk on without network, his yes still on his phone.
  if (walkers.some((walker) => !walker.present && walker.leftMs === null)) return null;
  const left = walkers.filter((walker) => walker.present).map((walker) => walker.leftMs);
  const moments = left.filter((moment) => moment !== null);
  return started && left.length > 0 && moments.length === left.length ? Math.max(...moments) : null;
};

const earliest = (...moments: readonly (number | null)[]): number | null => {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** Home they were, unless a phone shows that they walked on; what it says the next morning is no walking. */
const homeAt = (placed: readonly PlacedEvent[], saidHome: readonly number[]): number | null =>
  earliest(
    ...saidHome.filter((home) => {
      const next = placed.find(
        ({ event, position }) => position > home && signsOfWalking.includes(event.fact.kind),
      );
      return next === undefined || next.position - home > forgottenMs;
    }),
  );

/** The last sign of the evening: what comes after six hours of silence is of another day. */
const lastSign = (placed: readonly PlacedEvent[], until: number, silent: readonly string[]): number =>
  placed
    .filter(({ event, position }) => position <= until && !silent.includes(event.fact.kind))
    .reduce((last, { position }) => (position - last > forgottenMs ? last : position), 0);

const notForgotten = (
  placed: readonly PlacedEvent[],
  end: number,
  byLeaving: boolean,
  doubt: SayDoubt,
): number => {
  const silent = byLeaving ? [...saysNothingOfWalking, 'left'] : saysNothingOfWalking;
  const last = lastSign(placed, end, silent);
  if (end - last <= forgottenMs) return end;
  const ending = byLeaving ? 'left' : 'ended';
  const late = placed.find(({ event, position }) => event.fact.kind === ending && position === end);
  if (late !== undefined) doubt(late.event.eventId, 'ended_late');
  return last;
};

export type RoundEnd = { readonly at: number; readonly by: EndedBy };

/** @param endings as milliseconds since the start; the unended one null while it did not happen */
export const endOf = (
  placed: readonly PlacedEvent[],
  walkers: readonly Walker[],
  started: boolean,
  endings: { readonly saidHome: readonly number[]; readonly unended: number | null },
  doubt: SayDoubt,
): RoundEnd | null => {
  const said = saidEnd(placed, started, doubt);
  const allLeft = allLeftAt(walkers, started);
  const home = started ? homeAt(placed, endings.saidHome) : null;
  const over = earliest(said, allLeft, home);
  if (over !== null)
    return {
      at: notForgotten(placed, over, over === allLeft, doubt),
      by: over === said || over === allLeft ? 'walkers' : 'home',
    };
  if (!started || endings.unended === null) return null;
  const last = lastSign(placed, endings.unended, saysNothingOfWalking);
  return endings.unended - last > forgottenMs ? { at: last, by: 'nobody' } : null;
};

/** When a phone last showed that they walk: since then nobody touched it. */
export const lastTapOf = (placed: readonly PlacedEvent[]): number =>
  placed.findLast(({ event }) => !saysNothingOfWalking.includes(event.fact.kind))?.position ?? 0;
