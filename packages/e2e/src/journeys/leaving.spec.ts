/** Leaving a phone: signing out takes what it knew; a sealed signal stays for its author and goes under nobody else's name. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { signIn } from '../harness/people.ts';
import { makeSignal, readyForTheDark, toAdvice } from '../harness/steps.ts';

/** Everything the browser keeps of this site, as one text. */
const everythingKept = `(async () => {
  const open = (name) => new Promise((done) => { const ask = indexedDB.open(name); ask.onsuccess = () => done(ask.result); });
  const all = (db, store) => new Promise((done) => { const ask = db.transaction(store).objectStore(store).getAll(); ask.onsuccess = () => done(ask.result); });
  const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
  for (const { name } of await indexedDB.databases()) {
    const db = await open(name);
    for (const store of db.objectStoreNames) parts.push(store + JSON.stringify(await all(db, store), (_, value) => value instanceof Uint8Array ? new TextDecoder().decode(value) : value));
    db.close();
  }
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) parts.push(request.url);
  return parts.join('\\n');
})()`;

/** From "Ik". It ends with a page that is opened anew: the address alone can be there before. */
const signOut = async (page: Page): Promise<void> => {
  const anew = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await anew;
  await expect(page.getByLabel('Je e-mailadres')).toBeVisible();
};

/** By which number the server knows this phone. */
const deviceIdOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const asked = indexedDB.open('buurtplus');
        asked.onsuccess = () => {
          const got = asked.result.transaction('device').objectStore('device').get('device');
          got.onsuccess = () => {
            asked.result.close();
            resolve(got.result.deviceId);
          };
        };
      }),
  );

test('what somebody wrote is not readable on the phone, and signing out leaves nothing but sealed signals', async ({
  open,
}) => {
  const street = `Stille Weg ${Date.now() % 100_000}`;
  const page = await open({ on: 'phone' });
  await signIn(page, 'amina');
  await readyForTheDark(page);
  await page.context().setOffline(true);
  await makeSignal(page, {
    facts: ['Iemand lijkt in de war'],
    neighbourhood: 'Oude Markt',
    street,
    feeling: 'Niet pluis',
    words: 'geheimwoord-in-eigen-woorden',
  });
  const sealed = (await page.evaluate(everythingKept)) as string;
  expect(sealed).toContain(street);
  expect(sealed).not.toContain('geheimwoord');

  await toAdvice(page, {
    facts: ['Gordijnen dagen dicht'],
    neighbourhood: 'Havenkwartier',
    answers: ['Vandaag pas'],
  });
  await page.getByRole('button', { name: 'Nog een keer kijken', exact: true }).click();
  await page.getByRole('link', { name: 'Bekijk je lijstje' }).click();
  await expect(page.getByRole('button', { name: 'Ik kijk nu weer' })).toBeVisible();
  expect(await page.evaluate(everythingKept)).toContain('notes[{');

  await page.getByRole('navigation').getByRole('link', { name: 'Ik', exact: true }).click();
  await signOut(page);
  // Signed out without network: also when it returns, the old session opens nothing.
  await page.context().setOffline(false);
  await page.goto('/');
  await expect(page.getByLabel('Je e-mailadres')).toBeVisible();
  const left = (await page.evaluate(everythingKept)) as string;
  expect(left).toContain('notes[]');
  for (const known of [street, 'Amina', 'amina@', 'geheimwoord', '/api/']) expect(left).not.toContain(known);

  // Riet signs in on the same phone: Amina's signal neither goes nor shows.
  await signIn(page, 'riet');
  await page.goto('/ik/postvak');
  await expect(page.getByText('Dit hoort bij iemand anders')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Ik', exact: true }).click();
  await signOut(page);

  await signIn(page, 'amina');
  await page.goto('/ik/signalen');
  await expect(page.getByRole('listitem').filter({ hasText: street })).toContainText('Verzonden');
});

test('a phone that was ended can send again once its person signs in on it, and nobody ends it by mistake on itself', async ({
  open,
}) => {
  const street = `Nieuwe Weg ${Date.now() % 100_000}`;
  const page = await open({ on: 'phone' });
  await signIn(page, 'riet');
  await readyForTheDark(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Ik', exact: true }).click();
  const here = page.getByRole('listitem').filter({ hasText: 'dit apparaat' });
  await expect(here.filter({ hasText: 'Android' }).or(here.filter({ hasText: 'Computer' }))).toHaveCount(1);
  await expect(here.getByRole('button')).toHaveCount(0);

  // Ended from elsewhere, because it seemed lost: this one only, for Riet has phones in other journeys too.
  const origin = new URL(page.url()).origin;
  const ended = await page.request.delete(`/api/v1/me/devices/${await deviceIdOf(page)}`, {
    headers: { origin },
  });
  expect(ended.ok(), await ended.text()).toBe(true);
  await signOut(page);
  await signIn(page, 'riet');
  await readyForTheDark(page);
  await makeSignal(page, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt', street });
  await expect(page.getByText('Verzonden', { exact: true })).toBeVisible();
});
