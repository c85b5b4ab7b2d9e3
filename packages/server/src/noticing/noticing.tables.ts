/** The tables of noticing, as Kysely sees them: links between two signals, and the holidays of a municipality. */

export type NoticingTables = {
  signal_links: {
    tenant_id: string;
    id: string;
    /** The smaller id of the two, so that a pair has one way to be written. */
    first_id: string;
    second_id: string;
    linked_by_role: string;
    linked_at: Date;
    ended_by_role: string | null;
    ended_at: Date | null;
  };
  holiday_periods: {
    tenant_id: string;
    id: string;
    name_nl: string;
    name_en: string;
    starts_on: string;
    ends_on: string;
    every_year: boolean;
    owner: string;
    checked_on: string | null;
  };
};
