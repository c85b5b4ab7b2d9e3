/** Own cases beside the signals, sharing only on a ground that stands, what always goes along to a new owner, and a ladder on which cases stand. */
import { handInSignal } from '../harness/hand-in.ts';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

// A corner of the neighbourhood where no other journey opens a case.
const place = { source: 'map', lat: 52.7226, lon: 5.3391 } as const;

test('a case stands on the map about where it is, and nothing of it is shared on a consent that is not there', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const street = `Vlierpad ${Date.now() % 100_000}`;
  await handInSignal('riet', { street, place, observations: ['home.curtains_closed'] });
  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk');
  const row = desk.getByRole('button', { name: new RegExp(street) }).first();
  await expect(row).toBeVisible({ timeout: 90_000 });
  await row.click();
  await desk.getByRole('button', { name: 'Oppakken' }).click();
  await desk.getByRole('link', { name: 'Open een casus' }).click();
  await desk.getByLabel('Waarom is dit een casus?').fill('Derde keer dezelfde zorg op deze plek.');
  await desk.getByRole('button', { name: 'Open een casus' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(street);
  const caseAt = new URL(desk.url()).pathname;
  await desk.getByRole('button', { name: 'Wie weet dit ook' }).click();
  await desk.getByLabel('Wie? (een functie').fill('huisarts');
  await desk.getByLabel('Wie leest dit?').selectOption('care');
  await desk.getByRole('button', { name: 'Bewaar' }).click();
  // In the case itself: the form names the same wall for as long as it stands open.
  await expect(
    desk.getByRole('region', { name: 'De situatie in kaart' }).getByText('Alleen zorg'),
  ).toBeVisible();

  await test.step('on the map and near me', async () => {
    await desk.goto('/werk');
    const near = desk.getByRole('region', { name: 'Jouw casussen in de buurt' });
    await expect(near).toBeVisible();
    await expect(desk.locator('.bpp-map rect').first()).toBeVisible();
    await look(desk, 'own cases under the map');
    const out = await open({
      on: 'phone',
      as: 'saar',
      theme: 'dark',
      position: { latitude: place.lat, longitude: place.lon },
    });
    await out.goto('/werk');
    await out.getByRole('button', { name: 'Dichtbij mij' }).click();
    const mine = out
      .getByRole('region', { name: 'Jouw casussen in de buurt' })
      .getByRole('link')
      .filter({ hasText: street });
    await expect(mine).toContainText('ongeveer 100 m');
    await look(out, 'own cases nearest first');
    await mine.click();
    await expect(out.getByRole('heading', { level: 1 })).toContainText(street);
  });

  await test.step('consent must stand', async () => {
    await desk.goto(caseAt);
    await desk.getByRole('button', { name: 'Overdragen of hulp vragen' }).click();
    await desk.getByLabel('Aan wie?').selectOption({ label: 'Zorggroep Lichtendam' });
    await desk.getByLabel('Wat vraag je').fill('Kan iemand van jullie meekijken?');
    await desk.getByLabel('Op welke grond').selectOption('consent');
    await expect(desk.getByText('In deze casus staat niet dat de bewoner toestemming gaf.')).toBeVisible();
    await look(desk, 'no consent');
    await desk.getByRole('button', { name: 'Bekijk wat de ander ziet' }).click();
    await desk.getByRole('button', { name: 'Bied aan' }).click();
    await expect(
      desk.getByRole('alert').filter({ hasText: 'In deze casus staat geen toestemming' }),
    ).toBeVisible();
  });

  await test.step('what goes along to a new owner', async () => {
    await desk.getByRole('button', { name: /^Draag over/ }).click();
    await desk.getByLabel('Aan wie?').selectOption({ label: 'Wil Jansen, Wijkagent' });
    const rung = desk.getByRole('checkbox', { name: 'De trede' });
    await expect(rung).toBeChecked();
    await expect(rung).toBeDisabled();
    // Each part of the case is chosen; what somebody needs to look after it goes along anyhow.
    const reason = desk.getByRole('checkbox', { name: 'De reden van de casus' });
    await expect(reason).not.toBeChecked();
    await expect(reason).toBeEnabled();
    await expect(desk.getByRole('checkbox', { name: /^Het antwoord aan de vrijwilliger/ })).toBeChecked();
    await expect(
      desk.getByRole('checkbox', { name: /huisarts.*leest de nieuwe eigenaar niet/ }),
    ).toBeDisabled();
    await look(desk, 'what goes along');
    await desk.getByRole('button', { name: 'Laat maar' }).click();
  });
});

test('a rung on which cases stand asks where they go, and moves by keyboard', async ({ open }) => {
  const saar = await open({ on: 'desktop', as: 'saar' });
  await saar.goto('/werk/casus/nieuw');
  await saar.getByLabel('Waarom is dit een casus?').fill('Iets dat op een trede staat.');
  await saar.getByLabel('In welke buurt?').selectOption('BU99010201');
  await saar.getByLabel('Straat').fill(`Treepad ${Date.now() % 100_000}`);
  await saar.getByRole('button', { name: 'Open een casus' }).click();
  await expect(saar.getByRole('heading', { level: 1 })).toContainText('Treepad');

  const desk = await open({ on: 'desktop', as: 'femke' });
  await desk.goto('/beheer/treden');
  const rungs = desk.locator('.bpp-case-rung');
  await expect(rungs.first()).toBeVisible();
  const lighter = desk.getByRole('button', { name: 'Lichter: Wijkteam een plek omhoog' });
  const heavier = desk.getByRole('button', { name: 'Zwaarder: Wijkteam een plek omlaag' });
  await lighter.focus();
  await expect(lighter).toBeFocused();
  await desk.keyboard.press('Enter');
  // At the top it can go one way only, and that is where he is.
  await expect(heavier).toBeFocused();
  await expect(desk.getByText(/Wijkteam staat nu op plek 1 van \d+\./)).toBeAttached();
  await desk.keyboard.press('Enter');
  await expect(heavier).toBeFocused();
  await expect(desk.getByText(/Wijkteam staat nu op plek 2 van \d+\./)).toBeAttached();
  await expect(desk.getByText(/open (casus staat|casussen staan) op deze trede/).first()).toBeVisible();
  await look(desk, 'the ladder with what is used');
  await desk.getByRole('button', { name: 'Haal weg: Wijkteam' }).click();
  const going = desk.getByRole('group', { name: '“Wijkteam” gaat weg' });
  await expect(going).toBeFocused();
  await expect(going.getByLabel(/Naar welke trede/)).toBeVisible();
  await look(desk, 'a rung that goes');
  // Other journeys have cases on it: it stays.
  await going.getByRole('button', { name: 'Toch houden' }).click();
  await expect(desk.getByRole('group', { name: 'Wijkteam', exact: true })).toBeVisible();
  const phone = await open({ on: 'phone', as: 'femke', theme: 'dark' });
  await phone.goto('/beheer/treden');
  await expect(phone.locator('.bpp-case-rung').first()).toBeVisible();
  await look(phone, 'the ladder on a phone');
});
