/** Secret addresses of calendar feeds, and what stands in one. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type FeedKey = { readonly tenantId: string; readonly teamId: string; readonly personId: string };

/** A new address takes the place of the old one, which is worth nothing from then on. */
export const putFeed = async (
  tx: Kysely<Tables>,
  key: FeedKey,
  tokenHash: Buffer,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('calendar_feeds')
    .values({
      tenant_id: key.tenantId,
      team_id: key.teamId,
      person_id: key.personId,
      token_hash: tokenHash,
      made_at: now,
    })
    .onConflict((on) =>
      on.columns(['tenant_id', 'team_id', 'person_id']).doUpdateSet({ token_hash: tokenHash, made_at: now }),
    )
    .execute();
};

export const dropFeed = async (tx: Kysely<Tables>, key: FeedKey): Promise<void> => {
  await tx
    .deleteFrom('calendar_feeds')
    .where('tenant_id', '=', key.tenantId)
    .where('team_id', '=', key.teamId)
    .where('person_id', '=', key.personId)
    .execute();
};

export const findFeedMadeAt = async (tx: Kysely<Tables>, key: FeedKey): Promise<Date | null> =>
  (
    await tx
      .selectFrom('calendar_feeds')
      .select('made_at')
      .where('tenant_id', '=', key.tenantId)
      .where('team_id', '=', key.teamId)
      .where('person_id', '=', key.personId)
      .executeTakeFirst()
  )?.made_at ?? null;

export const findFeed = async (jobsDb: Kysely<Tables>, tokenHash: Buffer): Promise<FeedKey | null> => {
  const row = await jobsDb
    .selectFrom('calendar_feeds')
    .select(['tenant_id', 'team_id', 'person_id'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row === undefined ? null : { tenantId: row.tenant_id, teamId: row.team_id, personId: row.person_id };
};

export type FeedRow = {
  readonly id: string;
  readonly kind: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly made_at: Date;
  /** How often its time changed or it was called off or on. */
  readonly revision: number;
  readonly changed_at: Date | null;
  readonly cancelled: boolean;
};

/** Own places only, a month back and a year ahead; nothing for who is no member (any more) or is blocked. */
export const listFeedItems = async (
  tx: Kysely<Tables>,
  key: FeedKey,
  now: Date,
): Promise<{ readonly rows: readonly FeedRow[]; readonly language: string } | null> => {
  const person = await sql<{ language: string }>`
    select p.language from people p join team_members m on m.person_id = p.id and m.tenant_id = ${key.tenantId} and m.team_id = ${key.teamId}::uuid
    where p.id = ${key.personId}::uuid and p.blocked_at is null and m.stage <> 'left'
      and exists (select 1 from role_assignments a where a.tenant_id = m.tenant_id and a.team_id = m.team_id and a.person_id = p.id
        and a.starts_on <= ${now}::timestamptz::date and (a.ends_on is null or a.ends_on >= ${now}::timestamptz::date))`.execute(
    tx,
  );
  const language = person.rows[0]?.language;
  if (language === undefined) return null;
  const found = await sql<FeedRow>`
    select i.id, i.kind, i.starts_at, i.ends_at, i.made_at, i.revision, i.changed_at, i.cancelled_at is not null as cancelled
    from roster_signups s join roster_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
    where s.tenant_id = ${key.tenantId} and s.person_id = ${key.personId}::uuid and s.team_id = ${key.teamId}::uuid and s.state = 'going'
      and i.starts_at > ${now}::timestamptz - interval '30 days' and i.starts_at < ${now}::timestamptz + interval '400 days'
    order by i.starts_at limit 1000`.execute(tx);
  return { rows: found.rows, language };
};
