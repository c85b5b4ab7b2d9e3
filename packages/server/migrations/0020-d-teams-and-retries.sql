-- A team is made, changed and stopped by the municipality; a stopped team keeps its name for what it did, and nobody joins it any more.
alter table teams add column version integer not null default 1;
alter table teams add column ended_on date;
alter table teams add column end_reason text;
alter table teams add constraint teams_end_has_reason check ((ended_on is null) = (end_reason is null));
alter table teams add constraint teams_end_reason_known check (end_reason in ('too_few_people', 'merged', 'other_way', 'not_needed'));

-- Accepting an invitation at the moment a team stops: one of the two comes first, and there is no member of a team that is not there.
create function role_in_open_team() returns trigger language plpgsql as $$
declare
  stopped date;
begin
  if new.team_id is not null then
    select ended_on into stopped from teams where tenant_id = new.tenant_id and id = new.team_id for share;
    if stopped is not null then
      raise exception 'this team has stopped' using errcode = '23514', constraint = 'role_assignments_team_open';
    end if;
  end if;
  return new;
end
$$;
create trigger role_assignments_team_open before insert on role_assignments for each row execute function role_in_open_team();
