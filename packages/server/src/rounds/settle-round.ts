/** Adds up what phones wrote: after every batch, and every minute for what a dying server left; doing it twice changes nothing. */
import { type Round, roundOf, signsOfLife } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { endAlarms, raiseAlarm, wasLookedAfter } from './alarms.store.ts';
import { eventOf, listRoundEvents, listUnsettled, type RoundEventRow } from './round-events.store.ts';
import {
  announce,
  findRound,
  listMembers,
  lockRound,
  type RoundRow,
  readSettings,
  saveRound,
  systemContext,
} from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { watchRounds } from './watch-rounds.ts';

const believableMs = 12 * 60 * 60_000;

/** The server's own moment of the last "all well": what a phone says counts when it can be true, else when it came in. */
const lastCheckIn = (
  round: Round,
  rows: readonly RoundEventRow[],
): { readonly at: Date; readonly by: string } | null => {
  const row = rows.filter(({ kind }) => signsOfLife.includes(kind)).at(-1);
  if (row === undefined || round.startedAt === null) return null;
  const said = round.startedAt + round.lastCheckInMs;
  const age = row.received_at.getTime() - said;
  return { at: age >= 0 && age <= believableMs ? new Date(said) : row.received_at, by: row.person_id };
};

type News = {
  readonly persons: readonly string[];
  readonly coordinator: boolean;
  readonly asked: readonly string[];
};

/** Who hears of it: the other phones of the round, who was asked, and the coordinator of a team that wants to be told of a start. */
const newsOf = (before: RoundRow | undefined, round: Round, wantsMessage: boolean): News => {
  const asked = round.walkers.filter((one) => !one.present).map((one) => one.personId);
  const knew = new Set(before?.walker_ids ?? []);
  const begins = before?.started_at == null && round.startedAt !== null;
  const ends = before?.status !== 'ended' && round.status === 'ended';
  return {
    persons: round.walkers.map((one) => one.personId),
    asked: asked.filter((personId) => !knew.has(personId)),
    coordinator: wantsMessage && (begins || ends),
  };
};

const addUp = async (
  tx: Kysely<Tables>,
  deps: RoundsDeps,
  tenantId: string,
  roundId: string,
): Promise<(News & { readonly teamId: string; readonly unsafe: boolean }) | null> => {
  await lockRound(tx, roundId);
  const all = await listRoundEvents(tx, tenantId, roundId);
  const [first] = all;
  if (first === undefined) return null;
  // A round is of one team; what another team would write under the same id is kept and not counted.
  const rows = all.filter((row) => row.team_id === first.team_id);
  const round = roundOf(roundId, rows.map(eventOf));
  const before = await findRound(tx, tenantId, roundId);
  const settings = await readSettings(tx, tenantId, first.team_id);
  const members = await listMembers(tx, tenantId, first.team_id, dutchDay(deps.clock.now()));
  const inTeam = new Set(members.map((member) => member.personId));
  const sign = lastCheckIn(round, rows);
  const everybody = [...round.walkers.map((one) => one.personId), ...rows.map((row) => row.person_id)];
  await saveRound(tx, {
    tenantId,
    teamId: first.team_id,
    round,
    walkerIds: [...new Set(everybody)].sort(),
    lastCheckIn: sign,
    firstReceivedAt: first.received_at,
    events: all.length,
    now: deps.clock.now(),
  });
  const now = deps.clock.now();
  const ended = round.status === 'ended';
  await endAlarms(tx, { tenantId, roundId, ended, signAt: sign?.at ?? null }, now);
  const unsafeRow = rows.filter(({ kind }) => kind === 'unsafe').at(-1);
  if (unsafeRow !== undefined && !(await wasLookedAfter(tx, tenantId, roundId, unsafeRow.received_at)))
    await raiseAlarm(tx, {
      tenantId,
      id: unsafeRow.id,
      teamId: unsafeRow.team_id,
      roundId,
      reason: 'unsafe',
      dueAt: unsafeRow.received_at,
      dutyContactId: settings.dutyContactId,
      now,
    });
  const news = newsOf(before, round, settings.signOn === 'message');
  for (const personId of news.persons) await announce(tx, { tenantId, personId });
  await announce(tx, { tenantId, teamId: first.team_id });
  const unsafe = rows.some(({ kind }) => kind === 'unsafe');
  return {
    ...news,
    unsafe,
    asked: news.asked.filter((personId) => inTeam.has(personId)),
    teamId: first.team_id,
  };
};

export const settleRound = async (deps: RoundsDeps, tenantId: string, roundId: string): Promise<void> => {
  const news = await inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
    addUp(tx, deps, tenantId, roundId),
  );
  if (news === null) return;
  for (const personId of news.asked) await deps.tellPerson(tenantId, personId);
  if (news.coordinator) await deps.tellTeam(tenantId, news.teamId);
  if (news.unsafe) await watchRounds(deps, tenantId);
};

export const settleLeftOver = async (deps: RoundsDeps, tenantId: string): Promise<number> => {
  const since = new Date(deps.clock.now().getTime() - 2 * 86_400_000);
  const left = await inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
    listUnsettled(tx, tenantId, since),
  );
  for (const roundId of left) await settleRound(deps, tenantId, roundId);
  return left.length;
};

/** @param tenants every municipality on this server */
export const settleJob = (deps: RoundsDeps, tenants: () => Promise<readonly string[]>): JobDefinition => ({
  name: 'rounds.settle',
  cron: '* * * * *',
  run: async () => {
    for (const tenantId of await tenants()) await settleLeftOver(deps, tenantId);
  },
});
