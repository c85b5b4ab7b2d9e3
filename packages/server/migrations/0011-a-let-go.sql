-- What a desk sends back leaves it at once, and never comes to somebody who declared a conflict.
alter table signals add column conflicted_ids uuid[] not null default '{}';

-- The owner is under row-level security as well; for what is there already it is lifted for a moment.
alter table signals no force row level security;
alter table signal_events no force row level security;
update signals s set conflicted_ids = (select coalesce(array_agg(distinct e.actor_id), '{}') from signal_events e
  where e.tenant_id = s.tenant_id and e.signal_id = s.id and e.kind = 'return' and e.actor_id is not null
    and e.body ->> 'detail' = 'conflict_of_interest');
update signals set duty = null, desk_id = null, due_at = null where status = 'returned';
alter table signals force row level security;
alter table signal_events force row level security;

drop policy signals_app_select on signals;
create policy signals_app_select on signals for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (owner_id = nullif(current_setting('app.person', true), '')::uuid
      or (duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))
        and array_position(conflicted_ids, nullif(current_setting('app.person', true), '')::uuid) is null)));

-- A route tells of its signal, so it is there for whoever may see that; and for the coordinator whose tray it is in.
drop policy signal_routes_app_select on signal_routes;
create policy signal_routes_app_select on signal_routes for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (team_id::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ','))
      or exists (select 1 from signals where signals.tenant_id = signal_routes.tenant_id and signals.id = signal_routes.signal_id)));

-- Whoever sent it back may still be told that he did: asking twice is answered twice.
drop policy signal_events_app_select on signal_events;
create policy signal_events_app_select on signal_events for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and ((kind = 'return' and actor_id = nullif(current_setting('app.person', true), '')::uuid)
      or exists (select 1 from signals where signals.tenant_id = signal_events.tenant_id and signals.id = signal_events.signal_id)));

-- The app's role may change only what it still sees afterwards. This is the one change that ends its own sight, so it has a door of its own:
-- it works for whoever is on duty for the signal, and does nothing but let go of it.
create policy signals_let_go_look on signals for select to current_user
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy signals_let_go on signals for update to current_user
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ',')))
  with check (status = 'returned' and duty is null and desk_id is null);

create function let_go_of_signal(of_signal uuid, at timestamptz, in_conflict boolean) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    update public.signals set status = 'returned', duty = null, desk_id = null, due_at = null, changed_at = at, version = version + 1,
      conflicted_ids = case when in_conflict
        then array_append(conflicted_ids, nullif(current_setting('app.person', true), '')::uuid) else conflicted_ids end
    where tenant_id = nullif(current_setting('app.tenant', true), '') and id = of_signal and status in ('routed', 'taken', 'referred')
    returning 1)
  select exists (select 1 from gone)
$$;
revoke execute on function let_go_of_signal from public;
grant execute on function let_go_of_signal to buurtplus_app;
