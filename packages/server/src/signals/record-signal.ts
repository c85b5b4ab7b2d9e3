/** Recording a signal that a phone handed in: may you, is it right, where is it, store, give the receipt. */
import type { RecordSignalBody } from '@buurtplus/contract/sync';
import {
  ok,
  type PersonId,
  type Result,
  refuse,
  type SignalId,
  type TeamId,
  type TenantId,
} from '@buurtplus/domain/kernel';
import {
  recordSignal as decide,
  maySignal,
  type RecordRefusal,
  type SignalPlace,
} from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { bodyHash, storedBody } from './receipt.ts';
import { type CommandMark, insertRecordedSignal } from './record-signal.store.ts';

/** Finds the neighbourhood of a place on the map of the municipality's own year; codes are null outside every area. */
type Locate = (
  tenantId: string,
  place: SignalPlace,
) => Promise<{
  readonly areaYear: number;
  readonly neighbourhoodCode: string | null;
  readonly districtCode: string | null;
}>;

export type RecordDeps = { readonly locate: Locate; readonly newId: () => string };

export type RecordNo =
  | { readonly code: 'not_allowed' }
  | { readonly code: 'invalid'; readonly fields: readonly RecordRefusal[] }
  /** This command id was seen before; the caller looks up what was answered then. */
  | { readonly code: 'seen_before' };

export type Recorded = { readonly bodyHash: string; readonly receivedAt: string };

export const recordSignal = async (
  db: Kysely<Tables>,
  deps: RecordDeps,
  caller: Caller,
  body: RecordSignalBody,
  command: CommandMark,
): Promise<Result<Recorded, RecordNo>> => {
  const { actor } = caller;
  if (actor === null) return refuse({ code: 'not_allowed' });
  const facts = {
    tenantId: actor.tenantId as TenantId,
    ownerId: actor.personId as PersonId,
    teamId: actor.teamId as TeamId | null,
  };
  const may = maySignal(actor, 'record', { ...facts, duty: null, status: 'recorded' }, 'own_data');
  if (!may.ok) return refuse({ code: 'not_allowed' });
  const { nonce, ...draft } = body;
  const decided = decide({ ...draft, signalId: body.signalId as SignalId });
  if (!decided.ok) return refuse({ code: 'invalid', fields: decided.refusal });
  const located = await deps.locate(actor.tenantId, body.place);
  const row = await insertRecordedSignal(db, {
    tenantId: actor.tenantId,
    ownerId: actor.personId,
    ownerRole: actor.role,
    sessionId: caller.sessionId,
    teamId: actor.teamId,
    eventId: deps.newId(),
    areaYear: located.areaYear,
    neighbourhoodCode: located.neighbourhoodCode,
    districtCode: located.districtCode,
    signal: decided.value,
    command,
  });
  if (row === null) return refuse({ code: 'seen_before' });
  const stored = bodyHash(storedBody(row, nonce));
  if (stored !== command.bodyHash) throw new Error(`Signal ${row.id} was not stored as it was handed in.`);
  return ok({ bodyHash: stored, receivedAt: row.received_at.toISOString() });
};
