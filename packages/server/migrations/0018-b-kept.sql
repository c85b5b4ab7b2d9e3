-- What was told about the days of a case, so that each day is told once, also when a server dies in the middle; and which agreements a month report counted.

create table case_reminders (
  tenant_id text not null,
  case_id uuid not null,
  kind text not null,
  for_on date not null,
  told_at timestamptz not null,
  constraint case_reminders_pk primary key (tenant_id, case_id, kind, for_on),
  constraint case_reminders_case_fk foreign key (tenant_id, case_id) references case_files (tenant_id, id),
  constraint case_reminders_kind_known check (kind in ('review', 'review_late', 'term'))
);
grant select, insert, delete on case_reminders to buurtplus_jobs;
alter table case_reminders enable row level security;
alter table case_reminders force row level security;
create policy case_reminders_jobs on case_reminders to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));

-- A title, a partner and yes or no; never a number of signals or requests.
alter table team_months add column agreement_lines jsonb not null default '[]';
alter table team_months add constraint team_months_agreement_lines_whole
  check (jsonb_array_length(agreement_lines) = 0 or jsonb_array_length(agreement_lines) = agreements_due);
