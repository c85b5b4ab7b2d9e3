/** What the owner of a case reads at 10,000 and at 100,000 case files of the municipality, over HTTP: his lists and one page. */
import type pg from 'pg';
import { fillCases } from './many-cases.ts';
import type { Line } from './measure.ts';
import { compareSizes, type Road } from './side-by-side.ts';

const get = (path: string): Road => ({ who: 'saar', method: 'GET', path, what: `GET ${path}` });

const roads = async (client: pg.Client): Promise<ReadonlyMap<string, readonly Road[]>> => {
  const { rows } = await client.query<{ id: string }>(
    "select id from case_files where number like 'B%' and owner_role = 'wijkwerker' and status = 'open' order by id",
  );
  return new Map([
    ['one case page with 12 lines and 12 events', rows.map(({ id }) => get(`/cases/${id}`))],
    ['a list of 100 own open cases', [get('/cases')]],
    ['a list of 100 own cases closed lately', [get('/cases?status=closed')]],
  ]);
};

export const benchCasework = (): Promise<readonly Line[]> =>
  compareSizes({
    people: ['saar'],
    sizes: ['10,000 case files', '100,000 case files'],
    fill: (client, size) => fillCases(client, 1, size === 'many' ? 100_000 : 10_000),
    roads,
  });
