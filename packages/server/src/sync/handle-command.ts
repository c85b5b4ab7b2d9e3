/** One command of a phone: is it ours, does the seal hold, was it here before, what does it ask — and one verdict. */

import { inspectionEventBodySchema } from '@buurtplus/contract/inspections';
import {
  pointAnswerBodySchema,
  roundDebriefBodySchema,
  roundTrackBodySchema,
} from '@buurtplus/contract/rounds';
import {
  answerQuestionBodySchema,
  goesOnBodySchema,
  recordSignalBodySchema,
  type SealedCommand,
  sealedCommandSchema,
  sealInfo,
  type Verdict,
  withdrawSignalBodySchema,
} from '@buurtplus/contract/sync';
import { canonicalJson, type Json } from '@buurtplus/domain/kernel';
import type { Role } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeInspectionEvent } from '../inspections/write-inspection.ts';
import { bodyHash } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { writeDebrief, writePointAnswer, writeTrack } from '../rounds/write-round.ts';
import { answerQuestion } from '../signals/answer-question.ts';
import { recordSignal, recordWithoutSender } from '../signals/record-signal.ts';
import { sayGoesOn } from '../signals/say-goes-on.ts';
import { withdrawSignal } from '../signals/withdraw-signal.ts';
import { findCommand, insertCommand, noteParked, unpark } from './commands.store.ts';
import { handleFact, handleFactOfRound, handleRoundEvents } from './handle-rounds.ts';
import { handleOnOwnSignal } from './handle-signal-acts.ts';
import { openSealed, type SealingPrivateKey } from './open-sealed.ts';
import {
  fieldsOf,
  knownVerdict,
  markOf,
  type OpenedCommand,
  parked,
  refuseAndNote,
  refused,
  type SyncDeps,
  said,
  seenBefore,
} from './verdicts.ts';

type Address = {
  readonly tenantId: string;
  readonly privateKey: SealingPrivateKey;
  readonly walks: boolean;
};

/** To which municipality it was sealed: where this person walks now, or else walked before. @returns null for a key that is not known there */
const addressOf = async (
  deps: SyncDeps,
  caller: Caller,
  keyId: string,
): Promise<Address | null | 'nowhere'> => {
  const { actor } = caller;
  const walks = actor !== null && mayWalk(actor.role);
  const before = walks ? [] : await deps.walkingRoles(caller.personId);
  const tenants = walks ? [actor.tenantId] : before.map(({ tenantId }) => tenantId);
  if (tenants.length === 0) return 'nowhere';
  for (const tenantId of tenants) {
    const privateKey = await deps.keys.privateKey(tenantId, keyId);
    if (privateKey !== null) return { tenantId, privateKey, walks };
  }
  return null;
};

export const mayWalk = (role: Role): boolean => role === 'volunteer' || role === 'coordinator';

/** Opening needs no database work in the transaction, so it is done for the whole batch beforehand. */
export const openCommand = async (
  deps: SyncDeps,
  caller: Caller,
  raw: unknown,
): Promise<OpenedCommand | Verdict> => {
  const parsed = sealedCommandSchema.safeParse(raw);
  const id = z.object({ header: z.object({ commandId: z.string().max(60) }) }).safeParse(raw);
  const commandId = id.success ? id.data.header.commandId : '';
  if (!parsed.success) return refused(commandId, 'invalid_input');
  const sealed: SealedCommand = parsed.data;
  const address = await addressOf(deps, caller, sealed.keyId);
  if (address === 'nowhere') return refused(commandId, 'not_allowed');
  const device = await deps.device(caller.personId, sealed.header.deviceId);
  if (address === null || device === null) return refused(commandId, 'seal_broken');
  const plain = await openSealed(
    {
      enc: Buffer.from(sealed.enc, 'base64url'),
      ciphertext: Buffer.from(sealed.ciphertext, 'base64url'),
      info: sealInfo,
      aad: canonicalJson(sealed.header),
    },
    address.privateKey,
    device.publicKey,
  );
  if (plain === null) return refused(commandId, 'seal_broken');
  try {
    const body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as Json;
    const nonce = z.object({ nonce: z.string() }).parse(body).nonce;
    const inNobodysName = address.walks && !device.ended ? null : address.tenantId;
    return { header: sealed.header, body, bodyHash: bodyHash(body), nonce, inNobodysName };
  } catch {
    return refused(commandId, 'invalid_input');
  }
};

export const isVerdict = (opened: OpenedCommand | Verdict): opened is Verdict => 'verdict' in opened;

/** The sender took it back before it was here: nobody has to do anything about it. */
const withdrawParked = async (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  signalId: string,
  parkedId: string,
): Promise<void> => {
  const withdrawn = await withdrawSignal(tx, caller, signalId, parkedId, deps.now());
  if (!withdrawn.ok) throw new Error(`Signal ${signalId} could not be taken back: ${withdrawn.refusal}.`);
  await unpark(tx, caller.personId, parkedId);
};

const recordCommand = async (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
): Promise<Verdict> => {
  const { commandId } = command.header;
  const body = recordSignalBodySchema.safeParse(command.body);
  if (!body.success)
    return refuseAndNote(tx, caller, command, commandId, 'invalid_input', fieldsOf(body.error));
  const recorded = await recordSignal(tx, deps.record, caller, body.data, markOf(command));
  if (recorded.ok) {
    const { receipt, parkedId } = recorded.value;
    if (parkedId !== null) await withdrawParked(tx, deps, caller, body.data.signalId, parkedId);
    return { commandId, verdict: 'applied', receipt };
  }
  switch (recorded.refusal.code) {
    case 'seen_before':
      return (await seenBefore(tx, deps, caller, command)) ?? refused(commandId, 'other_content');
    case 'invalid': {
      const fields = recorded.refusal.fields.map((one) => ({ path: one.field, code: one.code }));
      return refuseAndNote(tx, caller, command, body.data.signalId, 'invalid_input', fields);
    }
    case 'not_allowed':
      return refused(commandId, 'not_allowed');
  }
};

const withdrawCommand = async (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
): Promise<Verdict> => {
  const { commandId } = command.header;
  const body = withdrawSignalBodySchema.safeParse(command.body);
  if (!body.success)
    return refuseAndNote(tx, caller, command, commandId, 'invalid_input', fieldsOf(body.error));
  const before = await seenBefore(tx, deps, caller, command);
  if (before !== null) return before;
  const withdrawn = await withdrawSignal(tx, caller, body.data.signalId, commandId, deps.now());
  if (!withdrawn.ok && withdrawn.refusal === 'not_found') {
    await noteParked(tx, caller, markOf(command), body.data.signalId);
    return parked(commandId);
  }
  if (!withdrawn.ok) return refuseAndNote(tx, caller, command, body.data.signalId, withdrawn.refusal);
  const receivedAt = await insertCommand(tx, caller, markOf(command), body.data.signalId);
  return {
    commandId,
    verdict: 'applied',
    receipt: { bodyHash: command.bodyHash, receivedAt: receivedAt.toISOString() },
  };
};

const roundIdOf = ({ roundId }: { readonly roundId: string }): string => roundId;
const inspectionIdOf = ({ inspectionId }: { readonly inspectionId: string }): string => inspectionId;

/** For the municipality and in nobody's name: the phone may let go, and is told what became of it. */
const takeWithoutSender = async (
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
  tenantId: string,
): Promise<Verdict> => {
  const { commandId, kind } = command.header;
  if (kind === 'round.event') return refused(commandId, 'round_unread');
  if (kind !== 'signal.record') return refused(commandId, 'not_allowed');
  const body = recordSignalBodySchema.safeParse(command.body);
  if (!body.success) return refused(commandId, 'invalid_input', fieldsOf(body.error));
  const context = { tenantId, personId: null, duties: [], teams: [] };
  const from = { tenantId, personId: caller.personId };
  return inTransaction(deps.jobsDb, context, async (tx) => {
    const known = await findCommand(tx, caller.personId, commandId);
    if (known !== null) return knownVerdict(known, command, deps.now());
    const taken = await recordWithoutSender(tx, deps.record, from, body.data, markOf(command));
    if (taken.ok)
      return { commandId, verdict: 'applied', receipt: taken.value.receipt, ...said('taken_without_sender') };
    switch (taken.refusal.code) {
      case 'seen_before':
        return { commandId, verdict: 'already', receipt: { bodyHash: command.bodyHash } };
      case 'invalid': {
        const fields = taken.refusal.fields.map((one) => ({ path: one.field, code: one.code }));
        return refused(commandId, 'invalid_input', fields);
      }
      case 'not_allowed':
        return refused(commandId, 'not_allowed');
    }
  });
};

/** A kind from a newer phone is kept there and said plainly; it never stops the others. */
export const handleCommand = (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
): Promise<Verdict> => {
  if (command.inNobodysName !== null) return takeWithoutSender(deps, caller, command, command.inNobodysName);
  switch (command.header.kind) {
    case 'signal.record':
      return recordCommand(tx, deps, caller, command);
    case 'signal.withdraw':
      return withdrawCommand(tx, deps, caller, command);
    case 'signal.goes_on':
      return handleOnOwnSignal(tx, deps, caller, command, goesOnBodySchema, ({ signalId }) => {
        const now = deps.now();
        return sayGoesOn(tx, caller, signalId, command.header.commandId, {
          now,
          answerDue: deps.answerDue(now),
        });
      });
    case 'signal.answer':
      return handleOnOwnSignal(tx, deps, caller, command, answerQuestionBodySchema, (body) =>
        answerQuestion(tx, caller, body, command.header.commandId, deps.now()),
      );
    case 'round.event':
      return handleRoundEvents(tx, deps, caller, [command]).then(
        ([verdict]) => verdict ?? refused(command.header.commandId, 'invalid_input'),
      );
    case 'round.track':
      return handleFactOfRound(tx, deps, caller, command, roundTrackBodySchema, writeTrack);
    case 'round.debrief':
      return handleFactOfRound(tx, deps, caller, command, roundDebriefBodySchema, writeDebrief);
    case 'round.point':
      return handleFact(tx, deps, caller, command, pointAnswerBodySchema, roundIdOf, writePointAnswer);
    case 'inspection.event':
      return handleFact(tx, deps, caller, command, inspectionEventBodySchema, inspectionIdOf, (on, ...rest) =>
        writeInspectionEvent(on, deps.locatePoint, ...rest),
      );
    default:
      return Promise.resolve(
        refused(command.header.commandId, 'invalid_input', [{ path: 'kind', code: 'unknown' }]),
      );
  }
};

const isRoundEvent = (command: OpenedCommand): boolean =>
  command.header.kind === 'round.event' && command.inNobodysName === null;

/** A batch, in order; events of rounds that follow each other go together. @returns one verdict each */
export const handleCommands = async (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  commands: readonly (OpenedCommand | Verdict)[],
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = [];
  let events: OpenedCommand[] = [];
  const storeEvents = async (): Promise<void> => {
    if (events.length > 0) verdicts.push(...(await handleRoundEvents(tx, deps, caller, events)));
    events = [];
  };
  for (const command of commands) {
    if (!isVerdict(command) && isRoundEvent(command)) {
      events.push(command);
      continue;
    }
    await storeEvents();
    verdicts.push(isVerdict(command) ? command : await handleCommand(tx, deps, caller, command));
  }
  await storeEvents();
  return verdicts;
};
