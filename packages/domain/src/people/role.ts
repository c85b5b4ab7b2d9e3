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
};

export const rolePlaceKind = (role: Role): RolePlaceKind => placeByRole[role];

/** Professionals who can stand behind a desk. */
export const dutyRoles = ['wijkagent', 'wijkregisseur', 'wijkwerker'] as const;
export type DutyRole = (typeof dutyRoles)[number];

export const isDutyRole = (role: string): role is DutyRole => (dutyRoles as readonly string[]).includes(role);

/** Everyone who handles other people's signals or rights signs in with a second factor (threat model T2, bar B24). */
export const needsSecondFactor = (role: Role): boolean => role !== 'volunteer';
