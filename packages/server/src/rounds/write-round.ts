/** What a phone wrote about a round: may you, store it once, and prove with the hash of the stored row that it is there. */
import type { PointAnswerBody, RoundDebriefBody, RoundTrackBody } from '@buurtplus/contract/rounds';
import { type Json, ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { checkDebrief, checkPointAnswer, mayRound } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { bodyHash, type CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { holdOpenTeam } from './open-rounds.store.ts';
import { insertPointAnswer, isPointThere, storedAnswerBody } from './point-answers.store.ts';
import {
  type Author,
  type EventToStore,
  insertDebrief,
  insertRoundEvents,
  storedDebriefBody,
  storedEventBody,
} from './round-events.store.ts';
import { insertTrack, storedTrackBody } from './tracks.store.ts';

/** "Unread": nobody would read it there; the phone keeps it and says so. */
export type WriteNo = 'not_allowed' | 'unread' | 'invalid' | 'seen_before' | 'point_gone';
type Receipt = { readonly bodyHash: string; readonly receivedAt: string };

const authorOf = ({ actor, sessionId }: Caller): Author | null => {
  if (actor === null || actor.teamId === null) return null;
  const { tenantId, teamId, personId, role } = actor;
  return mayRound(actor, 'write', { tenantId, teamId, walkerIds: [] }, 'own_data').ok
    ? { tenantId, teamId, personId, role, sessionId }
    : null;
};

const receiptFor = (stored: Json, command: CommandMark, receivedAt: Date): Receipt => {
  const hash = bodyHash(stored);
  if (hash !== command.bodyHash)
    throw new Error(`Command ${command.commandId} was not stored as it was handed in.`);
  return { bodyHash: hash, receivedAt: receivedAt.toISOString() };
};

/**
 * Events add up in any order, so none waits for another: what came first is kept until the start comes too.
 * @param all each command id once
 * @returns an answer for each, in the same order
 */
export const writeRoundEvents = async (
  tx: Kysely<Tables>,
  caller: Caller,
  all: readonly EventToStore[],
  now: Date,
): Promise<readonly Result<Receipt, WriteNo>[]> => {
  const author = authorOf(caller);
  if (author === null) return all.map(() => refuse('not_allowed'));
  if (!(await holdOpenTeam(tx, author.tenantId, author.teamId))) return all.map(() => refuse('unread'));
  const rows = await insertRoundEvents(tx, author, all, now);
  return all.map(({ body, command }) => {
    const row = rows.get(command.commandId);
    return row === undefined
      ? refuse('seen_before')
      : ok(receiptFor(storedEventBody(row, body.nonce) as Json, command, row.received_at));
  });
};

export const writeTrack = async (
  tx: Kysely<Tables>,
  caller: Caller,
  body: RoundTrackBody,
  command: CommandMark,
  now: Date,
): Promise<Result<Receipt, WriteNo>> => {
  const author = authorOf(caller);
  if (author === null) return refuse('not_allowed');
  const row = await insertTrack(tx, author, body, command, now);
  if (row === null) return refuse('seen_before');
  return ok(receiptFor(storedTrackBody(row, body.nonce), command, row.received_at));
};

export const writeDebrief = async (
  tx: Kysely<Tables>,
  caller: Caller,
  body: RoundDebriefBody,
  command: CommandMark,
  now: Date,
): Promise<Result<Receipt, WriteNo>> => {
  const author = authorOf(caller);
  if (author === null) return refuse('not_allowed');
  const checked = checkDebrief(body);
  if (!checked.ok || checked.value.words !== body.words) return refuse('invalid');
  const row = await insertDebrief(tx, author, body, command, now);
  if (row === null) return refuse('seen_before');
  return ok(receiptFor(storedDebriefBody(row, body.nonce), command, row.received_at));
};

/** After the round, for each point that was shown: it goes to the professional, without a name. */
export const writePointAnswer = async (
  tx: Kysely<Tables>,
  caller: Caller,
  body: PointAnswerBody,
  command: CommandMark,
  now: Date,
): Promise<Result<Receipt, WriteNo>> => {
  const author = authorOf(caller);
  if (author === null) return refuse('not_allowed');
  const checked = checkPointAnswer(body);
  if (!checked.ok || checked.value.words !== body.words) return refuse('invalid');
  if (!(await isPointThere(tx, author.tenantId, body.pointId))) return refuse('point_gone');
  const row = await insertPointAnswer(tx, author, body, command, now);
  if (row === null) return refuse('seen_before');
  return ok(receiptFor(storedAnswerBody(row, body.nonce), command, row.received_at));
};
