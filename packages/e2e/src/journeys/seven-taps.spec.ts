/** A usual case takes at most seven taps and far less than a minute, with one thumb and no keyboard. */
import { expect, test } from '../harness/journey.ts';
import { readyForTheDark } from '../harness/steps.ts';

test('from the start screen to "Dankjewel" in at most seven taps', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet', position: { latitude: 52.71, longitude: 5.338 } });
  await readyForTheDark(phone);
  await phone.evaluate(() => {
    let taps = 0;
    document.addEventListener('click', () => {
      taps += 1;
      document.documentElement.dataset['taps'] = String(taps);
    });
  });
  await phone.getByRole('link', { name: 'Signaal', exact: true }).tap();
  await phone.getByRole('button', { name: 'Nee, geen spoed' }).tap();
  await phone.getByRole('button', { name: 'Brievenbus puilt uit' }).tap();
  await phone.getByRole('button', { name: /^Verder met/ }).tap();
  await phone.getByRole('button', { name: 'Gebruik mijn plek' }).tap();
  await phone.getByRole('button', { name: 'Verder', exact: true }).tap();
  await phone.getByRole('button', { name: 'Klaar', exact: true }).tap();
  await expect(phone.getByRole('heading', { name: 'Dankjewel.' })).toBeVisible();
  const taps = await phone.evaluate(() => Number(document.documentElement.dataset['taps']));
  expect(taps).toBeGreaterThan(0);
  expect(taps).toBeLessThanOrEqual(7);
});
