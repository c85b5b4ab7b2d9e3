-- Who is invited to a training evening by his duty or his organisation comes as a guest: he says whether he comes, and is there by the code.
alter table training_series add column duties text[] not null default '{}';
alter table training_series add constraint training_series_duties_small check (cardinality(duties) <= 1200);
-- Without a team: a guest.
alter table evening_people alter column team_id drop not null;
alter table evening_people add column perhaps boolean not null default false;
alter table evening_people add constraint evening_people_perhaps_is_no_yes check (not perhaps or coming is null);

-- A partner by his organisation, a professional by what he is on duty for; a name on the list of another role opens nothing.
create function is_evening_guest(organisation_ids uuid[], duties text[]) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(case nullif(current_setting('app.role', true), '')
    when 'partner' then nullif(current_setting('app.organisation', true), '')::uuid = any (organisation_ids)
    else duties && string_to_array(nullif(current_setting('app.duties', true), ''), ',') end, false)
$$;

drop policy training_series_app_select on training_series;
create policy training_series_app_select on training_series for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (leads_series(made_by, co_leader_ids)
      or leaderless_since is not null and nullif(current_setting('app.role', true), '') = 'trainer'
      or team_ids::text[] && string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')
      or is_evening_guest(organisation_ids, duties)));

drop policy evening_people_app_insert on evening_people;
create policy evening_people_app_insert on evening_people for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_people.tenant_id and e.id = evening_id
        and case when team_id is null then is_evening_guest(s.organisation_ids, s.duties)
          else team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')) end));

-- Of which evening a draft comes: a trainer speaks for no side, so the coordinator finds what was agreed there and proposes it (ADR 0041).
alter table agreements add column from_evening_on date;
