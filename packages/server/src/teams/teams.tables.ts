/** The tables of team life, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';

type DayOrNull = ColumnType<string | null, string | null | undefined, string | null>;

export type TeamsTables = {
  team_zones: {
    tenant_id: string;
    team_id: string;
    id: string;
    name: string;
    neighbourhood_codes: string[];
    /** Corners as [longitude, latitude]; JSON on the way in. */
    outline: ColumnType<[number, number][] | null, string | null | undefined, string | null>;
    ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  team_members: {
    tenant_id: string;
    team_id: string;
    person_id: string;
    name: string;
    stage: string;
    stage_since: Generated<string>;
    joined_on: Generated<string>;
    lead: ColumnType<string | null, string | null | undefined, string | null>;
    trained_on: DayOrNull;
    left_on: DayOrNull;
  };
  member_wishes: {
    tenant_id: string;
    team_id: string;
    person_id: string;
    rounds_per_month: number | null;
    buddy_ids: string[];
    weekdays: number[];
    modes: string[];
    changed_at: Date;
  };
  member_certificates: {
    tenant_id: string;
    team_id: string;
    person_id: string;
    seen_on: string;
    dated_on: string;
    valid_until: string;
    seen_by: string;
  };
  member_qualifications: {
    tenant_id: string;
    team_id: string;
    person_id: string;
    qualification: string;
    valid_until: string | null;
    noted_at: Generated<Date>;
  };
  team_rules: {
    tenant_id: string;
    team_id: string;
    version: number;
    lines: string[];
    published_at: Date;
    published_by: string;
  };
  rule_acceptances: {
    tenant_id: string;
    team_id: string;
    person_id: string;
    what: string;
    version: number;
    accepted_on: string;
  };
  team_contacts: {
    tenant_id: string;
    team_id: string;
    id: string;
    kind: string;
    name: string;
    phone: string | null;
    email: string | null;
    note: string | null;
  };
  team_equipment: {
    tenant_id: string;
    team_id: string;
    id: string;
    kind: string;
    label: string | null;
    size: string | null;
    ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  equipment_loans: {
    tenant_id: string;
    team_id: string;
    id: string;
    equipment_id: string;
    person_id: string | null;
    name: string | null;
    lent_on: string;
    back_by: DayOrNull;
    returned_on: DayOrNull;
  };
};
