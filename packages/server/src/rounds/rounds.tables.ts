/** The tables of rounds, as Kysely sees them. */
import type { EndedBy, PointSight, RoundFact, TrackCell, Walker } from '@buurtplus/domain/rounds';
import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MomentOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>;
/** A bigint comes back as text. */
type Big = ColumnType<string, number, number>;

export type RoundsTables = {
  round_events: {
    tenant_id: string;
    team_id: string;
    round_id: string;
    id: string;
    person_id: string;
    device_id: string;
    seq: number;
    kind: string;
    body: ColumnType<RoundFact, string, never>;
    at: Moment;
    clock_offset_ms: ColumnType<string | null, number | null, never>;
    elapsed_ms: Big;
    received_at: Generated<Date>;
  };
  rounds: {
    tenant_id: string;
    id: string;
    team_id: string;
    status: string;
    started_at: MomentOrNull;
    ended_at: MomentOrNull;
    ended_by: ColumnType<EndedBy | null, EndedBy | null | undefined, EndedBy | null>;
    unended_at: ColumnType<Date | null, undefined, never>;
    end_asked_at: ColumnType<Date | null, undefined, never>;
    walking_ms: Big;
    walkers: ColumnType<readonly Walker[], string, string>;
    walker_ids: string[];
    neighbourhood_code: string | null;
    zone_id: ColumnType<string | null, string | null | undefined, string | null>;
    planned_round_id: string | null;
    open_windows: number;
    cards: number;
    talks: number;
    lamps: number;
    questions: number;
    quiet: boolean;
    together: boolean;
    signed_on_at: MomentOrNull;
    last_check_in_at: MomentOrNull;
    last_check_in_by: string | null;
    first_received_at: Moment;
    events: number;
    changed_at: Moment;
    track_agreed: ColumnType<boolean, boolean | undefined, boolean>;
  };
  round_numbers: {
    tenant_id: string;
    team_id: string;
    person_id: string;
    sealed: Buffer;
    for_team: ColumnType<boolean, boolean | undefined, boolean>;
    changed_at: Moment;
  };
  round_alarms: {
    tenant_id: string;
    id: string;
    team_id: string;
    round_id: string;
    reason: string;
    due_at: Moment;
    duty_contact_id: string | null;
    steps: string[];
    raised_at: Moment;
    acknowledged_by: ColumnType<string | null, string | null | undefined, string | null>;
    acknowledged_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    end_reason: ColumnType<string | null, string | null | undefined, string | null>;
    told_steps: ColumnType<string[], string[] | undefined, string[]>;
    steps_taken_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  plans_not_begun: {
    tenant_id: string;
    team_id: string;
    item_id: string;
    told_at: Moment;
  };
  round_tracks: {
    tenant_id: string;
    team_id: string;
    round_id: string;
    person_id: string;
    cells: ColumnType<readonly TrackCell[], string, never>;
    received_at: Moment;
  };
  round_debriefs: {
    tenant_id: string;
    team_id: string;
    round_id: string;
    person_id: string;
    feeling: string | null;
    felt_unsafe: boolean;
    words: string | null;
    made_at: Moment;
    received_at: Generated<Date>;
  };
  round_quarters: {
    tenant_id: string;
    team_id: string;
    quarter: string;
    rounds: number;
    quiet: number;
    walking_minutes: number;
    walkers: number;
    counts: ColumnType<Readonly<Record<string, number>>, string, string>;
  };
  round_settings: {
    tenant_id: string;
    team_id: string;
    sign_on: string;
    sign_on_phone: string | null;
    check_in_minutes: number | null;
    duty_contact_id: string | null;
    changed_by: string | null;
    changed_at: ColumnType<Date, Date | undefined, Date>;
  };
  attention_answers: {
    tenant_id: string;
    point_id: string;
    round_id: string;
    person_id: string;
    sight: PointSight;
    words: string | null;
    made_at: Moment;
    received_at: Generated<Date>;
  };
  attention_points: {
    tenant_id: string;
    id: string;
    text: string;
    neighbourhood_codes: string[];
    made_by: string | null;
    made_by_role: string;
    starts_on: ColumnType<string, string, string>;
    ends_on: ColumnType<string, string, string>;
    made_at: Generated<Date>;
  };
};
