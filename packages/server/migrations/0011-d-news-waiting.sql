-- Who is to be told that there is something new, never what: written with the change itself, so that a crash forgets nobody.
create table news_waiting (
  tenant_id text not null,
  -- First for whom (a duty, a team, a person), then by which way (a mail to a person, a push to a subscription).
  kind text not null,
  target text not null,
  made_at timestamptz not null,
  try_after timestamptz not null,
  tries integer not null default 0,
  -- Only of a mail: the next one waits an hour from here.
  done_at timestamptz,
  constraint news_waiting_pk primary key (tenant_id, kind, target),
  constraint news_waiting_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint news_waiting_kind_known check (kind in ('duty', 'team', 'person', 'mail', 'push'))
);
create index news_waiting_next on news_waiting (tenant_id, try_after) where done_at is null;

grant insert on news_waiting to buurtplus_app;
grant select, insert, update, delete on news_waiting to buurtplus_jobs;

alter table news_waiting enable row level security;
alter table news_waiting force row level security;
create policy news_waiting_app on news_waiting for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and kind in ('duty', 'team', 'person'));
create policy news_waiting_jobs on news_waiting to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
