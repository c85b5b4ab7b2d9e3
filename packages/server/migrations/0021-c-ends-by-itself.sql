-- A round ends without its phones too: somebody said that they are home, or nobody said anything for half a day.
alter table rounds add column ended_by text;
alter table rounds add column unended_at timestamptz;
alter table rounds add column end_asked_at timestamptz;
update rounds set ended_by = 'walkers' where status = 'ended';
alter table rounds add constraint rounds_ended_by_known check (ended_by in ('walkers', 'home', 'nobody'));

-- A question of a training evening follows who can answer it: who was told, and since when nobody is there for it.
alter table evening_questions add column told_to uuid[];
alter table evening_questions add column unheard_since timestamptz;
