/** Finds the oldest PostgreSQL that is promised to work; where Debian's packages are in reach, unpacks it without installing. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

const inDebian = '/usr/lib/postgresql/15/bin';

export type Found =
  | { readonly found: true; readonly binFolder: string }
  | { readonly found: false; readonly why: string };

const unpack = (): Found => {
  const folder = join(root, '.cache/postgresql-15');
  const binFolder = join(folder, 'root', inDebian);
  if (existsSync(join(binFolder, 'initdb'))) return { found: true, binFolder };
  mkdirSync(folder, { recursive: true });
  const download = spawnSync('apt-get', ['download', 'postgresql-15', 'postgresql-client-15'], {
    cwd: folder,
  });
  if (download.status !== 0)
    return { found: false, why: 'Debian’s package postgresql-15 cannot be fetched here' };
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.deb')))
    spawnSync('dpkg-deb', ['-x', name, 'root'], { cwd: folder });
  const works = spawnSync(join(binFolder, 'postgres'), ['--version']);
  return works.status === 0
    ? { found: true, binFolder }
    : { found: false, why: 'Debian’s PostgreSQL 15 does not start here: it misses a library' };
};

export const findPostgres15 = (): Found =>
  existsSync(join(inDebian, 'initdb')) ? { found: true, binFolder: inDebian } : unpack();
