/** The tables of training evenings, as Kysely sees them. */
import type { Text } from '@buurtplus/domain/compass';
import type { DutyRole } from '@buurtplus/domain/people';
import type { ColumnType, Generated } from 'kysely';

type PollChoice = { readonly id: string; readonly text: Text };

export type EveningTables = {
  training_series: {
    tenant_id: string;
    id: string;
    name: string;
    team_ids: readonly string[];
    organisation_ids: readonly string[];
    duties: Generated<readonly string[]>;
    made_by: string;
    made_at: Date;
    co_leader_ids: Generated<readonly string[]>;
    leaderless_since: Date | null;
  };
  training_evenings: {
    tenant_id: string;
    id: string;
    series_id: string;
    starts_at: Date;
    ends_at: Date;
    place: string;
    module_ids: readonly string[];
    cancelled_at: Date | null;
    moved_from: Date | null;
  };
  evening_people: {
    tenant_id: string;
    evening_id: string;
    person_id: string;
    team_id: string | null;
    coming: boolean | null;
    perhaps: Generated<boolean>;
    answered_for: Date | null;
    present_how: 'code' | 'hand' | null;
    present_at: Date | null;
    wrong_codes: Generated<number>;
    has_ballot: Generated<boolean>;
  };
  evening_polls: {
    tenant_id: string;
    id: string;
    evening_id: string;
    scenario_id: string;
    step: string;
    ask: ColumnType<Text, string, never>;
    choices: ColumnType<readonly PollChoice[], string, never>;
    opened_at: Date;
    closed_at: Date | null;
  };
  evening_ballots: { tenant_id: string; evening_id: string; ballot_hash: string };
  evening_votes: { tenant_id: string; poll_id: string; vote_key: string; choice: string; seq: number };
  evening_questions: {
    tenant_id: string;
    id: string;
    evening_id: string;
    organisation_id: string | null;
    duty: DutyRole | null;
    question: string;
    asked_at: Date;
    due_on: string;
    told_to: ColumnType<string[] | null, undefined, string[] | null>;
    unheard_since: ColumnType<Date | null, undefined, Date | null>;
    reminded_on: string | null;
    answer: string | null;
    answered_at: Date | null;
  };
};
