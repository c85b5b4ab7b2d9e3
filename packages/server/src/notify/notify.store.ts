/** Who is to be told, and where: people on duty, coordinators of a team, and their subscriptions. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type Listener = {
  readonly id: string;
  readonly email: string;
  readonly language: string;
  readonly role: string;
  readonly area_codes: readonly string[];
  readonly team_id: string | null;
};

/** @param tx of the whole municipality: no person's */
export const listListeners = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<readonly Listener[]> => {
  const found = await sql<Listener>`
    select p.id, p.email, p.language, a.role, a.area_codes, a.team_id from role_assignments a join people p on p.id = a.person_id
    where a.tenant_id = ${tenantId} and p.blocked_at is null and a.starts_on <= ${today}::date
      and (a.ends_on is null or a.ends_on >= ${today}::date)
    union all
    select p.id, p.email, p.language, a.role, a.area_codes, a.team_id from absences b
      join role_assignments a on a.tenant_id = b.tenant_id and a.person_id = b.person_id and a.role = b.role
      join people p on p.id = b.deputy_id
    where b.tenant_id = ${tenantId} and p.blocked_at is null and b.starts_on <= ${today}::date and b.ends_on >= ${today}::date
      and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)`.execute(tx);
  return found.rows;
};

export const listSubscriptions = (db: Kysely<Tables>, personId: string) =>
  db.selectFrom('push_subscriptions').selectAll().where('person_id', '=', personId).execute();

/** @returns null for somebody who is not there any more */
export const findListener = async (
  db: Kysely<Tables>,
  personId: string,
): Promise<{ readonly email: string; readonly language: string } | null> =>
  (await db
    .selectFrom('people')
    .select(['email', 'language'])
    .where('id', '=', personId)
    .where('blocked_at', 'is', null)
    .executeTakeFirst()) ?? null;

/** With the language of whose browser it is. */
export const findSubscription = async (db: Kysely<Tables>, id: string) =>
  (await db
    .selectFrom('push_subscriptions')
    .innerJoin('people', 'people.id', 'push_subscriptions.person_id')
    .select([
      'push_subscriptions.id',
      'push_subscriptions.endpoint',
      'push_subscriptions.p256dh',
      'push_subscriptions.auth',
      'people.language',
    ])
    .where('push_subscriptions.id', '=', id)
    .executeTakeFirst()) ?? null;

export const dropSubscription = async (db: Kysely<Tables>, id: string): Promise<void> => {
  await db.deleteFrom('push_subscriptions').where('id', '=', id).execute();
};

/** A person has so many browsers; whoever makes more loses the oldest. */
const mostBrowsers = 10;

/**
 * Runs in the caller's own context. Whose browser it was before is told on it no more: the address is freed and saved anew, with the session
 * of this moment. @returns false when somebody else asked on the same browser at this very moment and has it
 */
export const saveSubscription = async (
  tx: Kysely<Tables>,
  subscription: {
    personId: string;
    sessionId: string;
    id: string;
    endpoint: string;
    p256dh: string;
    auth: string;
  },
): Promise<boolean> => {
  const { personId } = subscription;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`push ${subscription.endpoint}`}, 0))`.execute(
    tx,
  );
  await sql`select free_push_endpoint(${subscription.endpoint})`.execute(tx);
  const made = await tx
    .insertInto('push_subscriptions')
    .values({
      person_id: subscription.personId,
      session_id: subscription.sessionId,
      id: subscription.id,
      endpoint: subscription.endpoint,
      p256dh: subscription.p256dh,
      auth: subscription.auth,
    })
    .onConflict((on) => on.column('endpoint').doNothing())
    .executeTakeFirst();
  await sql`delete from push_subscriptions where person_id = ${personId}::uuid and id not in (
    select id from push_subscriptions where person_id = ${personId}::uuid order by created_at desc, id desc limit ${mostBrowsers})`.execute(
    tx,
  );
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const dropOwnSubscriptions = async (tx: Kysely<Tables>, personId: string): Promise<void> => {
  await tx.deleteFrom('push_subscriptions').where('person_id', '=', personId).execute();
};

export const listTenants = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').orderBy('id').execute()).map((row) => row.id);
