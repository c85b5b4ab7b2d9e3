/** People, their language, phones and roles. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type PersonRow = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
};

/** @returns null for an unknown and for a blocked person alike */
export const findPersonByEmail = async (db: Kysely<Tables>, email: string): Promise<PersonRow | null> => {
  const found = await db
    .selectFrom('people')
    .select(['id', 'email', 'name', 'language'])
    .where('email', '=', email)
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
};

export const findPersonById = async (db: Kysely<Tables>, id: string): Promise<PersonRow | null> => {
  const found = await db
    .selectFrom('people')
    .select(['id', 'email', 'name', 'language'])
    .where('id', '=', id)
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
};

export const insertPerson = async (db: Kysely<Tables>, person: PersonRow): Promise<void> => {
  await db
    .insertInto('people')
    .values(person)
    .onConflict((on) => on.column('email').doNothing())
    .execute();
};

export const setLanguage = async (
  db: Kysely<Tables>,
  personId: string,
  language: 'nl' | 'en',
): Promise<void> => {
  await db.updateTable('people').set({ language }).where('id', '=', personId).execute();
};

/** Ends every session too: a blocked person is out at the next request. */
export const blockPerson = async (db: Kysely<Tables>, personId: string, now: Date): Promise<void> => {
  await db.updateTable('people').set({ blocked_at: now }).where('id', '=', personId).execute();
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute();
};

export type NewAssignment = {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly role: string;
  readonly teamId: string | null;
  readonly areaCodes: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly organisationId?: string | null;
  /** From whom the areas were handed over, and when that was written down. */
  readonly takenOver?: { readonly from: string; readonly at: Date };
};

export const insertAssignment = async (db: Kysely<Tables>, assignment: NewAssignment): Promise<void> => {
  await db
    .insertInto('role_assignments')
    .values({
      tenant_id: assignment.tenantId,
      id: assignment.id,
      person_id: assignment.personId,
      organisation_id: assignment.organisationId ?? null,
      role: assignment.role,
      team_id: assignment.teamId,
      area_codes: [...assignment.areaCodes],
      starts_on: assignment.startsOn,
      ends_on: assignment.endsOn,
      taken_over_from: assignment.takenOver?.from ?? null,
      taken_over_at: assignment.takenOver?.at ?? null,
    })
    .execute();
};

export type HeldRole = { readonly id: string; readonly role: string };

/** Roles of somebody in this municipality that hold after this day. */
export const listHeldRoles = (
  db: Kysely<Tables>,
  tenantId: string,
  personId: string,
  day: string,
): Promise<readonly HeldRole[]> =>
  db
    .selectFrom('role_assignments')
    .select(['id', 'role'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
    .orderBy('role')
    .execute();

/** From the day after its last day the next request has the role no more; one that began later never held. */
export const endAssignment = async (
  db: Kysely<Tables>,
  tenantId: string,
  assignmentId: string,
  lastDay: string,
): Promise<boolean> => {
  const ended = await db
    .updateTable('role_assignments')
    .set({
      ends_on: lastDay,
      starts_on: sql`least(starts_on, ${lastDay}::date)`,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', assignmentId)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
};

/** Every role of a person in one team ends before today. */
export const endTeamAssignments = async (
  db: Kysely<Tables>,
  place: { readonly tenantId: string; readonly teamId: string; readonly personId: string },
  lastDay: string,
): Promise<void> => {
  await db
    .updateTable('role_assignments')
    .set({
      ends_on: sql`${lastDay}::date`,
      starts_on: sql`least(starts_on, ${lastDay}::date)`,
    })
    .where('tenant_id', '=', place.tenantId)
    .where('team_id', '=', place.teamId)
    .where('person_id', '=', place.personId)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', lastDay)]))
    .execute();
};

export type WalkingRole = { readonly tenantId: string; readonly now: boolean };

/** Where this person walks or walked along: per municipality, and whether still. */
export const listWalkingRoles = async (
  db: Kysely<Tables>,
  personId: string,
  today: string,
): Promise<readonly WalkingRole[]> => {
  const found = await sql<WalkingRole>`
    select tenant_id as "tenantId", bool_or(starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date)) as now
    from role_assignments where person_id = ${personId} and role in ('volunteer', 'coordinator') and starts_on <= ${today}::date
    group by tenant_id order by tenant_id`.execute(db);
  return found.rows;
};

export type DeviceRow = {
  readonly id: string;
  readonly label: string;
  readonly created_at: Date;
  readonly last_seen_at: Date | null;
};

export const insertDevice = async (
  db: Kysely<Tables>,
  device: { personId: string; id: string; publicKey: Buffer; label: string },
): Promise<'made' | 'known' | 'other_key'> => {
  const made = await db
    .insertInto('devices')
    .values({ person_id: device.personId, id: device.id, public_key: device.publicKey, label: device.label })
    .onConflict((on) => on.columns(['person_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made !== undefined) return 'made';
  const known = await findDevice(db, device.personId, device.id);
  return known !== null && !known.ended && known.publicKey.equals(device.publicKey) ? 'known' : 'other_key';
};

/** @returns null for a phone that was never made known */
export const findDevice = async (
  db: Kysely<Tables>,
  personId: string,
  deviceId: string,
): Promise<{ readonly publicKey: Buffer; readonly ended: boolean } | null> => {
  const found = await db
    .selectFrom('devices')
    .select(['public_key', 'ended_at'])
    .where('person_id', '=', personId)
    .where('id', '=', deviceId)
    .executeTakeFirst();
  return found === undefined ? null : { publicKey: found.public_key, ended: found.ended_at !== null };
};

export const listDevices = (db: Kysely<Tables>, personId: string): Promise<readonly DeviceRow[]> =>
  db
    .selectFrom('devices')
    .select(['id', 'label', 'created_at', 'last_seen_at'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .execute();

export const endDevice = async (
  db: Kysely<Tables>,
  personId: string,
  deviceId: string,
  now: Date,
): Promise<boolean> => {
  const ended = await db
    .updateTable('devices')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('id', '=', deviceId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
};

/**
 * Accounts of people whose last role ended before this day, and who have none to come: no name, no address, no way in.
 * The id stays, so that what was written down by somebody is still by one and the same nobody.
 * @returns how many
 */
export const removeAccountsWithoutRole = (
  db: Kysely<Tables>,
  endedBefore: string,
  now: Date,
): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const gone = await sql<{ id: string }>`
      update people p set name = 'oud-lid', email = p.id::text || '@removed.invalid', language = 'nl', blocked_at = ${now}
      where p.email not like '%@removed.invalid'
        and exists (select 1 from role_assignments a where a.person_id = p.id)
        and not exists (select 1 from role_assignments a where a.person_id = p.id and (a.ends_on is null or a.ends_on >= ${endedBefore}::date))
      returning p.id`.execute(tx);
    const ids = gone.rows.map((row) => row.id);
    if (ids.length === 0) return 0;
    for (const table of ['totp_secrets', 'passkeys', 'sessions', 'push_subscriptions'] as const)
      await tx.deleteFrom(table).where('person_id', 'in', ids).execute();
    // The key stays without a label: what a phone had sealed before still finds out that it comes from nobody.
    await tx
      .updateTable('devices')
      .set({ label: '-', ended_at: now })
      .where('person_id', 'in', ids)
      .execute();
    return ids.length;
  });
