/** What can happen during a schouw, as a phone writes it down: small facts that add up in any order. */
import type { Aspect, Judgement, SafetyAnswer, SafetyQuestion, Weather } from './scale.ts';

/** Who looked: the owner of the phone, or the mate beside him who has no phone in hand. */
export const lookers = ['self', 'mate'] as const;
export type Looker = (typeof lookers)[number];

export type InspectionFact =
  /** A loose point in the street, or one more than was planned. */
  | {
      readonly kind: 'point_added';
      readonly label: string;
      readonly lat: number | null;
      readonly lon: number | null;
      readonly neighbourhoodCode: string | null;
    }
  | {
      readonly kind: 'scored';
      readonly aspect: Aspect;
      readonly judgement: Judgement;
      readonly by: Looker;
    }
  | {
      readonly kind: 'checked';
      readonly question: SafetyQuestion;
      readonly answer: SafetyAnswer;
      readonly by: Looker;
    }
  /** A drawn point may lie in a garden or in the water. */
  | { readonly kind: 'reachable'; readonly reachable: boolean }
  | { readonly kind: 'weather'; readonly weather: Weather; readonly dark: boolean }
  /** What this place is called, by who stands there; no persons, no house numbers. Empty takes the name away. */
  | { readonly kind: 'named'; readonly label: string }
  /** This point became a signal to the municipality; the signal itself lives in its own room. */
  | { readonly kind: 'signalled'; readonly signalId: string };

export const inspectionFactKinds = [
  'point_added',
  'scored',
  'checked',
  'reachable',
  'weather',
  'named',
  'signalled',
] as const satisfies readonly InspectionFact['kind'][];

export type InspectionEvent = {
  /** Made on the phone; the same id is the same event, for ever. */
  readonly eventId: string;
  readonly inspectionId: string;
  /** Null for what is about the whole walk. */
  readonly pointId: string | null;
  readonly personId: string;
  readonly deviceId: string;
  /** Counts up on each phone, whatever its clock says. */
  readonly seq: number;
  readonly at: string;
  /** Server clock minus phone clock, as this phone last saw it; null when it never did. */
  readonly clockOffsetMs: number | null;
  readonly fact: InspectionFact;
};
