/** Takes away what is over term, every night; doing it twice changes nothing. */
import {
  daysAfterClose,
  identityDaysAfterClose,
  refusedDays,
  withdrawnDays,
} from '@buurtplus/domain/signals';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Clock, dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import type { Logger } from '../platform/log.ts';
import { senderEvents } from './sender-events.ts';

export type RetentionDeps = { readonly jobsDb: Kysely<Tables>; readonly clock: Clock; readonly log: Logger };

const day = 86_400_000;
/** Closed again after its term: so long it stays, so that what was answered can still be read. */
const settledDays = 7;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

/** A condition on a signal that is called s. */
type Rule = RawBuilder<unknown>;

/** Closed now, not just now, and closed for the first time so long ago: opening again prolongs nothing (threat model section 8). */
const closedOver = (now: Date, days: number): Rule =>
  sql`(s.closed_at < ${daysBefore(now, settledDays)} and coalesce(s.first_closed_at, s.closed_at) < ${daysBefore(now, days)})`;

/** Worked on again, and closed for the first time so long ago: only a named person who extends it keeps what it says. */
const reopenedOver = (now: Date, days: number): Rule =>
  sql`(s.closed_at is null and s.first_closed_at < ${daysBefore(now, days)}
    and (s.stands_until is null or s.stands_until < ${dutchDay(now)}::date))`;

export const overTerm = (now: Date, days: number): Rule =>
  sql`(${closedOver(now, days)} or ${reopenedOver(now, days)})`;

/** Taken back by its sender: it never was anything for anybody (threat model section 12). */
export const takenBack = (now: Date): Rule =>
  sql`(s.status = 'withdrawn' and s.closed_at < ${daysBefore(now, withdrawnDays)})`;

const forgetIdentity = async (tx: Kysely<Tables>, tenantId: string, rule: Rule): Promise<void> => {
  await sql`
  with gone as (update signals s set owner_id = null, sender_repeat = null where s.tenant_id = ${tenantId} and s.owner_id is not null and ${rule} returning s.tenant_id, s.id)
  update signal_events e set actor_id = null from gone
  where e.tenant_id = gone.tenant_id and e.signal_id = gone.id and e.kind = any (${[...senderEvents]}::text[])`.execute(
    tx,
  );
  // A phone that comes back after months is still told "already": by a mark that leads to nobody.
  await sql`
  with spent as (
    delete from commands c using signals s
    where c.tenant_id = ${tenantId} and s.tenant_id = c.tenant_id and s.id = c.object_id and s.owner_id is null
    returning c.owner_id, c.id, c.body_hash, c.verdict)
  insert into spent_commands (tenant_id, mark)
  select ${tenantId}, sha256(convert_to(owner_id || '/' || id || '/' || body_hash, 'UTF8')) from spent where verdict = 'applied'
  on conflict do nothing`.execute(tx);
};

/** What was refused, or waits for what never came, has no signal to go with, so it goes by age; sent again it would be refused again. */
const forgetRefused = (tx: Kysely<Tables>, tenantId: string, before: Date) =>
  sql`
  delete from commands c where tenant_id = ${tenantId} and verdict in ('refused', 'parked') and received_at < ${before}
    and not exists (select 1 from signals s where s.tenant_id = c.tenant_id and s.id = c.object_id)`.execute(
    tx,
  );

/** The row stays for figures: kind, neighbourhood and moments; words, place, photo, notes and answers go. */
const forgetContent = async (tx: Kysely<Tables>, tenantId: string, rule: Rule): Promise<void> => {
  const over = sql`select s.tenant_id, s.id from signals s where s.tenant_id = ${tenantId} and ${rule}`;
  for (const table of [
    'signal_photos',
    'signal_answers',
    'signal_notes',
    'signal_questions',
    'late_answers',
  ] as const) {
    await sql`delete from ${sql.table(table)} where (tenant_id, signal_id) in (${over})`.execute(tx);
  }
  await sql`update signals s set own_words = null, street = null, house_number = null, lat = null, lon = null, accuracy_m = null,
    gut_feeling = null, compass = null, observations = '{}', conflicted_ids = '{}', place_source = 'neighbourhood'
    where s.tenant_id = ${tenantId} and ${rule} and s.observations <> '{}'`.execute(tx);
};

export const forgetOverTerm = async (deps: RetentionDeps): Promise<void> => {
  const now = deps.clock.now();
  const tenants = await deps.jobsDb.selectFrom('tenants').select('id').execute();
  for (const { id } of tenants) {
    await inTransaction(deps.jobsDb, { tenantId: id, personId: null, duties: [], teams: [] }, async (tx) => {
      await forgetIdentity(tx, id, sql`(${takenBack(now)} or ${closedOver(now, identityDaysAfterClose)})`);
      await forgetRefused(tx, id, daysBefore(now, refusedDays));
      await forgetContent(tx, id, takenBack(now));
      for (const [kind, days] of Object.entries(daysAfterClose)) {
        await forgetContent(tx, id, sql`(s.kind = ${kind} and ${overTerm(now, days)})`);
        // Who sent it is answered while it is worked on, and goes with what it says at the latest.
        await forgetIdentity(tx, id, sql`(s.kind = ${kind} and ${reopenedOver(now, days)})`);
      }
    });
  }
};

export const retentionJob = (deps: RetentionDeps): JobDefinition => ({
  name: 'signals.forget',
  cron: '7 3 * * *',
  run: () => forgetOverTerm(deps),
});
