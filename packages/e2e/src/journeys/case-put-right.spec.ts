/** What stands wrong in a case is put right, and what is pressed twice, or again after a lost answer, is written once. */
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

for (const options of [
  { on: 'desktop', theme: 'light' },
  { on: 'phone', theme: 'dark' },
] as const)
  test(`a line is written once, corrected, moved behind a wall and withdrawn, ${options.on}`, async ({
    open,
  }) => {
    const street = `Lindelaan ${Date.now() % 100_000}`;
    const desk = await open({ ...options, as: 'saar' });
    await desk.goto('/werk/casus/nieuw');
    await desk.getByLabel('Waarom is dit een casus?').fill('Derde keer dezelfde zorg op deze plek.');
    await desk.getByLabel('In welke buurt?').selectOption('BU99010201');
    await desk.getByLabel('Straat').fill(street);
    await desk.getByRole('button', { name: 'Open een casus' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(street);
    const facts = desk.getByRole('region', { name: 'De situatie in kaart' });
    const write = async (text: string): Promise<void> => {
      await desk.getByRole('button', { name: 'Een feit' }).click();
      await desk.getByLabel('Wat weet je?').fill(text);
    };

    // The answer is held: whoever presses again meanwhile writes nothing again.
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await desk.route('**/actions', async (route) => {
      await held;
      await route.continue();
    });
    await write('Er staan drie fietsen op de stoep.');
    const keep = desk.getByRole('button', { name: 'Bewaar' });
    await keep.click();
    await expect(keep).toBeDisabled();
    await keep.dispatchEvent('click');
    letGo();
    await expect(facts.getByText('Er staan drie fietsen op de stoep.')).toHaveCount(1);
    await desk.unroute('**/actions');

    // Taken on, but the answer was lost: the same words go with the same id.
    await desk.route('**/actions', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await write('De bel doet het niet.');
    await keep.click();
    await expect(desk.getByRole('alert')).toContainText('Dat lukte niet');
    await desk.unroute('**/actions');
    await keep.click();
    await expect(keep).toHaveCount(0);
    await expect(facts.getByText('De bel doet het niet.')).toHaveCount(1);

    await desk.getByRole('button', { name: 'Verbeter: Er staan drie fietsen op de stoep.' }).click();
    await desk.getByLabel('Wat weet je?').fill('Er staat een fiets op de stoep.');
    await look(desk, 'correcting');
    await desk.getByRole('button', { name: 'Bewaar de verbetering' }).click();
    await expect(facts.getByText('Er staat een fiets op de stoep.')).toBeVisible();
    await expect(facts.getByText('Er staan drie fietsen op de stoep.')).toHaveCount(0);
    await desk.getByText('Wat er stond').click();
    await expect(desk.getByText('Er staan drie fietsen op de stoep.')).toBeVisible();

    await desk.getByRole('button', { name: 'Verbeter: Er staat een fiets op de stoep.' }).click();
    await desk.getByRole('button', { name: 'Laat minder mensen meelezen' }).click();
    await look(desk, 'moving behind a wall');
    await desk.getByRole('button', { name: 'Verplaats' }).click();
    await expect(facts.getByText('Alleen zorg')).toBeVisible();

    await desk.getByRole('button', { name: 'Verbeter: De bel doet het niet.' }).click();
    await desk.getByRole('button', { name: 'Trek in', exact: true }).click();
    await desk.getByLabel('Waarom trek je dit in?').fill('Het was een ander huis.');
    await look(desk, 'withdrawing');
    await desk.getByRole('button', { name: 'Trek dit in' }).click();
    await expect(desk.getByText('De bel doet het niet.')).toHaveCount(0);
    await expect(desk.getByText(/Ingetrokken: Een feit/)).toBeVisible();

    await desk.getByRole('button', { name: 'Een actie' }).click();
    await desk.getByLabel('Wat wordt er gedaan?').fill('Langsgaan');
    await desk.getByLabel('Door wie?').fill('buurvrouw');
    await desk.getByLabel('Wat is er samen afgesproken?').fill('Op dinsdag.');
    await keep.click();
    await desk.getByRole('button', { name: 'Bezig: Langsgaan' }).click();
    await desk.getByRole('button', { name: 'Terug naar ‘Te doen’: Langsgaan' }).click();
    await expect(desk.getByRole('button', { name: 'Bezig: Langsgaan' })).toBeVisible();
    await desk.getByRole('button', { name: 'Verbeter: Langsgaan' }).click();
    await desk.getByLabel('Door wie?').fill('mantelzorger');
    await desk.getByRole('button', { name: 'Bewaar de verbetering' }).click();
    await expect(desk.getByText(/mantelzorger/).first()).toBeVisible();
    await look(desk, 'a plan put right');

    // Leaving with something typed is asked first.
    await write('Nog niet bewaard.');
    const question = desk.waitForEvent('dialog');
    const leaving = desk.getByRole('link', { name: 'Naar mijn casussen' }).click();
    await (await question).dismiss();
    await leaving;
    await expect(desk.getByLabel('Wat weet je?')).toHaveValue('Nog niet bewaard.');
    await desk.getByRole('button', { name: 'Laat maar' }).click();

    await desk.getByRole('button', { name: 'Sluit de casus' }).click();
    await desk.getByLabel('Wat leerden we hiervan?').fill('Eerst goed kijken.');
    await desk.getByRole('button', { name: 'Bewaar' }).click();
    await expect(desk.getByText('Deze casus verdwijnt na')).toBeVisible();
  });
