/** The tables of signals, desks, routes and commands, as Kysely sees them. */
import type { CompassTrace } from '@buurtplus/domain/signals';
import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export type SignalsTable = {
  tenant_id: string;
  id: string;
  number: string;
  owner_id: string | null;
  team_id: string | null;
  kind: string;
  urgency: string;
  observations: string[];
  catalogue_version: number;
  gut_feeling: string | null;
  own_words: string | null;
  compass: ColumnType<CompassTrace | null, string | null, string | null>;
  compass_version: string | null;
  compass_table: string | null;
  compass_rule: string | null;
  compass_advice: string | null;
  street: string | null;
  street_key: ColumnType<string | null, never, never>;
  house_number: string | null;
  address_shielded: Generated<boolean>;
  lat: number | null;
  lon: number | null;
  accuracy_m: number | null;
  place_source: string;
  place_cell: ColumnType<number | null, never, never>;
  sender_repeat: ColumnType<number | null, number | null | undefined, number | null>;
  area_year: number;
  neighbourhood_code: string | null;
  district_code: string | null;
  status: Generated<string>;
  duty: string | null;
  desk_id: string | null;
  conflicted_ids: Generated<string[]>;
  due_at: MomentOrNull;
  answers_given: Generated<number>;
  answer_due_at: MomentOrNull;
  seen_at: MomentOrNull;
  asleep_until: ColumnType<string | null, string | null | undefined, string | null>;
  asked_at: MomentOrNull;
  observed_at: Moment;
  recorded_at: Moment;
  received_at: ColumnType<Date, Date | undefined, Date>;
  changed_at: ColumnType<Date, Date | undefined, Date>;
  closed_at: MomentOrNull;
  first_closed_at: MomentOrNull;
  stands_until: ColumnType<string | null, string | null | undefined, string | null>;
  still_told_on: ColumnType<string | null, string | null | undefined, string | null>;
  desk_reads_until: ColumnType<string | null, never, never>;
  version: Generated<number>;
};

export type SignalsTables = {
  desks: {
    tenant_id: string;
    id: string;
    code: string;
    role: string;
    name_nl: string;
    name_en: string;
    neighbourhood_codes: string[];
    takes: string[];
    phone: string | null;
    created_at: Generated<Date>;
    ended_at: MomentOrNull;
  };
  signals: SignalsTable;
  signal_events: {
    tenant_id: string;
    signal_id: string;
    id: string;
    kind: string;
    actor_id: string | null;
    actor_role: string | null;
    body: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
    at: Generated<Date>;
  };
  signal_routes: {
    tenant_id: string;
    id: string;
    signal_id: string;
    number: string;
    kind: string;
    urgency: string;
    neighbourhood_code: string | null;
    to_kind: string;
    desk_id: string | null;
    duty: string | null;
    team_id: string | null;
    reason: string;
    made_at: Generated<Date>;
    due_at: Moment;
    term_at: MomentOrNull;
    acknowledged_at: MomentOrNull;
    reminded_at: MomentOrNull;
    ended_at: MomentOrNull;
    end_reason: ColumnType<string | null, string | null | undefined, string | null>;
  };
  signal_answers: {
    tenant_id: string;
    signal_id: string;
    id: string;
    answer: string;
    words_for_volunteer: string | null;
    made_at: Generated<Date>;
  };
  signal_notes: {
    tenant_id: string;
    signal_id: string;
    id: string;
    made_by: string | null;
    made_by_role: string;
    text: string;
    made_at: Generated<Date>;
  };
  signal_questions: {
    tenant_id: string;
    signal_id: string;
    id: string;
    code: string;
    asked_at: Moment;
    answered_at: MomentOrNull;
    answer: ColumnType<string | null, string | null | undefined, string | null>;
    words: ColumnType<string | null, string | null | undefined, string | null>;
  };
  desk_filters: {
    tenant_id: string;
    person_id: string;
    id: string;
    name: string;
    filters: ColumnType<Readonly<Record<string, unknown>>, string, string>;
    made_at: Moment;
  };
  late_answers: {
    tenant_id: string;
    signal_id: string;
    team_id: string;
    number: string;
    due_at: Moment;
    told_at: Moment;
    named: ColumnType<boolean, boolean | undefined, boolean>;
  };
  signal_photos: {
    tenant_id: string;
    signal_id: string;
    sealed_hash: string;
    image: Buffer;
    width: number;
    height: number;
    received_at: Generated<Date>;
  };
  push_subscriptions: {
    session_id: string | null;
    person_id: string;
    id: string;
    endpoint: string;
    p256dh: string;
    auth: string;
    created_at: Generated<Date>;
  };
};
