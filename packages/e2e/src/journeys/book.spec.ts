/** The book on the phone: fetched when another one holds, kept for the dark, and never changed under somebody's hands. */
import type { Page, Route } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { readyForTheDark } from '../harness/steps.ts';

type Book = {
  readonly book: {
    readonly version: string;
    readonly observations: readonly Readonly<Record<string, unknown>>[];
    readonly desks: readonly { readonly code: string }[];
  };
  readonly holidays: readonly string[];
};

/** An edition of the municipality: one fact more, and a desk under another name. */
const nextEdition = ({ book, holidays }: Book): Book => ({
  holidays,
  book: {
    ...book,
    version: 'standard-1+1',
    observations: [
      ...book.observations,
      {
        code: 'public.swan_on_road',
        place: 'public_space',
        senses: ['see'],
        concern: 'defect',
        nl: 'Zwaan op het fietspad',
        en: 'Swan on the cycle path',
        otherMeaning: null,
        words: 'zwaan',
      },
    ],
    desks: book.desks.map((desk) =>
      desk.code === 'openbare-ruimte'
        ? { ...desk, name: { nl: 'Team Buitenruimte', en: 'Outdoor team' } }
        : desk,
    ),
  },
});

/** From here on this phone is told of the next edition, and gets it when it asks. */
const publish = async (page: Page): Promise<{ readonly fetched: () => number }> => {
  let fetched = 0;
  const change = async (route: Route, how: (body: never) => object): Promise<void> => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: how((await answer.json()) as never) });
  };
  await page.route('**/api/v1/phone-pack', (route) =>
    change(route, (pack: object) => ({ ...pack, compassVersion: 'standard-1+1' })),
  );
  await page.route('**/api/v1/compass', async (route) => {
    fetched += 1;
    await change(route, nextEdition as (body: never) => object);
  });
  // What others do meanwhile is told to every phone, and begins what is under way anew: here nobody does anything.
  await page.route('**/api/v1/news', (route) => route.abort());
  return { fetched: () => fetched };
};

const versionKept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const asked = indexedDB.open('buurtplus');
        asked.onerror = () => fail(asked.error ?? new Error('no database'));
        asked.onsuccess = () => {
          const row = asked.result.transaction('kept').objectStore('kept').get('compass');
          row.onsuccess = () => {
            asked.result.close();
            done((row.result as { value: { book: { version: string } } }).value.book.version);
          };
        };
      }),
  );

test('a newer edition is fetched once, kept, and decides in the dark', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyForTheDark(phone);
  expect(await versionKept(phone)).toBe('standard-1');
  const { fetched } = await publish(phone);
  await phone.goto('/');
  await expect.poll(() => versionKept(phone)).toBe('standard-1+1');
  await phone.reload();
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
  expect(fetched()).toBe(1);
  await phone.context().setOffline(true);
  await phone.reload();
  await phone.getByRole('link', { name: 'Signaal', exact: true }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await phone.getByRole('searchbox').fill('zwaan');
  await phone.getByRole('button', { name: 'Zwaan op het fietspad' }).click();
  await phone.getByRole('button', { name: /^Verder met 1/ }).click();
  await phone.getByRole('button', { name: 'Sla over' }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'Geef dit door aan Team Buitenruimte.' })).toBeVisible();
});

test('a newer edition that arrives in the middle of a signal waits for the next one', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyForTheDark(phone);
  await phone.getByRole('link', { name: 'Signaal', exact: true }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await phone.getByRole('button', { name: 'Lantaarn kapot' }).click();
  await publish(phone);
  // Coming back to the app after a minute, everything is read again; what was asked before is not asked twice at once.
  const from = Date.now();
  let minutes = 0;
  await expect
    .poll(async () => {
      minutes += 1;
      await phone.clock.setFixedTime(new Date(from + minutes * 60_000));
      await phone.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
      return versionKept(phone);
    })
    .toBe('standard-1+1');
  await phone.getByRole('searchbox').fill('zwaan');
  await expect(phone.getByRole('button', { name: 'Zwaan op het fietspad' })).toHaveCount(0);
  await phone.getByRole('button', { name: 'Haal weg: Lantaarn kapot' }).click();
  // Nothing is filled in any more: now the newer one is in use.
  await expect(phone.getByRole('button', { name: 'Zwaan op het fietspad' })).toBeVisible();
});
