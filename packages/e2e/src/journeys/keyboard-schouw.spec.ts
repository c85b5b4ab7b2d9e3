/** A schouw without a mouse: planned at points that were typed, walked level by level, and closed. */
import { heard } from '../harness/heard.ts';
import { expect, test } from '../harness/journey.ts';
import { keysOf } from '../harness/keyboard.ts';
import { readyToRecord } from '../harness/steps.ts';

test('a schouw is planned, walked and closed by keyboard', async ({ open }) => {
  const title = `Toetsenschouw ${Date.now().toString(36)}`;
  const desk = await open({ on: 'desktop', as: 'rik' });
  const planner = keysOf(desk);
  await desk.goto('/schouw/plannen');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await planner.type('Hoe heet deze schouw?', title);
  await planner.press('Rietveld', 'button', 'Space');
  await planner.press('Vaste punten', 'button', 'Space');
  await heard(desk, 'planning a schouw');
  // Without the map: two numbers, and each point can be taken away again.
  for (const point of ['52.7105, 5.3392', '52.7106, 5.3394']) {
    await planner.type('Of typ de plek in graden', point);
    await planner.press('Zet dit punt erbij');
  }
  await planner.press('Haal punt 2 weg');
  await expect(desk.getByRole('listitem').filter({ hasText: 'punt 2' })).toHaveCount(0);
  // Weeds only, so that a journey is a walk and not an evening; in the order of the screen.
  const off = ['Groot zwerfvuil', 'Klein zwerfvuil', 'Hondenpoep', 'Volle afvalbakken', 'Blad op de grond'];
  const more = ['Gras', 'Stoep en straat', 'Graffiti en plakwerk', 'Bankjes, palen en borden'];
  for (const aspect of [...off, ...more]) await planner.press(aspect, 'button', 'Space');
  await planner.press('Ook: voel je je hier veilig?', 'button', 'Space');
  await planner.press('Zet de schouw klaar');
  await expect(desk.getByRole('listitem').filter({ hasText: title })).toBeVisible();
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();

  const phone = await open({ on: 'phone', as: 'toos' });
  const walker = keysOf(phone);
  await readyToRecord(phone);
  await phone.goto('/schouw');
  const card = phone.getByRole('listitem').filter({ hasText: title });
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(card).toBeVisible();
  await heard(phone, 'schouwen');
  await walker.to(card.getByRole('link', { name: /^Naar de punten/ }), 'the points');
  await phone.keyboard.press('Enter');
  await expect(phone.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await walker.press('Regen', 'button', 'Space');
  await expect(phone.getByRole('button', { name: 'Regen' })).toHaveAttribute('aria-pressed', 'true');
  await heard(phone, 'the points');
  await walker.press('Begin met kijken', 'link');
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await walker.press('Ik kan hier niet komen');
  await walker.press('Ik kan er toch komen');
  await expect(phone.getByRole('button', { name: 'Ik kan hier niet komen' })).toBeVisible();
  await heard(phone, 'a point');
  // The words of the photo show where the focus is; the browser's own button is out of sight.
  await walker.to(phone.getByLabel(/^Foto van de plek/), 'the photo');
  await walker.press('Begin met kijken');
  await expect(phone.getByRole('heading', { name: 'Onkruid tussen de stenen' })).toBeFocused();
  await heard(phone, 'a level');
  await walker.press(/^C matig/, 'button', 'Space');
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(phone.getByRole('status').filter({ hasText: 'Dit punt is klaar.' })).toBeVisible();
  await expect(phone.getByRole('banner')).toContainText('Alles is verstuurd');

  await desk.reload();
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  const planned = desk.getByRole('listitem').filter({ hasText: title });
  await planner.to(planned.getByRole('link', { name: /^Uitkomst/ }), 'the outcome');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeFocused();
  // What stands on the phone first goes to the disk and then on its way: read again until it is there.
  await expect(async () => {
    await desk.reload();
    await expect(desk.getByText('Onkruid tussen de stenen: C', { exact: true })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await heard(desk, 'the outcome');
  await planner.press('Schouw afronden');
  await planner.press('Zeker weten? Tik nog een keer');
  await expect(desk.locator(':focus')).toContainText('De schouw is afgerond.');
});
