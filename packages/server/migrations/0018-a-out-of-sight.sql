-- Closed for longer than thirty days is read by an opening only; class 4 in a case; secret addresses; what a coordinator may not know of.

-- The last day on which a desk reads a closed signal, in Dutch days and by the database itself, so that no road of the code can forget it.
-- While an answer is owed that day does not come. Opening again, by the desk or by the volunteer's "it goes on", takes closed_at away and with it this.
alter table signals add column desk_reads_until date
  generated always as (case when closed_at is null then null when answer_due_at is null
    then (closed_at at time zone 'Europe/Amsterdam')::date + 30 else 'infinity'::date end) stored;
drop policy signals_app_select on signals;
create policy signals_app_select on signals for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (owner_id = nullif(current_setting('app.person', true), '')::uuid
      or (duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))
        and (desk_reads_until is null or desk_reads_until >= (now() at time zone 'Europe/Amsterdam')::date)
        and array_position(conflicted_ids, nullif(current_setting('app.person', true), '')::uuid) is null)));
-- What is closed is looked for by its last day: with the index by due time, years of what nobody reads any more would be read along.
drop index signals_finished_by_duty;
create index signals_closed_in_sight on signals (tenant_id, duty, desk_reads_until) where status = 'closed';

-- Class 4 in a case: a fact that was marked sensitive stands in its list as a mark only. Its words lie here, sealed with a key of the case; that
-- key is wrapped by the server's own secret, which is not in this database, and only the server's own role reads it.
alter table case_entries drop constraint case_entries_kind_known;
alter table case_entries add constraint case_entries_kind_known check (kind in ('fact', 'knows', 'wish', 'consent', 'action', 'sensitive'));
alter table case_entries add constraint case_entries_sensitive_says_nothing check (kind <> 'sensitive' or body = '{"kind": "sensitive"}'::jsonb);
create table case_sealed (
  tenant_id text not null,
  case_id uuid not null,
  entry_id uuid not null,
  box bytea not null,
  constraint case_sealed_pk primary key (tenant_id, entry_id),
  constraint case_sealed_entry_fk foreign key (tenant_id, entry_id) references case_entries (tenant_id, id) on delete cascade,
  constraint case_sealed_box_small check (length(box) <= 16000)
);
create index case_sealed_by_case on case_sealed (tenant_id, case_id);
-- Without a foreign key: the key is made on another connection than the one that holds the case.
create table case_keys (
  tenant_id text not null,
  case_id uuid not null,
  wrapped bytea not null,
  made_at timestamptz not null,
  constraint case_keys_pk primary key (tenant_id, case_id),
  constraint case_keys_tenant_fk foreign key (tenant_id) references tenants (id)
);
-- Closed and ninety days, from the first closing; after this day the key is destroyed.
alter table case_files add column sealed_until date;
alter table case_files no force row level security;
update case_files set sealed_until = (closed_at at time zone 'Europe/Amsterdam')::date + 90 where closed_at is not null;
alter table case_files force row level security;
-- What goes along of it, as it lies here: sealed, in the order of the marks in the frozen text.
alter table case_disclosures add column sealed jsonb;

grant select, insert on case_sealed to buurtplus_app;
grant update (sealed_until) on case_files to buurtplus_app;
grant select, delete on case_sealed to buurtplus_jobs;
grant select, insert, delete on case_keys to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['case_sealed', 'case_keys'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;
-- Whoever may read the mark may read what is sealed behind it: same walls, same floor, same days.
create policy case_sealed_app_select on case_sealed for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and exists (select 1 from case_entries e
    where e.tenant_id = case_sealed.tenant_id and e.id = case_sealed.entry_id and e.case_id = case_sealed.case_id and e.kind = 'sensitive'));
create policy case_sealed_app_insert on case_sealed for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and exists (select 1 from case_entries e
    where e.tenant_id = case_sealed.tenant_id and e.id = case_sealed.entry_id and e.case_id = case_sealed.case_id and e.kind = 'sensitive'
      and e.made_by = nullif(current_setting('app.person', true), '')::uuid));

-- What is not about public space and has no desk goes past the coordinator, who may not even know that it is there: to an administrator of the
-- municipality, who sees number, neighbourhood and a day, and points it to a desk unread. What lies in a tray already moves along.
alter table signal_routes drop constraint signal_routes_to_somebody;
alter table signal_routes no force row level security;
update signal_routes set to_kind = 'administrator', team_id = null where to_kind = 'coordinator' and kind <> 'public_space';
alter table signal_routes force row level security;
alter table signal_routes add constraint signal_routes_to_somebody check ((to_kind = 'desk' and desk_id is not null and duty is not null)
  or (to_kind = 'coordinator' and team_id is not null and kind = 'public_space') or (to_kind = 'administrator' and team_id is null));
create index signal_routes_administrator on signal_routes (tenant_id, made_at) where ended_at is null and to_kind = 'administrator';
drop policy signal_routes_app_select on signal_routes;
create policy signal_routes_app_select on signal_routes for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and ((kind = 'public_space' and team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')))
      or (to_kind = 'administrator' and ended_at is null and nullif(current_setting('app.role', true), '') = 'functional_admin')
      or exists (select 1 from signals where signals.tenant_id = signal_routes.tenant_id and signals.id = signal_routes.signal_id)));

-- An address that must not be found: only the owner and who was let in by name read the place, by a tap. Set by the owner of a case, and it
-- holds for the signal it began with and for what was shared.
alter table case_files add column address_shielded boolean not null default false;
grant update (address_shielded) on case_files to buurtplus_app;
alter table signals add column address_shielded boolean not null default false;
