/** The text help through the real command line: every written sentence many times over, the start of the process counted in. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writtenSentences } from '@buurtplus/server/testing';
import { type Line, median, ms, perSecond, timed } from './measure.ts';

const entry = fileURLToPath(new URL('../../../server/bin/buurtplus.js', import.meta.url));
const rounds = 10;
const longLine = 100_000;

/** @throws when a line has no answer */
const textCheck = (lines: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, 'text-check', '--json'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let answers = 0;
    child.stdout.on('data', (data: Buffer) => {
      for (const byte of data) if (byte === 0x0a) answers += 1;
    });
    child.once('close', (code) =>
      code === 0 && answers === lines.length
        ? resolve()
        : reject(new Error(`text-check ended with ${code}: ${answers} answers to ${lines.length} lines`)),
    );
    child.stdin.end(`${lines.join('\n')}\n`);
  });

const medianOf = async (lines: readonly string[]): Promise<number> => {
  const turns: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) turns.push(await timed(() => textCheck(lines)));
  return median(turns);
};

export const benchTextCheck = async (): Promise<readonly Line[]> => {
  const many = Array.from({ length: rounds }, () => writtenSentences).flat();
  const [start, took] = [await medianOf(['']), await medianOf(many)];
  const long = writtenSentences.join(' ').repeat(3).slice(0, longLine);
  const speed = many.length / (took / 1_000);
  return [
    {
      what: `${many.length} sentences through \`npx buurtplus text-check --json\`, its start counted in`,
      figure: perSecond(speed),
      aim: '≥ 2000 per second',
      holds: speed >= 2_000,
    },
    { what: 'one sentence: mostly its start', figure: ms(start) },
    { what: 'one line of 100,000 letters, its start counted in', figure: ms(await medianOf([long])) },
  ];
};
