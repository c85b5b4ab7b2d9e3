/** The table of editions, as Kysely sees it. */
import type { BookChanges, CompassBook } from '@buurtplus/domain/compass';
import type { ColumnType, Generated } from 'kysely';

type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export type CompassTables = {
  compass_editions: {
    tenant_id: string;
    version: string;
    number: number | null;
    standard_version: string;
    changes: ColumnType<Partial<BookChanges>, string, string>;
    standard: ColumnType<CompassBook, string, string>;
    book: ColumnType<CompassBook | null, string | null | undefined, string | null>;
    status: 'draft' | 'published';
    revision: Generated<number>;
    made_by: string | null;
    made_at: ColumnType<Date, Date | string | undefined, never>;
    changed_by: string | null;
    changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
    published_by: string | null;
    published_at: MomentOrNull;
    /** A day, "YYYY-MM-DD". */
    publish_on: string | null;
    note: string | null;
    checksum: string | null;
  };
};
