/** Filling tables by the million: without keys looked up for each row, with the indexes made once at the end, and nothing left to be written. */
import type pg from 'pg';

/** Indexes that hold no promise; those of keys and "once" stay. */
const indexesOf = async (client: pg.Client, table: string) => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1::regclass and not i.indisunique`,
    [table],
  );
  return rows;
};

/** @param statements each takes the first and the last number */
export const fillFast = async (
  client: pg.Client,
  tables: readonly string[],
  statements: readonly string[],
  from: number,
  to: number,
): Promise<void> => {
  const all = [];
  for (const table of tables) all.push(...(await indexesOf(client, table)));
  await client.query("set maintenance_work_mem = '512MB'");
  // Rows that are right by the way they are made.
  await client.query('set session_replication_role = replica');
  for (const { name } of all) await client.query(`drop index ${name}`);
  for (const statement of statements) await client.query(statement, [from, to]);
  for (const { definition } of all) await client.query(definition);
  await client.query('reset session_replication_role');
  for (const table of tables) await client.query(`vacuum analyze ${table}`);
  // What the filling left to be written must not be written while others are measured.
  await client.query('checkpoint');
};
