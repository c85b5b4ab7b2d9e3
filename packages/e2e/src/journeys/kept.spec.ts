/** Kept or late of an organisation on both sides, the page to meet with, and a review that was forgotten: read on phone and desk, in both languages, by day and night. */
import type { Page } from '@playwright/test';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

type Look = Required<Pick<OpenOptions, 'theme' | 'language' | 'on'>>;
const looks: readonly Look[] = [
  { theme: 'dark', language: 'nl-NL', on: 'phone' },
  { theme: 'light', language: 'en-GB', on: 'desktop' },
];
const settle = async (page: Page, { language, theme }: Look): Promise<void> => {
  await page.addInitScript(
    ([lang, night]) => {
      localStorage.setItem('buurtplus-language', lang ?? 'nl');
      localStorage.setItem('buurtplus-theme', night ?? 'day');
    },
    [language === 'en-GB' ? 'en' : 'nl', theme === 'dark' ? 'night' : 'day'],
  );
};

for (const options of looks) {
  const english = options.language === 'en-GB';
  const about = `${options.on} ${options.theme}`;

  test(`the partner reads the own requests with days only, ${about}`, async ({ open }) => {
    const page = await open({ ...options, as: 'hanna' });
    await settle(page, options);
    await page.goto('/afspraken');
    await page.getByRole('link', { name: /Zorgen in en om een woning/ }).click();
    await page.getByText(english ? /^What is behind it/ : /^Wat erachter zit/).click();
    const list = page.getByRole('table');
    await expect(list.getByText(english ? 'Help asked' : 'Hulp gevraagd').first()).toBeVisible();
    for (const word of ['Lindelaan', 'slot van de voordeur', 'Yara', 'Saar'])
      await expect(page.getByText(word)).toHaveCount(0);
    await look(page, `kept partner ${about}`);
    await page.getByRole('link', { name: english ? 'Prepare a meeting' : 'Bereid een overleg voor' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(english ? 'Meeting' : 'Overleg');
    await look(page, `meeting partner ${about}`);
  });

  test(`the team reads a whole month and no row, ${about}`, async ({ open }) => {
    const page = await open({ ...options, as: 'bram' });
    await settle(page, options);
    await page.goto('/afspraken');
    await page.getByRole('link', { name: /Zorgen in en om een woning/ }).click();
    await expect(
      page.getByText(
        english
          ? /about 5 requests. Taken up in time: about 5/
          : /ongeveer 5 verzoeken. Op tijd opgepakt: ongeveer 5/,
      ),
    ).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await look(page, `kept team ${about}`);
    await page.getByRole('link', { name: english ? 'Prepare a meeting' : 'Bereid een overleg voor' }).click();
    await expect(page.getByText(english ? /about 5 requests/ : /ongeveer 5 verzoeken/)).toBeVisible();
    await look(page, `meeting team ${about}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test(`a forgotten review is seen by its owner and, unread, by the administrator, ${about}`, async ({
    open,
  }) => {
    const yara = await open({ ...options, as: 'yara' });
    await settle(yara, options);
    await yara.goto('/werk');
    await yara.getByRole('link', { name: english ? /review.* to do/ : /keer terugkijken/ }).click();
    await expect(yara.getByText(english ? 'Review is late' : 'Terugkijken is te laat').first()).toBeVisible();
    await look(yara, `late review ${about}`);
    const femke = await open({ ...options, as: 'femke' });
    await settle(femke, options);
    await femke.goto('/beheer/casussen');
    await expect(
      femke.getByRole('heading', {
        name: english ? /Reviews that are two weeks late/ : /twee weken te laat/,
      }),
    ).toBeVisible();
    await expect(femke.getByText('Kerkpad')).toHaveCount(0);
    await look(femke, `late review of administrator ${about}`);
  });
}
