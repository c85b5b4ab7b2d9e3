-- Reading outside the working relation, looking back at who read what, and keeping the own home out of the own work.

create table break_glasses (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  object_kind text not null,
  object_id uuid not null,
  number text not null,
  reason_kind text not null,
  reason text not null,
  opened_at timestamptz not null,
  until_at timestamptz not null,
  constraint break_glasses_pk primary key (tenant_id, id),
  constraint break_glasses_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint break_glasses_object_known check (object_kind in ('signal', 'case_file')),
  constraint break_glasses_reason_known check (reason_kind in ('life_in_danger', 'crisis_now', 'desk_away', 'legal_duty')),
  constraint break_glasses_reason_length check (length(reason) between 20 and 500),
  constraint break_glasses_an_hour_at_most check (until_at > opened_at and until_at <= opened_at + interval '60 minutes')
);
create index break_glasses_by_object on break_glasses (tenant_id, object_kind, object_id, opened_at);
create index break_glasses_by_person on break_glasses (tenant_id, person_id, until_at);

create table oversight_items (
  tenant_id text not null,
  id uuid not null,
  kind text not null,
  person_id uuid not null,
  role text not null,
  object_id uuid,
  break_glass_id uuid,
  count integer not null,
  week date not null,
  found_at timestamptz not null,
  alarmed_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  outcome text,
  note text,
  constraint oversight_items_pk primary key (tenant_id, id),
  constraint oversight_items_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint oversight_items_glass_fk foreign key (tenant_id, break_glass_id) references break_glasses (tenant_id, id),
  constraint oversight_items_kind_known check (kind in ('break_glass', 'at_night', 'without_acting', 'same_again', 'long_closed',
    'searched_often', 'many_photos', 'before_leaving', 'new_in_role', 'in_a_hurry')),
  constraint oversight_items_glass_whole check ((kind = 'break_glass') = (break_glass_id is not null)),
  constraint oversight_items_outcome_known check (outcome in ('in_order', 'talked_about', 'right_changed', 'breach_procedure')),
  constraint oversight_items_reviewed_whole check ((reviewed_at is null) = (outcome is null) and (reviewed_at is null) = (reviewed_by is null)),
  constraint oversight_items_note_length check (length(note) <= 1000),
  constraint oversight_items_by_somebody_else check (reviewed_by is null or reviewed_by <> person_id)
);
-- Looking twice at the same week finds nothing twice.
create unique index oversight_items_once on oversight_items
  (tenant_id, week, person_id, kind, coalesce(break_glass_id, object_id, '00000000-0000-0000-0000-000000000000'::uuid));
create index oversight_items_waiting on oversight_items (tenant_id, found_at) where reviewed_at is null;

create table own_addresses (
  tenant_id text not null,
  person_id uuid not null,
  id uuid not null,
  street text not null,
  house_number text not null,
  made_at timestamptz not null,
  constraint own_addresses_pk primary key (tenant_id, person_id, id),
  constraint own_addresses_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint own_addresses_person_fk foreign key (person_id) references people (id),
  constraint own_addresses_lengths check (length(street) between 2 and 120 and length(house_number) between 1 and 20)
);

create index audit_entries_by_time on audit_entries (tenant_id, at);
create index audit_entries_by_object on audit_entries (tenant_id, object_id, at) where object_id is not null;

grant select, insert on break_glasses to buurtplus_app;
grant select, delete on break_glasses to buurtplus_jobs;
grant insert on oversight_items to buurtplus_app;
grant select, insert, delete on oversight_items to buurtplus_jobs;
grant update (alarmed_at, reviewed_at, reviewed_by, outcome, note) on oversight_items to buurtplus_jobs;
grant select, insert, delete on own_addresses to buurtplus_app;
grant select, delete on own_addresses to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['break_glasses', 'oversight_items', 'own_addresses'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

create policy break_glasses_app on break_glasses to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid
    and nullif(current_setting('app.duties', true), '') is not null);
-- Whoever opens puts himself on the list; nobody puts somebody else there, and nobody of the app takes anything off.
create policy oversight_items_app on oversight_items for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid
    and kind = 'break_glass' and reviewed_at is null and exists (select 1 from break_glasses b
      where b.tenant_id = oversight_items.tenant_id and b.id = oversight_items.break_glass_id and b.person_id = oversight_items.person_id));
create policy own_addresses_app on own_addresses to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid);

-- The one door through which a signal outside the own work is read: it asks for an opening of this person, on this signal, that still holds.
create policy break_glasses_door on break_glasses for select to current_user
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and person_id = nullif(current_setting('app.person', true), '')::uuid);
create function signal_under_break_glass(of_signal uuid) returns setof signals
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.* from public.signals s
  where s.tenant_id = nullif(current_setting('app.tenant', true), '') and s.id = of_signal
    and array_position(s.conflicted_ids, nullif(current_setting('app.person', true), '')::uuid) is null
    and exists (select 1 from public.break_glasses b where b.tenant_id = s.tenant_id and b.object_kind = 'signal' and b.object_id = s.id
      and b.person_id = nullif(current_setting('app.person', true), '')::uuid and b.until_at > now())
$$;
revoke execute on function signal_under_break_glass from public;
grant execute on function signal_under_break_glass to buurtplus_app;

-- Nobody handles a signal about the own home: whoever lives there is in conflict from the first moment, so routing looks for another desk.
create policy own_addresses_door on own_addresses for select to current_user
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create function plain_address(street text, house_number text) returns text
language sql immutable as $$ select regexp_replace(lower(street || house_number), '[^a-z0-9]', '', 'g') $$;
create function keep_own_home_apart() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.conflicted_ids := new.conflicted_ids || array(select a.person_id from public.own_addresses a
    where a.tenant_id = new.tenant_id
      and public.plain_address(a.street, a.house_number) = public.plain_address(new.street, new.house_number));
  return new;
end
$$;
create trigger signals_keep_own_home_apart before insert on signals for each row
  when (new.street is not null and new.house_number is not null) execute function keep_own_home_apart();
