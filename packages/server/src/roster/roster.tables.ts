/** The tables of the roster, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';

type MomentOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;

type Shape = {
  tenant_id: string;
  team_id: string;
  id: string;
  kind: string;
  title: string | null;
  zone_id: string | null;
  mode: string;
  capacity: number;
  minimum: number;
  needs: string[];
  meeting_place: string | null;
  made_at: Generated<Date>;
};

export type RosterTables = {
  roster_templates: Shape & {
    weekdays: number[];
    start_minute: number;
    minutes: number;
    season: string;
    skip_holidays: boolean;
    sign_off_hours: number;
    starts_on: string;
    ends_on: string | null;
  };
  roster_items: Shape & {
    template_id: string | null;
    day: string;
    starts_at: Date;
    ends_at: Date;
    note: string | null;
    taken: Generated<number>;
    sign_off_until: Date;
    cancelled_at: MomentOrNull;
    revision: Generated<number>;
    changed_at: MomentOrNull;
    cancel_reason: ColumnType<string | null, string | null | undefined, string | null>;
  };
  calendar_feeds: {
    tenant_id: string;
    team_id: string;
    person_id: string;
    token_hash: Buffer;
    made_at: Date;
  };
  roster_signups: {
    tenant_id: string;
    team_id: string;
    id: string;
    item_id: string;
    person_id: string | null;
    state: string;
    wants_mate: Generated<boolean>;
    swap_open: Generated<boolean>;
    swap_item_id: ColumnType<string | null, string | null | undefined, string | null>;
    since: Date;
    offered_until: MomentOrNull;
    placed_by: Generated<string>;
    reminded_at: MomentOrNull;
    confirmed_at: MomentOrNull;
  };
  task_logs: {
    tenant_id: string;
    team_id: string;
    item_id: string;
    minutes: number;
    cards: number;
    talks: number;
    written_by: string | null;
    written_at: Date;
  };
  task_log_people: { tenant_id: string; team_id: string; item_id: string; person_id: string };
  missed_notes: { tenant_id: string; team_id: string; item_id: string; person_id: string; made_at: Date };
  place_links: {
    tenant_id: string;
    signup_id: string;
    token_hash: Buffer;
    expires_at: Date;
    used_at: MomentOrNull;
  };
};
