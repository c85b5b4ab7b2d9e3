-- A command whose sender is forgotten leaves only a mark: it is recognised by whoever still holds it, and leads nobody to a person.
create table spent_commands (
  tenant_id text not null,
  -- SHA-256 over sender, command and content. The last two hold more chance than can be guessed, so nobody finds the first from it.
  mark bytea not null,
  constraint spent_commands_pk primary key (tenant_id, mark),
  constraint spent_commands_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint spent_commands_mark_length check (length(mark) = 32)
);
create index commands_by_object on commands (tenant_id, object_id);

grant select on spent_commands to buurtplus_app;
grant select, insert on spent_commands to buurtplus_jobs;
grant delete on commands to buurtplus_jobs;

alter table spent_commands enable row level security;
alter table spent_commands force row level security;
create policy spent_commands_app on spent_commands for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy spent_commands_jobs on spent_commands to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
