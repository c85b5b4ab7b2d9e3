/** From settings to ready databases: our own server or a named one, with roles and tables up to date. */
import type { Config } from './platform/config.ts';
import {
  type EmbeddedPostgres,
  folderSecrets,
  startEmbeddedPostgres,
} from './platform/db/embedded-postgres.ts';
import { migrateEverything } from './platform/db/migrate.ts';
import { type DatabaseUrls, provisionNamedServer, provisionOwnServer } from './platform/db/provision.ts';

export type OpenDatabases = {
  readonly urls: DatabaseUrls;
  readonly secretKey: string;
  readonly applied: readonly string[];
  readonly embedded: EmbeddedPostgres | null;
};

/** @param use "own" is the product itself; "share" is a command that may work beside it and then leaves its server running */
export const openDatabases = async (
  config: Config,
  say: (line: string) => void,
  use: 'own' | 'share' = 'own',
): Promise<OpenDatabases> => {
  if (config.databaseUrl !== null && config.secretKey !== null) {
    const urls = await provisionNamedServer(config.databaseUrl, config.secretKey);
    return {
      urls,
      secretKey: config.secretKey,
      applied: await migrateEverything(urls.owner),
      embedded: null,
    };
  }
  const secrets = folderSecrets(config.dataDir);
  const secretKey = config.secretKey ?? secrets.secretKey;
  const embedded = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    password: secrets.postgresPassword,
    say,
    use,
    keep: use === 'own',
  });
  const urls = await provisionOwnServer(embedded.url, secretKey, 'buurtplus');
  return { urls, secretKey, applied: await migrateEverything(urls.owner), embedded };
};
