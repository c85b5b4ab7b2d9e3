/** Sessions: looked up by the hash of their token, with the person and the roles that hold today, in one query. */
import type { Role } from '@buurtplus/domain/people';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type NewSession = {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly browserLabel: string;
  readonly strongAt: Date | null;
  readonly now: Date;
  readonly endsAt: Date;
};

export const insertSession = async (db: Kysely<Tables>, session: NewSession): Promise<void> => {
  await db
    .insertInto('sessions')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      person_id: session.personId,
      acting_tenant_id: null,
      acting_assignment_id: null,
      browser_label: session.browserLabel,
      strong_at: session.strongAt,
      created_at: session.now,
      last_seen_at: session.now,
      ends_at: session.endsAt,
    })
    .execute();
};

export type AssignmentRow = {
  readonly tenant_id: string;
  readonly tenant_name: string;
  readonly id: string;
  readonly role: Role;
  readonly team_id: string | null;
  readonly team_name: string | null;
  readonly area_codes: readonly string[];
  readonly organisation_id: string | null;
  /** Areas of colleagues with the same role for whom this person stands in today. */
  readonly deputy_area_codes: readonly string[];
};

export type SessionRow = {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly acting_assignment_id: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly strong_at: Date | null;
  readonly has_totp: boolean;
  readonly has_passkey: boolean;
  readonly assignments: readonly AssignmentRow[];
};

/** @param today the Dutch calendar day, for roles with a period */
export const findSession = async (
  db: Kysely<Tables>,
  tokenHash: Buffer,
  now: Date,
  today: string,
): Promise<SessionRow | null> => {
  const found = await sql<SessionRow>`
    select s.id, s.person_id, p.name, p.email, p.language, s.acting_assignment_id, s.created_at, s.last_seen_at, s.strong_at,
      exists (select 1 from totp_secrets t where t.person_id = p.id and t.confirmed_at is not null) as has_totp,
      exists (select 1 from passkeys k where k.person_id = p.id) as has_passkey,
      coalesce((select json_agg(json_build_object('tenant_id', a.tenant_id, 'tenant_name', m.name, 'id', a.id, 'role', a.role,
          'team_id', a.team_id, 'team_name', t.name, 'area_codes', a.area_codes, 'organisation_id', a.organisation_id,
          'deputy_area_codes', coalesce((select json_agg(distinct code) from absences b
            join role_assignments o on o.tenant_id = b.tenant_id and o.person_id = b.person_id and o.role = b.role
            cross join unnest(o.area_codes) as code
            where b.deputy_id = p.id and b.tenant_id = a.tenant_id and b.role = a.role
              and b.starts_on <= ${today}::date and b.ends_on >= ${today}::date
              and o.starts_on <= ${today}::date and (o.ends_on is null or o.ends_on >= ${today}::date)), '[]')) order by a.tenant_id, a.role, a.id)
        from role_assignments a join tenants m on m.id = a.tenant_id
        left join teams t on t.tenant_id = a.tenant_id and t.id = a.team_id
        where a.person_id = p.id and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)), '[]') as assignments
    from sessions s join people p on p.id = s.person_id
    where s.token_hash = ${tokenHash} and s.ends_at > ${now} and p.blocked_at is null`.execute(db);
  return found.rows[0] ?? null;
};

export const touchSession = async (db: Kysely<Tables>, sessionId: string, now: Date): Promise<void> => {
  await db.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', sessionId).execute();
};

export const deleteSession = async (
  db: Kysely<Tables>,
  personId: string,
  sessionId: string,
): Promise<boolean> => {
  const gone = await db
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  // Being told on that browser ends with it.
  await db
    .deleteFrom('push_subscriptions')
    .where('person_id', '=', personId)
    .where('session_id', '=', sessionId)
    .execute();
  return gone.numDeletedRows > 0n;
};

export const deleteOtherSessions = async (
  db: Kysely<Tables>,
  personId: string,
  keepId: string,
): Promise<void> => {
  await db.deleteFrom('sessions').where('person_id', '=', personId).where('id', '<>', keepId).execute();
  await db
    .deleteFrom('push_subscriptions')
    .where('person_id', '=', personId)
    .where(({ eb, or }) => or([eb('session_id', 'is', null), eb('session_id', '<>', keepId)]))
    .execute();
};

export const listSessions = (db: Kysely<Tables>, personId: string, now: Date) =>
  db
    .selectFrom('sessions')
    .select(['id', 'browser_label', 'created_at', 'last_seen_at', 'acting_assignment_id'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute();

export const setActing = async (
  db: Kysely<Tables>,
  sessionId: string,
  tenantId: string,
  assignmentId: string,
): Promise<void> => {
  await db
    .updateTable('sessions')
    .set({ acting_tenant_id: tenantId, acting_assignment_id: assignmentId })
    .where('id', '=', sessionId)
    .execute();
};

/** A step up gives the session a new token: the old one, whoever has it, is worth nothing. */
export const strengthenSession = async (
  db: Kysely<Tables>,
  sessionId: string,
  tokenHash: Buffer,
  now: Date,
): Promise<void> => {
  await db
    .updateTable('sessions')
    .set({ token_hash: tokenHash, strong_at: now })
    .where('id', '=', sessionId)
    .execute();
};

export const knownBrowser = async (db: Kysely<Tables>, personId: string, label: string): Promise<boolean> => {
  const found = await db
    .selectFrom('sessions')
    .select('id')
    .where('person_id', '=', personId)
    .where('browser_label', '=', label)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
};
