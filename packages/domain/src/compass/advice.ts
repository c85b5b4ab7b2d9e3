/** What a decision ends in: one outcome, which desk, and what to do and not to do. */
import { type DeskKind, deskKinds } from './desk-kinds.ts';
import type { Urgency } from './kinds.ts';
import type { Text } from './observation.ts';

/** From most to least urgent; "nothing" and "look again" are good outcomes too. */
export const outcomes = ['call_112', 'call_police', 'desk', 'talk', 'look_again', 'nothing'] as const;
export type Outcome = (typeof outcomes)[number];

export type AdviceKind = {
  readonly outcome: Outcome;
  /** Who receives a signal that is stored; null when nothing is ever stored. */
  readonly urgency: Urgency | null;
  readonly desk: DeskKind | null;
  /** "after_call": a log for who wants to; "if_wanted": the advice is to wait, sending is a choice; "no": nothing leaves the phone. */
  readonly stores: 'yes' | 'after_call' | 'if_wanted' | 'no';
  /** A danger on the road is told by phone, whatever the usual way of the desk is. */
  readonly byPhone: boolean;
  /** Codes of sentences. */
  readonly dos: readonly string[];
  readonly donts: readonly string[];
};

export type AdviceCatalogue = Readonly<Record<string, AdviceKind>>;
export type Sentences = Readonly<Record<string, Text>>;

/** Danger in the street goes before what can wait for a desk to open. */
const isPressing = ({ byPhone, desk }: AdviceKind): boolean =>
  byPhone && (desk === 'gas_power' || desk === 'public_space');

/** Lower is more urgent: first the outcome, then danger in the street, then the weight of the desk: people before patterns, patterns before things. */
export const adviceRank = (advice: AdviceKind): number =>
  outcomes.indexOf(advice.outcome) * 1_000 +
  (isPressing(advice) ? 0 : 100) +
  (advice.desk === null ? 99 : deskKinds.indexOf(advice.desk));

/** What counts for "never less urgent": a phone call, a desk, or nothing; not which desk. */
export const outcomeRank = ({ outcome }: Pick<AdviceKind, 'outcome'>): number => outcomes.indexOf(outcome);
