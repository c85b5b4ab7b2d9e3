/** The real areas of the region, read where they lie beside the checkout; never copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

export const sharedDataFolder = (): string | null => {
  const folder = process.env['BUURTPLUS_SHARED_DATA'] ?? beside;
  return existsSync(join(folder, 'buurten-rotterdam.geojson')) ? folder : null;
};

export const readShared = (
  folder: string,
  name: string,
): { readonly name: string; readonly text: string } => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
});
