/** The books of every municipality that hold today or are still to come, for checks outside a request; reads only. */
import type { CompassBook } from '@buurtplus/domain/compass';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { findBook, listPublished, listTenantIds } from './editions.store.ts';
import { inForceOf } from './stored-editions.ts';

export type PublishedBook = {
  readonly tenantId: string;
  readonly book: CompassBook;
  /** The day on which it began or will begin. */
  readonly from: string;
};

/** @param today "YYYY-MM-DD"; a municipality that never used the compass has none */
export const loadPublishedBooks = async (
  jobsDb: Kysely<Tables>,
  today: string,
): Promise<readonly PublishedBook[]> => {
  const found: PublishedBook[] = [];
  for (const tenantId of await listTenantIds(jobsDb))
    await inTransaction(jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
      const rows = await listPublished(tx, tenantId);
      const now = inForceOf(rows, today);
      // Newest first: what is published before the one in force holds never again.
      const wanted = now === undefined ? rows : rows.slice(0, rows.indexOf(now) + 1);
      for (const { version, publishOn } of wanted) {
        const books = await findBook(tx, tenantId, version);
        if (books !== null) found.push({ tenantId, book: books.book, from: publishOn });
      }
    });
  return found;
};
