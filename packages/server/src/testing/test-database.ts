/** A real database for every test file: one server a run, one template, a clone in a moment. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type DatabaseUrls, withClient } from '../platform/db/provision.ts';

/** Written by the global set-up, read by every test process. */
export type TestServer = {
  readonly superuserUrl: string;
  readonly urls: DatabaseUrls;
  readonly secretKey: string;
  readonly version: string;
};

const onDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
};

export const testServer = (): TestServer => {
  const text = process.env['BUURTPLUS_TEST_SERVER'];
  if (text === undefined) throw new Error('Database tests run through vitest with its global set-up.');
  return JSON.parse(text) as TestServer;
};

export type TestDatabase = {
  readonly urls: DatabaseUrls;
  readonly secretKey: string;
  readonly drop: () => Promise<void>;
};

/** The strongest reader and attacker: the superuser of the server, on this very database. */
export const superuserOn = (database: TestDatabase): string =>
  onDatabase(testServer().superuserUrl, new URL(database.urls.owner).pathname.slice(1));

export const createTestDatabase = async (): Promise<TestDatabase> => {
  const server = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = new URL(server.urls.owner).pathname.slice(1);
  await withClient(server.superuserUrl, (client) =>
    client.query(`create database ${name} template ${pg.escapeIdentifier(template)} owner buurtplus_owner`),
  );
  const urls = {
    owner: onDatabase(server.urls.owner, name),
    app: onDatabase(server.urls.app, name),
    jobs: onDatabase(server.urls.jobs, name),
    auth: onDatabase(server.urls.auth, name),
    trail: onDatabase(server.urls.trail, name),
  };
  return {
    urls,
    secretKey: server.secretKey,
    drop: () =>
      withClient(
        server.superuserUrl,
        async (client) => void (await client.query(`drop database ${name} with (force)`)),
      ),
  };
};
