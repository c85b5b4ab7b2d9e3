/** Tells every server process that something changed for these readers, at the moment the transaction is committed; never what. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { News } from './news.ts';

export const announce = async (tx: Kysely<Tables>, news: News): Promise<void> => {
  await sql`select pg_notify('buurtplus_news', ${JSON.stringify(news)})`.execute(tx);
};
