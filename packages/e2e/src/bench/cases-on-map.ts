/** A hundred own cases of one professional, each above a signal of the own area: as marks on the map beside the work list. */
import type pg from 'pg';

const rik = "(select p.id from people p where p.email = 'rik@lichtendam.example')";
const id = `('0190f000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;

export const fillCasesOnMap = async (client: pg.Client): Promise<void> => {
  await client.query(`
    insert into case_files (tenant_id, id, number, signal_id, neighbourhood_code, street, reason, ground, opened_by, opened_at, owner_id,
      owner_role, owner_since, rung, review_on, changed_at)
    select 'lichtendam', ${id}, 'C' || n, s.id, s.neighbourhood_code, s.street, 'Gemeten en niet beleefd.', 'wmo', ${rik}, now(), ${rik},
      'wijkregisseur', now(), 'wijkteam', (now() at time zone 'Europe/Amsterdam')::date + 30, now()
    from (select row_number() over (order by id) as n, id, neighbourhood_code, street from signals
      where number like 'B%' and neighbourhood_code ~ '^BU99010[1-3]0[1-3]$' and status = 'taken' order by id limit 100) s`);
  await client.query(`
    insert into case_access (tenant_id, case_id, id, owner_id, person_id, role, kind, compartments, since)
    select f.tenant_id, f.id, gen_random_uuid(), f.owner_id, f.owner_id, f.owner_role, 'owner', array['shared'], now()
    from case_files f where f.number like 'C%' and f.owner_id = ${rik}`);
  await client.query('analyze case_files');
  await client.query('analyze case_access');
};
