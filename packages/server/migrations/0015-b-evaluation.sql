-- Does training help: what was answered before, right after and later, without knowing by whom; and months of teams as figures.

create table evaluations (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  team_ids uuid[] not null,
  training_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint evaluations_pk primary key (tenant_id, id),
  constraint evaluations_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint evaluations_name_length check (length(name) between 1 and 120),
  constraint evaluations_of_teams check (cardinality(team_ids) between 1 and 200)
);

-- No person and no time: the id is drawn by chance, and the rows carry nothing that says which came first.
create table evaluation_answers (
  tenant_id text not null,
  id uuid not null,
  evaluation_id uuid not null,
  moment text not null,
  form text,
  link_hash bytea,
  choices jsonb,
  right_count smallint,
  reaction jsonb,
  words text,
  constraint evaluation_answers_pk primary key (tenant_id, id),
  constraint evaluation_answers_evaluation_fk foreign key (tenant_id, evaluation_id) references evaluations (tenant_id, id) on delete cascade,
  constraint evaluation_answers_moment_known check (moment in ('before', 'reaction', 'after')),
  constraint evaluation_answers_form_known check (form in ('a', 'b')),
  constraint evaluation_answers_whole check (case when moment = 'reaction'
    then form is null and link_hash is null and choices is null and right_count is null and reaction is not null
    else form is not null and link_hash is not null and choices is not null and right_count between 0 and 8 and reaction is null end),
  constraint evaluation_answers_words_length check (length(words) <= 500)
);
create unique index evaluation_answers_one_each on evaluation_answers (tenant_id, evaluation_id, moment, link_hash) where link_hash is not null;
create index evaluation_answers_by_evaluation on evaluation_answers (tenant_id, evaluation_id, moment);

create table evaluation_tickets (
  tenant_id text not null,
  evaluation_id uuid not null,
  moment text not null,
  person_id uuid not null,
  constraint evaluation_tickets_pk primary key (tenant_id, evaluation_id, moment, person_id),
  constraint evaluation_tickets_evaluation_fk foreign key (tenant_id, evaluation_id) references evaluations (tenant_id, id) on delete cascade
);

create table team_signal_months (
  tenant_id text not null,
  team_id uuid not null,
  month text not null,
  signals integer not null,
  reporters integer not null,
  most_of_one integer not null,
  right_desk integer not null,
  returned integer not null,
  with_words integer not null,
  with_marks integer not null,
  answered integer not null,
  taken_soon integer not null,
  rounds integer not null,
  frozen_at timestamptz not null,
  constraint team_signal_months_pk primary key (tenant_id, team_id, month),
  constraint team_signal_months_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint team_signal_months_month_shape check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);

grant select, insert on evaluation_tickets to buurtplus_app;
grant insert on evaluation_answers to buurtplus_app;
grant select on evaluations to buurtplus_app;
grant select, insert, delete on evaluations, team_signal_months to buurtplus_jobs;
grant select, delete on evaluation_answers, evaluation_tickets to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['evaluations', 'evaluation_answers', 'evaluation_tickets', 'team_signal_months'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;
create policy evaluations_app on evaluations for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_ids && string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')::uuid[]);
-- Written and never read: not even by whoever wrote it.
create policy evaluation_answers_app on evaluation_answers for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from evaluations e where e.tenant_id = evaluation_answers.tenant_id and e.id = evaluation_answers.evaluation_id));
create policy evaluation_tickets_app on evaluation_tickets to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid);
