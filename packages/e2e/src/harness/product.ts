/** Runs the built product as its user would: a process of its own, with its own data folder and port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { placeForDatabases } from '@buurtplus/server/testing';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Below the ports that a system lends to whatever calls out: one of those would stand there before the product does, or while it is started again. */
const ports = { lowest: 20_000, many: 12_000 } as const;
let asked = 0;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < ports.many; tries += 1) {
    // Two that look at the same moment look in different places, and nobody finds the same twice.
    const port = ports.lowest + ((process.pid * 97 + threadId * 31 + asked) % ports.many);
    asked += 1;
    if (await isFree(port)) return port;
  }
  throw new Error('no free port');
};

export type Product = {
  readonly url: string;
  /** The address a browser uses; the same, unless something stands in front. */
  readonly publicUrl: string;
  readonly port: number;
  readonly dataDir: string;
  /** What the process printed. */
  readonly output: () => string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Ends the server process without ceremony; its database goes on. */
  readonly kill: () => Promise<void>;
  /** Ends the database without ceremony; the server goes on. */
  readonly killDatabase: () => Promise<void>;
  /** Takes the data folder away too. */
  readonly remove: () => Promise<void>;
};

/** A file that may be gone between looking and reading. */
const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The first line of the file PostgreSQL itself keeps; 0 when there is none. */
const databasePid = (dataDir: string): number =>
  Number(readIfThere(join(dataDir, 'postgres/postmaster.pid')).split('\n')[0]);

const isRunning = (pid: number): boolean => {
  const stat = pid > 0 ? readIfThere(`/proc/${pid}/stat`) : '';
  // One that ended but was not waited for still has a number; it does not count.
  return stat !== '' && !/\) Z /.test(stat);
};

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

export type ProductOptions = {
  /** The address in the browser, when something stands in front of the product. */
  readonly publicUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is about the database itself has it where everybody has it. */
  readonly on?: 'disk';
};

export const createProduct = async (options: ProductOptions = {}): Promise<Product> => {
  const port = await freePort();
  const dataDir = mkdtempSync(join(options.on === 'disk' ? tmpdir() : placeForDatabases(), 'buurtplus-e2e-'));
  // The database account must be able to enter.
  chmodSync(dataDir, 0o755);
  const url = `http://localhost:${port}`;
  let child: ChildProcess | null = null;
  let output = '';
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, [join(root, 'scripts/start.ts')], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        PUBLIC_URL: options.publicUrl ?? url,
        RATE_LIMIT_SCALE: '1000',
        LOG_LEVEL: 'warn',
        // Also for the very first file, which comes before the product can ask for it: what was compiled once is not compiled at each kill.
        NODE_COMPILE_CACHE: join(root, '.cache/compiled'),
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (data: Buffer): void => {
      output += data.toString('utf8');
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    for (let tries = 0; tries < 1_200; tries += 1) {
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`, {
        signal: AbortSignal.timeout(5_000),
      }).then(
        (answer) => answer.ok,
        () => false,
      );
      // Asked afterwards: what answers for one that is no more is somebody else.
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The product ended while starting:\n${output}`);
      if (ready) return;
      await wait(100);
    }
    throw new Error(`The product was not ready in time:\n${output}`);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === null) return;
    child.kill(signal);
    await ended(child);
  };
  return {
    url,
    publicUrl: options.publicUrl ?? url,
    port,
    dataDir,
    output: () => output,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    killDatabase: async () => {
      while (!isRunning(databasePid(dataDir))) await wait(20);
      const pid = databasePid(dataDir);
      process.kill(pid, 'SIGKILL');
      while (isRunning(pid)) await wait(20);
    },
    remove: async () => {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
