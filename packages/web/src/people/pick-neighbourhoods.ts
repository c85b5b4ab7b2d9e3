/** Which neighbourhoods stand in the list while somebody looks for one; no React. */
import type { AreaPack } from '@buurtplus/contract/areas';

export type Hood = { readonly code: string; readonly name: string; readonly district: string };

export const hoodsOf = (areas: AreaPack | null): readonly Hood[] => {
  const districts = new Map(
    (areas?.areas ?? []).filter(({ kind }) => kind === 'district').map(({ code, name }) => [code, name]),
  );
  return (areas?.areas ?? [])
    .filter(({ kind }) => kind === 'neighbourhood')
    .map(({ code, name, districtCode }) => ({
      code,
      name,
      district: districts.get(districtCode ?? '') ?? '',
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl') || one.code.localeCompare(other.code));
};

/** As somebody types it: without capitals and accents. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();

/** By neighbourhood or district; each word counts, in any order. */
export const findHoods = (hoods: readonly Hood[], typed: string): readonly Hood[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? hoods
    : hoods.filter(({ name, district }) => {
        const text = plain(`${name} ${district}`);
        return words.every((word) => text.includes(word));
      });
};

type Walks = {
  readonly teamId: string;
  readonly name: string;
  readonly neighbourhoodCodes: readonly string[];
};

/** Who walks there already, so that it is a choice and no surprise. */
export const othersIn = (teams: readonly Walks[], code: string, except: string): readonly string[] =>
  teams
    .filter(({ teamId, neighbourhoodCodes }) => teamId !== except && neighbourhoodCodes.includes(code))
    .map(({ name }) => name);

/** Zones of which a neighbourhood is taken away. */
export const zonesLosing = <Zone extends { readonly neighbourhoodCodes: readonly string[] }>(
  zones: readonly Zone[],
  before: readonly string[],
  after: readonly string[],
): readonly Zone[] =>
  zones.filter((zone) =>
    zone.neighbourhoodCodes.some((code) => before.includes(code) && !after.includes(code)),
  );
