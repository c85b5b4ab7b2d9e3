/** Six weeks with five people: a signal becomes a case, is refused, shared, scaled up, handed over, made lighter, answered late, closed; and goes on. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { createMovedTime, type MovedTime } from '../harness/moved-time.ts';
import { makeSignal } from '../harness/steps.ts';

const street = 'Dijkgracht';
const seen = 'Zachtjes neuriënd bij de deur.';
const shared = 'De brievenbus puilt al weken uit.';
const care = 'huisartsenpraktijk';
const police = 'Twee keer een melding in de nacht.';
const help = 'Samen de hond uitlaten';
/** All that nobody outside the case may find on a screen. */
const secrets = [shared, care, police, help, 'Saar', 'Wil Jansen', 'Hanna', 'Lantaarn', 'asus'];

let time: MovedTime;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  time = await createMovedTime();
});
test.afterAll(() => time.product.remove());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** The form is gone when it was taken on. */
const save = async (page: Page): Promise<void> => {
  // In full: a closed case has a button "Bewaar een half jaar langer".
  const button = page.getByRole('button', { name: 'Bewaar', exact: true });
  await button.click();
  await expect(button).toHaveCount(0);
};
const statusOf = async (page: Page, path: string): Promise<number> => (await page.request.get(path)).status();
const readsNone = async (page: Page, words: readonly string[]): Promise<void> => {
  const text = await page.locator('body').innerText();
  for (const word of words) expect(text, word).not.toContain(word);
};
const inDays = (page: Page, days: number): Promise<string> =>
  page.evaluate((count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10), days);

test('five people, six weeks, one signal', async ({ open }) => {
  test.setTimeout(420_000);
  const url = time.product.url;
  const amina = await open({ on: 'phone', url });
  const bram = await open({ on: 'phone', url });
  const wil = await open({ on: 'desktop', url });
  const saar = await open({ on: 'desktop', url });
  const hanna = await open({ on: 'phone', url });
  const everybody = [amina, bram, wil, saar, hanna];
  const pass = (days: number) => time.pass(days, everybody);

  let number = '';
  let signalId = '';
  let casePath = '';
  let debt = '';
  const owedBy = async (page: Page): Promise<string> => {
    const answer = await page.request.get(`/api/v1/cases/${casePath.split('/').at(-1)}`);
    const { answerDueAt } = (await answer.json()) as { answerDueAt: string | null };
    expect(answerDueAt).not.toBeNull();
    return answerDueAt ?? '';
  };
  const bramReads = async (): Promise<void> => {
    await time.enter(bram, 'bram', '/ik/bakje');
    const late = bram.getByText(number, { exact: true });
    await expect(bram.getByText('Even geduld')).toHaveCount(0);
    // Not even the number of a late answer: which one it is would say that it is niet-pluis.
    await expect(late).toHaveCount(0);
    await readsNone(bram, [...secrets, street, 'neuriënd', 'verwaarloosd']);
    for (const path of [`signals/${signalId}`, `cases/${casePath.split('/').at(-1)}`])
      expect([403, 404], path).toContain(await statusOf(bram, `/api/v1/${path}`));
  };
  const aminaReads = async (words: string): Promise<void> => {
    await time.enter(amina, 'amina', '/ik/signalen');
    const card = amina.locator('li', { hasText: number });
    await expect(card).toContainText(words);
    const text = await card.innerText();
    for (const word of [...secrets, 'neuriënd', 'wijkagent', 'wijkwerker', 'corporatie'])
      expect(text, word).not.toContain(word);
  };

  await test.step('day 0: a volunteer passes on what she saw', async () => {
    await time.enter(amina, 'amina', '/');
    number = await makeSignal(amina, {
      facts: ['Huis of tuin verwaarloosd'],
      neighbourhood: 'Oude Markt',
      street,
      words: seen,
    });
    expect(number).not.toBe('');
    await expect(amina.getByText('Verzonden', { exact: true })).toBeVisible();
    await look(amina, 'sent');
    await pass(0);
    await aminaReads('Verzonden');
    await time.enter(wil, 'wil', '/werk');
    await readsNone(wil, [street]);
  });

  await test.step('day 0: the wijkwerker takes it and makes it a case', async () => {
    await time.enter(saar, 'saar', '/werk');
    await press(saar, new RegExp(street));
    await expect(saar.getByRole('link', { name: 'Open een casus' })).toHaveCount(0);
    await press(saar, 'Oppakken');
    await expect(saar.getByText(/Je bent een antwoord schuldig/)).toBeVisible();
    await look(saar, 'a signal at the desk');
    signalId = saar.url().split('/').at(-1) ?? '';
    await saar.getByRole('link', { name: 'Open een casus' }).click();
    await expect(saar.getByText('Deze casus begint bij het signaal')).toBeVisible();
    await saar.getByLabel('Waarom is dit een casus?').fill('Derde keer dezelfde zorg op deze plek.');
    await saar.getByLabel('Wanneer kijk je of het nog nodig is?').fill(await inDays(saar, 21));
    await press(saar, 'Open een casus');
    await expect(saar.getByRole('heading', { level: 1 })).toContainText(street);
    casePath = new URL(saar.url()).pathname;
    await expect(saar.getByText(/De vrijwilliger heeft nog niets gehoord/)).toBeVisible();
    debt = await owedBy(saar);
    await press(saar, 'Een feit');
    await saar.getByLabel('Wat weet je?').fill(shared);
    await save(saar);
    await expect(saar.getByText(shared)).toBeVisible();
    await press(saar, 'Wie weet dit ook');
    await saar.getByLabel('Wie? (een functie').fill(care);
    await saar.getByLabel('Wie leest dit?').selectOption('care');
    await save(saar);
    await expect(saar.getByText('Alleen zorg')).toBeVisible();
    await look(saar, 'the case of its owner');
    expect(await statusOf(wil, `/api/v1/cases/${casePath.split('/').at(-1)}`)).toBe(404);
    await aminaReads('Opgepakt');
    await bramReads();
  });

  const asksHanna = async (purpose: string, withFact: boolean): Promise<string> => {
    await press(saar, 'Overdragen of hulp vragen');
    await saar.getByLabel('Aan wie?').selectOption({ label: 'Woonstichting De Lantaarn' });
    await saar.getByLabel('Wat vraag je').fill(purpose);
    if (withFact) await saar.getByRole('checkbox', { name: shared }).check();
    await press(saar, 'Bekijk wat de ander ziet');
    const preview = await saar.locator('.bpp-disclosed').innerText();
    await press(saar, 'Bied aan');
    // The form goes when it was taken on; that something was asked stands there since the first time.
    await expect(saar.getByRole('button', { name: 'Bied aan' })).toHaveCount(0);
    await expect(saar.getByText('Vraag hulp: Woonstichting De Lantaarn').first()).toBeVisible();
    return preview;
  };

  await test.step('day 1: the housing partner refuses, and has read nothing', async () => {
    await asksHanna('Kunnen jullie naar het dak van deze woning kijken?', false);
    await pass(1);
    await time.enter(hanna, 'hanna', '/partner');
    const request = hanna.locator('.bpp-card').filter({ hasText: 'naar het dak' });
    await expect(request).toBeVisible();
    await look(hanna, 'a request to a partner');
    await readsNone(hanna, [street, shared, care, 'neuriënd']);
    await request.getByRole('button', { name: 'Weiger' }).click();
    await request.getByLabel('Waarom kan het niet bij jullie?').fill('Deze woning is niet van ons.');
    await request.getByRole('button', { name: 'Weiger' }).click();
    await expect(hanna.getByText('naar het dak')).toHaveCount(0);
    await time.enter(saar, 'saar', casePath);
    await expect(saar.getByText('Geweigerd', { exact: true })).toBeVisible();
    await expect(saar.getByText(/Deze woning is niet van ons/).first()).toBeVisible();
  });

  await test.step('day 2: asked again, accepted, and read exactly as shown before', async () => {
    const preview = await asksHanna('Kunnen jullie meekijken bij de buren hiernaast?', true);
    await pass(1);
    await time.enter(hanna, 'hanna', '/partner');
    const request = hanna.locator('.bpp-card').filter({ hasText: 'bij de buren' });
    await readsNone(hanna, [street, shared]);
    await request.getByRole('button', { name: 'Neem aan' }).click();
    await expect(request.locator('.bpp-disclosed')).toBeVisible();
    expect(await request.locator('.bpp-disclosed').innerText()).toBe(preview);
    await look(hanna, 'what was shared');
    await readsNone(hanna, [care, 'neuriënd', 'Saar', number]);
    await request.getByLabel('Antwoord aan de gemeente').fill('We bellen donderdag aan bij de buren.');
    await request.getByRole('button', { name: 'Antwoord aan de gemeente' }).click();
    await expect(request.locator('.bpp-quote')).toContainText('donderdag');
  });

  await test.step('day 4: heavier, with the wijkagent beside her, and a wall between them', async () => {
    await pass(2);
    await time.enter(saar, 'saar', casePath);
    await expect(saar.locator('.bpp-quote')).toContainText('donderdag');
    await press(saar, 'Zet op een andere trede');
    await saar.getByLabel('Naar welke trede?').selectOption({ label: 'Specialistische hulp' });
    await saar.getByLabel('Waarom?').fill('Het lukt niet meer met het wijkteam alleen.');
    await save(saar);
    await expect(saar.getByText(/Andere trede: zwaarder/)).toBeVisible();
    await press(saar, 'Nodig uit');
    await saar.getByLabel('Wie?', { exact: true }).selectOption({ label: 'Wil Jansen, Wijkagent' });
    await saar.getByRole('form', { name: 'Nodig uit' }).getByRole('button', { name: 'Nodig uit' }).click();
    await expect(saar.getByText('Wil Jansen, Wijkagent')).toBeVisible();
    await time.enter(wil, 'wil', casePath);
    await expect(wil.getByText(shared)).toBeVisible();
    await look(wil, 'the case of who takes part');
    await readsNone(wil, [care, 'neuriënd', 'Alleen zorg']);
    await press(wil, 'Een feit');
    await wil.getByLabel('Wat weet je?').fill(police);
    await wil.getByLabel('Wie leest dit?').selectOption('police');
    await save(wil);
    await expect(wil.getByText(police)).toBeVisible();
    await saar.reload();
    await expect(saar.getByText(shared)).toBeVisible();
    await readsNone(saar, [police]);
  });

  await test.step('day 6: handed over with a yes; the day of the answer stays, the partner is out', async () => {
    await press(saar, 'Overdragen of hulp vragen');
    await press(saar, /^Draag over/);
    await saar.getByLabel('Aan wie?').selectOption({ label: 'Wil Jansen, Wijkagent' });
    await saar.getByLabel('Wat vraag je').fill('Neem jij het over? Het is nu vooral iets van de nacht.');
    await saar.getByRole('checkbox', { name: shared }).check();
    await press(saar, 'Bekijk wat de ander ziet');
    await press(saar, 'Bied aan');
    await expect(saar.getByText('Draag over: Wil Jansen')).toBeVisible();
    await pass(1);
    await time.enter(hanna, 'hanna', '/partner');
    await expect(hanna.getByText('bij de buren hiernaast')).toBeVisible();
    await time.enter(wil, 'wil', '/werk/casus');
    const offer = wil.locator('.bpp-card').filter({ hasText: 'iets van de nacht' });
    await look(wil, 'an offer');
    await offer.getByRole('button', { name: 'Neem aan' }).click();
    // Not the case in his list: that stood there before, as he took part.
    await expect(offer.getByRole('link', { name: 'Naar de casus' })).toBeVisible();
    await time.enter(wil, 'wil', casePath);
    await expect(wil.getByText(/De vrijwilliger heeft nog niets gehoord/)).toBeVisible();
    expect(await owedBy(wil)).toBe(debt);
    await expect(wil.getByText(police)).toBeVisible();
    await readsNone(wil, [care]);
    await time.enter(saar, 'saar', casePath);
    await expect(saar.getByText('Deze casus is er niet, of niet (meer) voor jou.')).toBeVisible();
    await hanna.reload();
    await expect(hanna.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(hanna.getByText('bij de buren hiernaast')).toHaveCount(0);
    await readsNone(hanna, [shared, street]);
  });

  await test.step('day 26: the answer is late; the coordinator hears nothing of it, not even a number', async () => {
    await pass(20);
    await bramReads();
    await aminaReads('Opgepakt');
    await look(bram, 'the tray of a coordinator');
    await look(amina, 'own signals');
    await time.enter(wil, 'wil', '/werk/casus');
    await expect(wil.getByRole('link', { name: new RegExp(street) })).toContainText('te laat');
  });

  await test.step('day 26: looking back asks whether it can be lighter, and a neighbour helps', async () => {
    await time.enter(wil, 'wil', casePath);
    await expect(wil.getByText('(te laat)')).toBeVisible();
    await press(wil, 'Kijk terug');
    await wil.getByLabel('Kan het lichter?').selectOption({ label: 'Bewoner en eigen netwerk' });
    await look(wil, 'looking back');
    await wil.getByLabel('Waarom?').fill('Met een buur erbij gaat het op eigen kracht.');
    await save(wil);
    await expect(wil.getByText('Teruggekeken: lichter')).toBeVisible();
    await expect(wil.getByText('(te laat)')).toHaveCount(0);
    await press(wil, 'Een actie');
    await wil.getByLabel('Wat wordt er gedaan?').fill(help);
    await wil.getByLabel('Door wie?').fill('buurvrouw');
    await wil.getByLabel('Wat is er samen afgesproken?').fill('Elke avond een half uur.');
    await save(wil);
    await expect(wil.getByText('Informele steun 1')).toBeVisible();
    await press(wil, 'Antwoord de vrijwilliger');
    await wil.getByRole('combobox', { name: 'Antwoord de vrijwilliger' }).selectOption('in_good_hands');
    await save(wil);
    await expect(wil.getByText(/De vrijwilliger heeft nog niets gehoord/)).toHaveCount(0);
    await bramReads();
    await aminaReads('Er wordt aan gewerkt');
  });

  await test.step('day 42: asked how it goes, and closed', async () => {
    await pass(16);
    await time.enter(wil, 'wil', casePath);
    await expect(wil.getByText('Vraag hoe het gaat', { exact: true })).toBeVisible();
    await press(wil, 'Sluit de casus');
    await wil.getByLabel('Wat leerden we hiervan?').fill('Eerder bij de buren aanbellen.');
    // Beside an open form: what is written in it stays.
    await press(wil, `Ik vroeg hoe het gaat: ${help}`);
    await press(wil, 'Leg vast');
    await expect(wil.getByText('Vraag hoe het gaat', { exact: true })).toHaveCount(0);
    await expect(wil.getByLabel('Wat leerden we hiervan?')).toHaveValue('Eerder bij de buren aanbellen.');
    await expect(wil.getByLabel('Wat gebeurt er met het signaal?')).toHaveValue('close');
    await look(wil, 'closing');
    await save(wil);
    await expect(wil.getByText('Deze casus verdwijnt na')).toBeVisible();
    await expect(wil.getByText(`${number}, gesloten`)).toBeVisible();
    await look(wil, 'a closed case');
    // It lay at the desk of the first owner all these weeks, and does not stay behind there.
    await time.enter(saar, 'saar', `/werk/${signalId}`);
    await expect(saar.locator('#signal-title ~ .bpp-row')).toContainText('Gesloten');
    await readsNone(saar, [police, help]);
    await bramReads();
  });

  await test.step('day 43: it goes on, says the volunteer, and somebody looks again', async () => {
    await pass(1);
    await aminaReads('Er wordt aan gewerkt');
    const card = amina.locator('li', { hasText: number });
    await card.getByRole('button', { name: 'Het is nog niet over' }).click();
    await card.getByRole('button', { name: 'Ja, het is nog niet over' }).click();
    await expect(card.getByText(/Er kijkt opnieuw iemand naar/)).toBeVisible();
    // Said on the phone at once; the desk has it when the phone has handed it in.
    await expect
      .poll(async () => {
        const answer = await amina.request.get('/api/v1/my-signals');
        const { signals } = (await answer.json()) as { signals: { number: string; phase: string }[] };
        return signals.find((one) => one.number === number)?.phase;
      })
      .toBe('sent');
    await pass(0);
    await time.enter(saar, 'saar', `/werk/${signalId}`);
    await expect(saar.getByRole('button', { name: 'Oppakken' })).toBeVisible();
    await expect(saar.getByText('De vrijwilliger zegt: het is nog niet over').first()).toBeVisible();
    await look(saar, 'it goes on');
    await time.enter(hanna, 'hanna', '/partner');
    await readsNone(hanna, [street, shared]);
  });
});
