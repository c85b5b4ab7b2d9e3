-- Editions of the compass: whole books, so that "why here" can be answered years later. Public texts; who made them is of class 1.

create table compass_editions (
  tenant_id text not null,
  version text not null,
  -- Null for a standard that came along with the product.
  number integer,
  standard_version text not null,
  changes jsonb not null,
  -- The book the changes are put on; it may be gone from the product by the time somebody looks.
  standard jsonb not null,
  book jsonb,
  status text not null,
  revision integer not null default 1,
  made_by uuid,
  made_at timestamptz not null default now(),
  changed_by uuid,
  changed_at timestamptz not null default now(),
  published_by uuid,
  published_at timestamptz,
  publish_on date,
  note text,
  checksum text,
  constraint compass_editions_pk primary key (tenant_id, version),
  constraint compass_editions_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint compass_editions_number_once unique (tenant_id, number),
  constraint compass_editions_number_counts check (number > 0),
  constraint compass_editions_version_fits check (version = standard_version || coalesce('+' || number, '')),
  constraint compass_editions_standard_shape check (standard_version ~ '^standard-[0-9]{1,6}$'),
  constraint compass_editions_status_known check (status in ('draft', 'published')),
  constraint compass_editions_draft_has_number check (status = 'published' or number is not null),
  constraint compass_editions_published_whole check (status = 'draft' or (book is not null and published_at is not null
    and publish_on is not null and checksum ~ '^[0-9a-f]{64}$')),
  constraint compass_editions_names_itself check (book is null or book ->> 'version' = version),
  -- An edition of a municipality says who published it and why.
  constraint compass_editions_own_is_signed check (status = 'draft' or number is null
    or (published_by is not null and length(note) between 1 and 500)),
  constraint compass_editions_standard_is_bare check (number is not null or (changes = '{}'::jsonb and note is null and published_by is null))
);
create unique index compass_editions_one_draft on compass_editions (tenant_id) where status = 'draft';

grant select, insert, update, delete on compass_editions to buurtplus_app;
grant select, insert on compass_editions to buurtplus_jobs;

alter table compass_editions enable row level security;
alter table compass_editions force row level security;

create policy compass_editions_app_select on compass_editions for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
create policy compass_editions_app_insert on compass_editions for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and status = 'draft'
    and made_by = nullif(current_setting('app.person', true), '')::uuid);
-- What is published is out of reach of every change.
create policy compass_editions_app_update on compass_editions for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and status = 'draft')
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and changed_by = nullif(current_setting('app.person', true), '')::uuid);
create policy compass_editions_app_delete on compass_editions for delete to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and status = 'draft');

create policy compass_editions_jobs_select on compass_editions for select to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''));
-- The product itself keeps the standards it brings, and nothing else.
create policy compass_editions_jobs_insert on compass_editions for insert to buurtplus_jobs
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and status = 'published' and number is null);

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  raise exception 'an edition that was published never changes' using errcode = '23514', constraint = 'compass_editions_published_stays';
end
$$;
create trigger compass_editions_published_stays before update or delete on compass_editions
  for each row when (old.status = 'published') execute function refuse_change_of_published();
