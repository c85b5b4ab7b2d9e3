-- What a page reads is as much as it shows, and not what was handled in years before.

-- Why a signal lies at a desk is asked with every signal that is opened, also when its road has ended.
create index signal_routes_by_signal on signal_routes (tenant_id, signal_id, made_at);

-- A street is looked up by its beginning. A stored text and not an expression: under row-level security an index may only be asked with
-- functions that leak nothing, and lower() and like are not among those. What is closed and what is still owed stand in the index as well,
-- so that years of one street are not fetched to be hidden.
alter table signals add column street_key text collate "C" generated always as (lower(street)) stored;
drop index signals_by_street;
create index signals_by_street_key on signals (tenant_id, duty, street_key, closed_at, answer_due_at) where street_key is not null;
