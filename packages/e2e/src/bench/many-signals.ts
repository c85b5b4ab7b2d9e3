/** A million signals as a town has them after three years: what lists and noticing must find their way in. */
import type pg from 'pg';
import { fillFast } from './fill-fast.ts';

/** In order, as ids of a phone are; from the number alone, so that routes and events find their signal. */
const id = (letter: string): string =>
  `('0190${letter}000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const role = "(array['wijkagent','wijkregisseur','wijkwerker'])[1 + n % 3]";

/**
 * The first ten thousand lie in the demo's nine neighbourhoods, one in ten open and of the last eight weeks, so that a page is full at
 * both sizes. Of what comes on top half lies there too, far denser than any town, with one in twenty-five open; the other half in ninety
 * neighbourhoods of colleagues, done with. Everything else was closed a week after it was seen, over three years. Each role has facts and
 * neighbourhoods of its own, so that what lies near one signal is mostly work of the same desk: the heaviest case.
 */
const signals = `
  insert into signals (tenant_id, id, number, kind, urgency, observations, catalogue_version, street, house_number, lat, lon, place_source,
    area_year, neighbourhood_code, district_code, status, duty, due_at, asleep_until, asked_at, observed_at, recorded_at, received_at,
    seen_at, closed_at, first_closed_at)
  select 'lichtendam', ${id('b')}, 'B' || n, (array['suspicious','public_space','niet_pluis'])[1 + n % 3],
    (array['police_non_urgent','municipality','social'])[1 + n % 3],
    array[(array['street.looking_into_homes','public.rubbish','home.curtains_closed','vehicle.drives_slowly_again','public.light_broken',
      'home.neglected','street.crime_traces','public.paving','home.letterbox_full'])[1 + n % 9]], 2,
    case when n % 41 = 7 then 'Lange Brug' else 'Kade ' || n % 400 end, case when n % 60 in (2, 20) then (n % 90)::text end,
    52.705 + (area / 3 + random()) * 0.011, 5.33 + (area % 3 + random()) * 0.018, 'map', 2026,
    'BU9901' || district || place, 'WK9901' || district,
    case when not open then 'closed' when part < 12 then 'routed' when part < 16 then 'taken' when part < 18 then 'referred' else 'taken' end,
    ${role} || '@BU9901' || district || place,
    now() + (n % 6000 - 500) * interval '1 minute',
    case when open and part = 18 then (now() at time zone 'Europe/Amsterdam')::date + 30 end, case when open and part = 19 then now() - interval '1 day' end,
    seen, seen, seen, case when open and part < 6 then null else seen + interval '1 hour' end, closed, closed
  from (
    select n, area, lpad((1 + area / 3)::text, 2, '0') as district, lpad((1 + area % 3)::text, 2, '0') as place, open, (n / 7) % 20 as part,
      seen, case when not open then seen + interval '7 days' end as closed
    from (
      select n, area, open, now() - case when open then random() * interval '56 days' else interval '8 days' + random() * interval '3 years' end as seen
      from (
        select n, case when n <= 10000 or n % 2 = 0 then (n / 3) % 9 else 9 + (n / 3) % 90 end as area,
          case when n <= 10000 then n % 10 = 0 else n % 50 = 0 end as open
        from generate_series($1::int, $2::int) n
      ) a
    ) b
  ) c`;

/** One road to a desk each, and two lines of what happened; of what is open and not taken up the road is still live. */
const routes = `
  insert into signal_routes (tenant_id, id, signal_id, number, kind, urgency, neighbourhood_code, to_kind, desk_id, duty, reason, made_at,
    due_at, acknowledged_at, ended_at, end_reason)
  select s.tenant_id, ${id('c')}, s.id, s.number, s.kind, s.urgency, s.neighbourhood_code, 'desk',
    (select d.id from desks d where d.tenant_id = 'lichtendam' and d.role = ${role} order by d.code limit 1), s.duty, 'own_desk',
    s.received_at, now() + interval '10 days', case when s.status <> 'routed' then s.seen_at end,
    case when s.status <> 'routed' then s.seen_at end, case when s.status <> 'routed' then 'taken' end
  from generate_series($1::int, $2::int) n join signals s on s.tenant_id = 'lichtendam' and s.id = ${id('b')}`;
const events = `
  insert into signal_events (tenant_id, signal_id, id, kind, actor_role, at)
  select 'lichtendam', ${id('b')}, gen_random_uuid(), kind, ${role}, now() - interval '9 days'
  from generate_series($1::int, $2::int) n cross join (values ('routed'), ('taken')) as k (kind)`;

export const fillSignals = (client: pg.Client, from: number, to: number): Promise<void> =>
  fillFast(client, ['signals', 'signal_routes', 'signal_events'], [signals, routes, events], from, to);
