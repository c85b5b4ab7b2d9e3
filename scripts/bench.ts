/** `npm run bench`: measures, prints side by side, and writes docs/benchmarks.md with machine and date. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { type Chapter, runBenchmarks } from '../packages/e2e/src/bench/run.ts';
import { firstLoadKb, firstLoadLimitKb } from './checks/first-load.ts';
import { needsNode } from './lib/needs-node.ts';
import { root } from './lib/run.ts';

needsNode('npm run bench');
process.chdir(root);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const chapters: Chapter[] = [...(await runBenchmarks(say))];
const kilobytes = firstLoadKb();
chapters.push({
  title: 'First load of the volunteer’s app',
  lines: [
    {
      what: 'script, gzipped',
      figure: `${kilobytes.toFixed(1)} kB`,
      aim: `≤ ${firstLoadLimitKb} kB`,
      holds: kilobytes <= firstLoadLimitKb,
    },
  ],
});

const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
const machine = `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.versions.node}`;
const table = ({ title, lines }: Chapter): string =>
  [
    `## ${title}`,
    '',
    '| what | figure | aim | reached |',
    '| --- | ---: | --- | --- |',
    ...lines.map(
      ({ what, figure, aim, holds }) =>
        `| ${what} | ${figure} | ${aim ?? ''} | ${holds === undefined ? '' : holds ? 'yes' : 'no'} |`,
    ),
  ].join('\n');

writeFileSync(
  join(root, 'docs/benchmarks.md'),
  `# Benchmarks

Written by \`npm run bench\`; not by hand. The load, the server and the database share one machine, so ratios say more than absolute figures.

- Date: ${new Date().toISOString().slice(0, 10)}, commit ${commit}
- Machine: ${machine}
- Database: the PostgreSQL that comes with the install, \`fsync\` and \`synchronous_commit\` on

${chapters.map(table).join('\n\n')}
`,
);
say('\ndocs/benchmarks.md is written.');
process.exit(0);
