/** Starts one database server for a test run, makes the template, and takes both away at the end. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../platform/db/embedded-postgres.ts';
import { migrateEverything } from '../platform/db/migrate.ts';
import { provisionOwnServer, withClient } from '../platform/db/provision.ts';
import { placeForDatabases } from './place-for-databases.ts';
import type { TestServer } from './test-database.ts';

const prefix = 'buurtplus-test-';

/** Folders of runs that died; their number is the process that made them. */
const sweep = (): void => {
  for (const place of new Set([tmpdir(), placeForDatabases()])) {
    for (const name of readdirSync(place)) {
      const pid = Number(/^buurtplus-test-(\d+)-/.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(pid) || existsSync(`/proc/${pid}`)) continue;
      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
};

/** Another server than the embedded one, by the folder of its programs: Debian's PostgreSQL 15 in the test command. */
const binFolder = (): string | undefined => {
  const named = process.env['BUURTPLUS_TEST_POSTGRES'];
  return named === undefined || named === '' ? undefined : named;
};

export const setup = async (): Promise<() => Promise<void>> => {
  sweep();
  const dataDir = mkdtempSync(join(placeForDatabases(), `${prefix}${process.pid}-`));
  chmodSync(dataDir, 0o755);
  const folder = binFolder();
  const secretKey = 'a secret of the tests that is long enough';
  const server = await startEmbeddedPostgres({
    dataDir,
    password: 'test',
    ...(folder === undefined ? {} : { binFolder: folder }),
    settings: { max_connections: '400', max_wal_size: '256MB' },
  });
  const urls = await provisionOwnServer(server.url, secretKey, 'template_of_tests');
  await migrateEverything(urls.owner);
  const version = await withClient(
    server.url,
    async (client) =>
      (await client.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? '',
  );
  const shared: TestServer = { superuserUrl: server.url, urls, secretKey, version };
  process.env['BUURTPLUS_TEST_SERVER'] = JSON.stringify(shared);
  process.stdout.write(`Database of this run: PostgreSQL ${version}\n`);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
};
