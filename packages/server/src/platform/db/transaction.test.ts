/** A transaction that cannot begin leaves nothing behind in the pool. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createDatabase } from './database.ts';
import { inTransaction, noContext } from './transaction.ts';

let database: TestDatabase;
let onlyOne: ReturnType<typeof createDatabase>;
beforeAll(async () => {
  database = await createTestDatabase();
  onlyOne = createDatabase(database.urls.app, { max: 1 });
});
afterAll(async () => {
  await onlyOne.destroy();
  await database.drop();
});

it('gives its connection back as it was when the database refuses what it is told', async () => {
  const refused = inTransaction(onlyOne, noContext, async () => 'begun', [['enable_bitmapscan', 'perhaps']]);
  await expect(refused).rejects.toMatchObject({ code: '22023' });
  const { rows } = await inTransaction(onlyOne, noContext, (tx) =>
    sql<{ one: number }>`select 1 as one`.execute(tx),
  );
  expect(rows).toEqual([{ one: 1 }]);
});
