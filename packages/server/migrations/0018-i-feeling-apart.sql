-- Of niet-pluis signals with own words: in how many the words hold no judgement. Months counted before this hold none, and tell nothing of it.
alter table team_signal_months add column feeling_with_words integer not null default 0;
alter table team_signal_months add column feeling_apart integer not null default 0;
