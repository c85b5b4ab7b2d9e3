-- Evenings that move and come back, and more than one trainer: an answer is for a moment, and a series is never without who leads it.

alter table training_series add column co_leader_ids uuid[] not null default '{}';
alter table training_series add column leaderless_since timestamptz;
alter table training_series add constraint training_series_few_leaders check (cardinality(co_leader_ids) <= 5);

-- Where it was before it moved, for who had that in mind.
alter table training_evenings add column moved_from timestamptz;
-- For which moment somebody answered: after a move he is asked once more, and moved back his answer holds again.
alter table evening_people add column answered_for timestamptz;

-- The owner is under row-level security as well; for what is there already it is lifted for a moment.
alter table evening_people no force row level security;
alter table training_evenings no force row level security;
update evening_people p set answered_for = e.starts_at from training_evenings e
  where e.tenant_id = p.tenant_id and e.id = p.evening_id and p.coming is not null;
alter table training_evenings force row level security;
alter table evening_people force row level security;

-- Who leads a series: a trainer, and who made it or was named beside him.
create function leads_series(made_by uuid, co_leader_ids uuid[]) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select nullif(current_setting('app.role', true), '') = 'trainer'
    and (made_by = nullif(current_setting('app.person', true), '')::uuid
      or nullif(current_setting('app.person', true), '')::uuid = any (co_leader_ids))
$$;

drop policy training_series_app_select on training_series;
create policy training_series_app_select on training_series for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (leads_series(made_by, co_leader_ids)
      or leaderless_since is not null and nullif(current_setting('app.role', true), '') = 'trainer'
      or team_ids::text[] && string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')
      or nullif(current_setting('app.organisation', true), '')::uuid = any (organisation_ids)));
drop policy training_series_app_insert on training_series;
create policy training_series_app_insert on training_series for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'trainer'
    and made_by = nullif(current_setting('app.person', true), '')::uuid and co_leader_ids = '{}' and leaderless_since is null);

drop policy training_evenings_app_insert on training_evenings;
create policy training_evenings_app_insert on training_evenings for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_series s where s.tenant_id = training_evenings.tenant_id and s.id = series_id
      and leads_series(s.made_by, s.co_leader_ids)));
drop policy training_evenings_app_update on training_evenings;
create policy training_evenings_app_update on training_evenings for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_series s where s.tenant_id = training_evenings.tenant_id and s.id = series_id
      and leads_series(s.made_by, s.co_leader_ids)));

drop policy evening_polls_app_insert on evening_polls;
create policy evening_polls_app_insert on evening_polls for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_polls.tenant_id and e.id = evening_id and leads_series(s.made_by, s.co_leader_ids)));
drop policy evening_polls_app_update on evening_polls;
create policy evening_polls_app_update on evening_polls for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_polls.tenant_id and e.id = evening_id and leads_series(s.made_by, s.co_leader_ids)));

drop policy evening_people_app_select on evening_people;
create policy evening_people_app_select on evening_people for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid
      or exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
        where e.tenant_id = evening_people.tenant_id and e.id = evening_id and leads_series(s.made_by, s.co_leader_ids))));

drop policy evening_questions_app_insert on evening_questions;
create policy evening_questions_app_insert on evening_questions for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_questions.tenant_id and e.id = evening_id and leads_series(s.made_by, s.co_leader_ids)));
