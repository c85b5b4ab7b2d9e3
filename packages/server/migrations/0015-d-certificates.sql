-- Certificates: that somebody did all lessons, findable by a code of which only the hash is here; and which teams count them.

create table training_certificates (
  tenant_id text not null,
  id uuid not null,
  person_id uuid,
  code_hash bytea not null,
  lessons jsonb not null,
  issued_on date not null,
  valid_until date not null,
  withdrawn_on date,
  constraint training_certificates_pk primary key (tenant_id, id),
  constraint training_certificates_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint training_certificates_code_once unique (code_hash),
  constraint training_certificates_hash_length check (octet_length(code_hash) = 32),
  constraint training_certificates_order check (valid_until > issued_on),
  constraint training_certificates_lessons_small check (length(lessons::text) <= 4000),
  -- Who left no longer has one that holds.
  constraint training_certificates_of_somebody check (person_id is not null or withdrawn_on is not null)
);
-- Two phones that ask at the same moment get the same one.
create unique index training_certificates_one_each on training_certificates (tenant_id, person_id) where withdrawn_on is null;
create index training_certificates_by_end on training_certificates (tenant_id, valid_until);

create table certificate_settings (
  tenant_id text not null,
  team_id uuid not null,
  counts boolean not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  constraint certificate_settings_pk primary key (tenant_id, team_id),
  constraint certificate_settings_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id)
);

-- Only the server issues, from what was done: the app's role reads.
grant select on training_certificates, certificate_settings to buurtplus_app;
grant select, insert, update, delete on training_certificates to buurtplus_jobs;
grant select, insert, update on certificate_settings to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['training_certificates', 'certificate_settings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;
-- Who has a paper in hand knows no municipality: the server looks the hash up, and takes the rest within that municipality.
create policy training_certificates_by_code on training_certificates for select to buurtplus_jobs
  using (code_hash = decode(nullif(current_setting('app.certificate_hash', true), ''), 'hex'));

create policy training_certificates_app on training_certificates for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid);
create policy certificate_settings_app on certificate_settings for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and team_id::text = any (string_to_array(nullif(current_setting('app.member_teams', true), ''), ',')));
