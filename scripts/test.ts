/** `npm test`: every check and every test, with what they need; `--fast` leaves the browser, the crashes and the second database out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compassLimitKb, compassSize } from './checks/compass-size.ts';
import { firstLoadKb, firstLoadLimitKb } from './checks/first-load.ts';
import { learningSize, lessonLimitKb, lineLimitMb } from './checks/learning-size.ts';
import { checkStatic, checkTheChecks } from './checks/static.ts';
import { describeApi } from './lib/describe-api.ts';
import { bookKb, bookLimitKb, kompasDoc } from './lib/kompas-doc.ts';
import { needsNode } from './lib/needs-node.ts';
import { findPostgres15 } from './lib/postgres-15.ts';
import { createReport } from './lib/report.ts';
import { root, runNode } from './lib/run.ts';
import { findsSecondWalks } from './lib/second-walk.ts';
import { runPlaywright, runVitest } from './lib/suites.ts';

needsNode('npm test');
process.chdir(root);
const fast = process.argv.includes('--fast');
const staticOnly = process.argv.includes('--static');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const report = createReport(say);

const checkDescription = async (): Promise<void> => {
  const file = join(root, 'docs/openapi.json');
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  report.one(
    'docs/openapi.json is what the routes say',
    written === (await describeApi()),
    'Run: npm run openapi',
  );
  const lint = await runNode('node_modules/@stoplight/spectral-cli/dist/index.js', [
    'lint',
    'docs/openapi.json',
    '--fail-severity=warn',
  ]);
  report.one('the Dutch API design rules', lint.code === 0, lint.output);
};

const checkKompas = (): void => {
  const written = readFileSync(join(root, 'docs/kompas.md'), 'utf8');
  report.one(
    'docs/kompas.md is what the book says',
    written === kompasDoc(written),
    'Run: npm run kompas-doc',
  );
  const kilobytes = bookKb();
  report.one(
    `facts, tables, sentences and desks of the compass: ${kilobytes.toFixed(1)} kB gzipped of ${bookLimitKb}`,
    kilobytes <= bookLimitKb,
  );
};

const checkBuild = async (): Promise<void> => {
  const build = await runNode('../../node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
    cwd: join(root, 'packages/web'),
  });
  report.one('the web app builds', build.code === 0, build.output);
  if (build.code !== 0) return;
  const kilobytes = firstLoadKb();
  report.one(
    `first load of script: ${kilobytes.toFixed(1)} kB gzipped of ${firstLoadLimitKb}`,
    kilobytes <= firstLoadLimitKb,
  );
  const { bookKb, lexiconKb, librariesKb } = compassSize();
  report.one(
    `catalogue and tables ${bookKb.toFixed(1)} kB + lexicon ${lexiconKb.toFixed(1)} kB gzipped of ${compassLimitKb} (number libraries ${librariesKb.toFixed(1)} kB apart)`,
    bookKb > 0 && lexiconKb > 0 && bookKb + lexiconKb <= compassLimitKb,
  );
  const { lessons, lessonKb, lineMb } = learningSize();
  report.one(
    `the heaviest of ${lessons} lessons ${lessonKb.toFixed(1)} kB gzipped of ${lessonLimitKb} beyond the app itself, the whole line ${lineMb.toFixed(2)} MB of ${lineLimitMb}`,
    lessons >= 10 && lessonKb <= lessonLimitKb && lineMb <= lineLimitMb,
  );
};

const suite = async (name: string, run: ReturnType<typeof runVitest>): Promise<void> => {
  const started = Date.now();
  const { passed, failed, details, wrong, again } = await run;
  report.many(name, passed, failed, details, (Date.now() - started) / 1_000, wrong, again);
};

const secondDatabase = async (): Promise<void> => {
  const fifteen = findPostgres15();
  if (fifteen.found)
    await suite(
      'server without long lives and races (PostgreSQL 15)',
      runVitest(['server'], { BUURTPLUS_TEST_POSTGRES: fifteen.binFolder }),
    );
  else report.cannot('server on PostgreSQL 15', fifteen.why);
};

await checkStatic(report);
checkKompas();
if (!staticOnly) {
  if (!fast) await checkTheChecks(report);
  report.one('a journey that fails twice, or too many that fail once, fail the run', findsSecondWalks());
  await checkDescription();
  await checkBuild();
  await suite(
    'rules, words, screens and server (PostgreSQL 18)',
    runVitest(['domain', 'contract', 'web', 'server']),
  );
}
if (!staticOnly && !fast) {
  await secondDatabase();
  await suite('journeys in a real browser', runPlaywright());
  await suite('killed servers and databases', runVitest(['crash']));
}
if (!existsSync(join(root, '../shared/data')) && process.env['BUURTPLUS_SHARED_DATA'] === undefined)
  report.cannot('tests on the real areas', 'name their folder in BUURTPLUS_SHARED_DATA');
process.exit(report.close());
