-- News with words of its own (an evening one need not come to, a round that began) waits where all news waits, asked for with the deed.
alter table news_waiting add column word jsonb;
alter table news_waiting drop constraint news_waiting_kind_known;
alter table news_waiting add constraint news_waiting_kind_known check (kind in ('duty', 'team', 'person', 'word', 'mail', 'push'));
alter table news_waiting add constraint news_waiting_word_said check (kind <> 'word' or word is not null);

-- The desk's own term beside the day a signal is due there: when what was promised moves, it is due by the stricter of the two. Unknown of before.
alter table signal_routes add column term_at timestamptz;

-- Who stands in and who takes an area over hear of it in the transaction of the desk of people.
grant insert on news_waiting to buurtplus_auth;
create policy news_waiting_auth on news_waiting for insert to buurtplus_auth
  with check (current_user = 'buurtplus_auth' and kind = 'person');
