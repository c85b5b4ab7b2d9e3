/** `npm run kompas-doc`: writes the tables in docs/kompas.md anew from the book. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookKb, bookLimitKb, kompasDoc } from './lib/kompas-doc.ts';
import { root } from './lib/run.ts';

const file = join(root, 'docs/kompas.md');
writeFileSync(file, kompasDoc(readFileSync(file, 'utf8')));
process.stdout.write(
  `docs/kompas.md is written. The book is ${bookKb().toFixed(1)} kB gzipped of ${bookLimitKb}.\n`,
);
