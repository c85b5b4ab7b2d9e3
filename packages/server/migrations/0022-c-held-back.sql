-- What of the case itself goes along to a new owner is chosen field by field; the rest leaves the case, and is kept for its term where nobody reads it.

alter table case_hand_overs add column held_back text[] not null default '{}';
alter table case_hand_overs add constraint case_hand_overs_held_back_known
  check (held_back <@ array['place', 'house_number', 'reason'] and (kind <> 'refer' or held_back = '{}'));
-- When a yes could not be taken: consent was not there any more. Its owner is told, and the offer waits.
alter table case_hand_overs add column stopped_at timestamptz;
-- Which kinds of things are not here any more; the column is the server's own, like the floor.
alter table case_files add column held_back text[] not null default '{}';
alter table case_files add constraint case_files_held_back_known check (held_back <@ array['place', 'house_number', 'reason']
  and (not 'place' = any (held_back) or street is null) and (not 'house_number' = any (held_back) or house_number is null));

create table case_held_back (
  tenant_id text not null,
  case_id uuid not null,
  hand_over_id uuid not null,
  field text not null,
  value text not null,
  held_at timestamptz not null,
  constraint case_held_back_pk primary key (tenant_id, case_id, hand_over_id, field),
  constraint case_held_back_case_fk foreign key (tenant_id, case_id) references case_files (tenant_id, id),
  constraint case_held_back_field_known check (field in ('place', 'house_number', 'reason')),
  constraint case_held_back_value_length check (length(value) between 1 and 1000)
);
-- An address leaves a case once: what is not there cannot be held back again.
create unique index case_held_back_address_once on case_held_back (tenant_id, case_id, field) where field <> 'reason';

-- No right for who works in a case: there is no road on which it is read.
grant select, insert, delete on case_held_back to buurtplus_jobs;
alter table case_held_back enable row level security;
alter table case_held_back force row level security;
create policy case_held_back_jobs on case_held_back to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
