/** Absences and hand-overs in the tables, as the role of people: no signal is reached from here. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type AbsenceRow = {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly role: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly deputy_id: string | null;
  readonly deputy_name: string | null;
};

/** Not yet over. @param ofPerson only those of this person, or for which this person stands in */
export const listAbsences = async (
  db: Kysely<Tables>,
  tenantId: string,
  today: string,
  ofPerson: string | null,
): Promise<readonly AbsenceRow[]> => {
  const found = await sql<AbsenceRow>`
    select a.id, a.person_id, p.name, a.role, a.starts_on, a.ends_on, a.deputy_id, d.name as deputy_name
    from absences a join people p on p.id = a.person_id left join people d on d.id = a.deputy_id
    where a.tenant_id = ${tenantId} and a.ends_on >= ${today}::date
      and (${ofPerson}::uuid is null or a.person_id = ${ofPerson}::uuid or a.deputy_id = ${ofPerson}::uuid)
    order by a.starts_on, p.name`.execute(db);
  return found.rows;
};

export type HolderRow = {
  readonly assignment_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly role: string;
  readonly area_codes: readonly string[];
  readonly organisation_id: string | null;
  readonly starts_on: string;
  readonly ends_on: string | null;
};

/** Everyone who holds a role behind a desk on this day. */
export const listHolders = async (
  db: Kysely<Tables>,
  tenantId: string,
  day: string,
): Promise<readonly HolderRow[]> => {
  const found = await sql<HolderRow>`
    select a.id as assignment_id, a.person_id, p.name, a.role, a.area_codes, a.organisation_id, a.starts_on, a.ends_on
    from role_assignments a join people p on p.id = a.person_id
    where a.tenant_id = ${tenantId} and a.role in ('wijkagent', 'wijkregisseur', 'wijkwerker') and p.blocked_at is null
      and a.starts_on <= ${day}::date and (a.ends_on is null or a.ends_on >= ${day}::date)
    order by a.role, p.name, a.id`.execute(db);
  return found.rows;
};

/** Also one that is over or has ended: its id is used. Nothing of another municipality. */
export const findAbsence = async (
  db: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<Omit<AbsenceRow, 'name' | 'deputy_name'> | null> => {
  const found = await sql<Omit<AbsenceRow, 'name' | 'deputy_name'>>`
    select id, person_id, role, starts_on, ends_on, deputy_id from absences
    where tenant_id = ${tenantId} and id = ${id}::uuid`.execute(db);
  return found.rows[0] ?? null;
};

export type HeldRow = {
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly organisation_id: string | null;
};

/** When and for whom somebody holds this role, from a day on; nothing for who is blocked. */
export const listHeld = async (
  db: Kysely<Tables>,
  tenantId: string,
  personId: string,
  role: string,
  from: string,
): Promise<readonly HeldRow[]> => {
  const found = await sql<HeldRow>`
    select a.starts_on, a.ends_on, a.organisation_id from role_assignments a join people p on p.id = a.person_id
    where a.tenant_id = ${tenantId} and a.person_id = ${personId}::uuid and a.role = ${role} and p.blocked_at is null
      and (a.ends_on is null or a.ends_on >= ${from}::date)`.execute(db);
  return found.rows;
};

/** Two writers of one person come one after the other, so that what one checked still holds when it is written. */
export const holdPerson = async (tx: Kysely<Tables>, tenantId: string, personId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`staff/${tenantId}/${personId}`}, 0))`.execute(
    tx,
  );
};

export const insertAbsence = async (
  tx: Kysely<Tables>,
  absence: {
    readonly tenantId: string;
    readonly id: string;
    readonly personId: string;
    readonly role: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly deputyId: string | null;
    readonly madeByRole: string;
    readonly now: Date;
  },
): Promise<boolean> => {
  const done = await tx
    .insertInto('absences')
    .values({
      tenant_id: absence.tenantId,
      id: absence.id,
      person_id: absence.personId,
      role: absence.role,
      starts_on: absence.startsOn,
      ends_on: absence.endsOn,
      deputy_id: absence.deputyId,
      made_by_role: absence.madeByRole,
      made_at: absence.now,
    })
    .onConflict((on) => on.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
};

/** One that has begun ends yesterday; one that has not was never there. */
export const endAbsence = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  yesterday: string,
): Promise<void> => {
  await sql`delete from absences where tenant_id = ${tenantId} and id = ${id}::uuid and starts_on > ${yesterday}::date`.execute(
    tx,
  );
  await sql`update absences set ends_on = ${yesterday}::date, deputy_id = null where tenant_id = ${tenantId} and id = ${id}::uuid and ends_on > ${yesterday}::date`.execute(
    tx,
  );
};

/** Nobody stands in once the absence is over, or once he is not there in that role himself: then it says so, and the desk is empty for whoever routes. */
export const endStandIns = async (db: Kysely<Tables>, today: string): Promise<void> => {
  await sql`update absences b set deputy_id = null where b.deputy_id is not null and (b.ends_on < ${today}::date
    or not exists (select 1 from role_assignments r join people p on p.id = r.person_id
      where r.tenant_id = b.tenant_id and r.person_id = b.deputy_id and r.role = b.role and p.blocked_at is null
        and (r.ends_on is null or r.ends_on >= greatest(b.starts_on, ${today}::date))))`.execute(db);
};

export const forgetAbsences = async (db: Kysely<Tables>, before: string): Promise<void> => {
  await sql`delete from absences where ends_on < ${before}::date`.execute(db);
};

/** What is left of a role once some of its areas are handed over: it ends, and goes on elsewhere under a new id. */
export const narrowAssignment = async (
  tx: Kysely<Tables>,
  tenantId: string,
  assignmentId: string,
  areaCodes: readonly string[],
): Promise<void> => {
  await tx
    .updateTable('role_assignments')
    .set({ area_codes: [...areaCodes] })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', assignmentId)
    .execute();
};

export const lockAssignment = async (
  tx: Kysely<Tables>,
  tenantId: string,
  assignmentId: string,
): Promise<{ readonly area_codes: readonly string[]; readonly ends_on: string | null } | null> =>
  (await tx
    .selectFrom('role_assignments')
    .select(['area_codes', 'ends_on'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', assignmentId)
    .forUpdate()
    .executeTakeFirst()) ?? null;
