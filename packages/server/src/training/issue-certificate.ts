/** Gives, lengthens and takes back the own certificate: from what was done, in one transaction with the course it opens. */
import type { MyCertificate } from '@buurtplus/contract/certificates';
import {
  certificateState,
  lastDayOfCertificate,
  learningLine,
  lessonsMissing,
  lessonsToRefresh,
  mayRenewFrom,
} from '@buurtplus/domain/training';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import {
  type CertificateRow,
  findOwnCertificate,
  insertCertificate,
  listCountingTeams,
  listOwnDone,
  readCounts,
  withdrawCertificate,
} from './certificate.store.ts';
import type { CertificateCodes } from './certificate-code.ts';
import { listEvents } from './learning.store.ts';
import type { TrainingDeps } from './training-deps.ts';

type Standing = { readonly view: MyCertificate; readonly row: CertificateRow | null };

const ownerOf = ({ actor, personId }: Caller) => ({ tenantId: actor?.tenantId ?? '', personId });

/** Read under the own row-level security: what the database does not show me, is not mine. */
export const readStanding = (deps: TrainingDeps, caller: Caller, teamId: string): Promise<Standing> =>
  inTransaction(deps.db, caller.context, async (tx) => {
    const owner = ownerOf(caller);
    const today = dutchDay(deps.clock.now());
    const row = await findOwnCertificate(tx, owner);
    const missing = lessonsMissing(learningLine, await listOwnDone(tx, owner));
    const renewFrom = row === null ? null : mayRenewFrom(row.valid_until);
    const toRefresh = row === null ? [] : lessonsToRefresh(row.valid_until, await listEvents(tx, owner));
    const state =
      row !== null &&
      certificateState({ validUntil: row.valid_until, withdrawnOn: null, isMember: true }, today) === 'valid'
        ? 'valid'
        : 'expired';
    const ready =
      missing.length === 0 && (renewFrom === null || (renewFrom <= today && toRefresh.length === 0));
    return {
      row,
      view: {
        missing: [...missing],
        certificate:
          row === null
            ? null
            : {
                issuedOn: row.issued_on,
                validUntil: row.valid_until,
                state,
                renewFrom: renewFrom ?? row.valid_until,
                toRefresh: [...toRefresh],
              },
        ready,
        counts: await readCounts(tx, owner.tenantId, teamId),
      },
    };
  });

const trail = (tx: Kysely<Tables>, caller: Caller, action: string, id: string): Promise<void> =>
  writeAudit(tx, {
    tenantId: ownerOf(caller).tenantId,
    actorId: caller.personId,
    actorRole: caller.actor?.role ?? null,
    sessionId: caller.sessionId,
    action,
    objectType: 'certificate',
    objectId: id,
    purpose: 'own_data',
    outcome: 'done',
  });

const end = async (
  deps: TrainingDeps,
  tx: Kysely<Tables>,
  caller: Caller,
  row: CertificateRow,
): Promise<boolean> => {
  const owner = ownerOf(caller);
  const ended = await withdrawCertificate(tx, owner, row.id, dutchDay(deps.clock.now()));
  if (ended)
    for (const teamId of await listCountingTeams(tx, owner))
      await deps.course.drop(tx, { ...owner, teamId }, row.valid_until);
  return ended;
};

/** Answers how it stands afterwards; what is not ready changes nothing. */
export const issueCertificate = async (
  deps: TrainingDeps,
  codes: CertificateCodes,
  caller: Caller,
  teamId: string,
): Promise<MyCertificate> => {
  const { view, row } = await readStanding(deps, caller, teamId);
  if (!view.ready) return view;
  const owner = ownerOf(caller);
  const id = deps.newId();
  const issuedOn = dutchDay(deps.clock.now());
  const validUntil = lastDayOfCertificate(issuedOn);
  await inTransaction(deps.jobsDb, { ...noContext, tenantId: owner.tenantId }, async (tx) => {
    // Another phone was first: there is one now, and that is what was asked for.
    if (row !== null && !(await end(deps, tx, caller, row))) return;
    const made = await insertCertificate(tx, owner, {
      id,
      codeHash: codes.hashOf(codes.codeOf(owner.tenantId, id)),
      lessons: learningLine.map((lesson) => lesson.id),
      issued_on: issuedOn,
      valid_until: validUntil,
    });
    if (!made) return;
    for (const counting of await listCountingTeams(tx, owner))
      await deps.course.grant(tx, { ...owner, teamId: counting }, validUntil);
    await trail(tx, caller, 'certificate.issued', id);
  });
  return (await readStanding(deps, caller, teamId)).view;
};

export const takeBack = async (deps: TrainingDeps, caller: Caller, teamId: string): Promise<void> => {
  const { row } = await readStanding(deps, caller, teamId);
  if (row === null) return;
  await inTransaction(deps.jobsDb, { ...noContext, tenantId: ownerOf(caller).tenantId }, async (tx) => {
    if (await end(deps, tx, caller, row)) await trail(tx, caller, 'certificate.withdrawn', row.id);
  });
};
