-- Desks, signals, what happened to them, their routes, answers, notes and photos, and the commands of phones.

create table desks (
  tenant_id text not null,
  id uuid not null,
  code text not null,
  role text not null,
  name_nl text not null,
  name_en text not null,
  neighbourhood_codes text[] not null,
  takes text[] not null,
  phone text,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint desks_pk primary key (tenant_id, id),
  constraint desks_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint desks_code_once unique (tenant_id, code),
  constraint desks_code_is_slug check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  constraint desks_role_known check (role in ('wijkagent', 'wijkregisseur', 'wijkwerker'))
);

create table signals (
  tenant_id text not null,
  id uuid not null,
  number text not null,
  owner_id uuid,
  team_id uuid,
  kind text not null,
  urgency text not null,
  observations text[] not null,
  catalogue_version integer not null,
  gut_feeling text,
  own_words text,
  street text,
  house_number text,
  lat double precision,
  lon double precision,
  accuracy_m double precision,
  place_source text not null,
  area_year integer not null,
  neighbourhood_code text,
  district_code text,
  status text not null default 'recorded',
  duty text,
  desk_id uuid,
  due_at timestamptz,
  answers_given integer not null default 0,
  observed_at timestamptz not null,
  recorded_at timestamptz not null,
  received_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  closed_at timestamptz,
  version integer not null default 1,
  constraint signals_pk primary key (tenant_id, id),
  constraint signals_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint signals_desk_fk foreign key (tenant_id, desk_id) references desks (tenant_id, id),
  constraint signals_status_known check (status in ('recorded', 'routed', 'taken', 'returned', 'referred', 'handled', 'closed', 'withdrawn')),
  constraint signals_kind_known check (kind in ('niet_pluis', 'suspicious', 'nuisance', 'public_space')),
  constraint signals_urgency_known check (urgency in ('now_112', 'police_non_urgent', 'social', 'municipality', 'team')),
  constraint signals_gut_feeling_known check (gut_feeling in ('pluis', 'niet_pluis', 'unsure')),
  constraint signals_place_source_known check (place_source in ('position', 'map', 'neighbourhood')),
  constraint signals_place_whole check ((lat is null) = (lon is null)),
  constraint signals_never_at_zero check (lat is null or lat <> 0 or lon <> 0),
  constraint signals_desk_when_somebody_has_it check (status not in ('routed', 'taken', 'referred', 'handled') or due_at is not null)
);
-- The work list reads open signals of a duty, most pressing first.
create index signals_open_by_duty on signals (tenant_id, duty, due_at, id) where status in ('routed', 'taken', 'referred', 'handled');
create index signals_by_owner on signals (tenant_id, owner_id, recorded_at) where owner_id is not null;
create index signals_to_route on signals (tenant_id, received_at) where status in ('recorded', 'returned');
create index signals_by_number on signals (tenant_id, number);
create index signals_closed on signals (tenant_id, closed_at) where closed_at is not null;

create table signal_events (
  tenant_id text not null,
  signal_id uuid not null,
  id uuid not null,
  kind text not null,
  actor_id uuid,
  actor_role text,
  body jsonb not null default '{}',
  at timestamptz not null default now(),
  constraint signal_events_pk primary key (tenant_id, signal_id, id),
  constraint signal_events_signal_fk foreign key (tenant_id, signal_id) references signals (tenant_id, id)
);

create table signal_routes (
  tenant_id text not null,
  id uuid not null,
  signal_id uuid not null,
  number text not null,
  kind text not null,
  urgency text not null,
  neighbourhood_code text,
  to_kind text not null,
  desk_id uuid,
  duty text,
  team_id uuid,
  reason text not null,
  made_at timestamptz not null default now(),
  due_at timestamptz not null,
  acknowledged_at timestamptz,
  reminded_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  constraint signal_routes_pk primary key (tenant_id, id),
  constraint signal_routes_signal_fk foreign key (tenant_id, signal_id) references signals (tenant_id, id),
  constraint signal_routes_to_somebody check ((to_kind = 'desk' and desk_id is not null and duty is not null) or (to_kind = 'coordinator' and team_id is not null)),
  constraint signal_routes_end_known check (end_reason in ('taken', 'returned', 'escalated', 'withdrawn', 'routed_by_hand')),
  constraint signal_routes_ended_whole check ((ended_at is null) = (end_reason is null))
);
-- One live route at a time: a signal has one owner of the next step.
create unique index signal_routes_one_live on signal_routes (tenant_id, signal_id) where ended_at is null;
create index signal_routes_waiting on signal_routes (tenant_id, due_at) where ended_at is null and acknowledged_at is null;
create index signal_routes_tray on signal_routes (tenant_id, team_id, made_at) where ended_at is null and to_kind = 'coordinator';

create table signal_answers (
  tenant_id text not null,
  signal_id uuid not null,
  id uuid not null,
  answer text not null,
  words_for_volunteer text,
  made_at timestamptz not null default now(),
  constraint signal_answers_pk primary key (tenant_id, signal_id, id),
  constraint signal_answers_signal_fk foreign key (tenant_id, signal_id) references signals (tenant_id, id),
  constraint signal_answers_words_length check (length(words_for_volunteer) <= 500)
);

create table signal_notes (
  tenant_id text not null,
  signal_id uuid not null,
  id uuid not null,
  made_by uuid,
  made_by_role text not null,
  text text not null,
  made_at timestamptz not null default now(),
  constraint signal_notes_pk primary key (tenant_id, signal_id, id),
  constraint signal_notes_signal_fk foreign key (tenant_id, signal_id) references signals (tenant_id, id),
  constraint signal_notes_length check (length(text) <= 2000)
);

create table signal_photos (
  tenant_id text not null,
  signal_id uuid not null,
  sealed_hash text not null,
  image bytea not null,
  width integer not null,
  height integer not null,
  received_at timestamptz not null default now(),
  constraint signal_photos_pk primary key (tenant_id, signal_id, sealed_hash),
  constraint signal_photos_signal_fk foreign key (tenant_id, signal_id) references signals (tenant_id, id),
  constraint signal_photos_size check (length(image) <= 2000000)
);

create table commands (
  tenant_id text not null,
  owner_id uuid not null,
  id uuid not null,
  kind text not null,
  body_hash text not null,
  nonce text not null,
  object_id uuid not null,
  device_id uuid not null,
  device_seq bigint not null,
  made_at timestamptz not null,
  verdict text not null,
  refusal_code text,
  received_at timestamptz not null default now(),
  constraint commands_pk primary key (owner_id, id),
  constraint commands_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint commands_verdict_known check (verdict in ('applied', 'parked', 'refused'))
);

create table push_subscriptions (
  person_id uuid not null,
  id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null default now(),
  constraint push_subscriptions_pk primary key (person_id, id),
  constraint push_subscriptions_endpoint_once unique (endpoint)
);

create table audit_entries (
  id bigint generated always as identity,
  tenant_id text not null,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_role text,
  session_id uuid,
  action text not null,
  object_type text not null,
  object_id text,
  purpose text,
  outcome text not null,
  constraint audit_entries_pk primary key (id)
);
create index audit_entries_by_tenant on audit_entries (tenant_id, id);

create table audit_chain (
  tenant_id text not null,
  seq bigint not null,
  entry_id bigint not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null default now(),
  constraint audit_chain_pk primary key (tenant_id, seq),
  constraint audit_chain_entry_once unique (entry_id)
);

grant select on desks, signals, signal_routes, signal_answers, signal_photos, commands, push_subscriptions, signal_events, signal_notes to buurtplus_app;
grant insert on signals, signal_answers, signal_photos, commands, push_subscriptions, signal_events, signal_notes to buurtplus_app;
grant update on signals, signal_routes to buurtplus_app;
grant delete on push_subscriptions to buurtplus_app;
grant select on desks, signals, signal_routes, signal_answers, signal_photos, push_subscriptions, signal_events, commands, signal_notes to buurtplus_jobs;
grant insert on signal_routes, signal_events to buurtplus_jobs;
grant insert, update on desks to buurtplus_jobs;
grant update on signals, signal_routes, signal_events, signal_answers, signal_notes, commands to buurtplus_jobs;
grant delete on signal_photos, signal_answers, signal_notes, push_subscriptions to buurtplus_jobs;
-- The audit trail can be added to, by everyone who acts; nobody may change or remove a line.
grant insert on audit_entries to buurtplus_app, buurtplus_jobs, buurtplus_auth;
grant select on audit_entries to buurtplus_jobs;
grant select, insert on audit_chain to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['desks', 'signals', 'signal_events', 'signal_routes', 'signal_answers', 'signal_notes', 'signal_photos',
    'commands', 'push_subscriptions', 'audit_entries', 'audit_chain'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['desks', 'signals', 'signal_events', 'signal_routes', 'signal_answers', 'signal_notes', 'signal_photos',
    'commands', 'audit_entries', 'audit_chain'] loop
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

create policy desks_app on desks for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));

-- A signal is seen by its sender and by those on duty for it; nobody else, whatever a query asks.
create policy signals_app_select on signals for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (owner_id = nullif(current_setting('app.person', true), '')::uuid
      or duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));
create policy signals_app_insert on signals for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and owner_id = nullif(current_setting('app.person', true), '')::uuid
    and status = 'recorded' and duty is null);
create policy signals_app_update on signals for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (owner_id = nullif(current_setting('app.person', true), '')::uuid
      or duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));

create policy signal_events_app_select on signal_events for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from signals where signals.tenant_id = signal_events.tenant_id and signals.id = signal_events.signal_id));
create policy signal_events_app_insert on signal_events for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and actor_id = nullif(current_setting('app.person', true), '')::uuid);

create policy signal_routes_app_select on signal_routes for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))
      or team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))
      or exists (select 1 from signals where signals.tenant_id = signal_routes.tenant_id and signals.id = signal_routes.signal_id
        and signals.owner_id = nullif(current_setting('app.person', true), '')::uuid)));
create policy signal_routes_app_update on signal_routes for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy signal_answers_app on signal_answers for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from signals where signals.tenant_id = signal_answers.tenant_id and signals.id = signal_answers.signal_id));
create policy signal_answers_app_insert on signal_answers for insert to buurtplus_app
  with check (exists (select 1 from signals where signals.tenant_id = signal_answers.tenant_id and signals.id = signal_answers.signal_id
    and signals.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));

-- Notes between professionals: the sender of a signal never reaches them.
create policy signal_notes_app on signal_notes to buurtplus_app
  using (exists (select 1 from signals where signals.tenant_id = signal_notes.tenant_id and signals.id = signal_notes.signal_id
    and signals.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))))
  with check (exists (select 1 from signals where signals.tenant_id = signal_notes.tenant_id and signals.id = signal_notes.signal_id
    and signals.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));

create policy signal_photos_app_select on signal_photos for select to buurtplus_app
  using (exists (select 1 from signals where signals.tenant_id = signal_photos.tenant_id and signals.id = signal_photos.signal_id));
create policy signal_photos_app_insert on signal_photos for insert to buurtplus_app
  with check (exists (select 1 from signals where signals.tenant_id = signal_photos.tenant_id and signals.id = signal_photos.signal_id
    and signals.owner_id = nullif(current_setting('app.person', true), '')::uuid));

create policy commands_app on commands to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid);

create policy push_subscriptions_app on push_subscriptions to buurtplus_app
  using (person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (person_id = nullif(current_setting('app.person', true), '')::uuid);
create policy push_subscriptions_jobs on push_subscriptions to buurtplus_jobs using (current_user = 'buurtplus_jobs');

create policy audit_entries_app on audit_entries for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy audit_entries_auth on audit_entries for insert to buurtplus_auth with check (current_user = 'buurtplus_auth');
