/** A certificate from asking to withdrawing, checked by a stranger; the trainer's overview; the refresher; and care that leaves no trace. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { heard } from '../harness/heard.ts';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { keysOf } from '../harness/keyboard.ts';
import { look } from '../harness/look.ts';

const downloaded = async (page: Page, button: string): Promise<string> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await coming).path(), 'latin1');
};

/** A phone that is new to him knows his lessons once it heard of them, and then his certificate stands there. */
const toOwnLearning = async (page: Page): Promise<void> => {
  await page.goto('/ik/leren');
  await expect(page.getByText(/^Je deed alle \d+ lessen/)).toBeVisible();
};

/** What the frame of the app reads by itself on whichever page, every so often: it says nothing of where somebody is. */
const ofTheFrame =
  /\/api\/v1\/(me|me\/devices|phone-pack|round-pack|round-alarms|areas|my-signals|compass|news)$/;

test('who did all lessons makes a certificate; a stranger checks it and never learns whose it is', async ({
  open,
}) => {
  const ali = await open({ on: 'phone', as: 'ali' });
  await toOwnLearning(ali);
  await ali.getByRole('button', { name: 'Maak mijn bewijs' }).click();
  await expect(ali.getByText(/Je bewijs is geldig tot en met/)).toBeVisible();
  await look(ali, 'own certificate');
  expect((await downloaded(ali, 'Download als PDF')).slice(0, 5)).toBe('%PDF-');

  const first = await downloaded(ali, 'Download mijn leren');
  expect(await downloaded(ali, 'Download mijn leren')).toBe(first);
  expect(first).not.toMatch(/Ali|Haddad/);

  const stranger = await open({ on: 'phone' });
  await stranger.goto('/certificaat#0000-0000-0000-0000-0000');
  await expect(stranger.getByLabel('Code op het papier')).toHaveValue('0000-0000-0000-0000-0000');
  await stranger.getByRole('button', { name: 'Kijk na' }).click();
  await expect(stranger.getByText('Deze code kennen we niet.')).toBeVisible();
  await look(stranger, 'checking a certificate');

  await ali.getByRole('button', { name: 'Trek mijn bewijs in' }).click();
  await ali.getByRole('button', { name: 'Ja, trek het in' }).click();
  await expect(ali.getByRole('button', { name: 'Maak mijn bewijs' })).toBeVisible();
});

test('a certificate is made, checked, saved and taken back by keyboard, and each time it is said', async ({
  open,
}) => {
  const ali = await open({ on: 'phone', as: 'ali' });
  const keys = keysOf(ali);
  await toOwnLearning(ali);
  await expect(ali.getByRole('heading', { level: 1 })).toBeFocused();
  await keys.press('Maak mijn bewijs');
  await expect(ali.locator(':focus')).toContainText('Je bewijs is geldig tot en met');
  await heard(ali, 'own certificate');
  const paper = ali.waitForEvent('download');
  await keys.press('Download als PDF');
  expect(readFileSync(await (await paper).path(), 'latin1').slice(0, 5)).toBe('%PDF-');
  const certificate = ali.getByRole('region', { name: /bewijs/i });
  await keys.press('Trek mijn bewijs in');
  await keys.press('Nee, laat staan');
  await expect(certificate.getByRole('button', { name: 'Trek mijn bewijs in' })).toBeFocused();
  await ali.keyboard.press('Enter');
  await keys.press('Ja, trek het in');
  await expect(ali.getByRole('button', { name: 'Maak mijn bewijs' })).toBeVisible();
  await keys.stays('taking it back');

  const stranger = await open({ on: 'phone' });
  const theirs = keysOf(stranger);
  await stranger.goto('/certificaat');
  await expect(stranger.getByRole('heading', { level: 1 })).toBeFocused();
  await heard(stranger, 'checking a certificate');
  await theirs.type('Code op het papier', '0000-0000-0000-0000-0000');
  await stranger.keyboard.press('Enter');
  await expect(stranger.getByRole('status').filter({ hasText: 'Deze code kennen we niet.' })).toBeVisible();
  await theirs.stays('checking');
});

test('the phone itself notices that something learned has changed, shows it and asks once', async ({
  open,
}) => {
  const ali = await open({ on: 'phone', as: 'ali' });
  await ali.goto('/');
  await expect(ali.getByRole('heading', { level: 1 })).toBeVisible();
  // The book of before, as a phone keeps it when an edition comes: with another number for victim support.
  await expect
    .poll(() =>
      ali.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const asked = indexedDB.open('buurtplus');
            asked.onsuccess = () => {
              const store = asked.result.transaction('kept', 'readwrite').objectStore('kept');
              const got = store.get('compass');
              got.onsuccess = () => {
                if (got.result === undefined) {
                  asked.result.close();
                  return resolve(false);
                }
                const { value } = got.result;
                const desks = value.book.desks.map((desk: { kinds: string[] }) =>
                  desk.kinds.includes('wijkwerker') ? { ...desk, phone: '14 000' } : desk,
                );
                const before = { ...value, book: { ...value.book, version: 'before', desks } };
                const put = store.put({ key: 'compass-before', value: before, at: Date.now() });
                put.onsuccess = () => {
                  asked.result.close();
                  resolve(true);
                };
              };
            };
          }),
      ),
    )
    .toBe(true);
  await ali.reload();
  await ali.getByRole('link', { name: /Er is iets veranderd in het kompas/ }).click();
  await expect(ali.getByText(/Eerst: .*14 000/).first()).toBeVisible();
  await look(ali, 'refresher');
  await ali
    .getByRole('group', { name: 'Wat geldt nu?' })
    .getByRole('button', { name: /14 000/ })
    .click();
  await expect(ali.getByText(/Net anders/)).toBeVisible();
  await ali.getByRole('button', { name: 'Klaar, ik weet het' }).click();
  await expect(ali).toHaveURL(/\/$/);
  await expect(ali.getByRole('link', { name: /Er is iets veranderd/ })).toHaveCount(0);
});

test('care after a hard round asks the server nothing', async ({ open }) => {
  const ali = await open({ on: 'phone', as: 'ali', theme: 'dark' });
  // News of others makes every page read again, at any moment: here nothing is told.
  await ali.route('**/api/v1/news', (route) => route.fulfill({ status: 204 }));
  await ali.goto('/team');
  await expect(ali.getByRole('heading', { level: 1 })).toBeVisible();
  // What the page before asks is answered first.
  const asks = ['me/sessions', 'me/devices', 'me/passkeys', 'me/round-number', 'push-key'].map((path) =>
    ali.waitForResponse(
      (answer) => answer.url().endsWith(`/api/v1/${path}`) && answer.request().method() === 'GET',
    ),
  );
  await ali.goto('/ik');
  await Promise.all(asks);
  await expect(ali.getByRole('link', { name: 'Goed voor jezelf zorgen' })).toBeVisible();
  const sent: string[] = [];
  ali.on('request', (request) => {
    if (request.url().includes('/api/') && !ofTheFrame.test(request.url())) sent.push(request.url());
  });
  await ali.getByRole('link', { name: 'Goed voor jezelf zorgen' }).click();
  await expect(ali.getByRole('heading', { name: 'Goed voor jezelf zorgen' })).toBeVisible();
  await expect(ali.getByRole('link', { name: /Slachtofferhulp, 0900-0101/ })).toBeVisible();
  // Somebody he knows, by name and with a number; no desk and nobody on duty.
  const talk = ali.getByRole('region', { name: 'Praat met iemand die je kent' });
  const bram = talk.getByRole('listitem').filter({ hasText: 'Bram Visser' });
  await expect(bram.getByRole('link')).toHaveAttribute('href', /^tel:06\d{8}$/);
  await expect(talk.getByRole('listitem').first()).toContainText('Bram Visser');
  await expect(talk.getByText('Piketdienst', { exact: false })).toHaveCount(0);
  await look(ali, 'care');
  expect(sent).toEqual([]);
});

const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language' | 'on'>>[] = [
  { theme: 'light', language: 'nl-NL', on: 'desktop' },
  { theme: 'dark', language: 'en-GB', on: 'phone' },
];
for (const options of looks) {
  const label = `${options.on} ${options.theme} ${options.language}`;
  test(`the overview of a trainer and an adviser, ${label}`, async ({ open }) => {
    for (const as of ['tess', 'vera'] as const) {
      const page = await open({ ...options, as });
      const language = options.language === 'en-GB' ? 'en' : 'nl';
      await page.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
      await page.goto('/trainer/overzicht');
      await expect(page.getByText(/(ongeveer|about) 5/).first()).toBeVisible();
      await look(page, `${label} ${as}`);
    }
  });
}

test('the trainer takes figures along as CSV and as xAPI, without people', async ({ open }) => {
  const tess = await open({ on: 'desktop', as: 'tess' });
  await tess.goto('/');
  await tess.getByRole('link', { name: 'Wie bereiken we?' }).click();
  const csv = await downloaded(tess, 'Download als CSV');
  expect(csv).toContain('lesson_rol;5');
  const statements = JSON.parse(await downloaded(tess, 'Download als xAPI')) as readonly {
    readonly actor: { readonly objectType: string };
  }[];
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.every(({ actor }) => actor.objectType === 'Group')).toBe(true);
});
