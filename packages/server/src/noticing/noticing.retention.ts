/** A link goes as soon as either of its signals is over term, by the very rule of signals; it never keeps the other, nor itself, any longer. */
import { daysAfterClose } from '@buurtplus/domain/signals';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { overTerm, takenBack } from '../signals/signals.retention.ts';

export type LinkRetentionDeps = { readonly jobsDb: Kysely<Tables>; readonly clock: Clock };

const forgetOf = (tx: Kysely<Tables>, tenantId: string, rule: RawBuilder<unknown>) =>
  sql`
  delete from signal_links l where l.tenant_id = ${tenantId} and exists (
    select 1 from signals s where s.tenant_id = l.tenant_id and s.id in (l.first_id, l.second_id)
      and ${rule})`.execute(tx);

export const forgetLinks = async ({ jobsDb, clock }: LinkRetentionDeps): Promise<void> => {
  const now = clock.now();
  for (const { id } of await jobsDb.selectFrom('tenants').select('id').execute())
    await inTransaction(jobsDb, { tenantId: id, personId: null, duties: [], teams: [] }, async (tx) => {
      await forgetOf(tx, id, takenBack(now));
      for (const [kind, days] of Object.entries(daysAfterClose))
        await forgetOf(tx, id, sql`(s.kind = ${kind} and ${overTerm(now, days)})`);
    });
};

export const linkRetentionJob = (deps: LinkRetentionDeps): JobDefinition => ({
  name: 'links.forget',
  cron: '7 3 * * *',
  run: () => forgetLinks(deps),
});
