/** An agreement from both sides: written by a coordinator on a phone, signed by a partner at a desk, changed, read as differences, and ended; everybody can use every screen. */
import type { Page } from '@playwright/test';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const done = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Gedaan.' })).toBeVisible();

test('an agreement is written, signed by both sides, changed and ended', async ({ open }) => {
  const title = `Rond de zorgflat ${Date.now() % 10_000}`;
  const bram = await open({ on: 'phone', as: 'bram' });
  await bram.goto('/ik');
  await bram.getByRole('link', { name: 'Afspraken' }).click();
  await bram.getByRole('link', { name: 'Nieuwe afspraak' }).click();
  await press(bram, 'Bewaar als concept');
  // An alarm of a round would stand above it, also as an alert.
  await expect(bram.getByRole('alert').filter({ hasText: 'waar het over gaat' }).first()).toBeVisible();
  await bram.getByLabel('Met wie?').selectOption({ label: 'Zorggroep Lichtendam' });
  await bram.getByRole('button', { name: 'Waterhof' }).click();
  await bram.getByLabel('Waar gaat het over?').fill(title);
  await bram.getByLabel('Wie doet wat?').fill('Het team meldt. De zorggroep laat weten wat ermee gebeurt.');
  await bram.getByRole('button', { name: 'Overlast' }).click();
  await bram.getByLabel('Hoe komt het bij elkaar?').fill('In dit systeem');
  await bram.getByLabel('Wie vervangt?').fill('De receptie');
  await look(bram, 'form');
  await press(bram, 'Bewaar als concept');
  await expect(bram.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const karim = await open({ on: 'desktop', as: 'karim' });
  await karim.goto('/');
  await karim.getByRole('link', { name: 'Afspraken' }).click();
  await expect(karim.getByRole('link', { name: 'Nieuwe afspraak' })).toBeVisible();
  await expect(karim.getByText(title)).toHaveCount(0);

  await press(bram, 'Stel voor aan de andere kant');
  await done(bram);
  await press(bram, 'Ik ben het eens: teken');
  await expect(bram.getByText('Getekend door Bram Visser')).toBeVisible();
  await karim.reload();
  await karim.getByRole('link', { name: title }).click();
  await expect(karim.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await look(karim, 'to sign');
  await press(karim, 'Ik ben het eens: teken');
  await expect(karim.getByText('Getekend door Karim Haddad')).toBeVisible();
  await expect(karim.getByText('Geldt', { exact: true }).first()).toBeVisible();

  await press(karim, 'Verander de afspraak');
  await karim.getByRole('link', { name: 'Pas aan' }).click();
  await karim.getByRole('group', { name: 'Opgepakt binnen' }).getByLabel('Aantal').fill('3');
  await press(karim, 'Bewaar als concept');
  await press(karim, 'Stel voor aan de andere kant');
  await done(karim);
  await bram.reload();
  await expect(bram.getByText('Opgepakt binnen: eerst 2 werkdagen, nu 3 werkdagen.').first()).toBeVisible();
  await look(bram, 'a new version');
  const paper = await bram.request.get(`/api/v1/agreements/${bram.url().split('/').at(-1)}/paper`);
  expect(paper.headers()['content-type']).toContain('application/pdf');

  await bram.getByRole('link', { name: 'Bereid een overleg voor' }).click();
  await bram.getByLabel('Wat is besproken?').fill('We lopen samen een ronde.');
  await press(bram, 'Bewaar');
  await expect(bram.getByText('Bewaard. Beide kanten kunnen het lezen.')).toBeVisible();
  await look(bram, 'meeting');
  await bram.getByRole('link', { name: 'Nieuwe afspraak' }).click();
  await expect(bram.getByLabel('Met wie?').locator('option:checked')).toHaveText('Zorggroep Lichtendam');
  await bram.goBack();
  await expect(bram.getByLabel('Wat is besproken?')).toBeVisible();
  await bram.goBack();
  await expect(bram.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await press(bram, 'Stop de afspraak');
  await press(bram, 'Weet je het zeker? Ja, stop');
  await expect(bram.getByText('Gestopt', { exact: true }).first()).toBeVisible();
});

const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language' | 'on'>>[] = [
  { theme: 'dark', language: 'nl-NL', on: 'phone' },
  { theme: 'light', language: 'en-GB', on: 'desktop' },
];
for (const options of looks)
  for (const who of ['bram', 'rik'] as const)
    test(`the register and an agreement of ${who}, ${options.on} ${options.theme}`, async ({ open }) => {
      const page = await open({ ...options, as: who });
      const english = options.language === 'en-GB';
      await page.addInitScript(
        ([language, theme]) => {
          localStorage.setItem('buurtplus-language', language ?? 'nl');
          localStorage.setItem('buurtplus-theme', theme ?? 'day');
        },
        [english ? 'en' : 'nl', options.theme === 'dark' ? 'night' : 'day'],
      );
      await page.goto('/afspraken');
      await expect(page.getByRole('link', { name: /Heel en schoon in de buurt/ })).toBeVisible();
      await look(page, 'register');
      await page.getByRole('link', { name: /Heel en schoon in de buurt/ }).click();
      await page.getByText(english ? /^What is behind it/ : /^Wat erachter zit/).click();
      await look(page, 'agreement');
      await page
        .getByRole('link', { name: english ? 'Prepare a meeting' : 'Bereid een overleg voor' })
        .click();
      await expect(
        page.getByRole('heading', { level: 1, name: english ? /^Meeting:/ : /^Overleg:/ }),
      ).toBeVisible();
      await look(page, 'meeting');
    });
