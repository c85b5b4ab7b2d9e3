/** The ledger of phones' commands: what came, what it was answered, so that the same one is recognised for ever. */
import type { Kysely } from 'kysely';
import type { CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { spentMark } from '../signals/record-signal.store.ts';

export type KnownCommand = {
  readonly bodyHash: string;
  readonly verdict: string;
  readonly refusalCode: string | null;
  readonly receivedAt: Date;
};

export const findCommand = async (
  tx: Kysely<Tables>,
  ownerId: string,
  commandId: string,
): Promise<KnownCommand | null> => {
  const row = await tx
    .selectFrom('commands')
    .select(['body_hash', 'verdict', 'refusal_code', 'received_at'])
    .where('owner_id', '=', ownerId)
    .where('id', '=', commandId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        bodyHash: row.body_hash,
        verdict: row.verdict,
        refusalCode: row.refusal_code,
        receivedAt: row.received_at,
      };
};

/** The same for a whole batch. @returns what is known, by command id */
export const findCommands = async (
  tx: Kysely<Tables>,
  ownerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownCommand>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('commands')
    .select(['id', 'body_hash', 'verdict', 'refusal_code', 'received_at'])
    .where('owner_id', '=', ownerId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        bodyHash: row.body_hash,
        verdict: row.verdict,
        refusalCode: row.refusal_code,
        receivedAt: row.received_at,
      },
    ]),
  );
};

/** Whether this very command was stored once, by this person, and then forgotten with its sender. */
export const isSpent = async (
  tx: Kysely<Tables>,
  caller: Caller,
  command: Pick<CommandMark, 'commandId' | 'bodyHash'>,
): Promise<boolean> =>
  (await tx
    .selectFrom('spent_commands')
    .select('tenant_id')
    .where('tenant_id', '=', caller.actor?.tenantId ?? '')
    .where('mark', '=', spentMark(caller.personId, command))
    .executeTakeFirst()) !== undefined;

const rowFor = (caller: Caller, command: CommandMark, objectId: string) => ({
  tenant_id: caller.actor?.tenantId ?? '',
  owner_id: caller.personId,
  id: command.commandId,
  kind: command.kind,
  body_hash: command.bodyHash,
  nonce: command.nonce,
  object_id: objectId,
  device_id: command.deviceId,
  device_seq: String(command.deviceSeq),
  made_at: new Date(command.madeAt),
});

export const insertCommand = async (
  tx: Kysely<Tables>,
  caller: Caller,
  command: CommandMark,
  objectId: string,
): Promise<Date> => {
  const row = await tx
    .insertInto('commands')
    .values({ ...rowFor(caller, command, objectId), verdict: 'applied', refusal_code: null })
    .returning('received_at')
    .executeTakeFirstOrThrow();
  return row.received_at;
};

/** A refusal is remembered too, so that sending again gets the same answer; a known id stays as it was. */
export const noteRefused = async (
  tx: Kysely<Tables>,
  caller: Caller,
  command: CommandMark,
  objectId: string,
  code: string,
): Promise<void> => {
  await tx
    .insertInto('commands')
    .values({ ...rowFor(caller, command, objectId), verdict: 'refused', refusal_code: code })
    .onConflict((on) => on.columns(['owner_id', 'id']).doNothing())
    .execute();
};

/** It came before its parent; a known id stays as it was. */
export const noteParked = async (
  tx: Kysely<Tables>,
  caller: Caller,
  command: CommandMark,
  objectId: string,
): Promise<void> => {
  await tx
    .insertInto('commands')
    .values({ ...rowFor(caller, command, objectId), verdict: 'parked', refusal_code: null })
    .onConflict((on) => on.columns(['owner_id', 'id']).doNothing())
    .execute();
};

/** Its parent came, and it was applied. */
export const unpark = async (tx: Kysely<Tables>, ownerId: string, commandId: string): Promise<void> => {
  await tx
    .updateTable('commands')
    .set({ verdict: 'applied' })
    .where('owner_id', '=', ownerId)
    .where('id', '=', commandId)
    .where('verdict', '=', 'parked')
    .execute();
};
