/** All measurements in one run, side by side. @returns what to print and to keep */
import { measureWhere } from '@buurtplus/server/testing';
import { createProduct } from '../harness/product.ts';
import { benchCasework } from './casework.ts';
import { benchCompass } from './compass.ts';
import { benchInsight } from './insight.ts';
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

type Measure = {
  /** What is typed behind `npm run bench --` for this chapter alone. */
  readonly name: string;
  readonly title: string;
  readonly measure: () => Promise<readonly Line[]>;
};

const measures: readonly Measure[] = [
  { name: 'recording', title: 'Recording a signal', measure: () => withProduct(benchRecording) },
  { name: 'rounds', title: 'A round comes in', measure: () => withProduct(benchRounds) },
  { name: 'casework', title: 'A case file', measure: benchCasework },
  { name: 'work-list', title: 'The work list, and what may belong together', measure: benchWorkList },
  { name: 'roster', title: 'The roster', measure: () => withProduct(benchRoster) },
  {
    name: 'insight',
    title: 'A night in which months become figures',
    measure: () => withProduct(benchInsight),
  },
  { name: 'start', title: 'Starting', measure: benchStart },
  { name: 'phone', title: 'A slow phone', measure: () => withProduct(benchPhone) },
  { name: 'compass', title: 'The compass on a slow phone', measure: () => withProduct(benchCompass) },
  { name: 'where', title: 'Where is this point', measure: () => Promise.resolve(whereLines()) },
  { name: 'text-help', title: 'The text help', measure: benchTextCheck },
];

export const sayChapter = (say: (line: string) => void, { title, lines }: Chapter): void => {
  say(`\n${title}`);
  for (const { what, figure, aim, holds } of lines)
    say(
      `  ${figure.padStart(18)}  ${what}${aim === undefined ? '' : `  (aim ${aim}: ${holds === true ? 'yes' : 'NO'})`}`,
    );
};

/** Asked for: by no name at all, by its own, or by a word in its title. */
export const isAsked = (asked: readonly string[], name: string, title: string): boolean =>
  asked.length === 0 || asked.some((word) => word === name || title.toLowerCase().includes(word));

export const benchmarkNames = measures.map(({ name }) => name);

/** @param asked names of chapters, or words in their titles; empty for everything */
export const runBenchmarks = async (
  say: (line: string) => void,
  asked: readonly string[],
): Promise<readonly Chapter[]> => {
  const chapters: Chapter[] = [];
  for (const { name, title, measure } of measures) {
    if (!isAsked(asked, name, title)) continue;
    const chapter = { title, lines: await measure() };
    chapters.push(chapter);
    sayChapter(say, chapter);
  }
  return chapters;
};
