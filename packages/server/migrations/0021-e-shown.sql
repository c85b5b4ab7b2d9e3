-- Who looks at a drawn point can say what the place is called, so that others find it on paper.
alter table inspection_events drop constraint inspection_events_kind_known;
alter table inspection_events add constraint inspection_events_kind_known
  check (kind in ('point_added', 'scored', 'checked', 'reachable', 'weather', 'named', 'signalled'));
create index inspection_events_named on inspection_events (tenant_id, inspection_id) where kind = 'named';

-- A coordinator may let the own team see the number he left for an alarm: his own choice, and it ends with that role.
alter table round_numbers add column for_team boolean not null default false;
create policy round_numbers_jobs_select_shown on round_numbers for select to buurtplus_jobs
  using (tenant_id = nullif(current_setting('app.tenant', true), '') and for_team);
