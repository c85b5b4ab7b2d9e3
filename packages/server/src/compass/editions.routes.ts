/** What a functional admin does with editions of the compass over HTTP: read, draft, check, try, publish. Never a signal. */
import {
  beginDraftSchema,
  bookVersionSchema,
  discardDraftSchema,
  draftBytes,
  draftSchema,
  dryRunSchema,
  editionSchema,
  editionsSchema,
  faultsSchema,
  publishSchema,
  saveDraftSchema,
  savedDraftSchema,
} from '@buurtplus/contract/editions';
import { type BookChanges, checkEdition } from '@buurtplus/domain/compass';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { dryRunDraft } from './dry-run.ts';
import { beginDraft, discardDraft, saveDraft } from './edit-draft.ts';
import { presentDraft, presentEdition, presentEditions } from './editions.present.ts';
import { type DraftRow, findBook, findDraft, listPublished, namesOf } from './editions.store.ts';
import type { EditionsDeps } from './editions-deps.ts';
import { publishEdition } from './publish-edition.ts';
import { inForceOf } from './stored-editions.ts';

const shared = { who: ['functional_admin'], tenantScope: 'own', params: null, query: null } as const;

const presented = async (deps: EditionsDeps, tx: Kysely<Tables>, tenantId: string, draft: DraftRow) => {
  const inForce = inForceOf(await listPublished(tx, tenantId), dutchDay(deps.now()));
  const books = inForce === undefined ? null : await findBook(tx, tenantId, inForce.version);
  const names = await namesOf(deps.jobsDb, [draft.changedBy]);
  return presentDraft(draft, books?.standard ?? draft.standard, names);
};

const readEndpoints = (deps: EditionsDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'compass.editions',
    method: 'GET',
    path: '/compass/editions',
    summary: 'Every published edition, which one holds, and whether there is a draft or a newer standard.',
    dataClass: 1,
    audit: { none: 'Public books, and names of colleagues.' },
    limit: 'read',
    body: null,
    answer: editionsSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      // First, for it brings a municipality that has nothing yet to the standard.
      await deps.editions.current(tenantId);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const rows = await listPublished(tx, tenantId);
        const draft = await findDraft(tx, tenantId);
        const people = [...rows.map(({ publishedBy }) => publishedBy), draft?.changedBy ?? null];
        const names = await namesOf(deps.jobsDb, people);
        const [newest, today] = [deps.editions.standard, dutchDay(deps.now())];
        const inForce = inForceOf(rows, today);
        const books = inForce === undefined ? null : await findBook(tx, tenantId, inForce.version);
        const standard = books?.standard ?? newest;
        return ok(presentEditions({ rows, draft, standard, newest, names, today }));
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'compass.edition',
    method: 'GET',
    path: '/compass/editions/:version',
    summary: 'One published edition: the whole book, and what differed from the one before.',
    dataClass: 1,
    audit: { none: 'A public book, and the name of a colleague.' },
    limit: 'read',
    params: z.object({ version: bookVersionSchema }),
    body: null,
    answer: editionSchema,
    success: 200,
    handle: (request) =>
      inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const { tenantId } = actorOf(request);
        const rows = await listPublished(tx, tenantId);
        const row = rows.find(({ version }) => version === request.params.version);
        const books = row === undefined ? null : await findBook(tx, tenantId, row.version);
        if (row === undefined || books === null) return refuse({ code: 'not_found' });
        const names = await namesOf(deps.jobsDb, [row.publishedBy]);
        return ok(presentEdition(rows, row, books.book, names, dutchDay(deps.now())));
      }),
  }),
  endpoint({
    ...shared,
    id: 'compass.draft',
    method: 'GET',
    path: '/compass/draft',
    summary: 'The draft: own lines, the standard below them, and who changed it last.',
    dataClass: 1,
    audit: { none: 'Texts that become public, and the name of a colleague.' },
    limit: 'read',
    body: null,
    answer: draftSchema,
    success: 200,
    handle: (request) =>
      inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const { tenantId } = actorOf(request);
        const draft = await findDraft(tx, tenantId);
        return draft === null
          ? refuse({ code: 'not_found' })
          : ok(await presented(deps, tx, tenantId, draft));
      }),
  }),
  endpoint({
    ...shared,
    id: 'compass.check-draft',
    method: 'GET',
    path: '/compass/draft/faults',
    summary: 'What is wrong with the draft, each in a sentence that says where.',
    dataClass: 0,
    audit: { none: 'Texts that become public.' },
    limit: 'read',
    body: null,
    answer: faultsSchema,
    success: 200,
    handle: (request) =>
      inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const draft = await findDraft(tx, actorOf(request).tenantId);
        if (draft === null) return refuse({ code: 'not_found' });
        const faults = checkEdition(draft.standard, draft.changes, dutchDay(deps.now()));
        return ok({
          revision: draft.revision,
          faults: faults.map((fault) => ({
            ...fault,
            cells: fault.cells === null ? null : [...fault.cells],
          })),
        });
      }),
  }),
];

export const editionEndpoints = (deps: EditionsDeps): readonly Endpoint[] => [
  ...readEndpoints(deps),
  endpoint({
    ...shared,
    id: 'compass.begin-draft',
    method: 'POST',
    path: '/compass/draft',
    summary: 'Begin a draft from the edition in force, an earlier one, or on the newest standard.',
    dataClass: 1,
    audit: { event: 'compass.draft_begun' },
    limit: 'act',
    body: beginDraftSchema,
    answer: draftSchema,
    success: 201,
    handle: async (request) => {
      const caller = signedIn(request);
      const { tenantId } = actorOf(request);
      // Brings a municipality that has nothing yet to the standard, to begin from.
      await deps.editions.current(tenantId);
      const begun = await beginDraft(deps, caller, request.body);
      if (!begun.ok) return begun;
      return inTransaction(deps.db, caller.context, async (tx) =>
        ok(await presented(deps, tx, tenantId, begun.value)),
      );
    },
  }),
  endpoint({
    ...shared,
    id: 'compass.save-draft',
    method: 'PUT',
    path: '/compass/draft',
    summary: 'Keep all own lines of the draft, unless a colleague changed it since it was seen.',
    dataClass: 0,
    audit: { none: 'A draft counts for nobody; beginning, trying and publishing are written down.' },
    limit: 'draft',
    body: saveDraftSchema,
    answer: savedDraftSchema,
    success: 200,
    maxBodyBytes: draftBytes,
    handle: async (request) => {
      // The schema lets through what is half written; the rules say what is wrong with it.
      const changes = request.body.changes as BookChanges;
      const saved = await saveDraft(deps, signedIn(request), request.body.seen, changes);
      return saved.ok
        ? ok({ revision: saved.value.revision, changedAt: saved.value.changedAt.toISOString() })
        : saved;
    },
  }),
  endpoint({
    ...shared,
    id: 'compass.discard-draft',
    method: 'POST',
    path: '/compass/draft/discard',
    summary: 'Throw the draft away, as it was seen.',
    dataClass: 0,
    audit: { event: 'compass.draft_discarded' },
    limit: 'act',
    body: discardDraftSchema,
    answer: null,
    success: 204,
    handle: (request) => discardDraft(deps, signedIn(request), request.body.seen),
  }),
  endpoint({
    ...shared,
    id: 'compass.try-draft',
    method: 'POST',
    path: '/compass/draft/dry-runs',
    summary: 'What the draft would have changed: rounded counts over a year of answers, and invented cases.',
    dataClass: 1,
    audit: { event: 'compass.dry_run' },
    limit: 'dry_run',
    body: null,
    answer: dryRunSchema,
    success: 200,
    handle: (request) => dryRunDraft(deps, signedIn(request)),
  }),
  endpoint({
    ...shared,
    id: 'compass.publish',
    method: 'POST',
    path: '/compass/editions',
    summary: 'Publish the draft as it was seen: it holds from a day on and never changes after.',
    dataClass: 1,
    audit: { event: 'compass.published' },
    limit: 'act',
    body: publishSchema,
    answer: editionSchema,
    success: 201,
    handle: async (request) => {
      const caller = signedIn(request);
      const done = await publishEdition(deps, caller, request.body);
      if (!done.ok) return done;
      return inTransaction(deps.db, caller.context, async (tx) => {
        const { tenantId } = actorOf(request);
        const rows = await listPublished(tx, tenantId);
        const row = rows.find(({ version }) => version === done.value);
        const books = row === undefined ? null : await findBook(tx, tenantId, row.version);
        if (row === undefined || books === null)
          throw new Error(`${done.value} was published but is not there.`);
        const names = await namesOf(deps.jobsDb, [row.publishedBy]);
        return ok(presentEdition(rows, row, books.book, names, dutchDay(deps.now())));
      });
    },
  }),
];
