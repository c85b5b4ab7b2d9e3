/** The table of who is to be told, as Kysely sees it. */
import type { Generated } from 'kysely';

export type NotifyTables = {
  news_waiting: {
    tenant_id: string;
    kind: string;
    target: string;
    made_at: Date;
    try_after: Date;
    tries: Generated<number>;
    done_at: Date | null;
    word: unknown;
  };
};
