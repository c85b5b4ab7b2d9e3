/** Handing a case over: each part of it is chosen, the preview is what the new owner reads, and what stayed behind is named and nowhere. */
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

test('a new owner reads what was chosen of the case, and that something was not given along', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const street = `Meidoornpad ${Date.now() % 100_000}`;
  const reason = 'De buren melden al weken geluid in de nacht.';
  const purpose = 'Wil jij kijken wat er nodig is om het rustig te krijgen?';
  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk/casus/nieuw');
  await desk.getByLabel('Waarom is dit een casus?').fill(reason);
  await desk.getByLabel('In welke buurt?').selectOption('BU99010201');
  await desk.getByLabel('Straat').fill(street);
  await desk.getByLabel('Huisnummer').fill('77-c');
  await desk.getByRole('button', { name: 'Open een casus' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(street);
  const caseAt = new URL(desk.url()).pathname;

  await test.step('chosen one by one, by the wijkwerker', async () => {
    await desk.getByRole('button', { name: 'Overdragen of hulp vragen' }).click();
    await desk.getByRole('button', { name: /^Draag over/ }).click();
    await desk.getByLabel('Aan wie?').selectOption({ label: 'Wil Jansen, Wijkagent' });
    await desk.getByLabel('Wat vraag je').fill(purpose);
    await expect(desk.getByRole('checkbox', { name: 'De straat' })).toBeChecked();
    await expect(desk.getByRole('checkbox', { name: 'Het huisnummer' })).not.toBeChecked();
    await desk.getByRole('button', { name: 'Bekijk wat de ander ziet' }).click();
    const preview = desk.getByRole('region', { name: 'Precies dit ziet de ander' });
    await expect(preview.getByText(street)).toBeVisible();
    await expect(preview.getByText(purpose)).toBeVisible();
    await expect(preview.getByText('77-c')).toHaveCount(0);
    await expect(preview.getByText(/Dit gaat niet mee: het huisnummer, de reden/)).toBeVisible();
    await look(desk, 'what stays behind');
    // Chosen after all: then it must be looked at anew.
    await desk.getByRole('checkbox', { name: 'De reden van de casus' }).check();
    await expect(desk.getByRole('button', { name: 'Bied aan' })).toHaveCount(0);
    await desk.getByRole('checkbox', { name: 'De reden van de casus' }).uncheck();
    await desk.getByRole('button', { name: 'Bekijk wat de ander ziet' }).click();
    await desk.getByRole('button', { name: 'Bied aan' }).click();
    await expect(desk.getByText(/niet meegegeven: het huisnummer, de reden/).first()).toBeVisible();
  });

  await test.step('taken by the wijkagent on his phone', async () => {
    const wil = await open({ on: 'phone', as: 'wil', theme: 'dark' });
    await wil.goto('/werk/casus');
    const offer = wil.locator('.bpp-card').filter({ hasText: purpose });
    await expect(offer.getByText('Niet meegegeven: het huisnummer, de reden.')).toBeVisible();
    await look(wil, 'an offer with something left out');
    await offer.getByRole('button', { name: 'Neem aan' }).click();
    await expect(offer.getByRole('link', { name: 'Naar de casus' })).toBeVisible();
    await wil.goto(caseAt);
    await expect(wil.getByRole('heading', { level: 1 })).toContainText(street);
    await expect(wil.getByText('het huisnummer, de reden', { exact: true })).toBeVisible();
    const page = wil.locator('main');
    await expect(page).toContainText(purpose);
    await expect(page).not.toContainText('77-c');
    await expect(page).not.toContainText(reason);
    await look(wil, 'a case of which something stayed behind');
    await wil.getByRole('button', { name: 'Sluit de casus' }).click();
    await wil.getByLabel('Wat leerden we hiervan?').fill('Eerder samen kijken.');
    await wil.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect(wil.getByText('Deze casus verdwijnt na')).toBeVisible();
  });
});
