/** Everything about one agreement that its reader may see, or "not there". */
import { mayAgreement } from '@buurtplus/domain/agreements';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import type { Loaded } from './agreements.present.ts';
import { type AgreementRow, findAgreement, listSignatures, listVersions } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { listPauses } from './meetings.store.ts';
import { listNames } from './outside.store.ts';
import { factsOf, readAround } from './sides.ts';

type Actor = NonNullable<Caller['actor']>;

/** "Not yours" and "not there" are one answer. @param act asks for the right to speak for a side, and holds the row */
export const findFor = async (
  tx: Kysely<Tables>,
  actor: Actor,
  id: string,
  act = false,
): Promise<Result<AgreementRow, HttpRefusal>> => {
  const row = await findAgreement(tx, actor.tenantId, id, act);
  if (row === undefined || !mayAgreement(actor, 'read', factsOf(row), 'run_team').ok)
    return refuse({ code: 'not_found' });
  if (act && !mayAgreement(actor, 'write', factsOf(row), 'run_team').ok)
    return refuse({ code: 'agreement_not_all_area' });
  return ok(row);
};

export const loadAgreement = async (
  deps: AgreementsDeps,
  caller: Caller,
  actor: Actor,
  id: string,
): Promise<Result<Loaded, HttpRefusal>> => {
  const { tenantId } = actor;
  const read = await inTransaction(deps.db, caller.context, async (tx) => {
    const found = await findFor(tx, actor, id);
    if (!found.ok) return found;
    const versions = await listVersions(tx, tenantId, [id]);
    // A first draft of the other side is not there yet for this reader.
    if (versions.length === 0) return refuse({ code: 'not_found' as const });
    return ok({
      row: found.value,
      versions,
      signatures: await listSignatures(tx, tenantId, id),
      pauses: await listPauses(tx, tenantId, id),
    });
  });
  if (!read.ok) return read;
  const around = await readAround(deps, tenantId);
  const people = read.value.signatures.flatMap((one) => (one.person_id === null ? [] : [one.person_id]));
  const names = await inTransaction(deps.jobsDb, { ...noContext, tenantId }, (tx) => listNames(tx, people));
  return ok({ ...read.value, around, names });
};
