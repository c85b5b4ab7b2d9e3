/** The names of tests that failed and how their first error begins, out of what the unit tests wrote: for the last lines of a long run. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './run.ts';

export const shortly = (name: string, error: string | undefined): string => {
  const lines = stripVTControlCharacters(error ?? '').split('\n');
  const begin = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at '));
  return `${name}: ${begin.slice(0, 5).join(' ').slice(0, 500)}`;
};

export type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
};

export const wrongInVitest = (report: VitestReport | null): readonly string[] =>
  (report?.testResults ?? []).flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    const file = relative(root, name);
    if (status === 'failed' && failed.length === 0) return [shortly(file, message)];
    return failed.map((one) => shortly(`${file} ${one.fullName}`, one.failureMessages?.[0]));
  });
