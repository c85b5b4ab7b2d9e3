/** Does a database handle answer? */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

export const pingDatabase = async (db: Kysely<Tables>): Promise<boolean> => {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
};
