/** What a professional reads at 10,000 and at 1,000,000 signals, over HTTP: the work list in all its views, searching, one signal, and what may belong to it. */
import type pg from 'pg';
import { fillCasesOnMap } from './cases-on-map.ts';
import { fillSignals } from './many-signals.ts';
import type { Line } from './measure.ts';
import { compareSizes, type Road } from './side-by-side.ts';

/** What lies open, and every view and filter the screen has: also those that pass nothing of what was filled in. */
const lists = [
  '/work-list',
  '/work-list?view=new',
  '/work-list?view=today',
  '/work-list?view=overdue',
  '/work-list?view=waiting',
  '/work-list?view=asleep',
  '/work-list/counts',
  '/work-list?due=today',
  '/work-list?status=closed',
  '/work-list?status=taken',
  '/work-list?kind=niet_pluis',
  '/work-list?kind=public_space',
  '/work-list?status=closed&kind=niet_pluis',
  '/work-list?neighbourhoodCode=BU99010101',
  '/work-list?number=0000-0000',
] as const;

/** A number that nobody has, a street that many have, one that nobody has, and what was seen. */
const searches = ['0000-0000', 'kade 12', 'lange', 'dorpsstraat', 'afval'] as const;

const get = (who: Road['who'], path: string): Road => ({ who, method: 'GET', path, what: `GET ${path}` });

const idsOf = async (client: pg.Client, condition: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `select id from signals where number like 'B%' and neighbourhood_code ~ '^BU99010[1-3]0[1-3]$' and ${condition} order by id limit 100`,
  );
  return rows.map(({ id }) => id);
};

const roads = async (client: pg.Client): Promise<ReadonlyMap<string, readonly Road[]>> => {
  const open = (role: string): Promise<readonly string[]> =>
    idsOf(client, `status = 'routed' and duty like '${role}@%'`);
  const [defects, scouting] = [await open('wijkregisseur'), await open('wijkagent')];
  const closed = await idsOf(
    client,
    `status = 'closed' and duty like 'wijkregisseur@%' and closed_at > now() - interval '20 days'`,
  );
  const related = (who: Road['who'], ids: readonly string[]): readonly Road[] =>
    ids.map((id) => get(who, `/signals/${id}/related`));
  return new Map([
    ...lists.map((path) => [`GET ${path}`, [get('rik', path)]] as const),
    ...searches.map(
      (text) =>
        [
          `POST /work-list/search, "${text}"`,
          [{ ...get('rik', '/work-list/search'), method: 'POST' as const, body: { text } }],
        ] as const,
    ),
    ['GET /case-places, 100 own cases', [get('rik', '/case-places')]],
    ['GET /signals/…, open', defects.map((id) => get('rik', `/signals/${id}`))],
    ['GET /signals/…, lately closed', closed.map((id) => get('rik', `/signals/${id}`))],
    ['GET /signals/…/related, defects (wijkregisseur)', related('rik', defects)],
    ['GET /signals/…/related, scouting and break-ins (wijkagent)', related('wil', scouting)],
  ]);
};

export const benchWorkList = (): Promise<readonly Line[]> =>
  compareSizes({
    people: ['rik', 'wil'],
    sizes: ['10,000 signals', '1,000,000 signals'],
    fill: async (client, size) => {
      await fillSignals(client, 1, 10_000);
      if (size === 'many') await fillSignals(client, 10_001, 1_000_000);
      await fillCasesOnMap(client);
    },
    roads,
  });
