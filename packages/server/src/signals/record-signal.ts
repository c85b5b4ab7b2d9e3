/** Recording a signal that a phone handed in: may you, is it right, where is it, store, give the receipt. */
import type { RecordSignalBody } from '@buurtplus/contract/sync';
import type { CompassBook } from '@buurtplus/domain/compass';
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
  type CompassTrace,
  recordSignal as decide,
  maySignal,
  type RecordRefusal,
  type SignalPlace,
} from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import type { Editions } from '../compass/editions.ts';
import { bodyHash, type CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { storedBody } from './receipt.ts';
import { insertRecordedSignal } from './record-signal.store.ts';

/** Finds the neighbourhood of a place on the map of the municipality's own year; codes are null outside every area. */
type Locate = (
  tenantId: string,
  place: SignalPlace,
) => Promise<{
  readonly areaYear: number;
  readonly neighbourhoodCode: string | null;
  readonly districtCode: string | null;
}>;

export type RecordDeps = {
  readonly locate: Locate;
  readonly newId: () => string;
  readonly editions: Editions;
};

export type RecordNo =
  | { readonly code: 'not_allowed' }
  | { readonly code: 'invalid'; readonly fields: readonly RecordRefusal[] }
  /** This command id was seen before; the caller looks up what was answered then. */
  | { readonly code: 'seen_before' };

export type Recorded = {
  readonly receipt: { readonly bodyHash: string; readonly receivedAt: string };
  /** A command that came before this signal and waited for it. */
  readonly parkedId: string | null;
};

/** The very book the phone decided with; one that is not known here any more gives way to the one that holds now. */
const bookFor = async (
  editions: Editions,
  tenantId: string,
  version: string | undefined,
): Promise<CompassBook> =>
  (version === undefined ? null : await editions.byVersion(tenantId, version)) ??
  (await editions.current(tenantId));

/** Parsing leaves out what was not answered; the domain's type says the same without "undefined". */
const traceOf = (compass: RecordSignalBody['compass']): CompassTrace | null => {
  if (compass === undefined) return null;
  const { now, since, often, away } = compass.followUps;
  return {
    ...compass,
    followUps: {
      ...(now === undefined ? {} : { now }),
      ...(since === undefined ? {} : { since }),
      ...(often === undefined ? {} : { often }),
      ...(away === undefined ? {} : { away }),
    },
  };
};

type Hand = {
  readonly tenantId: string;
  /** Whose phone it came from. */
  readonly personId: string;
  /** Null when nobody is its sender: not this person, and not the team. */
  readonly sender: { readonly role: string; readonly teamId: string | null } | null;
};

const decideAndStore = async (
  db: Kysely<Tables>,
  deps: RecordDeps,
  hand: Hand,
  body: RecordSignalBody,
  command: CommandMark,
): Promise<Result<Recorded, RecordNo>> => {
  const { tenantId, personId, sender } = hand;
  const { nonce, compass, ...draft } = body;
  const book = await bookFor(deps.editions, tenantId, compass?.version);
  const decided = decide({ ...draft, compass: traceOf(compass), signalId: body.signalId as SignalId }, book);
  if (!decided.ok) return refuse({ code: 'invalid', fields: decided.refusal });
  const located = await deps.locate(tenantId, body.place);
  const row = await insertRecordedSignal(db, {
    tenantId,
    handedInBy: personId,
    ownerId: sender === null ? null : personId,
    ownerRole: sender?.role ?? null,
    teamId: sender?.teamId ?? null,
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
  return ok({
    receipt: { bodyHash: stored, receivedAt: row.received_at.toISOString() },
    parkedId: row.parked_id,
  });
};

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
  const whole = {
    ...facts,
    kind: 'niet_pluis',
    duty: null,
    conflictedIds: [],
    status: 'recorded',
    outOfSight: false,
  } as const;
  const may = maySignal(actor, 'record', whole, 'own_data');
  if (!may.ok) return refuse({ code: 'not_allowed' });
  const hand = {
    tenantId: actor.tenantId,
    personId: actor.personId,
    sender: { role: actor.role, teamId: actor.teamId },
  };
  return decideAndStore(db, deps, hand, body, command);
};

/** What an ended phone or role still held: for the municipality, in nobody's name. @param jobsDb the only role that may store such a signal */
export const recordWithoutSender = (
  jobsDb: Kysely<Tables>,
  deps: RecordDeps,
  from: { readonly tenantId: string; readonly personId: string },
  body: RecordSignalBody,
  command: CommandMark,
): Promise<Result<Recorded, RecordNo>> =>
  decideAndStore(jobsDb, deps, { ...from, sender: null }, body, command);
