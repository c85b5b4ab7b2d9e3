-- What was held back at a hand-over stays held back for everybody, a way into a case is a person's in one role, and who writes what knows the role.

-- The floor is the case's: whoever comes in later stands on it too. Null while the case was never handed over.
alter table case_files add column floor_at timestamptz;
alter table case_files add column floor_entry_ids uuid[] not null default '{}';
alter table case_files no force row level security;
alter table case_access no force row level security;
update case_files f set floor_at = a.since, floor_entry_ids = a.entry_ids
  from (select distinct on (tenant_id, case_id) tenant_id, case_id, since, entry_ids from case_access
    where kind = 'owner' and entry_ids is not null order by tenant_id, case_id, since desc) a
  where a.tenant_id = f.tenant_id and a.case_id = f.id;
alter table case_files force row level security;
alter table case_access force row level security;

-- The owner changes what an owner decides about; whose it is, who is kept out and the floor are the server's own.
revoke update on case_files, case_access from buurtplus_app;
grant update (deputy_id, rung, review_on, status, closed_at, outcome, solved, learned, keep_until, first_keep_until, version, changed_at)
  on case_files to buurtplus_app;
grant update (until_on, ended_at, end_reason) on case_access to buurtplus_app;

-- An own way in counts in its own role only; who else is in it is the owner's to see, at a desk.
drop policy case_access_app_select on case_access;
create policy case_access_app_select on case_access for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid and role = nullif(current_setting('app.role', true), '')
      or owner_id = nullif(current_setting('app.person', true), '')::uuid
        and nullif(current_setting('app.role', true), '') in ('wijkagent', 'wijkregisseur', 'wijkwerker')));
drop policy case_access_app_insert on case_access;
create policy case_access_app_insert on case_access for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid
    and nullif(current_setting('app.role', true), '') in ('wijkagent', 'wijkregisseur', 'wijkwerker')
    and (kind = 'participant' and person_id <> owner_id
      or kind = 'owner' and person_id = owner_id and role = nullif(current_setting('app.role', true), '')));

drop policy case_files_app_select on case_files;
create policy case_files_app_select on case_files for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and not nullif(current_setting('app.person', true), '')::uuid = any (conflicted_ids)
    and exists (select 1 from case_access a where a.tenant_id = case_files.tenant_id and a.case_id = case_files.id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.role = nullif(current_setting('app.role', true), '')
      and a.ended_at is null and a.compartments <> '{}'::text[]
      and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)));
drop policy case_files_app_insert on case_files;
create policy case_files_app_insert on case_files for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and owner_id = nullif(current_setting('app.person', true), '')::uuid
    and opened_by = owner_id and owner_role = nullif(current_setting('app.role', true), '') and floor_at is null);
-- Whoever takes part may hold the row while writing in the case; only its owner changes it.
drop policy case_files_app_update on case_files;
create policy case_files_app_update on case_files for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_files.tenant_id and a.case_id = case_files.id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.role = nullif(current_setting('app.role', true), '')
      and a.ended_at is null and a.compartments <> '{}'::text[]
      and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and owner_id = nullif(current_setting('app.person', true), '')::uuid and owner_role = nullif(current_setting('app.role', true), ''));

drop policy case_entries_app on case_entries;
create policy case_entries_app on case_entries to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_entries.tenant_id and a.case_id = case_entries.case_id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.role = nullif(current_setting('app.role', true), '')
      and a.ended_at is null and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)
      and case_entries.compartment = any (a.compartments)))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_entries.tenant_id and a.case_id = case_entries.case_id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.role = nullif(current_setting('app.role', true), '')
      and a.ended_at is null and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)
      and case_entries.compartment = any (a.compartments)));
-- Restrictive, and also for whoever owns the tables: no other door goes under the floor, now or later.
create policy case_entries_floor on case_entries as restrictive for select to buurtplus_app, current_user
  using (exists (select 1 from case_files f where f.tenant_id = case_entries.tenant_id and f.id = case_entries.case_id
    and (f.floor_at is null or case_entries.made_at >= f.floor_at or case_entries.id = any (f.floor_entry_ids))));
create policy case_entries_floor_update on case_entries as restrictive for update to buurtplus_app
  using (exists (select 1 from case_files f where f.tenant_id = case_entries.tenant_id and f.id = case_entries.case_id
    and (f.floor_at is null or case_entries.made_at >= f.floor_at or case_entries.id = any (f.floor_entry_ids))));

drop policy case_events_app_select on case_events;
create policy case_events_app_select on case_events for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_events.tenant_id and a.case_id = case_events.case_id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.role = nullif(current_setting('app.role', true), '')
      and a.ended_at is null and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)
      and case_events.compartment = any (a.compartments)));
create policy case_events_floor on case_events as restrictive for select to buurtplus_app, current_user
  using (exists (select 1 from case_files f where f.tenant_id = case_events.tenant_id and f.id = case_events.case_id
    and (f.floor_at is null or case_events.at >= f.floor_at)));
drop policy case_events_app_insert on case_events;
create policy case_events_app_insert on case_events for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and actor_id = nullif(current_setting('app.person', true), '')::uuid
    and actor_role = nullif(current_setting('app.role', true), '')
    and exists (select 1 from case_access a where a.tenant_id = case_events.tenant_id and a.case_id = case_events.case_id
      and a.person_id = nullif(current_setting('app.person', true), '')::uuid and a.role = nullif(current_setting('app.role', true), '')
      and a.ended_at is null and (a.until_on is null or a.until_on >= (now() at time zone 'Europe/Amsterdam')::date)));

-- What was offered and shared follows the same rule: the owner by being in the case in this role, the receiver in the role it was offered to.
drop policy case_hand_overs_app_select on case_hand_overs;
create policy case_hand_overs_app_select on case_hand_overs for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (owner_id = nullif(current_setting('app.person', true), '')::uuid
        and exists (select 1 from case_files f where f.tenant_id = case_hand_overs.tenant_id and f.id = case_hand_overs.case_id)
      or to_person_id = nullif(current_setting('app.person', true), '')::uuid and to_role = nullif(current_setting('app.role', true), '')
      or to_person_id is null and to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        and nullif(current_setting('app.role', true), '') = 'partner'));
create policy case_disclosures_in_role on case_disclosures as restrictive for select to buurtplus_app
  using (exists (select 1 from case_hand_overs h where h.tenant_id = case_disclosures.tenant_id and h.id = case_disclosures.hand_over_id));
create policy case_messages_in_role on case_messages as restrictive for select to buurtplus_app
  using (exists (select 1 from case_hand_overs h where h.tenant_id = case_messages.tenant_id and h.id = case_messages.hand_over_id));

-- Everybody of the municipality reads these; only the role whose work it is writes them.
drop policy case_ladders_app on case_ladders;
create policy case_ladders_app_select on case_ladders for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy case_ladders_app_insert on case_ladders for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'functional_admin'
    and changed_by = nullif(current_setting('app.person', true), '')::uuid);
create policy case_ladders_app_update on case_ladders for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'functional_admin')
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'functional_admin'
    and changed_by = nullif(current_setting('app.person', true), '')::uuid);

drop policy inspection_scales_app on inspection_scales;
create policy inspection_scales_app_select on inspection_scales for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy inspection_scales_app_insert on inspection_scales for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'functional_admin');
create policy inspection_scales_app_update on inspection_scales for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'functional_admin')
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'functional_admin');
create policy inspection_scale_photos_role_insert on inspection_scale_photos as restrictive for insert to buurtplus_app
  with check (nullif(current_setting('app.role', true), '') = 'functional_admin');
create policy inspection_scale_photos_role_update on inspection_scale_photos as restrictive for update to buurtplus_app
  using (nullif(current_setting('app.role', true), '') = 'functional_admin');
create policy inspection_scale_photos_role_delete on inspection_scale_photos as restrictive for delete to buurtplus_app
  using (nullif(current_setting('app.role', true), '') = 'functional_admin');

drop policy training_scenarios_app_insert on training_scenarios;
create policy training_scenarios_app_insert on training_scenarios for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'trainer'
    and published_by = nullif(current_setting('app.person', true), '')::uuid);
drop policy training_drafts_app on training_drafts;
create policy training_drafts_app on training_drafts to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'trainer')
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.role', true), '') = 'trainer'
    and changed_by = nullif(current_setting('app.person', true), '')::uuid);
