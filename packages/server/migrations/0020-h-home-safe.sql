-- Who looks after an alarm can say that they are home: a phone that fell silent does not wake everybody again.
alter table round_alarms drop constraint round_alarms_end_known;
alter table round_alarms add constraint round_alarms_end_known
  check (end_reason in ('sign_of_life', 'round_ended', 'looked_after', 'home'));
create index round_alarms_home on round_alarms (tenant_id, round_id) where end_reason = 'home';
