/** What asks for a decision when two sides meet, as a table a coordinator could read: to sign, to finish, to extend, to change, and who speaks. */
import type { NextThing } from './kept.ts';
import { type AgreementSide, type AgreementState, agreementSides } from './life.ts';

export const decisions = [
  'sign',
  'they_sign',
  'finish',
  'they_write',
  'extend',
  'extend_over',
  'change',
  'who_speaks',
] as const;
export type Decision = (typeof decisions)[number];

type DecideFacts = {
  readonly state: AgreementState;
  /** The version in the making, as far as this side sees it. */
  readonly open: 'draft' | 'proposed' | null;
  readonly yourTurn: boolean;
  /** The other side is writing a version that this side does not see yet. */
  readonly otherSideWrites: boolean;
  readonly helps: readonly NextThing[];
  /** How many people speak for each side today. */
  readonly speakers: Readonly<Record<AgreementSide, number>>;
};

const table: Readonly<Record<Decision, (facts: DecideFacts) => boolean>> = {
  sign: ({ open, yourTurn }) => open === 'proposed' && yourTurn,
  they_sign: ({ open, yourTurn }) => open === 'proposed' && !yourTurn,
  finish: ({ open }) => open === 'draft',
  they_write: ({ otherSideWrites }) => otherSideWrites,
  extend: ({ state }) => state === 'ends_soon',
  extend_over: ({ state }) => state === 'over',
  change: ({ helps }) => helps.includes('change'),
  who_speaks: ({ speakers }) => agreementSides.some((side) => speakers[side] === 0),
};

/** Of an agreement that ended nothing is left to decide. */
export const toDecide = (facts: DecideFacts): readonly Decision[] =>
  facts.state === 'ended' ? [] : decisions.filter((decision) => table[decision](facts));
