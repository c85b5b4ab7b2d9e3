/** Unit and database tests of the packages; browser journeys have their own runner. */
import { defineConfig } from 'vitest/config';

/** A busy machine makes a test slow, never wrong: how long something takes is measured in the benchmarks. */
const patience = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts'], testTimeout: patience } },
      { test: { name: 'contract', include: ['packages/contract/src/**/*.test.ts'], testTimeout: patience } },
      { test: { name: 'web', include: ['packages/web/src/**/*.test.ts'], css: true, testTimeout: patience } },
      {
        test: {
          name: 'crash',
          include: ['packages/e2e/src/crash/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'server',
          include: ['packages/server/src/**/*.test.ts'],
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
          testTimeout: patience,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
