-- Training evenings: a series for teams and partners, who comes and who was there, questions everybody answers at once, and what partners are asked.

create table training_series (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  team_ids uuid[] not null,
  organisation_ids uuid[] not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint training_series_pk primary key (tenant_id, id),
  constraint training_series_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint training_series_small check (length(name) between 1 and 120 and cardinality(team_ids) between 1 and 20
    and cardinality(organisation_ids) <= 20)
);

create table training_evenings (
  tenant_id text not null,
  id uuid not null,
  series_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  module_ids text[] not null,
  cancelled_at timestamptz,
  constraint training_evenings_pk primary key (tenant_id, id),
  constraint training_evenings_series_fk foreign key (tenant_id, series_id) references training_series (tenant_id, id) on delete cascade,
  constraint training_evenings_length check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  constraint training_evenings_small check (length(place) between 1 and 160 and cardinality(module_ids) between 1 and 12)
);
create index training_evenings_when on training_evenings (tenant_id, ends_at);

-- One line for one person: what he said about coming, and how it is known that he was there.
create table evening_people (
  tenant_id text not null,
  evening_id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  coming boolean,
  present_how text,
  present_at timestamptz,
  wrong_codes integer not null default 0,
  has_ballot boolean not null default false,
  constraint evening_people_pk primary key (tenant_id, evening_id, person_id),
  constraint evening_people_evening_fk foreign key (tenant_id, evening_id) references training_evenings (tenant_id, id) on delete cascade,
  constraint evening_people_how_known check (present_how in ('code', 'hand')),
  constraint evening_people_how_and_when check ((present_how is null) = (present_at is null)),
  constraint evening_people_tries check (wrong_codes between 0 and 100)
);

create table evening_polls (
  tenant_id text not null,
  id uuid not null,
  evening_id uuid not null,
  scenario_id text not null,
  step text not null,
  ask jsonb not null,
  choices jsonb not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint evening_polls_pk primary key (tenant_id, id),
  constraint evening_polls_evening_fk foreign key (tenant_id, evening_id) references training_evenings (tenant_id, id) on delete cascade,
  constraint evening_polls_small check (length(ask::text) <= 8000 and length(choices::text) <= 8000 and length(scenario_id) <= 60 and length(step) <= 60)
);
-- Two questions are never open at once.
create unique index evening_polls_one_open on evening_polls (tenant_id, evening_id) where closed_at is null;

-- Who may vote, without who: the hash of a secret that stays on the phone (ADR 0033).
create table evening_ballots (
  tenant_id text not null,
  evening_id uuid not null,
  ballot_hash text not null,
  constraint evening_ballots_pk primary key (tenant_id, evening_id, ballot_hash),
  constraint evening_ballots_evening_fk foreign key (tenant_id, evening_id) references training_evenings (tenant_id, id) on delete cascade,
  constraint evening_ballots_hash check (ballot_hash ~ '^[0-9a-f]{64}$')
);

-- A vote: no person, no time, and another hash for each question, so that answers of one phone cannot be laid beside each other.
create table evening_votes (
  tenant_id text not null,
  poll_id uuid not null,
  vote_key text not null,
  choice text not null,
  seq integer not null,
  constraint evening_votes_pk primary key (tenant_id, poll_id, vote_key),
  constraint evening_votes_poll_fk foreign key (tenant_id, poll_id) references evening_polls (tenant_id, id) on delete cascade,
  constraint evening_votes_small check (vote_key ~ '^[0-9a-f]{64}$' and length(choice) between 1 and 40 and seq between 1 and 1000000)
);

create table evening_questions (
  tenant_id text not null,
  id uuid not null,
  evening_id uuid not null,
  organisation_id uuid not null,
  question text not null,
  asked_at timestamptz not null,
  due_on date not null,
  reminded_on date,
  answer text,
  answered_at timestamptz,
  constraint evening_questions_pk primary key (tenant_id, id),
  constraint evening_questions_evening_fk foreign key (tenant_id, evening_id) references training_evenings (tenant_id, id) on delete cascade,
  constraint evening_questions_organisation_fk foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  constraint evening_questions_small check (length(question) between 1 and 600 and length(answer) between 1 and 1200),
  constraint evening_questions_answered check ((answer is null) = (answered_at is null))
);
create index evening_questions_due on evening_questions (tenant_id, due_on) where answer is null;

-- Evenings themselves hold no votes for the app: it cannot read or write one.
grant select, insert on training_series to buurtplus_app;
grant select, insert, update on training_evenings, evening_polls to buurtplus_app;
grant select, insert, update on evening_people to buurtplus_app;
grant select, insert on evening_questions to buurtplus_app;
grant update (answer, answered_at) on evening_questions to buurtplus_app;
grant select, insert, update, delete on training_series, training_evenings, evening_people, evening_polls, evening_ballots, evening_votes,
  evening_questions to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['training_series', 'training_evenings', 'evening_people', 'evening_polls', 'evening_ballots', 'evening_votes',
    'evening_questions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

-- A series is seen by who made it, by the members of its teams and by the partners who are invited.
create policy training_series_app_select on training_series for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (made_by = nullif(current_setting('app.person', true), '')::uuid
      or team_ids::text[] && string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')
      or nullif(current_setting('app.organisation', true), '')::uuid = any (organisation_ids)));
create policy training_series_app_insert on training_series for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and made_by = nullif(current_setting('app.person', true), '')::uuid);

-- What hangs on a series is seen with it, and changed only by who made it.
create policy training_evenings_app_select on training_evenings for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_series s where s.tenant_id = training_evenings.tenant_id and s.id = series_id));
create policy training_evenings_app_insert on training_evenings for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_series s where s.tenant_id = training_evenings.tenant_id and s.id = series_id
      and s.made_by = nullif(current_setting('app.person', true), '')::uuid));
create policy training_evenings_app_update on training_evenings for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_series s where s.tenant_id = training_evenings.tenant_id and s.id = series_id
      and s.made_by = nullif(current_setting('app.person', true), '')::uuid));

create policy evening_polls_app_select on evening_polls for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e where e.tenant_id = evening_polls.tenant_id and e.id = evening_id));
create policy evening_polls_app_insert on evening_polls for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_polls.tenant_id and e.id = evening_id and s.made_by = nullif(current_setting('app.person', true), '')::uuid));
create policy evening_polls_app_update on evening_polls for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_polls.tenant_id and e.id = evening_id and s.made_by = nullif(current_setting('app.person', true), '')::uuid));

-- Who comes and who was there is one's own, and the trainer's of that evening.
create policy evening_people_app_select on evening_people for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid
      or exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
        where e.tenant_id = evening_people.tenant_id and e.id = evening_id and s.made_by = nullif(current_setting('app.person', true), '')::uuid)));
create policy evening_people_app_insert on evening_people for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ','))
    and exists (select 1 from training_evenings e where e.tenant_id = evening_people.tenant_id and e.id = evening_id));
create policy evening_people_app_update on evening_people for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid);

-- A question is seen by who may see the evening, but by a partner only when it is asked of his own organisation.
create policy evening_questions_app_select on evening_questions for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e where e.tenant_id = evening_questions.tenant_id and e.id = evening_id)
    and (nullif(current_setting('app.organisation', true), '') is null
      or organisation_id = nullif(current_setting('app.organisation', true), '')::uuid));
create policy evening_questions_app_insert on evening_questions for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where e.tenant_id = evening_questions.tenant_id and e.id = evening_id and s.made_by = nullif(current_setting('app.person', true), '')::uuid));
create policy evening_questions_app_update on evening_questions for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
