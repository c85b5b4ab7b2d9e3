-- The next case about a signal with a shielded address, opened by somebody who was never let in: it is marked, and holds no street or number.
alter table case_files add column address_withheld boolean not null default false;
alter table case_files add constraint case_files_withheld_holds_nothing
  check (not address_withheld or (address_shielded and street is null and house_number is null));

-- What its sender took back is read by nobody, also not by an opening.
create or replace function signal_under_break_glass(of_signal uuid) returns setof signals
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.* from public.signals s
  where s.tenant_id = nullif(current_setting('app.tenant', true), '') and s.id = of_signal and s.status <> 'withdrawn'
    and array_position(s.conflicted_ids, nullif(current_setting('app.person', true), '')::uuid) is null
    and exists (select 1 from public.break_glasses b where b.tenant_id = s.tenant_id and b.object_kind = 'signal' and b.object_id = s.id
      and b.person_id = nullif(current_setting('app.person', true), '')::uuid and b.until_at > now())
$$;
create index signals_withdrawn on signals (tenant_id, closed_at) where status = 'withdrawn';

-- How often somebody said where he lives, also what he took away again: saying it must not be a way of guessing what lies at an address.
create table own_address_additions (
  tenant_id text not null,
  person_id uuid not null,
  address_id uuid not null,
  added_at timestamptz not null,
  constraint own_address_additions_pk primary key (tenant_id, person_id, address_id),
  constraint own_address_additions_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint own_address_additions_person_fk foreign key (person_id) references people (id)
);
grant select, insert on own_address_additions to buurtplus_app;
grant select, delete on own_address_additions to buurtplus_jobs;
alter table own_address_additions enable row level security;
alter table own_address_additions force row level security;
create policy own_address_additions_jobs on own_address_additions to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy own_address_additions_app on own_address_additions to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid);

-- What nobody moves closes after half a year (threat model section 8): who has it is told four weeks before, and can extend with a reason.
alter table signals add column stands_until date;
alter table signals add column still_told_on date;
alter table case_files add column stands_until date;
alter table case_files add column still_told_on date;
grant update (stands_until) on case_files to buurtplus_app;
alter table signal_routes drop constraint signal_routes_end_known;
alter table signal_routes add constraint signal_routes_end_known
  check (end_reason in ('taken', 'returned', 'escalated', 'withdrawn', 'routed_by_hand', 'unstaffed', 'fell_still'));
create index signals_open_since on signals (tenant_id, received_at)
  where status in ('recorded', 'routed', 'taken', 'returned', 'referred', 'handled');
create index case_files_open_since on case_files (tenant_id, opened_at) where status = 'open';
