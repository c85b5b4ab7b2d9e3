/** Takes away who came to what after thirteen months, kind words after two weeks; the figures of the day itself stay. Doing it twice changes nothing. */
import { kindWordDays } from '@buurtplus/domain/roster';
import { daysAfterPlan } from '@buurtplus/domain/teams';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { forJobs } from './offer-places.ts';
import { listTenantIds } from './unsettled.store.ts';

const day = 86_400_000;

export type RosterRetentionDeps = { readonly jobsDb: Kysely<Tables>; readonly clock: Clock };

/** The place stays, so that the count of the day stays true; the person and what was marked go. */
const forgetPlaces = (tx: Kysely<Tables>, tenantId: string, before: Date) =>
  sql`update roster_signups s set person_id = null, wants_mate = false, swap_open = false, swap_item_id = null, confirmed_at = null, reminded_at = null
    from roster_items i where i.tenant_id = s.tenant_id and i.id = s.item_id and s.tenant_id = ${tenantId}
      and i.ends_at < ${before} and s.person_id is not null`.execute(tx);

const forgetWords = (tx: Kysely<Tables>, tenantId: string, before: Date) =>
  sql`update roster_items set note = null, meeting_place = null where tenant_id = ${tenantId} and ends_at < ${before}
      and (note is not null or meeting_place is not null)`.execute(tx);

const forgetTaskPeople = async (tx: Kysely<Tables>, tenantId: string, before: Date): Promise<void> => {
  await sql`delete from task_log_people p using roster_items i where i.tenant_id = p.tenant_id and i.id = p.item_id
      and p.tenant_id = ${tenantId} and i.ends_at < ${before}`.execute(tx);
  await sql`update task_logs l set written_by = null from roster_items i where i.tenant_id = l.tenant_id and i.id = l.item_id
      and l.tenant_id = ${tenantId} and i.ends_at < ${before} and l.written_by is not null`.execute(tx);
};

/** Kind words after two weeks, links once the place was. */
const forgetShortLived = async (tx: Kysely<Tables>, tenantId: string, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - kindWordDays * day);
  await sql`delete from missed_notes where tenant_id = ${tenantId} and made_at <= ${before}`.execute(tx);
  await sql`delete from place_links where tenant_id = ${tenantId} and (expires_at <= ${now} or used_at is not null)`.execute(
    tx,
  );
};

export const forgetOldRoster = async (deps: RosterRetentionDeps): Promise<void> => {
  const now = deps.clock.now();
  const before = new Date(now.getTime() - daysAfterPlan * day);
  for (const tenantId of await listTenantIds(deps.jobsDb))
    await inTransaction(deps.jobsDb, forJobs(tenantId), async (tx) => {
      await forgetPlaces(tx, tenantId, before);
      await forgetWords(tx, tenantId, before);
      await forgetTaskPeople(tx, tenantId, before);
      await forgetShortLived(tx, tenantId, now);
    });
};
