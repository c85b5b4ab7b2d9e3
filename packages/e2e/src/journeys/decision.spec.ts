/** Asking for a decision: the owner asks, who decides reads a card and no case, says no and then yes, and the owner finds both with their reasons. */
import { heard } from '../harness/heard.ts';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

for (const options of [
  { on: 'desktop', theme: 'light' },
  { on: 'phone', theme: 'dark' },
] as const)
  test(`who may not decide asks, and who decides says no and yes, ${options.on}`, async ({ open }, info) => {
    const street = `Besluitweg ${Date.now() % 100_000}`;
    const wil = await open({ ...options, as: 'wil' });
    const picture = async (page: typeof wil, name: string): Promise<void> => {
      await look(page, name);
      await page.screenshot({ fullPage: true, path: info.outputPath(`${name}.png`) });
    };
    await wil.goto('/werk/casus/nieuw');
    await wil.getByLabel('Waarom is dit een casus?').fill('Geheime reden van deze casus.');
    await wil.getByLabel('In welke buurt?').selectOption('BU99010201');
    await wil.getByLabel('Straat').fill(street);
    await wil.getByRole('button', { name: 'Open een casus' }).click();
    await expect(wil.getByRole('heading', { level: 1 })).toContainText(street);
    const number = (await wil.locator('h1 .bpp-number').innerText()).trim();
    const ask = async (reason: string): Promise<void> => {
      await wil.getByRole('button', { name: 'Zet op een andere trede' }).click();
      await wil.getByLabel('Naar welke trede?').selectOption({ value: 'specialist' });
      await expect(wil.getByText('Jij vraagt een besluit')).toBeVisible();
      await wil.getByLabel('Waarom?').fill(reason);
      await picture(wil, `asking ${reason}`);
      await wil.getByRole('button', { name: 'Vraag een besluit' }).click();
      await expect(wil.getByText('Je vroeg een besluit')).toBeVisible();
    };
    await ask('Eerst een keer vragen.');
    await picture(wil, 'a question that waits');
    await wil.getByRole('button', { name: 'Neem de vraag terug' }).click();
    await expect(wil.getByText('Je vroeg een besluit')).toHaveCount(0);
    await ask('De bewoner vraagt om meer hulp.');

    const rik = await open({ ...options, as: 'rik' });
    const decide = async (answer: 'Ja, zet deze stap' | 'Nee', reason: string): Promise<void> => {
      await rik.goto('/werk/casus');
      const card = rik.locator('.bpp-card').filter({ hasText: number });
      await expect(rik.getByRole('heading', { name: 'Jij beslist' })).toBeVisible();
      await card.getByRole('button', { name: 'Bekijk en beslis' }).click();
      await expect(card.getByText('De bewoner vraagt om meer hulp.')).toBeVisible();
      for (const hidden of [street, 'Geheime reden']) await expect(rik.getByText(hidden)).toHaveCount(0);
      await picture(rik, `the card, ${answer}`);
      await heard(rik, 'the card');
      // Without a reason nothing happens, for a yes as well.
      await card.getByRole('button', { name: answer, exact: true }).click();
      await expect(card.getByLabel('Waarom beslis je dit?')).toBeFocused();
      await card.getByLabel('Waarom beslis je dit?').fill(reason);
      await card.getByRole('button', { name: answer, exact: true }).click();
      await expect(card).toHaveCount(0);
    };
    // Away from the case: what comes back while it is on the screen is seen.
    await wil.goto('/werk/casus');
    await expect(wil.getByRole('link', { name: new RegExp(number) })).toContainText('Wacht op een besluit');
    await decide('Nee', 'Praat eerst met het wijkteam hierover.');
    await expect(rik.getByText('Je nee is terug bij de eigenaar.')).toBeVisible();
    await wil.reload();
    await expect(wil.getByRole('link', { name: new RegExp(number) })).toContainText(
      'Er is antwoord op een besluit',
    );
    await picture(wil, 'the list of the owner');
    await wil.getByRole('link', { name: new RegExp(number) }).click();
    await expect(wil.getByText('Praat eerst met het wijkteam hierover.').first()).toBeVisible();
    await picture(wil, 'a no that came back');
    await ask('De bewoner vraagt om meer hulp.');
    await decide('Ja, zet deze stap', 'Het wijkteam is het ermee eens.');
    await expect(rik.getByText('De stap is gezet. De eigenaar hoort het.')).toBeVisible();
    await wil.reload();
    await expect(wil.locator('.bpp-facts').first()).toContainText('Specialistische hulp');
    await expect(wil.getByText(/^Andere trede: zwaarder.*besloten op verzoek/)).toBeVisible();
    await picture(wil, 'a step that was decided');
    // And the owner sees who read the question.
    await expect(wil.getByText(/Rik Smit.*las de vraag om een besluit/).first()).toBeVisible();
    // What was made here ends here.
    await wil.getByRole('button', { name: 'Sluit de casus' }).click();
    await wil.getByLabel('Hoe liep het af?').selectOption('own_strength');
    await wil.getByLabel('Wat leerden we hiervan?').fill('Op tijd een besluit vragen.');
    await wil.getByRole('button', { name: 'Bewaar' }).click();
    await expect(wil.getByText('Gesloten').first()).toBeVisible();
  });
