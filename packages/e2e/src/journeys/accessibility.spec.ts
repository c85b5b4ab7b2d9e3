/** Every screen, by day and by night, in Dutch and English, on a phone and at a desk: WCAG 2.2 AA without a violation, nothing sideways. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { readyForTheDark } from '../harness/steps.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const look = async (page: Page, where: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first(), where).toBeVisible();
  await expect(page.getByRole('link', { name: /112/ }).first(), `${where}: 112`).toBeVisible();
  // As tall as the page, so that nothing lies under the bottom bar by chance of scrolling.
  const size = page.viewportSize() ?? { width: 360, height: 740 };
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: size.height + tall + 800 });
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  await page.setViewportSize(size);
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
  expect(found).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
};

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

for (const { theme, language } of looks) {
  const label = `${theme} ${language}`;
  test(`screens on the way in, and what was refused: ${label}`, async ({ open }) => {
    const english = language === 'en-GB';
    const arriving = await open({ on: 'phone', theme, language });
    await arriving.goto('/aanmelden');
    if (english) await arriving.getByRole('button', { name: 'English' }).click();
    await arriving.getByRole('textbox').fill('nobody@lichtendam.example');
    await arriving.getByRole('button', { name: english ? 'Send me a code' : 'Stuur mij een code' }).click();
    await look(arriving, `${label} code`);
    const weak = await open({ on: 'phone', as: 'wil', theme, language });
    await setLanguage(weak, language);
    // The second step as it looks for who has nothing yet, a code app, and a passkey.
    for (const [hasTotp, hasPasskey] of [
      [false, false],
      [true, false],
      [false, true],
    ] as const) {
      await weak.context().route('**/api/v1/me', async (route) => {
        const answer = await route.fetch();
        const me = (await answer.json()) as object;
        await route.fulfill({
          response: answer,
          json: { ...me, strong: false, secondFactorNeeded: true, hasTotp, hasPasskey },
        });
      });
      await weak.goto('/tweede-stap');
      await expect(weak.getByRole('textbox')).toHaveCount(hasTotp ? 1 : 0);
      await expect(weak.getByRole('button', { name: /passkey/i })).toHaveCount(
        hasTotp && !hasPasskey ? 0 : 1,
      );
      await look(weak, `${label} second step ${hasTotp} ${hasPasskey}`);
      await weak.context().unroute('**/api/v1/me');
    }
    const phone = await open({ on: 'phone', as: 'riet', theme, language });
    await setLanguage(phone, language);
    await readyForTheDark(phone);
    await phone.context().route('**/api/v1/commands', async (route) => {
      const { commands } = route.request().postDataJSON() as {
        commands: { header: { commandId: string } }[];
      };
      const sentence = { nl: 'Kijk hier nog eens naar.', en: 'Look at this again.' };
      const verdicts = commands.map(({ header: { commandId } }) => ({
        commandId,
        verdict: 'refused',
        sentence,
      }));
      await route.fulfill({ headers: { 'api-version': '1.0.0' }, json: { epoch: 'today', verdicts } });
    });
    await lookAtCapture(phone, label);
    await phone.getByRole('button', { name: english ? 'Ready' : 'Klaar', exact: true }).click();
    await look(phone, `${label} done`);
    await phone.goto('/ik/postvak');
    await expect(phone.getByText(english ? 'Look at this again.' : 'Kijk hier nog eens naar.')).toBeVisible();
    await look(phone, `${label} refused`);
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
