/** A new release: offered, never in the middle of a signal, taken over when the person says so; and a push says only that there is news. */
import { expect, test } from '../harness/journey.ts';
import { readyForTheDark } from '../harness/steps.ts';
import { createWeathered, type Weathered } from '../harness/weathered.ts';

/** What this journey uses of the inside of a service worker. */
type WorkerLike = typeof globalThis & {
  readonly registration: ServiceWorkerRegistration;
  readonly shown: readonly string[];
};

let world: Weathered;
test.beforeAll(async () => {
  world = await createWeathered();
});
test.afterAll(() => world.end());

test('a new version waits until it is asked for, and never interrupts a signal', async ({ open }) => {
  const page = await open({ on: 'phone', url: world.proxy.url, state: await world.stateOf('amina') });
  await readyForTheDark(page);
  await page.reload();
  world.proxy.append('/service-worker.js', '\n// the next release\n');
  await page.goto('/signaal');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() =>
      page.evaluate(
        async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null,
      ),
    )
    .toBe(true);
  await page.getByRole('button', { name: 'Nee', exact: true }).click();
  await expect(page.getByText('Er staat een nieuwe versie klaar.')).toHaveCount(0);
  // A browser that is watched stops each worker as it starts. The old one must not be started anew, by what the start screen still reads,
  // in the very moment in which the new one takes over: that can stand still for ever, and only here.
  const read = Promise.all(
    ['my-team', 'roster', 'my-evenings', 'my-evaluations', 'team-results', 'my-learning'].map((path) =>
      page.waitForResponse((answer) => new URL(answer.url()).pathname === `/api/v1/${path}`),
    ),
  );
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await expect(page.getByText('Er staat een nieuwe versie klaar.')).toBeVisible();
  await read;
  // The new version takes over and the page loads anew: a page that goes away answers nothing.
  const renewed = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Vernieuwen' }).click();
  await renewed;
  await expect(page.getByText('Er staat een nieuwe versie klaar.')).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null))
    .toBe(null);
});

test('a push shows that there is something new, and nothing else', async ({ open }) => {
  const page = await open({ on: 'phone', url: world.proxy.url, state: await world.stateOf('amina') });
  await page.context().grantPermissions(['notifications']);
  await readyForTheDark(page);
  // A small browser keeps no notifications, so the worker itself tells what it was about to show.
  const worker = page.context().serviceWorkers()[0] ?? (await page.context().waitForEvent('serviceworker'));
  await worker.evaluate(() => {
    const { registration } = globalThis as WorkerLike;
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    registration.showNotification = (title, options) => {
      shown.push(`${title}|${options?.body ?? ''}|${JSON.stringify(options?.data)}`);
      return Promise.resolve();
    };
  });
  const devtools = await page.context().newCDPSession(page);
  let registrationId = '';
  devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    registrationId = registrations[0]?.registrationId ?? registrationId;
  });
  await devtools.send('ServiceWorker.enable');
  await expect.poll(() => registrationId).not.toBe('');
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin: world.proxy.url,
    registrationId,
    data: '{"body":"Mevrouw Jansen, Kade 3"}',
  });
  await expect
    .poll(() => worker.evaluate(() => (globalThis as WorkerLike).shown))
    .toEqual(['Buurtpreventie PLUS|Er is iets nieuws.|{"pushTapped":"news","path":"/"}']);
});
