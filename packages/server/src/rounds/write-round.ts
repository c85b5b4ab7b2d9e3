/** What a phone wrote about a round: may you, store it once, and prove with the hash of the stored row that it is there. */
import type { RoundDebriefBody, RoundEventBody } from '@buurtplus/contract/rounds';
import { type Json, ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { checkDebrief, mayRound } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { bodyHash, type CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import {
  type Author,
  insertDebrief,
  insertRoundEvent,
  storedDebriefBody,
  storedEventBody,
} from './round-events.store.ts';

export type WriteNo = 'not_allowed' | 'invalid' | 'seen_before';
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

/** Events add up in any order, so none waits for another: what came first is kept until the start comes too. */
export const writeRoundEvent = async (
  tx: Kysely<Tables>,
  caller: Caller,
  body: RoundEventBody,
  command: CommandMark,
  now: Date,
): Promise<Result<Receipt, WriteNo>> => {
  const author = authorOf(caller);
  if (author === null) return refuse('not_allowed');
  const row = await insertRoundEvent(tx, author, body, command, now);
  if (row === null) return refuse('seen_before');
  return ok(receiptFor(storedEventBody(row, body.nonce) as Json, command, row.received_at));
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
