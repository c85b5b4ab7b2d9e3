/** What walkers saw of an attention point is said after the round without network, and read by who asked for it once there are three of them, without a name. */
import { expect, test } from '../harness/journey.ts';
import { readyForTheDark } from '../harness/steps.ts';

test('answers of three walkers to an attention point are given in the dark and reach the professional', async ({
  open,
}) => {
  const text = `Kapotte lampen langs de Dijkweg ${Date.now() % 10_000}`;
  const wil = await open({ on: 'desktop', as: 'wil' });
  await wil.goto('/aandachtspunten');
  await wil.getByLabel('Waar letten we op?').fill(text);
  await wil.getByRole('button', { name: 'Geef door aan de teams' }).click();
  const card = wil.locator('.bpp-card').filter({ hasText: text });
  await expect(card.getByText(/^Er is nog geen antwoord/)).toBeVisible();

  const answer = async (who: 'ineke' | 'toos' | 'ali', words: string): Promise<void> => {
    const page = await open({ on: 'phone', as: who, theme: 'dark' });
    await readyForTheDark(page);
    // By the whole name: half of "Ronde starten" is the button that comes after it.
    const button = (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' }).first();
    const tap = (name: string | RegExp) => button(name).click();
    await page.goto('/ronde');
    await expect(page.getByRole('button', { name: 'Ronde starten' })).toBeVisible();
    await page.context().setOffline(true);
    await tap('Ronde starten');
    await tap('Cor de Groot');
    await tap(/zonder telefoon/);
    await tap('Start');
    // By a key: on a slow machine a tap is held so long that it stops without asking.
    await button('Hou vast om te stoppen').press('Enter');
    await tap('Ja, we zijn klaar');
    await tap(/^Rustig/);
    const point = page.getByRole('group', { name: text });
    await point.getByRole('button', { name: 'Gezien', exact: true }).click();
    await point
      .getByLabel('Een paar woorden (mag leeg blijven)')
      .fill('Drie palen donker bij mevrouw Jansen');
    await expect(point.getByText('Kijk hier nog eens naar:')).toBeVisible();
    await point.getByLabel('Een paar woorden (mag leeg blijven)').fill(words);
    await point.getByRole('button', { name: 'Geef door' }).click();
    await expect(page.getByText('Dankjewel. Het gaat mee met je ronde.')).toBeVisible();
    await tap('Klaar');
    await page.context().setOffline(false);
  };
  await answer('ineke', 'Drie palen donker.');
  // Of one walker only that answers came, and no word: who asked could know who walked.
  await expect
    .poll(
      async () => {
        await wil.reload();
        await expect(card).toBeVisible();
        return card.innerText();
      },
      { timeout: 60_000 },
    )
    .toContain('Er kwam antwoord, maar van minder dan drie lopers.');
  await expect(card).not.toContainText('Drie palen donker.');
  await answer('toos', 'Ook bij de brug.');
  await answer('ali', '');

  await expect
    .poll(
      async () => {
        await wil.reload();
        await expect(card).toBeVisible();
        return card.innerText();
      },
      { timeout: 60_000 },
    )
    .toContain('3 keer gezien, 0 keer niet gezien');
  await expect(card).toContainText('Drie palen donker.');
  await expect(card).toContainText('Ook bij de brug.');
  await expect(card).not.toContainText('Ineke');
  await card.getByRole('button', { name: 'Haal weg' }).click();
  await expect(card).toHaveCount(0);
});
