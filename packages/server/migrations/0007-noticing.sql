-- What may belong together: found by place, linked by a person; and the weeks in which an empty house says little.

-- A square of some 370 metres, so that what lies within 150 metres is in at most four of them. A stored number and not an expression:
-- under row-level security the index may only be asked with functions that leak nothing.
alter table signals add column place_cell integer
  generated always as (floor(lat * 300)::integer * 10000 + floor(lon * 180)::integer) stored;
-- Which signal of one volunteer about one place this is, from the third on; only the desk reads it.
alter table signals add column sender_repeat smallint;
alter table signals add constraint signals_sender_repeat_from_third check (sender_repeat >= 3);

-- What is open and what was closed lately are two questions: with one index for both, years of closed work would be read along.
create index signals_open_by_cell on signals (tenant_id, place_cell, duty, observed_at)
  where place_cell is not null and status in ('routed', 'taken', 'referred', 'handled');
create index signals_closed_by_cell on signals (tenant_id, place_cell, duty, closed_at)
  where place_cell is not null and status = 'closed';
-- The same address is found without a point too; few signals have a house number.
create index signals_by_home on signals (tenant_id, neighbourhood_code, observed_at, id) where house_number is not null;

create table signal_links (
  tenant_id text not null,
  id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  linked_by_role text not null,
  linked_at timestamptz not null,
  ended_by_role text,
  ended_at timestamptz,
  constraint signal_links_pk primary key (tenant_id, id),
  constraint signal_links_first_fk foreign key (tenant_id, first_id) references signals (tenant_id, id),
  constraint signal_links_second_fk foreign key (tenant_id, second_id) references signals (tenant_id, id),
  constraint signal_links_pair_in_order check (first_id < second_id),
  constraint signal_links_ended_whole check ((ended_at is null) = (ended_by_role is null))
);
create unique index signal_links_one_live on signal_links (tenant_id, first_id, second_id) where ended_at is null;
create index signal_links_by_first on signal_links (tenant_id, first_id);
create index signal_links_by_second on signal_links (tenant_id, second_id);

create table holiday_periods (
  tenant_id text not null,
  id uuid not null,
  name_nl text not null,
  name_en text not null,
  starts_on date not null,
  ends_on date not null,
  every_year boolean not null,
  owner text not null,
  checked_on date,
  constraint holiday_periods_pk primary key (tenant_id, id),
  constraint holiday_periods_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint holiday_periods_in_order check (ends_on >= starts_on and ends_on - starts_on < 365),
  constraint holiday_periods_name_length check (length(name_nl) between 1 and 80 and length(name_en) between 1 and 80),
  constraint holiday_periods_owner_length check (length(owner) between 1 and 120)
);

grant select, insert on signal_links to buurtplus_app;
grant update (ended_at, ended_by_role) on signal_links to buurtplus_app;
grant select, delete on signal_links to buurtplus_jobs;
grant select on holiday_periods to buurtplus_app;
grant select, insert, update, delete on holiday_periods to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['signal_links', 'holiday_periods'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

create policy holiday_periods_app on holiday_periods for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));

-- A link is there for whoever is on duty for both of its signals; with one of them elsewhere it is not there at all.
create policy signal_links_app on signal_links to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from signals s where s.tenant_id = signal_links.tenant_id and s.id = signal_links.first_id
      and s.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ',')))
    and exists (select 1 from signals s where s.tenant_id = signal_links.tenant_id and s.id = signal_links.second_id
      and s.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and exists (select 1 from signals s where s.tenant_id = signal_links.tenant_id and s.id = signal_links.first_id
      and s.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ',')))
    and exists (select 1 from signals s where s.tenant_id = signal_links.tenant_id and s.id = signal_links.second_id
      and s.duty = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))));
