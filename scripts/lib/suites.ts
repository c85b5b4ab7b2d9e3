/** Runs a test tool and reads how many tests passed and failed from what it wrote. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './run.ts';
import { type PlaywrightReport, walked } from './second-walk.ts';
import { type VitestReport, wrongInVitest } from './what-failed.ts';

export type Counted = {
  readonly passed: number;
  readonly failed: number;
  readonly details: string;
  /** Per test that failed its name and how its first error begins, for the last lines of a run. */
  readonly wrong: readonly string[];
  /** Per test that passed at its second walk the same. */
  readonly again: readonly string[];
};

const readJson = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;

const withFile = async (work: (file: string) => Promise<Counted>): Promise<Counted> => {
  const folder = mkdtempSync(join(tmpdir(), 'buurtplus-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A tool that says no while every test passed has found something outside the tests; that counts as one. */
const count = (
  passed: number,
  failed: number,
  code: number,
  output: string,
  wrong: readonly string[],
  again: readonly string[] = [],
): Counted => ({
  passed,
  failed: failed + (code !== 0 && failed === 0 ? 1 : 0),
  details: output.slice(-12_000),
  wrong,
  again,
});

/** @param projects names of the projects in vitest.config.ts */
export const runVitest = (
  projects: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Counted> =>
  withFile(async (file) => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await runNode(
      'node_modules/vitest/vitest.mjs',
      [...args, ...projects.flatMap((name) => ['--project', name])],
      { env },
    );
    const report = readJson(file) as VitestReport | null;
    return count(
      report?.numPassedTests ?? 0,
      // A test that was left out counts as failed: nothing is skipped in silence.
      (report?.numFailedTests ?? 0) + (report?.numPendingTests ?? 0),
      code,
      output,
      wrongInVitest(report),
    );
  });

export const runPlaywright = (args: readonly string[] = []): Promise<Counted> =>
  withFile(async (file) => {
    const { code, output } = await runNode(
      'node_modules/@playwright/test/cli.js',
      ['test', '--config', 'packages/e2e/playwright.config.ts', '--reporter=list,json', ...args],
      { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
    );
    const { passed, failed, wrong, again } = walked(readJson(file) as PlaywrightReport | null);
    return count(passed, failed, code, output, wrong, again);
  });
