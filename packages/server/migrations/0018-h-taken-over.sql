-- From whom a role with its areas was taken over, and when that was written down: what he owned there follows to this person.
alter table role_assignments add column taken_over_from uuid, add column taken_over_at timestamptz;
alter table role_assignments add constraint role_assignments_taken_over_fk foreign key (taken_over_from) references people (id);
alter table role_assignments add constraint role_assignments_taken_over_whole check ((taken_over_from is null) = (taken_over_at is null));
create index role_assignments_taken_over on role_assignments (tenant_id, taken_over_from) where taken_over_from is not null;
