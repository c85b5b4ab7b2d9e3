/** What was done at a task: hours, counts and who was there; and what was not written down yet. */
import type { TaskLogBody } from '@buurtplus/contract/tasks';
import type { ItemKind } from '@buurtplus/domain/roster';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { Place } from './read-roster.ts';

export type TaskRow = {
  readonly item_id: string;
  readonly kind: ItemKind;
  readonly title: string | null;
  readonly day: string;
  readonly minutes: number;
  readonly cards: number;
  readonly talks: number;
  /** Names of members; null for who left. */
  readonly people: readonly { readonly personId: string; readonly name: string | null }[];
};

const peopleOf = sql`coalesce((select json_agg(json_build_object('personId', p.person_id, 'name', m.name) order by m.name)
  from task_log_people p left join team_members m on m.tenant_id = p.tenant_id and m.team_id = p.team_id and m.person_id = p.person_id
  where p.tenant_id = l.tenant_id and p.item_id = l.item_id), '[]')`;

export const findTaskLog = async (
  tx: Kysely<Tables>,
  tenantId: string,
  itemId: string,
): Promise<TaskRow | null> => {
  const found =
    await sql<TaskRow>`select l.item_id, i.kind, i.title, i.day, l.minutes, l.cards, l.talks, ${peopleOf} as people
    from task_logs l join roster_items i on i.tenant_id = l.tenant_id and i.id = l.item_id
    where l.tenant_id = ${tenantId} and l.item_id = ${itemId}::uuid`.execute(tx);
  return found.rows[0] ?? null;
};

/** Writing twice is writing once, with what was written last. */
export const putTaskLog = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: Place,
  itemId: string,
  body: TaskLogBody,
  writtenBy: string,
  now: Date,
): Promise<void> => {
  await sql`insert into task_logs (tenant_id, team_id, item_id, minutes, cards, talks, written_by, written_at)
    values (${tenantId}, ${teamId}::uuid, ${itemId}::uuid, ${body.minutes}, ${body.cards}, ${body.talks}, ${writtenBy}::uuid, ${now})
    on conflict (tenant_id, item_id) do update set minutes = excluded.minutes, cards = excluded.cards, talks = excluded.talks,
      written_by = excluded.written_by, written_at = excluded.written_at`.execute(tx);
  await sql`delete from task_log_people where tenant_id = ${tenantId} and item_id = ${itemId}::uuid`.execute(
    tx,
  );
  await tx
    .insertInto('task_log_people')
    .values(
      [...new Set(body.people)].map((personId) => ({
        tenant_id: tenantId,
        team_id: teamId,
        item_id: itemId,
        person_id: personId,
      })),
    )
    .execute();
};

/** @param personId null for the whole team @param since first day @param until last day */
export const listTasks = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: Place,
  personId: string | null,
  since: string,
  limit: number,
  until = '9999-12-31',
): Promise<readonly TaskRow[]> => {
  const found =
    await sql<TaskRow>`select l.item_id, i.kind, i.title, i.day, l.minutes, l.cards, l.talks, ${peopleOf} as people
    from task_logs l join roster_items i on i.tenant_id = l.tenant_id and i.id = l.item_id
    where l.tenant_id = ${tenantId} and l.team_id = ${teamId}::uuid and i.day between ${since}::date and ${until}::date
      and (${personId}::uuid is null or exists (select 1 from task_log_people p
        where p.tenant_id = l.tenant_id and p.item_id = l.item_id and p.person_id = ${personId}::uuid))
    order by i.starts_at desc, i.id limit ${limit}`.execute(tx);
  return found.rows;
};

type Unwritten = {
  readonly item_id: string;
  readonly kind: ItemKind;
  readonly title: string | null;
  readonly day: string;
};

/** Tasks that are over and that nobody wrote down. @param personId null for the whole team */
export const listUnwritten = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: Place,
  personId: string | null,
  since: string,
  now: Date,
): Promise<readonly Unwritten[]> => {
  const found = await sql<Unwritten>`select i.id as item_id, i.kind, i.title, i.day from roster_items i
    where i.tenant_id = ${tenantId} and i.team_id = ${teamId}::uuid and i.kind <> 'round' and i.cancelled_at is null
      and i.day >= ${since}::date and i.ends_at <= ${now} and i.taken > 0
      and not exists (select 1 from task_logs l where l.tenant_id = i.tenant_id and l.item_id = i.id)
      and (${personId}::uuid is null or exists (select 1 from roster_signups s
        where s.tenant_id = i.tenant_id and s.item_id = i.id and s.state = 'going' and s.person_id = ${personId}::uuid))
    order by i.starts_at desc limit 20`.execute(tx);
  return found.rows;
};

export const isMemberNow = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: Place,
  people: readonly string[],
): Promise<boolean> => {
  const found = await sql<{
    count: number;
  }>`select count(*)::int as count from team_members where tenant_id = ${tenantId}
    and team_id = ${teamId}::uuid and stage not in ('invited', 'left') and person_id = any (${[...people]}::uuid[])`.execute(
    tx,
  );
  return found.rows[0]?.count === people.length;
};

/** What somebody did, to take along. */
export const listTasksOf = async (tx: Kysely<Tables>, place: Place, personId: string) =>
  (await listTasks(tx, place, personId, '1970-01-01', 2_000)).map(
    ({ day, kind, title, minutes, cards, talks }) => ({ day, kind, title, minutes, cards, talks }),
  );
