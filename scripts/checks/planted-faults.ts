/** Proof that the checks can fail: a copy of the tree gets one fault for each, and each must find its own. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, runNode } from '../lib/run.ts';
import { tools } from './tools.ts';
import { listTree } from './tree.ts';

type Planted = {
  /** What the fault is. */
  readonly fault: string;
  readonly tool: string;
  readonly path: string;
  readonly text: string;
  /** What the tool must say, so that it fails for this reason and no other. */
  readonly says: RegExp;
};

const header = '/** A planted fault. */\n';

const faults: readonly Planted[] = [
  {
    fault: 'a rule that fetches',
    tool: 'types of domain',
    path: 'packages/domain/src/signals/planted-fetch.ts',
    text: `${header}export const planted = (): unknown => fetch('/');\n`,
    says: /planted-fetch\.ts.*fetch/,
  },
  {
    fault: 'a wrong type on a screen',
    tool: 'types of web',
    path: 'packages/web/src/ui/planted-type.ts',
    text: `${header}export const planted: number = 'text';\n`,
    says: /planted-type\.ts/,
  },
  {
    fault: 'a promise nobody waits for',
    tool: 'lint',
    path: 'packages/server/src/signals/planted-promise.ts',
    text: `${header}export const planted = (): void => {\n  Promise.resolve(1);\n};\n`,
    says: /planted-promise\.ts/,
  },
  {
    fault: 'another format',
    tool: 'one format',
    path: 'packages/domain/src/kernel/planted-format.ts',
    text: `${header}export const planted   = "double";\n`,
    says: /planted-format\.ts/,
  },
  {
    fault: 'a screen that knows the server',
    tool: 'walls between rooms',
    path: 'packages/web/src/signals/planted-wall.ts',
    text: `${header}export { main } from '../../../server/src/main.ts';\n`,
    says: /web-never-server.*planted-wall/,
  },
  {
    fault: 'a compass that knows who works where',
    tool: 'walls between rooms',
    path: 'packages/domain/src/compass/planted-room.ts',
    text: `${header}export { checkWording } from '../wording/index.ts';\n`,
    says: /compass-stands-on-the-kernel.*planted-room/,
  },
  {
    fault: 'a phone that carries the stories of the compass',
    tool: 'walls between rooms',
    path: 'packages/web/src/signals/planted-stories.ts',
    text: `${header}export { scenarios } from '@buurtplus/domain/compass-scenarios';\n`,
    says: /stories-stay-out-of-the-phone.*planted-stories/,
  },
  {
    fault: 'a room that looks up',
    tool: 'walls between rooms',
    path: 'packages/domain/src/people/planted-up.ts',
    text: `${header}export { chooseDesk } from '../routing/index.ts';\n`,
    says: /domain-people-looks-up.*planted-up/,
  },
  {
    fault: 'a circle',
    tool: 'walls between rooms',
    path: 'packages/domain/src/kernel/planted-circle.ts',
    text: `${header}export { planted } from './planted-round.ts';\n`,
    says: /no-circular.*planted/,
  },
  {
    fault: 'the other half of the circle',
    tool: 'walls between rooms',
    path: 'packages/domain/src/kernel/planted-round.ts',
    text: `${header}import * as back from './planted-circle.ts';\nexport const planted: unknown = back;\n`,
    says: /no-circular.*planted/,
  },
  {
    fault: 'a file nobody uses',
    tool: 'nothing dead',
    path: 'packages/web/src/signals/planted-dead.ts',
    text: `${header}export const planted = 1;\n`,
    says: /planted-dead\.ts/,
  },
];

const copyTree = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'buurtplus-planted-'));
  for (const path of listTree()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

export type Blindness = { readonly fault: string; readonly why: string };

const lookFor = async (folder: string): Promise<readonly Blindness[]> => {
  const blind: Blindness[] = [];
  for (const name of new Set(faults.map((fault) => fault.tool))) {
    const found = tools.find((tool) => tool.name === name);
    if (found === undefined) throw new Error(`no tool named ${name}`);
    const { code, output } = await found.run(folder);
    const plain = output.replaceAll('\n', ' ');
    for (const { fault, tool, says } of faults) {
      if (tool !== name) continue;
      if (code === 0) blind.push({ fault, why: `${name} passed` });
      else if (!says.test(plain)) blind.push({ fault, why: `${name} failed without naming it` });
    }
  }
  return blind;
};

/** @returns the faults that were not seen; empty when every check can fail */
export const findBlindTools = async (): Promise<readonly Blindness[]> => {
  const folder = copyTree();
  try {
    // The copy needs a history of its own: the formatter asks git what to skip.
    await runNode('-e', ["require('node:child_process').spawnSync('git', ['init', '-q'])"], { cwd: folder });
    for (const { path, text } of faults) writeFileSync(join(folder, path), text);
    return await lookFor(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const plantedCount = faults.length;
