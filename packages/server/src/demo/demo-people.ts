/** The people of Lichtendam: invented, with fixed ids so that a newcomer and a test find the same ones. */
import { createHash } from 'node:crypto';
import type { Role } from '@buurtplus/domain/people';

export const demoTeamId = '0190a000-0000-7000-8000-0000000000a1';

/** Invented organisations: where professionals work, and two partners that work along. */
const demoPoliceId = '0190a000-0000-7000-8000-0000000000b3';
const demoMunicipalityId = '0190a000-0000-7000-8000-0000000000b4';
const demoWelfareId = '0190a000-0000-7000-8000-0000000000b5';
const demoHousingId = '0190a000-0000-7000-8000-0000000000b1';
const demoCareId = '0190a000-0000-7000-8000-0000000000b2';
export const demoOrganisations = [
  { id: demoHousingId, name: 'Woonstichting De Lantaarn', kind: 'housing' },
  { id: demoCareId, name: 'Zorggroep Lichtendam', kind: 'care' },
  { id: demoPoliceId, name: 'Politie, basisteam Lichtendam', kind: 'police' },
  { id: demoMunicipalityId, name: 'Gemeente Lichtendam', kind: 'municipality' },
  { id: demoWelfareId, name: 'Welzijn Lichtendam', kind: 'welfare' },
] as const;

const id = (number: number): string => `0190a000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

export type DemoPerson = {
  readonly id: string;
  readonly assignmentId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly areaCodes: readonly string[];
  readonly organisationId: string | null;
};

const person = (
  number: number,
  name: string,
  role: Role,
  areaCodes: readonly string[] = [],
  organisationId: string | null = null,
): DemoPerson => ({
  id: id(number),
  assignmentId: id(number + 50),
  name,
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@lichtendam.example`,
  role,
  areaCodes,
  organisationId,
});

export const demoPeople: readonly DemoPerson[] = [
  person(1, 'Amina Bakker', 'volunteer'),
  person(2, 'Riet de Wit', 'volunteer'),
  person(3, 'Bram Visser', 'coordinator'),
  person(4, 'Wil Jansen', 'wijkagent', ['GM9901'], demoPoliceId),
  person(5, 'Rik Smit', 'wijkregisseur', ['GM9901'], demoMunicipalityId),
  person(6, 'Saar Meijer', 'wijkwerker', ['WK990101', 'WK990102'], demoWelfareId),
  person(7, 'Femke Bos', 'functional_admin'),
  person(8, 'Petra Dekker', 'privacy_officer'),
  person(9, 'Vera Kok', 'regional_adviser'),
  person(10, 'Tess Mulder', 'trainer'),
  person(11, 'Hanna Vos', 'partner', [], demoHousingId),
  person(12, 'Karim Haddad', 'partner', [], demoCareId),
  // A second wijkwerker in one of Saar's districts: somebody who can stand in for her.
  person(21, 'Yara Blom', 'wijkwerker', ['WK990102'], demoWelfareId),
  // A second trainer, who leads the evenings along with Tess.
  person(31, 'Noor Peters', 'trainer'),
];

/** Everyone can know this: it is the demo's, and the demo only runs on the own computer. */
export const demoTotpSecret = (personId: string): Uint8Array =>
  createHash('sha256').update(`demo/${personId}`).digest().subarray(0, 20);
