/** Beginning, keeping and throwing away the draft of an edition; two people at once are noticed, and neither loses anything. */
import type { beginDraftSchema } from '@buurtplus/contract/editions';
import { type BookChanges, editionVersion, isNewerStandard } from '@buurtplus/domain/compass';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { Answer } from '../platform/http/refusal.ts';
import {
  type DraftRow,
  deleteDraft,
  findBook,
  findDraft,
  insertDraft,
  listPublished,
  updateDraft,
} from './editions.store.ts';
import type { EditionsDeps } from './editions-deps.ts';
import { inForceOf } from './stored-editions.ts';

type Who = {
  readonly tenantId: string;
  readonly personId: string;
  readonly role: string;
  readonly sessionId: string;
};

export const whoOf = (caller: Caller): Who => ({
  tenantId: caller.actor?.tenantId ?? '',
  personId: caller.personId,
  role: caller.actor?.role ?? '',
  sessionId: caller.sessionId,
});

/** Which edition was touched; never what it says. */
export const auditEdition = (tx: Kysely<Tables>, who: Who, action: string, version: string): Promise<void> =>
  writeAudit(tx, {
    tenantId: who.tenantId,
    actorId: who.personId,
    actorRole: who.role,
    sessionId: who.sessionId,
    action,
    objectType: 'compass_edition',
    objectId: version,
    purpose: 'administer',
    outcome: 'done',
  });

export const beginDraft = (
  deps: EditionsDeps,
  caller: Caller,
  asked: z.infer<typeof beginDraftSchema>,
): Promise<Answer<DraftRow>> =>
  inTransaction(deps.db, caller.context, async (tx) => {
    const who = whoOf(caller);
    const now = deps.now();
    const rows = await listPublished(tx, who.tenantId);
    const from =
      asked.from === undefined
        ? inForceOf(rows, dutchDay(now))
        : rows.find(({ version }) => version === asked.from);
    const books = from === undefined ? null : await findBook(tx, who.tenantId, from.version);
    if (from === undefined || books === null) return refuse({ code: 'not_found' });
    const there = await findDraft(tx, who.tenantId, 'lock');
    if (there !== null) {
      if (asked.instead === undefined) return refuse({ code: 'draft_there' });
      if (!(await deleteDraft(tx, who.tenantId, asked.instead))) return refuse({ code: 'draft_changed' });
      await auditEdition(tx, who, 'compass.draft_discarded', there.version);
    }
    const { standard: newest } = deps.editions;
    const standard =
      asked.standard === 'newest' && isNewerStandard(newest.version, books.standard.version)
        ? newest
        : books.standard;
    const number = Math.max(0, ...rows.map((row) => row.number ?? 0)) + 1;
    const version = editionVersion(standard.version, number);
    const made = await insertDraft(tx, {
      tenantId: who.tenantId,
      version,
      number,
      standard,
      changes: asked.keepLines === true && there !== null ? there.changes : from.changes,
      personId: who.personId,
      now,
    });
    if (!made) return refuse({ code: 'draft_there' });
    await auditEdition(tx, who, 'compass.draft_begun', version);
    const draft = await findDraft(tx, who.tenantId);
    return draft === null ? refuse({ code: 'not_found' }) : ok(draft);
  });

export const saveDraft = (
  deps: EditionsDeps,
  caller: Caller,
  seen: number,
  changes: BookChanges,
): Promise<Answer<{ revision: number; changedAt: Date }>> =>
  inTransaction(deps.db, caller.context, async (tx) => {
    const { tenantId, personId } = whoOf(caller);
    const saved = await updateDraft(tx, { tenantId, seen, changes, personId, now: deps.now() });
    return saved === null ? refuse({ code: 'draft_changed' }) : ok(saved);
  });

export const discardDraft = (deps: EditionsDeps, caller: Caller, seen: number): Promise<Answer<undefined>> =>
  inTransaction(deps.db, caller.context, async (tx) => {
    const who = whoOf(caller);
    const draft = await findDraft(tx, who.tenantId, 'lock');
    if (draft === null) return refuse({ code: 'not_found' });
    if (!(await deleteDraft(tx, who.tenantId, seen))) return refuse({ code: 'draft_changed' });
    await auditEdition(tx, who, 'compass.draft_discarded', draft.version);
    return ok(undefined);
  });
