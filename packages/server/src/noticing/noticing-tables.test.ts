/** What noticing stores, column by column, and the square it looks in. */
import { linkFields } from '@buurtplus/domain/noticing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../testing/cast.ts';
import { cellOf } from './near-signals.store.ts';

describe('the tables of noticing', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.end());

  it('has purpose, readers and term for every column of a link', async () => {
    const columns = await sql<{
      name: string;
    }>`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'signal_links'`.execute(
      world.owner,
    );
    expect(columns.rows.map((row) => row.name).sort()).toEqual(Object.keys(linkFields).sort());
  });

  it('reckons the square of a place as the database does', async () => {
    for (let at = 0; at < 200; at += 1) {
      const [lat, lon] = [50.7 + ((at * 7_919) % 3_101) / 1_000, 3.1 + ((at * 104_729) % 4_201) / 1_000];
      const found = await sql<{ cell: number }>`
        select floor(${lat}::float8 * 300)::integer * 10000 + floor(${lon}::float8 * 180)::integer as cell`.execute(
        world.owner,
      );
      expect(cellOf(lat, lon)).toBe(found.rows[0]?.cell);
    }
  });
});
