/** Rules of this house that no tool knows: each says why, and carries a fault that it must find. */
export type Finding = { readonly path: string; readonly rule: string; readonly what: string };

type Rule = {
  readonly name: string;
  readonly why: string;
  readonly applies: (path: string) => boolean;
  /** @returns what is wrong in this file, one text a place */
  readonly find: (text: string, path: string) => readonly string[];
  /** A file that breaks this rule; the check fails itself when it does not see it. */
  readonly planted: { readonly path: string; readonly text: string };
};

const isCode = (path: string): boolean => /\.(ts|tsx)$/.test(path);
const isTest = (path: string): boolean =>
  /\.(test|spec)\.tsx?$|\/testing\/|\/bench\/|^packages\/e2e\//.test(path);
const lines = (text: string, pattern: RegExp): readonly string[] =>
  text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => pattern.test(line))
    .map(({ line, number }) => `line ${number}: ${line.trim().slice(0, 90)}`);

const mayHoldSql = (path: string): boolean =>
  /\.store\.ts$|\.retention\.ts$|\/platform\/db\/|^scripts\//.test(path) || isTest(path);

const asksToTell = /\b(tellPerson|tellTeam|tellDuty|tellWith|askToTell|tell\.(person|team|duty))\(/;
const isLoop = (line: string): boolean => /^\s*(\} )?for (await )?\(/.test(line);

/** Files are formatted: a line stands in every line above that is less far in; a head of more lines ends with a bracket of its own. */
const standsInLoop = (line: string, above: readonly string[]): boolean => {
  if (isLoop(line)) return true;
  let depth = line.search(/\S/);
  for (const one of above.toReversed()) {
    const at = one.search(/\S/);
    if (at < 0 || at >= depth) continue;
    if (isLoop(one)) return true;
    depth = /^\s*\)/.test(one) ? at + 1 : at;
  }
  return false;
};

// Written in pieces, so that this file does not break its own rules.
const join = (...parts: readonly string[]): string => parts.join('');
const rawHtml = join('dangerouslySet', 'InnerHTML');

export const houseRules: readonly Rule[] = [
  {
    name: 'sql-lives-in-stores',
    why: 'Whoever looks for a query looks in one kind of file.',
    applies: (path) => /^packages\/server\/src\/.*\.ts$/.test(path) && !mayHoldSql(path),
    find: (text) => lines(text, /\bsql(<[^>]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/),
    planted: { path: 'packages/server/src/signals/planted.routes.ts', text: "db.selectFrom('signals')" },
  },
  {
    name: 'rules-have-no-clock-and-no-chance',
    why: 'A rule that reads the clock cannot be tested at 23:00.',
    applies: (path) => /^packages\/(domain|contract)\/src\/.*\.ts$/.test(path) && !isTest(path),
    find: (text) => lines(text, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/),
    planted: { path: 'packages/domain/src/signals/planted.ts', text: 'const now = new Date();' },
  },
  {
    name: 'no-test-is-left-out',
    why: 'A test that is skipped is a promise nobody keeps.',
    applies: (path) => /\.(test|spec)\.tsx?$/.test(path),
    find: (text) => lines(text, /\b(it|test|describe|suite)\.(only|skip|todo|fixme)\b/),
    planted: { path: 'packages/domain/src/planted.test.ts', text: `it${'.'}skip('later', () => {})` },
  },
  {
    name: 'no-cast-to-silence-the-compiler',
    why: 'Parse at the door, trust inside.',
    applies: isCode,
    find: (text) =>
      lines(text, new RegExp(`\\bas ${'any'}\\b|\\bas ${'unknown'} as\\b|\\bas ${'never'} as\\b`)),
    planted: { path: 'packages/web/src/planted.ts', text: `value as ${'any'}` },
  },
  {
    name: 'no-marks-for-later',
    why: 'What is to be done is an issue, not a comment.',
    applies: (path) => isCode(path) || /\.(css|sql)$/.test(path),
    find: (text) => lines(text, new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|XX${'X'}|HA${'CK'})\\b`)),
    planted: { path: 'packages/web/src/planted.ts', text: `// TO${'DO'} later` },
  },
  {
    name: 'no-raw-html',
    why: 'Text of a person is never markup.',
    applies: isCode,
    find: (text) =>
      lines(
        text,
        new RegExp(
          `${rawHtml}|\\.(inner|outer)HTM${'L'}\\s*=|insertAdjacentHT${'ML'}|document\\.wri${'te'}\\(`,
        ),
      ),
    planted: { path: 'packages/web/src/planted.tsx', text: `<p ${rawHtml}={{}} />` },
  },
  {
    name: 'no-machine-in-the-tree',
    why: 'The product runs anywhere; a path or a host of one machine does not.',
    applies: (path) => !/\.(png|woff2|svg|ico)$/.test(path),
    find: (text) =>
      lines(
        text,
        new RegExp(
          `(^|[\\s"'\`(=])/(work|root|home/[a-z])/|registry\\.npm${'js'}\\.org|"resolved": *"https?:`,
        ),
      ),
    planted: { path: 'docs/planted.md', text: `see ${'/work'}/main` },
  },
  {
    name: 'a-file-does-one-thing',
    why: 'Past 400 lines nobody can say in a line what it does.',
    applies: (path) => isCode(path) || /\.(css|sql)$/.test(path),
    find: (text) => (text.split('\n').length > 401 ? [`${text.split('\n').length - 1} lines`] : []),
    planted: { path: 'packages/web/src/planted.ts', text: '\n'.repeat(402) },
  },
  {
    name: 'a-file-says-its-job',
    why: 'The first line says what it is for, so that a newcomer need not read the rest.',
    applies: (path) =>
      /^(packages\/[a-z0-9]+\/(src|bench)|scripts)\/.*\.(ts|tsx)$/.test(path) && !isTest(path),
    find: (text) => (/^(#!.*\n)?\s*(\/\*\*|\/\/|\/\*)/.test(text) ? [] : ['no first line that says its job']),
    planted: { path: 'packages/web/src/planted.ts', text: 'export const a = 1;' },
  },
  {
    name: 'exact-versions',
    why: 'A range picks another library on another day.',
    applies: (path) => /(^|\/)package\.json$/.test(path),
    find: (text) => {
      const parsed = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
      return ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
        .flatMap((kind) => Object.entries(parsed[kind] ?? {}))
        .filter(([, version]) => !/^(npm:[a-z@/-]+@)?\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(version))
        .map(([name, version]) => `${name}: ${version}`);
    },
    planted: { path: 'packages/web/package.json', text: '{"dependencies":{"react":"^19.0.0"}}' },
  },
  {
    name: 'indexed-db-asks-for-the-disk',
    why: '"Staat klaar" is only said when the phone has really written it.',
    applies: (path) => /^packages\/web\/src\/offline\/.*\.ts$/.test(path),
    find: (text) => lines(text, /\.transaction\(.*'readwrite'\s*\)/),
    planted: { path: 'packages/web/src/offline/planted.ts', text: "db.transaction('outbox', 'readwrite')" },
  },
  {
    name: 'news-is-asked-in-one-order',
    why: 'Two deeds that ask for the same people in two orders wait for each other: tellEach knows the order (ADR 0053).',
    applies: (path) => /^packages\/server\/src\/.*\.ts$/.test(path) && !isTest(path),
    find: (text) => {
      const all = text.split('\n');
      return lines(text, asksToTell).filter((found) => {
        const at = Number(/\d+/.exec(found)) - 1;
        return standsInLoop(all[at] ?? '', all.slice(0, at));
      });
    },
    planted: {
      path: 'packages/server/src/rounds/planted.ts',
      text: 'for (const id of await list(\n  tx,\n))\n  await deps.tellPerson(tenantId, id, tx);',
    },
  },
];

export const checkHouse = (files: ReadonlyMap<string, string>): readonly Finding[] =>
  houseRules.flatMap((rule) =>
    [...files]
      .filter(([path]) => rule.applies(path))
      .flatMap(([path, text]) => rule.find(text, path).map((what) => ({ path, rule: rule.name, what }))),
  );

/** @returns names of rules that do not see their own planted fault */
export const blindRules = (): readonly string[] =>
  houseRules
    .filter(
      ({ applies, find, planted }) => !applies(planted.path) || find(planted.text, planted.path).length === 0,
    )
    .map((rule) => rule.name);
