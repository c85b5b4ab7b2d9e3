/** Who is to be told: asked for in the transaction of the change, worked off by a job, gone once done. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** What is said besides "there is something new": never who, and of a place no more than a part of a neighbourhood. */
export type Word =
  | { readonly kind: 'uninvited'; readonly at: string }
  | {
      readonly kind: 'sign_on';
      readonly out: boolean;
      readonly zone: string | null;
      readonly at: string;
      readonly count: number;
    };

/** A word of its own is for one person: its target is who, and after a space what about, so that two of them do not become one. */
export type Ask =
  | { readonly kind: 'duty' | 'team' | 'person'; readonly target: string; readonly word: null }
  | { readonly kind: 'word'; readonly target: string; readonly word: Word };
export type Delivery = {
  readonly kind: 'mail' | 'push';
  readonly target: string;
  readonly tries: number;
  /** Null when it says only that there is something new. */
  readonly word: Word | null;
};

/** The person or the browser that a target names. */
export const receiverOf = ({ target }: Pick<Delivery, 'target'>): string => target.split(' ')[0] ?? '';
export const aboutOf = ({ target }: Pick<Ask, 'target'>): string =>
  target.slice(receiverOf({ target }).length);

const json = (word: Word | null): string | null => (word === null ? null : JSON.stringify(word));

/** Several times before it is worked off is once. */
export const askToTell = async (
  tx: Kysely<Tables>,
  tenantId: string,
  { kind, target, word }: Ask,
  now: Date,
): Promise<void> => {
  await sql`
    insert into news_waiting (tenant_id, kind, target, made_at, try_after, word)
    values (${tenantId}, ${kind}, ${target}, ${now}, ${now}, ${json(word)}::jsonb)
    on conflict do nothing`.execute(tx);
};

/** What is not to be said after all: whether it waits to be spread, or for the mail server. */
export const dropWord = async (tx: Kysely<Tables>, tenantId: string, target: string): Promise<void> => {
  await sql`delete from news_waiting where tenant_id = ${tenantId} and kind in ('word', 'mail') and target = ${target}`.execute(
    tx,
  );
};

export const takeAsks = async (tx: Kysely<Tables>, tenantId: string): Promise<readonly Ask[]> => {
  const found = await sql<Ask>`
    delete from news_waiting where (tenant_id, kind, target) in (
      select tenant_id, kind, target from news_waiting where tenant_id = ${tenantId} and kind in ('duty', 'team', 'person', 'word')
      limit 200 for update skip locked)
    returning kind, target, word`.execute(tx);
  return found.rows;
};

/** A mail to the same person within the hour is not asked again; a push is. */
export const addDelivery = async (
  tx: Kysely<Tables>,
  tenantId: string,
  { kind, target, word }: Omit<Delivery, 'tries'>,
  now: Date,
  mailedBefore: Date,
): Promise<void> => {
  await sql`
    insert into news_waiting (tenant_id, kind, target, made_at, try_after, word)
    values (${tenantId}, ${kind}, ${target}, ${now}, ${now}, ${json(word)}::jsonb)
    on conflict (tenant_id, kind, target) do update set done_at = null, tries = 0, made_at = excluded.made_at, try_after = excluded.try_after
    where news_waiting.done_at <= ${mailedBefore}`.execute(tx);
};

/** Lent out until the given moment: a server that dies meanwhile leaves it to the next round. */
export const lendDeliveries = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  until: Date,
): Promise<readonly Delivery[]> => {
  const found = await sql<Delivery>`
    update news_waiting set tries = tries + 1, try_after = ${until} where (tenant_id, kind, target) in (
      select tenant_id, kind, target from news_waiting
      where tenant_id = ${tenantId} and kind in ('mail', 'push') and done_at is null and try_after <= ${now}
      order by try_after limit 20 for update skip locked)
    returning kind, target, tries, word`.execute(tx);
  return found.rows;
};

export const tryAgainAt = async (
  tx: Kysely<Tables>,
  tenantId: string,
  { kind, target }: Delivery,
  at: Date,
): Promise<void> => {
  await sql`update news_waiting set try_after = ${at} where tenant_id = ${tenantId} and kind = ${kind} and target = ${target}`.execute(
    tx,
  );
};

/** A mail that there is something new leaves its moment for an hour; everything else is gone. */
export const endDelivery = async (
  tx: Kysely<Tables>,
  tenantId: string,
  { kind, target }: Delivery,
  mailedAt: Date | null,
): Promise<void> => {
  await (mailedAt === null
    ? sql`delete from news_waiting where tenant_id = ${tenantId} and kind = ${kind} and target = ${target}`
    : sql`update news_waiting set done_at = ${mailedAt} where tenant_id = ${tenantId} and kind = ${kind} and target = ${target}`
  ).execute(tx);
};

export const forgetMailed = async (tx: Kysely<Tables>, tenantId: string, before: Date): Promise<void> => {
  await sql`delete from news_waiting where tenant_id = ${tenantId} and done_at <= ${before}`.execute(tx);
};
