/** A link goes as soon as either of its signals is over term; it never keeps the other, nor itself, any longer. */
import { daysAfterClose } from '@buurtplus/domain/signals';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';

export type LinkRetentionDeps = { readonly jobsDb: Kysely<Tables>; readonly clock: Clock };

const dayMs = 86_400_000;

const forgetOf = (tx: Kysely<Tables>, tenantId: string, kind: string, before: Date) =>
  sql`
  delete from signal_links l where l.tenant_id = ${tenantId} and exists (
    select 1 from signals s where s.tenant_id = l.tenant_id and s.id in (l.first_id, l.second_id)
      and s.kind = ${kind} and s.closed_at < ${before})`.execute(tx);

export const forgetLinks = async ({ jobsDb, clock }: LinkRetentionDeps): Promise<void> => {
  const now = clock.now().getTime();
  for (const { id } of await jobsDb.selectFrom('tenants').select('id').execute())
    await inTransaction(jobsDb, { tenantId: id, personId: null, duties: [], teams: [] }, async (tx) => {
      for (const [kind, days] of Object.entries(daysAfterClose))
        await forgetOf(tx, id, kind, new Date(now - days * dayMs));
    });
};

export const linkRetentionJob = (deps: LinkRetentionDeps): JobDefinition => ({
  name: 'links.forget',
  cron: '7 3 * * *',
  run: () => forgetLinks(deps),
});
