/** A line on which nothing comes back, and a part of the app that does not come: what was kept is shown, and there is always a way on. */
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { readyForTheDark } from '../harness/steps.ts';
import { createWeathered, type Weathered } from '../harness/weathered.ts';

let world: Weathered;
test.beforeAll(async () => {
  world = await createWeathered();
});
test.afterAll(() => world.end());
test.beforeEach(() => world.proxy.calm());

test('a silent line shows what was kept, and what comes after all takes its place', async ({ open }) => {
  const page = await open({ on: 'phone', url: world.proxy.url, state: await world.stateOf('riet') });
  await readyForTheDark(page);
  world.proxy.set('silent', /^\/api\//);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Riet');
  const ended = await page.request.delete(`${world.product.url}/api/v1/sessions/current`, {
    headers: { origin: world.proxy.url },
  });
  expect(ended.status()).toBe(204);
  world.proxy.calm();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
});

test('a page whose part does not come says so, keeps 112, and opens when it is asked again', async ({
  open,
}) => {
  world.proxy.set('cut', /^\/assets\/call-page/);
  const page = await open({ on: 'phone', url: world.proxy.url });
  await page.goto('/bellen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit scherm opent niet');
  await look(page, 'a page that does not open');
  world.proxy.calm();
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie bel ik?');
});

test('a phone whose disk is full still shows what the server says', async ({ open }) => {
  // Somebody else than whose session ended above.
  const page = await open({ on: 'phone', url: world.proxy.url, state: await world.stateOf('amina') });
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Amina');
});
