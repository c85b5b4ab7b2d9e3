/** Weekly patterns. */
import type { NewTemplateBody } from '@buurtplus/contract/roster';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type TemplateRow = Selectable<Tables['roster_templates']>;

const columnsOf = (template: NewTemplateBody) => ({
  kind: template.kind,
  title: template.title,
  zone_id: template.zoneId,
  mode: template.mode,
  weekdays: [...new Set(template.weekdays)].sort((a, b) => a - b),
  start_minute: template.startMinute,
  minutes: template.minutes,
  season: template.season,
  skip_holidays: template.skipHolidays,
  capacity: template.capacity,
  minimum: template.minimum,
  needs: [...new Set(template.needs)],
  meeting_place: template.meetingPlace,
  sign_off_hours: template.signOffHours,
  starts_on: template.startsOn,
  ends_on: template.endsOn,
});

/** @returns null when this id is there already */
export const insertTemplate = async (
  tx: Kysely<Tables>,
  template: NewTemplateBody & { readonly tenantId: string; readonly teamId: string; readonly id: string },
): Promise<TemplateRow | null> =>
  (await tx
    .insertInto('roster_templates')
    .values({
      tenant_id: template.tenantId,
      team_id: template.teamId,
      id: template.id,
      ...columnsOf(template),
    })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst()) ?? null;

const oneTemplate = (tx: Kysely<Tables>, tenantId: string, teamId: string, id: string) =>
  tx
    .selectFrom('roster_templates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('id', '=', id);

export const findTemplate = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  id: string,
): Promise<TemplateRow | null> => (await oneTemplate(tx, tenantId, teamId, id).executeTakeFirst()) ?? null;

/** The same row, held until the end of the transaction. */
export const lockTemplate = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  id: string,
): Promise<TemplateRow | null> =>
  (await oneTemplate(tx, tenantId, teamId, id).forUpdate().executeTakeFirst()) ?? null;

export const isSameTemplate = (row: TemplateRow, asked: NewTemplateBody): boolean => {
  const there: Readonly<Record<string, unknown>> = row;
  return Object.entries(columnsOf(asked)).every(
    ([name, value]) => JSON.stringify(there[name]) === JSON.stringify(value),
  );
};

/** What a pattern has planned from a day on and is still as it was planned: who came along from an earlier pattern does not count. */
export const countPlanned = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  from: string,
): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom('roster_items')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('template_id', '=', id)
        .where('day', '>=', from)
        .where('taken', '=', 0)
        .where('cancelled_at', 'is', null)
        .executeTakeFirstOrThrow()
    ).count,
  );

/** Patterns that are not over, newest last. */
export const listTemplates = (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string | null,
  today: string,
): Promise<TemplateRow[]> =>
  tx
    .selectFrom('roster_templates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .$if(teamId !== null, (query) => query.where('team_id', '=', teamId))
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .orderBy('start_minute')
    .orderBy('made_at')
    .execute();

/** Coming days of patterns that a change leaves as they are: somebody signed up, or it was called off. */
export const listKeptDays = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  today: string,
): Promise<readonly { readonly template_id: string; readonly day: string }[]> => {
  const found = await sql<{ template_id: string; day: string }>`
    select i.template_id, i.day from roster_items i
    where i.tenant_id = ${tenantId} and i.team_id = ${teamId}::uuid and i.template_id is not null and i.day >= ${today}::date
      and (i.cancelled_at is not null or exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id))
    order by i.day`.execute(tx);
  return found.rows;
};

/** Nobody signed up and it goes on: such a day follows its pattern. */
const dropUntaken = (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  id: string,
  from: string,
  now: Date,
) =>
  sql`delete from roster_items i where i.tenant_id = ${tenantId} and i.team_id = ${teamId}::uuid and i.template_id = ${id}::uuid
    and i.day >= ${from}::date and i.taken = 0 and i.cancelled_at is null and i.starts_at > ${now}
    and not exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id)`.execute(
    tx,
  );

/**
 * From a day on the pattern is another one. Days with people, and days that were called off, go along as they are,
 * so that the new pattern plans no second round beside them. @returns the pattern that holds from then on; null when it is not there or over
 */
export const replaceTemplate = async (
  tx: Kysely<Tables>,
  place: { readonly tenantId: string; readonly teamId: string },
  id: string,
  next: NewTemplateBody & { readonly id: string },
  now: Date,
): Promise<TemplateRow | null> => {
  const { tenantId, teamId } = place;
  const old = await tx
    .selectFrom('roster_templates')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', next.startsOn)]))
    .forUpdate()
    .executeTakeFirst();
  if (old === undefined) return null;
  await dropUntaken(tx, tenantId, teamId, id, next.startsOn, now);
  // One that had not begun before that day is itself the new one.
  if (old.starts_on >= next.startsOn)
    return tx
      .updateTable('roster_templates')
      .set(columnsOf(next))
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  await tx
    .updateTable('roster_templates')
    .set({ ends_on: sql`${next.startsOn}::date - 1` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  const made = await insertTemplate(tx, { ...next, ...place });
  if (made === null) return null;
  await tx
    .updateTable('roster_items')
    .set({ template_id: made.id })
    .where('tenant_id', '=', tenantId)
    .where('template_id', '=', id)
    .where('day', '>=', next.startsOn)
    .execute();
  return made;
};

/** The pattern stops after a day; what it planned later and nobody chose goes with it. @returns false when it is not there */
export const endTemplate = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  id: string,
  lastDay: string,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('roster_templates')
    .set({ ends_on: sql`greatest(starts_on, ${lastDay}::date)` })
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return false;
  await sql`delete from roster_items i where i.tenant_id = ${tenantId} and i.team_id = ${teamId}::uuid and i.template_id = ${id}::uuid
    and i.day > ${lastDay}::date and i.taken = 0
    and not exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id)`.execute(
    tx,
  );
  return true;
};
