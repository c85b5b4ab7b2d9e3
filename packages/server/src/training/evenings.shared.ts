/** What every route of an evening begins with: find it, ask "may you", and leave a line in the trail. */
import type { MyEvening } from '@buurtplus/contract/evenings';
import { idSchema } from '@buurtplus/contract/sync';
import type { TenantId } from '@buurtplus/domain/kernel';
import { type Actor, dutyRoles } from '@buurtplus/domain/people';
import { type Coming, mayEvening, shownVotes, votersToldOf } from '@buurtplus/domain/training';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { auditDeed } from '../platform/audit/audit-deed.ts';
import type { Tables } from '../platform/db/tables.ts';
import { noContext } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { SeriesRow } from './evenings.leaders.store.ts';
import { type AttendanceRow, type EveningRow, findEvening, holdLineIf } from './evenings.store.ts';
import type { PollRow, PollVotes } from './evenings.votes.store.ts';

export const eveningParams = z.object({ eveningId: idSchema });
export const leader = { who: ['trainer'], dataClass: 1, tenantScope: 'own', query: null } as const;
/** Members of the teams, and guests. */
export const invited = {
  who: ['volunteer', 'coordinator', 'partner', ...dutyRoles],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
} as const;

export const asJobs = (tenantId: string) => ({ ...noContext, tenantId });

export const factsOf = (row: EveningRow) => ({
  tenantId: row.tenant_id as TenantId,
  madeBy: row.made_by,
  coLeaderIds: row.co_leader_ids,
  leaderless: row.leaderless_since !== null,
  teamIds: row.team_ids,
  organisationIds: row.organisation_ids,
  duties: row.duties,
});

export const seriesFactsOf = (tenantId: TenantId, series: SeriesRow) => ({
  tenantId,
  madeBy: series.madeBy,
  coLeaderIds: series.coLeaderIds,
  leaderless: series.leaderless,
  teamIds: series.teamIds,
  organisationIds: series.organisationIds,
  duties: series.duties,
});

/** @returns null for what is not there and for what is not yours: nobody hears which */
export const eveningFor = async (
  tx: Kysely<Tables>,
  actor: Actor,
  action: 'lead' | 'attend',
  eveningId: string,
): Promise<EveningRow | null> => {
  const row = await findEvening(tx, { tenantId: actor.tenantId, eveningId });
  if (row === null) return null;
  const purpose = action === 'lead' ? 'run_team' : 'own_data';
  return mayEvening(actor, action, factsOf(row), purpose).ok ? row : null;
};

/**
 * The own line, with a second look: whoever is taken out at this very moment holds the evening, and a new line waited for it.
 * @returns null for who is not invited any more
 */
export const holdOwnLine = (
  tx: Kysely<Tables>,
  actor: Actor,
  eveningId: string,
): Promise<AttendanceRow | null> => {
  const { tenantId, personId, teamId } = actor;
  const isInvited = async () => (await eveningFor(tx, actor, 'attend', eveningId)) !== null;
  return holdLineIf(tx, { tenantId, eveningId, personId, teamId }, isInvited);
};

export const trail = (
  tx: Kysely<Tables>,
  caller: Caller,
  actor: Actor,
  action: string,
  id: string,
): Promise<void> =>
  auditDeed(tx, caller, actor, { action: `evening.${action}`, objectType: 'training_evening', objectId: id });

export const headOf = (row: EveningRow) => ({
  eveningId: row.id,
  series: row.series,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  place: row.place,
  moduleIds: [...row.module_ids],
  cancelled: row.cancelled_at !== null,
  movedFrom: row.moved_from?.toISOString() ?? null,
  leaderless: row.leaderless_since !== null,
});

export const saidIn = (line: Pick<AttendanceRow, 'coming' | 'perhaps'>): Coming | null =>
  line.perhaps ? 'perhaps' : line.coming;

/** What somebody said about the moment it is on now; what he said before it moved is not an answer to that. */
export const comingTo = (
  row: Pick<EveningRow, 'starts_at'>,
  line: Pick<AttendanceRow, 'coming' | 'perhaps' | 'answered_for'> | undefined,
): Coming | null => (line?.answered_for?.getTime() === row.starts_at.getTime() ? saidIn(line) : null);

/** Nobody sees where it goes while it is open. */
export const pollOf = (poll: PollRow, { counts, earlier }: PollVotes): NonNullable<MyEvening['poll']> => {
  const { bars, most, hidden } =
    poll.closed_at === null
      ? { bars: null, most: null, hidden: null }
      : shownVotes(poll.choices, counts, earlier);
  return {
    pollId: poll.id,
    scenarioId: poll.scenario_id,
    step: poll.step,
    ask: poll.ask,
    choices: [...poll.choices],
    open: poll.closed_at === null,
    bars: bars === null ? null : [...bars],
    most,
    hidden,
    toldBefore: votersToldOf(earlier),
  };
};
