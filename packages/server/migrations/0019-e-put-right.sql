-- What stands wrong in a case can be put right: a line is replaced by a better one, taken away with its words, or moved behind a wall.

alter table case_entries drop constraint case_entries_kind_known;
alter table case_entries add constraint case_entries_kind_known
  check (kind in ('fact', 'knows', 'wish', 'consent', 'action', 'sensitive', 'withdrawn'));
-- Of what was withdrawn only is left that something stood there.
alter table case_entries add constraint case_entries_withdrawn_says_nothing
  check (kind <> 'withdrawn' or (body = '{"kind": "withdrawn"}'::jsonb and ended_at is not null));
-- The line that came in its place. The old one is read on no page and no paper, only in the timeline by who is inside its wall.
alter table case_entries add column replaced_by uuid;
alter table case_entries add constraint case_entries_replaced_is_over check (replaced_by is null or ended_at is not null);

-- Which lines the frozen text holds, in its order, so that one can be taken out of what was offered and not yet taken.
-- Null for what was offered before this was kept: such an offer goes as a whole.
alter table case_disclosures add column entry_ids uuid[];

-- What lay sealed behind a withdrawn mark goes at once; whoever reads the mark may.
grant delete on case_sealed to buurtplus_app;
create policy case_sealed_app_delete on case_sealed for delete to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and exists (select 1 from case_entries e
    where e.tenant_id = case_sealed.tenant_id and e.id = case_sealed.entry_id and e.case_id = case_sealed.case_id and e.kind = 'sensitive'));

-- A later signal about the same situation, put under a case that runs; its answer is owed like that of the signal it began with.
create table case_signals (
  tenant_id text not null,
  case_id uuid not null,
  signal_id uuid not null,
  reason text not null,
  put_by uuid not null,
  put_by_role text not null,
  put_at timestamptz not null,
  constraint case_signals_pk primary key (tenant_id, case_id, signal_id),
  constraint case_signals_case_fk foreign key (tenant_id, case_id) references case_files (tenant_id, id),
  constraint case_signals_reason_length check (length(reason) between 10 and 1000)
);
create index case_signals_by_signal on case_signals (tenant_id, signal_id);
grant select, insert on case_signals to buurtplus_app;
grant select, insert, delete on case_signals to buurtplus_jobs;
alter table case_signals enable row level security;
alter table case_signals force row level security;
create policy case_signals_jobs on case_signals to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
-- For who is in the case; written in the own name, by who reads the signal at an own desk.
create policy case_signals_app_select on case_signals for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and exists (select 1 from case_files f
    where f.tenant_id = case_signals.tenant_id and f.id = case_signals.case_id));
create policy case_signals_app_insert on case_signals for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and put_by = nullif(current_setting('app.person', true), '')::uuid
    and put_by_role = nullif(current_setting('app.role', true), '')
    and exists (select 1 from case_files f where f.tenant_id = case_signals.tenant_id and f.id = case_signals.case_id and f.status = 'open')
    and exists (select 1 from signals s where s.tenant_id = case_signals.tenant_id and s.id = case_signals.signal_id
      and s.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));

-- When an owner last looked at the page of his case: what came back since is shown in his list as new.
alter table case_access add column seen_at timestamptz;
grant update (seen_at) on case_access to buurtplus_app;
