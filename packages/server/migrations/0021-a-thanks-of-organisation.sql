-- An organisation that has an agreement with a team can thank it too; the team reads which organisation, never who.

alter table team_thanks add column organisation_id uuid;
alter table team_thanks add constraint team_thanks_organisation_fk foreign key (tenant_id, organisation_id) references organisations (tenant_id, id);
alter table team_thanks drop constraint team_thanks_role_known;
alter table team_thanks add constraint team_thanks_role_known
  check (made_by_role in ('wijkagent', 'wijkregisseur', 'wijkwerker', 'partner') and (made_by_role = 'partner') = (organisation_id is not null));
drop policy team_thanks_app_insert on team_thanks;
create policy team_thanks_app_insert on team_thanks for insert to buurtplus_app
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')
    and made_by = nullif(current_setting('app.person', true), '')::uuid
    and ((organisation_id is null
        and exists (select 1 from teams t, unnest(string_to_array(nullif(current_setting('app.duties', true), ''), ',')) as duty
          where t.tenant_id = team_thanks.tenant_id and t.id = team_thanks.team_id and split_part(duty, '@', 2) = any (t.neighbourhood_codes)))
      or (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        and exists (select 1 from agreements a where a.tenant_id = team_thanks.tenant_id and a.team_id = team_thanks.team_id
          and a.organisation_id = team_thanks.organisation_id and a.held_version is not null and a.ended_on is null))));
