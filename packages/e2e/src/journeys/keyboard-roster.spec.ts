/** The roster without a mouse: finding a round, going along, an offered place, signing off; and a proposal to look through. */
import { heard } from '../harness/heard.ts';
import { expect, test } from '../harness/journey.ts';
import { keysOf } from '../harness/keyboard.ts';

test('a round is found, taken and given back by keyboard', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'henk' });
  const keys = keysOf(phone);
  await phone.goto('/rooster');
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await heard(phone, 'the roster');
  const free = phone
    .getByRole('region', { name: 'Waar je aan mee kunt doen' })
    .getByRole('link')
    .filter({ hasText: 'Ronde ·' });
  // The last one: nobody of another journey goes along there. It stays that one when the list is read again meanwhile.
  const last = (await free.last().getAttribute('href')) ?? '';
  await keys.to(phone.locator(`a[href="${last}"]`), 'a round');
  await phone.keyboard.press('Enter');
  const heading = phone.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await expect(phone).toHaveTitle(/^Ronde.* · Buurtpreventie PLUS$/);
  await heard(phone, 'a round');
  await keys.press('Ik ga mee');
  await expect(phone.getByRole('status').filter({ hasText: 'Fijn, je staat erop.' })).toBeFocused();
  await keys.press('Ik zoek een loopmaatje');
  await expect(phone.getByRole('status').filter({ hasText: 'Dat is bewaard.' })).toBeFocused();
  await keys.stays('asking for a mate');
  await expect(phone.getByRole('button', { name: 'Ik zoek geen loopmaatje meer' })).toBeVisible();
  await keys.press('Bied mijn plek aan');
  await expect(phone.getByRole('combobox')).toBeVisible();
  await keys.press('Meld mij af');
  await expect(phone.getByRole('status').filter({ hasText: 'Zeker weten?' })).toHaveCount(1);
  await keys.press('Zeker weten? Tik nog een keer');
  await expect(phone.getByRole('status').filter({ hasText: 'Je bent afgemeld.' })).toBeFocused();
  await expect(phone.getByRole('button', { name: 'Ik ga mee' })).toBeVisible();
});

test('a proposal is looked through by keyboard', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'bram' });
  const keys = keysOf(phone);
  // A proposal is made anew when somebody of the team signs up; this one stays as it is looked through.
  await phone.route('**/api/v1/news', (route) => route.fulfill({ status: 204 }));
  await phone.goto('/rooster/maken');
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await heard(phone, 'making the roster');
  await keys.press('Maak een voorstel', 'link');
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await heard(phone, 'a proposal');
  const box = phone.getByRole('checkbox').first();
  await expect(box).toBeChecked();
  await keys.to(box, 'somebody');
  await phone.keyboard.press('Space');
  await expect(box).not.toBeChecked();
  await expect(box).toBeFocused();
});
