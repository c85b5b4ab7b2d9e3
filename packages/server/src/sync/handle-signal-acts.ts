/** Acts of the sender about an own signal that was shown to come from here: kept once, or refused with why. */
import type { ProblemCode } from '@buurtplus/contract/problems';
import type { Verdict } from '@buurtplus/contract/sync';
import type { Result } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { insertCommand } from './commands.store.ts';
import {
  fieldsOf,
  markOf,
  type OpenedCommand,
  refuseAndNote,
  type SyncDeps,
  seenBefore,
} from './verdicts.ts';

export const handleOnOwnSignal = async <Body extends { readonly signalId: string }, No extends ProblemCode>(
  tx: Kysely<Tables>,
  deps: SyncDeps,
  caller: Caller,
  command: OpenedCommand,
  schema: z.ZodType<Body>,
  act: (body: Body) => Promise<Result<undefined, No>>,
): Promise<Verdict> => {
  const { commandId } = command.header;
  const body = schema.safeParse(command.body);
  if (!body.success)
    return refuseAndNote(tx, caller, command, commandId, 'invalid_input', fieldsOf(body.error));
  const before = await seenBefore(tx, deps, caller, command);
  if (before !== null) return before;
  const acted = await act(body.data);
  if (!acted.ok) return refuseAndNote(tx, caller, command, body.data.signalId, acted.refusal);
  const receivedAt = await insertCommand(tx, caller, markOf(command), body.data.signalId);
  return {
    commandId,
    verdict: 'applied',
    receipt: { bodyHash: command.bodyHash, receivedAt: receivedAt.toISOString() },
  };
};
