/** What a decision ends in: one outcome, which desk, and what to do and not to do. */
import { type DeskKind, deskKinds } from './desk-kinds.ts';
import { type Urgency, urgencies } from './kinds.ts';
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

/** Lower is more urgent: first the outcome, then who receives it, then the weight of the desk (the order of their kinds). */
export const adviceRank = ({ outcome, urgency, desk }: AdviceKind): number =>
  outcomes.indexOf(outcome) * 1_000 +
  (urgency === null ? 9 : urgencies.indexOf(urgency)) * 100 +
  (desk === null ? 99 : deskKinds.indexOf(desk));

/** What counts for "never less urgent": a phone call, a desk, or nothing; not which desk. */
export const outcomeRank = ({ outcome }: Pick<AdviceKind, 'outcome'>): number => outcomes.indexOf(outcome);
