-- Team life and the roster: zones, members in their stages, patterns, what is planned, and who comes.

create table team_zones (
  tenant_id text not null,
  team_id uuid not null,
  id uuid not null,
  name text not null,
  neighbourhood_codes text[] not null default '{}',
  ended_at timestamptz,
  constraint team_zones_pk primary key (tenant_id, id),
  constraint team_zones_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint team_zones_name_length check (length(name) between 1 and 60)
);
create unique index team_zones_name_once on team_zones (tenant_id, team_id, lower(name)) where ended_at is null;

create table team_members (
  tenant_id text not null,
  team_id uuid not null,
  person_id uuid not null,
  name text not null,
  stage text not null,
  stage_since date not null default current_date,
  lead text,
  trained_on date,
  left_on date,
  constraint team_members_pk primary key (tenant_id, team_id, person_id),
  constraint team_members_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint team_members_stage_known check (stage in ('invited', 'walking_along', 'trained', 'active', 'pausing', 'left')),
  constraint team_members_lead_known check (lead in ('coordinator', 'deputy')),
  constraint team_members_left_has_date check ((stage = 'left') = (left_on is not null))
);

create table member_wishes (
  tenant_id text not null,
  team_id uuid not null,
  person_id uuid not null,
  rounds_per_month integer,
  buddy_ids uuid[] not null default '{}',
  weekdays integer[] not null default '{1,2,3,4,5,6,7}',
  modes text[] not null default '{walking}',
  changed_at timestamptz not null default now(),
  constraint member_wishes_pk primary key (tenant_id, team_id, person_id),
  constraint member_wishes_member_fk foreign key (tenant_id, team_id, person_id) references team_members on delete cascade,
  constraint member_wishes_rounds_sensible check (rounds_per_month between 0 and 31),
  constraint member_wishes_weekdays_known check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  constraint member_wishes_modes_known check (modes <@ array['walking', 'cycling', 'mobility_scooter']),
  constraint member_wishes_few_buddies check (cardinality(buddy_ids) <= 8)
);

create table member_certificates (
  tenant_id text not null,
  team_id uuid not null,
  person_id uuid not null,
  seen_on date not null,
  dated_on date not null,
  valid_until date not null,
  seen_by uuid not null,
  constraint member_certificates_pk primary key (tenant_id, team_id, person_id),
  constraint member_certificates_member_fk foreign key (tenant_id, team_id, person_id) references team_members on delete cascade,
  constraint member_certificates_order check (dated_on <= seen_on and valid_until > dated_on)
);

create table member_qualifications (
  tenant_id text not null,
  team_id uuid not null,
  person_id uuid not null,
  qualification text not null,
  valid_until date,
  noted_at timestamptz not null default now(),
  constraint member_qualifications_pk primary key (tenant_id, team_id, person_id, qualification),
  constraint member_qualifications_member_fk foreign key (tenant_id, team_id, person_id) references team_members on delete cascade,
  constraint member_qualifications_known check (qualification in ('basic_course', 'plus_course', 'first_aid', 'traffic', 'portophone'))
);

create table roster_templates (
  tenant_id text not null,
  team_id uuid not null,
  id uuid not null,
  kind text not null,
  title text,
  zone_id uuid,
  mode text not null,
  weekdays integer[] not null,
  start_minute integer not null,
  minutes integer not null,
  season text not null,
  skip_holidays boolean not null,
  capacity integer not null,
  minimum integer not null,
  needs text[] not null default '{}',
  meeting_place text,
  sign_off_hours integer not null,
  starts_on date not null,
  ends_on date,
  made_at timestamptz not null default now(),
  constraint roster_templates_pk primary key (tenant_id, id),
  constraint roster_templates_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint roster_templates_zone_fk foreign key (tenant_id, zone_id) references team_zones (tenant_id, id),
  constraint roster_templates_kind_known check (kind in ('round', 'meeting', 'stand', 'flyers', 'risk_cards', 'school_zone', 'other')),
  constraint roster_templates_mode_known check (mode in ('walking', 'cycling', 'mobility_scooter')),
  constraint roster_templates_season_known check (season in ('all_year', 'dark', 'light')),
  constraint roster_templates_weekdays_known check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  constraint roster_templates_times check (start_minute between 0 and 1439 and minutes between 15 and 480),
  constraint roster_templates_people check (minimum between 0 and capacity and capacity between 1 and 60),
  constraint roster_templates_round_needs_two check (kind <> 'round' or minimum >= 2),
  constraint roster_templates_sign_off check (sign_off_hours between 0 and 168),
  constraint roster_templates_period check (ends_on is null or ends_on >= starts_on)
);
create index roster_templates_by_team on roster_templates (tenant_id, team_id);

create table roster_items (
  tenant_id text not null,
  team_id uuid not null,
  id uuid not null,
  template_id uuid,
  kind text not null,
  title text,
  zone_id uuid,
  mode text not null,
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity integer not null,
  minimum integer not null,
  taken integer not null default 0,
  needs text[] not null default '{}',
  meeting_place text,
  note text,
  sign_off_until timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text,
  made_at timestamptz not null default now(),
  constraint roster_items_pk primary key (tenant_id, id),
  constraint roster_items_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint roster_items_zone_fk foreign key (tenant_id, zone_id) references team_zones (tenant_id, id),
  constraint roster_items_template_fk foreign key (tenant_id, template_id) references roster_templates (tenant_id, id),
  constraint roster_items_once_a_day unique (tenant_id, template_id, day),
  constraint roster_items_kind_known check (kind in ('round', 'meeting', 'stand', 'flyers', 'risk_cards', 'school_zone', 'other')),
  constraint roster_items_mode_known check (mode in ('walking', 'cycling', 'mobility_scooter')),
  constraint roster_items_times check (ends_at > starts_at and ends_at <= starts_at + interval '8 hours'),
  constraint roster_items_people check (minimum between 0 and capacity and capacity between 1 and 60),
  -- Nobody walks a round alone.
  constraint roster_items_round_needs_two check (kind <> 'round' or minimum >= 2),
  -- The last guard of two people taking the last place at the same moment.
  constraint roster_items_not_over_full check (taken between 0 and capacity),
  constraint roster_items_cancel_has_reason check ((cancelled_at is null) = (cancel_reason is null)),
  constraint roster_items_texts_short check (length(note) <= 300 and length(title) <= 80 and length(meeting_place) <= 120)
);
create index roster_items_by_time on roster_items (tenant_id, team_id, starts_at);

create table roster_signups (
  tenant_id text not null,
  team_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  -- Null once somebody has been gone for thirty days: the place stays, the person does not.
  person_id uuid,
  state text not null,
  wants_mate boolean not null default false,
  swap_open boolean not null default false,
  swap_item_id uuid,
  since timestamptz not null,
  offered_until timestamptz,
  placed_by text not null default 'self',
  reminded_at timestamptz,
  confirmed_at timestamptz,
  constraint roster_signups_pk primary key (tenant_id, id),
  constraint roster_signups_item_fk foreign key (tenant_id, item_id) references roster_items (tenant_id, id) on delete cascade,
  constraint roster_signups_once unique (tenant_id, item_id, person_id),
  constraint roster_signups_state_known check (state in ('going', 'waiting', 'offered', 'reserve')),
  constraint roster_signups_placed_by_known check (placed_by in ('self', 'coordinator', 'swap', 'reserve', 'proposal')),
  constraint roster_signups_offer_has_end check ((state = 'offered') = (offered_until is not null)),
  constraint roster_signups_swap_is_going check (not swap_open or state = 'going'),
  constraint roster_signups_swap_item check (swap_item_id is null or swap_open)
);
create index roster_signups_by_person on roster_signups (tenant_id, person_id, state);
create index roster_signups_open_offers on roster_signups (tenant_id, offered_until) where state = 'offered';

-- The number of held places follows the sign-ups themselves; the row of the item makes two at once come one after the other.
create function roster_count_places() returns trigger language plpgsql as $$
declare
  delta integer := 0;
begin
  if tg_op <> 'INSERT' and old.state in ('going', 'offered') then delta := delta - 1; end if;
  if tg_op <> 'DELETE' and new.state in ('going', 'offered') then delta := delta + 1; end if;
  if delta <> 0 then
    update roster_items set taken = taken + delta
    where tenant_id = coalesce(new.tenant_id, old.tenant_id) and id = coalesce(new.item_id, old.item_id);
    if not found and tg_op <> 'DELETE' then
      raise exception 'this item is not there' using errcode = '23503';
    end if;
  end if;
  return null;
end
$$;
create trigger roster_signups_count after insert or update or delete on roster_signups
  for each row execute function roster_count_places();

-- Nobody is in two places at once, whichever two doors were used at the same moment.
create function roster_no_overlap() returns trigger language plpgsql as $$
begin
  if new.person_id is null or new.state not in ('going', 'offered') then return new; end if;
  if tg_op = 'UPDATE' and old.state in ('going', 'offered') and old.person_id = new.person_id then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended(new.person_id::text, 8));
  if exists (
    select 1 from roster_items mine
    join roster_items other on other.tenant_id = mine.tenant_id and other.id <> mine.id
      and other.starts_at < mine.ends_at and mine.starts_at < other.ends_at and other.cancelled_at is null
    join roster_signups s on s.tenant_id = other.tenant_id and s.item_id = other.id and s.person_id = new.person_id and s.state in ('going', 'offered')
    where mine.tenant_id = new.tenant_id and mine.id = new.item_id
  ) then
    raise exception 'somebody cannot be in two places' using errcode = '23P01', constraint = 'roster_signups_no_overlap';
  end if;
  return new;
end
$$;
create trigger roster_signups_overlap before insert or update on roster_signups
  for each row execute function roster_no_overlap();

-- A member who signs up moves the count and nothing else; all other columns of the plan are the coordinator's.
create function roster_items_guard() returns trigger language plpgsql as $$
begin
  if current_user = 'buurtplus_app'
    and not (old.team_id::text = any (coalesce(string_to_array(nullif(current_setting('app.teams', true), ''), ','), '{}')))
    and (to_jsonb(new) - 'taken') is distinct from (to_jsonb(old) - 'taken') then
    raise exception 'only the coordinator changes the plan' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger roster_items_guarded before update on roster_items for each row execute function roster_items_guard();

-- A role in a team makes a member: a volunteer begins by walking along.
create function team_member_of_assignment() returns trigger language plpgsql as $$
begin
  if new.team_id is not null then
    insert into team_members (tenant_id, team_id, person_id, name, stage, lead)
    select new.tenant_id, new.team_id, p.id, p.name, case when new.role = 'coordinator' then 'active' else 'walking_along' end,
      case when new.role = 'coordinator' then 'coordinator' end
    from people p where p.id = new.person_id
    on conflict (tenant_id, team_id, person_id) do update set
      lead = coalesce(excluded.lead, team_members.lead),
      stage = case when team_members.stage in ('invited', 'left') then excluded.stage else team_members.stage end,
      left_on = null, stage_since = case when team_members.stage in ('invited', 'left') then current_date else team_members.stage_since end;
  end if;
  return null;
end
$$;
create trigger role_assignments_make_members after insert on role_assignments
  for each row execute function team_member_of_assignment();

-- Who is in a team already, is a member already. The owner sees no rows while security is forced, so it is not, for one statement.
alter table role_assignments no force row level security;
alter table people no force row level security;
insert into team_members (tenant_id, team_id, person_id, name, stage, stage_since, lead)
select a.tenant_id, a.team_id, a.person_id, p.name, 'active', min(a.starts_on), max(case when a.role = 'coordinator' then 'coordinator' end)
from role_assignments a join people p on p.id = a.person_id
where a.team_id is not null and p.blocked_at is null and (a.ends_on is null or a.ends_on >= current_date)
group by a.tenant_id, a.team_id, a.person_id, p.name;
alter table role_assignments force row level security;
alter table people force row level security;

grant select, insert, update, delete on team_zones, team_members, member_wishes, member_certificates, member_qualifications,
  roster_templates, roster_items, roster_signups to buurtplus_jobs;
grant select, insert, update on team_zones, roster_templates, roster_items, member_wishes, member_certificates to buurtplus_app;
grant select, update on team_members to buurtplus_app;
grant select, insert, update, delete on roster_signups, member_qualifications to buurtplus_app;
grant delete on roster_items to buurtplus_app;
grant select, insert, update on team_members to buurtplus_auth;

do $$
declare
  name text;
  in_tenant constant text := 'tenant_id = nullif(current_setting(''app.tenant'', true), '''')';
  my_teams constant text := 'team_id::text = any (string_to_array(nullif(current_setting(''app.member_teams'', true), ''''), '',''))';
  led_teams constant text := 'team_id::text = any (string_to_array(nullif(current_setting(''app.teams'', true), ''''), '',''))';
  myself constant text := 'person_id = nullif(current_setting(''app.person'', true), '''')::uuid';
begin
  foreach name in array array['team_zones', 'team_members', 'member_wishes', 'member_certificates', 'member_qualifications',
    'roster_templates', 'roster_items', 'roster_signups'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (%s) with check (%s)', name || '_jobs', name, in_tenant, in_tenant);
  end loop;
  -- The plan and the names of team mates: members of that very team, and nobody else (threat T25).
  foreach name in array array['team_zones', 'team_members', 'roster_templates', 'roster_items', 'roster_signups'] loop
    execute format('create policy %I on %I for select to buurtplus_app using (%s and %s)', name || '_read', name, in_tenant, my_teams);
  end loop;
  -- Planning is the coordinator's.
  foreach name in array array['team_zones', 'roster_templates', 'roster_items'] loop
    execute format('create policy %I on %I for insert to buurtplus_app with check (%s and %s)', name || '_plan', name, in_tenant, led_teams);
  end loop;
  foreach name in array array['team_zones', 'roster_templates', 'team_members'] loop
    execute format('create policy %I on %I for update to buurtplus_app using (%s and %s) with check (%s and %s)',
      name || '_change', name, in_tenant, led_teams, in_tenant, led_teams);
  end loop;
  execute format('create policy roster_items_change on roster_items for update to buurtplus_app using (%s and %s) with check (%s and %s)',
    in_tenant, my_teams, in_tenant, my_teams);
  execute format('create policy roster_items_drop on roster_items for delete to buurtplus_app using (%s and %s and taken = 0)', in_tenant, led_teams);
  -- A place is taken for oneself, or given by the coordinator.
  execute format('create policy roster_signups_insert on roster_signups for insert to buurtplus_app with check (%s and %s and (%s or %s))',
    in_tenant, my_teams, myself, led_teams);
  execute format('create policy roster_signups_update on roster_signups for update to buurtplus_app using (%s and %s and (%s or %s)) with check (%s and %s and (%s or %s))',
    in_tenant, my_teams, myself, led_teams, in_tenant, my_teams, myself, led_teams);
  execute format('create policy roster_signups_delete on roster_signups for delete to buurtplus_app using (%s and %s and (%s or %s))',
    in_tenant, my_teams, myself, led_teams);
  -- What is between a member and the coordinator.
  foreach name in array array['member_wishes', 'member_certificates', 'member_qualifications'] loop
    execute format('create policy %I on %I for select to buurtplus_app using (%s and %s and (%s or %s))', name || '_read', name, in_tenant, my_teams, myself, led_teams);
  end loop;
  execute format('create policy member_wishes_write on member_wishes to buurtplus_app using (%s and %s and %s) with check (%s and %s and %s)',
    in_tenant, my_teams, myself, in_tenant, my_teams, myself);
  foreach name in array array['member_certificates', 'member_qualifications'] loop
    execute format('create policy %I on %I to buurtplus_app using (%s and %s) with check (%s and %s)', name || '_keep', name, in_tenant, led_teams, in_tenant, led_teams);
  end loop;
end
$$;
create policy team_members_auth on team_members to buurtplus_auth using (current_user = 'buurtplus_auth') with check (current_user = 'buurtplus_auth');

-- The secret address of somebody's own calendar feed: only its hash is here.
create table calendar_feeds (
  tenant_id text not null,
  team_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  constraint calendar_feeds_pk primary key (tenant_id, team_id, person_id),
  constraint calendar_feeds_member_fk foreign key (tenant_id, team_id, person_id) references team_members on delete cascade,
  constraint calendar_feeds_token_once unique (token_hash)
);
alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
grant select, insert, update, delete on calendar_feeds to buurtplus_app;
grant select, delete on calendar_feeds to buurtplus_jobs;
create policy calendar_feeds_app on calendar_feeds to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));
-- A calendar program knows nothing but the address, so the address is looked up before a municipality is known.
create policy calendar_feeds_jobs on calendar_feeds to buurtplus_jobs using (current_user = 'buurtplus_jobs');
