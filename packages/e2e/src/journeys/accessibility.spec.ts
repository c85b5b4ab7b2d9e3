/** Every screen, by day and by night, in Dutch and English, on a phone and at a desk: WCAG 2.2 AA without a violation, nothing sideways. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look, tags } from '../harness/look.ts';
import { readyForTheDark } from '../harness/steps.ts';

const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language'>>[] = [
  { theme: 'light', language: 'nl-NL' },
  { theme: 'dark', language: 'nl-NL' },
  { theme: 'dark', language: 'en-GB' },
];

const setLanguage = async (page: Page, language: OpenOptions['language']): Promise<void> => {
  await page.addInitScript(
    (chosen) => localStorage.setItem('buurtplus-language', chosen),
    language === 'en-GB' ? 'en' : 'nl',
  );
};

/** With the fingers through the five steps, looking at each. */
const lookAtCapture = async (page: Page, label: string): Promise<void> => {
  const english = label.includes('en-GB');
  const press = (nl: string, en: string) =>
    page
      .getByRole('button', { name: english ? en : nl })
      .first()
      .click();
  await page.goto('/signaal');
  await look(page, `${label} danger`);
  await press('Ja, er is nu gevaar', 'Yes');
  await look(page, `${label} call`);
  await press('Ik heb gebeld', 'I have called');
  await press('Nee, geen spoed', 'No, no emergency');
  await look(page, `${label} facts`);
  await press('Lantaarn kapot', 'Street light');
  await press('Verder met', 'Go on with');
  await look(page, `${label} where`);
  await page.getByRole('combobox').selectOption({ label: 'Oude Markt' });
  await press('Verder', 'Next');
  await look(page, `${label} rest`);
};

for (const { theme, language } of looks) {
  const label = `${theme} ${language}`;
  test(`phone screens: ${label}`, async ({ open }) => {
    const nobody = await open({ on: 'phone', theme, language });
    await setLanguage(nobody, language);
    for (const path of ['/aanmelden', '/aanmelden/link', '/uitnodiging', '/demo', '/bellen', '/nergens']) {
      await nobody.goto(path);
      await look(nobody, `${label} ${path}`);
    }
    const phone = await open({ on: 'phone', as: 'amina', theme, language });
    await setLanguage(phone, language);
    await readyForTheDark(phone);
    for (const path of ['/', '/ronde', '/bellen', '/ik', '/ik/signalen', '/ik/postvak', '/rol']) {
      await phone.goto(path);
      await look(phone, `${label} ${path}`);
    }
    await lookAtCapture(phone, label);
    const coordinator = await open({ on: 'phone', as: 'bram', theme, language });
    await setLanguage(coordinator, language);
    for (const path of ['/', '/ik', '/ik/bakje', '/ik/uitnodigen']) {
      await coordinator.goto(path);
      await look(coordinator, `${label} coordinator ${path}`);
    }
  });

  test(`desk screens: ${label}`, async ({ open }) => {
    const desk = await open({ on: 'desktop', as: 'rik', theme, language });
    await setLanguage(desk, language);
    await desk.goto('/werk');
    await look(desk, `${label} list`);
    await desk.locator('.bpp-workrow').first().click();
    await expect(desk.locator('#signal-title')).toBeVisible();
    await look(desk, `${label} signal`);
    const actions = desk.locator('article .bpp-no-print').getByRole('button');
    for (let index = 0; index < (await actions.count()); index += 1) {
      const name = await actions.nth(index).innerText();
      if (/^(Oppakken|Take)/.test(name)) continue;
      await actions.nth(index).click();
      await look(desk, `${label} form ${name}`);
    }
    const admin = await open({ on: 'desktop', as: 'femke', theme, language });
    await setLanguage(admin, language);
    for (const path of ['/', '/ik', '/ik/uitnodigen']) {
      await admin.goto(path);
      await look(admin, `${label} admin ${path}`);
    }
    const small = await open({ on: 'phone', as: 'rik', theme, language });
    await setLanguage(small, language);
    await small.goto('/werk');
    await look(small, `${label} list on a phone`);
    await small.locator('.bpp-workrow').first().click();
    await expect(small.locator('#signal-title')).toBeVisible();
    await look(small, `${label} signal on a phone`);
  });
}

test('letters twice as large lose nothing on a phone', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'amina' });
  await phone.addInitScript(() => localStorage.setItem('buurtplus-text', 'largest'));
  await readyForTheDark(phone);
  for (const path of ['/', '/ik', '/ik/signalen', '/bellen', '/signaal']) {
    await phone.goto(path);
    await look(phone, `large ${path}`);
  }
});

test('the look can fail: a picture without words and pale letters are found', async ({ open }) => {
  const page = await open({ on: 'phone' });
  await page.goto('/bellen');
  await page.evaluate(() => {
    const picture = document.createElement('img');
    const pale = document.createElement('p');
    pale.textContent = 'bleek';
    pale.style.color = '#ddd';
    pale.style.background = '#fff';
    document.querySelector('main')?.append(picture, pale);
  });
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map((violation) => violation.id).sort()).toEqual(['color-contrast', 'image-alt']);
});
