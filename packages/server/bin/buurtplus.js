#!/usr/bin/env node
// The command line, also when started with an older Node: then the Node of this installation takes over.
import { spawnSync } from 'node:child_process';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Looking at texts needs none of what the other commands load, and has to be quick.
const part = process.argv[2] === 'text-check' ? 'text-check' : 'cli';
const entry = fileURLToPath(new URL(`../src/cli/${part}.ts`, import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= 22) {
  // What was compiled once is not compiled again by the next command.
  module.enableCompileCache(fileURLToPath(new URL('../../../.cache/compiled', import.meta.url)));
  await import(entry);
} else {
  let own = null;
  try {
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const found = createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`);
    own = join(dirname(found), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    process.stderr.write(
      `Node 22 or newer is needed; this is ${process.versions.node}. Run "npm ci" first, or use a newer Node.\n`,
    );
    process.exit(2);
  }
  const run = spawnSync(own, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
