/** Figures of months as they are kept: put there once, read, and taken away after their term; never changed. */
import type { Counts, Month, MonthFigures, Normal } from '@buurtplus/domain/insight';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { InsightTables } from './insight.tables.ts';

type MonthRow = Selectable<InsightTables['team_months']>;

const columns = sql<MonthRow>`team_id, month, made_on::text, rounds, quiet, walking_minutes, people, counts, normal_counts, normal_rounds, normal_months, normal_of,
  passed_on, picked_up, answered, done, kind_niet_pluis, kind_safety, kind_public_space, wish_people, wish_rounds, wish_walked,
  agreements_kept, agreements_due, agreement_lines`;

const figuresOf = (row: MonthRow): MonthFigures => ({
  month: row.month,
  madeOn: row.made_on,
  effort: {
    rounds: row.rounds,
    quiet: row.quiet,
    walkingMinutes: row.walking_minutes,
    people: row.people,
    counts: row.counts,
  },
  normal:
    row.normal_rounds === null || row.normal_months === null
      ? null
      : {
          rounds: Number(row.normal_rounds),
          months: row.normal_months,
          of: row.normal_of as Normal['of'],
        },
  countsNormal: row.normal_counts,
  signals: {
    passedOn: row.passed_on,
    pickedUp: row.picked_up,
    answered: row.answered,
    done: row.done,
    kinds: {
      niet_pluis: row.kind_niet_pluis,
      safety: row.kind_safety,
      public_space: row.kind_public_space,
    },
  },
  wishes:
    row.wish_people === null || row.wish_rounds === null
      ? null
      : { people: row.wish_people, wished: row.wish_rounds, walked: row.wish_walked },
  agreements:
    row.agreements_kept === null || row.agreements_due === null
      ? null
      : { kept: row.agreements_kept, due: row.agreements_due, lines: row.agreement_lines },
});

/** @returns false when another server was first */
export const insertMonth = async (
  tx: Kysely<Tables>,
  key: { readonly tenantId: string; readonly teamId: string; readonly inputsHash: string },
  figures: MonthFigures,
): Promise<boolean> => {
  const { effort, normal, countsNormal, signals, wishes, agreements } = figures;
  const put = await tx
    .insertInto('team_months')
    .values({
      tenant_id: key.tenantId,
      team_id: key.teamId,
      month: figures.month,
      made_on: figures.madeOn,
      inputs_hash: key.inputsHash,
      rounds: effort.rounds,
      quiet: effort.quiet,
      walking_minutes: effort.walkingMinutes,
      people: effort.people,
      counts: JSON.stringify(effort.counts),
      normal_rounds: normal?.rounds ?? null,
      normal_months: normal?.months ?? null,
      normal_of: normal?.of ?? null,
      normal_counts: countsNormal === null ? null : JSON.stringify(countsNormal),
      passed_on: signals.passedOn,
      picked_up: signals.pickedUp,
      answered: signals.answered,
      done: signals.done,
      kind_niet_pluis: signals.kinds.niet_pluis,
      kind_safety: signals.kinds.safety,
      kind_public_space: signals.kinds.public_space,
      wish_people: wishes?.people ?? null,
      wish_rounds: wishes?.wished ?? null,
      wish_walked: wishes?.walked ?? null,
      agreements_kept: agreements?.kept ?? null,
      agreements_due: agreements?.due ?? null,
      agreement_lines: JSON.stringify(agreements?.lines ?? []),
    })
    .onConflict((on) => on.doNothing())
    .returning('month')
    .execute();
  return put.length > 0;
};

export const listRoundsByMonth = (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<readonly { team_id: string; month: string; rounds: number; counts: Counts }[]> =>
  tx
    .selectFrom('team_months')
    .select(['team_id', 'month', 'rounds', 'counts'])
    .where('tenant_id', '=', tenantId)
    .execute();

/** Newest first. */
export const listMonths = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<readonly { month: Month; rounds: number }[]> =>
  tx
    .selectFrom('team_months')
    .select(['month', 'rounds'])
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .orderBy('month', 'desc')
    .execute();

export const findMonth = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  month: Month,
): Promise<MonthFigures | null> => {
  const found = await sql<MonthRow>`select ${columns} from team_months
    where tenant_id = ${tenantId} and team_id = ${teamId}::uuid and month = ${month}`.execute(tx);
  const [row] = found.rows;
  return row === undefined ? null : figuresOf(row);
};

export const forgetMonthsBefore = async (
  tx: Kysely<Tables>,
  tenantId: string,
  month: Month,
): Promise<void> => {
  await tx.deleteFrom('team_months').where('tenant_id', '=', tenantId).where('month', '<', month).execute();
};

export const findTeam = (tx: Kysely<Tables>, tenantId: string, teamId: string) =>
  tx
    .selectFrom('teams')
    .select(['id', 'name', 'neighbourhood_codes'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', teamId)
    .executeTakeFirst();
