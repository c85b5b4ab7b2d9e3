/** The tables of people, roles and everything that proves who somebody is, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';

type MomentOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type PeopleTables = {
  tenants: {
    id: string;
    name: string;
    municipality_code: string;
    area_year: number;
    created_at: Generated<Date>;
  };
  people: {
    id: string;
    email: string;
    name: string;
    language: Generated<string>;
    created_at: Generated<Date>;
    blocked_at: MomentOrNull;
  };
  organisations: { tenant_id: string; id: string; name: string; kind: string };
  teams: {
    tenant_id: string;
    id: string;
    name: string;
    neighbourhood_codes: string[];
    version: Generated<number>;
    ended_on: ColumnType<string | null, string | null | undefined, string | null>;
    end_reason: ColumnType<string | null, string | null | undefined, string | null>;
  };
  role_assignments: {
    tenant_id: string;
    id: string;
    person_id: string;
    organisation_id: string | null;
    role: string;
    team_id: string | null;
    area_codes: string[];
    starts_on: string;
    ends_on: string | null;
    /** From whom this was taken over. */
    taken_over_from: string | null;
    taken_over_at: Date | null;
    created_at: Generated<Date>;
  };
  absences: {
    tenant_id: string;
    id: string;
    person_id: string;
    role: string;
    starts_on: string;
    ends_on: string;
    deputy_id: string | null;
    made_by_role: string;
    made_at: Date;
  };
  invitations: {
    tenant_id: string;
    id: string;
    email: string;
    name: string;
    role: string;
    team_id: string | null;
    area_codes: string[];
    invited_by: string | null;
    organisation_id: string | null;
    starts_on: string | null;
    token_hash: Buffer;
    created_at: Generated<Date>;
    expires_at: Date;
    accepted_at: MomentOrNull;
  };
  sign_in_requests: {
    id: string;
    email: string;
    code_hash: Buffer;
    link_hash: Buffer;
    browser_hash: Buffer;
    asker_hash: Buffer | null;
    created_at: ColumnType<Date, Date | undefined, never>;
    expires_at: Date;
    wrong_tries: Generated<number>;
    used_at: MomentOrNull;
  };
  sessions: {
    token_hash: Buffer;
    id: string;
    person_id: string;
    acting_tenant_id: string | null;
    acting_assignment_id: string | null;
    browser_label: string;
    created_at: ColumnType<Date, Date | undefined, never>;
    last_seen_at: ColumnType<Date, Date | undefined, Date>;
    strong_at: MomentOrNull;
    ends_at: Date;
  };
  passkeys: {
    credential_id: string;
    person_id: string;
    public_key: Buffer;
    counter: string;
    transports: string[];
    label: string;
    created_at: Generated<Date>;
    last_used_at: MomentOrNull;
  };
  passkey_challenges: {
    id: string;
    person_id: string | null;
    challenge: string;
    purpose: string;
    expires_at: Date;
  };
  totp_secrets: {
    person_id: string;
    sealed_secret: Buffer;
    confirmed_at: MomentOrNull;
    last_step: Generated<string>;
    wrong_tries: Generated<number>;
    locked_until: MomentOrNull;
  };
  devices: {
    id: string;
    person_id: string;
    public_key: Buffer;
    label: string;
    created_at: Generated<Date>;
    last_seen_at: MomentOrNull;
    ended_at: MomentOrNull;
  };
  demo_mails: {
    id: Generated<string>;
    to_email: string;
    subject: string;
    body: string;
    sent_at: Generated<Date>;
  };
};
