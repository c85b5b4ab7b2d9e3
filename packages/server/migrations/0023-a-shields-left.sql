-- The steps that shielded an address lately are looked through every five minutes: what a dying server left of them is done then.
create index case_events_shields on case_events (tenant_id, at) where kind = 'shield_address';
create index case_signals_lately on case_signals (tenant_id, put_at);
