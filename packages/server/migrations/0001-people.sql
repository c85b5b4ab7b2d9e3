-- Tenants, people, roles and everything that proves who somebody is.
-- The login roles buurtplus_app, buurtplus_jobs and buurtplus_auth exist before this runs and own nothing.

create table tenants (
  id text not null,
  name text not null,
  municipality_code text not null,
  area_year integer not null,
  created_at timestamptz not null default now(),
  constraint tenants_pk primary key (id),
  constraint tenants_id_is_slug check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  constraint tenants_municipality_is_cbs check (municipality_code ~ '^GM[0-9]{4}$')
);

create table server_state (
  only_row boolean not null default true,
  epoch uuid not null,
  constraint server_state_pk primary key (only_row),
  constraint server_state_is_one_row check (only_row)
);
insert into server_state (epoch) values (gen_random_uuid());

create table people (
  id uuid not null,
  email text not null,
  name text not null,
  language text not null default 'nl',
  created_at timestamptz not null default now(),
  blocked_at timestamptz,
  constraint people_pk primary key (id),
  constraint people_email_once unique (email),
  constraint people_email_is_lower check (email = lower(email) and length(email) between 3 and 254),
  constraint people_name_length check (length(name) between 1 and 120),
  constraint people_language_known check (language in ('nl', 'en'))
);

create table organisations (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  kind text not null,
  constraint organisations_pk primary key (tenant_id, id),
  constraint organisations_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint organisations_kind_known check (kind in ('municipality', 'police', 'welfare', 'housing', 'care', 'team_foundation'))
);

create table teams (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  neighbourhood_codes text[] not null,
  constraint teams_pk primary key (tenant_id, id),
  constraint teams_tenant_fk foreign key (tenant_id) references tenants (id)
);

create table role_assignments (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  role text not null,
  team_id uuid,
  area_codes text[] not null default '{}',
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null default now(),
  constraint role_assignments_pk primary key (tenant_id, id),
  constraint role_assignments_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint role_assignments_person_fk foreign key (person_id) references people (id),
  constraint role_assignments_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint role_assignments_organisation_fk foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  constraint role_assignments_role_known check (role in ('volunteer', 'coordinator', 'wijkagent', 'wijkregisseur', 'wijkwerker',
    'functional_admin', 'privacy_officer', 'regional_adviser')),
  constraint role_assignments_place_fits_role check (case
    when role in ('volunteer', 'coordinator') then team_id is not null and area_codes = '{}'
    when role in ('wijkagent', 'wijkregisseur', 'wijkwerker') then team_id is null and area_codes <> '{}'
    else team_id is null and area_codes = '{}' end),
  constraint role_assignments_period check (ends_on is null or ends_on >= starts_on)
);
create index role_assignments_by_person on role_assignments (person_id);
create index role_assignments_by_role on role_assignments (tenant_id, role);

create table invitations (
  tenant_id text not null,
  id uuid not null,
  email text not null,
  name text not null,
  role text not null,
  team_id uuid,
  area_codes text[] not null default '{}',
  invited_by uuid,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  constraint invitations_pk primary key (tenant_id, id),
  constraint invitations_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint invitations_token_once unique (token_hash)
);

create table sign_in_requests (
  id uuid not null,
  email text not null,
  code_hash bytea not null,
  link_hash bytea not null,
  browser_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  wrong_tries integer not null default 0,
  used_at timestamptz,
  constraint sign_in_requests_pk primary key (id),
  constraint sign_in_requests_link_once unique (link_hash)
);
create index sign_in_requests_by_email on sign_in_requests (email, created_at);

create table sessions (
  token_hash bytea not null,
  id uuid not null,
  person_id uuid not null,
  acting_tenant_id text,
  acting_assignment_id uuid,
  browser_label text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  strong_at timestamptz,
  ends_at timestamptz not null,
  constraint sessions_pk primary key (token_hash),
  constraint sessions_id_once unique (id),
  constraint sessions_person_fk foreign key (person_id) references people (id),
  constraint sessions_acting_fk foreign key (acting_tenant_id, acting_assignment_id) references role_assignments (tenant_id, id)
);
create index sessions_by_person on sessions (person_id);

create table passkeys (
  credential_id text not null,
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  constraint passkeys_pk primary key (credential_id),
  constraint passkeys_person_fk foreign key (person_id) references people (id)
);
create index passkeys_by_person on passkeys (person_id);

create table passkey_challenges (
  id uuid not null,
  person_id uuid,
  challenge text not null,
  purpose text not null,
  expires_at timestamptz not null,
  constraint passkey_challenges_pk primary key (id),
  constraint passkey_challenges_purpose_known check (purpose in ('register', 'sign_in'))
);

create table totp_secrets (
  person_id uuid not null,
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  wrong_tries integer not null default 0,
  locked_until timestamptz,
  constraint totp_secrets_pk primary key (person_id),
  constraint totp_secrets_person_fk foreign key (person_id) references people (id)
);

create table devices (
  id uuid not null,
  person_id uuid not null,
  public_key bytea not null,
  label text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  ended_at timestamptz,
  constraint devices_pk primary key (person_id, id)
);

create table sealing_keys (
  tenant_id text not null,
  id text not null,
  public_key bytea not null,
  sealed_private_key bytea not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  constraint sealing_keys_pk primary key (tenant_id, id),
  constraint sealing_keys_tenant_fk foreign key (tenant_id) references tenants (id)
);

create table demo_mails (
  id bigint generated always as identity,
  to_email text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null default now(),
  constraint demo_mails_pk primary key (id)
);

-- Who reaches what. Proof of identity belongs to buurtplus_auth alone.
grant select on tenants, server_state to buurtplus_app, buurtplus_jobs, buurtplus_auth;
grant select, insert, update on people, invitations, sessions, passkeys, totp_secrets, devices, sign_in_requests,
  role_assignments, passkey_challenges to buurtplus_auth;
grant delete on sessions, passkeys, sign_in_requests, passkey_challenges, totp_secrets, invitations to buurtplus_auth;
grant select on people, role_assignments to buurtplus_jobs;
grant select on organisations, teams to buurtplus_app, buurtplus_jobs, buurtplus_auth;
grant insert, update on tenants, organisations, teams to buurtplus_auth;
grant select, insert on sealing_keys to buurtplus_jobs;
grant select, insert on demo_mails to buurtplus_auth, buurtplus_jobs;
grant delete on demo_mails to buurtplus_jobs;

-- Row-level security: forced on every table with data of class 1 and up. A session without a context sees nothing.
do $$
declare
  name text;
begin
  foreach name in array array['people', 'organisations', 'teams', 'role_assignments', 'invitations', 'sign_in_requests', 'sessions',
    'passkeys', 'passkey_challenges', 'totp_secrets', 'devices', 'sealing_keys', 'demo_mails'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['people', 'role_assignments', 'invitations', 'sign_in_requests', 'sessions', 'passkeys',
    'passkey_challenges', 'totp_secrets', 'devices', 'demo_mails', 'organisations', 'teams'] loop
    execute format('create policy %I on %I to buurtplus_auth using (current_user = ''buurtplus_auth'') with check (current_user = ''buurtplus_auth'')',
      name || '_auth', name);
  end loop;
  foreach name in array array['people', 'demo_mails'] loop
    execute format('create policy %I on %I to buurtplus_jobs using (current_user = ''buurtplus_jobs'') with check (current_user = ''buurtplus_jobs'')',
      name || '_jobs', name);
  end loop;
  foreach name in array array['organisations', 'teams'] loop
    execute format('create policy %I on %I to buurtplus_app, buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_tenant', name);
  end loop;
  foreach name in array array['role_assignments', 'sealing_keys'] loop
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_tenant', name);
  end loop;
end
$$;
