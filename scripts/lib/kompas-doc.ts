/** docs/kompas.md: the method above the line is written by hand, what is below it by the book. */
import { gzipSync } from 'node:zlib';
import { standardBook } from '@buurtplus/domain/compass';
import { kompasTables } from './kompas-tables.ts';

const border =
  '<!-- Below this line everything is written by npm run kompas-doc; change the book instead. -->';

/** The bar of what a phone fetches to decide: gzipped kilobytes (1,000 bytes) of facts, tables, sentences and desks. */
export const bookLimitKb = 40;
export const bookKb = (): number => gzipSync(JSON.stringify(standardBook), { level: 9 }).length / 1_000;

/** @param written the document as it is now @returns the document as it should be */
export const kompasDoc = (written: string): string => {
  const [method = ''] = written.split(border);
  return `${method.trimEnd()}\n\n${border}\n\n${kompasTables(standardBook)}`;
};
