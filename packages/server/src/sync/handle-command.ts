/** One command of a phone: is it ours, does the seal hold, was it here before, what does it ask — and one verdict. */

import { type ProblemCode, problemCatalogue } from '@buurtplus/contract/problems';
import { roundDebriefBodySchema, roundEventBodySchema } from '@buurtplus/contract/rounds';
import {
  type CommandHeader,
  recordSignalBodySchema,
  type SealedCommand,
  sealedCommandSchema,
  sealInfo,
  type Verdict,
  withdrawSignalBodySchema,
} from '@buurtplus/contract/sync';
import { canonicalJson, type Json, type Result } from '@buurtplus/domain/kernel';
import type { Role } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { KnownDevice } from '../people/index.ts';
import type { WalkingRole } from '../people/person.store.ts';
import { bodyHash, type CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type WriteNo, writeDebrief, writeRoundEvent } from '../rounds/write-round.ts';
import { type RecordDeps, recordSignal, recordWithoutSender } from '../signals/record-signal.ts';
import { withdrawSignal } from '../signals/withdraw-signal.ts';
import {
  findCommand,
  insertCommand,
  isSpent,
  type KnownCommand,
  noteParked,
  noteRefused,
  unpark,
} from './commands.store.ts';
import { openSealed, type SealingPrivateKey } from './open-sealed.ts';
import type { SealingKeys } from './sealing-keys.ts';

export type SyncDeps = {
  readonly keys: SealingKeys;
  readonly record: RecordDeps;
  readonly now: () => Date;
  /** The handle of the role buurtplus_jobs, for what is stored in nobody's name. */
  readonly jobsDb: Kysely<Tables>;
  readonly device: (personId: string, deviceId: string) => Promise<KnownDevice | null>;
  readonly walkingRoles: (personId: string) => Promise<readonly WalkingRole[]>;
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

/** After this long a person looks at what still waits for its parent (sync.md rule 6). */
const parkedMs = 5 * 24 * 60 * 60_000;

const parked = (commandId: string, since?: Date): Verdict => ({
  commandId,
  verdict: 'parked',
  ...(since === undefined ? {} : { parkedSince: since.toISOString() }),
  ...said('waits_for_parent'),
});

export type OpenedCommand = {
  readonly header: CommandHeader;
  readonly body: Json;
  readonly bodyHash: string;
  readonly nonce: string;
  /** The municipality that gets it in nobody's name, because the phone or the role was ended; null as usual. */
  readonly inNobodysName: string | null;
};

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
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
): Promise<Verdict | null> => {
  const { commandId } = command.header;
  const known = await findCommand(tx, caller.personId, commandId);
  if (known === null)
    return (await isSpent(tx, caller, markOf(command)))
      ? { commandId, verdict: 'already', receipt: { bodyHash: command.bodyHash } }
      : null;
  return knownVerdict(known, command, deps.now());
};

const knownVerdict = (known: KnownCommand, command: OpenedCommand, now: Date): Verdict => {
  const { commandId } = command.header;
  if (known.bodyHash !== command.bodyHash) return refused(commandId, 'other_content');
  // It stays in the ledger: when its parent comes after all, it is applied all the same.
  if (known.verdict === 'parked')
    return now.getTime() - known.receivedAt.getTime() < parkedMs
      ? parked(commandId, known.receivedAt)
      : refused(commandId, 'parent_missing');
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

/** A round's own rules say what its events mean; here they are stored once, in whatever order they come. */
const roundCommand = async <Body extends { readonly roundId: string }>(
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
  schema: z.ZodType<Body>,
  write: (
    tx: Kysely<Tables>,
    caller: Caller,
    body: Body,
    mark: CommandMark,
    now: Date,
  ) => Promise<Result<NonNullable<Verdict['receipt']>, WriteNo>>,
): Promise<Verdict> => {
  const { commandId } = command.header;
  const body = schema.safeParse(command.body);
  if (!body.success)
    return refuseAndNote(tx, caller, command, commandId, 'invalid_input', fieldsOf(body.error));
  const written = await write(tx, caller, body.data, markOf(command), deps.now());
  if (written.ok) return { commandId, verdict: 'applied', receipt: written.value };
  switch (written.refusal) {
    case 'seen_before':
      return (await seenBefore(tx, deps, caller, command)) ?? refused(commandId, 'other_content');
    case 'invalid':
      return refuseAndNote(tx, caller, command, body.data.roundId, 'invalid_input');
    case 'not_allowed':
      return refused(commandId, 'not_allowed');
  }
};

/** For the municipality and in nobody's name: the phone may let go, and is told what became of it. */
const takeWithoutSender = async (
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
  tenantId: string,
): Promise<Verdict> => {
  const { commandId, kind } = command.header;
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
    case 'round.event':
      return roundCommand(tx, deps, caller, command, roundEventBodySchema, writeRoundEvent);
    case 'round.debrief':
      return roundCommand(tx, deps, caller, command, roundDebriefBodySchema, writeDebrief);
    default:
      return Promise.resolve(
        refused(command.header.commandId, 'invalid_input', [{ path: 'kind', code: 'unknown' }]),
      );
  }
};
