-- Of how many people the signals with own words are, and how many of them are of one; the same of the niet-pluis ones among them.
-- Months counted before this do not know it, and their figures about words stay hidden.
alter table team_signal_months add column words_reporters integer not null default 0;
alter table team_signal_months add column words_most_of_one integer not null default 0;
alter table team_signal_months add column feeling_reporters integer not null default 0;
alter table team_signal_months add column feeling_most_of_one integer not null default 0;

-- An evaluation nobody answered yet can be mended: another day, other teams.
grant update on evaluations to buurtplus_jobs;
