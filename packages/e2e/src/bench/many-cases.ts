/** A hundred thousand case files as a town has them after years: few open, each with an owner of its own, most closed long ago. */
import type pg from 'pg';
import { fillFast } from './fill-fast.ts';

/** A day in the Netherlands, also in the hour that the database's own day is yesterday. */
const today = "(now() at time zone 'Europe/Amsterdam')::date";
const id = `('0190d000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const colleague = (n: string): string => `('0190e000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const saar = "(select p.id from people p where p.email = 'saar@lichtendam.example')";
/** Of the one who is measured: a hundred open and a hundred lately closed, a full desk at both sizes. */
const isHers = 'n <= 10000 and n % 50 = 0';
const isOpen = '(n % 20 = 0)';
const isLate = '(n % 100 = 50)';
const owner = `case when ${isHers} then ${saar} else ${colleague('n % 100')} end`;
const role = `case when ${isHers} then 'wijkwerker' else 'wijkregisseur' end`;
const closed = `case when ${isOpen} then null when ${isLate} then now() - interval '5 days' else now() - interval '40 days' - (n % 1000) * interval '1 day' end`;
const opened = `now() - interval '1200 days'`;

const colleagues = [
  `insert into people (id, email, name) select ${colleague('n')}, 'gemeten' || n || '@lichtendam.example', 'Collega ' || n
   from generate_series(0, 99) n on conflict do nothing`,
  `insert into role_assignments (tenant_id, id, person_id, role, area_codes, starts_on)
   select 'lichtendam', ${colleague('n')}, ${colleague('n')}, 'wijkregisseur', array['BU99010101'], ${today} - 1500
   from generate_series(0, 99) n on conflict do nothing`,
];

const files = `
  insert into case_files (tenant_id, id, number, neighbourhood_code, street, reason, ground, opened_by, opened_at, owner_id, owner_role,
    owner_since, rung, review_on, changed_at, status, closed_at, outcome, solved, keep_until, first_keep_until)
  select 'lichtendam', ${id}, 'B' || n, 'BU99010101', 'Kade', 'Gemeten en niet beleefd.', 'wmo', ${owner}, ${opened}, ${owner}, ${role},
    ${opened}, 'wijkteam', ${today} + n % 90, now(), case when ${isOpen} then 'open' else 'closed' end, ${closed},
    case when not ${isOpen} then 'help_in_place' end, case when not ${isOpen} then 'yes' end,
    case when not ${isOpen} then ${today} + 400 end, case when not ${isOpen} then ${today} + 400 end
  from generate_series($1::int, $2::int) n`;
const access = `
  insert into case_access (tenant_id, case_id, id, owner_id, person_id, role, kind, compartments, since, until_on, ended_at, end_reason)
  select 'lichtendam', ${id}, gen_random_uuid(), ${owner}, ${owner}, ${role}, 'owner',
    case when ${isHers} then array['shared', 'care'] else array['shared'] end, ${opened}, ((${closed}) at time zone 'Europe/Amsterdam')::date + 30,
    case when not ${isOpen} and not ${isLate} then (${closed}) + interval '31 days' end, case when not ${isOpen} and not ${isLate} then 'over' end
  from generate_series($1::int, $2::int) n`;
const entries = `
  insert into case_entries (tenant_id, case_id, id, kind, compartment, body, made_by, made_by_role, made_at, changed_at)
  select 'lichtendam', ${id}, gen_random_uuid(), 'wish', 'shared',
    jsonb_build_object('kind', 'wish', 'text', 'Een wens van gemiddelde lengte, nummer ' || k), ${owner}, ${role}, now(), now()
  from generate_series($1::int, $2::int) n, generate_series(1, 12) k`;
const events = `
  insert into case_events (tenant_id, case_id, id, kind, compartment, actor_id, actor_role, at)
  select 'lichtendam', ${id}, gen_random_uuid(), 'add', 'shared', ${owner}, ${role}, now()
  from generate_series($1::int, $2::int) n, generate_series(1, 12) k`;

/** Each case has twelve lines and twelve events. */
export const fillCases = async (client: pg.Client, from: number, to: number): Promise<void> => {
  for (const part of colleagues) await client.query(part);
  const tables = ['case_files', 'case_access', 'case_entries', 'case_events'];
  await fillFast(client, tables, [files, access, entries, events], from, to);
};
