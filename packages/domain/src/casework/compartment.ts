/** The walls inside a case: police does not read care, care does not read police, and what is shared is shared on purpose. */
import type { DutyRole } from '../people/index.ts';

export const caseCompartments = ['shared', 'police', 'care'] as const;
export type CaseCompartment = (typeof caseCompartments)[number];

const byRole: Readonly<Record<DutyRole, readonly CaseCompartment[]>> = {
  wijkagent: ['shared', 'police'],
  wijkwerker: ['shared', 'care'],
  wijkregisseur: ['shared'],
};

/** What somebody of this role can be let into; nobody can give another more than that. */
export const compartmentsOf = (role: DutyRole): readonly CaseCompartment[] => byRole[role];

/** Who becomes the owner reads in the case what is shared and his own side's part: a line of another wall can be asked about, not given along. */
export const mayGoAlong = (compartment: CaseCompartment, toRole: DutyRole): boolean =>
  compartmentsOf(toRole).includes(compartment);
