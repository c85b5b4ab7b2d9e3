/** A schouw from plan to paper: the wijkregisseur plans, a pair looks without network, and everybody reads what it says. */
import type { Page } from '@playwright/test';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { readyForTheDark } from '../harness/steps.ts';

const all = ['Hondenpoep', 'Volle afvalbakken', 'Blad op de grond', 'Gras', 'Graffiti en plakwerk'];
const alsoOff = ['Groot zwerfvuil', 'Klein zwerfvuil', 'Bankjes, palen en borden'];

/** Weeds and paving only, so that a journey is a walk and not an evening. */
const plan = async (page: Page, title: string): Promise<void> => {
  await page.goto('/schouw');
  await page.getByRole('link', { name: 'Schouw plannen' }).click();
  await page.getByLabel('Hoe heet deze schouw?').fill(title);
  await page.getByRole('button', { name: 'Rietveld', exact: true }).click();
  await page.getByLabel('Hoeveel punten?').fill('3');
  await page.getByLabel('Code van de loting').fill('proefwandeling');
  for (const name of [...all, ...alsoOff]) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Ook: voel je je hier veilig?' }).click();
  await page.getByRole('button', { name: 'Zet de schouw klaar' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: title })).toBeVisible();
};

test('a schouw is planned, walked without network, and told as shares of points', async ({ open }) => {
  const title = `Proefschouw ${Date.now().toString(36)}`;
  const rik = await open({ on: 'desktop', as: 'rik' });
  await plan(rik, title);

  const henk = await open({ on: 'phone', as: 'henk' });
  await readyForTheDark(henk);
  await henk.goto('/schouw');
  const card = henk.getByRole('listitem').filter({ hasText: title });
  await expect(card).toContainText('3 punten');
  await henk.context().setOffline(true);
  await card.getByRole('link', { name: 'Naar de punten' }).click();
  await henk.getByRole('button', { name: 'Regen' }).click();
  // Drawn points are found: numbers on the map, the phone's own map, and a name for who comes later.
  const map = henk.getByRole('img', { name: 'De punten op de kaart, met hun nummer' });
  await expect(map.locator('text.bpp-map__number')).toHaveText(['1', '2', '3']);
  await henk.getByRole('link', { name: 'Begin met kijken' }).click();
  await expect(henk.getByRole('link', { name: 'Open in je kaart-app' })).toHaveAttribute('href', /^geo:52\./);
  await henk.getByText('Waar is dit punt? Kaart en naam').click();
  await expect(henk.getByRole('img', { name: 'Punt 1 op de kaart' })).toBeVisible();
  await henk.getByLabel('Hoe noem je deze plek?').fill('bij mevrouw Jansen');
  await expect(henk.getByText('Kijk nog even naar deze woorden:')).toBeVisible();
  await henk.getByLabel('Hoe noem je deze plek?').fill('hoek Kade, bij de brug');
  await henk.getByRole('button', { name: 'Bewaar de naam' }).click();
  await expect(henk.getByRole('heading', { name: 'hoek Kade, bij de brug' })).toBeVisible();
  await henk.getByRole('button', { name: 'Begin met kijken' }).click();
  await expect(henk.getByRole('heading', { name: 'Onkruid tussen de stenen' })).toBeVisible();
  await henk.getByRole('button', { name: /^C matig/ }).click();
  await expect(henk.getByRole('heading', { name: 'Stoep en straat' })).toBeVisible();
  await henk.getByRole('button', { name: /^A goed/ }).click();
  await expect(henk.getByText('Dit punt is klaar.')).toBeVisible();
  // The mate looks on the same phone, without seeing what was said.
  await henk.getByRole('button', { name: /^Mijn maatje kijkt ook/ }).click();
  await expect(henk.getByRole('button', { name: /^Onkruid.*–$/ })).toBeVisible();
  await henk.getByRole('button', { name: 'Begin met kijken' }).click();
  await henk.getByRole('button', { name: /^B voldoende/ }).click();
  await expect(henk.getByRole('heading', { name: 'Stoep en straat' })).toBeVisible();
  await henk.getByRole('button', { name: /^A goed/ }).click();
  // Said once the phone has written down what the mate saw.
  await expect(henk.getByText('Dit punt is klaar.')).toBeVisible();
  await henk.getByRole('button', { name: 'Klaar, terug naar mij' }).click();
  // The phone is put away and opened again, still without network.
  await henk.reload();
  await expect(henk.getByRole('button', { name: /^Onkruid.*C$/ })).toBeVisible();
  await henk.getByRole('link', { name: 'Naar het volgende punt' }).click();
  // The point that is left has the same buttons.
  await expect(henk.getByRole('heading', { name: 'Punt 2', exact: true })).toBeVisible();
  await henk.getByRole('button', { name: 'Ik kan hier niet komen' }).click();
  await henk.getByRole('link', { name: 'Naar het volgende punt' }).click();
  await expect(henk.getByRole('heading', { name: 'Punt 3', exact: true })).toBeVisible();
  await henk.getByRole('button', { name: 'Begin met kijken' }).click();
  await henk.getByRole('button', { name: /^A\+ zeer goed/ }).click();
  await expect(henk.getByRole('heading', { name: 'Stoep en straat' })).toBeVisible();
  await henk.getByRole('button', { name: 'Is hier niet' }).click();
  await expect(henk.getByText('Dit punt is klaar.')).toBeVisible();

  // The place goes along into a signal, and the point learns of it.
  await henk.getByRole('link', { name: /^Hier een signaal van maken/ }).click();
  await henk.getByRole('button', { name: 'Nee', exact: true }).click();
  await henk.getByRole('searchbox').fill('lamp');
  await henk
    .getByRole('button', { name: /Lantaarn/ })
    .first()
    .click();
  await henk.getByRole('button', { name: /^Verder met/ }).click();
  await expect(henk.getByText('Aangetikt op de kaart')).toBeVisible();
  await henk.getByRole('button', { name: 'Verder', exact: true }).click();
  const pass = henk.getByRole('button', { name: 'Geef door', exact: true });
  const onwards = henk.getByRole('button', { name: /^(Nee|Verder)$/ }).first();
  const question = henk.getByRole('heading', { level: 1 });
  for (let turn = 0; turn < 4; turn += 1) {
    await expect(pass.or(onwards).first()).toBeVisible();
    if (await pass.isVisible()) break;
    const asked = await question.innerText();
    await onwards.click();
    await expect(question).not.toHaveText(asked);
  }
  await pass.click();
  await expect(henk.getByRole('heading', { name: 'Dankjewel.' })).toBeVisible();
  await henk.context().setOffline(false);
  await expect(henk.getByRole('banner')).toContainText('Alles is verstuurd');

  await rik.reload();
  await rik.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: 'Uitkomst' }).click();
  await expect(
    rik.getByText(
      '2 van de 3 punten zijn bekeken. 1 punt was niet bereikbaar. Van 1 punt is een signaal gemaakt.',
    ),
  ).toBeVisible();
  await expect(rik.getByText('1. hoek Kade, bij de brug')).toBeVisible();
  await expect(rik.getByRole('img', { name: 'De punten op de kaart, met hun nummer' })).toBeVisible();
  await expect(rik.getByText('Onkruid tussen de stenen: 1 van de 2 punten is B of beter.')).toBeVisible();
  await expect(rik.getByText('Stoep en straat: B of beter.')).toBeVisible();
  await expect(
    rik.getByText(
      'Bij 2 oordelen keken er twee mensen; 1 keer zagen ze hetzelfde. Het grootste verschil is 1 stap.',
    ),
  ).toBeVisible();
  await expect(rik.getByText(/Geloot met de code proefwandeling/)).toBeVisible();
  const paper = await rik.request.get(
    (await rik.getByRole('link', { name: 'Looplijst op papier (pdf)' }).getAttribute('href')) ?? '',
  );
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await rik.getByRole('button', { name: 'Schouw afronden' }).click();
  await rik.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await expect(rik.getByText('Deze schouw is afgerond.')).toBeVisible();
  await rik.getByRole('button', { name: 'Open de schouw weer' }).click();
  await expect(rik.getByText('De schouw staat weer open.')).toBeVisible();
  await rik.getByRole('button', { name: 'Schouw afronden' }).click();
  await rik.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await expect(rik.getByText('Deze schouw is afgerond.')).toBeVisible();
});

test('one loose point of a round is made in a minute, without network', async ({ open }) => {
  const roundId = crypto.randomUUID();
  const fatma = await open({ on: 'phone', as: 'fatma', position: { latitude: 52.7105, longitude: 5.3392 } });
  await readyForTheDark(fatma);
  await fatma.goto(`/schouw?ronde=${roundId}`);
  await expect(fatma.getByText(/Je plek is bekend/)).toBeVisible();
  await fatma.context().setOffline(true);
  await fatma.getByLabel('Waar is het?').fill('Bij het hek');
  await fatma.getByRole('button', { name: 'Kijken', exact: true }).click();
  await fatma.getByRole('button', { name: /^Graffiti/ }).click();
  await fatma.getByRole('button', { name: /^D slecht/ }).click();
  await expect(fatma.getByRole('link', { name: 'Terug naar je ronde' })).toBeVisible();
  await fatma.reload();
  await expect(fatma.getByRole('button', { name: /^Graffiti.*D$/ })).toBeVisible();
  await expect(fatma.getByRole('banner')).toContainText('1 staat klaar');
  await fatma.context().setOffline(false);
  await expect(fatma.getByRole('banner')).toContainText('Alles is verstuurd');
  await fatma.goto(`/schouw/${roundId}/resultaat`);
  await expect(fatma.getByRole('heading', { name: 'Losse punten van een ronde' })).toBeVisible();
  await expect(fatma.getByText('Graffiti en plakwerk: D')).toBeVisible();
});

test('a municipality puts its own photos with the levels, and they are there without network', async ({
  open,
}) => {
  const name = `Eigen foto’s ${Date.now().toString(36)}`;
  const femke = await open({ on: 'desktop', as: 'femke' });
  await femke.goto('/schouw/schaal');
  await femke.getByLabel('Naam van de nieuwe schaal').fill(name);
  await femke.getByRole('button', { name: 'Begin een nieuwe schaal' }).click();
  await expect(femke.getByRole('heading', { name: `In de maak: ${name}` })).toBeVisible();
  const photo = await femke.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 400, height: 300 } });
  await femke
    .getByLabel('Foto voor Onkruid tussen de stenen, A+ · zeer goed')
    .setInputFiles({ name: 'onkruid.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(femke.getByText('1 van de 50 foto’s').first()).toBeVisible();
  // It stands below the photos and asks once more: a scale in use does not change.
  await femke.getByRole('button', { name: 'Neem in gebruik' }).click();
  await expect(femke.getByText('Daarna verandert deze schaal niet meer.', { exact: false })).toBeVisible();
  await femke.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await expect(femke.getByText(`In gebruik: ${name}`)).toBeVisible();

  const roundId = crypto.randomUUID();
  const henk = await open({ on: 'phone', as: 'henk' });
  await readyForTheDark(henk);
  await henk.goto('/schouw');
  await expect(henk.getByText('Najaarsschouw Waterhof en Dijkzicht')).toBeVisible();
  await henk.goto(`/schouw?ronde=${roundId}`);
  await expect(henk.getByLabel('Waar is het?')).toBeVisible();
  await henk.context().setOffline(true);
  await henk.getByLabel('Waar is het?').fill('Bij de sloot');
  await henk.getByRole('button', { name: 'Kijken', exact: true }).click();
  await henk.getByRole('button', { name: /^Onkruid/ }).click();
  const picture = henk.getByRole('button', { name: /^A\+ zeer goed/ }).locator('img');
  await expect(picture).toBeVisible();
  // It has its place before it is drawn.
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
  await henk.getByRole('button', { name: /^A\+ zeer goed/ }).click();
  // A photo of the place is looked at once more before it is kept, and goes along when there is network.
  await henk
    .getByLabel(/^Foto van de plek/)
    .setInputFiles({ name: 'plek.jpg', mimeType: 'image/jpeg', buffer: photo });
  await henk.getByRole('button', { name: 'Ja, bewaar de foto' }).click();
  await expect(henk.getByText('De foto staat klaar.')).toBeVisible();
  // A photo goes after everything else.
  const brought = henk.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes('/photos/'),
  );
  await henk.context().setOffline(false);
  await expect(henk.getByRole('banner')).toContainText('Alles is verstuurd');
  expect((await brought).ok()).toBe(true);
  await henk.goto(`/schouw/${roundId}/resultaat`);
  await expect(henk.getByAltText('Foto bij punt 1')).toBeVisible();
});

const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language' | 'on'>>[] = [
  { theme: 'light', language: 'nl-NL', on: 'phone' },
  { theme: 'dark', language: 'en-GB', on: 'phone' },
  { theme: 'dark', language: 'nl-NL', on: 'desktop' },
];

for (const options of looks) {
  const label = `${options.on} ${options.theme} ${options.language}`;
  test(`every screen of a schouw, ${label}`, async ({ open }) => {
    const language = options.language === 'en-GB' ? 'en' : 'nl';
    const choose = (page: Page) =>
      page.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    const ineke = await open({ ...options, as: 'ineke' });
    await choose(ineke);
    await ineke.goto('/schouw');
    await look(ineke, `${label} list`);
    await ineke
      .getByRole('listitem')
      .filter({ hasText: 'Schouw Havenkwartier' })
      .getByRole('link')
      .first()
      .click();
    // Each page has a heading, the one that is left as well.
    await expect(ineke.locator('.bpp-linkrow').first()).toBeVisible();
    await look(ineke, `${label} points`);
    await ineke.locator('.bpp-linkrow').first().click();
    await expect(ineke.locator('.bpp-answerrow').first()).toBeVisible();
    await look(ineke, `${label} point`);
    await ineke.locator('.bpp-answerrow').first().click();
    await expect(ineke.locator('.bpp-level').first()).toBeVisible();
    await look(ineke, `${label} level`);
    await ineke.goto(`/schouw?ronde=${crypto.randomUUID()}`);
    await look(ineke, `${label} loose`);
    const rik = await open({ ...options, as: 'rik' });
    await choose(rik);
    for (const path of ['/schouw', '/schouw/plannen', '/schouw/cijfers']) {
      await rik.goto(path);
      await look(rik, `${label} ${path}`);
    }
    await rik.goto('/schouw');
    await rik.getByRole('listitem').filter({ hasText: 'Najaarsschouw' }).getByRole('link').first().click();
    await expect(rik.locator('.bpp-pointfigures').first()).toBeVisible();
    await look(rik, `${label} result`);
    const femke = await open({ ...options, as: 'femke' });
    await choose(femke);
    await femke.goto('/schouw/schaal');
    await look(femke, `${label} scale`);
  });
}
