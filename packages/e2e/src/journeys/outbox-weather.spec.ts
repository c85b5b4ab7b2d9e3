/** The outbox against a server that is stopped, slow, silent or lying: nothing lost, nothing twice, nothing called sent that is not. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import type { Weather } from '../harness/proxy.ts';
import { makeSignal, readyForTheDark } from '../harness/steps.ts';
import { createWeathered, type Weathered } from '../harness/weathered.ts';

let world: Weathered;
test.beforeAll(async () => {
  world = await createWeathered();
});
test.afterAll(() => world.end());
test.beforeEach(() => world.proxy.calm());

const commands = /^\/api\/v1\/commands$/;

/** What the server holds with this street, asked past the bad weather. */
const stored = async (page: Page, street: string): Promise<number> => {
  const answer = await page.request.get(`${world.product.url}/api/v1/my-signals`);
  const { signals } = (await answer.json()) as { signals: { street: string | null }[] };
  return signals.filter((signal) => signal.street === street).length;
};

const phoneWith = async (open: Parameters<Parameters<typeof test>[2]>[0]['open']): Promise<Page> => {
  const page = await open({ on: 'phone', url: world.proxy.url, state: await world.stateOf('riet') });
  await readyForTheDark(page);
  return page;
};

/** Sees it wait in bad weather, then arrive once when it clears. */
const throughBadWeather = async (page: Page, weather: Weather): Promise<void> => {
  const street = `Straat ${weather}`;
  world.proxy.set(weather, commands);
  const before = world.proxy.seen(commands);
  await makeSignal(page, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt', street });
  await expect.poll(() => world.proxy.seen(commands)).toBeGreaterThan(before);
  await expect(page.getByText('Staat klaar', { exact: true })).toBeVisible();
  await expect(page.getByText('Verzonden', { exact: true })).toHaveCount(0);
  world.proxy.calm();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText('Verzonden', { exact: true })).toBeVisible();
  expect(await stored(page, street)).toBe(1);
};

for (const weather of ['cut', 'answer_lost', 'portal', 'broken_gateway', 'empty_yes'] as const) {
  test(`keeps a signal that meets "${weather}" and brings it once`, async ({ open }) => {
    await throughBadWeather(await phoneWith(open), weather);
  });
}

test('brings a signal over a slow line once, also when the person is impatient', async ({ open }) => {
  const page = await phoneWith(open);
  world.proxy.set('slow', commands);
  await makeSignal(page, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt', street: 'Straat slow' });
  for (let turn = 0; turn < 5; turn += 1)
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText('Verzonden', { exact: true })).toBeVisible();
  expect(await stored(page, 'Straat slow')).toBe(1);
});

test('two tabs of one phone send one signal once', async ({ open }) => {
  const page = await phoneWith(open);
  const other = await page.context().newPage();
  await other.goto('/ik/postvak');
  world.proxy.set('cut', commands);
  await makeSignal(page, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt', street: 'Straat tabs' });
  world.proxy.calm();
  for (const tab of [page, other]) await tab.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText('Verzonden', { exact: true })).toBeVisible();
  await expect(other.getByText('Je postvak is leeg.')).toBeVisible();
  expect(await stored(page, 'Straat tabs')).toBe(1);
});

test('a signal made while the server is down arrives once it is up again', async ({ open }) => {
  const page = await phoneWith(open);
  await world.product.kill();
  await makeSignal(page, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt', street: 'Straat down' });
  await expect(page.getByText('Staat klaar', { exact: true })).toBeVisible();
  await world.product.start();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText('Verzonden', { exact: true })).toBeVisible();
  expect(await stored(page, 'Straat down')).toBe(1);
});

test('a session that ended keeps everything and asks to sign in', async ({ open }) => {
  const page = await phoneWith(open);
  world.proxy.set('cut', commands);
  await makeSignal(page, {
    facts: ['Lantaarn kapot'],
    neighbourhood: 'Oude Markt',
    street: 'Straat session',
  });
  await page.request.delete(`${world.product.url}/api/v1/sessions/current`, {
    headers: { origin: world.proxy.url },
  });
  world.proxy.calm();
  await page.reload();
  await expect(page.getByLabel('Je e-mailadres')).toBeVisible();
  await page.context().addCookies((await world.stateOf('riet', true)).cookies);
  await page.goto('/ik/signalen');
  await expect(page.getByRole('listitem').filter({ hasText: 'Straat session' })).toContainText('Verzonden');
  expect(await stored(page, 'Straat session')).toBe(1);
});
