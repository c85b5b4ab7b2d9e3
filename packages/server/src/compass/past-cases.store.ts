/** Past answers for a dry run, as the jobs role: which facts, which answers, which part of a day. No words, place, person or number is read. */
import {
  type CompassAnswers,
  type DryRunCase,
  dutchMoment,
  momentOf,
  partOfDayAt,
} from '@buurtplus/domain/compass';
import { uuidV7 } from '@buurtplus/domain/kernel';
import type { CompassTrace } from '@buurtplus/domain/signals';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';

export type PastCases = {
  /** Each different case once, with how often it was. */
  readonly cases: readonly { readonly one: DryRunCase; readonly times: number }[];
  readonly total: number;
  /** Some month had more signals than were read. */
  readonly sampled: boolean;
};

type Row = {
  readonly month: number;
  readonly observations: readonly string[];
  readonly compass: CompassTrace | null;
  readonly gut_feeling: CompassAnswers['gutFeeling'];
  readonly observed_at: Date;
};

const months = 12;
const monthMs = (365.25 / months) * 86_400_000;
const breath = 1_000;
const noChance = new Uint8Array(10);
/** Ids of signals begin with the time at which they were made, so a month of them lies together in the primary key. */
const idFrom = (at: number): string => uuidV7(at, noChance);
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** A signal of before the compass is decided as the server decided it then: nothing answered. */
const caseOf = ({ observations, compass, gut_feeling, observed_at }: Row): DryRunCase => ({
  answers: {
    danger: compass?.danger ?? 'no',
    observations: [...observations].sort(),
    followUps: compass?.followUps ?? {},
    riskToSelf: compass?.riskToSelf ?? 'unknown',
    riskToOthers: compass?.riskToOthers ?? 'unknown',
    gutFeeling: gut_feeling,
    earlierOwnSignals: Math.min(compass?.earlierOwnSignals ?? 0, 1),
  },
  at: momentOf(partOfDayAt(dutchMoment(observed_at))),
});

/** @param mostAMonth of each month the newest so many: the seasons count alike, and a large municipality does not block */
export const readPastCases = async (
  jobsDb: Kysely<Tables>,
  tenantId: string,
  now: Date,
  mostAMonth: number,
): Promise<PastCases> => {
  const starts = Array.from({ length: months }, (_, back) => now.getTime() - (back + 1) * monthMs);
  const from = starts.map(idFrom);
  const until = starts.map((at, back) => (back === 0 ? lastId : idFrom(at + monthMs)));
  const rows = await inTransaction(
    jobsDb,
    { tenantId, personId: null, duties: [], teams: [] },
    async (tx) =>
      (
        await sql<Row>`
          select span.month::integer as month, past.observations, past.compass, past.gut_feeling, past.observed_at
          from unnest(${from}::uuid[], ${until}::uuid[]) with ordinality as span (low, high, month)
          cross join lateral (
            select observations, compass, gut_feeling, observed_at from signals
            where tenant_id = ${tenantId} and id >= span.low and id < span.high and observations <> '{}'
            order by id desc limit ${mostAMonth}
          ) as past`.execute(tx)
      ).rows,
  );
  const cases = new Map<string, { one: DryRunCase; times: number }>();
  const perMonth = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    // Reckoning Dutch time takes a while; others get their turn.
    if (at % breath === breath - 1) await new Promise((resolve) => setImmediate(resolve));
    perMonth.set(row.month, (perMonth.get(row.month) ?? 0) + 1);
    const one = caseOf(row);
    const key = JSON.stringify(one);
    const known = cases.get(key);
    if (known === undefined) cases.set(key, { one, times: 1 });
    else known.times += 1;
  }
  return {
    cases: [...cases.values()],
    total: rows.length,
    sampled: [...perMonth.values()].some((count) => count >= mostAMonth),
  };
};
