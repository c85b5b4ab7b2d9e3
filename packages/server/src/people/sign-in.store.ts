/** Open sign-in requests: used once, in the browser that asked, dead after five wrong tries. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type NewSignInRequest = {
  readonly id: string;
  readonly email: string;
  readonly codeHash: Buffer;
  readonly linkHash: Buffer;
  readonly browserHash: Buffer;
  /** From which network address, as a hash. */
  readonly askerHash: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
};

export type MailLimits = {
  readonly since: Date;
  readonly byAsker: number;
  readonly byAll: number;
};

/**
 * Older ones stay as they are: each works in the browser that asked for it, so a stranger who asks ends nobody's code.
 * Counting and adding is one step for an address, so that many at once get no more than one after the other.
 * @returns false when this asker, or everybody together, asked too often
 */
export const insertSignInRequest = (
  db: Kysely<Tables>,
  request: NewSignInRequest,
  limits: MailLimits,
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${request.email}`}, 0))`.execute(tx);
    const found = await sql<{ by_asker: number; by_all: number }>`
      select count(*) filter (where asker_hash = ${request.askerHash})::integer as by_asker, count(*)::integer as by_all
      from sign_in_requests where email = ${request.email} and created_at > ${limits.since}`.execute(tx);
    const { by_asker: byAsker, by_all: byAll } = found.rows[0] ?? { by_asker: 0, by_all: 0 };
    if (byAsker >= limits.byAsker || byAll >= limits.byAll) return false;
    await tx
      .insertInto('sign_in_requests')
      .values({
        id: request.id,
        email: request.email,
        code_hash: request.codeHash,
        link_hash: request.linkHash,
        browser_hash: request.browserHash,
        asker_hash: request.askerHash,
        created_at: request.now,
        expires_at: request.expiresAt,
      })
      .execute();
    return true;
  });

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
