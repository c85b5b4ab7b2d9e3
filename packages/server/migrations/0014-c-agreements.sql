-- Agreements between a team and a professional or an organisation: versions, signatures, pauses, and notes of meetings.

create table agreements (
  tenant_id text not null,
  id uuid not null,
  team_id uuid not null,
  side_role text,
  organisation_id uuid,
  neighbourhood_codes text[] not null,
  ended_on date,
  -- The highest number given out, the version in force, and the one in the making; the other side's draft is counted without being seen.
  versions integer not null default 1,
  held_version integer,
  open_version integer,
  lock integer not null default 1,
  end_told_for date,
  meeting_told_for date,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  constraint agreements_pk primary key (tenant_id, id),
  constraint agreements_team_fk foreign key (tenant_id, team_id) references teams (tenant_id, id),
  constraint agreements_organisation_fk foreign key (tenant_id, organisation_id) references organisations (tenant_id, id),
  constraint agreements_one_partner check ((side_role is null) <> (organisation_id is null)),
  constraint agreements_role_known check (side_role in ('wijkagent', 'wijkregisseur', 'wijkwerker')),
  constraint agreements_somewhere check (cardinality(neighbourhood_codes) between 1 and 200)
);
create index agreements_by_team on agreements (tenant_id, team_id);

create table agreement_versions (
  tenant_id text not null,
  agreement_id uuid not null,
  version integer not null,
  status text not null,
  draft_side text not null,
  terms jsonb not null,
  in_force_from date,
  in_force_until date,
  made_at timestamptz not null default now(),
  constraint agreement_versions_pk primary key (tenant_id, agreement_id, version),
  constraint agreement_versions_agreement_fk foreign key (tenant_id, agreement_id) references agreements (tenant_id, id) on delete cascade,
  constraint agreement_versions_counted check (version >= 1),
  constraint agreement_versions_status_known check (status in ('draft', 'proposed', 'in_force', 'replaced', 'ended', 'dropped')),
  constraint agreement_versions_side_known check (draft_side in ('team', 'partner')),
  constraint agreement_versions_counts_once_signed check ((status in ('in_force', 'replaced', 'ended')) = (in_force_from is not null)),
  constraint agreement_versions_terms_small check (length(terms::text) <= 40000)
);
-- The last guard of two people at once: one version in force, one in the making.
create unique index agreement_versions_one_in_force on agreement_versions (tenant_id, agreement_id) where status = 'in_force';
create unique index agreement_versions_one_open on agreement_versions (tenant_id, agreement_id) where status in ('draft', 'proposed');

create table agreement_signatures (
  tenant_id text not null,
  agreement_id uuid not null,
  version integer not null,
  side text not null,
  person_id uuid,
  role text not null,
  on_paper boolean not null default false,
  paper_signer text,
  signed_on date not null,
  made_at timestamptz not null default now(),
  constraint agreement_signatures_pk primary key (tenant_id, agreement_id, version, side),
  constraint agreement_signatures_version_fk foreign key (tenant_id, agreement_id, version)
    references agreement_versions (tenant_id, agreement_id, version) on delete cascade,
  constraint agreement_signatures_side_known check (side in ('team', 'partner')),
  constraint agreement_signatures_paper_whole check (on_paper = (paper_signer is not null)),
  constraint agreement_signatures_paper_is_partner check (not on_paper or side = 'partner'),
  constraint agreement_signatures_signer_length check (length(paper_signer) between 1 and 80)
);

create table agreement_pauses (
  tenant_id text not null,
  id uuid not null,
  agreement_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  constraint agreement_pauses_pk primary key (tenant_id, id),
  constraint agreement_pauses_agreement_fk foreign key (tenant_id, agreement_id) references agreements (tenant_id, id) on delete cascade,
  constraint agreement_pauses_bounded check (ends_on >= starts_on - 1 and ends_on <= starts_on + 120)
);
create index agreement_pauses_by_agreement on agreement_pauses (tenant_id, agreement_id);

create table agreement_notes (
  tenant_id text not null,
  id uuid not null,
  agreement_id uuid not null,
  held_on date not null,
  text text not null,
  decided text,
  made_by uuid,
  side text not null,
  made_at timestamptz not null default now(),
  constraint agreement_notes_pk primary key (tenant_id, id),
  constraint agreement_notes_agreement_fk foreign key (tenant_id, agreement_id) references agreements (tenant_id, id) on delete cascade,
  constraint agreement_notes_side_known check (side in ('team', 'partner')),
  constraint agreement_notes_length check (length(text) between 1 and 2000 and length(decided) between 1 and 1000)
);
create index agreement_notes_by_agreement on agreement_notes (tenant_id, agreement_id, held_on desc);

-- On which side of an agreement this transaction stands; nothing for everybody else.
create function agreement_side(of_team uuid, of_role text, of_organisation uuid, of_codes text[]) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case
    when of_team::text = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')) then 'team'
    when of_organisation::text = nullif(current_setting('app.organisation', true), '') then 'partner'
    when of_role is not null and exists (select 1 from unnest(of_codes) code
      where of_role || '@' || code = any (string_to_array(nullif(current_setting('app.duties', true), ''), ','))) then 'partner'
  end
$$;

grant select, insert, update on agreements, agreement_versions to buurtplus_app;
grant select, insert, delete on agreement_signatures to buurtplus_app;
grant select, insert, update on agreement_pauses to buurtplus_app;
grant select, insert on agreement_notes to buurtplus_app;
grant select, insert, update, delete on agreements, agreement_versions, agreement_signatures, agreement_pauses, agreement_notes to buurtplus_jobs;

do $$
declare
  name text;
begin
  foreach name in array array['agreements', 'agreement_versions', 'agreement_signatures', 'agreement_pauses', 'agreement_notes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to buurtplus_jobs using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) with check (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))',
      name || '_jobs', name);
  end loop;
end
$$;

create policy agreements_app on agreements to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and agreement_side(team_id, side_role, organisation_id, neighbourhood_codes) is not null)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and agreement_side(team_id, side_role, organisation_id, neighbourhood_codes) is not null);

-- A draft, and a draft that was thrown away, is for the side that writes it; the other sees what is proposed.
create policy agreement_versions_app_select on agreement_versions for select to buurtplus_app
  using (exists (select 1 from agreements a where a.tenant_id = agreement_versions.tenant_id and a.id = agreement_versions.agreement_id
    and (agreement_versions.status not in ('draft', 'dropped')
      or draft_side = agreement_side(a.team_id, a.side_role, a.organisation_id, a.neighbourhood_codes))));
create policy agreement_versions_app_insert on agreement_versions for insert to buurtplus_app
  with check (status = 'draft' and exists (select 1 from agreements a where a.tenant_id = agreement_versions.tenant_id
    and a.id = agreement_versions.agreement_id
    and draft_side = agreement_side(a.team_id, a.side_role, a.organisation_id, a.neighbourhood_codes)));
create policy agreement_versions_app_update on agreement_versions for update to buurtplus_app
  using (exists (select 1 from agreements a where a.tenant_id = agreement_versions.tenant_id and a.id = agreement_versions.agreement_id
    and (agreement_versions.status <> 'draft'
      or draft_side = agreement_side(a.team_id, a.side_role, a.organisation_id, a.neighbourhood_codes))))
  with check (exists (select 1 from agreements a where a.tenant_id = agreement_versions.tenant_id and a.id = agreement_versions.agreement_id));

-- Everybody signs for the own side; only the team writes down what the partner signed on paper.
create policy agreement_signatures_app_select on agreement_signatures for select to buurtplus_app
  using (exists (select 1 from agreements a where a.tenant_id = agreement_signatures.tenant_id and a.id = agreement_signatures.agreement_id));
create policy agreement_signatures_app_insert on agreement_signatures for insert to buurtplus_app
  with check (person_id = nullif(current_setting('app.person', true), '')::uuid
    and exists (select 1 from agreements a where a.tenant_id = agreement_signatures.tenant_id and a.id = agreement_signatures.agreement_id
      and agreement_side(a.team_id, a.side_role, a.organisation_id, a.neighbourhood_codes) = case when on_paper then 'team' else side end));
-- What is in force keeps its signatures for ever; only those of a proposal that goes back are taken away.
create policy agreement_signatures_app_delete on agreement_signatures for delete to buurtplus_app
  using (exists (select 1 from agreement_versions v where v.tenant_id = agreement_signatures.tenant_id
    and v.agreement_id = agreement_signatures.agreement_id and v.version = agreement_signatures.version and v.status = 'proposed'));

create policy agreement_pauses_app on agreement_pauses to buurtplus_app
  using (exists (select 1 from agreements a where a.tenant_id = agreement_pauses.tenant_id and a.id = agreement_pauses.agreement_id))
  with check (exists (select 1 from agreements a where a.tenant_id = agreement_pauses.tenant_id and a.id = agreement_pauses.agreement_id));

create policy agreement_notes_app_select on agreement_notes for select to buurtplus_app
  using (exists (select 1 from agreements a where a.tenant_id = agreement_notes.tenant_id and a.id = agreement_notes.agreement_id));
create policy agreement_notes_app_insert on agreement_notes for insert to buurtplus_app
  with check (made_by = nullif(current_setting('app.person', true), '')::uuid
    and exists (select 1 from agreements a where a.tenant_id = agreement_notes.tenant_id and a.id = agreement_notes.agreement_id
      and side = agreement_side(a.team_id, a.side_role, a.organisation_id, a.neighbourhood_codes)));

-- What walkers say about an attention point after their round. A point that was taken away meanwhile still gets its answer; nobody reads it then.
create table attention_answers (
  tenant_id text not null,
  point_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  sight text not null,
  words text,
  made_at timestamptz not null,
  received_at timestamptz not null default now(),
  constraint attention_answers_pk primary key (tenant_id, point_id, round_id, person_id),
  constraint attention_answers_tenant_fk foreign key (tenant_id) references tenants (id),
  constraint attention_answers_sight_known check (sight in ('seen', 'not_seen', 'could_not_look')),
  constraint attention_answers_words_length check (length(words) between 1 and 200)
);
grant select, insert, update on attention_answers to buurtplus_app;
grant select, insert, delete on attention_answers to buurtplus_jobs;
alter table attention_answers enable row level security;
alter table attention_answers force row level security;
create policy attention_answers_jobs on attention_answers to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
-- A walker reads the own answer; a professional reads those about points in the own area.
create policy attention_answers_app_select on attention_answers for select to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (person_id = nullif(current_setting('app.person', true), '')::uuid
      or exists (select 1 from attention_points p where p.tenant_id = attention_answers.tenant_id and p.id = attention_answers.point_id
        and exists (select 1 from unnest(string_to_array(nullif(current_setting('app.duties', true), ''), ',')) duty
          where split_part(duty, '@', 2) = any (p.neighbourhood_codes)))));
create policy attention_answers_app_insert on attention_answers for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid);
create policy attention_answers_app_update on attention_answers for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and person_id = nullif(current_setting('app.person', true), '')::uuid)
  with check (person_id = nullif(current_setting('app.person', true), '')::uuid);
