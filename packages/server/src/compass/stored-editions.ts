/** Editions from the database: which book holds today, which one decided back then, and the standards that came along, kept. */
import { type CompassBook, hasChanges, isNewerStandard, standardBook } from '@buurtplus/domain/compass';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Logger } from '../platform/log.ts';
import { checksumOf } from './checksum.ts';
import { type EditionRow, findBook, keepStandard, listPublished, listTenantIds } from './editions.store.ts';
import type { Editions } from './editions.ts';

export type StoredEditionsDeps = {
  readonly jobsDb: Kysely<Tables>;
  readonly now: () => Date;
  readonly log: Logger;
  /** The standard that came along with this version of the product. */
  readonly standard?: CompassBook;
};

export type StoredEditions = Editions & {
  readonly standard: CompassBook;
  /** After a publication, here or in another process. */
  readonly forget: (tenantId: string) => void;
  /** The books that hold today in every municipality; brings each that has nothing of its own to this standard. */
  readonly inForceEverywhere: () => Promise<
    readonly { readonly tenantId: string; readonly book: CompassBook; readonly since: string }[]
  >;
};

/** How long another process may still work with the edition before, if the word of the news did not reach it. */
const keepMs = 30_000;
/** More books than this are in nobody's hands at once. */
const mostBooks = 200;

/** @param rows newest first; @param today "YYYY-MM-DD" */
export const inForceOf = (rows: readonly EditionRow[], today: string): EditionRow | undefined =>
  rows.find(({ publishOn }) => publishOn <= today);

/**
 * A municipality with lines of its own stays on its edition until somebody adopts, also when that edition is still to come; so does one that
 * had this standard already and went back.
 */
const movesTo = (standard: CompassBook, rows: readonly EditionRow[]): boolean => {
  const [newest] = rows;
  if (newest === undefined) return true;
  if (rows.some(({ version }) => version === standard.version)) return false;
  return isNewerStandard(standard.version, newest.standardVersion) && !hasChanges(newest.changes);
};

type Current = { readonly day: string; readonly at: number; readonly found: Promise<Found> };
type Found = { readonly book: CompassBook; readonly since: string };

export const createStoredEditions = (deps: StoredEditionsDeps): StoredEditions => {
  const { jobsDb, now, log, standard = standardBook } = deps;
  const ownChecksum = checksumOf(standard);
  const currents = new Map<string, Current>();
  const books = new Map<string, CompassBook>();
  const as = <Value>(tenantId: string, work: (tx: Kysely<Tables>) => Promise<Value>): Promise<Value> =>
    inTransaction(jobsDb, { tenantId, personId: null, duties: [], teams: [] }, work);

  const bookOf = async (
    tx: Kysely<Tables>,
    tenantId: string,
    version: string,
  ): Promise<CompassBook | null> => {
    const key = `${tenantId} ${version}`;
    const known = books.get(key);
    if (known !== undefined) return known;
    const found = await findBook(tx, tenantId, version);
    if (found === null) return null;
    const [oldest] = books.keys();
    if (books.size >= mostBooks && oldest !== undefined) books.delete(oldest);
    books.set(key, found.book);
    return found.book;
  };

  const load = (tenantId: string): Promise<Found> =>
    as(tenantId, async (tx) => {
      const today = dutchDay(now());
      let rows = await listPublished(tx, tenantId);
      if (movesTo(standard, rows)) {
        await keepStandard(tx, { tenantId, standard, checksum: ownChecksum, day: today, now: now() });
        log.info({ tenantId, version: standard.version }, 'municipality moves to the standard compass');
        rows = await listPublished(tx, tenantId);
      }
      const inForce = inForceOf(rows, today);
      if (inForce === undefined) return { book: standard, since: today };
      if (inForce.version === standard.version && inForce.checksum !== ownChecksum)
        log.warn(
          { tenantId, version: standard.version },
          'the standard compass was changed without a new version; the one that is kept holds',
        );
      const book = await bookOf(tx, tenantId, inForce.version);
      return { book: book ?? standard, since: inForce.publishOn };
    });

  const current = (tenantId: string): Promise<Found> => {
    const [day, at] = [dutchDay(now()), now().getTime()];
    const known = currents.get(tenantId);
    if (known !== undefined && known.day === day && Math.abs(at - known.at) < keepMs) return known.found;
    const found = load(tenantId);
    currents.set(tenantId, { day, at, found });
    // What failed is asked again by the next one.
    found.catch(() => currents.delete(tenantId));
    return found;
  };

  return {
    standard,
    current: async (tenantId) => (await current(tenantId)).book,
    byVersion: async (tenantId, version) => {
      const known = books.get(`${tenantId} ${version}`);
      if (known !== undefined) return known;
      const found = await as(tenantId, (tx) => bookOf(tx, tenantId, version));
      return found ?? (version === standard.version ? standard : null);
    },
    forget: (tenantId) => void currents.delete(tenantId),
    inForceEverywhere: async () => {
      const found = [];
      for (const tenantId of await listTenantIds(jobsDb))
        found.push({ tenantId, ...(await current(tenantId)) });
      return found;
    },
  };
};
