/** What remains of who left: after thirty days no name, wishes or VOG dates; after a year no courses either. Doing it twice changes nothing. */
import { certificateDaysAfterLeaving, daysAfterLeaving, daysAfterReturn } from '@buurtplus/domain/teams';
import { type Kysely, sql } from 'kysely';
import { type Clock, dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';

export type TeamsRetentionDeps = {
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly endRole: (tenantId: string, teamId: string, personId: string) => Promise<void>;
  /** The places of the past in that team lose the person too. */
  readonly forgetPlacesOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    teamId: string,
    personId: string,
  ) => Promise<void>;
};

const day = 86_400_000;

/** Whose role ended elsewhere (by the municipality, or a crash in between) has left the team as well. */
const markLeft = (tx: Kysely<Tables>, tenantId: string, today: string) =>
  sql`update team_members m set stage = 'left', left_on = ${today}::date, stage_since = ${today}::date
    where m.tenant_id = ${tenantId} and m.stage not in ('invited', 'left') and not exists (
      select 1 from role_assignments a where a.tenant_id = m.tenant_id and a.team_id = m.team_id and a.person_id = m.person_id
        and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date))`.execute(
    tx,
  );

/** A crash between leaving and losing the role is made good the same night. */
const listLeftWithRole = async (tx: Kysely<Tables>, tenantId: string, today: string) =>
  (
    await sql<{ team_id: string; person_id: string }>`
    select distinct m.team_id, m.person_id from team_members m join role_assignments a on a.tenant_id = m.tenant_id and a.team_id = m.team_id
      and a.person_id = m.person_id and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)
    where m.tenant_id = ${tenantId} and m.stage = 'left'`.execute(tx)
  ).rows;

const forgetName = async (
  tx: Kysely<Tables>,
  tenantId: string,
  before: string,
): Promise<readonly { readonly team_id: string; readonly person_id: string }[]> => {
  const gone = await sql<{
    team_id: string;
    person_id: string;
  }>`update team_members set name = 'oud-lid', trained_on = null, lead = null
    where tenant_id = ${tenantId} and stage = 'left' and left_on < ${before}::date and name <> 'oud-lid' returning team_id, person_id`.execute(
    tx,
  );
  for (const table of [
    'member_wishes',
    'member_certificates',
    'calendar_feeds',
    'rule_acceptances',
    'missed_notes',
  ] as const)
    await sql`delete from ${sql.table(table)} t using team_members m where m.tenant_id = t.tenant_id and m.team_id = t.team_id
      and m.person_id = t.person_id and m.tenant_id = ${tenantId} and m.stage = 'left' and m.left_on < ${before}::date`.execute(
      tx,
    );
  return gone.rows;
};

/** A loan keeps its name until it is back and a month after; of who left at most a year. The thing itself stays on the list. */
const forgetLoans = async (
  tx: Kysely<Tables>,
  tenantId: string,
  returnedBefore: string,
  leftBefore: string,
): Promise<void> => {
  await sql`delete from equipment_loans where tenant_id = ${tenantId} and returned_on < ${returnedBefore}::date`.execute(
    tx,
  );
  await sql`update equipment_loans l set person_id = null, name = null where l.tenant_id = ${tenantId} and l.person_id is not null
    and not exists (select 1 from team_members m where m.tenant_id = l.tenant_id and m.team_id = l.team_id and m.person_id = l.person_id
      and (m.stage <> 'left' or m.left_on >= ${leftBefore}::date))`.execute(tx);
};

export const forgetWhoLeft = async (deps: TeamsRetentionDeps): Promise<void> => {
  const now = deps.clock.now();
  const before = (days: number): string => dutchDay(new Date(now.getTime() - days * day));
  for (const { id } of await deps.jobsDb.selectFrom('tenants').select('id').execute()) {
    const left = await inTransaction(
      deps.jobsDb,
      { tenantId: id, personId: null, duties: [], teams: [] },
      (tx) => listLeftWithRole(tx, id, dutchDay(now)),
    );
    for (const one of left) await deps.endRole(id, one.team_id, one.person_id);
    await inTransaction(deps.jobsDb, { tenantId: id, personId: null, duties: [], teams: [] }, async (tx) => {
      await markLeft(tx, id, dutchDay(now));
      for (const one of await forgetName(tx, id, before(daysAfterLeaving)))
        await deps.forgetPlacesOf(tx, id, one.team_id, one.person_id);
      await forgetLoans(tx, id, before(daysAfterReturn), before(certificateDaysAfterLeaving));
      await sql`delete from team_members where tenant_id = ${id} and stage = 'left' and left_on < ${before(certificateDaysAfterLeaving)}::date`.execute(
        tx,
      );
    });
  }
};

export const teamsJob = (deps: TeamsRetentionDeps): JobDefinition => ({
  name: 'teams.forget',
  cron: '47 3 * * *',
  run: () => forgetWhoLeft(deps),
});
