/** All measurements in one run, side by side. @returns what to print and to keep */
import { measureWhere } from '@buurtplus/server/testing';
import { createProduct } from '../harness/product.ts';
import { benchCompass } from './compass.ts';
import { type Line, times } from './measure.ts';
import { benchPhone } from './phone.ts';
import { benchRecording } from './recording.ts';
import { benchRoster } from './roster.ts';
import { benchRounds } from './rounds.ts';
import { benchStart } from './start.ts';
import { benchTextCheck } from './text-check.ts';
import { benchWorkList } from './work-list.ts';

export type Chapter = { readonly title: string; readonly lines: readonly Line[] };

const whereLines = (): readonly Line[] => {
  const found = measureWhere();
  if (found === null)
    return [{ what: 'not measured: the areas of the region are not beside the checkout', figure: '–' }];
  return [
    { what: 'neighbourhoods of the region in the index', figure: String(found.neighbourhoods) },
    { what: 'building the index', figure: `${found.buildMs.toFixed(1)} ms` },
    {
      what: `one point, over ${found.points} corners, inner and outer points`,
      figure: `${found.indexMicroseconds.toFixed(2)} µs`,
    },
    {
      what: 'the same by asking every outline one by one',
      figure: `${found.bruteMicroseconds.toFixed(0)} µs`,
    },
    {
      what: 'one by one against the index',
      figure: times(found.bruteMicroseconds / found.indexMicroseconds),
    },
    {
      what: 'points on which the two disagree',
      figure: String(found.disagreements),
      aim: '0',
      holds: found.disagreements === 0,
    },
  ];
};

const withProduct = async (
  work: (product: Awaited<ReturnType<typeof createProduct>>) => Promise<readonly Line[]>,
) => {
  const product = await createProduct();
  try {
    await product.start();
    return await work(product);
  } finally {
    await product.remove();
  }
};

type Measure = { readonly title: string; readonly measure: () => Promise<readonly Line[]> };

const measures: readonly Measure[] = [
  { title: 'Recording a signal', measure: () => withProduct(benchRecording) },
  { title: 'A round comes in', measure: () => withProduct(benchRounds) },
  { title: 'The work list, and what may belong together', measure: () => withProduct(benchWorkList) },
  { title: 'The roster', measure: () => withProduct(benchRoster) },
  { title: 'Starting', measure: benchStart },
  { title: 'A slow phone', measure: () => withProduct(benchPhone) },
  { title: 'The compass on a slow phone', measure: () => withProduct(benchCompass) },
  { title: 'Where is this point', measure: () => Promise.resolve(whereLines()) },
  { title: 'The text help', measure: benchTextCheck },
];

export const sayChapter = (say: (line: string) => void, { title, lines }: Chapter): void => {
  say(`\n${title}`);
  for (const { what, figure, aim, holds } of lines)
    say(
      `  ${figure.padStart(18)}  ${what}${aim === undefined ? '' : `  (aim ${aim}: ${holds === true ? 'yes' : 'NO'})`}`,
    );
};

/** @param only a word in the title of what is measured; empty for everything */
export const runBenchmarks = async (
  say: (line: string) => void,
  only: string,
): Promise<readonly Chapter[]> => {
  const chapters: Chapter[] = [];
  for (const { title, measure } of measures) {
    if (!title.toLowerCase().includes(only)) continue;
    const chapter = { title, lines: await measure() };
    chapters.push(chapter);
    sayChapter(say, chapter);
  }
  return chapters;
};
