/** How much the compass brings to a phone that has no book yet: its catalogue and tables, and the lexicon of the text help. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../lib/run.ts';

type Chunk = {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** The bar of the issue: gzipped kilobytes (1,000 bytes) of catalogue, tables and lexicon together. */
export const compassLimitKb = 60;

/** The data of the book, as vite.config.ts sets it apart. */
const bookData = 'book';
/** Words and turns of phrase of the text help, set apart likewise. */
const lexiconData = 'lexicon';
/** Libraries that know phone numbers and bank accounts; measured, but they are no lexicon. */
const libraries = 'numbers';

const reach = (manifest: Manifest, from: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const walk = (name: string): void => {
    if (seen.has(name) || manifest[name] === undefined) return;
    seen.add(name);
    for (const next of manifest[name]?.imports ?? []) walk(next);
  };
  for (const name of from) walk(name);
  return seen;
};

export type CompassSize = {
  readonly bookKb: number;
  readonly lexiconKb: number;
  /** The code that decides and that reads words, and the number libraries of the text help. */
  readonly codeKb: number;
  readonly librariesKb: number;
};

/** @returns what a phone fetches for each beyond what it has at its first load */
export const compassSize = (folder = join(root, 'packages/web/dist')): CompassSize => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry === true);
  const first = reach(manifest, entries);
  const beyond = (entry: string): readonly string[] => {
    if (manifest[entry] === undefined) throw new Error(`the build has no ${entry}`);
    return [...reach(manifest, [entry])].filter((name) => !first.has(name));
  };
  const kb = (names: readonly string[]): number =>
    names.reduce((sum, name) => {
      const file = manifest[name]?.file ?? '';
      return sum + gzipSync(readFileSync(join(folder, file))).length / 1_000;
    }, 0);
  const named = (wanted: string) => (name: string) => manifest[name]?.name === wanted;
  const book = beyond('src/compass/bundled-book.ts');
  const help = beyond('src/signals/wording-help.ts').filter((name) => !book.includes(name));
  const data = book.filter(named(bookData));
  const words = help.filter(named(lexiconData));
  const libs = help.filter(named(libraries));
  return {
    bookKb: kb(data),
    lexiconKb: kb(words),
    codeKb: kb([...book, ...help].filter((name) => ![...data, ...words, ...libs].includes(name))),
    librariesKb: kb(libs),
  };
};
