/** A server that was named: an ordinary owner is enough, and what does not fit is said in a sentence. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer } from '../../testing/test-database.ts';
import { migrateEverything } from './migrate.ts';
import { DatabaseUnfit, provisionNamedServer, roleStatements, withClient } from './provision.ts';

const { superuserUrl, secretKey } = testServer();
const name = `named_${randomBytes(4).toString('hex')}`;
const address = new URL(superuserUrl);
address.username = name;
address.password = 'owner';
address.pathname = `/${name}`;

describe('a named PostgreSQL', () => {
  beforeAll(() =>
    withClient(superuserUrl, async (client) => {
      await client.query(`create role ${name} login password 'owner'`);
      await client.query(`create database ${name} owner ${name}`);
    }),
  );
  afterAll(() =>
    withClient(superuserUrl, async (client) => {
      await client.query(`drop database ${name} with (force)`);
      await client.query(`drop role ${name}`);
    }),
  );

  it('works with an owner that may make no roles, when an administrator made them', async () => {
    const urls = await provisionNamedServer(address.toString(), secretKey);
    const applied = await migrateEverything(urls.owner);
    expect(applied.length).toBeGreaterThan(0);
    const tables = await withClient(urls.app, (client) => client.query('select * from signals'));
    expect(tables.rows).toEqual([]);
  });

  it('says what an administrator has to run when the roles are not there', async () => {
    const refused = provisionNamedServer(address.toString(), 'another secret that is long enough to be one');
    await expect(refused).rejects.toThrow(DatabaseUnfit);
    await expect(refused).rejects.toThrow(/npx buurtplus database roles/);
  });

  it('gets roles that can sign in and do nothing by themselves', () => {
    const statements = roleStatements(secretKey);
    expect(statements).toHaveLength(4);
    for (const statement of statements)
      expect(statement).toMatch(
        /^create role buurtplus_\w+ LOGIN NOSUPERUSER NOBYPASSRLS .* password '[0-9a-f]{64}';$/,
      );
  });

  it('is refused when it may lose what it confirmed', async () => {
    await withClient(superuserUrl, (client) =>
      client.query(`alter role ${name} set synchronous_commit = off`),
    );
    await expect(provisionNamedServer(address.toString(), secretKey)).rejects.toThrow(
      /synchronous_commit = off/,
    );
    await withClient(superuserUrl, (client) => client.query(`alter role ${name} reset synchronous_commit`));
  });

  it('that is not there is a problem of the connection, with its own words', async () => {
    const closed = new URL(address);
    closed.port = '1';
    await expect(provisionNamedServer(closed.toString(), secretKey)).rejects.toThrow(/ECONNREFUSED/);
  });
});
