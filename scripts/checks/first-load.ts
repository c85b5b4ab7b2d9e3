/** How much script a volunteer's phone fetches before it can work. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../lib/run.ts';

type Chunk = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] };
type Manifest = Readonly<Record<string, Chunk>>;

/** The bar of the first load: gzipped kilobytes (1,000 bytes) of script. */
export const firstLoadLimitKb = 150;

/** @returns gzipped kilobytes of the entry and everything it fetches at once */
export const firstLoadKb = (folder = join(root, 'packages/web/dist')): number => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const seen = new Set<string>();
  const walk = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const next of chunk.imports ?? []) walk(next);
  };
  for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) walk(name);
  const bytes = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  if (bytes === 0) throw new Error('the build has no entry');
  return bytes / 1_000;
};
