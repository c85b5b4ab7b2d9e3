/** The command line of the product, used as an administrator would beside a running server. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Product } from './product.ts';

const entry = fileURLToPath(new URL('../../../server/bin/buurtplus.js', import.meta.url));

/** @throws with what it printed when it did not end well */
export const runCli = (product: Product, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      env: {
        ...process.env,
        DATA_DIR: product.dataDir,
        PORT: String(product.port),
        PUBLIC_URL: product.publicUrl,
        BUURTPLUS_LANGUAGE: 'en',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, problems] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString('utf8');
    });
    child.stderr.on('data', (data: Buffer) => {
      problems += data.toString('utf8');
    });
    child.once('close', (code) =>
      code === 0
        ? resolve(out.trim())
        : reject(new Error(`buurtplus ${args.join(' ')} ended with ${code}:\n${out}${problems}`)),
    );
  });
