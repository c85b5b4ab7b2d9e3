-- A term counts from the first closing: opening again is for the work, and never prolongs silently.
alter table signals add column first_closed_at timestamptz;
alter table signals no force row level security;
update signals set first_closed_at = closed_at where closed_at is not null;
alter table signals force row level security;
