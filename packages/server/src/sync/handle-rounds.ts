/** What phones wrote about rounds and schouwen, in whatever order it comes: stored once, and answered with a receipt from the stored row. */
import { roundEventBodySchema } from '@buurtplus/contract/rounds';
import type { Verdict } from '@buurtplus/contract/sync';
import { type Result, refuse, type TeamId } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import type { CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { EventToStore } from '../rounds/round-events.store.ts';
import { readTeamsOfWriter, type TeamsOfWriter, whereToWrite } from '../rounds/team-of-round.store.ts';
import { type WriteNo, writeRoundEvents } from '../rounds/write-round.ts';
import { findCommands } from './commands.store.ts';
import {
  fieldsOf,
  knownVerdict,
  markOf,
  type OpenedCommand,
  refuseAndNote,
  refused,
  type SyncDeps,
  seenBefore,
} from './verdicts.ts';

type Written = Result<NonNullable<Verdict['receipt']>, WriteNo | 'inspection_gone'>;

const verdictOf = async (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
  aboutId: string,
  written: Written,
): Promise<Verdict> => {
  const { commandId } = command.header;
  if (written.ok) return { commandId, verdict: 'applied', receipt: written.value };
  switch (written.refusal) {
    case 'seen_before':
      return (await seenBefore(tx, deps, caller, command)) ?? refused(commandId, 'other_content');
    case 'invalid':
      return refuseAndNote(tx, caller, command, aboutId, 'invalid_input');
    case 'point_gone':
      // What came in while the point was there stays said.
      return (await seenBefore(tx, deps, caller, command)) ?? refused(commandId, 'point_gone');
    case 'inspection_gone':
      return refused(commandId, 'inspection_gone');
    case 'not_allowed':
      return refused(commandId, 'not_allowed');
    case 'unread':
      return (await seenBefore(tx, deps, caller, command)) ?? refused(commandId, 'round_unread');
  }
};

/** For who writes about rounds: whose team each round is, whatever role was chosen when the phone got network. */
const teamsFor = (
  deps: SyncDeps,
  caller: Caller,
  events: readonly EventToStore[],
  roundIds: readonly string[],
): Promise<TeamsOfWriter> | null => {
  const { actor } = caller;
  if (actor === null) return null;
  const planIds = events.flatMap(({ body: { fact } }) =>
    fact.kind === 'started' && fact.plannedRoundId !== null ? [fact.plannedRoundId] : [],
  );
  return readTeamsOfWriter(deps.jobsDb, actor, { roundIds, planIds }, dutchDay(deps.now()));
};

/** The same person, in the team of that round. @returns null when nobody there would read it */
const callerThere = (
  caller: Caller,
  teams: TeamsOfWriter | null,
  roundId: string,
  start: Parameters<typeof whereToWrite>[3],
): Caller | null => {
  const { actor } = caller;
  if (actor === null || actor.teamId === null || teams === null) return caller;
  const there = whereToWrite(teams, actor.teamId, roundId, start);
  if (!there.ok) return null;
  const { teamId, role } = there.value;
  return { ...caller, actor: { ...actor, teamId: teamId as TeamId, role } };
};

/** A batch is of one team, but for who walks in two. @returns what became of each, by command id */
const writeWhereTheyBelong = async (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  toStore: ReadonlyMap<string, EventToStore>,
): Promise<Map<string, Written>> => {
  const events = [...toStore.values()];
  const roundIds = [...new Set(events.map(({ body }) => body.roundId))];
  const teams = await teamsFor(deps, caller, events, roundIds);
  const written = new Map<string, Written>();
  const byTeam = new Map<string, { readonly there: Caller; readonly events: EventToStore[] }>();
  for (const roundId of roundIds) {
    const own = events.filter(({ body }) => body.roundId === roundId);
    const starts = own.flatMap(({ body: { fact } }) => (fact.kind === 'started' ? [fact] : []));
    const there = callerThere(caller, teams, roundId, starts[0] ?? null);
    if (there === null) for (const { command } of own) written.set(command.commandId, refuse('unread'));
    else {
      const teamId = there.actor?.teamId ?? '';
      const group = byTeam.get(teamId) ?? { there, events: [] };
      byTeam.set(teamId, { there, events: [...group.events, ...own] });
    }
  }
  // In one order, so that no two wait for each other's teams.
  for (const [, { there, events: own }] of [...byTeam].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const answers = await writeRoundEvents(tx, there, own, deps.now());
    for (const [at, { command }] of own.entries()) {
      const answer = answers[at];
      if (answer !== undefined) written.set(command.commandId, answer);
    }
  }
  return written;
};

/** Events of rounds, many at once: one statement stores them, and each gets its own verdict, in order. */
export const handleRoundEvents = async (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  commands: readonly OpenedCommand[],
): Promise<readonly Verdict[]> => {
  const parsed = commands.map((command) => ({ command, body: roundEventBodySchema.safeParse(command.body) }));
  // The same command twice in one batch: the second is one that was seen before.
  const toStore = new Map<string, EventToStore>();
  for (const { command, body } of parsed)
    if (body.success && !toStore.has(command.header.commandId))
      toStore.set(command.header.commandId, { body: body.data, command: markOf(command) });
  const ids = [...toStore.keys()];
  const writtenById = await writeWhereTheyBelong(tx, deps, caller, toStore);
  const known = await findCommands(
    tx,
    caller.personId,
    ids.filter((id) => writtenById.get(id)?.ok === false),
  );
  const verdicts: Verdict[] = [];
  for (const { command, body } of parsed) {
    const { commandId } = command.header;
    if (!body.success) {
      verdicts.push(
        await refuseAndNote(tx, caller, command, commandId, 'invalid_input', fieldsOf(body.error)),
      );
      continue;
    }
    const one: Written = writtenById.get(commandId) ?? { ok: false, refusal: 'seen_before' };
    writtenById.delete(commandId);
    const before = known.get(commandId);
    if (before !== undefined) {
      verdicts.push(knownVerdict(before, command, deps.now()));
      continue;
    }
    verdicts.push(await verdictOf(tx, deps, caller, command, body.data.roundId, one));
  }
  return verdicts;
};

/** One fact of a room: a debrief, a track, an answer to a point, a score of a schouw. The room's own rules say what it means. */
export const handleFact = async <Body>(
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
  schema: z.ZodType<Body>,
  aboutOf: (body: Body) => string,
  write: (tx: Kysely<Tables>, caller: Caller, body: Body, mark: CommandMark, now: Date) => Promise<Written>,
): Promise<Verdict> => {
  const { commandId } = command.header;
  const body = schema.safeParse(command.body);
  if (!body.success)
    return refuseAndNote(tx, caller, command, commandId, 'invalid_input', fieldsOf(body.error));
  const written = await write(tx, caller, body.data, markOf(command), deps.now());
  return verdictOf(tx, deps, caller, command, aboutOf(body.data), written);
};

/** A fact about a round goes to the team of that round. */
export const handleFactOfRound = async <Body extends { readonly roundId: string }>(
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
  schema: z.ZodType<Body>,
  write: (tx: Kysely<Tables>, caller: Caller, body: Body, mark: CommandMark, now: Date) => Promise<Written>,
): Promise<Verdict> =>
  handleFact(
    tx,
    deps,
    caller,
    command,
    schema,
    ({ roundId }) => roundId,
    async (on, _caller, body, ...rest) => {
      const there = callerThere(caller, await teamsFor(deps, caller, [], [body.roundId]), body.roundId, null);
      return there === null ? refuse('unread') : write(on, there, body, ...rest);
    },
  );
