-- Where a pair walks is chosen on the way too, and a round keeps the part of the team's own.
alter table round_events drop constraint round_events_kind_known;
alter table round_events add constraint round_events_kind_known check (kind in ('started', 'joined', 'confirmed', 'left', 'paused', 'resumed',
  'noted', 'undone', 'signed_on', 'checked_in', 'unsafe', 'ended', 'quiet', 'track_agreed', 'track_stopped', 'zone_chosen'));
alter table rounds add column zone_id uuid;
alter table rounds add constraint rounds_zone_fk foreign key (tenant_id, zone_id) references team_zones (tenant_id, id);
