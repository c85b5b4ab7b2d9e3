/** The tables of learning, as Kysely sees them. */
import type { LearningScenario } from '@buurtplus/domain/training';
import type { ColumnType, Generated } from 'kysely';
import type { CertificateTables } from './certificate.tables.ts';

export type TrainingTables = CertificateTables & {
  learning_events: {
    tenant_id: string;
    person_id: string;
    id: string;
    kind: string;
    subject: string;
    version: number;
    run: number;
    step: string;
    choice: string | null;
    was_right: boolean | null;
    at: ColumnType<Date, Date | string, never>;
    received_at: ColumnType<Date, Date | undefined, never>;
  };
  learning_done: {
    tenant_id: string;
    team_id: string;
    person_id: string;
    module_id: string;
    version: number;
    done_on: ColumnType<string, string, string>;
    first_on: ColumnType<string, string, never>;
  };
  learning_settings: {
    tenant_id: string;
    team_id: string;
    asks: boolean;
    changed_by: string | null;
    changed_at: ColumnType<Date, Date | undefined, Date>;
  };
  training_scenarios: {
    tenant_id: string;
    id: string;
    version: number;
    body: ColumnType<LearningScenario, string, never>;
    published_by: string;
    published_at: Generated<Date>;
    withdrawn_at: ColumnType<Date | null, undefined, Date>;
  };
  training_drafts: {
    tenant_id: string;
    id: string;
    body: ColumnType<LearningScenario, string, string>;
    changed_by: string;
    changed_at: ColumnType<Date, Date | undefined, Date>;
  };
};
