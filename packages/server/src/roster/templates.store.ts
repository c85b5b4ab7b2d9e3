/** Weekly patterns. */
import type { NewTemplateBody } from '@buurtplus/contract/roster';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type TemplateRow = Selectable<Tables['roster_templates']>;

export const insertTemplate = async (
  tx: Kysely<Tables>,
  template: NewTemplateBody & { readonly tenantId: string; readonly teamId: string; readonly id: string },
): Promise<TemplateRow> =>
  tx
    .insertInto('roster_templates')
    .values({
      tenant_id: template.tenantId,
      team_id: template.teamId,
      id: template.id,
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
    })
    .returningAll()
    .executeTakeFirstOrThrow();

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
