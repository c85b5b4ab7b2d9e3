/** Brings the tables up to date: numbered SQL files, all in one transaction, and never a changed past. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { installJobs } from '../jobs/queue.ts';
import { withClient } from './provision.ts';

const ownFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export class MigrationRefused extends Error {}

type Names = { migration_checksums: { name: string; checksum: string } };

const readFiles = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

const migrationOf = (name: string, text: string): Migration => ({
  up: async (db: Kysely<Names>) => {
    await sql.raw(text).execute(db);
    await db
      .insertInto('migration_checksums')
      .values({ name, checksum: hashOf(text) })
      .execute();
  },
});

const refuseChangedPast = async (db: Kysely<Names>, files: ReadonlyMap<string, string>): Promise<void> => {
  for (const { name, checksum } of await db.selectFrom('migration_checksums').selectAll().execute()) {
    const text = files.get(name);
    if (text === undefined)
      throw new MigrationRefused(
        `The database knows ${name}, but this version does not. Start the newer version.`,
      );
    if (hashOf(text) !== checksum)
      throw new MigrationRefused(
        `${name} was changed after it ran here. Put it back and add a new file instead.`,
      );
  }
};

/** @returns the names of the files that ran now */
export const migrate = async (ownerUrl: string, folder: string = ownFolder): Promise<readonly string[]> => {
  const files = readFiles(folder);
  const db = new Kysely<Names>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 2 }) }),
  });
  try {
    await sql`create table if not exists migration_checksums (name text primary key, checksum text not null)`.execute(
      db,
    );
    await refuseChangedPast(db, files);
    const migrations = Object.fromEntries([...files].map(([name, text]) => [name, migrationOf(name, text)]));
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    return (results ?? [])
      .filter((result) => result.status === 'Success')
      .map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
};

/** Our own tables and those of the job queue. */
export const migrateEverything = async (ownerUrl: string): Promise<readonly string[]> => {
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) {
    await withClient(ownerUrl, (client) =>
      installJobs(ownerUrl, async (statement) => {
        await client.query(statement);
      }),
    );
  }
  return applied;
};
