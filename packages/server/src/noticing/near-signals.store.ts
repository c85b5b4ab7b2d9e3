/** Signals of the reader's own duties that lie near one, by place and by address; bounded, whatever lies there. */
import { closedInSightSince, longestWindowDays, nearM } from '@buurtplus/domain/noticing';
import { openStatuses } from '@buurtplus/domain/signals';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { SignalRow } from '../signals/signal-row.ts';

const dayMs = 86_400_000;
/** Open and lately closed of each square, and of the addresses; more than this in one place is not read by anybody. */
const newestOfEach = 50;
const metresPerDegree = 111_195;

/** As the migration reckons the stored column; a test holds the two together. */
export const cellOf = (lat: number, lon: number): number =>
  Math.floor(lat * 300) * 10_000 + Math.floor(lon * 180);

type Box = {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
};

const boxAround = (lat: number, lon: number): Box => {
  const up = nearM / metresPerDegree;
  const aside = up / Math.cos((lat * Math.PI) / 180);
  return { south: lat - up, north: lat + up, west: lon - aside, east: lon + aside };
};

const cellsOf = ({ south, north, west, east }: Box): readonly number[] => [
  ...new Set([cellOf(south, west), cellOf(south, east), cellOf(north, west), cellOf(north, east)]),
];

export type NearQuery = {
  readonly signal: SignalRow;
  readonly duties: readonly string[];
  readonly now: Date;
};

/** The same for every road: own duty, and seen within the longest window. */
const inReach = ({ signal, duties }: NearQuery): RawBuilder<unknown> => {
  const seen = signal.observed_at.getTime();
  const [from, until] = [
    new Date(seen - longestWindowDays * dayMs),
    new Date(seen + longestWindowDays * dayMs),
  ];
  // What lies near an address that must not be found would tell where it is.
  return sql`not s.address_shielded and s.tenant_id = ${signal.tenant_id} and s.id <> ${signal.id} and s.duty = any (${[...duties]}::text[])
    and s.observed_at between ${from} and ${until}`;
};

// Written out, so that the planner sees that the index of open signals holds them all.
const isOpen = sql`s.status in (${sql.join(openStatuses.map((status) => sql.lit(status)))})`;
const isClosedLately = (now: Date): RawBuilder<unknown> =>
  sql`s.status = 'closed' and s.closed_at >= ${closedInSightSince(now)}`;

const byPlace = (query: NearQuery): RawBuilder<unknown> => {
  const { lat, lon } = query.signal;
  if (lat === null || lon === null || query.signal.address_shielded)
    return sql`select * from signals s where false`;
  const box = boxAround(lat, lon);
  const inCell = (state: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    (select s.* from signals s where s.place_cell = c.cell and ${state} and ${inReach(query)}
      and s.lat between ${box.south} and ${box.north} and s.lon between ${box.west} and ${box.east}
    order by s.observed_at desc, s.id limit ${newestOfEach})`;
  return sql`
    select near.* from unnest(${cellsOf(box)}::integer[]) as c (cell)
    cross join lateral (${inCell(isOpen)} union all ${inCell(isClosedLately(query.now))}) as near`;
};

const byAddress = (query: NearQuery): RawBuilder<unknown> => {
  const { house_number: houseNumber, neighbourhood_code: neighbourhood } = query.signal;
  if (houseNumber === null || neighbourhood === null || query.signal.address_shielded)
    return sql`select * from signals s where false`;
  return sql`
    select s.* from signals s where s.neighbourhood_code = ${neighbourhood} and s.house_number is not null and ${inReach(query)}
      and (${isOpen} or (${isClosedLately(query.now)}))
    order by s.observed_at desc, s.id limit ${newestOfEach}`;
};

export const listNearSignals = async (
  tx: Kysely<Tables>,
  query: NearQuery,
): Promise<readonly SignalRow[]> => {
  const place = await sql<SignalRow>`${byPlace(query)}`.execute(tx);
  const address = await sql<SignalRow>`${byAddress(query)}`.execute(tx);
  return [...new Map([...place.rows, ...address.rows].map((row) => [row.id, row])).values()];
};

export const listSignalsById = (
  tx: Kysely<Tables>,
  tenantId: string,
  ids: readonly string[],
): Promise<SignalRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('signals')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', 'in', [...ids])
        .execute();
