/** Makes the login roles and checks the server: roles that own nothing and cannot get out from under row-level security. */
import { createHmac } from 'node:crypto';
import pg from 'pg';

export type DatabaseUrls = {
  readonly owner: string;
  readonly app: string;
  readonly jobs: string;
  readonly auth: string;
  /** May do nothing but take away the oldest part of the audit trail. */
  readonly trail: string;
};

const loginRoles = ['buurtplus_app', 'buurtplus_jobs', 'buurtplus_auth', 'buurtplus_trail'] as const;
const harmless = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';
const lockKey = 724_110_331;

const passwordFor = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(`postgres/${role}`).digest('hex');

const urlAs = (url: string, user: string, password: string, database?: string): string => {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  if (database !== undefined) changed.pathname = `/${database}`;
  return changed.toString();
};

export class DatabaseUnfit extends Error {}

export const withClient = async <Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const checkServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('server_version_num', 'fsync', 'full_page_writes', 'synchronous_commit')",
  );
  const settings = new Map(rows.map((row) => [row.name, row.setting]));
  if (Number(settings.get('server_version_num')) < 150_000)
    throw new DatabaseUnfit('This PostgreSQL is older than 15. Use 15 or newer.');
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    if (settings.get(name) === 'off')
      throw new DatabaseUnfit(
        `PostgreSQL runs with ${name} = off: an accepted signal could be lost. Set it on.`,
      );
  }
};

/** What an administrator runs where the owner of the tables may not make roles; holds passwords. */
export const roleStatements = (secret: string): readonly string[] =>
  loginRoles.map((role) => `create role ${role} ${harmless} password '${passwordFor(secret, role)}';`);

const canSignIn = (url: string): Promise<boolean> =>
  withClient(url, () => Promise.resolve(true)).catch(() => false);

const ensureRole = async (client: pg.Client, url: string, role: string, password: string): Promise<void> => {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  const statement = `${verb} role ${role} ${harmless} password ${client.escapeLiteral(password)}`;
  try {
    await client.query(statement);
  } catch (problem) {
    if (!(problem instanceof pg.DatabaseError) || problem.code !== '42501') throw problem;
    // An administrator made it, with the password that fits.
    if (verb === 'alter' && (await canSignIn(urlAs(url, role, password)))) return;
    throw new DatabaseUnfit(
      `The user of DATABASE_URL may not make the role ${role}. Let an administrator run what ` +
        `"npx buurtplus database roles" prints, and start again.`,
    );
  }
};

/** @param url a login that may create roles on the server; the owner of the tables */
const ensureLoginRoles = (url: string, secret: string): Promise<void> =>
  withClient(url, async (client) => {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    for (const role of loginRoles) await ensureRole(client, url, role, passwordFor(secret, role));
    await client.query('select pg_advisory_unlock($1)', [lockKey]);
  });

const urlsFor = (ownerUrl: string, secret: string): DatabaseUrls => ({
  owner: ownerUrl,
  app: urlAs(ownerUrl, 'buurtplus_app', passwordFor(secret, 'buurtplus_app')),
  jobs: urlAs(ownerUrl, 'buurtplus_jobs', passwordFor(secret, 'buurtplus_jobs')),
  auth: urlAs(ownerUrl, 'buurtplus_auth', passwordFor(secret, 'buurtplus_auth')),
  trail: urlAs(ownerUrl, 'buurtplus_trail', passwordFor(secret, 'buurtplus_trail')),
});

/** For a server that was named: its URL is the owner. */
export const provisionNamedServer = async (ownerUrl: string, secret: string): Promise<DatabaseUrls> => {
  await ensureLoginRoles(ownerUrl, secret);
  return urlsFor(ownerUrl, secret);
};

/** For our own server: an owner without superpowers, and a database that is his. */
export const provisionOwnServer = async (
  superuserUrl: string,
  secret: string,
  database: string,
): Promise<DatabaseUrls> => {
  await ensureLoginRoles(superuserUrl, secret);
  const ownerPassword = passwordFor(secret, 'buurtplus_owner');
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await ensureRole(client, superuserUrl, 'buurtplus_owner', ownerPassword);
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(database)} owner buurtplus_owner`);
    await client.query('select pg_advisory_unlock($1)', [lockKey]);
  });
  return urlsFor(urlAs(superuserUrl, 'buurtplus_owner', ownerPassword, database), secret);
};
