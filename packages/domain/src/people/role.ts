/** The roles people can hold, where each one holds, and which ones need a second factor. */

export const roles = [
  'volunteer',
  'coordinator',
  'wijkagent',
  'wijkregisseur',
  'wijkwerker',
  'functional_admin',
  'privacy_officer',
  'regional_adviser',
  'trainer',
  'partner',
] as const;
export type Role = (typeof roles)[number];

/** A role holds in a team, in areas, or in the whole municipality. */
export type RolePlaceKind = 'team' | 'areas' | 'municipality';

const placeByRole: Readonly<Record<Role, RolePlaceKind>> = {
  volunteer: 'team',
  coordinator: 'team',
  wijkagent: 'areas',
  wijkregisseur: 'areas',
  wijkwerker: 'areas',
  functional_admin: 'municipality',
  privacy_officer: 'municipality',
  regional_adviser: 'municipality',
  trainer: 'municipality',
  partner: 'municipality',
};

/** Partners (housing, care, welfare) come to the door for their organisation: without one nobody knows what was shared with whom. */
export const needsOrganisation = (role: Role): boolean => role === 'partner';

export const rolePlaceKind = (role: Role): RolePlaceKind => placeByRole[role];

/** Kinds of organisations people work for. */
export const organisationKinds = [
  'municipality',
  'police',
  'welfare',
  'housing',
  'care',
  'team_foundation',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Professionals who can stand behind a desk. */
export const dutyRoles = ['wijkagent', 'wijkregisseur', 'wijkwerker'] as const;
export type DutyRole = (typeof dutyRoles)[number];

export const isDutyRole = (role: string): role is DutyRole => (dutyRoles as readonly string[]).includes(role);

/** Everyone who handles other people's signals or rights signs in with a second factor (threat model T2, bar B24). */
export const needsSecondFactor = (role: Role): boolean => role !== 'volunteer';
