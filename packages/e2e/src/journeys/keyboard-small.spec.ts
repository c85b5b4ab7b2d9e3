/** Hardly any room, as at 400 %: every stop of the keyboard stays in sight; and another language is a language for a screen reader too. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { keysOf, walkThrough } from '../harness/keyboard.ts';

/** What other journeys do meanwhile would come into the lists under the keys; here they stay as they were opened. */
const withoutNews = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/news', (route) => route.fulfill({ status: 204 }));

test('at 400 % nothing that has the focus lies below a bar', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'henk' });
  await withoutNews(phone);
  await phone.setViewportSize({ width: 320, height: 256 });
  await phone.goto('/rooster');
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(phone.locator('.bpp-rosterline').first()).toBeVisible();
  // What comes later would move what is looked at.
  await phone.waitForLoadState('networkidle');
  const bars = await phone.evaluate(() => {
    const inSight = (bar: Element): number => {
      const { top, bottom } = bar.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, window.innerHeight) - Math.max(top, 0));
    };
    return [...document.querySelectorAll('.bpp-top, .bpp-below')].reduce((sum, bar) => sum + inSight(bar), 0);
  });
  expect(bars, 'bars leave two thirds of the height').toBeLessThan(256 / 3);
  expect(await walkThrough(phone, 'the roster')).toBeGreaterThan(4);
  const desk = await open({ on: 'phone', as: 'saar' });
  await withoutNews(desk);
  await desk.setViewportSize({ width: 320, height: 256 });
  await desk.goto('/werk/casus');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  // The one of the demo, which nobody hands over or closes: its street and its neighbourhood have one name.
  await keysOf(desk).press(/^Waterhof [0-9A-Z]{4}-/, 'link');
  await expect(desk.getByRole('heading', { level: 1, name: /^Waterhof / })).toBeFocused();
  // Comes last, and by itself.
  await expect(desk.getByRole('heading', { name: 'Wie las deze casus' })).toBeVisible();
  expect(await walkThrough(desk, 'a case')).toBeGreaterThan(10);
});

test('another language changes the language of the page and its name, and leaves the focus', async ({
  open,
}) => {
  const desk = await open({ on: 'desktop', as: 'rik' });
  const keys = keysOf(desk);
  await desk.goto('/schouw');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(desk.locator('html')).toHaveAttribute('lang', 'nl');
  const dutch = await desk.title();
  await keys.press('English');
  await expect(desk.locator('html')).toHaveAttribute('lang', 'en');
  await expect(desk.getByRole('button', { name: 'Nederlands' })).toBeFocused();
  await expect.poll(() => desk.title()).not.toBe(dutch);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(desk).toHaveTitle(dutch);
});
