/** More inspections than a list shows: the figures add up all of them, and the list is as long as it says. */
import type { InspectionFigures, InspectionList } from '@buurtplus/contract/inspections';
import { mostOnList } from '@buurtplus/contract/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { createLookers, type Lookers, weeds } from '../testing/lookers.ts';
import { superuserOn } from '../testing/test-database.ts';

const copies = mostOnList + 20;

describe('very many inspections', () => {
  let lookers: Lookers;
  beforeAll(async () => {
    lookers = await createLookers();
  });
  afterAll(() => lookers.test.end());

  it('are all in the figures, also what the list leaves out', async () => {
    const { test, amina, bram, planned } = lookers;
    const walksOf = async () =>
      (
        (await (await test.signIn('rik')).call('GET', '/inspection-figures')).body as InspectionFigures
      ).editions.reduce((sum, one) => sum + one.walks, 0);
    const before = await walksOf();
    const card = await planned();
    const [point] = card.points;
    const fact = await amina.fact(card.inspectionId, point?.pointId ?? '', weeds('b'));
    expect(await amina.send([fact])).toMatchObject([{ verdict: 'applied' }]);
    await withClient(superuserOn(test.world.database), async (client) => {
      for (let copy = 0; copy < copies; copy += 1) {
        const to = `0190a000-0000-7000-8000-${(0xabc_000 + copy).toString(16).padStart(12, '0')}`;
        for (const [table, key] of [
          ['inspections', 'id'],
          ['inspection_points', 'inspection_id'],
          ['inspection_events', 'inspection_id'],
        ] as const)
          await client.query(`insert into ${table} select (jsonb_populate_record(null::${table},
            to_jsonb(r) || jsonb_build_object('${key}', '${to}'))).* from ${table} r where r.${key} = '${card.inspectionId}'`);
      }
    });
    expect(await walksOf()).toBe(before + copies + 1);
    const list = (await bram.call('GET', '/inspections')).body as InspectionList;
    expect(list.inspections).toHaveLength(mostOnList);
  });
});
