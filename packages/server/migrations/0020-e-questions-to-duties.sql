-- A question of a training evening is put to a guest: an organisation, or who has a duty the series invited (ADR 0041).
alter table evening_questions alter column organisation_id drop not null;
alter table evening_questions add column duty text;
alter table evening_questions add constraint evening_questions_duty_known check (duty in ('wijkagent', 'wijkregisseur', 'wijkwerker'));
alter table evening_questions add constraint evening_questions_one_side check ((organisation_id is null) <> (duty is null));

-- Whether it is asked of this transaction: of its organisation as a partner, or of the duty it acts in, in a neighbourhood that was invited.
create function is_asked_on_evening(organisation_id uuid, duty text, duties text[]) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(case
    when duty is null then nullif(current_setting('app.role', true), '') = 'partner'
      and organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    else nullif(current_setting('app.role', true), '') = duty
      and exists (select 1 from unnest(duties) one where split_part(one, '@', 1) = duty
        and one = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))) end, false)
$$;

-- Members and trainers read all of an evening they see, a guest only what is asked of him.
drop policy evening_questions_app_select on evening_questions;
create policy evening_questions_app_select on evening_questions for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_questions.tenant_id and e.id = evening_id
        and (nullif(current_setting('app.role', true), '') in ('volunteer', 'coordinator', 'trainer')
          or is_asked_on_evening(organisation_id, duty, s.duties))));

drop policy evening_questions_app_insert on evening_questions;
create policy evening_questions_app_insert on evening_questions for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_questions.tenant_id and e.id = evening_id and leads_series(s.made_by, s.co_leader_ids)
        and case when duty is null then organisation_id = any (s.organisation_ids)
          else exists (select 1 from unnest(s.duties) one where split_part(one, '@', 1) = duty) end));

drop policy evening_questions_app_update on evening_questions;
create policy evening_questions_app_update on evening_questions for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_questions.tenant_id and e.id = evening_id
        and is_asked_on_evening(organisation_id, duty, s.duties)));
