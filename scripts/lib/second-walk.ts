/**
 * What became of the journeys. One that fails is walked once more: a browser, a server and a database on two busy processors can be late in
 * ways that are no fault of the product. It is never silent: each that needed it is named with its error at the end of the run, and more
 * than a few of them fail the run (ADR 0057).
 */
import { shortly } from './what-failed.ts';

/** Of some two hundred journeys. */
export const mostSecondWalks = 2;

type Suite = {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly file: string;
    readonly line: number;
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      /** What playwright makes of all walks of it: 'expected', 'unexpected', 'flaky' or 'skipped'. */
      readonly status: string;
      readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[];
    }[];
  }[];
};
export type PlaywrightReport = {
  readonly suites: readonly Suite[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
};

/** @returns name and first error of each journey of which a walk ended as `status` says */
const named = ({ suites = [], specs = [] }: Suite, status: 'unexpected' | 'flaky'): readonly string[] => [
  ...specs
    .filter(({ tests }) => tests.some((one) => one.status === status))
    .map(({ file, line, title, tests }) => {
      const results = tests.flatMap((one) => one.results);
      const error = results.flatMap((one) => one.errors ?? []).find((one) => one.message !== undefined);
      return shortly(`${file}:${line} ${title}`, error?.message);
    }),
  ...suites.flatMap((suite) => named(suite, status)),
];

export type Walked = {
  readonly passed: number;
  readonly failed: number;
  readonly wrong: readonly string[];
  /** Passed, but not at once. */
  readonly again: readonly string[];
};

export const walked = (report: PlaywrightReport | null): Walked => {
  if (report === null) return { passed: 0, failed: 0, wrong: [], again: [] };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const tooMany = flaky > mostSecondWalks;
  return {
    passed: expected + (tooMany ? 0 : flaky),
    // A journey that was left out counts as failed: nothing is skipped in silence.
    failed: unexpected + skipped + (tooMany ? flaky : 0),
    wrong: named(report, 'unexpected'),
    again: named(report, 'flaky'),
  };
};

/** Whether a journey that fails twice, and one too many that fails once, are found: asked with what the tool would write. */
export const findsSecondWalks = (): boolean => {
  const one = (status: string, times: number): PlaywrightReport => ({
    suites: [
      {
        specs: Array.from({ length: times }, (_, line) => ({
          file: 'planted.spec.ts',
          line,
          title: status,
          ok: status !== 'unexpected',
          tests: [{ status, results: [{ errors: [{ message: 'planted' }] }, {}] }],
        })),
      },
    ],
    stats: { expected: 200, unexpected: 0, flaky: 0, skipped: 0, [status]: times },
  });
  const [twice, few, many] = [
    walked(one('unexpected', 1)),
    walked(one('flaky', mostSecondWalks)),
    walked(one('flaky', mostSecondWalks + 1)),
  ];
  return (
    twice.failed === 1 &&
    twice.wrong.join() === 'planted.spec.ts:0 unexpected: planted' &&
    few.failed === 0 &&
    few.again.length === mostSecondWalks &&
    many.failed === mostSecondWalks + 1
  );
};
