/** The tables of certificates, as Kysely sees them. */
import type { ColumnType } from 'kysely';

export type CertificateTables = {
  training_certificates: {
    tenant_id: string;
    id: string;
    person_id: string | null;
    code_hash: Buffer;
    lessons: ColumnType<readonly string[], string, never>;
    issued_on: string;
    valid_until: string;
    withdrawn_on: string | null;
  };
  certificate_settings: {
    tenant_id: string;
    team_id: string;
    counts: boolean;
    changed_by: string | null;
    changed_at: ColumnType<Date, Date | undefined, Date>;
  };
};
