-- What the compass decided about a signal, by which rule of which edition, and what the volunteer answered and was told.
alter table signals add column compass jsonb;
alter table signals add column compass_version text;
alter table signals add column compass_table text;
alter table signals add column compass_rule text;
alter table signals add column compass_advice text;
