/** A million signals in the demo's nine neighbourhoods, far denser than any town: what lists and noticing must find their way in. */
import type pg from 'pg';

/**
 * One in ten still open and of the last eight weeks; the rest was closed a week after it was seen, over three years. Each role has facts
 * and neighbourhoods of its own, so that what lies near one signal is mostly work of the same desk: the heaviest case.
 */
export const fillSignals = async (client: pg.Client, from: number, to: number): Promise<void> => {
  await client.query(
    `insert into signals (tenant_id, id, number, kind, urgency, observations, catalogue_version, street, house_number, lat, lon, place_source,
       area_year, neighbourhood_code, district_code, status, duty, due_at, observed_at, recorded_at, received_at, closed_at)
     select 'lichtendam', gen_random_uuid(), 'B' || n, (array['suspicious','public_space','niet_pluis'])[1 + n % 3],
       (array['police_non_urgent','municipality','social'])[1 + n % 3],
       array[(array['street.looking_into_homes','public.rubbish','home.curtains_closed','vehicle.drives_slowly_again','public.light_broken',
         'home.neglected','street.crime_traces','public.paving','home.letterbox_full'])[1 + n % 9]], 2,
       'Kade', case when n % 60 in (2, 20) then (n % 90)::text end,
       52.705 + (n % 3 + random()) * 0.011, 5.33 + ((n / 3) % 3 + random()) * 0.018, 'map', 2026,
       'BU9901' || lpad((1 + n % 3)::text, 2, '0') || lpad((1 + (n / 3) % 3)::text, 2, '0'), 'WK9901' || lpad((1 + n % 3)::text, 2, '0'),
       case when n % 10 = 0 then 'routed' else 'closed' end, (array['wijkagent','wijkregisseur','wijkwerker'])[1 + n % 3] || '@BU9901'
         || lpad((1 + n % 3)::text, 2, '0') || lpad((1 + (n / 3) % 3)::text, 2, '0'),
       now() + (n % 5000) * interval '1 minute', seen, seen, seen, case when n % 10 = 0 then null else seen + interval '7 days' end
     from (
       select n, now() - case when n % 10 = 0 then random() * interval '56 days' else interval '8 days' + random() * interval '3 years' end as seen
       from generate_series($1::int, $2::int) n
     ) s`,
    [from, to],
  );
  await client.query('vacuum analyze signals');
  // What the filling left to be written must not be written while others are measured.
  await client.query('checkpoint');
};
