/** Scenarios of trainers: drafts that change, and published versions that never do. */
import type { LearningScenario } from '@buurtplus/domain/training';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** The newest version of each that was not taken back. */
export const listPublished = async (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<readonly { readonly id: string; readonly version: number; readonly body: LearningScenario }[]> =>
  (
    await sql<{ id: string; version: number; body: LearningScenario }>`
      select distinct on (id) id, version, body from training_scenarios
      where tenant_id = ${tenantId} and withdrawn_at is null order by id, version desc`.execute(tx)
  ).rows;

/** @returns 0 when it was never published; numbers of versions that were taken back are not given out again */
export const newestVersion = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<number> =>
  (
    await tx
      .selectFrom('training_scenarios')
      .select(({ fn }) => fn.max('version').as('newest'))
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst()
  )?.newest ?? 0;

/** @returns false when nothing of it was published, or all was taken back already */
export const withdrawPublished = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  now: Date,
): Promise<boolean> => {
  const done = await tx
    .updateTable('training_scenarios')
    .set({ withdrawn_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
};

export const listDrafts = async (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<readonly { readonly id: string; readonly body: LearningScenario; readonly changed_at: Date }[]> =>
  tx
    .selectFrom('training_drafts')
    .select(['id', 'body', 'changed_at'])
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .execute();

/**
 * @param seen when the writer last saw it kept; null who saw none, 'anyway' writes over whatever is there
 * @returns false when somebody else kept one that the writer did not see
 */
export const saveDraft = async (
  tx: Kysely<Tables>,
  tenantId: string,
  scenario: LearningScenario,
  personId: string,
  now: Date,
  seen: Date | 'anyway' | null,
): Promise<boolean> => {
  const before = await tx
    .selectFrom('training_drafts')
    .select(['changed_at', 'changed_by'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', scenario.id)
    .forUpdate()
    .executeTakeFirst();
  const isOthers = before !== undefined && before.changed_by !== personId;
  if (seen !== 'anyway' && isOthers && before.changed_at.getTime() !== seen?.getTime()) return false;
  const values = { body: JSON.stringify(scenario), changed_by: personId, changed_at: now };
  const kept = await tx
    .insertInto('training_drafts')
    .values({ tenant_id: tenantId, id: scenario.id, ...values })
    .onConflict((conflict) => {
      const over = conflict.columns(['tenant_id', 'id']).doUpdateSet(values);
      // There was none a moment ago: what is there now a colleague kept at that very moment, unseen.
      return before === undefined && seen !== 'anyway'
        ? over.where('training_drafts.changed_by', '=', personId)
        : over;
    })
    .returning('id')
    .execute();
  return kept.length > 0;
};

/** Nothing happens when there is a draft of it already. */
export const keepAsDraft = async (
  tx: Kysely<Tables>,
  tenantId: string,
  scenario: LearningScenario,
  personId: string,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('training_drafts')
    .values({
      tenant_id: tenantId,
      id: scenario.id,
      body: JSON.stringify(scenario),
      changed_by: personId,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Two trainers who publish at once get two versions, not one: the draft is held until the first is through. */
export const takeDraft = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<LearningScenario | null> => {
  const row = await tx
    .selectFrom('training_drafts')
    .select('body')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.body ?? null;
};

export const insertPublished = async (
  tx: Kysely<Tables>,
  tenantId: string,
  scenario: LearningScenario,
  personId: string,
): Promise<void> => {
  await tx
    .insertInto('training_scenarios')
    .values({
      tenant_id: tenantId,
      id: scenario.id,
      version: scenario.version,
      body: JSON.stringify(scenario),
      published_by: personId,
    })
    .execute();
};

export const dropDraft = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<boolean> =>
  (
    await tx
      .deleteFrom('training_drafts')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .returning('id')
      .execute()
  ).length > 0;
