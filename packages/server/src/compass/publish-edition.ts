/** Publishing a draft: nothing that stops may be wrong with it; from its day on it holds, and then it never changes. */
import { compassBookSchema } from '@buurtplus/contract/compass';
import {
  applyChanges,
  type CompassBook,
  checkEdition,
  diffChanges,
  type EditionFault,
  mayPublish,
} from '@buurtplus/domain/compass';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { Answer, HttpRefusal } from '../platform/http/refusal.ts';
import { checksumOf } from './checksum.ts';
import { auditEdition, whoOf } from './edit-draft.ts';
import { findDraft, listPublished, publishDraft, tellEveryone } from './editions.store.ts';
import type { EditionsDeps } from './editions-deps.ts';
import { inForceOf } from './stored-editions.ts';

/** Further ahead than this is a typing mistake. */
const daysAhead = 366;
const dayMs = 86_400_000;

type Asked = { readonly seen: number; readonly publishOn: string; readonly note: string };

const wrongDay = (publishOn: string, today: string): string | null => {
  const ahead = (Date.parse(publishOn) - Date.parse(today)) / dayMs;
  if (ahead < 0) return 'before_today';
  return ahead > daysAhead ? 'too_far' : null;
};

/** Where it is wrong, for who wants to go there; the sentences are those of the check. */
export const notReady = (faults: readonly EditionFault[]): HttpRefusal => ({
  code: 'edition_not_ready',
  fields: faults
    .filter(({ stops }) => stops)
    .slice(0, 50)
    .map(({ part, at, field, code }) => ({
      path: [part, at, field].filter((one) => one !== null).join('.'),
      code,
    })),
});

/** The last gate: what the rules let through has the very shape that phones take in. */
const misshapen = (book: CompassBook): HttpRefusal | null => {
  const shape = compassBookSchema.safeParse(book);
  return shape.success
    ? null
    : {
        code: 'edition_not_ready',
        fields: shape.error.issues.slice(0, 50).map(({ path, code }) => ({ path: path.join('.'), code })),
      };
};

/** @returns the version that was published */
export const publishEdition = async (
  deps: EditionsDeps,
  caller: Caller,
  asked: Asked,
): Promise<Answer<string>> => {
  const who = whoOf(caller);
  const done = await inTransaction(deps.db, caller.context, async (tx): Promise<Answer<string>> => {
    const [now, today] = [deps.now(), dutchDay(deps.now())];
    const draft = await findDraft(tx, who.tenantId, 'lock');
    if (draft === null || draft.revision !== asked.seen) return refuse({ code: 'draft_changed' });
    const day = wrongDay(asked.publishOn, today);
    if (day !== null) return refuse({ code: 'invalid_input', fields: [{ path: 'publishOn', code: day }] });
    const note = asked.note.trim();
    if (note === '') return refuse({ code: 'invalid_input', fields: [{ path: 'note', code: 'empty' }] });
    const rows = await listPublished(tx, who.tenantId);
    const [newest] = rows;
    const same =
      newest !== undefined &&
      newest === inForceOf(rows, today) &&
      newest.standardVersion === draft.standard.version &&
      diffChanges(newest.changes, draft.changes).length === 0;
    if (same)
      return refuse({ code: 'edition_not_ready', fields: [{ path: 'changes', code: 'nothing_changed' }] });
    const faults = checkEdition(draft.standard, draft.changes, today);
    if (!mayPublish(faults)) return refuse(notReady(faults));
    const book = applyChanges(draft.standard, draft.changes, draft.version);
    const shape = misshapen(book);
    if (shape !== null) return refuse(shape);
    await publishDraft(tx, {
      tenantId: who.tenantId,
      book,
      checksum: checksumOf(book),
      publishOn: asked.publishOn,
      note,
      personId: who.personId,
      now,
    });
    await auditEdition(tx, who, 'compass.published', draft.version);
    await tellEveryone(tx, who.tenantId);
    return ok(draft.version);
  });
  if (done.ok) deps.editions.forget(who.tenantId);
  return done;
};
