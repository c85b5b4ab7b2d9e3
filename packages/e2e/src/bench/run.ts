/** All measurements in one run, side by side. @returns what to print and to keep */
import { measureWhere } from '@buurtplus/server/testing';
import { createProduct } from '../harness/product.ts';
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

export const runBenchmarks = async (say: (line: string) => void): Promise<readonly Chapter[]> => {
  const chapters: Chapter[] = [];
  const add = async (title: string, lines: Promise<readonly Line[]> | readonly Line[]): Promise<void> => {
    const chapter = { title, lines: await lines };
    chapters.push(chapter);
    say(`\n${title}`);
    for (const { what, figure, aim, holds } of chapter.lines)
      say(
        `  ${figure.padStart(18)}  ${what}${aim === undefined ? '' : `  (aim ${aim}: ${holds === true ? 'yes' : 'NO'})`}`,
      );
  };
  await add('Recording a signal', withProduct(benchRecording));
  await add('A round comes in', withProduct(benchRounds));
  await add('The work list, and what may belong together', withProduct(benchWorkList));
  await add('The roster', withProduct(benchRoster));
  await add('Starting', benchStart());
  await add('A slow phone', withProduct(benchPhone));
  await add('Where is this point', whereLines());
  await add('The text help', benchTextCheck());
  return chapters;
};
