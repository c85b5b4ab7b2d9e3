/** Takes away what is over term, every night; doing it twice changes nothing. */
import { daysAfterClose, identityDaysAfterClose, refusedDays } from '@buurtplus/domain/signals';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import type { Logger } from '../platform/log.ts';

export type RetentionDeps = { readonly jobsDb: Kysely<Tables>; readonly clock: Clock; readonly log: Logger };

const day = 86_400_000;

const forgetIdentity = async (tx: Kysely<Tables>, tenantId: string, before: Date): Promise<void> => {
  await sql`
  with gone as (update signals set owner_id = null, sender_repeat = null where tenant_id = ${tenantId} and owner_id is not null and closed_at < ${before} returning tenant_id, id)
  update signal_events e set actor_id = null from gone
  where e.tenant_id = gone.tenant_id and e.signal_id = gone.id and e.kind in ('recorded', 'withdrawn')`.execute(
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
const forgetContent = async (
  tx: Kysely<Tables>,
  tenantId: string,
  kind: string,
  before: Date,
): Promise<void> => {
  const over = sql`select tenant_id, id from signals where tenant_id = ${tenantId} and kind = ${kind} and closed_at < ${before}`;
  for (const table of ['signal_photos', 'signal_answers', 'signal_notes'] as const) {
    await sql`delete from ${sql.table(table)} where (tenant_id, signal_id) in (${over})`.execute(tx);
  }
  await sql`update signals set own_words = null, street = null, house_number = null, lat = null, lon = null, accuracy_m = null,
    gut_feeling = null, compass = null, observations = '{}', conflicted_ids = '{}', place_source = 'neighbourhood'
    where tenant_id = ${tenantId} and kind = ${kind} and closed_at < ${before} and observations <> '{}'`.execute(
    tx,
  );
};

export const forgetOverTerm = async (deps: RetentionDeps): Promise<void> => {
  const now = deps.clock.now().getTime();
  const tenants = await deps.jobsDb.selectFrom('tenants').select('id').execute();
  for (const { id } of tenants) {
    await inTransaction(deps.jobsDb, { tenantId: id, personId: null, duties: [], teams: [] }, async (tx) => {
      await forgetIdentity(tx, id, new Date(now - identityDaysAfterClose * day));
      await forgetRefused(tx, id, new Date(now - refusedDays * day));
      for (const [kind, days] of Object.entries(daysAfterClose))
        await forgetContent(tx, id, kind, new Date(now - days * day));
    });
  }
};

export const retentionJob = (deps: RetentionDeps): JobDefinition => ({
  name: 'signals.forget',
  cron: '7 3 * * *',
  run: () => forgetOverTerm(deps),
});
