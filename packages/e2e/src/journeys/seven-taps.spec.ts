/** The ten most usual cases take at most seven taps from the start screen to the advice, with one thumb and no keyboard. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { readyToRecord } from '../harness/steps.ts';

type Case = {
  readonly what: string;
  /** What is tapped after "Nee", in order. */
  readonly taps: readonly (string | RegExp)[];
  readonly advice: string;
};

const cases: readonly Case[] = [
  {
    what: 'rubbish beside the container',
    taps: ['Afval naast de container', /^Verder met/, 'Nee'],
    advice: 'Geef dit door aan de gemeente.',
  },
  {
    what: 'street light broken',
    taps: ['Lantaarn kapot', /^Verder met/, 'Nee'],
    advice: 'Geef dit door aan de gemeente.',
  },
  {
    what: 'loose tile',
    taps: ['Losse tegel of gat', /^Verder met/, 'Nee'],
    advice: 'Geef dit door aan de gemeente.',
  },
  {
    what: 'curtains closed, for weeks',
    taps: ['Gordijnen dagen dicht', /^Verder met/, 'Weken of langer', 'Niet pluis', 'Nee'],
    advice: 'Geef dit door aan de wijkwerker.',
  },
  {
    what: 'neglected home, for weeks',
    taps: ['Huis of tuin verwaarloosd', /^Verder met/, 'Weken of langer', 'Niet pluis', 'Nee'],
    advice: 'Geef dit door aan de wijkwerker.',
  },
  {
    what: 'confused person, now',
    taps: ['Iemand lijkt in de war', /^Verder met/, 'Ja, nu', 'Niet pluis', 'Nee'],
    advice: 'Geef dit door aan de wijkwerker.',
  },
  {
    what: 'youth noise, now',
    taps: ['Groep maakt lawaai of rommel', /^Verder met/, 'Ja, nu', 'Weet niet', 'Nee'],
    advice: 'Bel 0900-8844.',
  },
  {
    what: 'door open, nobody around',
    taps: ['Deur of raam staat open, niemand te zien', /^Verder met/, 'Weet niet', 'Nee'],
    advice: 'Je hoeft niets door te geven.',
  },
  {
    what: 'noise, now',
    taps: ['Lawaai of overlast', /^Verder met/, 'Ja, nu', 'Weet niet', 'Nee'],
    advice: 'Bel 0900-8844.',
  },
  {
    what: 'somebody looks into homes, now',
    taps: ['Iemand kijkt bij meer huizen naar binnen', /^Verder met/, 'Ja, nu'],
    advice: 'Bel nu 112.',
  },
];

const countTaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['taps'] = '0';
    document.addEventListener(
      'click',
      (event) => {
        // A label passes its click on to its field: that is one tap.
        if (event.detail === 0 && event.isTrusted === false) return;
        const { dataset } = document.documentElement;
        dataset['taps'] = String(Number(dataset['taps']) + 1);
      },
      { capture: true },
    );
  });

/** Whoever looks for a tile does so for longer than the phone looks for its place; a quick machine waits for it, until the screen has it. */
const tellWhenFound = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { geolocation } = navigator;
    const find = geolocation.getCurrentPosition.bind(geolocation);
    geolocation.getCurrentPosition = (found, ...rest) =>
      find(
        (position) => {
          found(position);
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              document.documentElement.dataset['found'] = 'yes';
            }),
          );
        },
        ...rest,
      );
  });
const isFound = (page: Page): Promise<void> =>
  expect(page.locator('html')).toHaveAttribute('data-found', 'yes');
const firstQuestion = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: 'Is er nu gevaar, of gebeurt het nu?' })).toBeVisible();

/** Called on the start screen, where nothing writes a draft any more: a slow seal cannot come after it. */
const dropDrafts = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const asked = indexedDB.open('buurtplus');
        asked.onerror = () => fail(asked.error ?? new Error('no database'));
        asked.onsuccess = () => {
          const cleared = asked.result.transaction('drafts', 'readwrite').objectStore('drafts').clear();
          cleared.onsuccess = () => {
            asked.result.close();
            done();
          };
        };
      }),
  );

test('from the start screen to the advice in at most seven taps, in the ten most usual cases', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'riet', position: { latitude: 52.71, longitude: 5.338 } });
  await tellWhenFound(phone);
  await readyToRecord(phone);
  const lines: string[] = [];
  for (const { what, taps, advice } of cases) {
    // An evening on which people walk; at night some advices are others.
    const evening = new Date();
    evening.setUTCHours(19, 30, 0, 0);
    await phone.clock.setFixedTime(evening);
    await phone.goto('/');
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await dropDrafts(phone);
    await phone.reload();
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await countTaps(phone);
    await phone.getByRole('link', { name: 'Iets gezien? Begin hier' }).tap();
    await firstQuestion(phone);
    await phone.getByRole('button', { name: 'Nee', exact: true }).tap();
    await isFound(phone);
    for (const name of taps)
      await phone
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .tap();
    await expect(phone.getByRole('heading', { level: 1, name: advice })).toBeVisible();
    const counted = await phone.evaluate(() => Number(document.documentElement.dataset['taps']));
    expect(counted, what).toBe(taps.length + 2);
    expect(counted, what).toBeLessThanOrEqual(7);
    lines.push(`  ${String(counted).padStart(2)}  ${what.padEnd(34)} ${advice}`);
  }
  process.stdout.write(`\ntaps from the start screen to the advice\n${lines.join('\n')}\n`);
});

test('what comes late on the start screen never pushes its first button away from under the thumb', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  let letThrough = (): void => undefined;
  const held = new Promise<void>((done) => {
    letThrough = done;
  });
  await phone.context().route(/\/api\/v1\/(?!me$|phone-pack|compass)/, async (route) => {
    await held;
    await route.continue();
  });
  // An alarm stands above every page, and another journey may give one just now: that is not what comes late.
  await phone
    .context()
    .route('**/api/v1/round-alarms', (route) =>
      route.fulfill({ headers: { 'api-version': '1.0.0' }, json: { alarms: [], saidHome: [] } }),
    );
  await phone.goto('/');
  const begin = phone.getByRole('link', { name: 'Iets gezien? Begin hier' });
  await begin.waitFor();
  // In its own letters, which move everything once.
  await phone.evaluate(() => document.fonts.ready.then(() => undefined));
  const before = await begin.boundingBox();
  const high = await phone.evaluate(() => document.body.scrollHeight);
  letThrough();
  // The letter has grown: what was held is there.
  await expect.poll(() => phone.evaluate(() => document.body.scrollHeight)).toBeGreaterThan(high + 100);
  expect(await begin.boundingBox()).toEqual(before);
  expect((before?.y ?? 0) + (before?.height ?? 0)).toBeLessThan(740 - 80);
});

test('nothing typed: the place is found by itself and shown before anything is sent', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet', position: { latitude: 52.71, longitude: 5.338 } });
  await tellWhenFound(phone);
  await readyToRecord(phone);
  await phone.getByRole('link', { name: 'Signaal', exact: true }).tap();
  await firstQuestion(phone);
  await phone.getByRole('button', { name: 'Nee', exact: true }).tap();
  await isFound(phone);
  await phone.getByRole('button', { name: 'Gordijnen dagen dicht' }).tap();
  await phone.getByRole('button', { name: /^Verder met/ }).tap();
  await expect(phone.getByText('Jouw plek, op ongeveer 12 meter')).toBeVisible();
  await phone.getByRole('button', { name: 'Andere plek' }).tap();
  await expect(phone.getByRole('heading', { name: 'Waar was het?' })).toBeVisible();
  await expect(phone.getByText('In Havenkwartier')).toBeVisible();
});
