/** Looking again: a note on this phone alone, sealed, remembered on the start screen, gone after fourteen days or when it is fine. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { passOn, readyForTheDark, toAdvice } from '../harness/steps.ts';

const day = 86_400_000;

/** The notes as the browser keeps them: every byte as a text, and what stands open beside the box. */
const rawNotes = (page: Page): Promise<{ readonly count: number; readonly text: string }> =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const asked = indexedDB.open('buurtplus');
        asked.onerror = () => fail(asked.error ?? new Error('no database'));
        asked.onsuccess = () => {
          const all = asked.result.transaction('notes').objectStore('notes').getAll();
          all.onsuccess = () => {
            asked.result.close();
            const text = JSON.stringify(all.result, (_key, value: unknown) =>
              value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
            );
            done({ count: all.result.length, text });
          };
        };
      }),
  );

const lookAgainAt = async (page: Page, street: string): Promise<void> => {
  await toAdvice(page, {
    facts: ['Gordijnen dagen dicht'],
    neighbourhood: 'Havenkwartier',
    street,
    answers: ['Vandaag pas'],
  });
  await expect(page.getByRole('heading', { name: 'Kijk een volgende keer nog eens.' })).toBeVisible();
  await page.getByRole('button', { name: 'Nog een keer kijken', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'We herinneren je eraan.' })).toBeVisible();
};

test('a note is sealed, remembered, put back when taken away by mistake, and shared with nobody', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyForTheDark(phone);
  const sent: string[] = [];
  phone.on('request', (request) => {
    // Own lessons are brought by themselves, and hold nothing of a note.
    const lessons = request.url().endsWith('/api/v1/my-learning');
    const tells = /Stillestraat|curtains|noteId/.test(request.postData() ?? '');
    if (request.method() !== 'GET' && (!lessons || tells)) sent.push(request.url());
  });
  await lookAgainAt(phone, 'Stillestraat');
  const raw = await rawNotes(phone);
  expect(raw.count).toBe(1);
  expect(raw.text).toContain('noteId');
  for (const plain of ['Stillestraat', 'curtains', 'observations', 'BU9901'])
    expect(raw.text).not.toContain(plain);

  await phone.getByRole('link', { name: 'Naar Vandaag' }).click();
  await phone.getByRole('link', { name: 'Je wilde nog een keer kijken: 1' }).click();
  const note = phone.getByRole('listitem').filter({ hasText: 'Gordijnen dagen dicht' });
  await expect(note).toContainText('Stillestraat, Havenkwartier');
  await expect(note).toContainText('Gaat over 14 dagen vanzelf weg');
  await note.getByRole('button', { name: 'Klaar, het is goed' }).click();
  await expect(note).toHaveCount(0);
  await phone.getByRole('button', { name: 'Zet terug' }).click();
  await expect(note).toHaveCount(1);
  expect(sent).toEqual([]);
});

test('looking again begins with danger, counts as more often, and takes the note away once it is passed on', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyForTheDark(phone);
  await lookAgainAt(phone, `Kijkstraat ${Date.now() % 100_000}`);
  await phone.getByRole('link', { name: 'Bekijk je lijstje' }).click();
  await phone.getByRole('button', { name: 'Ik kijk nu weer' }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await expect(phone.getByRole('button', { name: 'Gordijnen dagen dicht' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await phone.getByRole('button', { name: /^Verder met 1/ }).click();
  await phone.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(phone.getByRole('button', { name: 'Vaker', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await phone.getByRole('button', { name: 'Niet pluis', exact: true }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'Geef dit door aan de wijkwerker.' })).toBeVisible();
  await passOn(phone);
  await expect.poll(async () => (await rawNotes(phone)).count).toBe(0);
});

test('a half-filled signal is not thrown away for a note without a question', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyForTheDark(phone);
  await lookAgainAt(phone, 'Eerst');
  await phone.getByRole('link', { name: 'Signaal', exact: true }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await phone.getByRole('button', { name: 'Lantaarn kapot' }).click();
  await phone.getByRole('link', { name: 'Vandaag' }).click();
  await phone.getByRole('link', { name: /nog een keer kijken/ }).click();
  await phone.getByRole('button', { name: 'Ik kijk nu weer' }).click();
  await expect(phone.getByText('Je was al met een ander signaal bezig.')).toBeVisible();
  await phone.getByRole('button', { name: 'Maak dat eerst af' }).click();
  await expect(phone.getByRole('button', { name: 'Lantaarn kapot' })).toHaveAttribute('aria-pressed', 'true');
});

test('a note dies after fourteen days, also when the app was closed all that time', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyForTheDark(phone);
  await lookAgainAt(phone, 'Veertien');
  const made = Date.now();
  // Somebody else who used this phone and never signed out: gone at the next start.
  await phone.evaluate(
    () =>
      new Promise<void>((done) => {
        const asked = indexedDB.open('buurtplus');
        asked.onsuccess = () => {
          const tx = asked.result.transaction('notes', 'readwrite');
          const [iv, box] = [new Uint8Array(12), new Uint8Array(40)];
          tx.objectStore('notes').put({ noteId: 'other', ownerId: 'other', iv, box, savedAt: Date.now() });
          tx.oncomplete = () => {
            asked.result.close();
            done();
          };
        };
      }),
  );
  expect((await rawNotes(phone)).count).toBe(2);
  await phone.clock.setFixedTime(new Date(made + 13 * day));
  await phone.goto('/');
  await expect(phone.getByText('Je wilde nog een keer kijken: 1')).toBeVisible();
  await expect.poll(async () => (await rawNotes(phone)).count).toBe(1);
  await phone.clock.setFixedTime(new Date(made + 14 * day + 60_000));
  await phone.goto('/');
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(phone.getByText('Je wilde nog een keer kijken')).toHaveCount(0);
  // Not only out of sight: gone from the disk.
  await expect.poll(async () => (await rawNotes(phone)).count).toBe(0);
});
