-- A number that is late here and missing among the rows of an agreement would be niet-pluis: the coordinator reads only what may be named.
-- Rows of before are not named until the job looks at them again.
alter table late_answers add column named boolean not null default false;
drop policy late_answers_app on late_answers;
create policy late_answers_app on late_answers for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and named
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')));

-- An answer is about a point that is there. Whether its round counts is asked when it is read, for it may come before its round.
drop policy attention_answers_app_insert on attention_answers;
create policy attention_answers_app_insert on attention_answers for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid
    and exists (select 1 from attention_points p where p.tenant_id = attention_answers.tenant_id and p.id = attention_answers.point_id));
