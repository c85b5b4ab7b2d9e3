/** `npm run bench`: measures, prints side by side, and writes docs/benchmarks.md; with names (`npm run bench -- casework work-list`) only those chapters, the others stay. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import {
  benchmarkNames,
  type Chapter,
  isAsked,
  runBenchmarks,
  sayChapter,
} from '../packages/e2e/src/bench/run.ts';
import { compassLimitKb, compassSize } from './checks/compass-size.ts';
import { firstLoadKb, firstLoadLimitKb } from './checks/first-load.ts';
import { needsNode } from './lib/needs-node.ts';
import { root } from './lib/run.ts';

needsNode('npm run bench');
process.chdir(root);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const asked = process.argv.slice(2).map((word) => word.toLowerCase());
const file = join(root, 'docs/benchmarks.md');

const firstLoad = (): Chapter => {
  const kilobytes = firstLoadKb();
  return {
    title: 'First load of the volunteer’s app',
    lines: [
      {
        what: 'script, gzipped',
        figure: `${kilobytes.toFixed(1)} kB`,
        aim: `≤ ${firstLoadLimitKb} kB`,
        holds: kilobytes <= firstLoadLimitKb,
      },
    ],
  };
};

const compass = (): Chapter => {
  const { bookKb, lexiconKb, codeKb, librariesKb } = compassSize();
  const togetherKb = bookKb + lexiconKb;
  return {
    title: 'What the compass brings to a phone',
    lines: [
      { what: 'catalogue, tables, sentences and desks, gzipped', figure: `${bookKb.toFixed(1)} kB` },
      { what: 'words and turns of phrase of the text help, gzipped', figure: `${lexiconKb.toFixed(1)} kB` },
      {
        what: 'together',
        figure: `${togetherKb.toFixed(1)} kB`,
        aim: `≤ ${compassLimitKb} kB`,
        holds: togetherKb <= compassLimitKb,
      },
      { what: 'apart: the code that decides and that reads words', figure: `${codeKb.toFixed(1)} kB` },
      {
        what: 'apart: libraries for phone numbers and bank accounts, fetched with the text help',
        figure: `${librariesKb.toFixed(1)} kB`,
      },
    ],
  };
};

const chapters: Chapter[] = [...(await runBenchmarks(say, asked))];
for (const [name, make] of [
  ['first-load', firstLoad],
  ['compass-size', compass],
] as const) {
  const chapter = make();
  if (!isAsked(asked, name, chapter.title)) continue;
  chapters.push(chapter);
  sayChapter(say, chapter);
}

if (chapters.length === 0) {
  say(`Nothing is called that. There is: ${[...benchmarkNames, 'first-load', 'compass-size'].join(', ')}.`);
  process.exit(1);
}

const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
const today = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.versions.node}`;
const table = ({ title, lines }: Chapter): string =>
  [
    `## ${title}`,
    '',
    ...(asked.length === 0 ? [] : [`Measured by itself: ${today}, commit ${commit}.`, '']),
    '| what | figure | aim | reached |',
    '| --- | ---: | --- | --- |',
    ...lines.map(
      ({ what, figure, aim, holds }) =>
        `| ${what} | ${figure} | ${aim ?? ''} | ${holds === undefined ? '' : holds ? 'yes' : 'no'} |`,
    ),
  ].join('\n');

const heading = `# Benchmarks

Written by \`npm run bench\`; not by hand. The load, the server and the database share one machine, so ratios say more than absolute figures.

- Date: ${today}, commit ${commit}
- Machine: ${machine}
- Database: the PostgreSQL that comes with the install, \`fsync\` and \`synchronous_commit\` on
`;

/** The written chapters with the new ones in their place, or behind them. */
const inPlace = (written: string): string => {
  const [head = heading, ...old] = written.split(/\n(?=## )/);
  const titleOf = (chapter: string): string => chapter.slice(3, chapter.indexOf('\n'));
  const fresh = new Map(chapters.map((chapter) => [chapter.title, table(chapter)]));
  const kept = old.map((chapter) => {
    const made = fresh.get(titleOf(chapter));
    fresh.delete(titleOf(chapter));
    return made === undefined ? chapter.trimEnd() : made;
  });
  return `${[head.trimEnd(), ...kept, ...fresh.values()].join('\n\n')}\n`;
};

writeFileSync(
  file,
  asked.length === 0
    ? `${heading}\n${chapters.map(table).join('\n\n')}\n`
    : inPlace(readFileSync(file, 'utf8')),
);
say('\ndocs/benchmarks.md is written.');
process.exit(0);
