/** What was promised, on the screens of both sides: per agreement in the month report, month by month, as a moment at the desk, and thanks of an organisation when the two meet. */
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

const looks: readonly Required<Pick<OpenOptions, 'theme' | 'on'>>[] = [
  { theme: 'dark', on: 'phone' },
  { theme: 'light', on: 'desktop' },
];
for (const options of looks)
  test(`the month report says per agreement what was kept, and leads to that month of the agreement, ${options.on}`, async ({
    open,
  }) => {
    const page = await open({ ...options, as: 'bram' });
    await page.goto('/ik/maandverslag');
    const part = page.getByRole('region', { name: 'Afspraken' });
    await expect(part.getByText(/^Dit deel rekenen we steeds opnieuw uit/)).toBeVisible();
    await expect(part.getByRole('link', { name: /^Heel en schoon in de buurt \(/ })).toBeVisible();
    // Of an organisation the team has no count of requests, only whole months.
    await expect(part.getByText(/^Verzoeken uit casussen: /).first()).toBeVisible();
    await look(page, 'report');
    await part.getByRole('link', { name: /^Heel en schoon in de buurt \(/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Afspraak in /);
    await expect(page.getByText(/^Dit telt wat in deze maand binnenkwam/)).toBeVisible();
    await look(page, 'month');
  });

test('the other side reads its own month of the same agreement', async ({ open }) => {
  const page = await open({ on: 'desktop', as: 'rik' });
  await page.goto('/afspraken');
  await page.getByRole('link', { name: /Heel en schoon in de buurt/ }).click();
  await page.getByRole('link', { name: 'Bekijk het per maand' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Afspraak in /);
  const running = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(page.getByText('Deze maand loopt nog.')).toBeVisible();
  await page.getByLabel('Welke maand?').selectOption({ index: 1 });
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(running);
  await expect(page.getByText(/^Dit telt wat in deze maand binnenkwam/)).toBeVisible();
  await page.goto('/afspraken');
  await page.getByRole('link', { name: /Heel en schoon in de buurt/ }).click();
  await expect(page).toHaveURL(/\/afspraken\/[^/]+$/);
  await page.goto(`${page.url()}/maand?m=1999-01`);
  await expect(page.getByText('Deze afspraak is er niet, of niet voor jou.')).toBeVisible();
});

test('an organisation thanks a team it has an agreement with, and the meeting of both shows it', async ({
  open,
}) => {
  const hanna = await open({ on: 'phone', as: 'hanna' });
  const words = `De trap is weer veilig, mooi gezien ${Date.now() % 10_000}.`;
  await hanna.goto('/bedanken');
  await hanna.getByLabel('Wat wil je zeggen?').selectOption({ label: 'In mijn eigen woorden' });
  await hanna.getByLabel('Jouw woorden').fill(words);
  await hanna.getByRole('button', { name: 'Verstuur' }).click();
  await expect(hanna.getByText('Het team kan het nu lezen.')).toBeVisible();
  await look(hanna, 'thanks');
  const bram = await open({ on: 'desktop', as: 'bram' });
  for (const page of [hanna, bram]) {
    await page.goto('/afspraken');
    await page.getByRole('link', { name: /Zorgen in en om een woning/ }).click();
    await page.getByRole('link', { name: 'Bereid een overleg voor' }).click();
    await expect(page.getByRole('region', { name: 'Bedankt' }).getByText(words)).toBeVisible();
    // What waits for a signature says so.
    await expect(
      page
        .getByRole('region', { name: 'Te beslissen' })
        .getByText(/^Wacht op /)
        .first(),
    ).toBeVisible();
    await look(page, 'meeting');
  }
  await hanna.getByRole('link', { name: 'Bedank het team' }).click();
  const card = hanna.locator('.bpp-card').filter({ hasText: words });
  await card.getByRole('button', { name: 'Haal weg' }).click();
  await expect(card).toHaveCount(0);
});
