/** What can happen on a round, as a phone writes it down: small facts that add up in any order and never take each other's place. */

/** How it is known that somebody walks along. "asked" waits for that person's own phone. */
export const presences = ['self', 'code', 'named', 'asked'] as const;
export type Presence = (typeof presences)[number];

/** What is counted with one tap. A question is counted only; nothing about a resident is written down. */
export const countables = ['open_window', 'card', 'talk', 'lamp', 'question'] as const;
export type Countable = (typeof countables)[number];

export type Mate = { readonly personId: string; readonly presence: Exclude<Presence, 'self'> };

export type RoundFact =
  | {
      readonly kind: 'started';
      readonly mates: readonly Mate[];
      readonly plannedRoundId: string | null;
      readonly neighbourhoodCode: string | null;
      /** A part of the team's own, chosen for a round that was not planned; absent from a phone of before. */
      readonly zoneId?: string | null | undefined;
      /** Of which team, whatever role is chosen when it is sent; absent from a phone of before. */
      readonly teamId?: string | null | undefined;
    }
  | { readonly kind: 'joined'; readonly personId: string; readonly presence: Presence }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'left'; readonly personId: string }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'noted'; readonly what: Countable }
  | { readonly kind: 'undone'; readonly eventId: string }
  | { readonly kind: 'signed_on' }
  | { readonly kind: 'checked_in' }
  | { readonly kind: 'unsafe' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'quiet' }
  /** These walkers agree that their phones keep coarsely where the round goes; said beside each other. */
  | { readonly kind: 'track_agreed'; readonly personIds: readonly string[] }
  /** Anybody's no, for the whole of this round. */
  | { readonly kind: 'track_stopped' }
  /** Where they walk, chosen on the way: a part of the team's own, a neighbourhood, or neither. The last one holds. */
  | {
      readonly kind: 'zone_chosen';
      readonly zoneId: string | null;
      readonly neighbourhoodCode: string | null;
    };

export const roundFactKinds = [
  'started',
  'joined',
  'confirmed',
  'left',
  'paused',
  'resumed',
  'noted',
  'undone',
  'signed_on',
  'checked_in',
  'unsafe',
  'ended',
  'quiet',
  'track_agreed',
  'track_stopped',
  'zone_chosen',
] as const satisfies readonly RoundFact['kind'][];

export type RoundEvent = {
  /** Made on the phone; the same id is the same event, for ever. */
  readonly eventId: string;
  readonly roundId: string;
  readonly personId: string;
  readonly deviceId: string;
  /** 1, 2, 3 … per phone and round. */
  readonly seq: number;
  /** What the phone's own clock said. */
  readonly at: string;
  /** Server clock minus phone clock, as this phone last saw it; null when it never did. */
  readonly clockOffsetMs: number | null;
  /** Time that passed on this phone since its first event of this round; never runs back. */
  readonly elapsedMs: number;
  /** When the server had it; null on a phone that has not heard. */
  readonly receivedAt: string | null;
  readonly fact: RoundFact;
};
