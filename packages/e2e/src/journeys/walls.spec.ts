/** What is sensitive in a case is read by a tap and shared sealed, an address can be shielded, and both leave a line that is read back. */
import { handInSignal } from '../harness/hand-in.ts';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

const secret = 'Drinkt weer sinds de zomer.';

test('something sensitive is behind a tap, for who is in the case and for who gets it along', async ({
  open,
}) => {
  const street = `Lindelaan ${Date.now() % 100_000}`;
  const desk = await open({ on: 'desktop', as: 'rik' });
  await desk.goto('/werk/casus');
  await desk.getByRole('link', { name: 'Open een casus' }).click();
  await desk.getByLabel('Waarom is dit een casus?').fill('Derde keer dezelfde zorg op deze plek.');
  await desk.getByLabel('In welke buurt?').selectOption('BU99010201');
  await desk.getByLabel('Straat').fill(street);
  await desk.getByLabel('Huisnummer').fill('7');
  await desk.getByRole('button', { name: 'Open een casus' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(street);

  await desk.getByRole('button', { name: 'Een feit' }).click();
  await desk.getByLabel('Wat weet je?').fill(secret);
  await desk.getByLabel('Dit is gevoelig').check();
  await look(desk, 'writing something sensitive');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  await expect(desk.getByRole('heading', { name: 'Gevoelig' })).toBeVisible();
  await expect(desk.getByText(secret)).toHaveCount(0);
  await look(desk, 'a mark');
  await desk.getByRole('button', { name: /^Laat zien/ }).click();
  await expect(desk.getByText(secret)).toBeVisible();
  await look(desk, 'a mark that is open');
  await desk.emulateMedia({ media: 'print' });
  await expect(desk.getByText(secret)).toBeHidden();
  await desk.emulateMedia({ media: 'screen' });
  await desk.reload();
  await expect(desk.getByRole('button', { name: /^Laat zien/ })).toBeVisible();
  await expect(desk.getByText(secret)).toHaveCount(0);
  await expect(desk.getByText('las iets gevoeligs in de casus')).toBeVisible();

  await desk.getByRole('button', { name: 'Overdragen of hulp vragen' }).click();
  await desk.getByLabel('Aan wie?').selectOption({ label: 'Zorggroep Lichtendam' });
  const purpose = `Kan iemand meedenken bij de ${street}?`;
  await desk.getByLabel('Wat vraag je').fill(purpose);
  await desk.getByRole('checkbox', { name: 'Iets gevoeligs 1' }).check();
  await desk.getByRole('button', { name: 'Bekijk wat de ander ziet' }).click();
  const preview = desk.locator('.bpp-disclosed');
  await expect(preview).toContainText('Iets gevoeligs 1');
  await expect(preview).not.toContainText(secret);
  await preview.getByRole('button', { name: /^Laat zien/ }).click();
  await expect(preview).toContainText(secret);
  await look(desk, 'the preview');
  await desk.getByRole('button', { name: 'Bied aan' }).click();
  await expect(desk.getByText('Vraag hulp: Zorggroep Lichtendam')).toBeVisible();

  const partner = await open({ on: 'phone', as: 'karim' });
  await partner.goto('/partner');
  const request = partner.locator('.bpp-card').filter({ hasText: purpose });
  await request.getByRole('button', { name: 'Neem aan' }).click();
  await expect(request.locator('.bpp-disclosed')).toContainText('Iets gevoeligs 1');
  await expect(request).not.toContainText(secret);
  await request.getByRole('button', { name: /^Laat zien/ }).click();
  await expect(request.locator('.bpp-disclosed')).toContainText(secret);
  await look(partner, 'what a partner opened');

  await desk.getByRole('button', { name: 'Scherm het adres af' }).click();
  await desk.getByLabel('Waarom?').fill('Zij mag niet gevonden worden.');
  await look(desk, 'shielding');
  await desk.getByRole('button', { name: 'Scherm het adres af' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(/adres afgeschermd/i);
  await expect(desk.locator('.bpp-facts').first()).not.toContainText(street);
  await look(desk, 'a shielded case');
  await desk.getByRole('button', { name: 'Laat het adres zien' }).click();
  await expect(desk.getByText(`${street} 7`)).toBeVisible();
  await partner.reload();
  await expect(request.locator('.bpp-disclosed')).toContainText(/adres afgeschermd/i);
  await desk.goto('/werk/casus');
  await expect(desk.getByText('Adres afgeschermd').first()).toBeVisible();
  await look(desk, 'the list');
});

const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language' | 'on'>>[] = [
  { theme: 'dark', language: 'nl-NL', on: 'phone' },
  { theme: 'light', language: 'en-GB', on: 'phone' },
  { theme: 'dark', language: 'nl-NL', on: 'desktop' },
];

for (const options of looks) {
  const label = `${options.on} ${options.theme} ${options.language}`;
  test(`the case of the demo and the administrator's tray, ${label}`, async ({ open }) => {
    const language = options.language === 'en-GB' ? 'en' : 'nl';
    const saar = await open({ ...options, as: 'saar' });
    await saar.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    await saar.goto('/werk/casus');
    // That one and no other in the same neighbourhood: its street and its neighbourhood have one name.
    await saar.getByRole('link', { name: /^Waterhof [0-9A-Z]{4}-/ }).click();
    await saar
      .getByRole('button', { name: language === 'nl' ? /^Laat zien/ : /^Show/ })
      .first()
      .click();
    await expect(saar.getByText(/medicijnen/).first()).toBeVisible();
    await look(saar, `${label} case`);
    const femke = await open({ ...options, as: 'femke' });
    await femke.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    await femke.goto('/beheer/zonder-loket');
    await look(femke, `${label} tray`);
  });
}

test('the next case about a signal with a shielded address says that it is not there, and who can tell', async ({
  open,
}, info) => {
  const street = `Schildhof ${Date.now() % 100_000}`;
  await handInSignal('henk', {
    street,
    place: { source: 'map', lat: 52.7215, lon: 5.339 },
    observations: ['home.curtains_closed'],
  });
  const saar = await open({ on: 'desktop', as: 'saar' });
  await saar.goto('/werk');
  const row = saar.getByRole('button', { name: new RegExp(street) }).first();
  await expect(row).toBeVisible({ timeout: 90_000 });
  await row.click();
  await saar.getByRole('button', { name: 'Oppakken' }).click();
  await expect(saar.getByRole('link', { name: 'Open een casus' })).toBeVisible();
  const signal = new URL(saar.url()).pathname;
  await saar.getByRole('link', { name: 'Open een casus' }).click();
  await saar.getByLabel('Waarom is dit een casus?').fill('Zij is weggegaan en wil niet gevonden worden.');
  await saar.getByRole('button', { name: 'Open een casus' }).click();
  await expect(saar.getByRole('heading', { level: 1 })).toContainText(street);
  await saar.getByRole('button', { name: 'Scherm het adres af' }).click();
  await saar.getByLabel('Waarom?').fill('Zij mag niet gevonden worden.');
  await saar.getByRole('button', { name: 'Scherm het adres af' }).click();
  await expect(saar.getByRole('heading', { level: 1 })).toContainText(/adres afgeschermd/i);
  await saar.getByRole('button', { name: 'Sluit de casus' }).click();
  await saar.getByLabel('Hoe liep het af?').selectOption('moved_on');
  await saar.getByLabel('Wat leerden we hiervan?').fill('Eerst afschermen, dan schrijven.');
  await saar.getByLabel('Wat gebeurt er met het signaal?').selectOption('keep');
  await saar.getByRole('button', { name: 'Bewaar' }).click();
  await expect(saar.getByText('Gesloten').first()).toBeVisible();

  for (const options of [
    { on: 'desktop', theme: 'light' },
    { on: 'phone', theme: 'dark' },
  ] as const) {
    const yara = await open({ ...options, as: 'yara' });
    await yara.goto(signal);
    if (options.on === 'desktop') {
      await yara.getByRole('link', { name: 'Open een casus' }).click();
      await yara.getByLabel('Waarom is dit een casus?').fill('Het signaal gaat door, er is meer nodig.');
      await yara.getByRole('button', { name: 'Open een casus' }).click();
    } else await yara.getByRole('link', { name: /^Casus / }).click();
    await expect(yara.getByRole('heading', { level: 1 })).toContainText(/adres afgeschermd/i);
    await expect(yara.getByText('Dit adres is afgeschermd in een eerdere casus')).toBeVisible();
    await expect(yara.getByText(street)).toHaveCount(0);
    for (const door of ['Laat het adres zien', 'Hef de afscherming op', 'Scherm het adres af'])
      await expect(yara.getByRole('button', { name: door })).toHaveCount(0);
    await look(yara, 'an address that is withheld');
    await yara.screenshot({ fullPage: true, path: info.outputPath(`withheld ${options.on}.png`) });
    if (options.on === 'desktop') continue;
    await yara.getByRole('button', { name: 'Sluit de casus' }).click();
    await yara.getByLabel('Wat leerden we hiervan?').fill('Vragen wie het weet.');
    await yara.getByRole('button', { name: 'Bewaar' }).click();
    await expect(yara.getByText('Gesloten').first()).toBeVisible();
  }
});
