/** One action of a professional: the version on the screen, may you, what changes, write it down, tell who waits. */
import type { SignalActionBody } from '@buurtplus/contract/signals';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import {
  allowedDeskActions,
  mayClose,
  maySignal,
  maySleepUntil,
  nextStatus,
  paysTheDebt,
  type SignalAction,
} from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { insertQuestion, questionOpenSince } from './questions.store.ts';
import { factsOf, type SignalRow, signalOf } from './signal-row.ts';
import {
  acknowledgeRoute,
  endRouteAsReturned,
  findEvent,
  insertAnswer,
  insertEvent,
  insertNote,
  letGoOfSignal,
  lockSignalRow,
  moveSignal,
} from './signals.store.ts';

export type ActDeps = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly answerDue: (now: Date) => Date;
  /** By when it was agreed with the team that it is answered; null when nothing was. */
  readonly promisedAnswer?: Date | null;
  readonly tellPerson: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
};

/** What is kept of an action in the history: codes and reasons, never the words themselves. */
const eventBody = (body: SignalActionBody): Readonly<Record<string, string | null>> => {
  switch (body.action) {
    case 'return':
      return { detail: body.reason };
    case 'refer':
      return { detail: body.target };
    case 'handle':
      return { detail: body.outcome };
    case 'report_back':
      return { detail: body.answer };
    case 'sleep':
      return { detail: body.reason };
    case 'ask':
      return { detail: body.question };
    default:
      return {};
  }
};

type Work = {
  readonly tx: Kysely<Tables>;
  readonly deps: ActDeps;
  readonly caller: Caller;
  readonly row: SignalRow;
  readonly now: Date;
};

/** Reasons are for colleagues: they live with the notes, under the notes' own term. */
const keepWords = async ({ tx, deps, caller, row, now }: Work, body: SignalActionBody): Promise<void> => {
  const base = { tenantId: row.tenant_id, signalId: row.id, now };
  const note = async (text: string | null): Promise<void> => {
    if (text === null || text.trim() === '') return;
    await insertNote(tx, {
      ...base,
      id: deps.newId(),
      madeBy: caller.personId,
      role: caller.actor?.role ?? '',
      text,
    });
  };
  switch (body.action) {
    case 'report_back':
      await insertAnswer(tx, {
        ...base,
        id: body.commandId,
        answer: body.answer,
        words: body.wordsForVolunteer,
      });
      return note(body.noteForProfessionals);
    case 'ask':
      return insertQuestion(tx, { ...base, id: body.commandId, code: body.question });
    case 'refer':
    case 'reopen':
      return note(body.reason);
    case 'close':
      return note(body.reasonWithoutAnswer);
    default:
  }
};

/** An answer that is owed stays owed until the same day, whoever takes it up after whom. What was agreed counts when it is stricter and can still be kept. */
const dueOf = ({ row, now, deps }: Work, action: SignalAction): Date => {
  const fresh = deps.answerDue(now);
  if (action === 'reopen') return fresh;
  const { promisedAnswer: agreed = null } = deps;
  return row.answer_due_at ?? (agreed !== null && agreed > now && agreed < fresh ? agreed : fresh);
};

const moveFor = (work: Work, body: SignalActionBody, status: string) => {
  const { row, now } = work;
  const base = { tenantId: row.tenant_id, id: row.id, status, now };
  switch (body.action) {
    case 'take':
    case 'reopen': {
      const dueAt = dueOf(work, body.action);
      const owed = body.action === 'reopen' || row.answers_given === 0 || row.answer_due_at !== null;
      return { ...base, dueAt, closedAt: null, ...(owed ? { answerDueAt: dueAt } : {}) };
    }
    case 'close':
      return { ...base, closedAt: now, answerDueAt: null, asleepUntil: null, askedAt: null };
    case 'handle':
      return { ...base, asleepUntil: null };
    case 'report_back':
      return paysTheDebt(body.answer) ? { ...base, answered: true, answerDueAt: null } : base;
    case 'sleep':
      return { ...base, asleepUntil: body.until };
    case 'wake':
      return { ...base, asleepUntil: null };
    case 'ask':
      return { ...base, askedAt: now };
    default:
      return base;
  }
};

const isOwed = (row: SignalRow): boolean => row.answers_given === 0 || row.answer_due_at !== null;

/** What the action itself asks for, beyond role and state. */
const refusalOf = (row: SignalRow, body: SignalActionBody, now: Date): HttpRefusal | null => {
  if (body.action === 'close' && !mayClose(isOwed(row), body.reasonWithoutAnswer))
    return { code: 'answer_owed' };
  return body.action === 'sleep' && !maySleepUntil(dutchDay(now), body.until)
    ? { code: 'not_this_day' }
    : null;
};

/** Somebody who sent it back cannot see it any more; asked again, he is still told that it is done. */
const alreadySentBack = async (
  tx: Kysely<Tables>,
  caller: Caller,
  signalId: string,
  body: SignalActionBody,
): Promise<boolean> => {
  if (caller.actor === null || body.action !== 'return') return false;
  const before = await findEvent(tx, caller.actor.tenantId, signalId, body.commandId);
  return before?.kind === 'return' && before.actor_id === caller.personId;
};

/** @returns the row as it is now; null once it has left this desk */
const move = async (work: Work, body: SignalActionBody, status: string): Promise<SignalRow | null> => {
  const { tx, row, now } = work;
  if (body.action === 'take') await acknowledgeRoute(tx, row.tenant_id, row.id, now);
  // What nobody answered before the closing is still asked, and can be answered again.
  const asked =
    body.action === 'reopen' ? { askedAt: await questionOpenSince(tx, row.tenant_id, row.id) } : {};
  if (body.action !== 'return') return moveSignal(tx, { ...moveFor(work, body, status), ...asked });
  await endRouteAsReturned(tx, row, now);
  await letGoOfSignal(tx, row.id, now, body.reason === 'conflict_of_interest');
  return null;
};

/** Sleeping and waking are the desk's own affair. */
export const concernsSender = (action: SignalAction): boolean => action !== 'sleep' && action !== 'wake';

export type Acted = {
  /** Null once the signal has left the desk of who acted. */
  readonly row: SignalRow | null;
  /** Whose screens are to look again. */
  readonly duty: string | null;
  readonly ownerId: string | null;
};

/** Doing it twice does it once: the command id is the id of the event. */
export const actOnSignal = async (
  tx: Kysely<Tables>,
  deps: ActDeps,
  caller: Caller,
  signalId: string,
  body: SignalActionBody,
): Promise<Result<Acted, HttpRefusal>> => {
  const { actor } = caller;
  const row = actor === null ? null : await lockSignalRow(tx, actor.tenantId, signalId);
  if (actor === null) return refuse({ code: 'not_found' });
  if (row === null)
    return (await alreadySentBack(tx, caller, signalId, body))
      ? ok({ row: null, duty: null, ownerId: null })
      : refuse({ code: 'not_found' });
  const now = deps.now();
  const signal = factsOf(signalOf(row), now);
  const told = { duty: row.duty, ownerId: row.owner_id };
  if (maySignal(actor, 'read', signal, 'handle_signal').ok) {
    const before = await findEvent(tx, row.tenant_id, row.id, body.commandId);
    if (before !== undefined)
      return before.kind === body.action && before.actor_id === caller.personId
        ? ok({ row, ...told })
        : refuse({ code: 'other_content' });
  }
  const may = maySignal(actor, body.action, signal, 'handle_signal');
  const allowedActions = allowedDeskActions(actor, signal);
  if (!may.ok)
    return refuse({
      ...refusalFor(may.refusal),
      ...(may.refusal === 'wrong_status' ? { allowedActions } : {}),
    });
  const next = nextStatus(signal.status, body.action);
  if (!next.ok || body.version !== row.version) return refuse({ code: 'wrong_status', allowedActions });
  const missing = refusalOf(row, body, now);
  if (missing !== null) return refuse(missing);
  const work: Work = { tx, deps, caller, row, now };
  await insertEvent(tx, {
    tenantId: row.tenant_id,
    signalId: row.id,
    id: body.commandId,
    kind: body.action,
    actorId: caller.personId,
    actorRole: actor.role,
    body: eventBody(body),
    now,
  });
  await keepWords(work, body);
  const moved = await move(work, body, next.value);
  if (row.owner_id !== null && concernsSender(body.action))
    await deps.tellPerson(row.tenant_id, row.owner_id, tx);
  await writeAudit(tx, {
    tenantId: row.tenant_id,
    actorId: caller.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action: `signal.${body.action}`,
    objectType: 'signal',
    objectId: row.id,
    purpose: 'handle_signal',
    outcome: 'done',
  });
  return ok({ row: moved, ...told });
};
