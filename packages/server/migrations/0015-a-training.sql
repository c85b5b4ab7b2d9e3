-- Learning: what a volunteer did in lessons (own), which lessons are done (for a team that asks), and scenarios of trainers.

create table learning_events (
  tenant_id text not null,
  person_id uuid not null,
  id uuid not null,
  kind text not null,
  subject text not null,
  version integer not null,
  run integer not null,
  step text not null,
  choice text,
  was_right boolean,
  at timestamptz not null,
  received_at timestamptz not null default now(),
  constraint learning_events_pk primary key (tenant_id, person_id, id),
  constraint learning_events_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint learning_events_kind_known check (kind in ('module', 'scenario', 'question')),
  constraint learning_events_numbers check (version >= 1 and run >= 1),
  constraint learning_events_small check (length(subject) between 1 and 60 and length(step) between 1 and 100 and length(choice) <= 40)
);
create index learning_events_received on learning_events (tenant_id, received_at);

create table learning_done (
  tenant_id text not null,
  team_id uuid not null,
  person_id uuid not null,
  module_id text not null,
  version integer not null,
  done_on date not null,
  constraint learning_done_pk primary key (tenant_id, team_id, person_id, module_id),
  constraint learning_done_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint learning_done_module_length check (length(module_id) between 1 and 60)
);

create table learning_settings (
  tenant_id text not null,
  team_id uuid not null,
  asks boolean not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  constraint learning_settings_pk primary key (tenant_id, team_id),
  constraint learning_settings_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id)
);

-- A version never changes: who is inside stays with what he began.
create table training_scenarios (
  tenant_id text not null,
  id text not null,
  version integer not null,
  body jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null default now(),
  constraint training_scenarios_pk primary key (tenant_id, id, version),
  constraint training_scenarios_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint training_scenarios_id_shape check (id ~ '^[a-z][a-z0-9_]{1,40}$'),
  constraint training_scenarios_version_positive check (version >= 1),
  constraint training_scenarios_body_small check (length(body::text) <= 60000)
);

create table training_drafts (
  tenant_id text not null,
  id text not null,
  body jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  constraint training_drafts_pk primary key (tenant_id, id),
  constraint training_drafts_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint training_drafts_id_shape check (id ~ '^[a-z][a-z0-9_]{1,40}$'),
  constraint training_drafts_body_small check (length(body::text) <= 60000)
);

grant select, insert on learning_events to buurtplus_app;
grant select, insert, update on learning_done, learning_settings to buurtplus_app;
grant select, insert on training_scenarios to buurtplus_app;
grant select, insert, update, delete on training_drafts to buurtplus_app;
grant select, delete on learning_events, learning_done to buurtplus_jobs;
-- The demo writes a past of its own.
grant insert on learning_events to buurtplus_jobs;
grant insert, update on learning_done to buurtplus_jobs;
grant select, insert, update on learning_settings, training_drafts to buurtplus_jobs;
grant select, insert on training_scenarios to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['learning_events', 'learning_done', 'learning_settings', 'training_scenarios', 'training_drafts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

-- Answers are read by who gave them, and by nobody else.
create policy learning_events_app on learning_events to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid);

create policy learning_settings_app_select on learning_settings for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));
create policy learning_settings_app_insert on learning_settings for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')));
create policy learning_settings_app_update on learning_settings for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')));

-- That a lesson was done is one's own, and the coordinator's only where the team asks for it.
create policy learning_done_app_select on learning_done for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid
      or (team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))
        and exists (select 1 from learning_settings s where s.tenant_id = learning_done.tenant_id
          and s.team_id = learning_done.team_id and s.asks))));
create policy learning_done_app_insert on learning_done for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));
create policy learning_done_app_update on learning_done for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));

-- Scenarios are invented and about nobody: everybody of the municipality may read what was published.
create policy training_scenarios_app_select on training_scenarios for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy training_scenarios_app_insert on training_scenarios for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and published_by = nullif(current_setting('app.person', true), '')::uuid);
create policy training_drafts_app on training_drafts to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and changed_by = nullif(current_setting('app.person', true), '')::uuid);
