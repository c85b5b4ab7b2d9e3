-- Two more days of a case that are told once: asking how unpaid help goes, and an action whose day has passed.
alter table case_reminders drop constraint case_reminders_kind_known;
alter table case_reminders add constraint case_reminders_kind_known
  check (kind in ('review', 'review_late', 'term', 'check_in', 'action_late'));
