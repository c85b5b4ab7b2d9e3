/** Editions in the database: published ones are only ever added, a draft changes as long as nobody else changed it. */
import { type BookChanges, type CompassBook, noChanges } from '@buurtplus/domain/compass';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** What is known of a published edition without opening its book. */
export type EditionRow = {
  readonly version: string;
  readonly number: number | null;
  readonly standardVersion: string;
  readonly changes: BookChanges;
  readonly publishOn: string;
  readonly publishedAt: Date;
  readonly publishedBy: string | null;
  readonly note: string | null;
  readonly checksum: string;
};

/** What was left out when it was written down is nothing. */
const whole = (changes: Partial<BookChanges>): BookChanges => ({ ...noChanges, ...changes });

/** Newest first: of two whose day has come, the one that was published last holds. */
export const listPublished = async (tx: Kysely<Tables>, tenantId: string): Promise<readonly EditionRow[]> => {
  const rows = await tx
    .selectFrom('compass_editions')
    .select([
      'version',
      'number',
      'standard_version',
      'changes',
      'publish_on',
      'published_at',
      'published_by',
      'note',
      'checksum',
    ])
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy(sql`number desc nulls last`)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    number: row.number,
    standardVersion: row.standard_version,
    changes: whole(row.changes),
    // The table holds no published edition without these.
    publishOn: row.publish_on ?? '',
    publishedAt: row.published_at ?? new Date(0),
    publishedBy: row.published_by,
    note: row.note,
    checksum: row.checksum ?? '',
  }));
};

export const findBook = async (
  tx: Kysely<Tables>,
  tenantId: string,
  version: string,
): Promise<{ readonly book: CompassBook; readonly standard: CompassBook } | null> => {
  const row = await tx
    .selectFrom('compass_editions')
    .select(['book', 'standard'])
    .where('tenant_id', '=', tenantId)
    .where('version', '=', version)
    .where('status', '=', 'published')
    .executeTakeFirst();
  return row === undefined || row.book === null ? null : { book: row.book, standard: row.standard };
};

export type KeptStandard = {
  readonly tenantId: string;
  readonly standard: CompassBook;
  readonly checksum: string;
  readonly day: string;
  readonly now: Date;
};

/** As the jobs role. A standard that is kept already stays as it was. */
export const keepStandard = async (tx: Kysely<Tables>, kept: KeptStandard): Promise<void> => {
  const book = JSON.stringify(kept.standard);
  await tx
    .insertInto('compass_editions')
    .values({
      tenant_id: kept.tenantId,
      version: kept.standard.version,
      number: null,
      standard_version: kept.standard.version,
      changes: '{}',
      standard: book,
      book,
      status: 'published',
      made_by: null,
      changed_by: null,
      published_by: null,
      published_at: kept.now,
      publish_on: kept.day,
      note: null,
      checksum: kept.checksum,
    })
    .onConflict((on) => on.columns(['tenant_id', 'version']).doNothing())
    .execute();
};

export type DraftRow = {
  readonly version: string;
  readonly number: number;
  readonly standard: CompassBook;
  readonly changes: BookChanges;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
};

export const findDraft = async (
  tx: Kysely<Tables>,
  tenantId: string,
  lock: 'read' | 'lock' = 'read',
): Promise<DraftRow | null> => {
  const query = tx
    .selectFrom('compass_editions')
    .select(['version', 'number', 'standard', 'changes', 'revision', 'changed_at', 'changed_by'])
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'draft');
  const row = await (lock === 'lock' ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined
    ? null
    : {
        version: row.version,
        number: row.number ?? 0,
        standard: row.standard,
        changes: whole(row.changes),
        revision: row.revision,
        changedAt: row.changed_at,
        changedBy: row.changed_by,
      };
};

export type NewDraft = {
  readonly tenantId: string;
  readonly version: string;
  readonly number: number;
  readonly standard: CompassBook;
  readonly changes: BookChanges;
  readonly personId: string;
  readonly now: Date;
};

/** @returns false when a colleague began one at the same moment */
export const insertDraft = async (tx: Kysely<Tables>, draft: NewDraft): Promise<boolean> => {
  const made = await tx
    .insertInto('compass_editions')
    .values({
      tenant_id: draft.tenantId,
      version: draft.version,
      number: draft.number,
      standard_version: draft.standard.version,
      changes: JSON.stringify(draft.changes),
      standard: JSON.stringify(draft.standard),
      book: null,
      status: 'draft',
      made_by: draft.personId,
      made_at: draft.now,
      changed_by: draft.personId,
      changed_at: draft.now,
      published_by: null,
      publish_on: null,
      note: null,
      checksum: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
};

export type DraftChange = {
  readonly tenantId: string;
  /** The state that was on the screen. */
  readonly seen: number;
  readonly changes: BookChanges;
  readonly personId: string;
  readonly now: Date;
};

/** @returns the new state, or null when the draft is not as it was seen, or is gone */
export const updateDraft = async (
  tx: Kysely<Tables>,
  change: DraftChange,
): Promise<{ readonly revision: number; readonly changedAt: Date } | null> => {
  const row = await tx
    .updateTable('compass_editions')
    .set({
      changes: JSON.stringify(change.changes),
      revision: change.seen + 1,
      changed_by: change.personId,
      changed_at: change.now,
    })
    .where('tenant_id', '=', change.tenantId)
    .where('status', '=', 'draft')
    .where('revision', '=', change.seen)
    .returning(['revision', 'changed_at'])
    .executeTakeFirst();
  return row === undefined ? null : { revision: row.revision, changedAt: row.changed_at };
};

/** @returns false when the draft is not as it was seen, or is gone */
export const deleteDraft = async (tx: Kysely<Tables>, tenantId: string, seen: number): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('compass_editions')
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'draft')
    .where('revision', '=', seen)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
};

export type Publication = {
  readonly tenantId: string;
  readonly book: CompassBook;
  readonly checksum: string;
  readonly publishOn: string;
  readonly note: string;
  readonly personId: string;
  readonly now: Date;
};

/** The draft was locked and read in this transaction. */
export const publishDraft = async (tx: Kysely<Tables>, made: Publication): Promise<void> => {
  await tx
    .updateTable('compass_editions')
    .set({
      status: 'published',
      book: JSON.stringify(made.book),
      checksum: made.checksum,
      publish_on: made.publishOn,
      note: made.note,
      changed_by: made.personId,
      published_by: made.personId,
      published_at: made.now,
    })
    .where('tenant_id', '=', made.tenantId)
    .where('status', '=', 'draft')
    .execute();
};

/** "There is something new" to every screen of a municipality, once the transaction is done. */
export const tellEveryone = async (tx: Kysely<Tables>, tenantId: string): Promise<void> => {
  await sql`select pg_notify('buurtplus_news', ${JSON.stringify({ tenantId, everyone: true })})`.execute(tx);
};

export const listTenantIds = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').orderBy('id').execute()).map(({ id }) => id);

/** As the jobs role: names of colleagues, to say who changed and published. */
export const namesOf = async (
  db: Kysely<Tables>,
  personIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
