/** Browser journeys: a real product, a real browser that comes along, phone and desktop in one journey. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/harness/browser.ts';
import { realAreaFiles } from './src/harness/real-areas.ts';

const browser = await findBrowser();

export default defineConfig({
  testDir: './src/journeys',
  // The real areas lie beside the checkout or nowhere; the test command says when they do not.
  testIgnore: realAreaFiles() === null ? ['**/rotterdam.spec.ts'] : [],
  outputDir: '../../.cache/journeys',
  globalSetup: './src/harness/global-setup.ts',
  fullyParallel: false,
  workers: 2,
  // Once more, and never silently: who reads the run counts and names them (scripts/lib/second-walk.ts, ADR 0057).
  retries: 1,
  forbidOnly: true,
  // As in the unit tests: a busy machine makes a journey slow, never wrong.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...browser.args],
      env: { ...process.env, ...browser.env },
    },
    trace: 'off',
    actionTimeout: 30_000,
    navigationTimeout: 40_000,
  },
});
