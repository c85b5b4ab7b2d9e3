-- What its sender took back lies at no desk any more: nobody there reads it. The owner is under row-level security as well; it is lifted for a moment.
alter table signals no force row level security;
update signals set duty = null, desk_id = null, due_at = null where status = 'withdrawn';
alter table signals force row level security;
