/** A case from opening to closing: mapped, planned with people around, help asked of a partner who sees just the preview, and closed. */
import { handInSignal } from '../harness/hand-in.ts';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

const inTwoWeeks = (): string => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

test('a worry becomes a case, a partner helps with what was chosen, and it ends with what was learned', async ({
  open,
}) => {
  const street = `Wilgenlaan ${Date.now() % 100_000}`;
  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk/casus');
  await look(desk, 'cases');
  await desk.getByRole('link', { name: 'Open een casus' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Een casus openen' })).toBeVisible();
  await look(desk, 'opening');
  await desk.getByLabel('Waarom is dit een casus?').fill('Derde keer dezelfde zorg op deze plek.');
  await desk.getByLabel('In welke buurt?').selectOption('BU99010201');
  await desk.getByLabel('Straat').fill(street);
  await desk.getByRole('button', { name: 'Open een casus' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(street);

  // What is written stands in the form until it is taken on, and only then in the case.
  const situation = desk.getByRole('region', { name: 'De situatie in kaart' });
  await desk.getByRole('button', { name: 'Een feit' }).click();
  await desk.getByLabel('Wat weet je?').fill('Er lekt water langs de voordeur.');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  await expect(situation.getByText('Er lekt water langs de voordeur.')).toBeVisible();
  await desk.getByRole('button', { name: 'Wie weet dit ook' }).click();
  await desk.getByLabel('Wie? (een functie').fill('huisarts');
  await desk.getByLabel('Wie leest dit?').selectOption('care');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  await expect(situation.getByText('Alleen zorg')).toBeVisible();
  await desk.getByRole('button', { name: 'Een actie' }).click();
  await desk.getByLabel('Wat wordt er gedaan?').fill('Samen de tuin opruimen');
  await desk.getByLabel('Door wie?').fill('buurman');
  await desk.getByLabel('Wat is er samen afgesproken?').fill('Zaterdagochtend een uur.');
  await look(desk, 'an action');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  await expect(desk.getByText('Informele steun 1')).toBeVisible();

  await desk.getByRole('button', { name: 'Overdragen of hulp vragen' }).click();
  await desk.getByLabel('Aan wie?').selectOption({ label: 'Zorggroep Lichtendam' });
  const purpose = `Kan iemand meekijken op de ${street}?`;
  await desk.getByLabel('Wat vraag je').fill(purpose);
  await desk.getByRole('checkbox', { name: 'Er lekt water langs de voordeur.' }).check();
  await desk.getByRole('button', { name: 'Bekijk wat de ander ziet' }).click();
  const preview = desk.locator('.bpp-disclosed');
  await expect(preview).toContainText('Er lekt water');
  await expect(preview).not.toContainText('huisarts');
  // The names of the neighbourhoods are read apart.
  await expect(preview).toContainText('Dijkzicht');
  const shown = await preview.innerText();
  await look(desk, 'the preview');
  await desk.getByRole('button', { name: 'Bied aan' }).click();
  await expect(desk.getByText('Vraag hulp: Zorggroep Lichtendam')).toBeVisible();

  const partner = await open({ on: 'phone', as: 'karim' });
  await partner.goto('/');
  await partner.getByRole('link', { name: 'Aan ons gevraagd' }).click();
  const request = partner.locator('.bpp-card').filter({ hasText: purpose });
  await expect(request).not.toContainText('Er lekt water');
  await look(partner, 'a request');
  await request.getByRole('button', { name: 'Neem aan' }).click();
  await expect(request.locator('.bpp-disclosed')).toBeVisible();
  await expect.poll(() => request.locator('.bpp-disclosed').innerText()).toBe(shown);
  await request.getByLabel('Antwoord aan de gemeente').fill('We komen dinsdag langs.');
  await request.getByRole('button', { name: 'Antwoord aan de gemeente' }).click();
  await expect(request.locator('.bpp-quote')).toContainText('We komen dinsdag langs.');
  await look(partner, 'what was shared');

  await desk.reload();
  await expect(desk.locator('.bpp-quote')).toContainText('We komen dinsdag langs.');
  await desk.getByRole('button', { name: 'Kijk terug' }).click();
  await desk.getByLabel('Kan het lichter?').selectOption({ label: 'Bewoner en eigen netwerk' });
  await expect(desk.getByText('delen stopt')).toBeVisible();
  await desk.getByLabel('Waarom?').fill('De buurman en de bewoner kunnen het zelf.');
  await desk.getByLabel('Volgende keer terugkijken').fill(inTwoWeeks());
  await look(desk, 'a review');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  await expect(desk.getByText('Teruggekeken: lichter')).toBeVisible();
  const readAgain = partner.waitForResponse((answer) => answer.url().endsWith('/api/v1/hand-overs'));
  await partner.reload();
  await readAgain;
  await expect(partner.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(partner.getByText(purpose)).toHaveCount(0);

  await desk.getByRole('button', { name: 'Sluit de casus' }).click();
  await desk.getByLabel('Wat leerden we hiervan?').fill('Eerder bij de buurman aanbellen.');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  await expect(desk.getByText('Deze casus verdwijnt na')).toBeVisible();
  await look(desk, 'a closed case');
});

test('a volunteer hears out of a case what step was agreed, and colleagues read their own note', async ({
  open,
}) => {
  test.setTimeout(300_000);
  const street = `Essenlaan ${Date.now() % 100_000}`;
  const note = 'Wijkverpleging belt vrijdag terug.';
  await handInSignal('riet', {
    street,
    place: { source: 'map', lat: 52.7212, lon: 5.3372 },
    observations: ['home.curtains_closed'],
  });
  await handInSignal('riet', {
    street: `${street} later`,
    place: { source: 'map', lat: 52.7212, lon: 5.3372 },
    observations: ['home.letterbox_full'],
  });
  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk');
  const row = desk.getByRole('button', { name: new RegExp(`${street}(?! later)`) }).first();
  await expect(row).toBeVisible({ timeout: 90_000 });
  await row.click();
  await desk.getByRole('button', { name: 'Oppakken' }).click();
  await desk.getByRole('link', { name: 'Open een casus' }).click();
  await desk.getByLabel('Waarom is dit een casus?').fill('Al weken dezelfde zorg op deze plek.');
  await desk.getByRole('button', { name: 'Open een casus' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(street);

  // To the signal and back, and a later one about the same situation goes under it.
  await desk.getByRole('link', { name: 'Naar het signaal' }).click();
  await expect(desk.getByRole('link', { name: /^Casus / })).toBeVisible();
  await expect(desk.getByRole('link', { name: 'Open een casus' })).toHaveCount(0);
  const later = desk.getByRole('button', { name: new RegExp(`${street} later`) }).first();
  await expect(later).toBeVisible({ timeout: 90_000 });
  await later.click();
  await desk.getByRole('button', { name: 'Oppakken' }).click();
  await desk.getByRole('button', { name: 'Zet bij een lopende casus' }).click();
  const which = desk.getByLabel('Bij welke casus?');
  const mine = (await which.locator('option').allInnerTexts()).find((one) => one.startsWith(`${street},`));
  await which.selectOption({ label: mine ?? '' });
  await desk.getByLabel('Waarom hoort dit signaal hierbij?').fill('Zelfde woning, een week later.');
  await look(desk, 'under a running case');
  await desk.getByRole('button', { name: 'Zet bij een lopende casus' }).last().click();
  await desk.getByRole('link', { name: /^Casus / }).click();
  await expect(desk.getByText(/heeft nog niets gehoord/)).toHaveCount(2);

  await desk.getByRole('button', { name: 'Een actie' }).click();
  await desk.getByLabel('Wat wordt er gedaan?').fill('Samen de planten verzorgen');
  await desk.getByLabel('Door wie?').fill('overbuurvrouw');
  await desk.getByLabel('Wat is er samen afgesproken?').fill('Op dinsdag, een half uur.');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  await desk.getByRole('button', { name: /^Ik vroeg hoe het gaat: Samen de planten/ }).click();
  await desk.getByLabel('Wanneer vraag je het weer?').fill(inTwoWeeks());
  await look(desk, 'asked how it goes');
  await desk.getByRole('button', { name: 'Leg vast' }).click();
  await expect(desk.getByLabel('Wanneer vraag je het weer?')).toHaveCount(0);

  await desk.getByRole('button', { name: 'Antwoord de vrijwilliger' }).click();
  const sentences = desk.getByRole('combobox', { name: 'Antwoord de vrijwilliger' });
  await expect(sentences.locator('option')).toHaveCount(13);
  await sentences.selectOption('step_agreed');
  const sentence = await desk.locator('form .bpp-quote').innerText();
  await desk.getByLabel('Extra woorden voor de vrijwilliger').fill('Fijn dat je het zag.');
  await desk.getByLabel('Notitie voor collega’s').fill(note);
  await look(desk, 'the answer out of a case');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  // Not the words in the form, but what became of them.
  await expect(desk.getByLabel('Notitie voor collega’s')).toHaveCount(0);
  await expect(desk.getByText(note)).toBeVisible();
  await expect(desk.getByText(/De vrijwilliger heeft nog niets gehoord/)).toHaveCount(0);
  await expect(desk.getByText(/De afzender van signaal .* heeft nog niets gehoord/)).toHaveCount(1);

  const phone = await open({ on: 'phone', as: 'riet' });
  await phone.goto('/ik/signalen');
  const card = phone.locator('li', { hasText: new RegExp(`${street}(?! later)`) });
  await expect(card).toContainText(sentence);
  await expect(card).toContainText('Fijn dat je het zag.');
  await expect(phone.getByText(note)).toHaveCount(0);

  await desk.getByRole('button', { name: 'Sluit de casus' }).click();
  await desk.getByLabel('Wat leerden we hiervan?').fill('Eerder bij de overbuurvrouw aanbellen.');
  const signals = desk.getByRole('group', { name: /^Signaal .* is nog open/ });
  await expect(signals).toHaveCount(2);
  await signals.last().getByLabel('Wat gebeurt er met het signaal?').selectOption('keep');
  await look(desk, 'closing with two signals');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  await expect(desk.getByText('Deze casus verdwijnt na')).toBeVisible();
});

for (const options of [
  { on: 'phone', theme: 'dark', language: 'nl-NL' },
  { on: 'phone', theme: 'light', language: 'en-GB' },
  { on: 'desktop', theme: 'dark', language: 'nl-NL' },
] as const)
  test(`the case of the demo, ${options.on} ${options.theme} ${options.language}`, async ({ open }) => {
    const language = options.language === 'en-GB' ? 'en' : 'nl';
    const saar = await open({ ...options, as: 'saar' });
    await saar.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    await saar.goto('/werk/casus');
    // In its own street: another journey opens a case in this neighbourhood.
    await saar
      .getByRole('link', { name: /^Waterhof/ })
      .first()
      .click();
    await expect(saar.locator('.bpp-case-mix')).toBeVisible();
    await look(saar, 'the case');
    const hanna = await open({ ...options, as: 'hanna' });
    await hanna.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    await hanna.goto('/partner');
    await expect(hanna.locator('.bpp-disclosed').first()).toBeVisible();
    await look(hanna, 'the partner');
    const femke = await open({ ...options, as: 'femke' });
    await femke.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    await femke.goto('/beheer/casussen');
    await look(femke, 'the tray');
    await femke.goto('/beheer/treden');
    await expect(femke.locator('.bpp-case-rung').first()).toBeVisible();
    await look(femke, 'the ladder');
    // Saving what is there changes nothing for others and shows that it can be saved.
    await femke.locator('form button[type=submit]').click();
    await expect(femke.getByRole('status').filter({ hasText: /Bewaard|Saved/ })).toBeVisible();
  });
