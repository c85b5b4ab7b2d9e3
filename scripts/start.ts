/** `npm start`: builds the web app when it is not there or older than its sources, then starts the product. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 22) {
  process.stderr.write(
    'Start with "npm start": it brings its own Node 24. This is Node ' + process.versions.node + '.\n',
  );
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));

const newestIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

const built = join(root, 'packages/web/dist/index.html');
const sources = [
  'packages/web/src',
  'packages/web/public',
  'packages/domain/src',
  'packages/contract/src',
].map((folder) => join(root, folder));
const isStale =
  !existsSync(built) ||
  sources.filter((folder) => existsSync(folder)).some((folder) => newestIn(folder) > statSync(built).mtimeMs);

if (isStale) {
  process.stdout.write('Building the web app…\n');
  const build = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: join(root, 'packages/web'),
      // What is served is what ships, also where a test runner started this with an environment of its own.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'inherit',
    },
  );
  if (build.status !== 0) process.exit(build.status ?? 1);
}

// What was compiled once is not compiled again at the next start; where it cannot be kept, nothing happens.
module.enableCompileCache(join(root, '.cache/compiled'));
const { main } = await import('../packages/server/src/main.ts');
try {
  const code = await main(process.env);
  if (code !== null) process.exit(code);
  // Now, because a server that is killed has no moment left to keep it.
  module.flushCompileCache();
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exit(1);
}
