/** Takes away what is over term, every night: ended agreements, drafts nobody touches, notes of long ago; doing it twice changes nothing. */
import { agreementMonthsAfterEnd, idleDraftDays, noteMonths } from '@buurtplus/domain/agreements';
import { sql } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { AgreementsDeps } from './agreements-deps.ts';

export const forgetAgreements = async (deps: AgreementsDeps, tenantId: string): Promise<void> => {
  const now = deps.clock.now();
  const today = dutchDay(now);
  await inTransaction(deps.jobsDb, { ...noContext, tenantId }, async (tx) => {
    await sql`delete from agreements a where tenant_id = ${tenantId}
      and coalesce(ended_on, (select (v.terms ->> 'endsOn')::date from agreement_versions v
        where v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.version = a.held_version))
        < ${today}::date - make_interval(months => ${agreementMonthsAfterEnd})`.execute(tx);
    const idle = new Date(now.getTime() - idleDraftDays * 86_400_000);
    await sql`delete from agreements where tenant_id = ${tenantId} and held_version is null and changed_at < ${idle}`.execute(
      tx,
    );
    await sql`delete from agreement_notes where tenant_id = ${tenantId}
      and held_on < ${today}::date - make_interval(months => ${noteMonths})`.execute(tx);
  });
};
