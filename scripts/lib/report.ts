/** Counts what a test run did, says each part as it ends, and closes with one line that can be read by a machine. */
export type Report = {
  /** One check that holds or does not. */
  readonly one: (name: string, holds: boolean, details?: string) => void;
  /** Many tests of one tool. */
  readonly many: (
    name: string,
    passed: number,
    failed: number,
    details?: string,
    /** How long it took, when something else ran beside it. */
    tookSeconds?: number,
    /** Of each test that failed its name and how its error begins; said again at the end. */
    wrong?: readonly string[],
    /** The same of each that passed at its second walk. */
    again?: readonly string[],
  ) => void;
  /** What this machine cannot run, and why. */
  readonly cannot: (name: string, why: string) => void;
  /** @returns the exit code: 0 only when something ran and nothing failed */
  readonly close: () => number;
};

export const createReport = (say: (line: string) => void): Report => {
  const started = Date.now();
  let [passed, failed] = [0, 0];
  const notRun: string[] = [];
  const atTheEnd: string[] = [];
  let last = started;
  const line = (
    name: string,
    good: boolean,
    count: string,
    details: string,
    took = (Date.now() - last) / 1_000,
  ): void => {
    const seconds = took.toFixed(1);
    last = Date.now();
    say(`${good ? 'ok  ' : 'FAIL'}  ${name}${count === '' ? '' : `: ${count}`} (${seconds} s)`);
    if (!good && details !== '') say(details.replace(/^/gm, '      '));
  };
  return {
    one: (name, holds, details = '') => {
      if (holds) passed += 1;
      else failed += 1;
      line(name, holds, '', details);
    },
    many: (name, good, bad, details = '', took, wrong = [], again = []) => {
      // A suite that ran nothing proves nothing.
      const broken = bad + (good + bad === 0 ? 1 : 0);
      passed += good;
      failed += broken;
      atTheEnd.push(...wrong.map((text) => `failed   ${text}`), ...again.map((text) => `twice    ${text}`));
      line(name, broken === 0, `${good} passed, ${broken} failed`, details, took);
    },
    cannot: (name, why) => {
      notRun.push(`${name}: ${why}`);
      last = Date.now();
    },
    close: () => {
      say('');
      for (const text of atTheEnd) say(text);
      for (const text of notRun) say(`not run  ${text}`);
      say(`${((Date.now() - started) / 60_000).toFixed(1)} minutes`);
      say(`${passed} passed, ${failed} failed`);
      return failed === 0 && passed > 0 ? 0 : 1;
    },
  };
};
