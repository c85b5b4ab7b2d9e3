/** The tables of agreements, as Kysely sees them. */
import type { AgreementSide, AgreementTerms, VersionStatus } from '@buurtplus/domain/agreements';
import type { DutyRole } from '@buurtplus/domain/people';
import type { ColumnType, Generated } from 'kysely';

/** Read as the calendar writes it, whatever the zone of the server. */
type Day = ColumnType<string, string, string>;
type DayOrNull = ColumnType<string | null, string | null | undefined, string | null>;

export type AgreementsTables = {
  agreements: {
    tenant_id: string;
    id: string;
    team_id: string;
    side_role: DutyRole | null;
    organisation_id: string | null;
    neighbourhood_codes: string[];
    ended_on: DayOrNull;
    versions: Generated<number>;
    held_version: ColumnType<number | null, number | null | undefined, number | null>;
    open_version: ColumnType<number | null, number | null | undefined, number | null>;
    lock: Generated<number>;
    end_told_for: DayOrNull;
    meeting_told_for: DayOrNull;
    from_evening_on: DayOrNull;
    made_at: Generated<Date>;
    changed_at: ColumnType<Date, Date | undefined, Date>;
  };
  agreement_versions: {
    tenant_id: string;
    agreement_id: string;
    version: number;
    status: VersionStatus;
    draft_side: AgreementSide;
    terms: ColumnType<AgreementTerms, string, string>;
    in_force_from: DayOrNull;
    in_force_until: DayOrNull;
    made_at: Generated<Date>;
  };
  agreement_signatures: {
    tenant_id: string;
    agreement_id: string;
    version: number;
    side: AgreementSide;
    person_id: string | null;
    role: string;
    on_paper: Generated<boolean>;
    paper_signer: string | null;
    signed_on: Day;
    made_at: Generated<Date>;
  };
  agreement_pauses: {
    tenant_id: string;
    id: string;
    agreement_id: string;
    starts_on: Day;
    ends_on: Day;
    made_by: string | null;
    made_at: Generated<Date>;
  };
  agreement_notes: {
    tenant_id: string;
    id: string;
    agreement_id: string;
    held_on: Day;
    text: string;
    decided: string | null;
    made_by: string | null;
    side: AgreementSide;
    made_at: Generated<Date>;
  };
};
