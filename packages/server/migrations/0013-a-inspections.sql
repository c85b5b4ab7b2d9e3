-- Schouw: what is planned, the points, what phones wrote about them, photos of places, what is left after the term, and the scale of a municipality.

create table inspection_scales (
  tenant_id text not null,
  edition integer not null,
  name text not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  published_at timestamptz,
  constraint inspection_scales_pk primary key (tenant_id, edition),
  constraint inspection_scales_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint inspection_scales_edition_positive check (edition >= 1),
  constraint inspection_scales_name_length check (length(name) between 1 and 60)
);
-- One that is being made at a time, so that it is always clear where a photo goes.
create unique index inspection_scales_one_draft on inspection_scales (tenant_id) where published_at is null;

create table inspection_scale_photos (
  tenant_id text not null,
  edition integer not null,
  aspect text not null,
  level text not null,
  image bytea not null,
  width integer not null,
  height integer not null,
  added_at timestamptz not null default now(),
  constraint inspection_scale_photos_pk primary key (tenant_id, edition, aspect, level),
  constraint inspection_scale_photos_scale_fk foreign key (tenant_id, edition) references inspection_scales (tenant_id, edition) on delete cascade,
  constraint inspection_scale_photos_level_known check (level in ('a_plus', 'a', 'b', 'c', 'd'))
);

create table inspections (
  tenant_id text not null,
  id uuid not null,
  team_id uuid not null,
  title text not null,
  neighbourhood_codes text[] not null,
  way text not null,
  seed text,
  area_year integer,
  scale_edition integer not null,
  words_version integer not null,
  aspects text[] not null,
  with_safety boolean not null,
  planned_on date not null,
  round_id uuid,
  made_by uuid,
  made_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint inspections_pk primary key (tenant_id, id),
  constraint inspections_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint inspections_title_length check (length(title) between 1 and 80),
  constraint inspections_somewhere check (way = 'loose' or cardinality(neighbourhood_codes) >= 1),
  constraint inspections_way_known check (way in ('drawn', 'fixed', 'loose')),
  constraint inspections_draw_can_be_done_again check ((way = 'drawn') = (seed is not null and area_year is not null)),
  -- Two phones of one round make one list of loose points without asking anybody: it has the id of the round.
  constraint inspections_loose_is_its_round check ((way = 'loose') = (round_id is not null) and (round_id is null or round_id = id))
);
create index inspections_by_team on inspections (tenant_id, team_id, planned_on desc);

create table inspection_points (
  tenant_id text not null,
  team_id uuid not null,
  inspection_id uuid not null,
  id uuid not null,
  position integer not null,
  label text not null,
  lat double precision,
  lon double precision,
  neighbourhood_code text,
  made_at timestamptz not null default now(),
  constraint inspection_points_pk primary key (tenant_id, team_id, inspection_id, id),
  constraint inspection_points_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint inspection_points_label_length check (length(label) <= 80),
  constraint inspection_points_place_whole check ((lat is null) = (lon is null))
);

create table inspection_events (
  tenant_id text not null,
  team_id uuid not null,
  inspection_id uuid not null,
  id uuid not null,
  point_id uuid,
  person_id uuid not null,
  device_id uuid not null,
  seq bigint not null,
  kind text not null,
  body jsonb not null,
  in_round boolean not null,
  at timestamptz not null,
  clock_offset_ms bigint,
  received_at timestamptz not null default now(),
  constraint inspection_events_pk primary key (tenant_id, team_id, inspection_id, id),
  constraint inspection_events_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint inspection_events_seq_positive check (seq >= 1),
  constraint inspection_events_kind_known check (kind in ('point_added', 'scored', 'checked', 'reachable', 'weather', 'signalled')),
  constraint inspection_events_about_a_point check ((kind = 'weather') = (point_id is null)),
  constraint inspection_events_body_says_kind check (body ->> 'kind' = kind),
  constraint inspection_events_body_small check (length(body::text) <= 2000)
);
create index inspection_events_received on inspection_events (tenant_id, received_at);

create table inspection_photos (
  tenant_id text not null,
  team_id uuid not null,
  inspection_id uuid not null,
  point_id uuid not null,
  sealed_hash text not null,
  image bytea not null,
  width integer not null,
  height integer not null,
  received_at timestamptz not null default now(),
  constraint inspection_photos_pk primary key (tenant_id, team_id, inspection_id, point_id, sealed_hash),
  constraint inspection_photos_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id)
);

-- What is left of a schouw after its term: how many points were at B or better, without points, photos and people.
create table inspection_figures (
  tenant_id text not null,
  team_id uuid not null,
  inspection_id uuid not null,
  neighbourhood_code text not null,
  quarter text not null,
  scale_edition integer not null,
  words_version integer not null,
  result jsonb not null,
  constraint inspection_figures_pk primary key (tenant_id, inspection_id, neighbourhood_code),
  constraint inspection_figures_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint inspection_figures_quarter_shape check (quarter ~ '^[0-9]{4}-Q[1-4]$')
);

grant select, insert, update on inspections to buurtplus_app;
grant select, insert on inspection_points, inspection_events, inspection_photos to buurtplus_app;
grant select on inspection_figures to buurtplus_app;
grant select, insert, update on inspection_scales to buurtplus_app;
grant select, insert, update, delete on inspection_scale_photos to buurtplus_app;
grant select, insert, delete on inspections, inspection_points, inspection_events, inspection_photos, inspection_figures to buurtplus_jobs;
grant update on inspections to buurtplus_jobs;
grant select, insert on inspection_scales, inspection_scale_photos to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['inspections', 'inspection_points', 'inspection_events', 'inspection_photos', 'inspection_figures', 'inspection_scales', 'inspection_scale_photos'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

-- The team that walks it, and the wijkregisseur of a part of its area.
create policy inspections_app_select on inspections for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ','))
      or exists (select 1 from unnest(neighbourhood_codes) as code
        where 'wijkregisseur@' || code = any (string_to_array(nullif(current_setting('app.duties', true), ''), ',')))));
create policy inspections_app_insert on inspections for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and made_by = nullif(current_setting('app.person', true), '')::uuid
    and ((way = 'loose' and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')))
      or team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))
      or cardinality(neighbourhood_codes) > 0 and not exists (select 1 from unnest(neighbourhood_codes) as code
        where ('wijkregisseur@' || code = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))) is not true)));
create policy inspections_app_update on inspections for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))
      or cardinality(neighbourhood_codes) > 0 and not exists (select 1 from unnest(neighbourhood_codes) as code
        where ('wijkregisseur@' || code = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))) is not true)))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));

-- A wijkregisseur reads the points of his own neighbourhoods only, also when a schouw goes further.
create policy inspection_points_app_select on inspection_points for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ','))
      or 'wijkregisseur@' || neighbourhood_code = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));
create policy inspection_points_app_insert on inspection_points for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ','))
      or exists (select 1 from inspections i where i.tenant_id = inspection_points.tenant_id and i.id = inspection_points.inspection_id
        and i.team_id = inspection_points.team_id and i.made_by = nullif(current_setting('app.person', true), '')::uuid)));

create policy inspection_events_app_select on inspection_events for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ','))
      or exists (select 1 from inspection_points p where p.tenant_id = inspection_events.tenant_id and p.team_id = inspection_events.team_id
        and p.inspection_id = inspection_events.inspection_id and p.id = inspection_events.point_id)
      or (point_id is null and exists (select 1 from inspections i where i.tenant_id = inspection_events.tenant_id
        and i.id = inspection_events.inspection_id and i.team_id = inspection_events.team_id))));
create policy inspection_events_app_insert on inspection_events for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));

create policy inspection_photos_app_select on inspection_photos for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ','))
      or exists (select 1 from inspection_points p where p.tenant_id = inspection_photos.tenant_id and p.team_id = inspection_photos.team_id
        and p.inspection_id = inspection_photos.inspection_id and p.id = inspection_photos.point_id)));
create policy inspection_photos_app_insert on inspection_photos for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));

create policy inspection_figures_app on inspection_figures for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ','))
      or 'wijkregisseur@' || neighbourhood_code = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));

-- The scale shows what a level looks like; nobody is in it. Who may change it is asked in the policy of the room.
create policy inspection_scales_app on inspection_scales to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy inspection_scale_photos_app on inspection_scale_photos to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    -- A scale that was looked with stays as it was.
    and exists (select 1 from inspection_scales s where s.tenant_id = inspection_scale_photos.tenant_id
      and s.edition = inspection_scale_photos.edition and s.published_at is null));
