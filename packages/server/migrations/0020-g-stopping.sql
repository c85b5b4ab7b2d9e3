-- A role in a team that cannot be seen is a role in no team: the guard looks only where it should, and refuses what it does not find.
create or replace function role_in_open_team() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  stopped date;
begin
  if new.team_id is not null then
    select ended_on into stopped from public.teams where tenant_id = new.tenant_id and id = new.team_id for share;
    if not found then
      raise exception 'this team is not there' using errcode = '23514', constraint = 'role_assignments_team_open';
    end if;
    if stopped is not null then
      raise exception 'this team has stopped' using errcode = '23514', constraint = 'role_assignments_team_open';
    end if;
  end if;
  return new;
end
$$;
