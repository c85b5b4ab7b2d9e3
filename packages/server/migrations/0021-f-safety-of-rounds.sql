-- What was written under another team, by somebody who is of the team of the round too, moves to that team when its start is known.
grant update (team_id) on round_events, round_debriefs, round_tracks to buurtplus_jobs;

-- A tap after an alarm was taken is an alarm of its own: the one that was taken ended because it was said again.
alter table round_alarms drop constraint round_alarms_end_known;
alter table round_alarms add constraint round_alarms_end_known
  check (end_reason in ('sign_of_life', 'round_ended', 'looked_after', 'home', 'said_again'));

-- A number is of a person and not of one team: the ladder of an open alarm sees it when its person has a role today in the team of that round, and
-- it goes when nobody of any team is left to call him.
drop policy round_numbers_jobs_select on round_numbers;
create policy round_numbers_jobs_select on round_numbers for select to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), '')
    and (exists (select 1 from round_alarms a join rounds r on r.tenant_id = a.tenant_id and r.id = a.round_id
        join role_assignments m on m.tenant_id = a.tenant_id and m.team_id = a.team_id and m.person_id = round_numbers.person_id
        where a.tenant_id = round_numbers.tenant_id and a.ended_at is null and round_numbers.person_id = any (r.walker_ids)
          and m.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
          and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Amsterdam')::date))
      or not exists (select 1 from role_assignments m
        where m.tenant_id = round_numbers.tenant_id and m.team_id is not null and m.person_id = round_numbers.person_id
          and m.starts_on <= (now() at time zone 'Europe/Amsterdam')::date
          and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Amsterdam')::date))));
