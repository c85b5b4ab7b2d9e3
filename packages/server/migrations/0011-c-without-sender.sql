-- What an ended phone or an ended role still held becomes a signal without a sender and without a team: only the jobs role makes one.
grant insert on signals to buurtplus_jobs;
