-- All cases of one signal, open and closed: whether its address is shielded is asked of them together.
create index case_files_by_signal on case_files (tenant_id, signal_id) where signal_id is not null;
