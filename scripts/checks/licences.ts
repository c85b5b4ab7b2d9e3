/** What we ship comes with a licence that the EUPL can live with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.ts';

const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'PostgreSQL',
  'OFL-1.1',
  'LGPL-3.0-or-later',
  'EUPL-1.2',
  'MPL-2.0',
  'Python-2.0',
  'PSF-2.0',
  'Zlib',
  'CC-BY-3.0',
]);

/** "(MIT OR Apache-2.0)" is fine with one of them; "A AND B" needs both; some write it in small letters. */
export const isAllowed = (licence: string): boolean => {
  const bare = licence.replace(/[()]/g, '').trim();
  if (/ OR /i.test(bare)) return bare.split(/ OR /i).some(isAllowed);
  if (/ AND /i.test(bare)) return bare.split(/ AND /i).every(isAllowed);
  return allowed.has(bare);
};

type Locked = {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly license?: string; readonly link?: boolean }>
  >;
};

/** Read in the package's own LICENSE file, because its package.json does not say. */
const saidElsewhere: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' };

const own = (folder: string): string | undefined => {
  const file = join(root, folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const found = JSON.parse(readFileSync(file, 'utf8')) as { license?: string; licenses?: { type: string }[] };
  return found.license ?? found.licenses?.map((one) => one.type).join(' OR ');
};

/** @returns a line for each package that is shipped under a licence that is not on the list */
export const checkLicences = (): readonly string[] => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked;
  return Object.entries(lock.packages)
    .filter(
      ([folder, entry]) => folder.startsWith('node_modules/') && entry.dev !== true && entry.link !== true,
    )
    .map(([folder, entry]) => ({
      folder,
      licence: entry.license ?? own(folder) ?? saidElsewhere[folder] ?? 'none',
    }))
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ folder, licence }) => `${folder.slice('node_modules/'.length)}: ${licence}`);
};
