-- An invitation says from which day it holds and, for a professional, to which organisation; a municipality begins with its desks or not at all.
alter table invitations add column organisation_id uuid;
alter table invitations add column starts_on date;
alter table invitations add constraint invitations_organisation_fk
  foreign key (tenant_id, organisation_id) references organisations (tenant_id, id);
grant insert on tenants to buurtplus_jobs;
