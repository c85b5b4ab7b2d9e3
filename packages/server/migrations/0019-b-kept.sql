-- A browser tells whoever uses it now: the address moves along with the person, in the transaction that saves it anew.

create policy push_subscriptions_door on push_subscriptions to current_user
  using (nullif(current_setting('app.person', true), '') is not null);
create function free_push_endpoint(of_endpoint text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from public.push_subscriptions where endpoint = of_endpoint
$$;
revoke execute on function free_push_endpoint from public;
grant execute on function free_push_endpoint to buurtplus_app;
-- The audit trail ends after five years: whole months are cut from its beginning, and the last link that went stays as an anchor.

create table audit_anchors (
  tenant_id text not null,
  -- The last link that was cut, its hash, and the day of the newest line that went.
  seq bigint not null,
  hash text not null,
  last_at timestamptz not null,
  cut_at timestamptz not null default now(),
  constraint audit_anchors_pk primary key (tenant_id, seq),
  constraint audit_anchors_hash_whole check (hash ~ '^[0-9a-f]{64}$'),
  constraint audit_anchors_not_young check (last_at < cut_at - interval '5 years')
);
alter table audit_anchors enable row level security;
alter table audit_anchors force row level security;
grant select on audit_anchors to buurtplus_jobs;
create policy audit_anchors_jobs on audit_anchors for select to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));

-- The one role that may take lines away, and it may nothing else: only what an anchor was kept of, and only what is old enough.
grant select, insert on audit_anchors to buurtplus_trail;
grant select, delete on audit_chain to buurtplus_trail;
grant select, insert, delete on audit_entries to buurtplus_trail;
create policy audit_anchors_trail on audit_anchors for select to buurtplus_trail
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy audit_anchors_trail_insert on audit_anchors for insert to buurtplus_trail
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and cut_at between now() - interval '1 minute' and now() + interval '1 minute'
    and exists (select 1 from audit_chain c join audit_entries e on e.id = c.entry_id
      where c.tenant_id = audit_anchors.tenant_id and c.seq = audit_anchors.seq and c.hash = audit_anchors.hash)
    -- Something stays, so that the chain goes on from where it was.
    and exists (select 1 from audit_chain c where c.tenant_id = audit_anchors.tenant_id and c.seq > audit_anchors.seq)
    and not exists (select 1 from audit_chain c join audit_entries e on e.id = c.entry_id
      where c.tenant_id = audit_anchors.tenant_id and c.seq <= audit_anchors.seq
        and (e.at > audit_anchors.last_at or c.sealed_at >= now() - interval '5 years')));
create policy audit_chain_trail on audit_chain for select to buurtplus_trail
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy audit_chain_trail_delete on audit_chain for delete to buurtplus_trail
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and sealed_at < now() - interval '5 years'
    and seq <= (select max(a.seq) from audit_anchors a where a.tenant_id = audit_chain.tenant_id));
create policy audit_entries_trail on audit_entries for select to buurtplus_trail
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy audit_entries_trail_insert on audit_entries for insert to buurtplus_trail
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and action = 'audit.cut');
create policy audit_entries_trail_delete on audit_entries for delete to buurtplus_trail
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and at < now() - interval '5 years'
    and exists (select 1 from audit_chain c where c.tenant_id = audit_entries.tenant_id and c.entry_id = audit_entries.id
      and c.seq <= (select max(a.seq) from audit_anchors a where a.tenant_id = c.tenant_id)));
