/** Open sign-in requests: one live per address, used once, dead after five wrong tries. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type NewSignInRequest = {
  readonly id: string;
  readonly email: string;
  readonly codeHash: Buffer;
  readonly linkHash: Buffer;
  readonly browserHash: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
};

/** An older open request of the same address dies, so that only the newest mail works. */
export const insertSignInRequest = async (db: Kysely<Tables>, request: NewSignInRequest): Promise<void> => {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('sign_in_requests')
      .set({ used_at: request.now })
      .where('email', '=', request.email)
      .where('used_at', 'is', null)
      .execute();
    await tx
      .insertInto('sign_in_requests')
      .values({
        id: request.id,
        email: request.email,
        code_hash: request.codeHash,
        link_hash: request.linkHash,
        browser_hash: request.browserHash,
        created_at: request.now,
        expires_at: request.expiresAt,
      })
      .execute();
  });
};

export const countRequestsSince = async (db: Kysely<Tables>, email: string, since: Date): Promise<number> => {
  const row = await db
    .selectFrom('sign_in_requests')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('email', '=', email)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

const live = (now: Date) => sql<boolean>`used_at is null and wrong_tries < 5 and expires_at > ${now}`;

/** Takes the request with this code, once: of twenty at the same moment one gets it. @returns the address */
export const useByCode = async (
  db: Kysely<Tables>,
  id: string,
  codeHash: Buffer,
  browserHash: Buffer,
  now: Date,
): Promise<string | null> => {
  const used = await db
    .updateTable('sign_in_requests')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('code_hash', '=', codeHash)
    .where('browser_hash', '=', browserHash)
    .where(live(now))
    .returning('email')
    .executeTakeFirst();
  if (used !== undefined) return used.email;
  await db
    .updateTable('sign_in_requests')
    .set(({ eb }) => ({ wrong_tries: eb('wrong_tries', '+', 1) }))
    .where('id', '=', id)
    .execute();
  return null;
};

export const useByLink = async (
  db: Kysely<Tables>,
  linkHash: Buffer,
  browserHash: Buffer,
  now: Date,
): Promise<string | null> => {
  const used = await db
    .updateTable('sign_in_requests')
    .set({ used_at: now })
    .where('link_hash', '=', linkHash)
    .where('browser_hash', '=', browserHash)
    .where(live(now))
    .returning('email')
    .executeTakeFirst();
  return used?.email ?? null;
};

export const forgetOldRequests = async (db: Kysely<Tables>, before: Date): Promise<void> => {
  await db.deleteFrom('sign_in_requests').where('created_at', '<', before).execute();
  await db.deleteFrom('passkey_challenges').where('expires_at', '<', before).execute();
  await db.deleteFrom('sessions').where('ends_at', '<', before).execute();
};
