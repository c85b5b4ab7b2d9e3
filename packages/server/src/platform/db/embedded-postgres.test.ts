/** Our own database server: starts in an empty folder, keeps its data, survives a hard end, and is never shared by accident. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AlreadyRunning, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { MigrationRefused, migrate } from './migrate.ts';
import { DatabaseUnfit, provisionOwnServer, withClient } from './provision.ts';

const folders: string[] = [];
const newFolder = (mode: number): string => {
  const folder = mkdtempSync(join(tmpdir(), `buurtplus-test-${process.pid}-own-`));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
};
const start = (dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, password: 'test', settings });
const rows = (url: string, statement: string) =>
  withClient(url, async (client) => (await client.query(statement)).rows as unknown[]);

describe('the embedded server', () => {
  const running: EmbeddedPostgres[] = [];
  afterAll(async () => {
    for (const one of running) await one.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const keep = async (server: Promise<EmbeddedPostgres>): Promise<EmbeddedPostgres> => {
    const started = await server;
    running.push(started);
    return started;
  };

  it('keeps its data over a stop and over a hard kill, and writes to disk for real', async () => {
    const folder = newFolder(0o755);
    const first = await keep(start(folder));
    expect(
      await rows(
        first.url,
        "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by 1",
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    await rows(first.url, 'create table kept as select 1 as one');
    await first.stop();
    const second = await keep(start(folder));
    await rows(second.url, 'insert into kept values (2)');
    await second.kill();
    const third = await keep(start(folder));
    expect(await rows(third.url, 'select one from kept order by one')).toEqual([{ one: 1 }, { one: 2 }]);
  });

  it('listens elsewhere when somebody took the port in between', async () => {
    const first = await keep(start(newFolder(0o755)));
    const ports = [first.port, first.port];
    const free = createServer();
    const other = await new Promise<number>((resolve) => {
      free.listen(0, '127.0.0.1', () => resolve((free.address() as AddressInfo).port));
    });
    await new Promise((resolve) => free.close(resolve));
    const port = () => Promise.resolve(ports.shift() ?? other);
    const second = await keep(startEmbeddedPostgres({ dataDir: newFolder(0o755), password: 'test', port }));
    expect([second.port, ports]).toEqual([other, []]);
    expect(await rows(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('works where its own account cannot enter: a folder closed to everybody else', async () => {
    const closed = newFolder(0o700);
    mkdirSync(join(closed, 'data'));
    const server = await keep(start(join(closed, 'data')));
    expect(await rows(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is not started twice on one folder, and says who has it', async () => {
    const folder = newFolder(0o755);
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(join(folder, 'owner.pid'), String(other.pid));
    await expect(start(folder)).rejects.toThrow(AlreadyRunning);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    await (await start(folder)).stop();
    expect(existsSync(join(folder, 'owner.pid'))).toBe(false);
  });

  it('is refused when it would lose what it confirmed', async () => {
    const server = await keep(start(newFolder(0o755), { synchronous_commit: 'off' }));
    await expect(provisionOwnServer(server.url, 'secret', 'x')).rejects.toThrow(DatabaseUnfit);
  });

  it('migrates all or nothing, once, and never over a changed past', async () => {
    const server = await keep(start(newFolder(0o755)));
    const { owner } = await provisionOwnServer(server.url, 'secret', 'migrations');
    const folder = newFolder(0o755);
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    write('0001-one.sql', 'create table one (x int);');
    write('0002-two.sql', 'create table two (x int); select nonsense;');
    await expect(migrate(owner, folder)).rejects.toThrow();
    expect(
      await rows(
        owner,
        "select tablename from pg_tables where schemaname = 'public' and tablename in ('one', 'two')",
      ),
    ).toEqual([]);
    write('0002-two.sql', 'create table two (x int);');
    expect(await migrate(owner, folder)).toEqual(['0001-one.sql', '0002-two.sql']);
    expect(await migrate(owner, folder)).toEqual([]);
    write('0001-one.sql', 'create table one (x text);');
    await expect(migrate(owner, folder)).rejects.toThrow(MigrationRefused);
    write('0001-one.sql', 'create table one (x int);');
    rmSync(join(folder, '0002-two.sql'));
    await expect(migrate(owner, folder)).rejects.toThrow(/0002-two.sql/);
  });
});
