/** The professional's home: views, searching, several at once, sleep, a question that is answered on a phone, and a kept place. */
import type { Page } from '@playwright/test';
import { handInSignal } from '../harness/hand-in.ts';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { signIn } from '../harness/people.ts';
import { createProduct, type Product } from '../harness/product.ts';

const place = { source: 'map', lat: 52.7212, lon: 5.3372 } as const;

const waitForRow = async (page: Page, street: string) => {
  const row = page.getByRole('button', { name: new RegExp(street) }).first();
  await expect(row).toBeVisible({ timeout: 90_000 });
  return row;
};

test('what is new is seen, asleep, asked about and answered, and the list keeps its place', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const street = `Wilgenkade ${Date.now() % 100_000}`;
  const observations = ['home.curtains_closed'];
  await handInSignal('riet', { street, place, observations });
  await handInSignal('riet', { street: `${street} b`, place, observations });

  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk');
  await waitForRow(desk, `${street} b`);
  await desk.getByRole('button', { name: /^Nieuw/ }).click();
  await expect(desk.getByRole('button', { name: /^Nieuw/ })).toHaveAttribute('aria-pressed', 'true');
  await waitForRow(desk, street);
  await look(desk, 'work list, new');

  await desk.getByRole('button', { name: 'Meer tegelijk' }).click();
  await desk
    .locator('.bpp-workline')
    .filter({ hasText: `${street} b` })
    .getByRole('checkbox', { name: /^Kies: / })
    .check();
  await desk.getByRole('button', { name: 'Kies alles' }).click();
  // All that match are asked of the server: one of them is no answer yet.
  await expect(desk.getByRole('button', { name: /^Gezien \((?!1\))\d+\)$/ })).toBeVisible();
  await look(desk, 'work list, several');
  await desk.getByRole('button', { name: /^Gezien \(\d+\)$/ }).click();
  await expect(desk.getByText(/als gezien gemarkeerd/)).toBeVisible();

  await desk.locator('summary', { hasText: 'Zoek' }).click();
  await desk.getByLabel('Zoek in je eigen werk').fill(street);
  await desk.getByRole('button', { name: 'Zoek', exact: true }).click();
  await expect(desk.getByText('2 signalen gevonden')).toBeVisible();
  await desk.getByRole('button', { name: new RegExp(`${street} b`) }).click();
  await desk.getByRole('button', { name: 'Oppakken' }).click();
  await expect(desk.getByText(/Je bent een antwoord schuldig/)).toBeVisible();
  await desk.getByRole('button', { name: 'Vraag de vrijwilliger' }).click();
  await desk.getByLabel('Welke vraag').selectOption('how_often');
  await look(desk, 'asking');
  await desk.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(desk.getByText('Nog geen antwoord.')).toBeVisible();
  await desk.getByRole('button', { name: 'Laat slapen' }).click();
  await look(desk, 'sleeping');
  await desk.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(desk.getByText(/^Slaapt tot/).first()).toBeVisible();
  await desk.getByRole('button', { name: 'Terug naar de lijst' }).last().click();
  await desk.getByRole('button', { name: /^Slaapt/ }).click();
  await waitForRow(desk, `${street} b`);

  const phone = await open({ on: 'phone', as: 'riet', theme: 'dark' });
  await phone.goto('/ik/signalen');
  const card = phone.locator('li', { hasText: `${street} b` });
  await expect(card.getByText('Er is een vraag over je signaal')).toBeVisible();
  await look(phone, 'a question on the phone');
  await card.getByRole('button', { name: 'Vaak' }).click();
  await card.getByRole('button', { name: 'Stuur je antwoord' }).click();
  await expect(card.getByText(/antwoord staat klaar|hebt de vraag beantwoord/)).toBeVisible();
  // It wakes with the answer, in the list of what is at hand.
  await desk.getByRole('button', { name: 'Alles' }).click();
  await (await waitForRow(desk, `${street} b`)).click();
  await expect(desk.getByText('Vaak', { exact: true })).toBeVisible();
  await desk.getByRole('button', { name: 'Antwoord geven' }).click();
  await desk.getByLabel('Standaardzin voor de vrijwilliger').selectOption('done');
  await look(desk, 'answering');
  await desk.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(desk.getByText('Er is geen antwoord meer verschuldigd.')).toBeVisible();
  await desk.getByRole('button', { name: 'Afhandelen' }).click();
  await desk.getByRole('button', { name: 'Bevestigen' }).click();
  await desk.getByRole('button', { name: 'Sluiten' }).click();
  await expect(desk.locator('#signal-title ~ .bpp-row')).toContainText('Gesloten');

  await phone.reload();
  const closed = phone.locator('li', { hasText: `${street} b` });
  await closed.getByRole('button', { name: 'Het is nog niet over' }).click();
  await look(phone, 'it goes on');
  await closed.getByRole('button', { name: 'Ja, het is nog niet over' }).click();
  await expect(closed.getByText(/Er kijkt opnieuw iemand naar/)).toBeVisible();

  // On a phone in the street: nearest first, and back is where one was.
  const out = await open({ on: 'phone', as: 'saar', position: { latitude: 52.7212, longitude: 5.3372 } });
  await out.goto('/werk');
  // Not the other one: it goes on, and comes back at any moment.
  const row = out.getByRole('button', { name: new RegExp(`${street}(?! b)`) });
  await expect(row).toBeVisible({ timeout: 90_000 });
  await out.getByRole('button', { name: 'Dichtbij mij' }).click();
  await expect(out.getByText('Je plek blijft op dit apparaat.', { exact: false })).toBeVisible();
  await expect(out.locator('.bpp-workrow').first()).toContainText(/\d+ m /);
  const id = await row.getAttribute('data-signal');
  await row.click();
  await expect(out.locator('#signal-title')).toBeVisible();
  await look(out, 'signal on a phone');
  await out.goBack();
  await expect(out.locator(`[data-signal="${id ?? ''}"]`)).toBeFocused();
});

/** A product of its own: who stands in sees what is the other's, and other journeys count on it that she does not. */
test.describe('with somebody away', () => {
  let product: Product;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    product = await createProduct();
    await product.start();
  });
  test.afterAll(() => product.remove());

  test('who is away has somebody who stands in, and an area is handed over after a look', async ({
    open,
  }) => {
    const { url } = product;
    const saar = await open({ on: 'phone', url });
    await signIn(saar, 'saar');
    await saar.goto('/ik/afwezig');
    await saar.getByLabel('Wie vervangt').selectOption({ label: 'Yara Blom' });
    await look(saar, 'absence');
    await saar.getByRole('button', { name: 'Bewaar' }).click();
    await expect(saar.getByText('Yara Blom vervangt')).toBeVisible();
    const yara = await open({ on: 'desktop', url, theme: 'dark' });
    await signIn(yara, 'yara');
    await yara.goto('/werk');
    await expect(yara.getByText(/Je vervangt Saar Meijer tot en met/)).toBeVisible();
    await look(yara, 'standing in');
    await saar.getByRole('button', { name: 'Weer terug' }).click();
    await saar.getByRole('button', { name: 'Zeker? Tik nog een keer' }).click();
    await expect(saar.getByText('Er staat geen afwezigheid gepland.')).toBeVisible();

    const femke = await open({ on: 'desktop', url });
    await signIn(femke, 'femke');
    await femke.goto('/beheer/overdragen');
    await femke.getByLabel('Van wie').selectOption({ label: 'Saar Meijer, wijkwerker' });
    await femke.getByLabel('Naar wie').selectOption({ label: 'Yara Blom' });
    await femke.getByRole('button', { name: 'Bekijk wat er meegaat' }).click();
    await expect(femke.getByText(/open signa(al|len) in \d+ buurten/)).toBeVisible();
    await look(femke, 'handing over');
    // What is handed over for real is tried in the tests of the server.
    await expect(femke.getByRole('button', { name: 'Draag over' })).toBeEnabled();
  });
});
