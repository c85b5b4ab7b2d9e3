/** Links in a mail that answer for one place: kept as a hash, used once, and gone with the place. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** A newer mail takes the place of an older one. */
export const putPlaceLink = async (
  tx: Kysely<Tables>,
  link: {
    readonly tenantId: string;
    readonly signupId: string;
    readonly tokenHash: Buffer;
    readonly expiresAt: Date;
  },
): Promise<void> => {
  await tx
    .deleteFrom('place_links')
    .where('tenant_id', '=', link.tenantId)
    .where('signup_id', '=', link.signupId)
    .execute();
  await tx
    .insertInto('place_links')
    .values({
      tenant_id: link.tenantId,
      signup_id: link.signupId,
      token_hash: link.tokenHash,
      expires_at: link.expiresAt,
    })
    .execute();
};

export type LinkedPlace = {
  readonly tenant_id: string;
  readonly signup_id: string;
  readonly item_id: string;
  readonly person_id: string;
  readonly placed_by: string;
  readonly confirmed_at: Date | null;
};

/** Only while it can be used: not used yet, not begun, and still that person's place. */
export const findPlaceLink = async (
  jobsDb: Kysely<Tables>,
  tokenHash: Buffer,
  now: Date,
): Promise<string | null> =>
  (
    await jobsDb
      .selectFrom('place_links')
      .select('tenant_id')
      .where('token_hash', '=', tokenHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
  )?.tenant_id ?? null;

/** The place behind a link. Blocked people and people who left have none. @param use marks it as used, once */
export const openPlaceLink = async (
  tx: Kysely<Tables>,
  tokenHash: Buffer,
  now: Date,
  use: boolean,
): Promise<LinkedPlace | null> => {
  const found =
    await sql<LinkedPlace>`select l.tenant_id, l.signup_id, s.item_id, s.person_id, s.placed_by, s.confirmed_at from place_links l
    join roster_signups s on s.tenant_id = l.tenant_id and s.id = l.signup_id and s.state = 'going'
    join team_members m on m.tenant_id = s.tenant_id and m.team_id = s.team_id and m.person_id = s.person_id and m.stage <> 'left'
    join people p on p.id = s.person_id and p.blocked_at is null
    where l.token_hash = ${tokenHash} and l.used_at is null and l.expires_at > ${now}
    for update of l`.execute(tx);
  const place = found.rows[0];
  if (place === undefined) return null;
  if (use)
    await sql`update place_links set used_at = ${now} where token_hash = ${tokenHash} and used_at is null`.execute(
      tx,
    );
  return place;
};
