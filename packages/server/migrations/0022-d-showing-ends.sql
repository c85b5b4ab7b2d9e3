-- Who leads a team no more shows it no number any more; the number itself was given for alarms and stays.
-- The policy chooses the rows: the server reads none of them for it.
grant update (for_team) on round_numbers to buurtplus_jobs;
create policy round_numbers_jobs_update on round_numbers for update to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and for_team
    and not exists (select 1 from role_assignments c
      where c.tenant_id = round_numbers.tenant_id and c.team_id = round_numbers.team_id and c.person_id = round_numbers.person_id
        and c.role = 'coordinator' and c.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
        and (c.ends_on is null or c.ends_on >= (now() at time zone 'Europe/Amsterdam')::date)))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and not for_team);
