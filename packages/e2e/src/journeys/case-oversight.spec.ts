/** A case read from outside by a professional, and what its people and the privacy officer see of that: on a phone and at a desk, by day and night, in Dutch and English. */
import type { Page } from '@playwright/test';
import { expect, sizes, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { signIn } from '../harness/people.ts';
import { createProduct, type Product } from '../harness/product.ts';

const why = 'De crisisdienst staat aan de deur en de eigenaar neemt niet op.';
const outcome = /Wat kwam eruit|What came of it/;

/** A product of its own: who signs in anew here takes the session of nobody else. */
let product: Product;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  product = await createProduct({ env: {} });
  await product.start();
});
test.afterAll(() => product.remove());

/** Each size with each theme, each theme with each language, and each language with each size. */
const looks = [
  { on: 'phone', theme: 'light', language: 'nl' },
  { on: 'phone', theme: 'dark', language: 'en' },
  { on: 'desktop', theme: 'light', language: 'en' },
  { on: 'desktop', theme: 'dark', language: 'nl' },
] as const;

/** The same page of the same person in every look. */
const inEveryLook = async (page: Page, name: string, show: () => Promise<void>): Promise<void> => {
  for (const { on, theme, language } of looks) {
    await page.setViewportSize(sizes[on].viewport);
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    await show();
    await look(page, `${name} ${on} ${theme} ${language}`);
  }
};

test('a regisseur reads the shared part of a case for an hour; its owner and the privacy officer see that he did', async ({
  open,
}) => {
  test.setTimeout(400_000);
  const { url } = product;
  const saar = await open({ on: 'desktop', url });
  const rik = await open({ on: 'phone', url });
  const petra = await open({ on: 'desktop', url });
  for (const [page, who] of [
    [saar, 'saar'],
    [rik, 'rik'],
    [petra, 'petra'],
  ] as const) {
    await page.goto('/aanmelden');
    await signIn(page, who);
  }
  const mine = await saar.request.get('/api/v1/cases?status=open');
  const { items } = (await mine.json()) as { items: { caseId: string; number: string; isOwner: boolean }[] };
  const file = items.find((one) => one.isOwner) ?? { caseId: '', number: '' };
  expect(file.number).not.toBe('');

  await inEveryLook(rik, 'asking to read', async () => {
    await rik.goto('/noodinzage');
    await rik.locator('select').first().selectOption('case_file');
  });
  await rik.evaluate(() => localStorage.setItem('buurtplus-language', 'nl'));
  await rik.goto('/noodinzage');
  await rik.getByLabel('Wat wil je lezen?').selectOption('case_file');
  await rik.getByLabel('Nummer van de casus').fill(file.number);
  await rik.getByLabel('In je eigen woorden').fill(why);
  await rik.getByRole('button', { name: 'Lees deze casus, een uur lang' }).click();
  await expect(rik.getByRole('heading', { level: 1 })).toContainText(file.number);
  await expect(rik.getByText('Saar Meijer')).toBeVisible();
  await inEveryLook(rik, 'read from outside', async () => {
    await rik.goto('/noodinzage');
    await rik
      .locator('li', { hasText: file.number })
      .getByRole('button', { name: /^(Lees|Read)/ })
      .click();
    await expect(rik.getByRole('heading', { level: 1 })).toContainText(file.number);
  });

  await inEveryLook(saar, 'who read it', async () => {
    await saar.goto(`/werk/casus/${file.caseId}`);
    await expect(saar.getByText(/Rik Smit/).first()).toBeVisible();
  });

  await inEveryLook(petra, 'the review list', async () => {
    await petra.goto('/toezicht');
    await expect(petra.locator('li.bpp-card', { hasText: why }).getByLabel(outcome)).toBeVisible();
  });
  await inEveryLook(petra, 'the reading log', async () => {
    await petra.goto('/toezicht');
    await petra.getByLabel(/Het logboek van|The log of/).selectOption('case_file');
    await petra.getByLabel(/Nummer van de casus|Number of the case/).fill(file.number);
    await petra.getByRole('button', { name: /^(Laat zien|Show)$/ }).click();
    await expect(petra.getByRole('cell', { name: /noodinzage|emergency reading/ }).first()).toBeVisible();
  });
  // Who read what, and never what stood there.
  await expect(petra.locator('main')).not.toContainText('Waterhof');
  await petra.evaluate(() => localStorage.setItem('buurtplus-language', 'nl'));
  await petra.goto('/toezicht');
  const card = petra.locator('li.bpp-card', { hasText: why });
  await card.getByLabel(outcome).selectOption('in_order');
  await card.getByRole('button', { name: 'Leg vast' }).click();
  await expect(petra.getByText('Vastgelegd.')).toBeVisible();
  await look(petra, 'looked at');
});
