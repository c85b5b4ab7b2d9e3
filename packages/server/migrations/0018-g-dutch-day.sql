-- A day in this product is a day in the Netherlands: between midnight there and midnight in UTC the database's own day is yesterday.
alter table team_members alter column stage_since set default ((now() at time zone 'Europe/Amsterdam')::date);
create or replace function team_member_of_assignment() returns trigger language plpgsql as $$
begin
  if new.team_id is not null then
    insert into team_members (tenant_id, team_id, person_id, name, stage, lead)
    select new.tenant_id, new.team_id, p.id, p.name, case when new.role = 'coordinator' then 'active' else 'walking_along' end,
      case when new.role = 'coordinator' then 'coordinator' end
    from people p where p.id = new.person_id
    on conflict (tenant_id, team_id, person_id) do update set
      lead = coalesce(excluded.lead, team_members.lead),
      stage = case when team_members.stage in ('invited', 'left') then excluded.stage else team_members.stage end,
      left_on = null,
      stage_since = case when team_members.stage in ('invited', 'left')
        then (now() at time zone 'Europe/Amsterdam')::date else team_members.stage_since end;
  end if;
  return null;
end
$$;
