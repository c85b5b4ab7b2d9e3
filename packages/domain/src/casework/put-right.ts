/** Putting right what stands in a case: who may replace a line, take it away or move it behind a wall, and one step back in the plan. */
import type { DutyRole } from '../people/index.ts';
import { type CaseCompartment, compartmentsOf } from './compartment.ts';
import type { ActionState } from './entry.ts';
import type { ShownEntry } from './sensitive.ts';

/** A better version is of the same kind; what was a fact may turn out to be sensitive, and the other way round. */
export const fitsInPlaceOf = (before: ShownEntry, after: ShownEntry): boolean => {
  const kindOf = (entry: ShownEntry): string => (entry.kind === 'sensitive' ? 'fact' : entry.kind);
  return kindOf(before) === kindOf(after);
};

export type Line = {
  readonly compartment: CaseCompartment;
  /** Written by this very person in this very role. */
  readonly isOwn: boolean;
};

/**
 * To take something out of the sight of others is more than adding: it is for who wrote it and for the owner. Behind a wall
 * that the owner does not pass it is for whoever is inside.
 */
export const mayTakeAway = (
  line: Line,
  reader: { readonly isOwner: boolean },
  ownerRole: DutyRole,
): boolean => line.isOwn || reader.isOwner || !compartmentsOf(ownerRole).includes(line.compartment);

/** Only from what is shared to behind an own wall; never the other way, and never behind another's. */
export const narrowerWalls = (from: CaseCompartment, role: DutyRole): readonly CaseCompartment[] =>
  from === 'shared' ? compartmentsOf(role).filter((one) => one !== 'shared') : [];

/** Pressed by mistake: one step back, from where the plan leads forward. */
export const stepBack: Readonly<Record<ActionState, ActionState | null>> = {
  to_do: null,
  doing: 'to_do',
  done: 'doing',
  dropped: 'to_do',
};
