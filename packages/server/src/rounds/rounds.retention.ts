/** Takes away what is over term, every night: rounds become figures per quarter, notes and points go; doing it twice changes nothing. */
import {
  debriefDays,
  keptFrom,
  overviewOf,
  pointDaysAfterEnd,
  quarterOf,
  roundMonths,
} from '@buurtplus/domain/rounds';
import { type Kysely, sql } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { forgetLeftNumbers } from './numbers.store.ts';
import { forgetNotBegun } from './plans.store.ts';
import { type RoundRow, systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { forgetTracks } from './tracks.store.ts';
import { addToQuarter, walkedOf } from './walked.store.ts';

const day = 86_400_000;

/** A round without a start that can be believed counts from when it came in. */
const overTerm = async (tx: Kysely<Tables>, tenantId: string, from: string): Promise<readonly RoundRow[]> =>
  (
    await sql<RoundRow>`select * from rounds where tenant_id = ${tenantId}
      and coalesce(started_at, first_received_at) < (${from}::date at time zone 'Europe/Amsterdam') for update`.execute(
      tx,
    )
  ).rows;

const becomeFigures = async (
  tx: Kysely<Tables>,
  tenantId: string,
  rounds: readonly RoundRow[],
): Promise<void> => {
  const counted = rounds.filter((row) => row.together && row.status === 'ended' && row.started_at !== null);
  const groups = Map.groupBy(
    counted,
    (row) => `${row.team_id} ${quarterOf(dutchDay(row.started_at ?? new Date(0)))}`,
  );
  for (const [key, rows] of groups) {
    const [teamId = '', quarter = ''] = key.split(' ');
    const all = rows.map(walkedOf);
    const walkers = all.reduce((sum, one) => sum + one.walkers, 0);
    await addToQuarter(tx, tenantId, teamId, quarter, overviewOf(all), walkers);
  }
  for (const row of rounds) {
    for (const table of ['round_events', 'round_debriefs', 'round_alarms', 'round_tracks'] as const)
      await sql`delete from ${sql.table(table)} where tenant_id = ${tenantId} and round_id = ${row.id}::uuid`.execute(
        tx,
      );
    await sql`delete from rounds where tenant_id = ${tenantId} and id = ${row.id}::uuid`.execute(tx);
  }
};

export const forgetRounds = async (deps: RoundsDeps, tenantId: string): Promise<void> => {
  const now = deps.clock.now();
  const from = keptFrom(dutchDay(now), roundMonths);
  const before = (days: number): Date => new Date(now.getTime() - days * day);
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    await becomeFigures(tx, tenantId, await overTerm(tx, tenantId, from));
    await sql`delete from round_debriefs where tenant_id = ${tenantId} and received_at < ${before(debriefDays)}`.execute(
      tx,
    );
    await forgetNotBegun(tx, tenantId, now);
    await forgetTracks(tx, tenantId, now);
    await forgetLeftNumbers(tx, tenantId, dutchDay(now));
    await sql`delete from attention_points where tenant_id = ${tenantId}
      and ends_on < ${dutchDay(before(pointDaysAfterEnd))}::date`.execute(tx);
    await sql`delete from attention_answers a where tenant_id = ${tenantId} and received_at < ${before(1)}
      and not exists (select 1 from attention_points p where p.tenant_id = a.tenant_id and p.id = a.point_id)`.execute(
      tx,
    );
  });
};

/** @param tenants every municipality on this server */
export const forgetJob = (deps: RoundsDeps, tenants: () => Promise<readonly string[]>): JobDefinition => ({
  name: 'rounds.forget',
  cron: '27 3 * * *',
  run: async () => {
    for (const tenantId of await tenants()) await forgetRounds(deps, tenantId);
  },
});
