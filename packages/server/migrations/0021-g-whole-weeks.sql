-- Whom we reach moves from Monday to Monday only: since when somebody first did a lesson, and since when he is a member.
alter table learning_done add column first_on date;
alter table team_members add column joined_on date not null default ((now() at time zone 'Europe/Amsterdam')::date);
-- The owner is under row-level security as well; for what is there already it is lifted for a moment.
alter table learning_done no force row level security;
alter table team_members no force row level security;
update learning_done set first_on = done_on;
update team_members set joined_on = stage_since;
alter table learning_done force row level security;
alter table team_members force row level security;
alter table learning_done alter column first_on set not null;
alter table learning_done add constraint learning_done_first_is_first check (first_on <= done_on);

-- Who comes back joins anew; who left this week and is back was a member on Monday.
create function team_member_joins_anew() returns trigger language plpgsql as $$
begin
  if old.left_on < date_trunc('week', now() at time zone 'Europe/Amsterdam')::date then
    new.joined_on = (now() at time zone 'Europe/Amsterdam')::date;
  end if;
  return new;
end
$$;
create trigger team_members_join_anew before update on team_members
  for each row when (old.stage = 'left' and new.stage <> 'left') execute function team_member_joins_anew();
