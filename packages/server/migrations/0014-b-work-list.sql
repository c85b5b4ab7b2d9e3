-- The professional's home: what was seen, what sleeps until a day, the answer that stays owed through every hand-over, questions to the
-- volunteer, saved filters, absences with a deputy, and answers that are late.
alter table signals add column seen_at timestamptz;
alter table signals add column asleep_until date;
alter table signals add column answer_due_at timestamptz;
alter table signals add column asked_at timestamptz;

-- The owner is under row-level security as well; for what is there already it is lifted for a moment.
alter table signals no force row level security;
update signals set answer_due_at = due_at where status in ('taken', 'referred', 'handled') and answers_given = 0;
alter table signals force row level security;

create index signals_asleep_by_duty on signals (tenant_id, duty, due_at, id) where asleep_until is not null;
create index signals_asked_by_duty on signals (tenant_id, duty, due_at, id) where asked_at is not null;
create index signals_unseen_by_duty on signals (tenant_id, duty) where status = 'routed' and seen_at is null;
create index signals_answer_owed on signals (tenant_id, answer_due_at) where answer_due_at is not null;
create index signals_by_street on signals (tenant_id, duty, lower(street) text_pattern_ops) where street is not null;

-- Nobody is there for a desk any more: the route says so.
alter table signal_routes drop constraint signal_routes_end_known;
alter table signal_routes add constraint signal_routes_end_known
  check (end_reason in ('taken', 'returned', 'escalated', 'withdrawn', 'routed_by_hand', 'unstaffed'));

-- What is sent back sleeps no more.
create or replace function let_go_of_signal(of_signal uuid, at timestamptz, in_conflict boolean) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    update public.signals set status = 'returned', duty = null, desk_id = null, due_at = null, asleep_until = null, changed_at = at,
      version = version + 1,
      conflicted_ids = case when in_conflict
        then array_append(conflicted_ids, nullif(current_setting('app.person', true), '')::uuid) else conflicted_ids end
    where tenant_id = nullif(current_setting('app.tenant', true), '') and id = of_signal and status in ('routed', 'taken', 'referred')
    returning 1)
  select exists (select 1 from gone)
$$;

-- A question of a desk to whoever sent the signal, by code; who is on the other side stands on neither.
create table signal_questions (
  tenant_id text not null,
  signal_id uuid not null,
  id uuid not null,
  code text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answer text,
  words text,
  constraint signal_questions_pk primary key (tenant_id, signal_id, id),
  constraint signal_questions_signal_fk foreign key (tenant_id, signal_id) references signals (tenant_id, id),
  constraint signal_questions_words_length check (length(words) <= 500),
  constraint signal_questions_answered_whole check ((answered_at is null) = (answer is null))
);
-- One question at a time: a volunteer is not examined.
create unique index signal_questions_one_open on signal_questions (tenant_id, signal_id) where answered_at is null;

create table desk_filters (
  tenant_id text not null,
  person_id uuid not null,
  id uuid not null,
  name text not null,
  filters jsonb not null,
  made_at timestamptz not null,
  constraint desk_filters_pk primary key (tenant_id, person_id, id),
  constraint desk_filters_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint desk_filters_name_length check (length(name) between 1 and 40)
);

create table absences (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  starts_on date not null,
  ends_on date not null,
  deputy_id uuid,
  made_by_role text not null,
  made_at timestamptz not null,
  constraint absences_pk primary key (tenant_id, id),
  constraint absences_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint absences_role_known check (role in ('wijkagent', 'wijkregisseur', 'wijkwerker')),
  constraint absences_period check (ends_on >= starts_on),
  constraint absences_deputy_is_another check (deputy_id <> person_id)
);
create index absences_by_person on absences (tenant_id, person_id, ends_on);
create index absences_by_deputy on absences (deputy_id, ends_on) where deputy_id is not null;

-- An answer that is late: the coordinator of the team sees that it is, never about what.
create table late_answers (
  tenant_id text not null,
  signal_id uuid not null,
  team_id uuid not null,
  number text not null,
  due_at timestamptz not null,
  told_at timestamptz not null,
  constraint late_answers_pk primary key (tenant_id, signal_id),
  constraint late_answers_signal_fk foreign key (tenant_id, signal_id) references signals (tenant_id, id)
);
create index late_answers_by_team on late_answers (tenant_id, team_id, due_at);

grant select, insert on signal_questions to buurtplus_app;
grant update (answered_at, answer, words) on signal_questions to buurtplus_app;
grant select, delete on signal_questions to buurtplus_jobs;
grant select, insert, delete on desk_filters to buurtplus_app;
grant select, delete on desk_filters to buurtplus_jobs;
grant select, insert, update, delete on absences to buurtplus_auth;
grant select, delete on absences to buurtplus_jobs;
grant select on late_answers to buurtplus_app;
grant select, insert, update, delete on late_answers to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['signal_questions', 'desk_filters', 'absences', 'late_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

create policy signal_questions_app_select on signal_questions for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from signals where signals.tenant_id = signal_questions.tenant_id and signals.id = signal_questions.signal_id));
create policy signal_questions_app_insert on signal_questions for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and answered_at is null
    and exists (select 1 from signals where signals.tenant_id = signal_questions.tenant_id and signals.id = signal_questions.signal_id
      and signals.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));
create policy signal_questions_app_update on signal_questions for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and answered_at is null
    and exists (select 1 from signals where signals.tenant_id = signal_questions.tenant_id and signals.id = signal_questions.signal_id
      and signals.owner_id = nullif(current_setting('app.person', true), '')::uuid))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));

create policy desk_filters_app on desk_filters to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid);

create policy absences_auth on absences to buurtplus_auth
  using (current_user = 'buurtplus_auth') with check (current_user = 'buurtplus_auth');

create policy late_answers_app on late_answers for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')));
