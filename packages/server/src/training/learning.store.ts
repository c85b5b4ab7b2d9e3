/** Own events and what was done of them; row-level security lets nobody read another's answers. */
import type { Heard, LearningEvent } from '@buurtplus/domain/training';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Owner = { readonly tenantId: string; readonly personId: string };

export const insertEvents = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: Owner,
  events: readonly LearningEvent[],
): Promise<void> => {
  if (events.length === 0) return;
  await tx
    .insertInto('learning_events')
    .values(
      events.map(({ right, ...event }) => ({
        ...event,
        was_right: right,
        tenant_id: tenantId,
        person_id: personId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const listEvents = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: Owner,
): Promise<readonly LearningEvent[]> => {
  const rows = await tx
    .selectFrom('learning_events')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, subject, version, run, step, choice, was_right, at }) => ({
    id,
    // The database holds the three kinds itself.
    kind: kind as LearningEvent['kind'],
    subject,
    version,
    run,
    step,
    choice,
    right: was_right,
    at: at.toISOString(),
  }));
};

/** In the own context: lessons of evenings that are over and that this person was at, by the code or a tick. */
export const listHeard = async (
  tx: Kysely<Tables>,
  { tenantId, personId }: Owner,
  now: Date,
): Promise<readonly Heard[]> =>
  (
    await sql<{ readonly module_id: string; readonly on_day: string }>`
      select distinct unnest(e.module_ids) as module_id, (e.starts_at at time zone 'Europe/Amsterdam')::date::text as on_day
      from evening_people p join training_evenings e on e.tenant_id = p.tenant_id and e.id = p.evening_id
      where p.tenant_id = ${tenantId} and p.person_id = ${personId}::uuid and p.present_how is not null
        and e.cancelled_at is null and e.ends_at <= ${now}
      order by on_day, module_id`.execute(tx)
  ).rows.map(({ module_id, on_day }) => ({ moduleId: module_id, on: on_day }));

export const markDone = async (
  tx: Kysely<Tables>,
  { tenantId, personId, teamId }: Owner & { readonly teamId: string },
  lesson: { readonly id: string; readonly version: number },
  today: string,
): Promise<void> => {
  await sql`insert into learning_done (tenant_id, team_id, person_id, module_id, version, done_on, first_on)
    values (${tenantId}, ${teamId}::uuid, ${personId}::uuid, ${lesson.id}, ${lesson.version}, ${today}::date, ${today}::date)
    on conflict (tenant_id, team_id, person_id, module_id) do update
      set version = excluded.version, done_on = excluded.done_on where learning_done.version < excluded.version`.execute(
    tx,
  );
};

export const readAsks = async (tx: Kysely<Tables>, tenantId: string, teamId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('learning_settings')
    .select('asks')
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row?.asks ?? false;
};

export const setAsks = async (
  tx: Kysely<Tables>,
  key: { readonly tenantId: string; readonly teamId: string },
  asks: boolean,
  personId: string,
  now: Date,
): Promise<void> => {
  const values = { asks, changed_by: personId, changed_at: now };
  await tx
    .insertInto('learning_settings')
    .values({ tenant_id: key.tenantId, team_id: key.teamId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'team_id']).doUpdateSet(values))
    .execute();
};

/** Empty where the team does not ask: the database itself keeps it back. */
export const listDone = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<readonly { readonly person_id: string; readonly module_id: string }[]> =>
  tx
    .selectFrom('learning_done')
    .select(['person_id', 'module_id'])
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .execute();
