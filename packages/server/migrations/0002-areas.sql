-- CBS areas: municipality, district and neighbourhood outlines, several years side by side. Public data.

create table areas (
  year integer not null,
  code text not null,
  kind text not null,
  name text not null,
  municipality_code text not null,
  district_code text,
  is_water boolean not null default false,
  geometry jsonb not null,
  source text not null,
  imported_at timestamptz not null default now(),
  constraint areas_pk primary key (year, code),
  constraint areas_kind_known check (kind in ('municipality', 'district', 'neighbourhood')),
  constraint areas_code_fits_kind check (
    (kind = 'municipality' and code ~ '^GM[0-9]{4}$') or (kind = 'district' and code ~ '^WK[0-9A-Z]{6}$')
    or (kind = 'neighbourhood' and code ~ '^BU[0-9A-Z]{8}$')),
  constraint areas_year_sensible check (year between 1990 and 2200)
);
create index areas_by_municipality on areas (year, municipality_code);

grant select on areas to buurtplus_app, buurtplus_jobs, buurtplus_auth;
