-- Reading a case from outside, who looked at it, when a closed case goes out of sight, and the own home.

create index case_files_by_number on case_files (tenant_id, number);

-- The one door through which a case outside the own work is read: an opening of this person, on this case, that still holds. Of what stands
-- in it only the shared part goes through: what was written for police or for care was not written for a passer-by, of whichever side.
create policy case_files_door on case_files for select to current_user
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and array_position(conflicted_ids, nullif(current_setting('app.person', true), '')::uuid) is null
    and exists (select 1 from break_glasses b where b.tenant_id = case_files.tenant_id and b.object_kind = 'case_file' and b.object_id = case_files.id
      and b.person_id = nullif(current_setting('app.person', true), '')::uuid and b.until_at > now()));
create policy case_entries_door on case_entries for select to current_user
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and compartment = 'shared' and ended_at is null
    and exists (select 1 from case_files f where f.tenant_id = case_entries.tenant_id and f.id = case_entries.case_id));
create function case_under_break_glass(of_case uuid) returns setof case_files
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.* from public.case_files f where f.id = of_case
$$;
create function case_entries_under_break_glass(of_case uuid) returns setof case_entries
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.* from public.case_entries e where e.case_id = of_case order by e.made_at, e.id limit 1000
$$;
revoke execute on function case_under_break_glass, case_entries_under_break_glass from public;
grant execute on function case_under_break_glass, case_entries_under_break_glass to buurtplus_app;

-- A closed case is read for thirty days; then nobody's way in holds any longer, and an opening is what is left.
alter table case_access no force row level security;
alter table case_files no force row level security;
update case_access a set until_on = (f.closed_at at time zone 'Europe/Amsterdam')::date + 30
  from case_files f where f.tenant_id = a.tenant_id and f.id = a.case_id and f.status = 'closed' and a.kind = 'owner' and a.ended_at is null;
alter table case_access force row level security;
alter table case_files force row level security;
-- Read only: in a closed case nobody writes an entry, whatever the code says.
create policy case_entries_open_only on case_entries as restrictive for insert to buurtplus_app
  with check (exists (select 1 from case_files f where f.tenant_id = case_entries.tenant_id and f.id = case_entries.case_id and f.status = 'open'));

-- Nobody has a case about the own home.
create trigger case_files_keep_own_home_apart before insert on case_files for each row
  when (new.street is not null and new.house_number is not null) execute function keep_own_home_apart();
