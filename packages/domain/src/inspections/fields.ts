/** Purpose, readers and term of every stored field of a schouw; a stored field without a line here fails a test. */

type Reader = 'team' | 'wijkregisseur' | 'functional_admin' | 'system';

type InspectionField = {
  readonly dataClass: 1;
  readonly purpose: string;
  readonly readers: readonly Reader[];
  readonly term: InspectionTerm;
};

/** "walk" goes after 13 months and leaves figures; "figures" goes after five years; "scale" stays as long as a result names it. */
type InspectionTerm = 'walk' | 'figures' | 'scale';

export const inspectionMonths = 13;
export const figureMonths = 60;

const line =
  (readers: readonly Reader[], term: InspectionTerm) =>
  (purpose: string): InspectionField => ({ dataClass: 1, purpose, readers, term });
const walk = line(['team', 'wijkregisseur'], 'walk');
const system = line(['system'], 'walk');
const figures = line(['team', 'wijkregisseur'], 'figures');
const scale = line(['team', 'wijkregisseur', 'functional_admin'], 'scale');

export const inspectionTables = {
  inspections: {
    tenant_id: system('keeps municipalities apart'),
    id: walk('names the schouw on every phone'),
    team_id: walk('who walks it'),
    title: walk('what it is called, without persons'),
    neighbourhood_codes: walk('where'),
    way: walk('drawn, fixed or loose points'),
    seed: walk('anybody can draw the same points again'),
    area_year: walk('of which map the points were drawn'),
    scale_edition: walk('by which scale was looked'),
    words_version: walk('by which words was looked'),
    aspects: walk('what is looked at'),
    with_safety: walk('whether feeling safe is looked at'),
    planned_on: walk('when'),
    round_id: system('in which round loose points were made'),
    made_by: system('whom to ask'),
    made_at: system('starts the term'),
    closed_at: walk('no more is expected'),
    called_off: walk('that it was not walked'),
  },
  inspection_points: {
    tenant_id: system('keeps municipalities apart'),
    team_id: system('whose point it is'),
    inspection_id: walk('of which schouw'),
    id: walk('names the point'),
    position: walk('order on the list'),
    label: walk('where it is, without house numbers or persons'),
    lat: walk('where it is'),
    lon: walk('where it is'),
    neighbourhood_code: walk('of which area it tells'),
    made_at: system('starts the term'),
  },
  inspection_events: {
    tenant_id: system('keeps municipalities apart'),
    team_id: system('whose schouw it is'),
    inspection_id: system('which schouw'),
    id: system('the same event is stored once'),
    point_id: system('which point'),
    person_id: system('keeps two people who looked apart; never shown'),
    device_id: system('order on one phone'),
    seq: system('order on that phone'),
    kind: system('what happened'),
    body: walk('what was judged, in codes, and what a place is called, without house numbers or persons'),
    in_round: system('whether it belongs to a round'),
    at: system('what the phone’s clock said'),
    clock_offset_ms: system('how wrong that clock was'),
    received_at: system('starts the term'),
  },
  inspection_photos: {
    tenant_id: system('keeps municipalities apart'),
    team_id: system('whose point it is'),
    inspection_id: system('of which schouw'),
    point_id: walk('of which point'),
    sealed_hash: system('the same photo is stored once'),
    image: walk('shows the place, without people'),
    width: system('size'),
    height: system('size'),
    received_at: system('starts the term'),
  },
  inspection_figures: {
    tenant_id: figures('keeps municipalities apart'),
    team_id: figures('whose figures'),
    inspection_id: figures('of one schouw'),
    neighbourhood_code: figures('of which area'),
    quarter: figures('of which three months'),
    scale_edition: figures('by which scale was looked'),
    words_version: figures('by which words was looked'),
    result: figures('how many points are at B or better'),
  },
  inspection_scales: {
    tenant_id: scale('keeps municipalities apart'),
    edition: scale('which scale'),
    name: scale('what the municipality calls it'),
    made_by: line(['system'], 'scale')('who loaded it'),
    made_at: scale('since when'),
    published_at: scale('since when new walks use it'),
  },
  inspection_scale_photos: {
    tenant_id: scale('keeps municipalities apart'),
    edition: scale('of which scale'),
    aspect: scale('of which aspect'),
    level: scale('of which level'),
    image: scale('shows what the level looks like'),
    width: scale('size'),
    height: scale('size'),
    added_at: scale('since when'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, InspectionField>>>>;

/** The first day that is kept, months back in whole days of the calendar. @param today "2026-11-25" */
export const keptSince = (today: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
};

/** "2026-Q4" of "2026-11-25". */
export const quarterOfDay = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
