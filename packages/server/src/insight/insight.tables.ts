/** The tables of figures and thanks, as Kysely sees them. */
import type { AgreementLine, Counts } from '@buurtplus/domain/insight';
import type { Countable } from '@buurtplus/domain/rounds';
import type { ColumnType, Generated } from 'kysely';

type Day = ColumnType<string, string, never>;

export type InsightTables = {
  team_months: {
    tenant_id: string;
    team_id: string;
    month: string;
    made_on: Day;
    inputs_hash: string;
    rounds: number;
    quiet: number;
    walking_minutes: number;
    people: number;
    counts: ColumnType<Readonly<Record<Countable, number>>, string, never>;
    /** A numeric comes back as text. */
    normal_rounds: ColumnType<string | null, number | null, never>;
    normal_months: number | null;
    normal_of: string | null;
    normal_counts: ColumnType<Counts | null, string | null, never>;
    passed_on: number | null;
    picked_up: number | null;
    answered: number | null;
    done: number | null;
    kind_niet_pluis: number | null;
    kind_safety: number | null;
    kind_public_space: number | null;
    wish_people: number | null;
    wish_rounds: number | null;
    wish_walked: number | null;
    agreements_kept: number | null;
    agreements_due: number | null;
    agreement_lines: ColumnType<readonly AgreementLine[], string, never>;
  };
  team_thanks: {
    tenant_id: string;
    id: string;
    team_id: string;
    sentence: string | null;
    words: string | null;
    made_by: string;
    made_by_role: string;
    organisation_id: string | null;
    starts_on: Day;
    ends_on: Day;
    made_at: Generated<Date>;
  };
};
