-- What ended before the case was handed over is held back with it; the question that still waits goes along (ADR 0043).
alter table case_decisions add column ended_at timestamptz;
grant update (ended_at) on case_decisions to buurtplus_app;
-- Of what was taken back nobody wrote down when: the earliest holds back the most.
alter table case_decisions no force row level security;
update case_decisions set ended_at = case when status = 'timed_out' then due_at else coalesce(answered_at, asked_at) end
  where status <> 'asked';
alter table case_decisions force row level security;

-- For who is in the case. Who decides is in no case, and finds back what he decided.
create policy case_decisions_floor on case_decisions as restrictive for select to buurtplus_app, current_user
  using (status = 'asked'
    or answered_by = nullif(current_setting('app.person', true), '')::uuid
    or not exists (select 1 from case_files f where f.tenant_id = case_decisions.tenant_id and f.id = case_decisions.case_id
      and f.floor_at > coalesce(case_decisions.ended_at, case_decisions.asked_at)));
