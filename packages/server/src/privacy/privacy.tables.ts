/** The tables of oversight, as Kysely sees them. */

export type PrivacyTables = {
  break_glasses: {
    tenant_id: string;
    id: string;
    person_id: string;
    role: string;
    object_kind: string;
    object_id: string;
    number: string;
    reason_kind: string;
    reason: string;
    opened_at: Date;
    until_at: Date;
  };
  oversight_items: {
    tenant_id: string;
    id: string;
    kind: string;
    person_id: string;
    role: string;
    object_id: string | null;
    break_glass_id: string | null;
    count: number;
    week: string;
    found_at: Date;
    alarmed_at: Date | null;
    reviewed_at: Date | null;
    reviewed_by: string | null;
    outcome: string | null;
    note: string | null;
  };
  own_address_additions: { tenant_id: string; person_id: string; address_id: string; added_at: Date };
  own_addresses: {
    tenant_id: string;
    person_id: string;
    id: string;
    street: string;
    house_number: string;
    made_at: Date;
  };
};
