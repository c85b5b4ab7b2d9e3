/** Steps that several journeys take, in the words of the screen. */
import { expect, type Page } from '@playwright/test';

export type SignalSteps = {
  readonly facts: readonly string[];
  /** A neighbourhood by name; own position when left out. */
  readonly neighbourhood?: string;
  readonly street?: string;
  readonly feeling?: string;
  readonly words?: string;
};

/** From the start screen to "Dankjewel". @returns the number on the screen */
export const makeSignal = async (page: Page, steps: SignalSteps): Promise<string> => {
  await page.getByRole('link', { name: 'Signaal', exact: true }).click();
  await page.getByRole('button', { name: 'Nee, geen spoed' }).click();
  for (const fact of steps.facts) await page.getByRole('button', { name: fact }).click();
  await page.getByRole('button', { name: /^Verder met/ }).click();
  if (steps.neighbourhood === undefined) {
    await page.getByRole('button', { name: 'Gebruik mijn plek' }).click();
    await expect(page.getByText('Je plek is gevonden')).toBeVisible();
  } else {
    await page.getByLabel('Of kies de buurt').selectOption({ label: steps.neighbourhood });
  }
  if (steps.street !== undefined) await page.getByLabel('Straat (mag leeg blijven)').fill(steps.street);
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  if (steps.feeling !== undefined)
    await page.getByRole('button', { name: steps.feeling, exact: true }).click();
  if (steps.words !== undefined) await page.getByLabel('In je eigen woorden').fill(steps.words);
  await page.getByRole('button', { name: 'Klaar', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Dankjewel.' })).toBeVisible();
  const text = await page.getByText('Je signaal heeft nummer').innerText();
  return text.replace('Je signaal heeft nummer ', '').replace(/\.$/, '');
};

/** The phone holds everything it needs to work in the dark: shell, key, map, own key known to the server. */
export const readyForTheDark = async (page: Page): Promise<void> => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const open = (): Promise<IDBDatabase> =>
          new Promise((resolve, reject) => {
            const asked = indexedDB.open('buurtplus');
            asked.onsuccess = () => resolve(asked.result);
            asked.onerror = () => reject(asked.error ?? new Error('no database'));
          });
        const all = (db: IDBDatabase, store: string): Promise<unknown[]> =>
          new Promise((resolve, reject) => {
            const asked = db.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => resolve(asked.result as unknown[]);
            asked.onerror = () => reject(asked.error ?? new Error('not readable'));
          });
        const db = await open();
        const [kept, device] = await Promise.all([all(db, 'kept'), all(db, 'device')]);
        db.close();
        const names = kept.map((row) => (row as { key: string }).key);
        const known = (device[0] as { registeredFor?: string[] } | undefined)?.registeredFor ?? [];
        return ['me', 'pack', 'areas'].every((name) => names.includes(name)) && known.length > 0;
      }),
    )
    .toBe(true);
};
