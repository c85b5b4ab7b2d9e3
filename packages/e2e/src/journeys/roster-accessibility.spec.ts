/** Every screen of roster and team, by day and by night, in Dutch and English, on a phone and at a desk: WCAG 2.2 AA, nothing sideways. */
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

/** Each theme, language and size: none of them knows the others. */
const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language' | 'on'>>[] = [
  { theme: 'dark', language: 'nl-NL', on: 'phone' },
  { theme: 'light', language: 'en-GB', on: 'desktop' },
];

for (const options of looks) {
  const label = `${options.on} ${options.theme} ${options.language}`;
  const language = options.language === 'en-GB' ? 'en' : 'nl';
  test(`the roster of a volunteer, ${label}`, async ({ open }) => {
    const page = await open({ ...options, as: 'ineke' });
    await page.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    for (const path of ['/', '/rooster']) {
      await page.goto(path);
      await expect(page.locator('.bpp-linkrow').first()).toBeVisible();
      await look(page, `${label} ${path}`);
    }
    await page.goto('/ik/team');
    await expect(page.locator('#wishes')).toBeInViewport();
    await expect(page.locator('#ending')).toBeInViewport();
    for (const part of await page.locator('.bpp-part > summary').all()) await part.click();
    await look(page, `${label} my team`);
    await page.goto('/rooster');
    await page.locator('.bpp-rosterline').first().click();
    await expect(page.locator('#who')).toBeVisible();
    await look(page, `${label} item`);
  });
  test(`the roster of a coordinator, ${label}`, async ({ open }) => {
    const page = await open({ ...options, as: 'bram' });
    await page.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    for (const path of [
      '/rooster/maken',
      '/rooster/afdruk',
      '/rooster/plannen',
      '/team/leden',
      '/rooster/voorstel',
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // What has a heading already may still be reading the rest.
      await expect(page.locator('#main').getByText(/^(Even geduld|One moment)…$/)).toHaveCount(0);
      for (const part of await page.locator('.bpp-part > summary').all()) await part.click();
      await look(page, `${label} ${path}`);
    }
  });
}
