-- A step on the ladder that somebody else decides: asked by who has the case, read and answered by who decides in that neighbourhood.
create table case_decisions (
  tenant_id text not null,
  case_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  number text not null,
  neighbourhood_code text not null,
  status text not null default 'asked',
  asked_by uuid not null,
  asked_role text not null,
  from_rung text not null,
  to_rung text not null,
  decides text[] not null,
  reason text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answered_role text,
  answer_reason text,
  conflicted_ids uuid[] not null default '{}',
  constraint case_decisions_pk primary key (tenant_id, id),
  constraint case_decisions_owner_fk foreign key (tenant_id, case_id, owner_id) references case_files (tenant_id, id, owner_id) on update cascade,
  constraint case_decisions_status_known check (status in ('asked', 'yes', 'no', 'withdrawn', 'timed_out', 'overtaken')),
  constraint case_decisions_role_known check (asked_role in ('wijkagent', 'wijkregisseur', 'wijkwerker')),
  constraint case_decisions_a_step check (from_rung <> to_rung),
  constraint case_decisions_by_others check (cardinality(decides) > 0 and not asked_role = any (decides)),
  constraint case_decisions_reason_length check (length(reason) between 10 and 1000),
  constraint case_decisions_answer_length check (length(answer_reason) between 10 and 1000),
  -- A yes and a no are somebody's, with a reason, and not of who asked.
  constraint case_decisions_answered_whole check ((status in ('yes', 'no')) = (answered_by is not null)
    and (status in ('yes', 'no')) = (answer_reason is not null and answered_at is not null and answered_role is not null)),
  constraint case_decisions_by_another check (answered_by is null or answered_by <> asked_by)
);
-- One question at a time: two who decide never take a case to two places.
create unique index case_decisions_one on case_decisions (tenant_id, case_id) where status = 'asked';
create index case_decisions_by_case on case_decisions (tenant_id, case_id, asked_at);
create index case_decisions_to_decide on case_decisions (tenant_id, neighbourhood_code, due_at) where status = 'asked';

grant select, insert on case_decisions to buurtplus_app;
grant update (status) on case_decisions to buurtplus_app;
grant select, insert, update, delete on case_decisions to buurtplus_jobs;
alter table case_decisions enable row level security;
alter table case_decisions force row level security;
create policy case_decisions_jobs on case_decisions to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));

-- Who is in the case; and while it is asked who decides in this neighbourhood, in the role he acts in. Who decided finds back what he decided.
create policy case_decisions_app_select on case_decisions for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (exists (select 1 from case_files f where f.tenant_id = case_decisions.tenant_id and f.id = case_decisions.case_id)
      or (status = 'asked' or answered_by = nullif(current_setting('app.person', true), '')::uuid)
        and asked_by <> nullif(current_setting('app.person', true), '')::uuid
        and owner_id <> nullif(current_setting('app.person', true), '')::uuid
        and array_position(conflicted_ids, nullif(current_setting('app.person', true), '')::uuid) is null
        and nullif(current_setting('app.role', true), '') = any (decides)
        and nullif(current_setting('app.role', true), '') || '@' || neighbourhood_code
          = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));
create policy case_decisions_app_insert on case_decisions for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and owner_id = nullif(current_setting('app.person', true), '')::uuid and asked_by = owner_id
    and asked_role = nullif(current_setting('app.role', true), '') and status = 'asked'
    and exists (select 1 from case_files f where f.tenant_id = case_decisions.tenant_id and f.id = case_decisions.case_id
      and f.owner_role = case_decisions.asked_role and f.rung = case_decisions.from_rung));
-- The owner takes it back, or does what makes it pointless; a yes or a no is only the server's to write, for who decides.
create policy case_decisions_app_update on case_decisions for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and status = 'asked'
    and owner_id = nullif(current_setting('app.person', true), '')::uuid
    and exists (select 1 from case_files f where f.tenant_id = case_decisions.tenant_id and f.id = case_decisions.case_id))
  with check (status in ('withdrawn', 'overtaken'));

-- The copy of who is to have nothing to do with the case follows it, so that no road forgets it.
create function case_decisions_keep_apart() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.case_decisions set conflicted_ids = new.conflicted_ids where tenant_id = new.tenant_id and case_id = new.id;
  return null;
end $$;
create trigger case_files_decisions_kept_apart after update of conflicted_ids on case_files for each row
  when (old.conflicted_ids is distinct from new.conflicted_ids) execute function case_decisions_keep_apart();
