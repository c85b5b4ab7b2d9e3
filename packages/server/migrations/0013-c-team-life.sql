-- Team life: house rules that are accepted, fixed contacts, what is lent, drawn zones, tasks written down afterwards, a kind word, and links that answer for one place.

create table team_rules (
  tenant_id text not null,
  team_id uuid not null,
  version integer not null,
  lines text[] not null,
  published_at timestamptz not null,
  published_by uuid not null,
  constraint team_rules_pk primary key (tenant_id, team_id, version),
  constraint team_rules_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint team_rules_version_counts check (version >= 1),
  constraint team_rules_length check (cardinality(lines) between 1 and 30 and length(array_to_string(lines, '')) <= 6000)
);

-- The day somebody accepted, and nothing about reading.
create table rule_acceptances (
  tenant_id text not null,
  team_id uuid not null,
  person_id uuid not null,
  what text not null,
  version integer not null,
  accepted_on date not null,
  constraint rule_acceptances_pk primary key (tenant_id, team_id, person_id, what),
  constraint rule_acceptances_member_fk foreign key (tenant_id, team_id, person_id) references team_members on delete cascade,
  constraint rule_acceptances_known check (what in ('house_rules', 'privacy_card'))
);

create table team_contacts (
  tenant_id text not null,
  team_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  phone text,
  email text,
  note text,
  constraint team_contacts_pk primary key (tenant_id, id),
  constraint team_contacts_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint team_contacts_kind_known check (kind in ('wijkagent', 'municipality', 'welfare', 'duty', 'other')),
  constraint team_contacts_reachable check (phone is not null or email is not null),
  constraint team_contacts_texts_short check (length(name) between 1 and 60 and length(phone) <= 20 and length(email) <= 120 and length(note) <= 120)
);

create table team_equipment (
  tenant_id text not null,
  team_id uuid not null,
  id uuid not null,
  kind text not null,
  label text,
  size text,
  ended_at timestamptz,
  constraint team_equipment_pk primary key (tenant_id, id),
  constraint team_equipment_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint team_equipment_kind_known check (kind in ('vest', 'torch', 'portofoon', 'raincoat', 'first_aid_kit', 'bicycle_lights', 'other')),
  constraint team_equipment_texts_short check (length(label) between 1 and 60 and length(size) between 1 and 10)
);

-- Holds the name of who borrowed, because somebody who left still has the vest.
create table equipment_loans (
  tenant_id text not null,
  team_id uuid not null,
  id uuid not null,
  equipment_id uuid not null,
  person_id uuid,
  name text,
  lent_on date not null,
  back_by date,
  returned_on date,
  constraint equipment_loans_pk primary key (tenant_id, id),
  constraint equipment_loans_equipment_fk foreign key (tenant_id, equipment_id) references team_equipment (tenant_id, id),
  constraint equipment_loans_order check (back_by >= lent_on and returned_on >= lent_on)
);
-- One thing is with one person: the last guard of two coordinators lending the same vest at the same moment.
create unique index equipment_loans_open_once on equipment_loans (tenant_id, equipment_id) where returned_on is null;

-- A part of the area that was drawn: corners as [longitude, latitude], without the last one said twice.
alter table team_zones add column outline jsonb;
alter table team_zones add constraint team_zones_outline_corners
  check (outline is null or (jsonb_typeof(outline) = 'array' and jsonb_array_length(outline) between 3 and 40));

create table task_logs (
  tenant_id text not null,
  team_id uuid not null,
  item_id uuid not null,
  minutes integer not null,
  cards integer not null default 0,
  talks integer not null default 0,
  written_by uuid,
  written_at timestamptz not null,
  constraint task_logs_pk primary key (tenant_id, item_id),
  constraint task_logs_item_fk foreign key (tenant_id, item_id) references roster_items (tenant_id, id) on delete cascade,
  constraint task_logs_sensible check (minutes between 1 and 720 and cards between 0 and 5000 and talks between 0 and 1000)
);
create table task_log_people (
  tenant_id text not null,
  team_id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  constraint task_log_people_pk primary key (tenant_id, item_id, person_id),
  constraint task_log_people_log_fk foreign key (tenant_id, item_id) references task_logs (tenant_id, item_id) on delete cascade
);
create index task_log_people_by_person on task_log_people (tenant_id, person_id);

-- "We missed you. All well?": for the person alone, and gone after two weeks. Nobody can count them.
create table missed_notes (
  tenant_id text not null,
  team_id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  constraint missed_notes_pk primary key (tenant_id, item_id, person_id),
  constraint missed_notes_item_fk foreign key (tenant_id, item_id) references roster_items (tenant_id, id) on delete cascade,
  constraint missed_notes_member_fk foreign key (tenant_id, team_id, person_id) references team_members on delete cascade
);

-- A link in a mail that answers for one place, once: only its hash is here, and it goes with the place.
create table place_links (
  tenant_id text not null,
  signup_id uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint place_links_pk primary key (tenant_id, token_hash),
  constraint place_links_token_once unique (token_hash),
  constraint place_links_signup_fk foreign key (tenant_id, signup_id) references roster_signups (tenant_id, id) on delete cascade
);
create index place_links_by_signup on place_links (tenant_id, signup_id);

grant select, insert, update, delete on team_rules, rule_acceptances, team_contacts, team_equipment, equipment_loans, task_logs, task_log_people,
  missed_notes, place_links to buurtplus_jobs;
grant select, insert on team_rules to buurtplus_app;
grant select, insert, update on rule_acceptances, team_equipment, equipment_loans to buurtplus_app;
grant select, insert, update, delete on team_contacts to buurtplus_app;
grant select, insert, update on task_logs to buurtplus_app;
grant select, insert, delete on task_log_people to buurtplus_app;
grant select, insert, delete on missed_notes to buurtplus_app;

do $$
declare
  name text;
  in_tenant constant text := 'tenant_id = nullif(current_setting(''app.tenant'', true), '''')';
  my_teams constant text := 'team_id::text = any (string_to_array(nullif(current_setting(''app.member_teams'', true), ''''), '',''))';
  led_teams constant text := 'team_id::text = any (string_to_array(nullif(current_setting(''app.teams'', true), ''''), '',''))';
  myself constant text := 'person_id = nullif(current_setting(''app.person'', true), '''')::uuid';
  was_there constant text := 'exists (select 1 from roster_signups s where s.tenant_id = %1$I.tenant_id and s.item_id = %1$I.item_id and s.state = ''going'''
    ' and s.person_id = nullif(current_setting(''app.person'', true), '''')::uuid)';
begin
  foreach name in array array['team_rules', 'rule_acceptances', 'team_contacts', 'team_equipment', 'equipment_loans', 'task_logs', 'task_log_people', 'missed_notes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (%s) with check (%s)', name || '_jobs', name, in_tenant, in_tenant);
  end loop;
  -- What every member of that very team may read.
  foreach name in array array['team_rules', 'team_contacts', 'task_logs', 'task_log_people'] loop
    execute format('create policy %I on %I for select to buurtplus_app using (%s and %s)', name || '_read', name, in_tenant, my_teams);
  end loop;
  execute format('create policy team_rules_publish on team_rules for insert to buurtplus_app with check (%s and %s)', in_tenant, led_teams);
  execute format('create policy team_contacts_keep on team_contacts to buurtplus_app using (%s and %s) with check (%s and %s)', in_tenant, led_teams, in_tenant, led_teams);
  -- Accepted for oneself only; the coordinator sees that it was.
  execute format('create policy rule_acceptances_own on rule_acceptances to buurtplus_app using (%s and %s and %s) with check (%s and %s and %s)',
    in_tenant, my_teams, myself, in_tenant, my_teams, myself);
  execute format('create policy rule_acceptances_seen on rule_acceptances for select to buurtplus_app using (%s and %s)', in_tenant, led_teams);
  -- The list of things is the coordinator's; who borrowed sees the own loans.
  foreach name in array array['team_equipment', 'equipment_loans'] loop
    execute format('create policy %I on %I to buurtplus_app using (%s and %s) with check (%s and %s)', name || '_keep', name, in_tenant, led_teams, in_tenant, led_teams);
  end loop;
  execute format('create policy equipment_loans_own on equipment_loans for select to buurtplus_app using (%s and %s and %s)', in_tenant, my_teams, myself);
  execute format('create policy team_equipment_own on team_equipment for select to buurtplus_app using (%s and %s and exists (select 1 from equipment_loans l'
    ' where l.tenant_id = team_equipment.tenant_id and l.equipment_id = team_equipment.id and l.%s))', in_tenant, my_teams, myself);
  -- A task is written down by the coordinator or by those who did it.
  foreach name in array array['task_logs', 'task_log_people'] loop
    execute format('create policy %I on %I for insert to buurtplus_app with check (%s and %s and (%s or %s))', name || '_write', name, in_tenant, my_teams, led_teams, format(was_there, name));
  end loop;
  execute format('create policy task_logs_change on task_logs for update to buurtplus_app using (%s and %s and (%s or %s)) with check (%s and %s and (%s or %s))',
    in_tenant, my_teams, led_teams, format(was_there, 'task_logs'), in_tenant, my_teams, led_teams, format(was_there, 'task_logs'));
  execute format('create policy task_log_people_drop on task_log_people for delete to buurtplus_app using (%s and %s and (%s or %s))',
    in_tenant, my_teams, led_teams, format(was_there, 'task_log_people'));
  -- The coordinator writes a kind word and cannot read it back; the person reads it and puts it away.
  execute format('create policy missed_notes_say on missed_notes for insert to buurtplus_app with check (%s and %s)', in_tenant, led_teams);
  execute format('create policy missed_notes_own on missed_notes for select to buurtplus_app using (%s and %s and %s)', in_tenant, my_teams, myself);
  execute format('create policy missed_notes_away on missed_notes for delete to buurtplus_app using (%s and %s and %s)', in_tenant, my_teams, myself);
end
$$;
alter table place_links enable row level security;
alter table place_links force row level security;
-- Whoever has the mail knows nothing but the link, so it is looked up before a municipality is known.
create policy place_links_jobs on place_links to buurtplus_jobs using (current_user = 'buurtplus_jobs') with check (current_user = 'buurtplus_jobs');
