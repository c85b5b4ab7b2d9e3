-- A calendar sees a change by a number that rises and a moment that follows: counted here, so that no road to the plan can forget it.
alter table roster_items add column revision integer not null default 0;
alter table roster_items add column changed_at timestamptz;
create function roster_items_revise() returns trigger language plpgsql as $$
begin
  if (new.starts_at, new.ends_at, new.cancelled_at is null) is distinct from (old.starts_at, old.ends_at, old.cancelled_at is null) then
    new.revision := old.revision + 1;
    new.changed_at := now();
  end if;
  return new;
end
$$;
-- After the guard by its name: what a member may not change has been refused by then.
create trigger roster_items_revised before update on roster_items for each row execute function roster_items_revise();

-- What was counted with one tap, beside what is usual for this very team; months of before this keep none.
alter table team_months add column normal_counts jsonb;
alter table team_months add constraint team_months_normal_counts_of_a_normal check (normal_counts is null or normal_rounds is not null);

-- A schouw that was planned and is not walked: told as called off, and not as done.
alter table inspections add column called_off boolean not null default false;
alter table inspections add constraint inspections_called_off_is_closed check (not called_off or closed_at is not null);
