/** Unit and database tests of the packages; browser journeys have their own runner. */
import { defineConfig } from 'vitest/config';

/** A busy machine makes a test slow, never wrong: how long something takes is measured in the benchmarks. */
const patience = 240_000;

/**
 * Long random lives, races and roads asked by everybody try our rules, not the dialect of the database: on a second version of it they are
 * left out, and every store, policy and job still runs.
 */
const rulesOnly = ['-model', '-races', '-roads', 'case-table'].map(
  (end) => `packages/server/src/**/*${end}.test.ts`,
);
/**
 * These ask no database, or only the one that comes with the install, or each deed of what another file asks of the same statements; a second
 * one would change nothing for them.
 */
const withoutSecondDatabase = [
  'casework/told-deeds',
  'compass/kompas.commands',
  'platform/db/embedded-postgres',
  'platform/pdf/render-pdf',
  'wording/wording',
].map((name) => `packages/server/src/${name}.test.ts`);
const isSecondDatabase = process.env['BUURTPLUS_TEST_POSTGRES'] !== undefined;

/**
 * The files of one worker share the modules they load, which is more than a third of all the work. What a test needs of its own (a database,
 * a server, a clock) it makes itself; a global that is replaced is put back after each test. Three workers on two cores: those of the server
 * wait a third of their time, for the database or for news that is to come.
 */
const shared = {
  isolate: false,
  unstubGlobals: true,
  testTimeout: patience,
  expect: { poll: { timeout: 30_000 } },
  maxWorkers: 3,
} as const;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts'], ...shared } },
      { test: { name: 'contract', include: ['packages/contract/src/**/*.test.ts'], ...shared } },
      { test: { name: 'web', include: ['packages/web/src/**/*.test.ts'], css: true, ...shared } },
      // Each file has a product of its own; the one waits long for a minute to pass while the other kills.
      { test: { name: 'crash', include: ['packages/e2e/src/crash/**/*.test.ts'], maxWorkers: 2 } },
      {
        test: {
          name: 'server',
          include: ['packages/server/src/**/*.test.ts'],
          exclude: isSecondDatabase ? [...rulesOnly, ...withoutSecondDatabase] : [],
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
          ...shared,
          hookTimeout: patience,
        },
      },
    ],
  },
});
