/** The roster: a coordinator makes a pattern, a volunteer signs up, another takes the last place, the next one waits and gets the place that comes free. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { fetchOwnFiles } from '../harness/own-files.ts';

/** The first round of a pattern that begins at this odd time. */
const openRound = async (page: Page, clock: string): Promise<void> => {
  await page.goto('/rooster');
  const line = page
    .getByRole('link')
    .filter({ hasText: `${clock} –` })
    .first();
  const further = page.getByRole('button', { name: 'Kijk verder vooruit' });
  await expect(line.or(further).first()).toBeVisible();
  if (!(await line.isVisible())) await further.click();
  await line.click();
  await expect(page.getByRole('heading', { level: 1, name: /Ronde/ })).toBeVisible();
};

test('a pattern, the last place, the waiting list and the place that comes free', async ({ open }) => {
  const coordinator = await open({ on: 'desktop', as: 'bram' });
  await coordinator.goto('/ik');
  await coordinator.getByRole('link', { name: 'Rooster maken' }).click();
  await coordinator.getByRole('link', { name: 'Plan iets erbij' }).click();
  await coordinator.getByRole('button', { name: 'zondag' }).click();
  await coordinator.getByLabel('Begint om').fill('07:10');
  await coordinator.getByLabel('Hoeveel mensen kunnen er mee?').fill('1');
  await expect(coordinator.getByText('Er zijn meer mensen nodig dan er mee kunnen.')).toBeVisible();
  await expect(coordinator.getByRole('button', { name: 'Zet op het rooster' })).toBeDisabled();
  await coordinator.getByLabel('Hoeveel mensen kunnen er mee?').fill('2');
  await coordinator.getByLabel(/Waar beginnen jullie/).fill('Bij de molen');
  await coordinator.getByRole('button', { name: 'Zet op het rooster' }).click();
  await expect(coordinator.getByText(/Er staan nu [78] dagen op het rooster/)).toBeVisible();

  const fatma = await open({ on: 'phone', as: 'fatma' });
  await openRound(fatma, '7:10');
  await expect(fatma.getByText('Nog 2 nodig')).toBeVisible();
  await fatma.getByRole('button', { name: 'Ik ga mee' }).click();
  await expect(fatma.getByText('Fijn, je staat erop.')).toBeVisible();
  await expect(fatma.getByText('Met één persoon gaat een ronde niet door.')).toBeVisible();
  await fatma.getByRole('button', { name: 'Ik zoek een loopmaatje' }).click();

  const round = new URL(fatma.url()).pathname;
  await coordinator.goto(round);
  await expect(coordinator.getByText('zoekt een loopmaatje')).toBeVisible();
  await coordinator.getByRole('button', { name: 'Ik ga mee' }).click();
  await expect(coordinator.getByText('Vol', { exact: true })).toBeVisible();

  const henk = await open({ on: 'phone', as: 'henk' });
  await henk.goto(round);
  await henk.getByRole('button', { name: 'Zet mij op de wachtlijst' }).click();
  await expect(henk.getByText('Je staat bovenaan de wachtlijst.')).toBeVisible();

  await fatma.getByRole('button', { name: 'Meld mij af' }).click();
  await fatma.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await expect(fatma.getByText('Je bent afgemeld.')).toBeVisible();

  await henk.goto('/');
  await henk.getByRole('link', { name: /Er kwam een plek vrij/ }).click();
  await henk.getByRole('button', { name: 'Ja, ik kom' }).click();
  await expect(henk.getByText('Fijn, je staat erop.')).toBeVisible();
  await expect(henk.getByText('Bram Visser')).toBeVisible();
});

test('a proposal says why, and only what the coordinator leaves on goes on the roster', async ({ open }) => {
  const page = await open({ on: 'phone', as: 'bram' });
  await page.goto('/rooster/maken');
  await page.getByRole('link', { name: 'Maak een voorstel' }).click();
  const accept = page.getByRole('button', { name: /op het rooster$/ });
  await expect(accept).toBeVisible();
  await expect(page.getByText(/Er (is|zijn) nog .* nodig\./).first()).toBeVisible();
  const boxes = page.getByRole('checkbox');
  const count = await boxes.count();
  for (let at = 1; at < count; at += 1) await boxes.nth(at).uncheck();
  await page.getByRole('button', { name: 'Zet 1 plek op het rooster' }).click();
  await expect(page.getByText('1 plek staat op het rooster.')).toBeVisible();
});

test('the own rounds go to a calendar by a secret address, until it is ended', async ({ open }) => {
  const page = await open({ on: 'phone', as: 'fatma' });
  await page.goto('/ik/team#calendar');
  await page.getByRole('button', { name: 'Maak een adres voor mijn agenda' }).click();
  const address = await page.locator('.bpp-address').innerText();
  const nobody = await open({ on: 'desktop' });
  const feed = await nobody.request.get(new URL(address).pathname);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  const text = await feed.text();
  expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(1);
  expect(text).not.toMatch(/Fatma|Cor|Noord|Lantaarn/);
  await page.getByRole('button', { name: 'Laat het adres niet meer werken' }).click();
  await expect(page.getByRole('button', { name: 'Maak een adres voor mijn agenda' })).toBeVisible();
  expect((await nobody.request.get(new URL(address).pathname)).status()).toBe(404);
});

test('without network the own rounds are there to read, and a change says plainly that it needs a connection', async ({
  open,
}) => {
  const page = await open({ on: 'phone', as: 'ineke' });
  await page.goto('/');
  const next = page.getByRole('link', { name: /Je loopt .* met / });
  await expect(next).toBeVisible();
  await fetchOwnFiles(page);
  await page.goto('/rooster');
  await expect(page.getByRole('heading', { name: 'Waar je aan mee kunt doen' })).toBeVisible();
  await page.context().setOffline(true);
  await page.goto('/');
  await next.click();
  await expect(page.getByText('Geen verbinding. Dit is wat je telefoon bewaarde.')).toBeVisible();
  await expect(page.getByText('Ineke Mulder')).toBeVisible();
  await page.getByRole('button', { name: /zoek .*loopmaatje/ }).click();
  await expect(page.getByText('Hiervoor heb je verbinding nodig. Er is niets veranderd.')).toBeVisible();
  await page.goto('/rooster');
  await expect(page.getByText('Geen verbinding. Dit is wat je telefoon bewaarde.')).toBeVisible();
});

test('what is not on the roster any more says so, with the way back to the start', async ({ open }) => {
  const page = await open({ on: 'phone', as: 'fatma' });
  await page.goto('/rooster/0190a000-0000-7000-8000-00000000dead');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Niet gevonden');
  await page.getByRole('main').getByRole('link', { name: 'Vandaag' }).click();
  await expect(page).toHaveURL(/\/$/);
});
