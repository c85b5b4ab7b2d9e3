/** Imports GeoJSON areas: every feature is checked first, and either all of them go in or none. */
import {
  type Area,
  checkAreaFeature,
  declaresOtherSystem,
  type FeatureRefusal,
} from '@buurtplus/domain/areas';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { replaceAreas } from './areas.store.ts';

export type AreaSource = { readonly name: string; readonly text: string };

export type ImportFault = {
  readonly source: string;
  /** Position in the file, from 0; null when the whole file is refused. */
  readonly feature: number | null;
  readonly code: string | null;
  readonly reason: FeatureRefusal | 'not_json' | 'not_a_feature_collection' | 'no_areas';
};

export type Imported = {
  readonly areas: number;
  readonly years: readonly number[];
  readonly municipalities: number;
};

const sentences: Readonly<Record<ImportFault['reason'], { readonly nl: string; readonly en: string }>> = {
  not_json: { nl: 'Dit bestand is geen JSON.', en: 'This file is not JSON.' },
  not_a_feature_collection: {
    nl: 'Dit bestand is geen FeatureCollection.',
    en: 'This file is not a FeatureCollection.',
  },
  no_areas: { nl: 'Er staat geen enkel gebied in.', en: 'There is not a single area in it.' },
  not_a_feature: {
    nl: 'Dit onderdeel is geen Feature met eigenschappen.',
    en: 'This item is not a Feature with properties.',
  },
  not_a_polygon: {
    nl: 'De vorm is geen Polygon of MultiPolygon.',
    en: 'The shape is not a Polygon or MultiPolygon.',
  },
  no_code: {
    nl: 'Er staat geen geldige CBS-code bij (GM, WK of BU).',
    en: 'There is no valid CBS code (GM, WK or BU).',
  },
  code_does_not_fit_parent: {
    nl: 'De code past niet bij de wijk of gemeente die erbij staat.',
    en: 'The code does not fit the district or municipality beside it.',
  },
  no_name: { nl: 'Er staat geen naam bij.', en: 'There is no name.' },
  no_year: {
    nl: 'Het jaar van de kaart ontbreekt; geef --year mee.',
    en: 'The year of the map is missing; pass --year.',
  },
  not_a_number: { nl: 'Een coördinaat is geen getal.', en: 'A coordinate is not a number.' },
  zero_zero: { nl: 'Een punt ligt op (0, 0).', en: 'A point is at (0, 0).' },
  axes_swapped: { nl: 'Lengte en breedte zijn verwisseld.', en: 'Longitude and latitude are swapped.' },
  wrong_coordinate_system: {
    nl: 'De coördinaten zijn geen graden. Zet om naar WGS84 (lengte, breedte).',
    en: 'The coordinates are not degrees. Convert to WGS84 (longitude, latitude).',
  },
  outside_netherlands: { nl: 'Een punt ligt buiten Nederland.', en: 'A point lies outside the Netherlands.' },
  hole_outside_its_shell: { nl: 'Een gat ligt buiten de vorm.', en: 'A hole lies outside its shape.' },
  code_twice: { nl: 'Deze code staat er twee keer in.', en: 'This code is there twice.' },
  ring_not_closed: { nl: 'Een rand is niet gesloten.', en: 'A ring is not closed.' },
  ring_too_short: { nl: 'Een rand heeft te weinig punten.', en: 'A ring has too few points.' },
  ring_without_surface: { nl: 'Een rand heeft geen oppervlakte.', en: 'A ring has no surface.' },
  ring_crosses_itself: { nl: 'Een rand kruist zichzelf.', en: 'A ring crosses itself.' },
};

export const faultSentence = (fault: ImportFault, language: 'nl' | 'en'): string => {
  const where =
    fault.feature === null
      ? fault.source
      : `${fault.source}, ${language === 'nl' ? 'onderdeel' : 'item'} ${fault.feature + 1}`;
  return `${where}${fault.code === null ? '' : ` (${fault.code})`}: ${sentences[fault.reason][language]}`;
};

const featuresOf = (source: AreaSource): Result<readonly unknown[], ImportFault> => {
  const fault = (reason: ImportFault['reason']): ImportFault => ({
    source: source.name,
    feature: null,
    code: null,
    reason,
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(source.text);
  } catch {
    return refuse(fault('not_json'));
  }
  if (declaresOtherSystem(parsed)) return refuse(fault('wrong_coordinate_system'));
  const features: unknown =
    parsed !== null && typeof parsed === 'object' && 'features' in parsed ? parsed.features : null;
  return Array.isArray(features) ? ok(features) : refuse(fault('not_a_feature_collection'));
};

const codeOf = (feature: unknown): string | null => {
  const found = /"(?:buurtcode|wijkcode|gemeentecode)":"([A-Z0-9]{1,12})"/.exec(
    JSON.stringify(feature) ?? '',
  );
  return found?.[1] ?? null;
};

/** @param year the year of the map, when the features do not say it */
export const readAreas = (
  sources: readonly AreaSource[],
  year: number | null,
): Result<readonly Area[], readonly ImportFault[]> => {
  const faults: ImportFault[] = [];
  const areas: Area[] = [];
  const seen = new Set<string>();
  for (const source of sources) {
    const features = featuresOf(source);
    if (!features.ok) {
      faults.push(features.refusal);
      continue;
    }
    features.value.forEach((feature, index) => {
      const area = checkAreaFeature(feature, year);
      const key = area.ok ? `${area.value.year}/${area.value.code}` : '';
      if (!area.ok)
        faults.push({ source: source.name, feature: index, code: codeOf(feature), reason: area.refusal });
      else if (seen.has(key))
        faults.push({ source: source.name, feature: index, code: area.value.code, reason: 'code_twice' });
      else {
        seen.add(key);
        areas.push(area.value);
      }
    });
  }
  if (faults.length > 0) return refuse(faults);
  const source = sources.map(({ name }) => name).join(', ');
  return areas.length > 0 ? ok(areas) : refuse([{ source, feature: null, code: null, reason: 'no_areas' }]);
};

export const importAreas = async (
  db: Kysely<Tables>,
  sources: readonly AreaSource[],
  year: number | null,
): Promise<Result<Imported, readonly ImportFault[]>> => {
  const areas = readAreas(sources, year);
  if (!areas.ok) return areas;
  await replaceAreas(db, areas.value, sources.map((source) => source.name).join(', '));
  return ok({
    areas: areas.value.length,
    years: [...new Set(areas.value.map((area) => area.year))].sort((left, right) => left - right),
    municipalities: new Set(areas.value.map((area) => area.municipalityCode)).size,
  });
};
