/** Team life: reading and accepting on the phone, whom to call without network, what is lent, a changed round, a task written down, and a kind word. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { fetchOwnFiles } from '../harness/own-files.ts';

const dayMs = 86_400_000;

/** Over since yesterday, whatever the hour here and there: found as a program finds it, for the board begins on Monday. */
const pastRound = async (page: Page): Promise<string> => {
  const from = new Date(Date.now() - 3 * dayMs).toISOString().slice(0, 10);
  const answer = await page.request.get(`/api/v1/roster?from=${from}&days=4`);
  const { items } = (await answer.json()) as {
    items: { itemId: string; kind: string; endsAt: string; people: { name: string | null }[] }[];
  };
  const found = items.findLast(
    (one) =>
      one.kind === 'round' &&
      Date.parse(one.endsAt) < Date.now() &&
      one.people.some(({ name }) => name === 'Toos Vermeer'),
  );
  return found?.itemId ?? '';
};

/** The year of what was two days ago. */
const yearBefore = (): string =>
  new Date(Date.now() - 2 * dayMs).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 4);

test('a member is asked kindly, reads, accepts, and finds whom to call without network', async ({ open }) => {
  const toos = await open({ on: 'phone', as: 'toos' });
  await toos.goto('/');
  await toos.getByRole('link', { name: /Er zijn twee dingen om te lezen/ }).click();
  await expect(toos.getByText('Loop altijd minstens met twee. Alleen ga je niet op pad.')).toBeVisible();
  await look(toos, 'house rules to accept');
  await toos.getByRole('button', { name: 'Ik heb het gelezen en ga akkoord' }).click();
  await expect(toos.getByRole('heading', { name: 'Wat je met wat je ziet mag doen' })).toBeVisible();
  await toos.getByRole('button', { name: 'Ik heb het gelezen en ga akkoord' }).click();
  await expect(toos.getByText('Je hebt alles gelezen. Er is nu niets te doen.')).toBeVisible();
  await toos.getByRole('link', { name: 'Naar ons team' }).click();
  await expect(toos.getByRole('link', { name: /Bel 0900-8844, Wil Jansen/ })).toBeVisible();
  await look(toos, 'our team');
  await fetchOwnFiles(toos);
  await toos.goto('/bellen');
  await expect(toos.getByRole('link', { name: /Piket openbare ruimte/ })).toBeVisible();
  await toos.context().setOffline(true);
  await toos.goto('/team');
  await expect(toos.getByRole('link', { name: /Bel 0900-8844, Wil Jansen/ })).toHaveAttribute(
    'href',
    'tel:09008844',
  );
  await toos.context().setOffline(false);

  const bram = await open({ on: 'desktop', as: 'bram' });
  await bram.goto('/team/huisregels');
  // Who accepted everything is a name among names; who did not is told apart.
  await expect(bram.getByText(/van de \d+ mensen gingen met alles akkoord/)).toBeVisible();
  await expect(bram.getByRole('paragraph').filter({ hasText: 'Toos Vermeer' })).toBeVisible();
  await expect(bram.getByRole('listitem').filter({ hasText: 'Toos Vermeer' })).toHaveCount(0);
  await expect(
    bram.getByRole('listitem').filter({ hasText: 'Dilan Kaya' }).getByText('Huisregels: nog niet'),
  ).toBeVisible();
  await look(bram, 'writing house rules');
});

test('a coordinator keeps contacts and things, and the loan is on paper for who borrowed', async ({
  open,
}) => {
  const bram = await open({ on: 'phone', as: 'bram', theme: 'dark' });
  await bram.goto('/team/contacten');
  await bram.getByRole('button', { name: 'Zet een contact erbij' }).click();
  await bram.getByLabel('Naam of functie').fill('Jongerenwerk');
  await bram.getByRole('button', { name: 'Bewaar' }).click();
  // Not just any: an alarm of a round that others walk is one too.
  const refused = bram.getByRole('alert').filter({ hasText: /Er klopt iets niet|Vul een telefoonnummer/ });
  await expect(refused).toBeVisible();
  await bram.getByLabel('Telefoon').fill('099-555 01 44');
  await bram.getByRole('button', { name: 'Bewaar' }).click();
  await expect(bram.getByText('Dat is bewaard.')).toBeVisible();
  await look(bram, 'contacts');
  const contact = bram.getByRole('listitem').filter({ hasText: 'Jongerenwerk' });
  await contact.getByRole('button', { name: 'Haal weg' }).click();
  await contact.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await expect(contact).toHaveCount(0);

  await bram.goto('/team/spullen');
  await expect(bram.getByText('Eén ding moet nog terugkomen.')).toBeVisible();
  const adding = bram.getByRole('region', { name: 'Zet iets erbij' });
  await adding.getByLabel('Wat is het?').selectOption('raincoat');
  await adding.getByLabel('Maat (mag leeg blijven)').fill('S');
  await adding.getByLabel('Nummer of kenmerk (mag leeg blijven)').fill('van de reis');
  await adding.getByRole('button', { name: 'Bewaar' }).click();
  const coat = bram.getByRole('listitem').filter({ hasText: 'van de reis' });
  await coat.getByText('Wijzig').click();
  await coat.getByLabel('Maat (mag leeg blijven)').fill('M');
  await coat.getByRole('button', { name: 'Bewaar' }).click();
  await expect(coat.getByRole('heading', { name: 'Regenjas, van de reis, maat M' })).toBeVisible();
  await coat.getByRole('button', { name: 'Leen uit' }).click();
  await coat.getByLabel('Aan wie?').selectOption({ label: 'Toos Vermeer' });
  await coat.getByLabel('Terug op (mag leeg blijven)').fill('2020-01-01');
  await coat.getByRole('button', { name: 'Leen uit' }).click();
  await expect(bram.getByText('Deze dag is al voorbij. Kies een dag die nog komt.')).toBeVisible();
  await coat.getByLabel('Terug op (mag leeg blijven)').fill('');
  await coat.getByRole('button', { name: 'Leen uit' }).click();
  await expect(coat.getByText(/Bij Toos Vermeer/)).toBeVisible();
  await look(bram, 'equipment');

  const toos = await open({ on: 'phone', as: 'toos' });
  await toos.goto('/team');
  const loan = toos.getByRole('listitem').filter({ hasText: 'van de reis' });
  const paper = await toos.request.get((await loan.getByRole('link').getAttribute('href')) ?? '');
  expect(paper.headers()['content-type']).toBe('application/pdf');
  await coat.getByRole('button', { name: 'Het is terug' }).click();
  await expect(coat.getByText('ligt klaar')).toBeVisible();
  await coat.getByRole('button', { name: 'Niet meer in gebruik' }).click();
  await coat.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await expect(coat).toHaveCount(0);
});

test('a round is changed, a task is written down, and somebody who was missed reads one kind sentence', async ({
  open,
}) => {
  const bram = await open({ on: 'desktop', as: 'bram' });
  await bram.goto('/rooster/plannen');
  await bram.getByLabel('Wat is het?').selectOption('meeting');
  await bram.getByLabel('Waar gaat het over?').fill('Overleg over de reis');
  await bram.getByLabel('Begint om').fill('06:40');
  await bram.getByLabel('Hoeveel mensen zijn er minstens nodig?').fill('1');
  await bram.getByRole('button', { name: 'Zet op het rooster' }).click();
  await expect(bram.getByText('Het staat op het rooster.')).toBeVisible();
  await bram.goto('/rooster');
  await bram.getByRole('link').filter({ hasText: 'Overleg over de reis' }).first().click();
  await bram.getByText('Wijzig tijd of aantal').click();
  await bram.getByLabel('Begint om').fill('07:05');
  await bram.getByLabel('Een woord erbij (mag leeg blijven)').fill('Neem je agenda mee');
  await look(bram, 'changing an item');
  await bram.getByRole('button', { name: 'Bewaar de wijziging' }).click();
  await expect(bram.getByText('Neem je agenda mee')).toBeVisible();
  await bram.getByRole('button', { name: 'Laat dit niet doorgaan' }).click();
  await bram.getByRole('button', { name: /Zeker\? Iedereen krijgt bericht/ }).click();
  await expect(bram.getByText('Dit gaat niet door.', { exact: true })).toBeVisible();

  const toos = await open({ on: 'phone', as: 'toos' });
  await toos.goto(`/ik/jaar?jaar=${yearBefore()}`);
  await toos.getByRole('link', { name: /Flyers langs de Waterkant/ }).click();
  await toos.getByLabel('Hoeveel kaarten of flyers zijn er gegeven?').fill('120');
  await look(toos, 'writing a task down');
  await toos.getByRole('button', { name: 'Bewaar' }).click();
  await expect(toos.getByText('Dat is bewaard. Dankjewel!')).toBeVisible();
  await toos.goto(`/ik/jaar?jaar=${yearBefore()}`);
  await expect(toos.getByText('Je deed 1 taak, samen 1 uur en 30 minuten. Dankjewel.')).toBeVisible();
  await bram.goto('/ik/rondes');
  await expect(bram.getByText(/120 kaarten/)).toBeVisible();

  await bram.goto(`/rooster/${await pastRound(bram)}`);
  const missing = bram.getByRole('listitem').filter({ hasText: 'Toos Vermeer' });
  await missing.getByRole('button', { name: 'Was er niet? Vraag of alles goed is' }).click();
  await missing.getByRole('button', { name: /Toos Vermeer leest/ }).click();
  await expect(missing.getByText('Dat is gevraagd.', { exact: false })).toBeVisible();
  await toos.goto('/');
  // After midnight what the demo calls yesterday is a day further away.
  const missed = toos.getByText(/^We misten je (gisteravond|\S+ \d+ \S+ om 20:00)\. Alles goed\?$/);
  await expect(missed).toBeVisible();
  await look(toos, 'a kind word');
  await toos.getByRole('button', { name: 'Ja hoor, dankjewel' }).click();
  await expect(missed).toHaveCount(0);
});

test('what only a coordinator keeps is not there for a member, and says so', async ({ open }) => {
  const toos = await open({ on: 'phone', as: 'toos' });
  for (const path of ['/team/huisregels', '/team/contacten', '/team/spullen']) {
    await toos.goto(path);
    await expect(toos.getByRole('heading', { name: 'Niet gevonden' }), path).toBeVisible();
    await expect(toos.getByText('verbinding nodig')).toHaveCount(0);
  }
});

test('a link that was used or made up says clearly what to do', async ({ open }) => {
  const page = await open({ on: 'phone' });
  await page.goto('/uitnodiging');
  await expect(page.getByText(/Open hem nog eens vanuit je mail/)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.goto('/aanmelden/link');
  await look(page, 'a link that was cut off');
  await page.getByRole('link', { name: 'Vraag een nieuwe code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await page.goto(`/komt#${'x'.repeat(43)}`);
  await expect(page.getByText(/Deze link is al gebruikt of werkt niet meer/)).toBeVisible();
  await look(page, 'a link that is over');
});

test('a part of the area is drawn by choosing corners, and shown as a picture', async ({ open }) => {
  const bram = await open({ on: 'phone', as: 'bram' });
  await bram.goto('/rooster/maken');
  await bram.getByRole('heading', { name: 'Gebieden waar we lopen' }).click();
  await bram.getByRole('button', { name: 'Een getekend deel' }).click();
  const name = `Stukje ${Date.now() % 100_000}`;
  await bram.getByLabel('Naam van het gebied').fill(name);
  const corners = bram.getByRole('combobox', { name: 'Kies een hoekpunt uit de lijst' });
  const corner = async (label: string): Promise<void> => {
    await corners.selectOption({ label });
    await bram.getByRole('button', { name: 'Zet erbij: Kies een hoekpunt uit de lijst' }).click();
  };
  await corner('Havenkwartier, noordwesthoek');
  await corner('Havenkwartier, noordoosthoek');
  await bram.getByRole('button', { name: 'Voeg dit gebied toe' }).click();
  await expect(bram.getByText('Teken minstens drie hoekpunten.')).toBeVisible();
  await corner('Havenkwartier, zuidoosthoek');
  await look(bram, 'drawing a zone');
  await bram.getByRole('button', { name: 'Voeg dit gebied toe' }).click();
  const zone = bram.getByRole('listitem').filter({ hasText: name });
  await expect(zone.getByText(/getekend deel/)).toBeVisible();
  await zone.getByText('Andere naam').click();
  await zone.getByLabel('Hoe heet dit gebied voortaan?').fill(`${name} West`);
  await zone.getByRole('button', { name: 'Bewaar deze naam' }).click();
  await expect(zone.getByRole('strong')).toHaveText(`${name} West`);
  await zone.getByRole('button', { name: 'Gebruik niet meer' }).click();
  await expect(zone.getByText(/kun je dan niet meer kiezen/)).toBeVisible();
  await zone.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await expect(zone).toHaveCount(0);
});
