/** Cases that lost their owner and wait with an administrator; and finding which those are. */
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';
import type { CaseworkTables } from './casework.tables.ts';

export type TrayRow = Selectable<CaseworkTables['case_tray']>;

export const listTray = (tx: Kysely<Tables>, tenantId: string): Promise<TrayRow[]> =>
  tx
    .selectFrom('case_tray')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('ended_at', 'is', null)
    .orderBy('due_on')
    .execute();

export const insertTray = async (tx: Kysely<Tables>, row: Omit<TrayRow, 'ended_at'>): Promise<void> => {
  await tx.insertInto('case_tray').values(row).execute();
};

/** @returns whether it lay in the tray */
export const endTray = async (
  tx: Kysely<Tables>,
  tenantId: string,
  caseId: string,
  now: Date,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('case_tray')
    .set({ ended_at: now })
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
};

/** Cases whose owner no longer holds the role he has them in, is blocked, in conflict, or that wait in a tray; open and closed ones. */
export const listWithoutOwner = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<readonly CaseRow[]> =>
  (
    await sql<CaseRow>`
    select f.* from case_files f join people p on p.id = f.owner_id
    where f.tenant_id = ${tenantId} and (p.blocked_at is not null or f.owner_id = any (f.conflicted_ids)
      or exists (select 1 from case_tray t where t.tenant_id = f.tenant_id and t.case_id = f.id and t.ended_at is null)
      or not exists (select 1 from role_assignments r where r.tenant_id = f.tenant_id and r.person_id = f.owner_id
        and r.role = f.owner_role and r.starts_on <= ${today}::date and (r.ends_on is null or r.ends_on >= ${today}::date)))
    order by f.id`.execute(tx)
  ).rows;

/**
 * The case first, as whoever answers or takes back does: two who hold what the other wants would wait in a circle.
 * @param about what makes this round change something of case "f"
 */
const lockCasesFirst = async (
  tx: Kysely<Tables>,
  tenantId: string,
  about: RawBuilder<unknown>,
): Promise<void> => {
  await sql`select f.id from case_files f where f.tenant_id = ${tenantId} and ${about} order by f.id for update of f`.execute(
    tx,
  );
};

/** @returns offers that ran out just now, with whom they fall back on */
export const timeOutOffers = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
): Promise<
  readonly {
    readonly id: string;
    readonly case_id: string;
    readonly owner_id: string;
    readonly kind: string;
  }[]
> => {
  await lockCasesFirst(
    tx,
    tenantId,
    sql`exists (select 1 from case_hand_overs h
      where h.tenant_id = f.tenant_id and h.case_id = f.id and h.status = 'offered' and h.due_at <= ${now})`,
  );
  const out = await sql<{ id: string; case_id: string; owner_id: string; kind: string }>`
    update case_hand_overs set status = 'timed_out' where tenant_id = ${tenantId} and status = 'offered' and due_at <= ${now}
    returning id, case_id, owner_id, kind`.execute(tx);
  for (const { id } of out.rows)
    await sql`update case_disclosures set ended_at = ${now} where tenant_id = ${tenantId} and hand_over_id = ${id}::uuid`.execute(
      tx,
    );
  return out.rows;
};

/** What is past its last day says so in the tables too; nobody could read it since that day. */
export const endOverdue = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  today: string,
): Promise<void> => {
  await lockCasesFirst(
    tx,
    tenantId,
    sql`f.id in (
      select case_id from case_access where tenant_id = ${tenantId} and ended_at is null and until_on < ${today}::date
      union all select case_id from case_hand_overs
        where tenant_id = ${tenantId} and status = 'accepted' and kind = 'refer' and until_on < ${today}::date
      union all select case_id from case_disclosures
        where tenant_id = ${tenantId} and ended_at is null and open_from is not null and until_on < ${today}::date)`,
  );
  await sql`update case_access set ended_at = ${now}, end_reason = 'over'
    where tenant_id = ${tenantId} and ended_at is null and until_on < ${today}::date`.execute(tx);
  await sql`update case_hand_overs set status = 'ended', reason = 'over'
    where tenant_id = ${tenantId} and status = 'accepted' and kind = 'refer' and until_on < ${today}::date`.execute(
    tx,
  );
  await sql`update case_disclosures set ended_at = ${now}
    where tenant_id = ${tenantId} and ended_at is null and open_from is not null and until_on < ${today}::date`.execute(
    tx,
  );
};

/** Whoever was let in was let in for a role: when that is over, or the person blocked, the way in is over too. */
export const endRoleless = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  today: string,
): Promise<void> => {
  const isRoleless = sql`a.tenant_id = ${tenantId} and a.ended_at is null and a.kind = 'participant'
    and not exists (select 1 from role_assignments r join people p on p.id = r.person_id
      where r.tenant_id = a.tenant_id and r.person_id = a.person_id and r.role = a.role and p.blocked_at is null
        and r.starts_on <= ${today}::date and (r.ends_on is null or r.ends_on >= ${today}::date))`;
  await lockCasesFirst(tx, tenantId, sql`f.id in (select a.case_id from case_access a where ${isRoleless})`);
  await sql`update case_access a set ended_at = ${now}, end_reason = 'role_over' where ${isRoleless}`.execute(
    tx,
  );
};

/** Who stands in is in the case: whose way in is over, for whatever reason, stands in no longer. */
export const endDeputies = async (tx: Kysely<Tables>, tenantId: string): Promise<void> => {
  await sql`update case_files f set deputy_id = null where f.tenant_id = ${tenantId} and f.deputy_id is not null
    and not exists (select 1 from case_access a where a.tenant_id = f.tenant_id and a.case_id = f.id and a.person_id = f.deputy_id
      and a.kind = 'participant' and a.ended_at is null)`.execute(tx);
};

/** Of hand-over "h": on offer or shared, and nobody is left who could read it. */
const receiverIsGone = (today: string): RawBuilder<unknown> => sql`
  (h.status = 'offered' or h.status = 'accepted' and h.kind = 'refer')
  and not exists (select 1 from role_assignments r join people p on p.id = r.person_id
    where r.tenant_id = h.tenant_id and p.blocked_at is null
      and r.starts_on <= ${today}::date and (r.ends_on is null or r.ends_on >= ${today}::date)
      and (h.to_person_id = r.person_id and h.to_role = r.role
        or h.to_person_id is null and r.role = 'partner' and r.organisation_id = h.to_organisation_id))`;

/** Offers and sharings whose receiver is nobody any more: the person left the role, or nobody of the organisation has an account. @returns whom they fall back on */
export const endWithoutReceiver = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  today: string,
): Promise<
  readonly {
    readonly id: string;
    readonly case_id: string;
    readonly owner_id: string;
    readonly kind: string;
  }[]
> => {
  await lockCasesFirst(
    tx,
    tenantId,
    sql`exists (select 1 from case_hand_overs h
      where h.tenant_id = f.tenant_id and h.case_id = f.id and ${receiverIsGone(today)})`,
  );
  const gone = await sql<{ id: string; case_id: string; owner_id: string; kind: string }>`
    update case_hand_overs h set status = case h.status when 'offered' then 'timed_out' else 'ended' end, reason = 'receiver_gone'
    where h.tenant_id = ${tenantId} and ${receiverIsGone(today)}
    returning h.id, h.case_id, h.owner_id, h.kind`.execute(tx);
  for (const { id } of gone.rows)
    await sql`update case_disclosures set ended_at = ${now} where tenant_id = ${tenantId} and hand_over_id = ${id}::uuid and ended_at is null`.execute(
      tx,
    );
  return gone.rows;
};
