/** The real areas of the region, read where they lie beside the checkout; never copied into it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder =
  process.env['BUURTPLUS_SHARED_DATA'] ??
  fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

const files = ['gemeenten-var.geojson', 'wijken-var.geojson', 'buurten-rotterdam.geojson'];

/** @returns the files to import, or null where they are not */
export const realAreaFiles = (): readonly string[] | null =>
  files.every((name) => existsSync(join(folder, name))) ? files.map((name) => join(folder, name)) : null;
