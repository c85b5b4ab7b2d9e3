-- Rounds: what phones wrote about a walk, what it adds up to, what walkers want to tell, how a team wants it, and what to look at.

create table round_events (
  tenant_id text not null,
  team_id uuid not null,
  round_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  device_id uuid not null,
  seq integer not null,
  kind text not null,
  body jsonb not null,
  at timestamptz not null,
  clock_offset_ms bigint,
  elapsed_ms bigint not null,
  received_at timestamptz not null default now(),
  constraint round_events_pk primary key (tenant_id, round_id, id),
  constraint round_events_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint round_events_seq_positive check (seq >= 1),
  constraint round_events_elapsed_positive check (elapsed_ms >= 0),
  constraint round_events_kind_known check (kind in ('started', 'joined', 'confirmed', 'left', 'paused', 'resumed', 'noted', 'undone',
    'signed_on', 'checked_in', 'unsafe', 'ended', 'quiet')),
  constraint round_events_body_says_kind check (body ->> 'kind' = kind),
  constraint round_events_body_small check (length(body::text) <= 4000)
);
create index round_events_received on round_events (tenant_id, received_at);

-- Made anew from the events each time; never edited by hand.
create table rounds (
  tenant_id text not null,
  id uuid not null,
  team_id uuid not null,
  status text not null,
  started_at timestamptz,
  ended_at timestamptz,
  walking_ms bigint not null,
  walkers jsonb not null,
  walker_ids uuid[] not null,
  neighbourhood_code text,
  planned_round_id uuid,
  open_windows integer not null,
  cards integer not null,
  talks integer not null,
  lamps integer not null,
  questions integer not null,
  quiet boolean not null,
  together boolean not null,
  signed_on_at timestamptz,
  last_check_in_at timestamptz,
  last_check_in_by uuid,
  first_received_at timestamptz not null,
  events integer not null,
  changed_at timestamptz not null default now(),
  constraint rounds_pk primary key (tenant_id, id),
  constraint rounds_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint rounds_status_known check (status in ('waiting', 'walking', 'paused', 'ended')),
  constraint rounds_never_end_before_start check (ended_at is null or (started_at is not null and ended_at >= started_at)),
  constraint rounds_walked_by_two check (status not in ('walking', 'paused') or together),
  constraint rounds_walking_positive check (walking_ms >= 0)
);
create index rounds_by_team on rounds (tenant_id, team_id, started_at desc);
create index rounds_by_walker on rounds using gin (walker_ids);
create index rounds_open on rounds (tenant_id, changed_at) where status <> 'ended';

-- Looking after each other: one live alarm of a kind per round, told step by step until somebody takes it.
create table round_alarms (
  tenant_id text not null,
  id uuid not null,
  team_id uuid not null,
  round_id uuid not null,
  reason text not null,
  due_at timestamptz not null,
  duty_contact_id uuid,
  steps text[] not null default '{}',
  raised_at timestamptz not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  constraint round_alarms_pk primary key (tenant_id, id),
  constraint round_alarms_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint round_alarms_reason_known check (reason in ('missed_check_in', 'unsafe')),
  constraint round_alarms_acknowledged_whole check ((acknowledged_by is null) = (acknowledged_at is null)),
  constraint round_alarms_ended_whole check ((ended_at is null) = (end_reason is null)),
  constraint round_alarms_end_known check (end_reason in ('sign_of_life', 'round_ended', 'looked_after'))
);
create unique index round_alarms_one_live on round_alarms (tenant_id, round_id, reason) where ended_at is null;
create index round_alarms_live on round_alarms (tenant_id, due_at) where ended_at is null;

create table round_debriefs (
  tenant_id text not null,
  team_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  feeling text,
  felt_unsafe boolean not null,
  words text,
  made_at timestamptz not null,
  received_at timestamptz not null default now(),
  constraint round_debriefs_pk primary key (tenant_id, round_id, person_id),
  constraint round_debriefs_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint round_debriefs_feeling_known check (feeling in ('good', 'fine', 'hard')),
  constraint round_debriefs_says_something check (feeling is not null or felt_unsafe or words is not null),
  constraint round_debriefs_words_length check (length(words) between 1 and 500)
);
create index round_debriefs_by_team on round_debriefs (tenant_id, team_id, received_at desc);

-- What is left of rounds after their term: figures per team and quarter, without people.
create table round_quarters (
  tenant_id text not null,
  team_id uuid not null,
  quarter text not null,
  rounds integer not null,
  quiet integer not null,
  walking_minutes integer not null,
  walkers integer not null,
  counts jsonb not null,
  constraint round_quarters_pk primary key (tenant_id, team_id, quarter),
  constraint round_quarters_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint round_quarters_shape check (quarter ~ '^[0-9]{4}-Q[1-4]$')
);

create table round_settings (
  tenant_id text not null,
  team_id uuid not null,
  sign_on text not null default 'none',
  sign_on_phone text,
  check_in_minutes integer,
  duty_contact_id uuid,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  constraint round_settings_pk primary key (tenant_id, team_id),
  constraint round_settings_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint round_settings_sign_on_known check (sign_on in ('none', 'message', 'call')),
  constraint round_settings_call_has_number check (sign_on <> 'call' or sign_on_phone is not null),
  constraint round_settings_check_in_sensible check (check_in_minutes between 10 and 120)
);

create table attention_points (
  tenant_id text not null,
  id uuid not null,
  text text not null,
  neighbourhood_codes text[] not null,
  made_by uuid,
  made_by_role text not null,
  starts_on date not null,
  ends_on date not null,
  made_at timestamptz not null default now(),
  constraint attention_points_pk primary key (tenant_id, id),
  constraint attention_points_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint attention_points_text_length check (length(text) between 1 and 280),
  constraint attention_points_somewhere check (cardinality(neighbourhood_codes) >= 1),
  constraint attention_points_end check (ends_on >= starts_on),
  constraint attention_points_role_known check (made_by_role in ('wijkagent', 'wijkregisseur', 'wijkwerker'))
);
create index attention_points_by_end on attention_points (tenant_id, ends_on);

grant select, insert on round_events, round_debriefs to buurtplus_app;
grant select on rounds, round_alarms, round_quarters to buurtplus_app;
grant select, insert, update on round_quarters to buurtplus_jobs;
grant update on round_alarms to buurtplus_app;
grant select, insert, update, delete on round_alarms to buurtplus_jobs;
grant select, insert, update on round_settings to buurtplus_app;
grant select, insert, delete on attention_points to buurtplus_app;
grant select, delete on round_events, round_debriefs, attention_points to buurtplus_jobs;
grant select, insert, update, delete on rounds to buurtplus_jobs;
grant select on round_settings to buurtplus_jobs;
-- The demo writes a past of its own.
grant insert on round_events, round_debriefs, attention_points, round_settings to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['round_events', 'rounds', 'round_alarms', 'round_debriefs', 'round_settings', 'round_quarters', 'attention_points'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

-- A round is seen by who walked it or was asked to, and by the coordinator of the team.
create policy rounds_app on rounds for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (nullif(current_setting('app.person', true), '')::uuid = any (walker_ids)
      or team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))));

-- What the phones of one round wrote goes between those phones only.
create policy round_events_app_select on round_events for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid
      or exists (select 1 from rounds where rounds.tenant_id = round_events.tenant_id and rounds.id = round_events.round_id
        and nullif(current_setting('app.person', true), '')::uuid = any (rounds.walker_ids))));
create policy round_events_app_insert on round_events for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid);

-- Who walks, the coordinator and the duty contact can look after an alarm; nobody else knows of it.
create policy round_alarms_app_select on round_alarms for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))
      or duty_contact_id = nullif(current_setting('app.person', true), '')::uuid
      or exists (select 1 from rounds where rounds.tenant_id = round_alarms.tenant_id and rounds.id = round_alarms.round_id
        and nullif(current_setting('app.person', true), '')::uuid = any (rounds.walker_ids))));
create policy round_alarms_app_update on round_alarms for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))
      or duty_contact_id = nullif(current_setting('app.person', true), '')::uuid
      or exists (select 1 from rounds where rounds.tenant_id = round_alarms.tenant_id and rounds.id = round_alarms.round_id
        and nullif(current_setting('app.person', true), '')::uuid = any (rounds.walker_ids))))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));

create policy round_quarters_app on round_quarters for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')));

-- A mate does not read what the other wrote to the coordinator.
create policy round_debriefs_app_select on round_debriefs for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid
      or team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))));
create policy round_debriefs_app_insert on round_debriefs for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid);

create policy round_settings_app_select on round_settings for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy round_settings_app_insert on round_settings for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')));
create policy round_settings_app_update on round_settings for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')));

-- Points hold no persons, so the municipality's own people may read them; only who wrote one may take it away.
create policy attention_points_app_select on attention_points for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy attention_points_app_insert on attention_points for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and made_by = nullif(current_setting('app.person', true), '')::uuid);
create policy attention_points_app_delete on attention_points for delete to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and made_by = nullif(current_setting('app.person', true), '')::uuid);
