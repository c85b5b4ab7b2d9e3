/** One deed for the own team: in one transaction, with a line in the trail, and the database's own no in words. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { writeAudit } from '../audit/audit.store.ts';
import type { Tables } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Caller } from './caller.ts';
import type { HttpRefusal } from './refusal.ts';

export type TeamKey = { readonly tenantId: string; readonly teamId: string };

/** The own team of somebody who acts in one; null for everybody else. */
export const teamOf = ({ actor }: Caller): TeamKey | null =>
  actor === null || actor.teamId === null ? null : { tenantId: actor.tenantId, teamId: actor.teamId };

export type Deed = {
  readonly db: Kysely<Tables>;
  readonly caller: Caller;
  /** "thing.act": the thing stands in the trail as what it was done to. */
  readonly action: string;
  readonly objectId: string | null;
  /** What a refusal of the database means here; null when it means nothing and is an error. */
  readonly refusalOf: (problem: unknown) => HttpRefusal | null;
};

/** What was done before already and is only answered again: there is nothing to write down. */
export type DoneBefore<Value> = { readonly again: Value };
const isAgain = <Value>(value: Value | DoneBefore<Value>): value is DoneBefore<Value> =>
  typeof value === 'object' && value !== null && 'again' in value;

/** @returns not_found for who acts in no team; nothing is written then, nor when the work refuses */
export const teamDeed = async <Value>(
  { db, caller, action, objectId, refusalOf }: Deed,
  work: (tx: Kysely<Tables>, team: TeamKey) => Promise<Result<Value | DoneBefore<Value>, HttpRefusal>>,
): Promise<Result<Value, HttpRefusal>> => {
  const team = teamOf(caller);
  if (team === null) return refuse({ code: 'not_found' });
  return inTransaction(db, caller.context, async (tx) => {
    const done = await work(tx, team);
    if (!done.ok) return done;
    if (isAgain(done.value)) return ok(done.value.again);
    const { value } = done;
    await writeAudit(tx, {
      tenantId: team.tenantId,
      actorId: caller.personId,
      actorRole: caller.actor?.role ?? null,
      sessionId: caller.sessionId,
      action,
      objectType: action.slice(0, action.indexOf('.')),
      objectId,
      purpose: 'run_team',
      outcome: 'done',
    });
    return ok(value);
  }).catch((problem: unknown) => {
    const refusal = refusalOf(problem);
    if (refusal === null) throw problem;
    return refuse(refusal);
  });
};
