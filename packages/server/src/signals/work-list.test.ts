/** The work list: every filter gives exactly what it says, in order, page after page. */
import { signalKinds } from '@buurtplus/domain/compass';
import { openStatuses, signalStatuses } from '@buurtplus/domain/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { superuserOn } from '../testing/test-database.ts';
import { listWork, type WorkListQuery } from './work-list.store.ts';

type Row = {
  readonly id: string;
  readonly status: string;
  readonly kind: string;
  readonly duty: string;
  readonly neighbourhood_code: string;
  readonly due_at: Date;
};

const places = ['BU99010101', 'BU99010102', 'BU99010201'] as const;
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

describe('the work list', () => {
  let world: World;
  let all: readonly Row[];
  beforeAll(async () => {
    world = await createWorld();
    all = await withClient(superuserOn(world.database), async (client) => {
      // Of every state, kind and place some, also of other desks; several are due at the same moment.
      const { rows } = await client.query<Row>(`
        insert into signals (tenant_id, id, number, kind, urgency, observations, catalogue_version, place_source, area_year,
          neighbourhood_code, status, duty, due_at, observed_at, recorded_at, closed_at)
        select 'lichtendam', gen_random_uuid(), 'T' || n, (array[${list(signalKinds)}])[1 + n % 4], 'social', '{home.smell}', 1,
          'neighbourhood', 2026, place, (array[${list(signalStatuses)}])[1 + (n / 4) % 8],
          (array['wijkwerker', 'wijkagent'])[1 + (n / 32) % 2] || '@' || place, date '2026-11-01' + (n % 37) * interval '1 hour', now(), now(),
          case when (array[${list(signalStatuses)}])[1 + (n / 4) % 8] = 'closed' then now() end
        from (select n, (array[${list(places)}])[1 + (n / 64) % 3] as place from generate_series(0, 767) n) s
        returning id, status, kind, duty, neighbourhood_code, due_at`);
      return rows;
    });
  });
  afterAll(() => world.end());

  const middle = new Date('2026-11-01T18:00:00Z');
  const saar = () => world.caller('saar').context;
  const query = (change: Partial<WorkListQuery>): WorkListQuery => ({
    tenantId: 'lichtendam',
    duties: saar().duties,
    view: null,
    endOfToday: middle,
    today: '2026-11-01',
    now: middle,
    status: 'open',
    kind: null,
    dueBefore: null,
    neighbourhoodCode: null,
    number: null,
    after: null,
    limit: 50,
    ...change,
  });
  const read = async (asked: WorkListQuery): Promise<readonly string[]> => {
    const ids: string[] = [];
    let after: WorkListQuery['after'] = null;
    for (;;) {
      const page = await inTransaction(world.app, saar(), (tx) => listWork(tx, { ...asked, after }));
      ids.push(...page.map((row) => row.id));
      const last = page[page.length - 1];
      if (last === undefined || page.length < asked.limit) return ids;
      after = { dueAt: last.due_at?.toISOString() ?? '', id: last.id };
    }
  };
  const expected = (asked: WorkListQuery): readonly string[] =>
    all
      .filter((row) => row.duty.startsWith('wijkwerker@') && asked.duties.includes(row.duty))
      .filter((row) =>
        asked.status === 'open'
          ? (openStatuses as readonly string[]).includes(row.status)
          : row.status === asked.status,
      )
      .filter((row) => asked.kind === null || row.kind === asked.kind)
      .filter((row) => asked.neighbourhoodCode === null || row.neighbourhood_code === asked.neighbourhoodCode)
      .filter((row) => asked.dueBefore === null || row.due_at < asked.dueBefore)
      .sort((a, b) => a.due_at.getTime() - b.due_at.getTime() || (a.id < b.id ? -1 : 1))
      .map((row) => row.id);

  it.each(['open', ...signalStatuses])(
    'with the state "%s" and every other filter beside it',
    async (status) => {
      for (const kind of [null, ...signalKinds])
        for (const neighbourhoodCode of [null, places[1]])
          for (const dueBefore of [null, middle]) {
            const asked = query({ status, kind, neighbourhoodCode, dueBefore, limit: 7 });
            expect(await read(asked), JSON.stringify(asked)).toEqual(expected(asked));
          }
    },
  );
});
