/** The command that looks at texts, as a process of its own: every line an answer, whatever the line holds, and no database. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWording } from '@buurtplus/domain/wording';
import { describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../../bin/buurtplus.js', import.meta.url));
/** Nothing listens there and nothing may be made there. */
const noFolder = join(tmpdir(), 'buurtplus-text-check-makes-no-folder');
const noDatabase = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', DATA_DIR: noFolder };

type Ended = { readonly code: number | null; readonly lines: readonly string[]; readonly problems: string };

const textCheck = (input: string | Uint8Array, ...options: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [entry, 'text-check', ...options], {
      env: { ...process.env, ...noDatabase },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    let problems = '';
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => {
      problems += data.toString('utf8');
    });
    child.once('close', (code) =>
      resolve({
        code,
        problems,
        lines: Buffer.concat(out).toString('utf8').replace(/\n$/, '').split('\n'),
      }),
    );
    child.stdin.end(input);
  });

const answers = async (
  input: string | Uint8Array,
  ...options: readonly string[]
): Promise<readonly unknown[]> => {
  const { code, lines, problems } = await textCheck(input, '--json', ...options);
  expect(problems).toBe('');
  expect(code).toBe(0);
  return lines.map((line) => JSON.parse(line) as unknown);
};

describe('npx buurtplus text-check', () => {
  it('answers every line with its spans, in UTF-16 places, and opens no database', async () => {
    const quiet = 'Een man zat op een bankje.';
    const telling = '🏚️ Die junk schreeuwde.';
    expect(await answers(`${quiet}\n${telling}\n`)).toEqual([
      { spans: [] },
      {
        spans: [
          {
            start: 4,
            end: 12,
            kind: 'diagnosis',
            reason: 'Dit is een oordeel over iemand. Schrijf op wat je zag of hoorde.',
            proposal: 'Iemand',
          },
        ],
      },
    ]);
    expect(existsSync(noFolder)).toBe(false);
  });
  it('answers in English when asked, and refuses a language it does not speak', async () => {
    expect(await answers('That junkie shouted.', '--language', 'en')).toMatchObject([
      { spans: [{ reason: 'This judges somebody. Write what you saw or heard.', proposal: 'Somebody' }] },
    ]);
    expect(await textCheck('', '--language', 'fr')).toMatchObject({ code: 2 });
  });
  it('answers one line for one line, however strange', async () => {
    const strange = [
      '',
      '   ',
      '\uFEFFjunk',
      'regel\u2028scheiding\u2029 en \r midden in',
      '\u202Eneppolk\u202C \u200Fdie junk\u200F',
      '👩‍👩‍👧‍👦'.repeat(200),
      '\u0000\u0007',
      `${'rustig '.repeat(14_300)}die junk`,
      'laatste zonder einde: die junk',
    ];
    const got = await answers(strange.join('\n'));
    expect(got).toEqual(strange.map((line) => ({ spans: checkWording(line) })));
    expect(JSON.stringify(got[7])).toContain('diagnosis');
  });
  it('goes on after bytes that are no text, and leaves out the return of other systems', async () => {
    const bytes = Buffer.concat([
      Buffer.from('die junk\r\n'),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x0a]),
      Buffer.from('die junk\n'),
    ]);
    const [before, broken, after] = await answers(bytes);
    expect(before).toEqual(after);
    expect(broken).toEqual({ spans: [] });
  });
  it('says it to people in lines too', async () => {
    const { lines } = await textCheck('Rustig.\nBel 0612345678\n');
    expect(lines).toEqual([
      '1: geen opmerking',
      '2: "0612345678" [phone] Een telefoonnummer hoort hier niet. → "…"',
    ]);
  });
  it('answers while it reads: the first line comes before the last is written', async () => {
    const child = spawn(process.execPath, [entry, 'text-check', '--json'], {
      env: { ...process.env, ...noDatabase },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const first = new Promise<string>((resolve) =>
      child.stdout.once('data', (data: Buffer) => resolve(data.toString('utf8'))),
    );
    child.stdin.write('die junk\n');
    expect(await first).toContain('diagnosis');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
  });
});
