/** A typed database handle on a pool, with the parsers that keep days days and big numbers exact. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

const asText = (value: string): string => value;
/** int8 and numeric stay text, so nothing is rounded; a date is a day and never a moment in some time zone. */
pg.types.setTypeParser(pg.types.builtins.INT8, asText);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, asText);
pg.types.setTypeParser(pg.types.builtins.DATE, asText);

export type DatabaseOptions = {
  readonly max?: number;
  readonly name?: string;
  /** Told when a connection breaks; the pool makes a new one at the next use. */
  readonly onBroken?: (problem: Error) => void;
};

/** A pool that survives its server: a connection that breaks is told of, also while somebody holds it between two queries. */
export const createPool = (url: string, options: DatabaseOptions = {}): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'buurtplus',
    connectionTimeoutMillis: 4_000,
    statement_timeout: 30_000,
    // A wait for a lock that can end in this process only is seen by nobody: whoever waited gives up and may try again.
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  pool.on('error', (problem) => options.onBroken?.(problem));
  // The pool listens to idle connections only; one that breaks in a transaction would end the whole process.
  pool.on('connect', (client) => void client.on('error', (problem) => options.onBroken?.(problem)));
  return pool;
};

export const createDatabase = (url: string, options: DatabaseOptions = {}): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(url, options) }) });
