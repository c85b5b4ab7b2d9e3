/** Finds a browser without a step by hand: a variable, one on the PATH, or the one inside a package. */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export type BrowserChoice = {
  readonly kind: 'variable' | 'path' | 'package';
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** Never the package's own arguments: those switch web security off, and tests of it would lie. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const onPath = (): string | null => {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      if (folder !== '' && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
};

/** The package unpacks its libraries only when it believes to be on a certain host; so it is told before it is loaded. */
const fromPackage = async (): Promise<BrowserChoice> => {
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const libraries = [join(dirname(executablePath), 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
    .filter((folder) => folder !== '')
    .join(':');
  return { kind: 'package', executablePath, args, env: { LD_LIBRARY_PATH: libraries } };
};

export const findBrowser = async (): Promise<BrowserChoice> => {
  const named = process.env['BUURTPLUS_CHROMIUM'];
  if (named !== undefined && named !== '') return { kind: 'variable', executablePath: named, args, env: {} };
  const found = onPath();
  return found === null ? fromPackage() : { kind: 'path', executablePath: found, args, env: {} };
};
