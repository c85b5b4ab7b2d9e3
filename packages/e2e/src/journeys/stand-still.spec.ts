/** Half a year in which nobody does anything: the desk and the owner read when it closes, one signal is extended with a reason, and who sent the other reads a kind word. */
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { createMovedTime, type MovedTime } from '../harness/moved-time.ts';
import { makeSignal } from '../harness/steps.ts';

let time: MovedTime;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  time = await createMovedTime();
});
test.afterAll(() => time.product.remove());

test('what stands still is told, extended or closed kindly', async ({ open }, info) => {
  test.setTimeout(900_000);
  const url = time.product.url;
  const amina = await open({ on: 'phone', url });
  const saar = await open({ on: 'desktop', url });
  const everybody = [amina, saar];
  /** The clock of the product goes on so many days at a time. */
  const pass = async (days: number): Promise<void> => {
    for (let left = days; left > 0; left -= 7) await time.pass(Math.min(7, left), everybody);
  };
  const numbers: string[] = [];
  for (const street of ['Stilgracht', 'Stilsteeg']) {
    await time.enter(amina, 'amina', '/');
    numbers.push(
      await makeSignal(amina, {
        facts: ['Huis of tuin verwaarloosd'],
        neighbourhood: 'Oude Markt',
        street,
        words: 'Al weken zo.',
      }),
    );
    await expect(amina.getByText('Verzonden', { exact: true })).toBeVisible();
    await time.pass(0, everybody);
    await time.enter(saar, 'saar', '/werk');
    await saar
      .getByRole('button', { name: new RegExp(street) })
      .first()
      .click();
    await saar.getByRole('button', { name: 'Oppakken' }).click();
    await expect(saar.getByText(/Je bent een antwoord schuldig/)).toBeVisible();
  }
  const kept = new URL(saar.url()).pathname;
  await expect(saar.getByText('Met dit signaal gebeurt al lang niets')).toHaveCount(0);

  await pass(158);
  await time.enter(saar, 'saar', kept);
  await expect(saar.getByText(/^Met dit signaal gebeurt al lang niets. Het sluit op /)).toBeVisible();
  // Read again by itself it stands there once.
  await time.pass(0, everybody);
  await saar.reload();
  await expect(saar.getByText(/^Met dit signaal gebeurt al lang niets/)).toHaveCount(1);
  await look(saar, 'a signal that stands still');
  await saar.screenshot({ fullPage: true, path: info.outputPath('signal.png') });
  // The same person on a phone at night: who signs in twice needs another code of the app.
  await saar.setViewportSize({ width: 360, height: 740 });
  await saar.emulateMedia({ colorScheme: 'dark' });
  await saar.reload();
  await expect(saar.getByText(/^Met dit signaal gebeurt al lang niets/)).toBeVisible();
  await look(saar, 'the same on a phone, at night');
  await saar.screenshot({ fullPage: true, path: info.outputPath('phone at night.png') });
  await saar.setViewportSize({ width: 1280, height: 800 });
  await saar.emulateMedia({ colorScheme: 'light' });
  await saar.reload();
  await saar.getByRole('button', { name: 'Verleng met reden' }).click();
  await saar.getByLabel('Hoelang?').selectOption('6');
  await saar.getByLabel('Waarom?').selectOption('waits_for_other');
  await saar.getByLabel('Leg het kort uit').fill('De corporatie komt in het voorjaar.');
  await look(saar, 'extending');
  await saar.screenshot({ fullPage: true, path: info.outputPath('extending.png') });
  await saar.getByRole('button', { name: 'Verleng', exact: true }).click();
  await expect(saar.getByText('Verlengd: Het wacht op een ander')).toBeVisible();
  await expect(saar.getByText('Met dit signaal gebeurt al lang niets')).toHaveCount(0);

  await time.enter(saar, 'saar', '/werk/casus');
  await saar
    .getByRole('link', { name: /Waterhof/ })
    .first()
    .click();
  await expect(saar.getByText(/^In deze casus gebeurt al lang niets/)).toBeVisible();
  await expect(saar.getByText(/Het antwoord is te laat: het moest er /)).toBeVisible();
  await look(saar, 'a case that stands still');
  await saar.screenshot({ fullPage: true, path: info.outputPath('case still.png') });
  await saar.getByRole('button', { name: 'Verleng met reden' }).click();
  await expect(saar.getByLabel('Leg het kort uit')).toBeVisible();
  await look(saar, 'extending a case');
  await saar.screenshot({ fullPage: true, path: info.outputPath('case.png') });

  await pass(32);
  await time.enter(amina, 'amina', '/ik/signalen');
  const card = amina.locator('li', { hasText: numbers[0] ?? '' });
  await expect(card).toContainText('Het lukte niet om hier verder mee te komen');
  await expect(card).toContainText('Dat ligt niet aan jou');
  await expect(amina.locator('li', { hasText: numbers[1] ?? '' })).toContainText('Opgepakt');
  await look(amina, 'a kind word');
  await amina.screenshot({ fullPage: true, path: info.outputPath('sender.png') });
});
