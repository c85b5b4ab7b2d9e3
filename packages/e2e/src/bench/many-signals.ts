/** Three years of signals in the demo's nine neighbourhoods, far denser than any town: what lists and noticing must find their way in. */
import type pg from 'pg';

/** One in ten still open and of the last eight weeks; the rest closed a week after it was seen. Each role has facts of its own kind. */
export const fillSignals = async (client: pg.Client, from: number, to: number): Promise<void> => {
  await client.query(
    `insert into signals (tenant_id, id, number, kind, urgency, observations, catalogue_version, street, house_number, lat, lon, place_source,
       area_year, neighbourhood_code, district_code, status, duty, due_at, observed_at, recorded_at, received_at, closed_at)
     select 'lichtendam', gen_random_uuid(), 'B' || n, (array['suspicious','public_space','niet_pluis'])[1 + n % 3],
       (array['police_non_urgent','municipality','social'])[1 + n % 3],
       array[(array['street.looking_into_homes','public.rubbish','home.curtains_closed','vehicle.drives_slowly_again','public.light_broken',
         'home.neglected','street.crime_traces','public.paving','home.letterbox_full'])[1 + n % 9]], 2,
       'Kade', case when n % 60 in (2, 20) then (n % 90)::text end, lat, lon, 'map', 2026, hood, left('WK' || substr(hood, 3), 8),
       case when n % 10 = 0 then 'routed' else 'closed' end, (array['wijkagent','wijkregisseur','wijkwerker'])[1 + n % 3] || '@' || hood,
       now() + (n % 5000) * interval '1 minute', seen, seen, seen, case when n % 10 = 0 then null else seen + interval '7 days' end
     from (
       select n, lat, lon, 'BU99010' || (1 + floor((lat - 52.705) / 0.011)::int) || '0' || (1 + floor((lon - 5.33) / 0.018)::int) as hood,
         now() - interval '8 days' * (n % 10)::boolean::int - random() * (case when n % 10 = 0 then interval '56 days' else interval '3 years' end) as seen
       from (select n, 52.705 + random() * 0.0329 as lat, 5.33 + random() * 0.0539 as lon from generate_series($1::int, $2::int) n) place
     ) s`,
    [from, to],
  );
  await client.query('vacuum analyze signals');
};
