/** A slow phone on a slow line: how long until the first screen can be used, the first time and from the phone itself. */
import { chromium } from '@playwright/test';
import { findBrowser } from '../harness/browser.ts';
import { sizes } from '../harness/journey.ts';
import type { Product } from '../harness/product.ts';
import { type Line, median, ms, timed } from './measure.ts';

/** As Lighthouse's mobile test: 1.6 megabit down, 150 ms to and fro, a processor four times slower. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 } as const;

export const benchPhone = async (product: Product): Promise<readonly Line[]> => {
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  const [fresh, again]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 5; turn += 1) {
    const context = await browser.newContext({ ...sizes.phone, baseURL: product.url, locale: 'nl-NL' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const use = async (): Promise<void> => {
      await page.goto('/aanmelden', { waitUntil: 'commit' });
      await page.getByLabel('Je e-mailadres').fill('amina@lichtendam.example');
    };
    fresh.push(await timed(use));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    again.push(await timed(use));
    await context.close();
  }
  await browser.close();
  return [
    {
      what: 'first visit on a slow phone (4 × slower, 1.6 Mbit/s, 150 ms): usable after',
      figure: ms(median(fresh)),
    },
    { what: 'next visit, from the phone itself: usable after', figure: ms(median(again)) },
  ];
};
