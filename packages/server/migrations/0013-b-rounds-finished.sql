-- Rounds meet the roster: plans that nobody began; alarms whose telling outlives a crash; and where a round went, coarsely and for a week.

create index rounds_by_plan on rounds (tenant_id, planned_round_id) where planned_round_id is not null;

-- A plan that nobody began is told to the coordinator once; it is shown until a round of it comes in after all.
create table plans_not_begun (
  tenant_id text not null,
  team_id uuid not null,
  item_id uuid not null,
  told_at timestamptz not null,
  constraint plans_not_begun_pk primary key (tenant_id, item_id),
  constraint plans_not_begun_item_fk foreign key (tenant_id, item_id) references roster_items (tenant_id, id) on delete cascade
);

-- A step that was taken and not yet told belongs to a server that died in between; another one tells.
alter table round_alarms add column told_steps text[] not null default '{}';
alter table round_alarms add column steps_taken_at timestamptz;
update round_alarms set told_steps = steps;

-- Every walker says yes to keeping where the round went, and anybody's no ends it.
alter table round_events drop constraint round_events_kind_known;
alter table round_events add constraint round_events_kind_known check (kind in ('started', 'joined', 'confirmed', 'left', 'paused', 'resumed',
  'noted', 'undone', 'signed_on', 'checked_in', 'unsafe', 'ended', 'quiet', 'track_agreed', 'track_stopped'));
alter table rounds add column track_agreed boolean not null default false;

-- Squares of about fifty metres without order and without time; the ends were cut off on the phone.
create table round_tracks (
  tenant_id text not null,
  team_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  cells jsonb not null,
  received_at timestamptz not null default now(),
  constraint round_tracks_pk primary key (tenant_id, round_id, person_id),
  constraint round_tracks_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint round_tracks_small check (jsonb_typeof(cells) = 'array' and jsonb_array_length(cells) between 1 and 400)
);
create index round_tracks_received on round_tracks (tenant_id, received_at);

grant select on plans_not_begun to buurtplus_app;
grant select, insert, delete on plans_not_begun to buurtplus_jobs;
grant select, insert on round_tracks to buurtplus_app;
grant select, delete on round_tracks to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['plans_not_begun', 'round_tracks'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

create policy plans_not_begun_app on plans_not_begun for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')));

-- Where a round went is for who walked it and for the own coordinator, once it is over and as long as everybody agrees; the municipality's people never.
create policy round_tracks_app_select on round_tracks for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid
      or exists (select 1 from rounds where rounds.tenant_id = round_tracks.tenant_id and rounds.id = round_tracks.round_id
        and rounds.team_id = round_tracks.team_id and rounds.track_agreed and rounds.status = 'ended'
        and (nullif(current_setting('app.person', true), '')::uuid = any (rounds.walker_ids)
          or rounds.team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))))));
create policy round_tracks_app_insert on round_tracks for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid);
