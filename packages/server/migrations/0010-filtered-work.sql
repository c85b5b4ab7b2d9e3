-- A work list that is filtered by state or kind is read from its own place too, however much lies beside it.
create index signals_by_state_and_kind on signals (tenant_id, duty, status, kind, due_at, id) where duty is not null;
