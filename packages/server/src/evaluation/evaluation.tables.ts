/** The tables of evaluation, as Kysely sees them. */
import type { JSONColumnType } from 'kysely';

export type EvaluationTables = {
  evaluations: {
    tenant_id: string;
    id: string;
    name: string;
    team_ids: string[];
    training_on: string;
    made_by: string;
    made_at: Date;
  };
  evaluation_answers: {
    tenant_id: string;
    id: string;
    evaluation_id: string;
    moment: string;
    form: string | null;
    link_hash: Buffer | null;
    choices: JSONColumnType<Record<string, string>> | null;
    right_count: number | null;
    reaction: JSONColumnType<Record<string, number>> | null;
    words: string | null;
  };
  evaluation_tickets: { tenant_id: string; evaluation_id: string; moment: string; person_id: string };
  team_signal_months: {
    tenant_id: string;
    team_id: string;
    month: string;
    signals: number;
    reporters: number;
    most_of_one: number;
    right_desk: number;
    returned: number;
    with_words: number;
    with_marks: number;
    words_reporters: number;
    words_most_of_one: number;
    feeling_reporters: number;
    feeling_most_of_one: number;
    feeling_with_words: number;
    feeling_apart: number;
    answered: number;
    taken_soon: number;
    rounds: number;
    frozen_at: Date;
  };
};
