/** Starts and stops the PostgreSQL that comes with the install: a real server, on loopback, in a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { keepRunning } from './keep-running.ts';
import { type Account, findPostgres, serverAccount } from './postgres-binaries.ts';

export type EmbeddedPostgres = {
  /** Superuser on 127.0.0.1. */
  readonly url: string;
  readonly port: number;
  /** The server process that runs now. */
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
  /** For crash tests: ends the server without ceremony. */
  readonly kill: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly password: string;
  /** Bin folder of another installation; default is the one in node_modules. */
  readonly binFolder?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: (line: string) => void;
  /** "share": when the product runs on this folder, work beside it and leave its server alone. */
  readonly use?: 'own' | 'share';
  /** Starts it again when it ends by itself: for the product, which lives long. */
  readonly keep?: boolean;
  /** Where to listen; a port that nobody has when left out. */
  readonly port?: () => Promise<number>;
};

export class AlreadyRunning extends Error {
  constructor(pid: number) {
    super(
      `Buurtpreventie PLUS already runs on this data folder (process ${pid}). Stop it first, or set another DATA_DIR.`,
    );
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no free port')),
      );
    });
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A process that ended but was not waited for still has a number; it does not count.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** A folder that the database account cannot reach is no use; then the data lives where services keep theirs. */
const reachableFolder = (dataDir: string, account: Account | null, say: (line: string) => void): string => {
  const inPlace = join(dataDir, 'postgres');
  if (account === null) return inPlace;
  mkdirSync(inPlace, { recursive: true });
  const reachable = spawnSync('test', ['-x', inPlace], { ...account, cwd: '/' }).status === 0;
  if (reachable) return inPlace;
  const elsewhere = join(
    '/var/lib/buurtplus',
    createHash('sha256').update(dataDir).digest('hex').slice(0, 12),
  );
  say(`The database account cannot enter ${dataDir}; the database lives in ${elsewhere}.`);
  return join(elsewhere, 'postgres');
};

const prepareFolder = (folder: string, account: Account | null): void => {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  chmodSync(folder, 0o700);
  if (account !== null) chownSync(folder, account.uid, account.gid);
};

const initialise = (bin: string, cluster: string, account: Account | null, password: string): void => {
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== null) chownSync(passwordFile, account.uid, account.gid);
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
    ],
    { ...account, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new Error(
      `The database could not be made in ${cluster}: ${(made.stderr || made.stdout || made.error?.message || '').trim().slice(-600)}`,
    );
  }
};

/** What a running server wrote down of itself; null when there is none. */
const runningServer = (cluster: string): { pid: number; port: number } | null => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  return isAlive(Number(pid)) && Number(port) > 0 ? { pid: Number(pid), port: Number(port) } : null;
};

/** Whether the server of this folder answers here, and not another one that has the port. */
const answers = async (url: string, cluster: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const untilGone = async (pid: number, milliseconds: number): Promise<boolean> => {
  for (let waited = 0; waited < milliseconds; waited += 25) {
    if (!isAlive(pid)) return true;
    await wait(25);
  }
  return !isAlive(pid);
};

type Launch = {
  readonly bin: string;
  readonly cluster: string;
  readonly account: Account | null;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
};

const launch = ({
  bin,
  cluster,
  account,
  port,
  settings,
}: Launch): { child: ChildProcess; said: () => string } => {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_parameter_max_length_on_error: '0',
    log_min_error_statement: 'panic',
    max_connections: '80',
    shared_buffers: '256MB',
    ...settings,
  };
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...account,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  let tail = '';
  child.stderr?.on('data', (data: Buffer) => {
    tail = (tail + data.toString('utf8')).slice(-2_000);
  });
  child.on('error', (problem) => {
    tail += problem.message;
  });
  return { child, said: () => tail.trim() };
};

class PortTaken extends Error {}
const isTaken = /could not create any TCP\/IP sockets|could not bind/;

const startNew = async (start: Launch, url: string): Promise<number> => {
  for (let attempt = 0; ; attempt += 1) {
    const { child, said } = launch(start);
    const pid = child.pid;
    if (pid === undefined) throw new Error(`PostgreSQL did not start: ${said()}`);
    for (
      let waited = 0;
      waited < 120_000 && child.exitCode === null && child.signalCode === null;
      waited += 30
    ) {
      if (await answers(url, start.cluster)) {
        child.unref();
        (child.stderr as { unref?: () => void } | null)?.unref?.();
        return pid;
      }
      await wait(30);
    }
    if (isTaken.test(said())) throw new PortTaken(`PostgreSQL did not start: ${said()}`);
    // After a hard kill the last backends may hold the shared memory for a moment longer.
    if (attempt >= 20 || !/shared memory|lock file/.test(said()))
      throw new Error(`PostgreSQL did not start: ${said()}`);
    await wait(250);
  }
};

/** Between looking for a port and listening on it somebody else may have taken it: then on another one. */
const startSomewhere = async (
  port: () => Promise<number>,
  start: (port: number) => Promise<number>,
): Promise<{ readonly port: number; readonly pid: number }> => {
  for (let attempt = 0; ; attempt += 1) {
    const here = await port();
    try {
      return { port: here, pid: await start(here) };
    } catch (problem) {
      if (!(problem instanceof PortTaken) || attempt >= 5) throw problem;
    }
  }
};

export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const say = options.say ?? (() => undefined);
  const account = serverAccount();
  const bin = await findPostgres(account, options.binFolder);
  mkdirSync(options.dataDir, { recursive: true });
  const cluster = reachableFolder(options.dataDir, account, say);
  const ownerFile = join(options.dataDir, 'owner.pid');
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0;
  const inUse = owner > 0 && owner !== process.pid && isAlive(owner);
  if (inUse && options.use !== 'share') throw new AlreadyRunning(owner);
  if (!inUse) writeFileSync(ownerFile, String(process.pid), { mode: 0o600 });
  prepareFolder(cluster, account);
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(bin, cluster, account, options.password);

  const urlFor = (port: number): string =>
    `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`;
  const orphan = runningServer(cluster);
  const start = (on: number): Promise<number> =>
    startNew({ bin, cluster, account, port: on, settings: options.settings ?? {} }, urlFor(on));
  const isAdopted = orphan !== null && (await answers(urlFor(orphan.port), cluster));
  const { port, pid: first } = isAdopted ? orphan : await startSomewhere(options.port ?? freePort, start);
  const url = urlFor(port);
  const kept =
    options.keep === true ? keepRunning({ pid: first, isAlive, start: () => start(port), say }) : null;
  const current = (): number => kept?.pid() ?? first;
  return {
    url,
    port,
    pid: current,
    stop: async () => {
      if (inUse) return;
      kept?.letGo();
      const pid = current();
      if (isAlive(pid)) process.kill(pid, 'SIGINT');
      if (!(await untilGone(pid, 20_000))) process.kill(pid, 'SIGQUIT');
      await untilGone(pid, 5_000);
      rmSync(ownerFile, { force: true });
    },
    kill: async () => {
      const pid = current();
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
      await untilGone(pid, 10_000);
    },
  };
};

/** Secrets that belong to a data folder, made once. */
export const folderSecrets = (
  dataDir: string,
): { readonly postgresPassword: string; readonly secretKey: string } => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made = {
      postgresPassword: randomBytes(24).toString('hex'),
      secretKey: randomBytes(32).toString('hex'),
    };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
  }
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (read !== null && typeof read === 'object' && 'postgresPassword' in read && 'secretKey' in read) {
    return { postgresPassword: String(read.postgresPassword), secretKey: String(read.secretKey) };
  }
  throw new Error(`The file ${file} does not hold the secrets of this data folder. Put the right one back.`);
};
