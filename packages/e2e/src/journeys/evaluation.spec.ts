/** A trainer asks before an evening, a volunteer answers without a name, and nothing is shown of too few; all of it by keyboard. */
import { heard } from '../harness/heard.ts';
import { expect, test } from '../harness/journey.ts';
import { keysOf, tabOnto } from '../harness/keyboard.ts';
import { look } from '../harness/look.ts';

test('a trainer makes an evaluation, a volunteer answers eight situations with a code of her own', async ({
  open,
}) => {
  const tess = await open({ on: 'desktop', as: 'tess' });
  const trainer = keysOf(tess);
  await tess.goto('/');
  await trainer.press('Helpt de training?', 'link');
  await expect(tess.getByRole('heading', { name: 'Helpt de training?', level: 1 })).toBeFocused();
  await heard(tess, 'evaluations');
  const name = `Avond ${Date.now()}`;
  await trainer.type('Naam', name);
  // As this browser's own date field takes it: month, day, year.
  const days = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: '2-digit', day: '2-digit' });
  const day = days.format(new Date(Date.now() + 3 * 86_400_000)).replaceAll('/', '');
  await trainer.typeIn(tess.getByLabel('Dag van de training'), day);
  await trainer.press('Maak de evaluatie');
  await expect(tess.getByRole('alert')).toHaveText('Kies minstens één team.');
  await trainer.to(tess.getByLabel('Buurtpreventieteam Lichtendam'), 'the team');
  await tess.keyboard.press('Space');
  await trainer.press('Maak de evaluatie');
  await expect(tess.getByRole('status').filter({ hasText: 'De evaluatie staat klaar' })).toBeFocused();
  await look(tess, 'effect');
  // The figures that were asked for stand below the whole list: the focus goes there.
  await trainer.press(`Bekijk: ${name}`);
  await expect(tess.getByRole('heading', { level: 2, name })).toBeFocused();
  await expect(tess.getByText(/Dit komt na/).first()).toBeVisible();
  await look(tess, 'results that are not shown yet');
  await trainer.to(tess.getByRole('button', { name: 'Bekijk: Avond niet-pluis, voorjaar' }), 'figures');
  await tess.keyboard.press('Enter');
  await expect(tess.getByRole('heading', { level: 2, name: 'Avond niet-pluis, voorjaar' })).toBeFocused();
  await heard(tess, 'figures');
  // A wrong name is mended as long as nobody answered.
  const card = (text: string) => tess.getByRole('listitem').filter({ hasText: text });
  await trainer.to(card(name).getByRole('button', { name: /^Wijzig/ }), 'mending');
  await tess.keyboard.press('Enter');
  await trainer.stays('mending');
  const form = tess.getByRole('region', { name: 'Wijzig' });
  await trainer.to(form.getByLabel('Naam'), 'the name');
  await tess.keyboard.press('End');
  await tess.keyboard.type(' bis');
  await trainer.to(form.getByRole('button', { name: 'Bewaar de wijziging' }), 'saving');
  await tess.keyboard.press('Enter');
  await expect(tess.getByRole('status').filter({ hasText: 'De evaluatie is gewijzigd.' })).toBeFocused();
  await expect(card(`${name} bis`)).toBeVisible();

  const fatma = await open({ on: 'phone', as: 'fatma', theme: 'dark' });
  const volunteer = keysOf(fatma);
  await fatma.goto('/');
  await volunteer.press(`Vragen over ${name} bis`, 'link');
  await expect(fatma.getByRole('heading', { level: 1 })).toBeFocused();
  await look(fatma, 'own code');
  await volunteer.press('Ik heb de code bewaard');
  // Every situation begins at its own words, not at the button of the one before.
  const scene = fatma.locator('#scene');
  await look(fatma, 'a situation');
  await heard(fatma, 'a situation');
  const code = await fatma.evaluate(() =>
    JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes('evaluation'))),
  );
  for (let at = 1; at <= 8; at += 1) {
    await expect(scene).toContainText(`${at} van 8`);
    await expect(scene).toBeFocused();
    await volunteer.press('Niets doen, of later nog eens kijken');
    if (at === 3) {
      // A phone that dies goes on at the fourth, under the same code.
      await fatma.reload();
      await expect(fatma.getByText('4 van 8')).toBeVisible();
      expect(
        await fatma.evaluate(() =>
          JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes('evaluation'))),
        ),
      ).toBe(code);
    }
    if (at === 5) {
      // The list of questions is asked for again while there is no network: nothing of what was answered goes.
      await fatma.context().setOffline(true);
      await fatma.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
      await expect(fatma.getByText('6 van 8')).toBeVisible();
    }
    if (at === 6) await fatma.context().setOffline(false);
  }
  // The eighth has a way back as well.
  await expect(fatma.getByRole('button', { name: 'Verstuur zonder naam' })).toBeVisible();
  await volunteer.press('Vorige');
  await expect(scene).toContainText('8 van 8');
  const given = fatma.getByRole('button', { name: 'Niets doen, of later nog eens kijken' });
  await expect(given).toHaveAttribute('aria-pressed', 'true');
  await tabOnto(fatma, fatma.getByRole('button', { name: 'Bel nu 112' }), 'another answer');
  await fatma.keyboard.press('Enter');
  await volunteer.press('Verstuur zonder naam');
  await expect(
    fatma.getByRole('status').filter({ hasText: 'Je antwoord is binnen, zonder je naam' }),
  ).toBeFocused();
  await look(fatma, 'thanks');
  // The list without this question arrives: the thanks stay, and nothing says that it was not sent.
  const listed = fatma.waitForResponse('**/api/v1/my-evaluations');
  await fatma.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await listed;
  await expect(fatma.getByText('Je antwoord is binnen, zonder je naam')).toBeVisible();
  await volunteer.press('Naar vandaag', 'link');
  await expect(fatma.getByRole('link', { name: `Vragen over ${name} bis` })).toHaveCount(0);
  // Questions that are over have a heading too.
  await fatma.goto(`/evaluatie/${crypto.randomUUID()}/before`);
  await expect(fatma.getByRole('heading', { level: 1, name: 'Vragen over een training' })).toBeFocused();
  await tess.reload();
  await expect(card(`${name} bis`).getByRole('button', { name: /^Bekijk/ })).toBeVisible();
  await expect(card(`${name} bis`).getByRole('button', { name: /^Wijzig/ })).toHaveCount(0);
});

test('the figures fit a phone, by day and by night', async ({ open }) => {
  for (const options of [
    { theme: 'light', language: 'nl-NL' },
    { theme: 'dark', language: 'en-GB' },
  ] as const) {
    const tess = await open({ on: 'phone', as: 'tess', ...options });
    const language = options.language === 'en-GB' ? 'en' : 'nl';
    await tess.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    await tess.goto('/effect');
    await tess
      .getByRole('listitem')
      .filter({ hasText: 'Avond niet-pluis, voorjaar' })
      .getByRole('button')
      .click();
    await expect(tess.getByRole('heading', { name: 'Avond niet-pluis, voorjaar' })).toBeVisible();
    await expect(tess.getByText(/^(vooraf|before)$/).first()).toBeVisible();
    await look(tess, `figures ${language}`);
  }
});
