/** Adds up what phones wrote: after every batch, and every minute for what a dying server left; doing it twice changes nothing. */
import { type Round, roundOf, signsOfLife } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { tellEach } from '../platform/tell-each.ts';
import { endAlarms, endSaidAgain, isTapLookedAfter, raiseAlarm } from './alarms.store.ts';
import { markUnended, readEndings } from './endings.store.ts';
import { planOfTeam, zoneOf } from './plans.store.ts';
import {
  eventOf,
  listRoundEvents,
  listUnsettled,
  type RoundEventRow,
  unsettledMs,
} from './round-events.store.ts';
import {
  announce,
  findRound,
  listMembers,
  lockRound,
  type Member,
  type RoundRow,
  readSettings,
  saveRound,
  systemContext,
} from './rounds.store.ts';
import type { RoundsDeps, SignOnNews } from './rounds-deps.ts';
import { moveToTeam } from './team-of-round.store.ts';
import { dropTracks } from './tracks.store.ts';
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

type Zone = Awaited<ReturnType<typeof zoneOf>>;

/** What a team that chose "a message" tells its coordinators. */
type SignOnTelling = { readonly people: readonly string[]; readonly news: SignOnNews };

type News = {
  readonly persons: readonly string[];
  readonly asked: readonly string[];
};

/** Who hears of it: the other phones of the round, and who was asked. */
const newsOf = (before: RoundRow | undefined, round: Round): News => {
  const asked = round.walkers.filter((one) => !one.present).map((one) => one.personId);
  const knew = new Set(before?.walker_ids ?? []);
  return {
    persons: round.walkers.map((one) => one.personId),
    asked: asked.filter((personId) => !knew.has(personId)),
  };
};

const areaOf = async (
  deps: RoundsDeps,
  tenantId: string,
  { zone, neighbourhoodCode }: Pick<Round, 'neighbourhoodCode'> & { readonly zone: Zone },
) => zone?.name ?? (neighbourhoodCode === null ? null : deps.areaName(tenantId, neighbourhoodCode));

/** Once when it began and once when it is over; together they walk, so a start that waits for a mate is told when he is there. */
const signOnOf = async (
  deps: RoundsDeps,
  about: { readonly tenantId: string; readonly before: RoundRow | undefined },
  round: Round & { readonly zone: Zone },
  members: readonly Member[],
): Promise<SignOnTelling | null> => {
  const { tenantId, before } = about;
  const out = before?.together !== true && round.together && round.status !== 'ended';
  // That nobody ended it is no message that they are back.
  const back = round.status === 'ended' && round.endedBy !== 'nobody';
  const over = before?.together === true && before.status !== 'ended' && back;
  if (!out && !over) return null;
  const at = new Date((over ? round.endedAt : round.startedAt) ?? deps.clock.now().getTime());
  /** Who walks along knows it. */
  const walks = (id: string): boolean => round.walkers.some((one) => one.present && one.personId === id);
  const count = round.walkers.filter((one) => one.present && (over || one.leftMs === null)).length;
  return {
    people: members
      .filter((one) => one.role === 'coordinator' && !walks(one.personId))
      .map((one) => one.personId),
    news: { out, zone: await areaOf(deps, tenantId, round), at, count },
  };
};

const addUp = async (
  tx: Kysely<Tables>,
  deps: RoundsDeps,
  tenantId: string,
  roundId: string,
): Promise<{ readonly teamId: string; readonly unsafe: boolean } | null> => {
  await lockRound(tx, roundId);
  const written = await listRoundEvents(tx, tenantId, roundId);
  const [first] = written;
  if (first === undefined) return null;
  // A round is of one team: of its start, whatever came in first. What another team would write under the same id is kept and not counted.
  const teamId = (written.find((row) => row.kind === 'started') ?? first).team_id;
  const elsewhere = written.some((row) => row.team_id !== teamId);
  if (elsewhere) await moveToTeam(tx, { tenantId, roundId, teamId }, dutchDay(deps.clock.now()));
  const all = elsewhere ? await listRoundEvents(tx, tenantId, roundId) : written;
  const rows = all.filter((row) => row.team_id === teamId);
  const said = roundOf(roundId, rows.map(eventOf), await readEndings(tx, tenantId, roundId));
  const plannedRoundId =
    said.plannedRoundId === null ? null : await planOfTeam(tx, tenantId, teamId, said.plannedRoundId);
  const zone = await zoneOf(tx, tenantId, teamId, { ...said, plannedRoundId });
  const round = { ...said, plannedRoundId, zone };
  const before = await findRound(tx, tenantId, roundId);
  const settings = await readSettings(tx, tenantId, teamId);
  const members = await listMembers(tx, tenantId, teamId, dutchDay(deps.clock.now()));
  const inTeam = new Set(members.map((member) => member.personId));
  const sign = lastCheckIn(round, rows);
  const everybody = [...round.walkers.map((one) => one.personId), ...rows.map((row) => row.person_id)];
  await saveRound(tx, {
    tenantId,
    teamId,
    round,
    walkerIds: [...new Set(everybody)].sort(),
    lastCheckIn: sign,
    firstReceivedAt: first.received_at,
    events: all.length,
    now: deps.clock.now(),
  });
  const now = deps.clock.now();
  const ended = round.status === 'ended';
  if (ended || round.trackStopped) {
    const along = round.walkers.filter((one) => one.present).map((one) => one.personId);
    await dropTracks(tx, tenantId, roundId, round.trackAgreed ? along : []);
  }
  await endAlarms(tx, { tenantId, roundId, ended, signAt: sign?.at ?? null }, now);
  const unsafeRow = rows.filter(({ kind }) => kind === 'unsafe').at(-1);
  if (unsafeRow !== undefined && !(await isTapLookedAfter(tx, tenantId, roundId, unsafeRow.received_at))) {
    await endSaidAgain(tx, tenantId, roundId, now);
    await raiseAlarm(tx, {
      tenantId,
      id: unsafeRow.id,
      teamId,
      roundId,
      reason: 'unsafe',
      dueAt: unsafeRow.received_at,
      dutyContactId: settings.dutyContactId,
      now,
    });
  }
  const news = newsOf(before, round);
  const signOn =
    settings.signOn === 'message' ? await signOnOf(deps, { tenantId, before }, round, members) : null;
  for (const personId of news.persons) await announce(tx, { tenantId, personId });
  await announce(tx, { tenantId, teamId });
  const asked = news.asked.filter((one) => inTeam.has(one));
  await tellEach(tx, tenantId, { persons: [deps.tellPerson, asked] });
  for (const personId of [...new Set(signOn?.people)].sort())
    if (signOn !== null) await deps.saySignOn(tenantId, personId, { roundId, news: signOn.news }, tx);
  return { teamId, unsafe: rows.some(({ kind }) => kind === 'unsafe') };
};

type Settled = Awaited<ReturnType<typeof addUp>>;

/** What was asked to be told goes out now, and an unsafe tap is looked after at once; both come round by the minute too. */
const goOn = async (deps: RoundsDeps, tenantId: string, { unsafe }: NonNullable<Settled>): Promise<void> => {
  await deps.wakeTelling();
  if (unsafe) await watchRounds(deps, tenantId);
};

export const settleRound = async (deps: RoundsDeps, tenantId: string, roundId: string): Promise<void> => {
  const news = await inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
    addUp(tx, deps, tenantId, roundId),
  );
  if (news !== null) await goOn(deps, tenantId, news);
};

/** Nobody will end it any more, and its team hears so; nothing when a phone gave a sign in between. */
export const endUnended = async (deps: RoundsDeps, tenantId: string, roundId: string): Promise<void> => {
  const news = await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    await lockRound(tx, roundId);
    if (!(await markUnended(tx, tenantId, roundId, deps.clock.now()))) return null;
    await writeAudit(tx, {
      tenantId,
      actorId: null,
      actorRole: null,
      sessionId: null,
      action: 'round.unended',
      objectType: 'round',
      objectId: roundId,
      purpose: 'run_team',
      outcome: 'done',
    });
    const settled = await addUp(tx, deps, tenantId, roundId);
    if (settled !== null) await deps.tellTeam(tenantId, settled.teamId, tx);
    return settled;
  });
  if (news !== null) await goOn(deps, tenantId, news);
};

export const settleLeftOver = async (deps: RoundsDeps, tenantId: string): Promise<number> => {
  const since = new Date(deps.clock.now().getTime() - unsettledMs);
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
