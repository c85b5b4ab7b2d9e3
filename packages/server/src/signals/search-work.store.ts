/** Looking something up inside own work: by number, by street, by what was seen. Own words and people are not looked in. */
import { openStatuses } from '@buurtplus/domain/signals';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { SignalRow } from './signal-row.ts';

export type WorkSearch = {
  readonly tenantId: string;
  readonly duties: readonly string[];
  /** As a number of a signal, if the text can be one. */
  readonly number: string | null;
  readonly street: string;
  /** Codes of facts that the text names. */
  readonly observations: readonly string[];
  /** Of what is closed only this far back, and what somebody is still owed an answer about; no desk reads what is older. */
  readonly closedSince: Date;
  readonly limit: number;
};

/** Nothing that begins with this text comes after it. */
const afterAll = (text: string): string => `${text}\u{10FFFF}`;

/** Each way has an index of its own and reads no more than it shows. */
const waysOf = (search: WorkSearch): readonly RawBuilder<unknown>[] => {
  const own = sql`s.tenant_id = ${search.tenantId} and s.duty = d.duty`;
  const from = (condition: RawBuilder<unknown>) => sql`
    select row.* from unnest(${[...search.duties]}::text[]) as d (duty) cross join lateral (
      select s.* from signals s where ${own} and ${condition} limit ${search.limit}) as row`;
  const states = sql.join(openStatuses.map((status) => sql.lit(status)));
  const street = search.street.toLowerCase();
  const inStreet = (state: RawBuilder<unknown>) =>
    from(sql`s.street_key >= ${street} and s.street_key < ${afterAll(street)}
      and not s.address_shielded and ${state}`);
  return [
    ...(search.number === null
      ? []
      : [
          sql`select s.* from signals s where s.tenant_id = ${search.tenantId} and s.number = ${search.number}
            and s.duty = any (${[...search.duties]}::text[])`,
        ]),
    inStreet(sql`s.closed_at is null`),
    inStreet(sql`s.closed_at >= ${search.closedSince}`),
    inStreet(sql`s.closed_at < ${search.closedSince} and s.answer_due_at is not null`),
    ...(search.observations.length === 0
      ? []
      : [from(sql`s.status in (${states}) and s.observations && ${[...search.observations]}::text[]`)]),
  ];
};

export const searchWork = async (tx: Kysely<Tables>, search: WorkSearch): Promise<readonly SignalRow[]> => {
  const ways = waysOf(search).map((way) => sql`(select * from (${way}) as way limit ${search.limit})`);
  const found = await sql<SignalRow>`
    select distinct on (received_at, id) * from (${sql.join(ways, sql` union all `)}) as row
    order by received_at desc, id limit ${search.limit}`.execute(tx);
  return found.rows;
};
