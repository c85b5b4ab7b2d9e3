-- A walker's own number for an alarm: given freely, sealed by the server, read by who looks after an open alarm of a round he walks.
create table round_numbers (
  tenant_id text not null,
  team_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  changed_at timestamptz not null,
  constraint round_numbers_pk primary key (tenant_id, person_id),
  constraint round_numbers_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint round_numbers_small check (octet_length(sealed) between 29 and 128)
);

grant select, insert, update, delete on round_numbers to buurtplus_app;
grant select, delete on round_numbers to buurtplus_jobs;
alter table round_numbers enable row level security;
alter table round_numbers force row level security;

-- A request of somebody reaches his own.
create policy round_numbers_app on round_numbers to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));

-- The server itself sees a number while an alarm of that walker's round is open, and to take it away from who is no member any more.
create policy round_numbers_jobs_select on round_numbers for select to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (exists (select 1 from round_alarms a join rounds r on r.tenant_id = a.tenant_id and r.id = a.round_id
        where a.tenant_id = round_numbers.tenant_id and a.team_id = round_numbers.team_id and a.ended_at is null
          and round_numbers.person_id = any (r.walker_ids))
      or not exists (select 1 from role_assignments m
        where m.tenant_id = round_numbers.tenant_id and m.team_id = round_numbers.team_id and m.person_id = round_numbers.person_id
          and m.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
          and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Amsterdam')::date))));
create policy round_numbers_jobs_delete on round_numbers for delete to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
