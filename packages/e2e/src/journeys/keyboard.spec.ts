/** The whole loop without a mouse or a finger: tab, space, enter, and the desk's own keys. */
import { expect, test } from '../harness/journey.ts';
import { tabTo } from '../harness/keyboard.ts';
import { readyToRecord } from '../harness/steps.ts';

test('a signal is made, taken and answered by keyboard alone', async ({ open }) => {
  const street = `Toetsenstraat ${Date.now() % 100_000}`;
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyToRecord(phone);
  await tabTo(phone, 'Signaal', 'link');
  await phone.keyboard.press('Enter');
  await tabTo(phone, 'Nee', 'button');
  await phone.keyboard.press('Enter');
  await tabTo(phone, 'Zoek op een woord', 'searchbox');
  await phone.keyboard.type('lantaarn');
  await tabTo(phone, 'Lantaarn kapot', 'button');
  await phone.keyboard.press('Space');
  await tabTo(phone, /^Verder met/, 'button');
  await phone.keyboard.press('Enter');
  await tabTo(phone, 'Of kies de buurt', 'combobox');
  await phone.keyboard.type('Dijkzicht');
  await expect(phone.getByText('In Dijkzicht')).toBeVisible();
  await tabTo(phone, 'Straat (mag leeg blijven)', 'textbox');
  await phone.keyboard.type(street);
  await tabTo(phone, 'Verder', 'button');
  await phone.keyboard.press('Enter');
  await tabTo(phone, 'Weet ik niet', 'button');
  await phone.keyboard.press('Enter');
  await expect(phone.getByRole('heading', { name: 'Geef dit door aan de gemeente.' })).toBeFocused();
  await tabTo(phone, 'Geef door', 'button');
  await phone.keyboard.press('Enter');
  await expect(phone.getByText('Verzonden', { exact: true })).toBeVisible();

  const desk = await open({ on: 'desktop', as: 'rik' });
  await desk.goto('/werk');
  const row = desk.getByRole('button', { name: street });
  await expect(row).toHaveCount(1);
  // j walks down the list; it ends at the row, whatever lies above it.
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await row.getAttribute('aria-current')) === 'true') break;
    await desk.keyboard.press('j');
    await expect(desk.locator('.bpp-workrow[aria-current="true"]')).toHaveCount(1);
  }
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(desk.locator('#signal-title')).toBeVisible();
  await desk.keyboard.press('t');
  await expect(desk.getByRole('button', { name: 'Antwoord geven' })).toBeVisible();
  await desk.keyboard.press('r');
  await expect(desk.getByRole('form', { name: 'Antwoord geven' })).toBeVisible();
  await tabTo(desk, 'Bevestigen', 'button');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Antwoord gegeven')).toBeVisible();
  await desk.keyboard.press('?');
  await expect(desk.getByText('j en k: volgende en vorige')).toBeVisible();

  await tabTo(phone, 'Ik', 'link');
  await phone.keyboard.press('Enter');
  await tabTo(phone, /Mijn signalen/, 'link');
  await phone.keyboard.press('Enter');
  await expect(phone.getByRole('listitem').filter({ hasText: street })).toContainText('We hebben gekeken.');
});
