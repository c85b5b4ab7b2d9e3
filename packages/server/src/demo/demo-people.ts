/** The people of Lichtendam: invented, with fixed ids so that a newcomer and a test find the same ones. */
import { createHash } from 'node:crypto';
import type { Role } from '@buurtplus/domain/people';

export const demoTeamId = '0190a000-0000-7000-8000-0000000000a1';

const id = (number: number): string => `0190a000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

export type DemoPerson = {
  readonly id: string;
  readonly assignmentId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly areaCodes: readonly string[];
};

const person = (number: number, name: string, role: Role, areaCodes: readonly string[] = []): DemoPerson => ({
  id: id(number),
  assignmentId: id(number + 50),
  name,
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@lichtendam.example`,
  role,
  areaCodes,
});

export const demoPeople: readonly DemoPerson[] = [
  person(1, 'Amina Bakker', 'volunteer'),
  person(2, 'Riet de Wit', 'volunteer'),
  person(3, 'Bram Visser', 'coordinator'),
  person(4, 'Wil Jansen', 'wijkagent', ['GM9901']),
  person(5, 'Rik Smit', 'wijkregisseur', ['GM9901']),
  person(6, 'Saar Meijer', 'wijkwerker', ['WK990101', 'WK990102']),
  person(7, 'Femke Bos', 'functional_admin'),
  person(8, 'Petra Dekker', 'privacy_officer'),
  person(9, 'Vera Kok', 'regional_adviser'),
];

/** Everyone can know this: it is the demo's, and the demo only runs on the own computer. */
export const demoTotpSecret = (personId: string): Uint8Array =>
  createHash('sha256').update(`demo/${personId}`).digest().subarray(0, 20);
