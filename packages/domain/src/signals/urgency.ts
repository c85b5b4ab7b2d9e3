/** How fast and to whom: the urgency of a signal follows from what was seen, by a table. */
import type { DutyRole } from '../people/index.ts';
import { type SignalKind, signalKinds, type Urgency, urgencies } from './kinds.ts';
import { findObservation, type Observation } from './observations.ts';

/** Which desk role answers which urgency; "team" stays with the coordinator. */
export const dutyRoleForUrgency = {
  now_112: 'wijkagent',
  police_non_urgent: 'wijkagent',
  social: 'wijkwerker',
  municipality: 'wijkregisseur',
  team: null,
} as const satisfies Readonly<Record<Urgency, DutyRole | null>>;

const known = (codes: readonly string[]): readonly Observation[] =>
  codes.map((code) => findObservation(code)).filter((observation) => observation !== undefined);

/**
 * The most urgent observation decides. A code from a newer catalogue than this one knows is never dropped: on its own it
 * goes to a person ("social" reaches the wijkwerker) rather than nowhere.
 */
export const urgencyOf = (codes: readonly string[]): Urgency => {
  const found = new Set(known(codes).map((observation) => observation.urgency));
  return urgencies.find((urgency) => found.has(urgency)) ?? 'social';
};

/** Niet-pluis wins: once anything about a home or a person was picked, the whole signal is treated as sensitive. */
export const kindOf = (codes: readonly string[]): SignalKind => {
  const found = new Set(known(codes).map((observation) => observation.kind));
  return signalKinds.find((kind) => found.has(kind)) ?? 'niet_pluis';
};
