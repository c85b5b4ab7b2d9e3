/** An edition of the compass: drafted, checked, tried and published by the functional admin; picked up by phones; named by signals of a phone that was offline. */

import { type APIRequestContext, type Page, request } from '@playwright/test';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { makeSignal, readyForTheDark } from '../harness/steps.ts';
import { createWeathered, type Weathered } from '../harness/weathered.ts';

let world: Weathered;
test.beforeAll(async () => {
  world = await createWeathered();
});
test.afterAll(() => world.end());

type Open = Parameters<Parameters<typeof test>[2]>[0]['open'];
const femkeOn = async (open: Open, on: OpenOptions['on'], more: Partial<OpenOptions> = {}): Promise<Page> => {
  const page = await open({ on, url: world.proxy.url, state: await world.stateOf('femke'), ...more });
  if (more.language !== undefined)
    await page.addInitScript(
      (chosen) => localStorage.setItem('buurtplus-language', chosen),
      more.language.slice(0, 2),
    );
  return page;
};
const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/beheer/kompas/${path}`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
};
const bar = (page: Page) => page.getByRole('complementary', { name: 'Concept' });
const kept = (page: Page) => expect(bar(page).getByText(/^Bewaard/)).toBeVisible();

const asking = async (who: 'amina' | 'saar'): Promise<APIRequestContext> =>
  request.newContext({
    baseURL: world.proxy.url,
    extraHTTPHeaders: { origin: world.proxy.url },
    storageState: await world.stateOf(who),
  });
const bookOf = async (asker: APIRequestContext): Promise<{ readonly version: string }> =>
  ((await (await asker.get('/api/v1/compass')).json()) as { book: { version: string } }).book;

/** What the desk reads of why a signal came, by its number. */
const whyHere = async (saar: APIRequestContext, number: string): Promise<unknown> => {
  let signalId = '';
  await expect
    .poll(async () => {
      const list = await saar.get(`/api/v1/work-list?status=open&number=${encodeURIComponent(number)}`);
      const { items } = (await list.json()) as { items: { signalId: string }[] };
      signalId = items[0]?.signalId ?? '';
      return signalId;
    })
    .not.toBe('');
  const signal = await saar.get(`/api/v1/signals/${signalId}`);
  return ((await signal.json()) as { decision: unknown }).decision;
};
const bailiff = {
  facts: ['Deurwaarder, of post met rode rand zichtbaar'],
  neighbourhood: 'Oude Markt',
} as const;

test('a changed number and row are checked, tried, published, and reach the phones; an offline phone keeps its own edition', async ({
  open,
}) => {
  const amina = await asking('amina');
  const saar = await asking('saar');
  const standard = await bookOf(amina);
  expect(standard.version).toBe('standard-1');
  const volunteer = await open({ on: 'phone', url: world.proxy.url, state: await world.stateOf('amina') });
  await readyForTheDark(volunteer);
  await volunteer.goto('/bellen');
  const offline = await open({ on: 'phone', url: world.proxy.url, state: await world.stateOf('riet') });
  await readyForTheDark(offline);
  await offline.context().setOffline(true);

  const page = await femkeOn(open, 'desktop');
  await goTo(page, '');
  await expect(page.getByText('Standaard 1 geldt sinds vandaag.')).toBeVisible();
  await expect(bar(page)).toContainText('Niemand merkt er iets van tot je publiceert.');

  // A desk: a number that cannot be called is said at the field, and still kept.
  await page.getByRole('link', { name: 'Loketten', exact: true }).click();
  await page.getByRole('link', { name: /^Wijkwerker/ }).click();
  const number = page.getByLabel('Telefoonnummer');
  await number.fill('bel ons');
  await expect(page.getByText('is geen nummer dat een telefoon kan bellen')).toBeVisible();
  await kept(page);
  await number.fill('14 0777');
  await expect(page.getByText('is geen nummer dat een telefoon kan bellen')).toHaveCount(0);
  const monday = page.getByLabel('Maandag, tijd 1: tot');
  await monday.fill('8');
  await expect(page.getByText('Op maandag ligt de sluitingstijd niet na de openingstijd.')).toBeVisible();
  await monday.fill('17.30');
  await page.getByRole('button', { name: 'Maandag ook op dinsdag tot en met vrijdag' }).click();
  await expect(page.getByLabel('Vrijdag, tijd 1: tot')).toHaveValue('17:30');
  await kept(page);

  // A table: overlap is said in words and can be undone; then a row gets another advice.
  await page.getByRole('link', { name: 'Tabellen', exact: true }).click();
  await page.getByRole('link', { name: /^Zorgen om hoe het met iemand gaat/ }).click();
  await page.getByRole('button', { name: 'Wijzig rij Z9' }).click();
  const row = page.getByRole('form', { name: 'Wijzig rij Z9' });
  await row.getByRole('button', { name: 'vraagt om hulp' }).click();
  await expect(page.getByText(/Rij Z8 en rij Z9 gelden allebei voor: vraagt om hulp/)).toBeVisible();
  await bar(page).getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText(/gelden allebei/)).toHaveCount(0);
  await row.getByLabel('Advies').selectOption({ label: 'Geef door: wijkwerker' });
  await row.getByLabel('Nederlands').fill('In Lichtendam helpt de wijkwerker ook bij geldzorgen.');
  await expect(page.getByText('Ja. Elke situatie heeft precies één rij')).toBeVisible();
  await kept(page);

  await page.reload();
  await expect(page.getByText('In Lichtendam helpt de wijkwerker ook bij geldzorgen.')).toBeVisible();
  await expect(bar(page)).toContainText('2 regels gewijzigd');
  await bar(page)
    .getByRole('link', { name: /^Controleer/ })
    .click();
  await expect(page.getByText('Alles klopt. Dit concept kan gepubliceerd worden.')).toBeVisible();
  await bar(page).getByRole('link', { name: 'Proefdraaien' }).click();
  await page.getByRole('button', { name: 'Draai proef' }).click();
  await expect(page.getByText(/bedachte situaties gaan er \d+ anders/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Naar een ander loket' })).toBeVisible();
  await expect(page.getByText('Deurwaarder, of post met rode rand zichtbaar').first()).toBeVisible();

  await bar(page).getByRole('link', { name: 'Publiceer per datum' }).click();
  await expect(page.getByText('Telefoonnummer van niets naar 14 0777', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Publiceer editie 1 per vandaag' }).click();
  await expect(page.getByText('Schrijf kort op wie dit besloot en waarom.')).toBeVisible();
  await page.getByLabel('Wie besloot dit, en waarom').fill('Besloten in het overleg over zorg.');
  await page.getByRole('button', { name: 'Publiceer editie 1 per vandaag' }).click();
  await expect(page.getByRole('heading', { name: 'Editie 1 is gepubliceerd.' })).toBeVisible();

  // The volunteer's phone hears by itself that there is something new, and fetches it.
  await expect(volunteer.getByRole('link', { name: 'Bel 14 0777, Wijkwerker' })).toBeVisible();
  expect((await bookOf(amina)).version).toBe('standard-1+1');

  // A phone that was offline all the while goes on with what it holds, and its signal names that.
  const old = await makeSignal(offline, bailiff);
  await offline.context().setOffline(false);
  await expect(offline.getByRole('banner')).toContainText('Alles is verstuurd');
  expect(await whyHere(saar, old)).toMatchObject({
    version: 'standard-1',
    rule: 'Z9',
    advice: 'desk_money',
    toldOtherwise: null,
  });
  const fresh = await makeSignal(volunteer, bailiff);
  expect(await whyHere(saar, fresh)).toMatchObject({
    version: 'standard-1+1',
    advice: 'desk_care',
    because: { nl: 'In Lichtendam helpt de wijkwerker ook bij geldzorgen.' },
    toldOtherwise: null,
  });
  await amina.dispose();
  await saar.dispose();
});

test('two admins in one draft: neither loses anything, and both hear of it', async ({ open }) => {
  const [one, other] = [await femkeOn(open, 'desktop'), await femkeOn(open, 'desktop')];
  await goTo(one, 'teksten/zinnen/greet');
  await goTo(other, 'teksten/zinnen/walk_on');
  await one.getByLabel('Nederlands').fill('Groet de mensen.');
  await kept(one);
  await other.getByLabel('Nederlands').fill('Loop rustig door, samen.');
  await expect(other.getByRole('alert')).toContainText('werkte tegelijk in dit concept');
  await expect(bar(other)).toContainText('Kies bovenaan wat er moet gebeuren');
  await expect(other.getByLabel('Nederlands')).toHaveValue('Loop rustig door, samen.');
  await other.getByRole('button', { name: /^Voeg samen/ }).click();
  await kept(other);
  await other.reload();
  await expect(other.getByText('Groet de mensen.')).toBeVisible();
  await expect(other.getByLabel('Nederlands')).toHaveValue('Loop rustig door, samen.');
  await goTo(other, '');
  await other.getByRole('button', { name: 'Gooi het concept weg' }).click();
  await other.getByRole('button', { name: 'Zeker? Tik nog een keer' }).click();
  await expect(bar(other)).toContainText('Niemand merkt er iets van');
});

test('what was typed without a connection is said to wait, and is kept once it returns', async ({ open }) => {
  const page = await femkeOn(open, 'desktop');
  await goTo(page, 'teksten/zinnen/greet');
  await page.context().setOffline(true);
  await page.getByLabel('Nederlands').fill('Zeg goedenavond.');
  await expect(bar(page)).toContainText('Nog niet bewaard. Dat gebeurt vanzelf zodra je verbinding hebt.');
  await page.context().setOffline(false);
  await kept(page);
  await page.reload();
  await expect(page.getByLabel('Nederlands')).toHaveValue('Zeg goedenavond.');
});

test('an old edition is looked into, and gone back to by keyboard', async ({ open }) => {
  const page = await femkeOn(open, 'desktop');
  await goTo(page, 'geschiedenis');
  await expect(page.getByText('Besloten in het overleg over zorg.')).toBeVisible();
  await page.getByRole('link', { name: 'Bekijk standaard 1' }).focus();
  await page.keyboard.press('Enter');
  // The page begins at its heading, a moment after that is there.
  await expect(page.getByRole('heading', { name: 'Standaard 1' })).toBeFocused();
  await page.getByRole('button', { name: 'Ga terug naar deze' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Ja, begin dat concept' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Het kompas van de gemeente Lichtendam' })).toBeVisible();
  await expect(bar(page)).toContainText('Concept voor editie 2');
  await expect(page.getByText('Telefoonnummer van 14 0777 naar niets', { exact: false })).toBeVisible();
});

const pages = [
  '',
  'loketten',
  'loketten/wijkwerker',
  'loketten/112',
  'teksten/zinnen/greet',
  'teksten/feiten/home~neglected',
  'tabellen',
  'tabellen/urgent',
  'tabellen/papier',
  'controle',
  'proef',
  'publiceren',
  'geschiedenis',
  'geschiedenis/standard-1',
] as const;

for (const [on, theme, language] of [
  ['desktop', 'light', 'nl-NL'],
  ['desktop', 'dark', 'en-GB'],
  ['phone', 'dark', 'nl-NL'],
  ['phone', 'light', 'en-GB'],
] as const)
  test(`every page of the compass for everybody: ${on} ${theme} ${language}`, async ({ open }) => {
    const page = await femkeOn(open, on, { theme, language });
    for (const path of pages) {
      await goTo(page, path);
      if (path === 'tabellen/urgent')
        await page
          .getByRole('button', { name: language === 'nl-NL' ? 'Wijzig rij U5' : 'Change row U5' })
          .click();
      await look(page, `${on} ${theme} ${path}`);
    }
  });

test('letters twice as large lose nothing on a phone', async ({ open }) => {
  const page = await femkeOn(open, 'phone');
  await page.addInitScript(() => localStorage.setItem('buurtplus-text', 'largest'));
  for (const path of ['', 'loketten/wijkwerker', 'tabellen/care', 'publiceren']) {
    await goTo(page, path);
    await look(page, `large ${path}`);
  }
});
