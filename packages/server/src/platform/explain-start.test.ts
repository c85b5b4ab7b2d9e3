/** A start that fails names the setting that is to be changed; tried with the real complaints of the system. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-database.ts';
import { explainStart } from './explain-start.ts';

const config = { host: '127.0.0.1', port: 3417, dataDir: '/nowhere/data', databaseUrl: null };
const problemOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (problem) {
    return problem;
  }
  throw new Error('this should not have worked');
};
/** A port that stays taken until the process ends. */
const listen = (host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.unref().listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
const connect = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.end();
};

describe('a start that fails', () => {
  it('names PORT when it is taken, and HOST when this computer has no such address', async () => {
    const port = await listen('127.0.0.1', 0);
    const taken = await problemOf(() => listen('127.0.0.1', port));
    expect(explainStart(taken, { ...config, port })).toBe(
      `PORT: another program listens on ${port} already. Stop that one, or set another PORT.`,
    );
    const elsewhere = await problemOf(() => listen('192.0.2.1', 3_417));
    expect(explainStart(elsewhere, { ...config, host: '192.0.2.1' })).toBe(
      'HOST: this computer has no address 192.0.2.1.',
    );
  });

  it('names DATABASE_URL when nobody answers, the password is wrong or the database is not there', async () => {
    const right = new URL(testServer().urls.owner);
    const change = (by: (url: URL) => void): string => {
      const url = new URL(right);
      by(url);
      return url.toString();
    };
    const urls = [
      change((url) => void (url.port = '1')),
      change((url) => void (url.password = 'secret-of-the-house')),
      change((url) => void (url.pathname = '/nothing_here')),
    ];
    for (const databaseUrl of urls) {
      const said = explainStart(await problemOf(() => connect(databaseUrl)), { ...config, databaseUrl });
      expect(said).toMatch(/^DATABASE_URL: the database at 127\.0\.0\.1:\d+ cannot be used: /);
      expect(said).not.toContain('secret-of-the-house');
    }
  });

  it('names DATA_DIR when it is no folder, and says anything else as it came', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'buurtplus-start-'));
    const dataDir = join(folder, 'data');
    writeFileSync(dataDir, '');
    const noFolder = await problemOf(() => mkdirSync(dataDir));
    expect(explainStart(noFolder, { ...config, dataDir })).toMatch(/^DATA_DIR: the folder .* cannot be used/);
    rmSync(folder, { recursive: true });
    expect(explainStart(new Error('Something else.'), config)).toBe('Something else.');
    expect(explainStart('a word', config)).toBe('a word');
  });
});
