-- The list of what is finished is read in the same order as the list of what is open.
create index signals_finished_by_duty on signals (tenant_id, duty, due_at, id) where status = 'closed';
