/** The commands about areas: import files or from PDOK, and ask where a point is. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createAreaIndex, outside, type Whereabouts } from '@buurtplus/domain/areas';
import type { PointRefusal, Result } from '@buurtplus/domain/kernel';
import { type CommandDeps, type ExitCode, inLanguage } from '../cli/command-deps.ts';
import { loadAreas, loadNewestAreas } from './areas.store.ts';
import { type AreaSource, faultSentence, importAreas } from './import-areas.ts';
import { fetchPdokAreas } from './pdok-client.ts';

export type ImportOptions = { readonly pdok?: string; readonly year?: number };

const readSources = async (
  deps: CommandDeps,
  files: readonly string[],
  options: ImportOptions,
): Promise<readonly AreaSource[] | null> => {
  if (options.pdok !== undefined) {
    const fetched = await fetchPdokAreas({ baseUrl: deps.config.pdokUrl, municipalityCode: options.pdok });
    if (fetched.ok) return fetched.value;
    deps.complain(`PDOK: ${fetched.refusal.code} ${fetched.refusal.url}`);
    return null;
  }
  const sources: AreaSource[] = [];
  for (const file of files) {
    try {
      sources.push({ name: basename(file), text: readFileSync(file, 'utf8') });
    } catch {
      deps.complain(
        inLanguage(deps, `Het bestand ${file} is niet te lezen.`, `The file ${file} cannot be read.`),
      );
      return null;
    }
  }
  return sources;
};

export const importCommand = async (
  deps: CommandDeps,
  files: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> => {
  if ((files.length === 0) === (options.pdok === undefined)) {
    deps.complain(
      inLanguage(
        deps,
        'Noem een of meer GeoJSON-bestanden, of --pdok GM0599; niet allebei.',
        'Name one or more GeoJSON files, or --pdok GM0599; not both.',
      ),
    );
    return 2;
  }
  if (options.pdok !== undefined && !/^GM\d{4}$/.test(options.pdok)) {
    deps.complain(
      inLanguage(
        deps,
        '--pdok wil een gemeentecode zoals GM0599.',
        '--pdok wants a municipality code like GM0599.',
      ),
    );
    return 2;
  }
  const sources = await readSources(deps, files, options);
  if (sources === null) return 1;
  const imported = await deps.withDatabases(({ db }) =>
    importAreas(db('owner'), sources, options.year ?? null),
  );
  if (!imported.ok) {
    for (const fault of imported.refusal)
      deps.complain(deps.json ? JSON.stringify(fault) : faultSentence(fault, deps.language));
    deps.complain(
      inLanguage(
        deps,
        `Niets ingelezen: ${imported.refusal.length} fouten.`,
        `Nothing imported: ${imported.refusal.length} faults.`,
      ),
    );
    return 1;
  }
  const { areas, years, municipalities } = imported.value;
  deps.say(
    deps.json
      ? JSON.stringify(imported.value)
      : inLanguage(
          deps,
          `${areas} gebieden van ${municipalities} gemeenten ingelezen (${years.join(', ')}).`,
          `${areas} areas of ${municipalities} municipalities imported (${years.join(', ')}).`,
        ),
  );
  return 0;
};

const pointSentences: Readonly<Record<PointRefusal, readonly [string, string]>> = {
  not_a_number: ['Dit zijn geen twee getallen.', 'These are not two numbers.'],
  zero_zero: ['(0, 0) is geen plek.', '(0, 0) is not a place.'],
  swapped: [
    'Breedte en lengte zijn verwisseld: eerst de breedte, zoals 51.92 4.48.',
    'Latitude and longitude are swapped: latitude first, like 51.92 4.48.',
  ],
  outside_netherlands: ['Deze plek ligt buiten Nederland.', 'This place is outside the Netherlands.'],
};

const indexFor = async (
  deps: CommandDeps,
  year: number | undefined,
): Promise<((lat: number, lon: number) => Result<Whereabouts, PointRefusal>) | null> => {
  const areas = await deps.withDatabases(({ db }) =>
    year === undefined ? loadNewestAreas(db('owner')) : loadAreas(db('owner'), year, null),
  );
  if (areas.length === 0) {
    deps.complain(
      inLanguage(deps, 'Er zijn nog geen gebieden ingelezen.', 'No areas have been imported yet.'),
    );
    return null;
  }
  return createAreaIndex(areas).where;
};

/** A line `lat,lon` in, a line with three codes or nulls out; a bad line answers too and stops nothing. */
const whereLines = async (
  deps: CommandDeps,
  where: (lat: number, lon: number) => Result<Whereabouts, PointRefusal>,
): Promise<ExitCode> => {
  for await (const line of deps.lines()) {
    if (line.trim() === '') continue;
    const parts = line.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    const found =
      parts.length === 2
        ? where(parts[0] ?? Number.NaN, parts[1] ?? Number.NaN)
        : ({ ok: false, refusal: 'not_a_number' } as const);
    deps.say(JSON.stringify(found.ok ? found.value : { ...outside, error: found.refusal }));
  }
  return 0;
};

export const whereCommand = async (
  deps: CommandDeps,
  lat: string,
  lon: string | undefined,
  year: number | undefined,
): Promise<ExitCode> => {
  if (lat !== '-' && lon === undefined) {
    deps.complain(
      inLanguage(
        deps,
        'Geef twee getallen: eerst de breedte, dan de lengte, zoals 51.92 4.48.',
        'Give two numbers: latitude first, then longitude, like 51.92 4.48.',
      ),
    );
    return 2;
  }
  const where = await indexFor(deps, year);
  if (where === null) return 1;
  if (lat === '-') return whereLines(deps, where);
  const found = where(Number(lat), Number(lon));
  if (!found.ok) {
    if (deps.json) deps.say(JSON.stringify({ ...outside, error: found.refusal }));
    else deps.complain(inLanguage(deps, ...pointSentences[found.refusal]));
    return 1;
  }
  const { neighbourhood, district, municipality } = found.value;
  if (deps.json) deps.say(JSON.stringify(found.value));
  else if (municipality === null) deps.say(inLanguage(deps, 'Buiten alle gebieden.', 'Outside all areas.'));
  else deps.say([neighbourhood, district, municipality].filter((code) => code !== null).join(' · '));
  return 0;
};
