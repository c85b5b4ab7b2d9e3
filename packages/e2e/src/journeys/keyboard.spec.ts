/** The whole loop without a mouse or a finger: tab, space, enter, and the desk's own keys. */
import { expect, test } from '../harness/journey.ts';
import { keysOf, tabTo } from '../harness/keyboard.ts';
import { readyToRecord } from '../harness/steps.ts';

test('a signal is made, taken and answered by keyboard alone', async ({ open }) => {
  const street = `Toetsenstraat ${Date.now() % 100_000}`;
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyToRecord(phone);
  /** Each screen begins at its heading; only from there on one goes through it. */
  const begins = (name: string | RegExp) =>
    expect(phone.getByRole('heading', { level: 1, name })).toBeFocused();
  await begins(/Riet/);
  await tabTo(phone, 'Signaal', 'link');
  await phone.keyboard.press('Enter');
  await begins('Is er nu gevaar, of gebeurt het nu?');
  await tabTo(phone, 'Nee', 'button');
  await phone.keyboard.press('Enter');
  await begins('Wat zag, hoorde of rook je?');
  await tabTo(phone, 'Zoek op een woord', 'searchbox');
  await phone.keyboard.type('lantaarn');
  await tabTo(phone, 'Lantaarn kapot', 'button');
  await phone.keyboard.press('Space');
  await tabTo(phone, /^Verder met/, 'button');
  await phone.keyboard.press('Enter');
  await begins('Waar was het?');
  // By the arrows: letters that come slowly begin another word.
  await keysOf(phone).choose('Of kies de buurt', /^Dijkzicht$/);
  await expect(phone.getByText('In Dijkzicht')).toBeVisible();
  await tabTo(phone, 'Straat (mag leeg blijven)', 'textbox');
  await phone.keyboard.type(street);
  await tabTo(phone, 'Verder', 'button');
  await phone.keyboard.press('Enter');
  await begins('Loopt er iemand gevaar?');
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
  const chosen = (): Promise<string | null> =>
    desk.evaluate(
      () =>
        document.querySelector<HTMLElement>('.bpp-workrow[aria-current="true"]')?.dataset['signal'] ?? null,
    );
  // j walks down the list; it ends at the row, whatever lies above it. Each press is seen before the next.
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await row.getAttribute('aria-current')) === 'true') break;
    const before = await chosen();
    await desk.keyboard.press('j');
    await expect.poll(chosen).not.toBe(before);
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
  await begins('Riet de Wit');
  await tabTo(phone, /Mijn signalen/, 'link');
  await phone.keyboard.press('Enter');
  await begins('Mijn signalen');
  await expect(phone.getByRole('listitem').filter({ hasText: street })).toContainText('We hebben gekeken.');
});
