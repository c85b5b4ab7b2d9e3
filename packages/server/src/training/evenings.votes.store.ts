/** Questions to the room and their votes. Votes are written by the jobs role, told of no person (ADR 0033). */
import type { NewPoll } from '@buurtplus/contract/evenings';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { EveningKey } from './evenings.store.ts';
import type { EveningTables } from './evenings.tables.ts';

type Tx = Kysely<Tables>;
export type PollRow = Selectable<EveningTables['evening_polls']>;

export const newestPolls = async (
  tx: Tx,
  tenantId: string,
  eveningIds: readonly string[],
): Promise<readonly PollRow[]> =>
  eveningIds.length === 0
    ? []
    : tx
        .selectFrom('evening_polls')
        .selectAll()
        .distinctOn('evening_id')
        .where('tenant_id', '=', tenantId)
        .where('evening_id', 'in', [...eveningIds])
        .orderBy('evening_id')
        .orderBy('opened_at', 'desc')
        .orderBy('id', 'desc')
        .execute();

/** Waits for votes that are being written; none is counted after it. */
export const closePolls = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  pollId: string | null,
  now: Date,
): Promise<number> => {
  const closed = await tx
    .updateTable('evening_polls')
    .set({ closed_at: now })
    .where('tenant_id', '=', tenantId)
    .where('evening_id', '=', eveningId)
    .where('closed_at', 'is', null)
    .$if(pollId !== null, (query) => query.where('id', '=', pollId ?? ''))
    .executeTakeFirst();
  return Number(closed.numUpdatedRows);
};

export const insertPoll = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  poll: NewPoll,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('evening_polls')
    .values({
      tenant_id: tenantId,
      id: poll.pollId,
      evening_id: eveningId,
      scenario_id: poll.scenarioId,
      step: poll.step,
      ask: JSON.stringify(poll.ask),
      choices: JSON.stringify(poll.choices),
      opened_at: now,
      closed_at: null,
    })
    .execute();
};

export const hasPoll = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  pollId: string,
): Promise<boolean> =>
  (await tx
    .selectFrom('evening_polls')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('evening_id', '=', eveningId)
    .where('id', '=', pollId)
    .executeTakeFirst()) !== undefined;

/** Held against closing while a vote is written; votes do not wait for each other. */
export const holdPoll = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  pollId: string,
): Promise<PollRow | null> =>
  (await tx
    .selectFrom('evening_polls')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('evening_id', '=', eveningId)
    .where('id', '=', pollId)
    .forShare()
    .executeTakeFirst()) ?? null;

export const hasBallot = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  ballotHash: string,
): Promise<boolean> =>
  (await tx
    .selectFrom('evening_ballots')
    .select('ballot_hash')
    .where('tenant_id', '=', tenantId)
    .where('evening_id', '=', eveningId)
    .where('ballot_hash', '=', ballotHash)
    .executeTakeFirst()) !== undefined;

export const insertBallot = async (
  tx: Tx,
  { tenantId, eveningId }: EveningKey,
  ballotHash: string,
): Promise<void> => {
  await tx
    .insertInto('evening_ballots')
    .values({ tenant_id: tenantId, evening_id: eveningId, ballot_hash: ballotHash })
    .execute();
};

/** Twice is once, and a copy that comes late does not replace a newer choice. */
export const putVote = async (
  tx: Tx,
  tenantId: string,
  vote: { readonly pollId: string; readonly key: string; readonly choice: string; readonly seq: number },
): Promise<void> => {
  await sql`insert into evening_votes (tenant_id, poll_id, vote_key, choice, seq)
    values (${tenantId}, ${vote.pollId}::uuid, ${vote.key}, ${vote.choice}, ${vote.seq})
    on conflict (tenant_id, poll_id, vote_key) do update set choice = excluded.choice, seq = excluded.seq
      where evening_votes.seq < excluded.seq`.execute(tx);
};

export type PollVotes = {
  readonly counts: ReadonlyMap<string, number>;
  /** The same question asked before on that evening, the oldest first. */
  readonly earlier: readonly ReadonlyMap<string, number>[];
};

const countVotes = async (
  tx: Tx,
  tenantId: string,
  pollIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> => {
  const rows = await tx
    .selectFrom('evening_votes')
    .select(['poll_id', 'choice'])
    .select(({ fn }) => fn.countAll<string>().as('votes'))
    .where('tenant_id', '=', tenantId)
    .where('poll_id', 'in', [...pollIds])
    .groupBy(['poll_id', 'choice'])
    .execute();
  const counts = new Map<string, Map<string, number>>(pollIds.map((id) => [id, new Map()]));
  for (const { poll_id, choice, votes } of rows) counts.get(poll_id)?.set(choice, Number(votes));
  return counts;
};

/** The same step of the same story, or the same words: with either somebody could lay two votes beside each other. */
const listEarlier = async (tx: Tx, tenantId: string, pollIds: readonly string[]) =>
  (
    await sql<{ readonly id: string; readonly before: string }>`
      select p.id, b.id as before from evening_polls p join evening_polls b
        on b.tenant_id = p.tenant_id and b.evening_id = p.evening_id and (b.opened_at, b.id) < (p.opened_at, p.id)
        and ((b.scenario_id = p.scenario_id and b.step = p.step) or b.ask = p.ask)
      where p.tenant_id = ${tenantId} and p.id = any (${[...pollIds]}::uuid[])
      order by b.opened_at, b.id`.execute(tx)
  ).rows;

export const readVotes = async (
  tx: Tx,
  tenantId: string,
  pollIds: readonly string[],
): Promise<(pollId: string) => PollVotes> => {
  const pairs = pollIds.length === 0 ? [] : await listEarlier(tx, tenantId, pollIds);
  const all = [...new Set([...pollIds, ...pairs.map(({ before }) => before)])];
  const counts = all.length === 0 ? new Map() : await countVotes(tx, tenantId, all);
  const of = (id: string): ReadonlyMap<string, number> => counts.get(id) ?? new Map();
  return (pollId) => ({
    counts: of(pollId),
    earlier: pairs.filter(({ id }) => id === pollId).map(({ before }) => of(before)),
  });
};
