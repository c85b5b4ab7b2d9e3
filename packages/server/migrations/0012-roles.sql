-- Two roles more: who trains volunteers, and who comes to the door for an organisation that works along.
alter table role_assignments drop constraint role_assignments_role_known;
alter table role_assignments add constraint role_assignments_role_known check (role in ('volunteer', 'coordinator', 'wijkagent',
  'wijkregisseur', 'wijkwerker', 'functional_admin', 'privacy_officer', 'regional_adviser', 'trainer', 'partner'));
alter table role_assignments add constraint role_assignments_partner_has_organisation
  check (role <> 'partner' or organisation_id is not null);
