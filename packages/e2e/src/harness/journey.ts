/** What every journey stands on: pages of people on a phone or at a desk, and a watch on everything the browser complains about. */
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { waitWithOwnFiles } from './own-files.ts';
import type { DemoPerson } from './people.ts';
import { sharedRun } from './shared-run.ts';

export const sizes = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const;

export type OpenOptions = {
  readonly on: keyof typeof sizes;
  /** Somebody of the demo who is signed in already; nobody when left out. */
  readonly as?: DemoPerson;
  /** Cookies of somebody who is signed in elsewhere than in the shared demo. */
  readonly state?: Exclude<BrowserContextOptions['storageState'], string | undefined>;
  /** Another product than the shared demo. */
  readonly url?: string;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'nl-NL' | 'en-GB';
  readonly position?: { readonly latitude: number; readonly longitude: number };
};

type Journey = {
  /** A browser of its own. Complaints of its console fail the journey, except those of a network that is bad on purpose. */
  readonly open: (options: OpenOptions) => Promise<Page>;
};

/** A browser logs every failed request; journeys about bad networks and refusals cause those on purpose. */
const expected =
  /Failed to load resource|net::ERR_|Failed to fetch dynamically imported module|Unable to preload CSS|status of (401|403|409|429|5\d\d)/;

/** What stood on the pages of somebody when a journey failed, in the few lines that a reporter prints. */
const tell = async (context: BrowserContext, info: TestInfo): Promise<void> => {
  for (const page of context.pages()) {
    const text = await page.evaluate(() => document.body?.innerText ?? '').catch(String);
    const body = `${new URL(page.url()).pathname} ${text.replace(/\s+/g, ' ')}`.slice(0, 290);
    await info.attach('what stood there', { body, contentType: 'text/plain' });
  }
};

export const test = base.extend<Journey>({
  open: async ({ browser }, use, info) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async ({ on, as, state, url, theme, language, position }) => {
      const context = await browser.newContext({
        ...sizes[on],
        baseURL: url ?? sharedRun.read().url,
        locale: language ?? 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        colorScheme: theme ?? 'light',
        reducedMotion: 'reduce',
        ...(as === undefined ? {} : { storageState: sharedRun.stateOf(as) }),
        ...(state === undefined ? {} : { storageState: state }),
        ...(position === undefined
          ? {}
          : { geolocation: { ...position, accuracy: 12 }, permissions: ['geolocation'] }),
      });
      contexts.push(context);
      await waitWithOwnFiles(context);
      const page = await context.newPage();
      page.on('pageerror', (problem) => complaints.push(problem.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
      });
      return page;
    });
    if (info.errors.length > 0) for (const context of contexts) await tell(context, info);
    for (const context of contexts) {
      // An answer that is still being changed on its way when everything closes is nobody's fault.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
    expect(complaints, 'what the browser complained about').toEqual([]);
  },
});

export { expect } from '@playwright/test';
