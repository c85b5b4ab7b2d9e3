/** The fixed cast of the tests, with known rights, in a small municipality of their own. */
import { randomBytes } from 'node:crypto';
import { type PersonId, type TeamId, type TenantId, uuidV7 } from '@buurtplus/domain/kernel';
import { dutiesOf, type Role } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { type AreaBook, createAreaBook } from '../areas/area-book.ts';
import { replaceAreas } from '../areas/areas.store.ts';
import { insertDemoDesks, insertDemoPeople } from '../demo/demo.store.ts';
import { demoAreas, demoTenant } from '../demo/demo-areas.ts';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { createDatabase } from '../platform/db/database.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export type CastMember =
  | 'amina'
  | 'riet'
  | 'bram'
  | 'wil'
  | 'rik'
  | 'saar'
  | 'femke'
  | 'petra'
  | 'vera'
  | 'tess'
  | 'hanna'
  | 'karim'
  | 'yara'
  | 'noor';

export type World = {
  readonly database: TestDatabase;
  readonly owner: Kysely<Tables>;
  readonly app: Kysely<Tables>;
  readonly auth: Kysely<Tables>;
  readonly jobs: Kysely<Tables>;
  readonly trail: Kysely<Tables>;
  readonly book: AreaBook;
  readonly tenantId: TenantId;
  readonly caller: (who: CastMember) => Caller;
  readonly newId: () => string;
  readonly end: () => Promise<void>;
};

/** @param who by first name, as in the address of the mail */
export const idOf = (who: string): string => demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';

const newId = (): string => uuidV7(Date.now(), randomBytes(10));

/** Lichtendam with its people and desks, on a database of its own. */
export const createWorld = async (): Promise<World> => {
  const database = await createTestDatabase();
  const [owner, app, auth, jobs, trail] = [
    createDatabase(database.urls.owner, { max: 2 }),
    createDatabase(database.urls.app),
    createDatabase(database.urls.auth, { max: 4 }),
    createDatabase(database.urls.jobs, { max: 4 }),
    createDatabase(database.urls.trail, { max: 2 }),
  ];
  const areas = demoAreas();
  const neighbourhoods = areas.filter((area) => area.kind === 'neighbourhood').map((area) => area.code);
  await replaceAreas(owner, areas, 'test');
  await insertDemoPeople(auth, createSecretBox(database.secretKey, 'totp'), neighbourhoods, '2020-01-01');
  await insertDemoDesks(jobs, neighbourhoods);
  const inArea = (code: string): readonly string[] =>
    areas
      .filter(
        (area) =>
          area.kind === 'neighbourhood' &&
          [area.code, area.districtCode, area.municipalityCode].includes(code),
      )
      .map((area) => area.code);
  const caller = (who: CastMember): Caller => {
    const person = demoPeople.find((one) => one.email.startsWith(who));
    if (person === undefined) throw new Error(`${who} is not in the cast`);
    const inTeam = person.role === 'volunteer' || person.role === 'coordinator';
    const duties = dutiesOf({ role: person.role as Role, areaCodes: person.areaCodes }, inArea);
    const actor = {
      personId: person.id as PersonId,
      tenantId: demoTenant.id as TenantId,
      role: person.role,
      teamId: inTeam ? (demoTeamId as TeamId) : null,
      duties,
      organisationId: person.organisationId,
      strong: true,
    };
    const teams = person.role === 'coordinator' ? [demoTeamId] : [];
    const memberTeams = inTeam ? [demoTeamId] : [];
    return {
      personId: person.id,
      sessionId: newId(),
      language: 'nl',
      strongAt: new Date(),
      actor,
      context: {
        tenantId: demoTenant.id,
        personId: person.id,
        duties,
        teams,
        memberTeams,
        organisationId: person.organisationId,
        role: person.role,
      },
    };
  };
  return {
    database,
    owner,
    app,
    auth,
    jobs,
    trail,
    caller,
    newId,
    book: createAreaBook(jobs),
    tenantId: demoTenant.id as TenantId,
    end: async () => {
      await Promise.all([owner.destroy(), app.destroy(), auth.destroy(), jobs.destroy(), trail.destroy()]);
      await database.drop();
    },
  };
};
