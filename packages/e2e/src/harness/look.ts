/** Looking at a screen as everybody may have to: WCAG 2.2 AA without a violation, 112 in sight, nothing sideways. */
import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { expect } from './journey.ts';

export const look = async (page: Page, where: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first(), where).toBeVisible();
  await expect(page.getByRole('link', { name: /112/ }).first(), `${where}: 112`).toBeVisible();
  // As tall as the page with lists that are still to come, so that nothing lies under the bottom bar by chance of scrolling.
  const size = page.viewportSize() ?? { width: 360, height: 740 };
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: size.height + tall + 6_000 });
  const violations = await violationsOn(page);
  await page.setViewportSize(size);
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
  expect(found).toEqual([]);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(sideways, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
};
