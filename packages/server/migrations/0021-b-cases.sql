-- That a volunteer said that it goes on is told once to who has the case above his signal: one row for each day on which it was said.
alter table case_reminders drop constraint case_reminders_kind_known;
alter table case_reminders add constraint case_reminders_kind_known
  check (kind in ('review', 'review_late', 'term', 'check_in', 'action_late', 'goes_on'));
-- Few among many events: looked for every few minutes.
create index signal_events_goes_on on signal_events (tenant_id, at) where kind = 'goes_on';
-- A rung that goes takes its cases to another one in one transaction: the cases are the server's to move, so the ladder is written there too.
grant insert, update on case_ladders to buurtplus_jobs;
