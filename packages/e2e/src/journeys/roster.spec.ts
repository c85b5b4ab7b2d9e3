/** The roster: a coordinator makes a pattern, a volunteer signs up, another takes the last place, the next one waits and gets the place that comes free. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { fetchOwnFiles } from '../harness/own-files.ts';
import { signIn } from '../harness/people.ts';
import { createProduct } from '../harness/product.ts';

/** So many days of the calendar on, in the Netherlands; also over a night in which the clock is moved. */
const dayIn = (days: number): string => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
};

/** A round that begins at this odd time; not at ten hours later, which reads nearly the same. */
const openRound = async (page: Page, clock: string): Promise<void> => {
  await page.goto('/rooster');
  await page
    .getByRole('link')
    .filter({ hasText: new RegExp(`(^|\\D)${clock} –`) })
    .first()
    .click();
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
  // Seven weeks of Sundays, whatever day this is, also when one of them is a holiday; the first is far enough to sign off.
  const [first, last] = [dayIn(3), dayIn(51)];
  await coordinator.getByLabel('Eerste dag').fill(first);
  await coordinator.getByLabel('Laatste dag (mag leeg blijven)').fill(last);
  await coordinator.getByRole('button', { name: 'Niet op feestdagen' }).click();
  await coordinator.getByRole('button', { name: 'Zet op het rooster' }).click();
  await expect(coordinator.getByText('Er staan nu 7 dagen op het rooster.')).toBeVisible();

  const fatma = await open({ on: 'phone', as: 'fatma' });
  await openRound(fatma, '7:10');
  await expect(fatma.getByText('Nog 2 nodig')).toBeVisible();
  await fatma.getByRole('button', { name: 'Ik ga mee' }).click();
  await expect(fatma.getByText('Fijn, je staat erop.')).toBeVisible();
  await expect(fatma.getByText('Met één persoon gaat een ronde niet door.')).toBeVisible();
  await fatma.getByRole('button', { name: 'Ik zoek een loopmaatje' }).click();
  await expect(fatma.getByRole('button', { name: 'Ik zoek geen loopmaatje meer' })).toBeVisible();

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
  await henk.getByRole('link', { name: /Er kwam een plek vrij.*\D7:10 –/ }).click();
  await henk.getByRole('button', { name: 'Ja, ik kom' }).click();
  await expect(henk.getByText('Fijn, je staat erop.')).toBeVisible();
  await expect(henk.getByText('Bram Visser')).toBeVisible();
});

const leaveOneOn = async (page: Page): Promise<void> => {
  await signIn(page, 'bram');
  await page.goto('/rooster/maken');
  await page.getByRole('link', { name: 'Maak een voorstel' }).click();
  const accept = page.getByRole('button', { name: /op het rooster$/ });
  await expect(accept).toBeVisible();
  await expect(page.getByText(/Er (is|zijn) nog .* nodig\./).first()).toBeVisible();
  const boxes = page.getByRole('checkbox');
  // The last one stays: the first may be of a round that begins this very minute.
  const others = (await boxes.count()) - 1;
  for (let at = 0; at < others; at += 1) await boxes.nth(at).uncheck();
  await page.getByRole('button', { name: 'Zet 1 plek op het rooster' }).click();
  await expect(page.getByText('1 plek staat op het rooster.')).toBeVisible();
};

test('a proposal says why, and only what the coordinator leaves on goes on the roster', async ({ open }) => {
  // A team of its own: what others of the demo plan or take meanwhile changes what is proposed, and who was placed stands in their way.
  const product = await createProduct();
  try {
    await product.start();
    await leaveOneOn(await open({ on: 'phone', url: product.url }));
  } finally {
    await product.remove();
  }
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
  const bram = await open({ on: 'desktop', as: 'bram' });
  await bram.goto('/');
  const page = await open({ on: 'phone', as: 'ineke' });
  await page.goto('/');
  const headers = { origin: new URL(page.url()).origin };
  // A round of this journey: what comes first in the demo may begin, or be given away by another one, while this goes on.
  const startsAt = Date.parse(`${dayIn(4)}T02:41:00Z`);
  const planned = await bram.request.post('/api/v1/roster-items', {
    headers,
    data: {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 2,
      minimum: 2,
      needs: [],
      meetingPlace: 'Bij het hek',
      note: null,
      signOffHours: 2,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 1_800_000).toISOString(),
    },
  });
  expect(planned.status(), await planned.text()).toBe(201);
  const { itemId } = (await planned.json()) as { itemId: string };
  for (const walker of [page, bram]) {
    const going = await walker.request.post(`/api/v1/roster/${itemId}/actions`, {
      headers,
      data: { action: 'sign_up' },
    });
    expect(going.status(), await going.text()).toBe(200);
  }
  await fetchOwnFiles(page);
  await page.goto('/');
  const next = page.getByRole('link', { name: /^Je loopt / }).first();
  await expect(next).toBeVisible();
  await page.goto('/rooster');
  const own = page.getByRole('region', { name: 'Jij staat op' }).locator(`a[href$="${itemId}"]`);
  await expect(own).toContainText('Bram');
  await page.context().setOffline(true);
  await page.goto('/');
  await expect(next).toBeVisible();
  await page.goto('/rooster');
  await own.click();
  await expect(page.getByText('Geen verbinding. Dit is wat je telefoon bewaarde.')).toBeVisible();
  await expect(page.getByText('Ineke Mulder')).toBeVisible();
  await page.getByRole('button', { name: /zoek .*loopmaatje/ }).click();
  await expect(page.getByText('Hiervoor heb je verbinding nodig. Er is niets veranderd.')).toBeVisible();
  await page.goto('/rooster');
  await expect(page.getByText('Geen verbinding. Dit is wat je telefoon bewaarde.')).toBeVisible();
  await bram.request.post(`/api/v1/roster-items/${itemId}/cancellation`, {
    headers,
    data: { reason: 'other' },
  });
});

test('what is not on the roster any more says so, with the way back to the start', async ({ open }) => {
  const page = await open({ on: 'phone', as: 'fatma' });
  await page.goto('/rooster/0190a000-0000-7000-8000-00000000dead');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Niet gevonden');
  await page.getByRole('main').getByRole('link', { name: 'Vandaag' }).click();
  await expect(page).toHaveURL(/\/$/);
});
