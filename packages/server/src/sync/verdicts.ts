/** What a phone is told about one command, and what it takes to say it: the same words for every kind. */
import { type ProblemCode, problemCatalogue } from '@buurtplus/contract/problems';
import type { CommandHeader, Verdict } from '@buurtplus/contract/sync';
import type { Json } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { LocatePoint } from '../inspections/inspections-deps.ts';
import type { KnownDevice } from '../people/index.ts';
import type { WalkingRole } from '../people/person.store.ts';
import type { CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { RecordDeps } from '../signals/record-signal.ts';
import { findCommand, isSpent, type KnownCommand, noteRefused } from './commands.store.ts';
import type { SealingKeys } from './sealing-keys.ts';

export type SyncDeps = {
  readonly keys: SealingKeys;
  readonly record: RecordDeps;
  /** In which neighbourhood a loose point of a schouw lies. */
  readonly locatePoint: LocatePoint;
  readonly now: () => Date;
  /** Until when an answer is owed that is owed from this moment on. */
  readonly answerDue: (now: Date) => Date;
  /** The handle of the role buurtplus_jobs, for what is stored in nobody's name. */
  readonly jobsDb: Kysely<Tables>;
  readonly device: (personId: string, deviceId: string) => Promise<KnownDevice | null>;
  readonly walkingRoles: (personId: string) => Promise<readonly WalkingRole[]>;
};

export const said = (code: ProblemCode) => ({
  code,
  sentence: { nl: problemCatalogue[code].nl, en: problemCatalogue[code].en },
});

export const refused = (commandId: string, code: ProblemCode, fields?: Verdict['fields']): Verdict => ({
  commandId,
  verdict: code === 'other_content' ? 'conflict' : 'refused',
  ...said(code),
  ...(fields === undefined ? {} : { fields }),
});

/** After this long a person looks at what still waits for its parent (sync.md rule 6). */
const parkedMs = 5 * 24 * 60 * 60_000;

export const parked = (commandId: string, since?: Date): Verdict => ({
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

export const markOf = (command: OpenedCommand): CommandMark => ({
  commandId: command.header.commandId,
  kind: command.header.kind,
  bodyHash: command.bodyHash,
  nonce: command.nonce,
  deviceId: command.header.deviceId,
  deviceSeq: command.header.seq,
  madeAt: command.header.madeAt,
});

export const knownVerdict = (known: KnownCommand, command: OpenedCommand, now: Date): Verdict => {
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

export const seenBefore = async (
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

export const refuseAndNote = async (
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

export const fieldsOf = (error: z.ZodError): Verdict['fields'] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }));
