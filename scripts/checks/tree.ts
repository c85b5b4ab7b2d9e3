/** The files of the project as git knows them, with their texts. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.ts';

const isBinary = (path: string): boolean => /\.(png|jpg|woff2|ico|gz)$/.test(path);

/** Tracked files and new ones that are not ignored: what would be handed in. */
export const listTree = (): readonly string[] => {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (git.status !== 0) throw new Error('git cannot list the files of this project');
  return git.stdout.split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
};

export const readTree = (): ReadonlyMap<string, string> =>
  new Map(
    listTree()
      .filter((path) => !isBinary(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
