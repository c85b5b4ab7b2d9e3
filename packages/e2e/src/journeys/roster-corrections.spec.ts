/** The roster put right on the screen: a swap, a reserve, calling off and on, a pattern from a day on, a failed week, paper, and an invitation taken back. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

const days = (count: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
    new Date(Date.now() + count * 86_400_000),
  );

/** Planned as a program does; the screen of planning has its own journey. */
const plan = async (page: Page, day: string, minutes: number): Promise<string> => {
  const startsAt = new Date(`${day}T02:${String(minutes).padStart(2, '0')}:00Z`);
  const answer = await page.request.post('/api/v1/roster-items', {
    headers: { origin: new URL(page.url()).origin },
    data: {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 2,
      minimum: 2,
      needs: [],
      meetingPlace: 'Bij de reis',
      note: null,
      signOffHours: 2,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 1_800_000).toISOString(),
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { itemId: string }).itemId;
};

test('two members exchange rounds, and somebody comes if nobody else does', async ({ open }) => {
  const bram = await open({ on: 'desktop', as: 'bram' });
  await bram.goto('/');
  const [first, second] = [await plan(bram, days(5), 11), await plan(bram, days(6), 11)];
  const henk = await open({ on: 'phone', as: 'henk' });
  const ineke = await open({ on: 'phone', as: 'ineke' });
  await ineke.goto(`/rooster/${second}`);
  await ineke.getByRole('button', { name: 'Ik ga mee' }).click();
  await expect(ineke.getByText('Fijn, je staat erop.')).toBeVisible();
  await henk.goto(`/rooster/${first}`);
  await henk.getByRole('button', { name: 'Ik ga mee' }).click();
  await henk.getByRole('button', { name: 'Bied mijn plek aan' }).click();
  const wish = henk.getByLabel('Wil je er iets voor terug?');
  await wish.selectOption(second);
  await look(henk, 'offering a place');
  await henk.getByRole('button', { name: 'Bied mijn plek aan' }).click();
  await expect(henk.getByText('biedt een plek aan')).toBeVisible();

  await ineke.goto(`/rooster/${first}`);
  await ineke.getByRole('button', { name: 'Ruil met Henk' }).click();
  await expect(ineke.getByRole('button', { name: 'Meld mij af' })).toBeVisible();
  await henk.goto(`/rooster/${second}`);
  await expect(henk.getByRole('button', { name: 'Meld mij af' })).toBeVisible();

  const ali = await open({ on: 'phone', as: 'ali' });
  await ali.goto(`/rooster/${second}`);
  await ali.getByRole('button', { name: 'Ik kom als er niemand anders is' }).click();
  await expect(ali.getByText(/^Dankjewel. Ben je nodig\? Dan hoor je het/)).toBeVisible();
  await expect(ali.getByText('komt als er niemand anders is')).toBeVisible();
  await look(ali, 'a reserve');

  // Called off, and on again: who had said yes is asked again.
  await bram.goto(`/rooster/${second}`);
  await bram.getByRole('button', { name: 'Laat dit niet doorgaan' }).click();
  await bram.getByRole('button', { name: /Zeker\? Iedereen krijgt bericht/ }).click();
  await bram.getByRole('button', { name: 'Laat dit toch doorgaan' }).click();
  await expect(bram.getByText(/zegt opnieuw ja/)).toBeVisible();
  await bram.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await bram.getByText('Wijzig tijd of aantal').click();
  await bram.getByLabel('Hoe gaan we?').selectOption('cycling');
  await bram.getByRole('button', { name: 'Bewaar de wijziging' }).click();
  await expect(bram.getByText('Dat is gewijzigd. Wie erop staat, krijgt bericht.')).toBeVisible();
  for (const item of [first, second])
    await bram.request.post(`/api/v1/roster-items/${item}/cancellation`, {
      headers: { origin: new URL(bram.url()).origin },
      data: { reason: 'other' },
    });
});

test('a pattern changes from a day on, a week that fails says so, and the roster goes on paper', async ({
  open,
}) => {
  const bram = await open({ on: 'desktop', as: 'bram' });
  await bram.goto('/rooster/plannen');
  await bram.getByRole('button', { name: 'zaterdag' }).click();
  await bram.getByLabel('Begint om').fill('03:35');
  // Seven weeks, also when a Saturday of them is a holiday; on a Saturday today may count as well.
  await bram.getByLabel('Laatste dag (mag leeg blijven)').fill(days(49));
  await bram.getByRole('button', { name: 'Niet op feestdagen' }).click();
  await bram.getByRole('button', { name: 'Zet op het rooster' }).click();
  await expect(bram.getByText(/Er staan nu [78] dagen op het rooster/)).toBeVisible();
  await bram.goto('/rooster/maken');
  await bram.getByRole('heading', { name: 'Vaste patronen' }).click();
  const pattern = bram.getByRole('listitem').filter({ hasText: /zaterdag · 3:35/ });
  await pattern.getByText('Wijzig dit patroon').click();
  await pattern.getByLabel('Begint om').fill('03:40');
  await pattern.getByLabel('Vanaf welke dag geldt dit?').fill(days(1));
  await expect(pattern.getByText(/waar nog niemand op staat, volgen het nieuwe patroon/)).toBeVisible();
  await look(bram, 'changing a pattern');
  await pattern.getByRole('button', { name: 'Bewaar het nieuwe patroon' }).click();
  await expect(bram.getByText(/Het patroon is gewijzigd/)).toBeVisible();
  await expect(bram.getByRole('listitem').filter({ hasText: /zaterdag · 3:40/ })).toBeVisible();

  // The open line stays away when the network is back: it would read the week by itself, and the button would go.
  await bram.route('**/api/v1/news', (route) => route.abort());
  await bram.context().setOffline(true);
  await bram.getByRole('button', { name: 'Week later' }).click();
  // Of the week alone: the patterns below it may have been read just then as well.
  const failed = bram
    .getByRole('region', { name: / tot en met / })
    .getByRole('alert')
    .filter({ hasText: 'Hiervoor heb je verbinding nodig.' });
  await expect(failed).toBeVisible();
  await expect(bram.getByText(/In deze week staat nog niets/)).toHaveCount(0);
  await bram.context().setOffline(false);
  await failed.getByRole('button', { name: 'Probeer het opnieuw' }).click();
  await expect(bram.locator('.bpp-week').getByRole('link', { name: /^3:40 –/ })).toBeVisible();

  await bram.getByRole('link', { name: 'Print' }).click();
  await bram.getByLabel('Wat wil je printen?').selectOption('month');
  await bram.getByRole('button', { name: 'Later' }).click();
  await expect(bram.getByRole('cell', { name: '3:40 – 5:10' }).first()).toBeVisible();
  await look(bram, 'the paper roster');
  await bram.emulateMedia({ media: 'print' });
  await expect(bram.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(bram.getByRole('table')).toBeVisible();
  const wide = await bram.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await bram.emulateMedia({ media: null });
  await bram.goto('/rooster/maken');
  await bram.getByRole('heading', { name: 'Vaste patronen' }).click();
  const newest = bram.getByRole('listitem').filter({ hasText: /zaterdag · 3:40/ });
  await newest.getByRole('button', { name: 'Stop dit patroon' }).click();
  await newest.getByRole('button', { name: /Zeker\? Tik nog een keer/ }).click();
  await expect(bram.getByText('Het patroon stopt. Waar mensen op staan, blijft staan.')).toBeVisible();
});

test('a coordinator sees whom he invited, sends it again and takes it back; and finds one of many', async ({
  open,
}) => {
  const bram = await open({ on: 'phone', as: 'bram' });
  await bram.goto('/ik/uitnodigen');
  await bram.getByLabel('Naam').fill('Reiziger Nieuw');
  await bram.getByLabel('E-mailadres').fill('reiziger@nieuw.example');
  await bram.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  await expect(bram.getByText('De uitnodiging aan reiziger@nieuw.example is verstuurd.')).toBeVisible();
  await bram.goto('/team/leden');
  const invited = bram.getByRole('listitem').filter({ hasText: 'Reiziger Nieuw' });
  await expect(invited.getByText(/De link werkt tot/)).toBeVisible();
  await invited.getByRole('button', { name: 'Stuur opnieuw' }).click();
  await expect(bram.getByText('Er is een nieuwe mail naar reiziger@nieuw.example.')).toBeVisible();
  await look(bram, 'invited people');
  await invited.getByRole('button', { name: 'Trek in' }).click();
  await invited.getByRole('button', { name: 'Zeker weten? Tik nog een keer' }).click();
  await expect(invited).toHaveCount(0);
  await bram.getByLabel('Zoek op naam').fill('ineke');
  await expect(bram.getByText(/^1 van de \d+ teamleden$/)).toBeVisible();
  await bram.getByText('Bekijk en wijzig').click();
  await bram.getByRole('button', { name: 'Zet op pauze' }).click();
  await expect(bram.getByText(/krijgt geen nieuwe plekken/)).toBeVisible();
});
