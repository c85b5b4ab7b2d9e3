/** One command of a phone: is it ours, does the seal hold, was it here before, what does it ask — and one verdict. */

import { type ProblemCode, problemCatalogue } from '@buurtplus/contract/problems';
import {
  type CommandHeader,
  recordSignalBodySchema,
  type SealedCommand,
  sealedCommandSchema,
  sealInfo,
  type Verdict,
  withdrawSignalBodySchema,
} from '@buurtplus/contract/sync';
import { canonicalJson, type Json } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { bodyHash } from '../signals/receipt.ts';
import type { CommandMark } from '../signals/record-signal.store.ts';
import { type RecordDeps, recordSignal } from '../signals/record-signal.ts';
import { withdrawSignal } from '../signals/withdraw-signal.ts';
import { findCommand, insertCommand, isSpent, noteRefused } from './commands.store.ts';
import { openSealed } from './open-sealed.ts';
import type { SealingKeys } from './sealing-keys.ts';

export type SyncDeps = {
  readonly keys: SealingKeys;
  readonly record: RecordDeps;
  readonly now: () => Date;
  readonly deviceKey: (personId: string, deviceId: string) => Promise<Uint8Array | null>;
};

const said = (code: ProblemCode) => ({
  code,
  sentence: { nl: problemCatalogue[code].nl, en: problemCatalogue[code].en },
});

const refused = (commandId: string, code: ProblemCode, fields?: Verdict['fields']): Verdict => ({
  commandId,
  verdict: code === 'other_content' ? 'conflict' : 'refused',
  ...said(code),
  ...(fields === undefined ? {} : { fields }),
});

export type OpenedCommand = {
  readonly header: CommandHeader;
  readonly body: Json;
  readonly bodyHash: string;
  readonly nonce: string;
};

/** Opening needs no database work in the transaction, so it is done for the whole batch beforehand. */
export const openCommand = async (
  deps: SyncDeps,
  caller: Caller,
  raw: unknown,
): Promise<OpenedCommand | Verdict> => {
  const parsed = sealedCommandSchema.safeParse(raw);
  const id = z.object({ header: z.object({ commandId: z.string().max(60) }) }).safeParse(raw);
  const commandId = id.success ? id.data.header.commandId : '';
  if (!parsed.success || caller.actor === null) return refused(commandId, 'invalid_input');
  const sealed: SealedCommand = parsed.data;
  const privateKey = await deps.keys.privateKey(caller.actor.tenantId, sealed.keyId);
  const senderKey = await deps.deviceKey(caller.personId, sealed.header.deviceId);
  if (privateKey === null || senderKey === null) return refused(commandId, 'seal_broken');
  const plain = await openSealed(
    {
      enc: Buffer.from(sealed.enc, 'base64url'),
      ciphertext: Buffer.from(sealed.ciphertext, 'base64url'),
      info: sealInfo,
      aad: canonicalJson(sealed.header),
    },
    privateKey,
    senderKey,
  );
  if (plain === null) return refused(commandId, 'seal_broken');
  try {
    const body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as Json;
    const nonce = z.object({ nonce: z.string() }).parse(body).nonce;
    return { header: sealed.header, body, bodyHash: bodyHash(body), nonce };
  } catch {
    return refused(commandId, 'invalid_input');
  }
};

export const isVerdict = (opened: OpenedCommand | Verdict): opened is Verdict => 'verdict' in opened;

const markOf = (command: OpenedCommand): CommandMark => ({
  commandId: command.header.commandId,
  kind: command.header.kind,
  bodyHash: command.bodyHash,
  nonce: command.nonce,
  deviceId: command.header.deviceId,
  deviceSeq: command.header.seq,
  madeAt: command.header.madeAt,
});

const seenBefore = async (
  tx: Kysely<Tables>,
  caller: Caller,
  command: OpenedCommand,
): Promise<Verdict | null> => {
  const { commandId } = command.header;
  const known = await findCommand(tx, caller.personId, commandId);
  if (known === null)
    return (await isSpent(tx, caller, markOf(command)))
      ? { commandId, verdict: 'already', receipt: { bodyHash: command.bodyHash } }
      : null;
  if (known.bodyHash !== command.bodyHash) return refused(commandId, 'other_content');
  if (known.verdict === 'refused')
    return refused(
      commandId,
      known.refusalCode === null || !(known.refusalCode in problemCatalogue)
        ? 'invalid_input'
        : (known.refusalCode as ProblemCode),
    );
  return {
    commandId,
    verdict: 'already',
    receipt: { bodyHash: known.bodyHash, receivedAt: known.receivedAt.toISOString() },
  };
};

const refuseAndNote = async (
  tx: Kysely<Tables>,
  caller: Caller,
  command: OpenedCommand,
  objectId: string,
  code: ProblemCode,
  fields?: Verdict['fields'],
): Promise<Verdict> => {
  await noteRefused(tx, caller, markOf(command), objectId, code);
  return refused(command.header.commandId, code, fields);
};

const fieldsOf = (error: z.ZodError): Verdict['fields'] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }));

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
  if (recorded.ok) return { commandId, verdict: 'applied', receipt: recorded.value };
  switch (recorded.refusal.code) {
    case 'seen_before':
      return (await seenBefore(tx, caller, command)) ?? refused(commandId, 'other_content');
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
  const before = await seenBefore(tx, caller, command);
  if (before !== null) return before;
  const withdrawn = await withdrawSignal(tx, caller, body.data.signalId, commandId, deps.now());
  if (!withdrawn.ok) return refuseAndNote(tx, caller, command, body.data.signalId, withdrawn.refusal);
  const receivedAt = await insertCommand(tx, caller, markOf(command), body.data.signalId);
  return {
    commandId,
    verdict: 'applied',
    receipt: { bodyHash: command.bodyHash, receivedAt: receivedAt.toISOString() },
  };
};

/** A kind from a newer phone is kept there and said plainly; it never stops the others. */
export const handleCommand = (
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
): Promise<Verdict> => {
  switch (command.header.kind) {
    case 'signal.record':
      return recordCommand(tx, deps, caller, command);
    case 'signal.withdraw':
      return withdrawCommand(tx, deps, caller, command);
    default:
      return Promise.resolve(
        refused(command.header.commandId, 'invalid_input', [{ path: 'kind', code: 'unknown' }]),
      );
  }
};
