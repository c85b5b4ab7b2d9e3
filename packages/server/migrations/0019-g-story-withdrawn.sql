-- A story that a trainer takes back: nobody begins it any more, and who is inside goes on with what the phone holds.
alter table training_scenarios add column withdrawn_at timestamptz;
grant update (withdrawn_at) on training_scenarios to buurtplus_app;
create policy training_scenarios_app_withdraw on training_scenarios for update to buurtplus_app
  using (tenant_id = nullif(current_setting('app.tenant', true), ''))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '') and withdrawn_at is not null);
