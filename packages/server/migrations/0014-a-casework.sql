-- From signal to case file: a situation at a place with one owner, what was found and planned, who was let in, and what was shared with whom.

create table case_files (
  tenant_id text not null,
  id uuid not null,
  number text not null,
  signal_id uuid,
  neighbourhood_code text not null,
  street text,
  house_number text,
  reason text not null,
  ground text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  owner_id uuid not null,
  owner_role text not null,
  owner_organisation_id uuid,
  owner_since timestamptz not null,
  deputy_id uuid,
  rung text not null,
  review_on date not null,
  status text not null default 'open',
  closed_at timestamptz,
  outcome text,
  solved text,
  learned text,
  keep_until date,
  first_keep_until date,
  conflicted_ids uuid[] not null default '{}',
  version integer not null default 1,
  changed_at timestamptz not null,
  constraint case_files_pk primary key (tenant_id, id),
  constraint case_files_owner_once unique (tenant_id, id, owner_id),
  constraint case_files_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint case_files_reason_length check (length(reason) between 10 and 1000),
  constraint case_files_ground_known check (ground in ('consent', 'wmo', 'youth_act', 'police_act', 'public_order', 'wvggz', 'vital_interest')),
  constraint case_files_role_known check (owner_role in ('wijkagent', 'wijkregisseur', 'wijkwerker')),
  constraint case_files_status_known check (status in ('open', 'closed')),
  constraint case_files_closed_whole check ((status = 'closed') = (closed_at is not null)),
  constraint case_files_closed_says_how check (status <> 'closed' or (outcome is not null and solved is not null and keep_until is not null)),
  constraint case_files_term_whole check ((keep_until is null) = (first_keep_until is null))
);
create unique index case_files_one_for_a_signal on case_files (tenant_id, signal_id) where status = 'open' and signal_id is not null;
create index case_files_by_owner on case_files (tenant_id, owner_id, owner_role) where status = 'open';
create index case_files_by_term on case_files (tenant_id, keep_until) where keep_until is not null;

-- Every table that must know the owner carries a copy that the database keeps right, so that a wall is one comparison.
create table case_access (
  tenant_id text not null,
  case_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  person_id uuid not null,
  role text not null,
  kind text not null,
  compartments text[] not null,
  since timestamptz not null,
  until_on date,
  ended_at timestamptz,
  end_reason text,
  hand_over_id uuid,
  entry_ids uuid[],
  constraint case_access_pk primary key (tenant_id, id),
  constraint case_access_owner_fk foreign key (tenant_id, case_id, owner_id) references case_files (tenant_id, id, owner_id) on update cascade,
  constraint case_access_kind_known check (kind in ('owner', 'participant')),
  constraint case_access_participant_ends check (kind = 'owner' or until_on is not null),
  constraint case_access_ended_whole check ((ended_at is null) = (end_reason is null)),
  constraint case_access_walls check (compartments <@ case role when 'wijkagent' then array['shared', 'police']
    when 'wijkwerker' then array['shared', 'care'] when 'wijkregisseur' then array['shared'] else array[]::text[] end)
);
create unique index case_access_once on case_access (tenant_id, case_id, person_id) where ended_at is null;
create unique index case_access_one_owner on case_access (tenant_id, case_id) where kind = 'owner' and ended_at is null;
create index case_access_by_person on case_access (tenant_id, person_id, case_id) where ended_at is null;

create table case_entries (
  tenant_id text not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null,
  compartment text not null,
  body jsonb not null,
  made_by uuid not null,
  made_by_role text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  constraint case_entries_pk primary key (tenant_id, id),
  constraint case_entries_case_fk foreign key (tenant_id, case_id) references case_files (tenant_id, id),
  constraint case_entries_kind_known check (kind in ('fact', 'knows', 'wish', 'consent', 'action')),
  constraint case_entries_compartment_known check (compartment in ('shared', 'police', 'care')),
  constraint case_entries_body_says_kind check (body ->> 'kind' = kind),
  constraint case_entries_body_small check (length(body::text) <= 8000)
);
create index case_entries_by_case on case_entries (tenant_id, case_id, made_at);

create table case_events (
  tenant_id text not null,
  case_id uuid not null,
  id uuid not null,
  kind text not null,
  compartment text not null,
  actor_id uuid,
  actor_role text,
  detail jsonb not null default '{}',
  at timestamptz not null,
  constraint case_events_pk primary key (tenant_id, case_id, id),
  constraint case_events_case_fk foreign key (tenant_id, case_id) references case_files (tenant_id, id),
  constraint case_events_compartment_known check (compartment in ('shared', 'police', 'care')),
  constraint case_events_detail_small check (length(detail::text) <= 4000)
);
create index case_events_by_case on case_events (tenant_id, case_id, at);

create table case_hand_overs (
  tenant_id text not null,
  case_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  number text not null,
  kind text not null,
  status text not null default 'offered',
  from_id uuid not null,
  from_role text not null,
  to_person_id uuid,
  to_role text,
  to_organisation_id uuid,
  purpose text not null,
  ground text not null,
  fields text[] not null,
  entry_ids uuid[] not null,
  offered_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  reason text,
  until_on date not null,
  constraint case_hand_overs_pk primary key (tenant_id, id),
  constraint case_hand_overs_owner_fk foreign key (tenant_id, case_id, owner_id) references case_files (tenant_id, id, owner_id) on update cascade,
  constraint case_hand_overs_kind_known check (kind in ('assign', 'refer', 'transfer')),
  constraint case_hand_overs_status_known check (status in ('offered', 'accepted', 'refused', 'withdrawn', 'timed_out', 'ended')),
  constraint case_hand_overs_to_somebody check (to_person_id is not null or (to_organisation_id is not null and kind = 'refer')),
  constraint case_hand_overs_purpose_length check (length(purpose) between 10 and 1000)
);
create index case_hand_overs_by_case on case_hand_overs (tenant_id, case_id);
create index case_hand_overs_to_person on case_hand_overs (tenant_id, to_person_id, offered_at);
create index case_hand_overs_to_organisation on case_hand_overs (tenant_id, to_organisation_id, offered_at);
create index case_hand_overs_waiting on case_hand_overs (tenant_id, due_at) where status = 'offered';
-- The ownership is offered to one person at a time.
create unique index case_hand_overs_one_move on case_hand_overs (tenant_id, case_id) where status = 'offered' and kind <> 'refer';

create table case_disclosures (
  tenant_id text not null,
  hand_over_id uuid not null,
  case_id uuid not null,
  owner_id uuid not null,
  from_id uuid not null,
  from_organisation_id uuid,
  to_person_id uuid,
  to_organisation_id uuid,
  content text not null,
  open_from timestamptz,
  until_on date not null,
  ended_at timestamptz,
  constraint case_disclosures_pk primary key (tenant_id, hand_over_id),
  constraint case_disclosures_owner_fk foreign key (tenant_id, case_id, owner_id) references case_files (tenant_id, id, owner_id) on update cascade
);
create index case_disclosures_by_case on case_disclosures (tenant_id, case_id);

create table case_messages (
  tenant_id text not null,
  case_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  hand_over_id uuid not null,
  to_person_id uuid,
  to_organisation_id uuid,
  text text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint case_messages_pk primary key (tenant_id, id),
  constraint case_messages_owner_fk foreign key (tenant_id, case_id, owner_id) references case_files (tenant_id, id, owner_id) on update cascade,
  constraint case_messages_text_length check (length(text) between 1 and 1000)
);
create index case_messages_by_case on case_messages (tenant_id, case_id);

create table case_tray (
  tenant_id text not null,
  case_id uuid not null,
  id uuid not null,
  admin_id uuid not null,
  number text not null,
  neighbourhood_code text not null,
  owner_role text not null,
  since timestamptz not null,
  due_on date not null,
  ended_at timestamptz,
  constraint case_tray_pk primary key (tenant_id, id),
  constraint case_tray_case_fk foreign key (tenant_id, case_id) references case_files (tenant_id, id)
);
create unique index case_tray_once on case_tray (tenant_id, case_id) where ended_at is null;

create table case_ladders (
  tenant_id text not null,
  rungs jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint case_ladders_pk primary key (tenant_id),
  constraint case_ladders_tenant_fk foreign key (tenant_id) references tenants (id)
);

grant select, insert, update on case_files, case_access, case_entries, case_hand_overs, case_disclosures, case_ladders to buurtplus_app;
grant select, insert on case_events to buurtplus_app;
grant select on case_messages, case_tray to buurtplus_app;
grant select, insert, update, delete on case_files, case_access, case_entries, case_events, case_hand_overs, case_disclosures, case_messages,
  case_tray to buurtplus_jobs;
grant select on case_ladders to buurtplus_jobs;
-- An answer to the volunteer from whoever has the case, also when the signal lies at another desk.
grant insert on signal_answers to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['case_files', 'case_access', 'case_entries', 'case_events', 'case_hand_overs', 'case_disclosures', 'case_messages',
    'case_tray', 'case_ladders'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

create policy case_access_app_select on case_access for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid or owner_id = nullif(current_setting('app.person', true), '')::uuid));
create policy case_access_app_insert on case_access for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid);
create policy case_access_app_update on case_access for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid);

-- A case is there for who was let in and has not left; for nobody else it is not there at all.
create policy case_files_app_select on case_files for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and not nullif(current_setting('app.person', true), '')::uuid = any (conflicted_ids)
    and exists (select 1 from case_access a where a.tenant_id = case_files.tenant_id and a.case_id = case_files.id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.ended_at is null and a.compartments <> '{}'::text[]
      and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)));
create policy case_files_app_insert on case_files for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid);
create policy case_files_app_update on case_files for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_files.tenant_id and a.case_id = case_files.id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.ended_at is null and a.compartments <> '{}'::text[]
      and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));

-- The walls: only the reader's own compartments, and of the time before a hand-over only what was given along.
create policy case_entries_app on case_entries to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_entries.tenant_id and a.case_id = case_entries.case_id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.ended_at is null
      and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)
      and case_entries.compartment = any (a.compartments)
      and (a.entry_ids is null or case_entries.made_at >= a.since or case_entries.id = any (a.entry_ids))))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_entries.tenant_id and a.case_id = case_entries.case_id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.ended_at is null
      and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)
      and case_entries.compartment = any (a.compartments)));
create policy case_events_app_select on case_events for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_events.tenant_id and a.case_id = case_events.case_id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.ended_at is null
      and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)
      and case_events.compartment = any (a.compartments) and (a.entry_ids is null or case_events.at >= a.since)));
create policy case_events_app_insert on case_events for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and actor_id = nullif(current_setting('app.person', true), '')::uuid
    and exists (select 1 from case_access a where a.tenant_id = case_events.tenant_id and a.case_id = case_events.case_id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.ended_at is null));

create policy case_hand_overs_app_select on case_hand_overs for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (owner_id = nullif(current_setting('app.person', true), '')::uuid or to_person_id = nullif(current_setting('app.person', true), '')::uuid
      or (to_person_id is null and to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
create policy case_hand_overs_app_insert on case_hand_overs for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid
    and from_id = owner_id);
create policy case_hand_overs_app_update on case_hand_overs for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid);

-- Frozen content: for the receiver from acceptance until its end; for the owner only what he or a colleague of his organisation
-- shared, and what he got himself.
create policy case_disclosures_app_select on case_disclosures for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and ((owner_id = nullif(current_setting('app.person', true), '')::uuid
        and (from_id = owner_id or to_person_id = owner_id or from_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid))
      or (open_from is not null and ended_at is null and until_on >= (now() at time zone 'Europe/Amsterdam')::date
        and (to_person_id = nullif(current_setting('app.person', true), '')::uuid
          or (to_person_id is null and to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)))));
create policy case_disclosures_app_insert on case_disclosures for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid
    and from_id = owner_id);
create policy case_disclosures_app_update on case_disclosures for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid);

create policy case_messages_app on case_messages for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (owner_id = nullif(current_setting('app.person', true), '')::uuid or to_person_id = nullif(current_setting('app.person', true), '')::uuid
      or (to_person_id is null and to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
create policy case_tray_app on case_tray for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and admin_id = nullif(current_setting('app.person', true), '')::uuid);
create policy case_ladders_app on case_ladders to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
