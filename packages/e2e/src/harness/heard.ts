/** Listening to a screen as a screen reader does, and reaching for it with a thumb: its name, its headings, its controls. */
import type { Page } from '@playwright/test';
import { violationsOfRules } from './axe.ts';
import { expect } from './journey.ts';

/** Beyond the law: what makes going through a page by headings, landmarks and names pleasant. */
const rules = [
  'heading-order',
  'empty-heading',
  'landmark-unique',
  'landmark-one-main',
  'page-has-heading-one',
  'label-content-name-mismatch',
  'empty-table-header',
  'aria-allowed-role',
  'tabindex',
];

/** What somebody must hit, smaller than a thumb; a link inside a sentence, and one whose row is the target, are left out. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href]')]
      .filter((one) => one.checkVisibility() && !one.matches('.bpp-skip, .bpp-door a, p a'))
      .map((one) =>
        one instanceof HTMLInputElement && ['checkbox', 'radio', 'file'].includes(one.type)
          ? (one.labels?.[0] ?? one)
          : one,
      )
      .filter((one) => one.getBoundingClientRect().height < 47.5)
      .map((one) => `${Math.round(one.getBoundingClientRect().height)} px: ${one.textContent.slice(0, 40)}`),
  );

export const heard = async (page: Page, where: string): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 }).first();
  await expect(heading, where).toBeVisible();
  await expect
    .poll(() => page.title(), `${where}: the page has a name of its own`)
    .toMatch(/.+ · Buurtpreventie PLUS$/);
  const violations = await violationsOfRules(page, rules);
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' ')}`,
  );
  expect(found, where).toEqual([]);
  await expect.poll(() => smallTargets(page), `${where}: targets`).toEqual([]);
};
