/** Puts the invented municipality, its people and its desks in the database, once. */
import type { Kysely } from 'kysely';
import { needsSecondFactor } from '@buurtplus/domain/people';
import { saveTotp } from '../people/factor.store.ts';
import { insertAssignment, insertPerson } from '../people/person.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import { demoTenant } from './demo-areas.ts';
import { demoPeople, demoTeamId, demoTotpSecret } from './demo-people.ts';

export const demoIsThere = async (db: Kysely<Tables>): Promise<boolean> =>
  (await db.selectFrom('tenants').select('id').where('id', '=', demoTenant.id).executeTakeFirst()) !==
  undefined;

export const insertDemoPeople = async (
  authDb: Kysely<Tables>,
  box: SecretBox,
  neighbourhoodCodes: readonly string[],
  startsOn: string,
): Promise<void> => {
  const { id: tenantId, name, municipalityCode, year } = demoTenant;
  await authDb
    .insertInto('tenants')
    .values({ id: tenantId, name, municipality_code: municipalityCode, area_year: year })
    .execute();
  await authDb
    .insertInto('teams')
    .values({
      tenant_id: tenantId,
      id: demoTeamId,
      name: 'Buurtpreventieteam Lichtendam',
      neighbourhood_codes: [...neighbourhoodCodes],
    })
    .execute();
  for (const one of demoPeople) {
    await insertPerson(authDb, { id: one.id, email: one.email, name: one.name, language: 'nl' });
    const teamId = one.role === 'volunteer' || one.role === 'coordinator' ? demoTeamId : null;
    await insertAssignment(authDb, {
      tenantId,
      id: one.assignmentId,
      personId: one.id,
      role: one.role,
      teamId,
      areaCodes: one.areaCodes,
      startsOn,
      endsOn: null,
    });
    if (needsSecondFactor(one.role))
      await saveTotp(authDb, one.id, box.seal(demoTotpSecret(one.id), one.id), new Date());
  }
};

type DemoDesk = {
  readonly id: string;
  readonly code: string;
  readonly role: string;
  readonly nl: string;
  readonly en: string;
  readonly takes: readonly string[];
  readonly phone: string;
};

const desks: readonly DemoDesk[] = [
  {
    id: '0190a000-0000-7000-8000-0000000000d1',
    code: 'wijkagent',
    role: 'wijkagent',
    nl: 'Wijkagent',
    en: 'Wijkagent (police)',
    takes: ['now_112', 'police_non_urgent', 'social', 'municipality'],
    phone: '0900-8844',
  },
  {
    id: '0190a000-0000-7000-8000-0000000000d2',
    code: 'wijkregisseur',
    role: 'wijkregisseur',
    nl: 'Wijkregisseur',
    en: 'Wijkregisseur (public space)',
    takes: ['municipality'],
    phone: '14 0990',
  },
  {
    id: '0190a000-0000-7000-8000-0000000000d3',
    code: 'wijkwerker',
    role: 'wijkwerker',
    nl: 'Wijkwerker',
    en: 'Wijkwerker (welfare)',
    takes: ['social', 'municipality'],
    phone: '0990-123456',
  },
];

export const insertDemoDesks = (
  jobsDb: Kysely<Tables>,
  neighbourhoodCodes: readonly string[],
): Promise<void> =>
  inTransaction(jobsDb, { tenantId: demoTenant.id, personId: null, duties: [], teams: [] }, async (tx) => {
    await tx
      .insertInto('desks')
      .values(
        desks.map((desk) => ({
          tenant_id: demoTenant.id,
          id: desk.id,
          code: desk.code,
          role: desk.role,
          name_nl: desk.nl,
          name_en: desk.en,
          neighbourhood_codes: [...neighbourhoodCodes],
          takes: [...desk.takes],
          phone: desk.phone,
        })),
      )
      .execute();
  });

/** The demo's past was lived through just now; its server times are set back to when it is said to have happened. */
export const backdate = (jobsDb: Kysely<Tables>, signalId: string, shiftMs: number): Promise<void> =>
  inTransaction(jobsDb, { tenantId: demoTenant.id, personId: null, duties: [], teams: [] }, async (tx) => {
    const row = await tx
      .selectFrom('signals')
      .select('received_at')
      .where('tenant_id', '=', demoTenant.id)
      .where('id', '=', signalId)
      .executeTakeFirstOrThrow();
    const at = new Date(row.received_at.getTime() - shiftMs);
    await tx
      .updateTable('signals')
      .set({ received_at: at })
      .where('tenant_id', '=', demoTenant.id)
      .where('id', '=', signalId)
      .execute();
  });
