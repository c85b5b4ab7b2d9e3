-- Who asks for somebody's code often uses up only his own asking: counted per asker, by a hash that no longer fits after a restart.
alter table sign_in_requests add column asker_hash bytea;

-- Being told on a browser ends with the session that asked for it.
alter table push_subscriptions add column session_id uuid;
grant select, delete on push_subscriptions to buurtplus_auth;
create policy push_subscriptions_auth on push_subscriptions to buurtplus_auth using (current_user = 'buurtplus_auth');
