/** The tools that look at the source: one list, used on the real tree and on a copy with planted faults. */
import { type Ran, runNode } from '../lib/run.ts';

export type Tool = {
  readonly name: string;
  readonly run: (cwd: string) => Promise<Ran>;
};

const modules = 'node_modules';
const tool = (name: string, script: string, args: readonly string[]): Tool => ({
  name,
  run: (cwd) => runNode(`${modules}/${script}`, args, { cwd }),
});

const packages = ['domain', 'contract', 'server', 'web', 'e2e'] as const;

export const tools: readonly Tool[] = [
  ...packages.map((name) => tool(`types of ${name}`, 'typescript7/bin/tsc', ['-p', `packages/${name}`])),
  tool('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  tool('one format', '@biomejs/biome/bin/biome', ['ci', 'packages', 'scripts']),
  tool('walls between rooms', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    'packages/domain/src',
    'packages/contract/src',
    'packages/server/src',
    'packages/web/src',
    'packages/e2e/src',
    'scripts',
  ]),
  tool('nothing dead', 'knip/bin/knip.js', ['--no-progress']),
];
