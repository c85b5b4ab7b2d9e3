/** A phone of before the compass: its database gets a new store and loses nothing, and a half-filled signal goes on where it was. */
import { expect, test } from '../harness/journey.ts';

const olderDatabase = (draft: string): Promise<void> =>
  new Promise((done, fail) => {
    const asked = indexedDB.open('buurtplus', 1);
    asked.onerror = () => fail(asked.error ?? new Error('no database'));
    asked.onupgradeneeded = () => {
      const { result: db } = asked;
      const stores = { outbox: 'seq', photos: 'hash', cards: 'signalId', drafts: 'ownerId', device: 'id' };
      for (const [name, keyPath] of Object.entries({ ...stores, kept: 'key', counters: 'key' }))
        db.createObjectStore(name, { keyPath });
    };
    asked.onsuccess = async () => {
      const db = asked.result;
      const keys = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, [
        'deriveBits',
      ]);
      const draftKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
      const me = (await (await fetch('/api/v1/me')).json()) as { personId: string };
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(draft);
      const box = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, draftKey, plain));
      const tx = db.transaction(['device', 'drafts', 'counters', 'cards'], 'readwrite');
      const deviceId = '01a20dc2-6d5e-7c65-9120-b874de371802';
      tx.objectStore('device').put({ id: 'device', deviceId, keys, draftKey, registeredFor: [] });
      tx.objectStore('drafts').put({ ownerId: me.personId, iv, box, savedAt: Date.now() });
      tx.objectStore('counters').put({ key: 'seq', next: 41 });
      tx.objectStore('cards').put({
        signalId: 'old',
        ownerId: me.personId,
        number: '7K3M-9QXT',
        kind: 'niet_pluis',
        street: 'Kade',
        recordedAt: new Date().toISOString(),
      });
      tx.objectStore('cards').put({
        signalId: 'long ago',
        ownerId: me.personId,
        number: '0000-0000',
        kind: 'niet_pluis',
        street: 'Kade',
        recordedAt: new Date(Date.now() - 61 * 86_400_000).toISOString(),
      });
      tx.oncomplete = () => {
        db.close();
        done();
      };
    };
  });

test('keeps its outbox, cards and key, and reads its draft without loss', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await phone.goto('/healthz');
  const draft = {
    step: 'rest',
    urgent: false,
    observations: ['home.curtains_closed', 'home.of_a_newer_book'],
    place: { source: 'neighbourhood', neighbourhoodCode: 'BU99010102' },
    street: 'Marktstraat',
    houseNumber: '7',
    gutFeeling: 'niet_pluis',
    ownWords: 'Al drie rondes hetzelfde beeld.',
    observedAt: new Date().toISOString(),
  };
  await phone.evaluate(olderDatabase, JSON.stringify(draft));
  await phone.goto('/signaal');
  await expect(phone.getByText('We hebben bewaard wat je al had ingevuld.')).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Hoe was het?' })).toBeVisible();
  await expect(phone.getByText('Marktstraat 7, Oude Markt')).toBeVisible();
  await phone.getByRole('button', { name: 'Terug' }).click();
  await expect(phone.getByRole('heading', { name: 'Waar was het?' })).toBeVisible();
  await phone.getByRole('button', { name: 'Terug' }).click();
  // A fact of another book is shown as its code in words, never dropped.
  await expect(phone.getByRole('button', { name: /^Haal weg: Bij een huis: of a newer book/ })).toBeVisible();
  const kept = await phone.evaluate(
    () =>
      new Promise<{ version: number; stores: string[]; next: number }>((done, fail) => {
        const asked = indexedDB.open('buurtplus');
        asked.onerror = () => fail(asked.error ?? new Error('no database'));
        asked.onsuccess = () => {
          const db = asked.result;
          const row = db.transaction('counters').objectStore('counters').get('seq');
          row.onsuccess = () => {
            const { next } = row.result as { next: number };
            done({ version: db.version, stores: [...db.objectStoreNames], next });
            db.close();
          };
        };
      }),
  );
  expect(kept).toMatchObject({ version: 3, next: 41 });
  expect(kept.stores).toContain('notes');
  // A card of more than sixty days ago has done its work.
  await expect
    .poll(() =>
      phone.evaluate(
        () =>
          new Promise<unknown>((done) => {
            const asked = indexedDB.open('buurtplus');
            asked.onsuccess = () => {
              const keys = asked.result.transaction('cards').objectStore('cards').getAllKeys();
              keys.onsuccess = () => {
                asked.result.close();
                done(keys.result);
              };
            };
          }),
      ),
    )
    .toEqual(['old']);
});
