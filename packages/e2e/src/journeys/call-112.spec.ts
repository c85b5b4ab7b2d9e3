/** Danger: the call comes first and keeps nothing; a short log is a choice afterwards, and an urgent fact leads here from anywhere. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { passOn, pickFact, readyToRecord } from '../harness/steps.ts';

/** How many rows each store of this phone holds, but for what every start keeps. */
const rowsIn = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const asked = indexedDB.open('buurtplus');
        asked.onerror = () => fail(asked.error ?? new Error('no database'));
        asked.onsuccess = () => {
          const db = asked.result;
          const names = ['outbox', 'photos', 'cards', 'drafts', 'notes'];
          const tx = db.transaction(names);
          const counts: Record<string, number> = {};
          for (const name of names) {
            const count = tx.objectStore(name).count();
            count.onsuccess = () => {
              counts[name] = count.result;
            };
          }
          tx.oncomplete = () => {
            db.close();
            done(counts);
          };
        };
      }),
  );

const nothing = { outbox: 0, photos: 0, cards: 0, drafts: 0, notes: 0 };

test('danger shows the call and what to tell, and keeps nothing on the phone or anywhere', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'amina', position: { latitude: 52.71, longitude: 5.338 } });
  // The start screen brings the own learning to the server by itself, also when there is none; that is no part of this.
  const learned = phone.waitForResponse('**/api/v1/my-learning');
  await readyToRecord(phone);
  await learned;
  await expect.poll(() => rowsIn(phone)).toEqual(nothing);
  const sent: string[] = [];
  phone.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
  });
  await phone.getByRole('link', { name: 'Signaal', exact: true }).tap();
  await phone.getByRole('button', { name: 'Ja, nu' }).tap();
  const main = phone.getByRole('main');
  await expect(main.getByRole('link', { name: 'Bel 112' })).toHaveAttribute('href', 'tel:112');
  for (const line of [
    'Waar je precies bent',
    'Of je wapens ziet',
    'Blijf op afstand, bij elkaar en bereikbaar.',
  ])
    await expect(main.getByText(line)).toBeVisible();
  await expect(main.getByText('Dan altijd 112, niet 0900-8844.', { exact: false })).toBeVisible();
  await phone.getByRole('button', { name: 'Ik heb 112 gebeld' }).tap();
  await expect(phone.getByRole('heading', { name: 'Goed dat je belde.' })).toBeVisible();
  await phone.getByRole('button', { name: 'Klaar', exact: true }).tap();
  await expect(phone.getByRole('heading', { name: 'Goed gedaan.' })).toBeVisible();
  expect(await rowsIn(phone)).toEqual(nothing);
  expect(sent).toEqual([]);
  await phone.getByRole('link', { name: 'Naar Vandaag' }).tap();
  expect(await rowsIn(phone)).toEqual(nothing);
});

test('after the call a short log is possible, and goes to the wijkagent as one about a call', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'amina', position: { latitude: 52.71, longitude: 5.338 } });
  await readyToRecord(phone);
  await phone.getByRole('link', { name: 'Signaal', exact: true }).tap();
  await phone.getByRole('button', { name: 'Ja, nu' }).tap();
  await phone.getByRole('button', { name: 'Ik heb 112 gebeld' }).tap();
  await phone.getByRole('button', { name: 'Korte notitie voor de wijkagent' }).tap();
  await expect(phone.getByText('Alleen dat je 112 belde')).toBeVisible();
  await expect(phone.getByText('Jouw plek, op ongeveer 12 meter')).toBeVisible();
  const [number] = await passOn(phone, 'Twee auto’s op elkaar, de ambulance kwam snel.');
  await expect(phone.getByText('Verzonden', { exact: true })).toBeVisible();

  const desk = await open({ on: 'desktop', as: 'wil' });
  type Item = { readonly signalId: string; readonly urgency: string };
  const find = async (): Promise<Item | undefined> => {
    const list = await desk.request.get(`/api/v1/work-list?number=${number}`);
    return ((await list.json()) as { items: readonly Item[] }).items[0];
  };
  await expect.poll(async () => (await find())?.urgency).toBe('now_112');
  const found = await find();
  const signal = (await (await desk.request.get(`/api/v1/signals/${found?.signalId}`)).json()) as object;
  expect(signal).toMatchObject({
    observations: ['team.called_112'],
    ownWords: null,
    behindTap: ['own_words'],
    decision: { outcome: 'call_112', answers: { called: '112', danger: 'yes' } },
  });
});

test('an urgent fact leads to the call from anywhere, and stays picked', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyToRecord(phone);
  await expect.poll(() => rowsIn(phone)).toMatchObject(nothing);
  await phone.goto('/signaal');
  await phone.getByRole('button', { name: 'Nee', exact: true }).tap();
  await pickFact(phone, 'Nu inbraak');
  await expect(phone.getByRole('heading', { name: 'Bel nu 112.' })).toBeVisible();
  await phone.getByRole('button', { name: 'Toch geen spoed' }).tap();
  // What is taken away again is not kept either.
  await expect.poll(async () => (await rowsIn(phone))['drafts']).toBe(1);
  await phone.getByRole('button', { name: 'Haal weg: Nu inbraak' }).tap();
  await expect.poll(() => rowsIn(phone)).toMatchObject(nothing);
  await pickFact(phone, 'Nu inbraak');
  await phone.getByRole('button', { name: 'Toch geen spoed' }).tap();
  // Going on with it still ends in the call: what was seen counts, not what was answered first.
  await phone.getByRole('button', { name: /^Verder met 1/ }).tap();
  await phone.getByRole('button', { name: 'Sla over' }).tap();
  await phone.getByRole('button', { name: 'Pluis', exact: true }).tap();
  await phone.getByRole('button', { name: 'Nee', exact: true }).tap();
  await expect(phone.getByRole('heading', { name: 'Bel nu 112.' })).toBeVisible();
  await expect(phone.getByText('Wat je zag, is altijd voor 112.')).toBeVisible();
});

test('risk now is a call without another question, and doubt keeps 112 in sight', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyToRecord(phone);
  await phone.goto('/signaal');
  await phone.getByRole('button', { name: 'Weet ik niet' }).tap();
  const doubt = phone.getByRole('main').getByRole('link', { name: /^Twijfel je\? Bel 112/ });
  await expect(doubt).toHaveAttribute('href', 'tel:112');
  await phone.getByRole('button', { name: 'Sla over' }).tap();
  await expect(phone.getByRole('heading', { name: 'Loopt er iemand gevaar?' })).toBeVisible();
  await expect(doubt).toBeVisible();
  await phone
    .getByRole('group', { name: 'Iemand anders' })
    .getByRole('button', { name: 'Nu', exact: true })
    .tap();
  await expect(phone.getByRole('heading', { name: 'Bel nu 112.' })).toBeVisible();
  await expect(phone.getByText('Iemand loopt nu gevaar.')).toBeVisible();
});
