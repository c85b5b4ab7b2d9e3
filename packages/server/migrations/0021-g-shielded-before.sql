-- A lift covers what the case itself shielded: a link says whether its signal was shielded already. What is not known was.
alter table case_signals add column shielded_before boolean not null default true;
-- The owner is under row-level security as well; for what is there already it is lifted for a moment.
alter table case_signals no force row level security;
alter table signals no force row level security;
alter table case_events no force row level security;
update case_signals l set shielded_before = false
  where exists (select 1 from signals s where s.tenant_id = l.tenant_id and s.id = l.signal_id and not s.address_shielded)
    or exists (select 1 from case_events e where e.tenant_id = l.tenant_id and e.case_id = l.case_id and e.kind = 'shield_address'
      and e.actor_id is not null and e.detail ->> 'shielded' = 'yes' and e.at > l.put_at)
      and not exists (select 1 from case_events e where e.tenant_id = l.tenant_id and e.case_id = l.case_id and e.kind = 'shield_address'
        and e.actor_id is null and e.at > l.put_at);
alter table case_signals force row level security;
alter table signals force row level security;
alter table case_events force row level security;

-- Written as the signal stands: nobody calls an address open that is not.
drop policy case_signals_app_insert on case_signals;
create policy case_signals_app_insert on case_signals for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and put_by = nullif(current_setting('app.person', true), '')::uuid
    and put_by_role = nullif(current_setting('app.role', true), '')
    and exists (select 1 from case_files f where f.tenant_id = case_signals.tenant_id and f.id = case_signals.case_id and f.status = 'open')
    and exists (select 1 from signals s where s.tenant_id = case_signals.tenant_id and s.id = case_signals.signal_id
      and s.address_shielded = case_signals.shielded_before
      and s.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));
