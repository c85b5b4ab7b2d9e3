/** What is sensitive in a case: sealed when it is written, opened one at a time, and each opening in the trail before anything leaves. */
import { randomBytes } from 'node:crypto';
import { type CaseEntryBody, caseEntrySchema } from '@buurtplus/contract/casework';
import { type CaseEntry, mayCase } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { createSecretBox, type SecretBox } from '../platform/secret-box.ts';
import { isFor } from './answer-hand-over.ts';
import { auditCase } from './audit-case.ts';
import type { CaseRow } from './case-row.ts';
import { type CaseWork, caseFacts } from './case-step.ts';
import { findCase, listAccess, systemContext } from './cases.store.ts';
import type { SealedShare } from './casework.tables.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { findEntry } from './entries.store.ts';
import { findHandOver } from './hand-overs.store.ts';
import { findKeyInTerm, findSealedShare, insertSealed, keepKey, listSealed } from './sealed.store.ts';

type Of = { readonly tenantId: string; readonly caseId: string };

const keyBytes = 32;
const keyPlace = ({ tenantId, caseId }: Of): string => `${tenantId}/${caseId}`;
/** A box opens in its own case, behind its own mark, and nowhere else. */
const entryPlace = (of: Of, entryId: string): string => `${keyPlace(of)}/${entryId}`;

/** @returns null when the key is destroyed, its last day is over, or it was wrapped under another server secret */
const unwrapped = (deps: CaseworkDeps, of: Of, wrapped: Buffer | null): SecretBox | null => {
  const key = wrapped === null ? null : deps.keyBox.open(wrapped, keyPlace(of));
  return key === null ? null : createSecretBox(key.toString('hex'), 'case-entry');
};

const boxOf = (deps: CaseworkDeps, of: Of): Promise<SecretBox | null> =>
  inTransaction(deps.jobsDb, systemContext(of.tenantId), async (jobs) =>
    unwrapped(deps, of, await findKeyInTerm(jobs, of, dutchDay(deps.clock.now()))),
  );

const openedEntry = async (
  deps: CaseworkDeps,
  of: Of,
  entryId: string,
  sealed: Buffer,
): Promise<CaseEntryBody | null> => {
  const opened = (await boxOf(deps, of))?.open(sealed, entryPlace(of, entryId)) ?? null;
  if (opened === null) return null;
  const read = caseEntrySchema.safeParse(JSON.parse(opened.toString('utf8')));
  return read.success ? read.data : null;
};

export const sealEntry = async (work: CaseWork, entryId: string, entry: CaseEntry): Promise<void> => {
  const { tx, deps, row, now } = work;
  const of = { tenantId: row.tenant_id, caseId: row.id };
  const box = await inTransaction(deps.jobsDb, systemContext(row.tenant_id), async (jobs) =>
    unwrapped(deps, of, await keepKey(jobs, of, deps.keyBox.seal(randomBytes(keyBytes), keyPlace(of)), now)),
  );
  if (box === null) throw new Error('The key of a case cannot be opened: is SECRET_KEY another than before?');
  await insertSealed(tx, row, entryId, box.seal(Buffer.from(JSON.stringify(entry)), entryPlace(of, entryId)));
};

/** Taken along as it lies: nobody opens it for that. @param entryIds in the order of the marks */
export const sealedFor = async (
  tx: Kysely<Tables>,
  row: CaseRow,
  entryIds: readonly string[],
): Promise<readonly SealedShare[]> => {
  const boxes = await listSealed(tx, row, entryIds);
  return entryIds.flatMap((entryId) => {
    const box = boxes.get(entryId);
    return box === undefined ? [] : [{ entryId, box: box.toString('base64') }];
  });
};

type Revealed = Result<{ readonly entry: CaseEntryBody }, HttpRefusal>;

/** Behind a wall, not there, not sensitive and destroyed are one answer. */
export const revealInCase = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  of: { readonly caseId: string; readonly entryId: string },
): Promise<Revealed> => {
  const row = await findCase(tx, actor.tenantId, of.caseId);
  if (row === null) return refuse({ code: 'not_found' });
  const today = dutchDay(deps.clock.now());
  const access = await listAccess(tx, actor.tenantId, of.caseId, today);
  const may = mayCase(actor, 'reveal', caseFacts(row, access, today), 'handle_case');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  const mark = await findEntry(tx, row, of.entryId);
  const sealed = mark === null ? undefined : (await listSealed(tx, row, [of.entryId])).get(of.entryId);
  if (sealed === undefined) return refuse({ code: 'not_found' });
  const place = { tenantId: row.tenant_id, caseId: row.id };
  const entry = await openedEntry(deps, place, of.entryId, sealed);
  if (entry === null) return refuse({ code: 'not_found' });
  await auditCase(tx, caller, 'case.revealed', of.caseId);
  return ok({ entry });
};

/** What went along with a hand-over, for its receiver, as long as that is shared. */
export const revealShared = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  of: { readonly handOverId: string; readonly at: number },
): Promise<Revealed> => {
  const offer = await findHandOver(tx, actor.tenantId, of.handOverId);
  const isThere =
    offer !== null &&
    isFor(actor, offer) &&
    offer.status === 'accepted' &&
    offer.until_on >= dutchDay(deps.clock.now());
  if (!isThere) return refuse({ code: 'not_found' });
  const share = await findSealedShare(tx, actor.tenantId, of.handOverId, of.at);
  if (share === null) return refuse({ code: 'not_found' });
  const place = { tenantId: offer.tenant_id, caseId: offer.case_id };
  const entry = await openedEntry(deps, place, share.entryId, Buffer.from(share.box, 'base64'));
  if (entry === null) return refuse({ code: 'not_found' });
  await auditCase(tx, caller, 'hand_over.revealed', of.handOverId);
  return ok({ entry });
};
