/** Who is to be told, and where: people on duty, coordinators of a team, and their subscriptions. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';

export type Listener = {
  readonly id: string;
  readonly email: string;
  readonly language: string;
  readonly role: string;
  readonly area_codes: readonly string[];
  readonly team_id: string | null;
};

export const listListeners = (
  db: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<readonly Listener[]> =>
  inTransaction(db, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
    const found = await sql<Listener>`
      select p.id, p.email, p.language, a.role, a.area_codes, a.team_id from role_assignments a join people p on p.id = a.person_id
      where a.tenant_id = ${tenantId} and p.blocked_at is null and a.starts_on <= ${today}::date
        and (a.ends_on is null or a.ends_on >= ${today}::date)`.execute(tx);
    return found.rows;
  });

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

/** Runs in the caller's own context: everybody reaches only his own. */
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
): Promise<void> => {
  await tx
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
    .execute();
};

export const dropOwnSubscriptions = async (tx: Kysely<Tables>, personId: string): Promise<void> => {
  await tx.deleteFrom('push_subscriptions').where('person_id', '=', personId).execute();
};

export const listTenants = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').orderBy('id').execute()).map((row) => row.id);
