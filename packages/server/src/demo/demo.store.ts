/** Puts the invented municipality, its people and its desks in the database, once. */

import { needsSecondFactor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { saveTotp } from '../people/factor.store.ts';
import { insertAssignment, insertPerson } from '../people/person.store.ts';
import { insertTeam, insertTenant } from '../people/tenants.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import { insertDesks } from '../routing/desks.store.ts';
import { standardDesks } from '../routing/standard-desks.ts';
import { demoTenant } from './demo-areas.ts';
import { demoPeople, demoTeamId, demoTotpSecret } from './demo-people.ts';

export const isPerson = async (db: Kysely<Tables>, id: string): Promise<boolean> =>
  (await db.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

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
  await insertTenant(authDb, { id: tenantId, name, municipalityCode, areaYear: year });
  await insertTeam(authDb, {
    id: demoTeamId,
    tenantId,
    name: 'Buurtpreventieteam Lichtendam',
    neighbourhoodCodes,
  });
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
  await authDb
    .updateTable('team_members')
    .set({ stage: 'active', trained_on: startsOn, stage_since: startsOn })
    .where('tenant_id', '=', tenantId)
    .execute();
};

export const setDemoStage = async (
  authDb: Kysely<Tables>,
  personId: string,
  stage: string,
  trainedOn: string | null,
): Promise<void> => {
  await authDb
    .updateTable('team_members')
    .set({ stage, trained_on: trainedOn })
    .where('tenant_id', '=', demoTenant.id)
    .where('person_id', '=', personId)
    .execute();
};

/** Phones of an invented municipality; nobody answers them. */
const phones: Readonly<Record<string, string>> = {
  wijkagent: '0900-8844',
  wijkregisseur: '14 0990',
  wijkwerker: '0990-123456',
};

export const insertDemoDesks = (
  jobsDb: Kysely<Tables>,
  neighbourhoodCodes: readonly string[],
): Promise<void> =>
  inTransaction(jobsDb, { ...noContext, tenantId: demoTenant.id }, (tx) =>
    insertDesks(
      tx,
      demoTenant.id,
      neighbourhoodCodes,
      standardDesks.map((desk, index) => ({
        ...desk,
        id: `0190a000-0000-7000-8000-0000000000d${index + 1}`,
        phone: phones[desk.code] ?? null,
      })),
    ),
  );

const asDemo = { tenantId: demoTenant.id, personId: null, duties: [], teams: [] } as const;

/** How far an earlier filling came, for one that was stopped halfway. */
export const demoProgress = (
  jobsDb: Kysely<Tables>,
): Promise<{
  readonly hasDesks: boolean;
  readonly hasRoster: boolean;
  readonly hasRounds: boolean;
  readonly signals: number;
}> =>
  inTransaction(jobsDb, asDemo, async (tx) => {
    const count = async (table: 'desks' | 'signals' | 'team_zones' | 'rounds'): Promise<number> =>
      Number(
        (
          await tx
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<string>().as('count'))
            .where('tenant_id', '=', demoTenant.id)
            .executeTakeFirstOrThrow()
        ).count,
      );
    return {
      hasDesks: (await count('desks')) > 0,
      hasRoster: (await count('team_zones')) > 0,
      hasRounds: (await count('rounds')) > 0,
      signals: await count('signals'),
    };
  });

/** The demo's past was lived through just now; its server times are set back to when it is said to have happened. */
export const backdate = (jobsDb: Kysely<Tables>, signalId: string, shiftMs: number): Promise<void> =>
  inTransaction(jobsDb, asDemo, async (tx) => {
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
    await tx
      .updateTable('signal_events')
      .set({ at })
      .where('tenant_id', '=', demoTenant.id)
      .where('signal_id', '=', signalId)
      .where('kind', '=', 'recorded')
      .execute();
  });
