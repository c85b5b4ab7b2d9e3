/** Runs one command of this installation, always with the Node that runs this script. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export type Ran = { readonly code: number; readonly output: string };

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the output while it comes. */
  readonly loud?: boolean;
};

/** @param script a file below the folder of the command, run by Node itself: no shell, no lookup on a path */
export const runNode = (script: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: options.cwd ?? root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (data: Buffer): void => {
      output += data.toString('utf8');
      if (options.loud === true) process.stdout.write(data);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (problem) => resolve({ code: 127, output: `${output}${problem.message}` }));
    child.once('close', (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 130), output }));
  });
