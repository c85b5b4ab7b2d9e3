/** A case without a mouse: opened, mapped, planned, offered after looking, taken by a partner, closed; and the ladder it climbs. */
import { heard } from '../harness/heard.ts';
import { expect, test } from '../harness/journey.ts';
import { keysOf, tabOnto } from '../harness/keyboard.ts';

test('a case is opened, planned, shared and closed by keyboard, and everything that changes is said', async ({
  open,
}) => {
  const street = `Toetsenlaan ${Date.now() % 100_000}`;
  const desk = await open({ on: 'desktop', as: 'saar' });
  const keys = keysOf(desk);
  await desk.goto('/werk/casus');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await heard(desk, 'cases');
  await keys.press('Open een casus', 'link');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await keys.type(/^Waarom is dit een casus/, 'Derde keer dezelfde zorg op deze plek.');
  await keys.choose('In welke buurt?', /Waterhof/);
  await keys.type(/^Straat/, street);
  await heard(desk, 'opening');
  await keys.press('Open een casus');
  const heading = desk.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(street);
  await expect(heading).toBeFocused();
  // A street is no name for a tab or for the history of a browser.
  await expect.poll(() => desk.title()).toMatch(/^Casus \S+ · Buurtpreventie PLUS$/);
  await heard(desk, 'the case');

  const saved = desk.getByRole('status').filter({ hasText: 'Bewaard.' });
  await keys.press('Een feit');
  await heard(desk, 'a fact');
  await keys.press('Laat maar');
  await expect(desk.getByRole('button', { name: 'Een feit' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await keys.type('Wat weet je?', 'Er lekt water langs de voordeur.');
  await keys.press('Bewaar');
  await expect(saved).toHaveCount(1);
  await expect(desk.getByRole('button', { name: 'Een feit' })).toBeFocused();
  await keys.press('Een actie');
  await keys.type('Wat wordt er gedaan?', 'Samen de tuin opruimen');
  await keys.type(/^Door wie/, 'buurman');
  await keys.type(/^Wat is er samen afgesproken/, 'Zaterdagochtend een uur.');
  await keys.press('Bewaar');
  const plan = desk.getByRole('region', { name: 'Plan' });
  await keys.press(/^Bezig: Samen de tuin/);
  await expect(plan.getByRole('status')).toHaveText('Bezig');
  await keys.press(/^Gedaan: Samen de tuin/);
  await expect(plan.getByRole('status')).toHaveText('Gedaan');
  await keys.stays('the action is done');

  // What the other will read takes the focus; sending it is another press.
  await keys.press('Overdragen of hulp vragen');
  await keys.choose('Aan wie?', /Zorggroep Lichtendam/);
  const purpose = `Kan iemand meekijken op de ${street}?`;
  await keys.type(/^Wat vraag je/, purpose);
  await keys.press('Er lekt water langs de voordeur.', 'checkbox', 'Space');
  await keys.press('Bekijk wat de ander ziet');
  await expect(desk.getByRole('region', { name: 'Precies dit ziet de ander' })).toBeFocused();
  await heard(desk, 'the preview');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Vraag hulp: Zorggroep Lichtendam')).toHaveCount(0);
  await keys.press('Bied aan');
  await expect(desk.getByText('Vraag hulp: Zorggroep Lichtendam')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Overdragen of hulp vragen' })).toBeFocused();

  const phone = await open({ on: 'phone', as: 'karim' });
  const partner = keysOf(phone);
  await phone.goto('/partner');
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  const request = phone.getByRole('article').filter({ hasText: purpose });
  await expect(request).toBeVisible();
  await heard(phone, 'asked of a partner');
  await tabOnto(phone, request.getByRole('button', { name: 'Neem aan' }), 'accepting');
  await phone.keyboard.press('Enter');
  await expect(request.getByRole('status').first()).toBeFocused();
  await expect(request.locator('.bpp-disclosed')).toBeVisible();

  await desk.reload();
  await expect(heading).toBeFocused();
  await keys.press(/^Stop met delen/);
  const ending = desk.getByRole('form', { name: /^Stop met delen/ });
  await expect(ending).toBeFocused();
  await keys.press('Laat maar');
  await expect(desk.getByRole('button', { name: /^Stop met delen/ })).toBeFocused();
  await keys.to(desk.getByRole('button', { name: 'Sluit de casus' }), 'closing');
  await desk.keyboard.press('Enter');
  await keys.type('Wat leerden we hiervan?', 'Eerder bij de buurman aanbellen.');
  await keys.press('Bewaar');
  await expect(desk.getByText('Deze casus verdwijnt na', { exact: false })).toBeVisible();
  await keys.stays('closing');
  await partner.stays('what was shared is gone');
});

test('a rung comes on the ladder and goes by keyboard', async ({ open }) => {
  const desk = await open({ on: 'desktop', as: 'femke' });
  const keys = keysOf(desk);
  await desk.goto('/beheer/treden');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(desk.getByRole('button', { name: 'Nog een trede, zwaarder' })).toBeVisible();
  await heard(desk, 'the ladder');
  await keys.press('Nog een trede, zwaarder');
  const added = desk.getByRole('group', { name: 'Nieuwe trede' });
  await expect(added).toBeFocused();
  await keys.press('Haal weg: Nieuwe trede');
  await expect(added).toHaveCount(0);
  await keys.stays('taking a rung away');
  await keys.press('Bewaar');
  await expect(desk.getByRole('status').filter({ hasText: 'Bewaard.' })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Bewaar' })).toBeFocused();
});
