-- What the rounds brought: figures of a team's month, made once and never changed, and thanks of professionals.

create table team_months (
  tenant_id text not null,
  team_id uuid not null,
  month text not null,
  made_on date not null,
  inputs_hash text not null,
  rounds integer not null,
  quiet integer not null,
  walking_minutes integer not null,
  people integer not null,
  counts jsonb not null,
  normal_rounds numeric(6, 1),
  normal_months integer,
  normal_of text,
  passed_on integer,
  picked_up integer,
  answered integer,
  done integer,
  kind_niet_pluis integer,
  kind_safety integer,
  kind_public_space integer,
  wish_people integer,
  wish_rounds integer,
  wish_walked integer,
  agreements_kept integer,
  agreements_due integer,
  constraint team_months_pk primary key (tenant_id, team_id, month),
  constraint team_months_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint team_months_month_shape check (month ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'),
  constraint team_months_month_is_over check (extract(year from made_on) * 100 + extract(month from made_on) > replace(month, '-', '')::integer),
  constraint team_months_normal_whole check ((normal_rounds is null) = (normal_months is null) and (normal_rounds is null) = (normal_of is null)),
  constraint team_months_normal_known check (normal_of in ('season', 'before')),
  -- A small number cannot be stored here, whatever the code does.
  constraint team_months_steps_of_five check (
    coalesce(least(passed_on, picked_up, answered, done, kind_niet_pluis, kind_safety, kind_public_space, wish_people, wish_rounds, wish_walked), 5) >= 5
    and coalesce(passed_on, 5) % 5 = 0 and coalesce(picked_up, 5) % 5 = 0 and coalesce(answered, 5) % 5 = 0 and coalesce(done, 5) % 5 = 0
    and coalesce(kind_niet_pluis, 5) % 5 = 0 and coalesce(kind_safety, 5) % 5 = 0 and coalesce(kind_public_space, 5) % 5 = 0
    and coalesce(wish_people, 5) % 5 = 0 and coalesce(wish_rounds, 5) % 5 = 0 and coalesce(wish_walked, 5) % 5 = 0),
  constraint team_months_agreements_whole check ((agreements_kept is null) = (agreements_due is null) and agreements_kept between 0 and agreements_due)
);

create table team_thanks (
  tenant_id text not null,
  id uuid not null,
  team_id uuid not null,
  sentence text,
  words text,
  made_by uuid not null,
  made_by_role text not null,
  starts_on date not null,
  ends_on date not null,
  made_at timestamptz not null default now(),
  constraint team_thanks_pk primary key (tenant_id, id),
  constraint team_thanks_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint team_thanks_one_of_two check ((sentence is null) <> (words is null)),
  constraint team_thanks_sentence_known check (sentence in ('seen_early', 'well_described', 'always_there', 'made_safer', 'good_talks')),
  constraint team_thanks_words_length check (length(words) between 1 and 280),
  constraint team_thanks_role_known check (made_by_role in ('wijkagent', 'wijkregisseur', 'wijkwerker')),
  constraint team_thanks_term check (ends_on between starts_on and starts_on + 60)
);
create index team_thanks_by_team on team_thanks (tenant_id, team_id, ends_on);
create index team_thanks_by_writer on team_thanks (tenant_id, made_by);
-- A month of a whole municipality is added up from these.
create index signals_by_team_and_month on signals (tenant_id, received_at) where team_id is not null;

-- Made once: there is no update for anybody.
grant select on team_months to buurtplus_app;
grant select, insert, delete on team_months to buurtplus_jobs;
grant select, insert, delete on team_thanks to buurtplus_app;
grant select, insert, delete on team_thanks to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['team_months', 'team_thanks'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

create policy team_months_app on team_months for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));

-- The team reads it, and who wrote it; a professional thanks the teams of the own area only.
create policy team_thanks_app_select on team_thanks for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ','))
      or made_by = nullif(current_setting('app.person', true), '')::uuid));
create policy team_thanks_app_insert on team_thanks for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and made_by = nullif(current_setting('app.person', true), '')::uuid
    and exists (select 1 from teams t, unnest(string_to_array(nullif(current_setting('app.duties', true), ''), ',')) as duty
      where t.tenant_id = team_thanks.tenant_id and t.id = team_thanks.team_id and split_part(duty, '@', 2) = any (t.neighbourhood_codes)));
create policy team_thanks_app_delete on team_thanks for delete to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and made_by = nullif(current_setting('app.person', true), '')::uuid);
