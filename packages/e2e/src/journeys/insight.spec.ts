/** Why it mattered, walked through: a walker reads it without network, the coordinator reads, prints and keeps it, a professional thanks a team. */
import { readFile } from 'node:fs/promises';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { fetchOwnFiles } from '../harness/own-files.ts';

const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language' | 'on'>>[] = [
  { theme: 'light', language: 'nl-NL', on: 'phone' },
  { theme: 'dark', language: 'en-GB', on: 'phone' },
  { theme: 'dark', language: 'nl-NL', on: 'desktop' },
];

test('a walker reads what the rounds brought, also without network', async ({ open }) => {
  const page = await open({ on: 'phone', as: 'fatma' });
  await page.goto('/');
  await page.getByRole('link', { name: /^Wat het opleverde in/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat het opleverde');
  await expect(page.getByText(/^In .+ liepen jullie 13 rondes/)).toBeVisible();
  await expect(page.getByText('Jullie gaven ongeveer 20 signalen door.')).toBeVisible();
  await expect(page.getByText('Door jullie praatjes weten bewoners ons weer te vinden.')).toBeVisible();
  await expect(page.getByText(/Zorg om een bewoner|Veiligheid en overlast/)).toHaveCount(0);
  await fetchOwnFiles(page);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('link', { name: /^Wat het opleverde in/ }).click();
  await expect(page.getByText(/^In .+ liepen jullie 13 rondes/)).toBeVisible();
  await page.context().setOffline(false);
});

test('the coordinator reads a month, goes to an earlier one and keeps it on paper', async ({ open }) => {
  const page = await open({ on: 'desktop', as: 'bram' });
  await page.goto('/ik');
  await page.getByRole('link', { name: 'Maandverslag' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Maandverslag /);
  await expect(page.getByText('Ongeveer 20 signalen.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Zorg om een bewoner te weinig om te noemen' })).toBeVisible();
  await page.getByText('Bekijk als tabel').click();
  await expect(page.getByRole('table', { name: 'Rondes per maand' }).getByRole('row')).toHaveCount(8);
  const newest = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByLabel('Welke maand?').selectOption({ index: 1 });
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(newest);
  await expect(page.getByText('Te weinig om een getal te noemen.')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar als PDF' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^maandverslag-\d{4}-\d{2}\.pdf$/);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByText('De PDF staat bij je downloads.')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Bewaar als PDF' }).click();
  await expect(page.getByText(/^De PDF is niet gemaakt/)).toBeVisible();
  await page.context().setOffline(false);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('link', { name: /112/ })).toBeHidden();
});

test('a professional thanks a team, is asked to look at a name once more, and takes it back', async ({
  open,
}) => {
  const words = 'Fijn dat jullie Jan Pietersen elke week groeten.';
  const page = await open({ on: 'desktop', as: 'saar' });
  await page.goto('/werk');
  await page.getByRole('link', { name: 'Bedanken' }).click();
  await page.getByLabel('Wat wil je zeggen?').selectOption({ label: 'In mijn eigen woorden' });
  await page.getByLabel('Jouw woorden').fill(words);
  await expect(page.getByText('Kijk hier nog eens naar:')).toBeVisible();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByText('Het team kan het nu lezen.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ik heb gekeken, verstuur' }).click();
  await expect(page.getByText(/^Het team kan het nu lezen/)).toBeVisible();
  const card = page.getByRole('listitem').filter({ hasText: words });
  await card.getByRole('button', { name: 'Haal weg' }).click();
  await expect(card).toHaveCount(0);
});

for (const options of looks) {
  const label = `${options.on} ${options.theme} ${options.language}`;
  const language = options.language === 'en-GB' ? 'en' : 'nl';
  test(`everybody can use it, ${label}`, async ({ open }) => {
    for (const [who, path, part] of [
      ['henk', '/ik/opbrengst', '#thanks'],
      ['bram', '/ik/maandverslag', '#came_back'],
      ['saar', '/bedanken', '#given'],
    ] as const) {
      const page = await open({ ...options, as: who });
      await page.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
      await page.goto(path);
      await expect(page.locator(part)).toBeVisible();
      await look(page, `${label} ${path}`);
      const folder = process.env['BUURTPLUS_SHOTS'];
      if (folder !== undefined)
        await page.screenshot({
          path: `${folder}/${label} ${path.replaceAll('/', '-')}.png`,
          fullPage: true,
        });
    }
  });
}
