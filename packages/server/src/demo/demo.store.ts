/** Puts the invented municipality, its people and its desks in the database, once. */

import { needsSecondFactor } from '@buurtplus/domain/people';
import type { LearningEvent } from '@buurtplus/domain/training';
import type { Kysely } from 'kysely';
import { saveTotp } from '../people/factor.store.ts';
import { insertAssignment, insertPerson } from '../people/person.store.ts';
import { insertTeam } from '../people/teams.store.ts';
import { insertOrganisation, insertTenant } from '../people/tenants.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import { insertDesks } from '../routing/desks.store.ts';
import { standardDesks } from '../routing/standard-desks.ts';
import { demoTenant } from './demo-areas.ts';
import { demoOrganisations, demoPeople, demoTeamId, demoTotpSecret } from './demo-people.ts';

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
  for (const one of demoOrganisations) await insertOrganisation(authDb, { tenantId, ...one });
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
      organisationId: one.organisationId,
      startsOn,
      endsOn: null,
    });
    if (needsSecondFactor(one.role))
      await saveTotp(authDb, one.id, box.seal(demoTotpSecret(one.id), one.id), new Date());
  }
  await authDb
    .updateTable('team_members')
    .set({ stage: 'active', trained_on: startsOn, stage_since: startsOn, joined_on: startsOn })
    .where('tenant_id', '=', tenantId)
    .execute();
};

export const setDemoStage = async (
  authDb: Kysely<Tables>,
  personId: string,
  stage: string,
  days: { readonly trainedOn: string | null; readonly joinedOn: string },
): Promise<void> => {
  await authDb
    .updateTable('team_members')
    .set({ stage, trained_on: days.trainedOn, joined_on: days.joinedOn })
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

/** A table that holds something once its part of the demo is there. */
type Countable =
  | 'case_files'
  | 'learning_settings'
  | 'agreements'
  | 'desks'
  | 'signals'
  | 'team_zones'
  | 'rounds'
  | 'team_rules'
  | 'inspections'
  | 'team_months';

/** How far an earlier filling came, for one that was stopped halfway. */
export const demoProgress = (
  jobsDb: Kysely<Tables>,
): Promise<{
  readonly hasDesks: boolean;
  readonly hasRoster: boolean;
  readonly hasTeamLife: boolean;
  readonly hasRounds: boolean;
  readonly hasCases: boolean;
  readonly hasLearning: boolean;
  readonly hasAgreements: boolean;
  readonly hasInspections: boolean;
  readonly hasMonths: boolean;
  readonly signals: number;
}> =>
  inTransaction(jobsDb, asDemo, async (tx) => {
    const count = async (table: Countable): Promise<number> =>
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
      hasTeamLife: (await count('team_rules')) > 0,
      hasRounds: (await count('rounds')) > 0,
      hasAgreements: (await count('agreements')) > 0,
      hasInspections: (await count('inspections')) > 0,
      hasMonths: (await count('team_months')) > 0,
      hasLearning: (await count('learning_settings')) > 0,
      hasCases: (await count('case_files')) > 0,
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

/** A signal of the demo that somebody took up, by one of its facts. */
export const findTakenSignal = (jobsDb: Kysely<Tables>, observation: string): Promise<string | null> =>
  inTransaction(
    jobsDb,
    asDemo,
    async (tx) =>
      (
        await tx
          .selectFrom('signals')
          .select('id')
          .where('tenant_id', '=', demoTenant.id)
          .where('status', '=', 'taken')
          .where(({ eb, fn, val }) => eb(val(observation), '=', fn.any('observations')))
          .orderBy('received_at')
          .executeTakeFirst()
      )?.id ?? null,
  );

/** What was brought some days ago, so that it counts in figures that stop at this Monday. */
export const insertPastEvents = async (
  tx: Kysely<Tables>,
  tenantId: string,
  events: readonly (Omit<LearningEvent, 'right'> & { readonly personId: string })[],
): Promise<void> => {
  await tx
    .insertInto('learning_events')
    .values(
      events.map(({ personId, ...event }) => ({
        ...event,
        was_right: null,
        tenant_id: tenantId,
        person_id: personId,
        received_at: new Date(event.at),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
