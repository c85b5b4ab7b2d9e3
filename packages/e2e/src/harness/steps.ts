/** Steps that several journeys take, in the words of the screen. */
import { expect, type Page } from '@playwright/test';
import { fetchOwnFiles } from './own-files.ts';

export type CompassSteps = {
  /** Tiles by their words; what is not among the usual ones is searched for. */
  readonly facts: readonly string[];
  /** A neighbourhood by name; own position when left out. */
  readonly neighbourhood?: string;
  readonly street?: string;
  readonly houseNumber?: string;
  /** Answers to the questions of the facts, by their words. */
  readonly answers?: readonly string[];
  readonly feeling?: string;
  /** "Nee" when left out. */
  readonly risk?: string;
};
export type SignalSteps = CompassSteps & { readonly words?: string };

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

export const pickFact = async (page: Page, fact: string): Promise<void> => {
  const tile = page.getByRole('button', { name: fact, exact: true });
  const search = page.getByRole('searchbox');
  // The usual ones come with the field to look for others, not before.
  await expect(search).toBeVisible();
  if (await tile.isVisible()) return tile.click();
  await search.fill(fact);
  await tile.first().click();
  if (await search.isVisible()) await search.fill('');
};

const chooseWhere = async (page: Page, steps: CompassSteps): Promise<void> => {
  if (steps.neighbourhood !== undefined)
    await page.getByRole('combobox').selectOption({ label: steps.neighbourhood });
  else await expect(page.getByText(/^Jouw plek/)).toBeVisible();
  if (steps.street !== undefined) await page.getByLabel('Straat (mag leeg blijven)').fill(steps.street);
  if (steps.houseNumber !== undefined)
    await page.getByLabel('Huisnummer (mag leeg blijven)').fill(steps.houseNumber);
  await press(page, 'Verder');
};

const tellHow = async (page: Page, steps: CompassSteps): Promise<void> => {
  for (const answer of steps.answers ?? []) await press(page, answer);
  const feelings = page.getByRole('group', { name: 'En je gevoel?' });
  // "It is going on now" may have settled everything; then there is nothing left to ask.
  if ((await title(page).innerText()) !== 'Hoe was het?') return;
  if (await feelings.isVisible()) await press(page, steps.feeling ?? 'Weet niet');
  else await press(page, 'Verder');
};

const asked: Readonly<Record<string, (page: Page, steps: CompassSteps) => Promise<void>>> = {
  'Waar was het?': chooseWhere,
  'Hoe was het?': tellHow,
  'Loopt er iemand gevaar?': (page, steps) => press(page, steps.risk ?? 'Nee'),
};

/** From the facts on, through whatever is asked, to the one advice. */
export const onToAdvice = async (page: Page, steps: CompassSteps): Promise<void> => {
  for (const fact of steps.facts) await pickFact(page, fact);
  await press(page, /^Verder met/);
  const facts = /^Wat zag, hoorde of rook je\?$/;
  await expect(title(page)).not.toHaveText(facts);
  let placed = false;
  for (let turn = 0; turn < 5; turn += 1) {
    const now = await title(page).innerText();
    const answer = asked[now];
    if (answer === undefined) return;
    // A phone that knows where it is does not ask; a street is added by going there.
    const goesThere = now === 'Hoe was het?' && steps.street !== undefined && !placed;
    if (goesThere) await press(page, 'Andere plek');
    else await answer(page, steps);
    placed ||= now === 'Waar was het?';
    await expect(title(page)).not.toHaveText(now);
  }
};

/** From the start screen to the one advice. */
export const toAdvice = async (page: Page, steps: CompassSteps): Promise<void> => {
  await page.getByRole('link', { name: 'Signaal', exact: true }).click();
  await press(page, 'Nee');
  await onToAdvice(page, steps);
};

export const writeWords = async (page: Page, words: string): Promise<void> => {
  await page.getByText('In je eigen woorden', { exact: true }).click();
  await page.getByLabel('Wat zag je, wanneer, hoe vaak?').fill(words);
};

/** From an advice to "Dankjewel". @returns the numbers on the screen */
export const passOn = async (page: Page, words?: string): Promise<readonly string[]> => {
  const anyway = page.getByRole('button', { name: 'Toch doorgeven' });
  if (await anyway.isVisible()) await anyway.click();
  if (words !== undefined) await writeWords(page, words);
  await press(page, /^Geef (door|het ook door|de rest door)$/);
  await expect(page.getByRole('heading', { name: 'Dankjewel.' })).toBeVisible();
  const text = await page.getByText(/^Je signa(al heeft|len hebben)/).innerText();
  return text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [];
};

/** From the start screen to "Dankjewel". @returns the number on the screen */
export const makeSignal = async (page: Page, steps: SignalSteps): Promise<string> => {
  await toAdvice(page, steps);
  const [number = ''] = await passOn(page, steps.words);
  return number;
};

/** The phone holds everything it needs to record: key, map, book, own key known to the server. */
export const readyToRecord = async (page: Page): Promise<void> => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
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
        return ['me', 'pack', 'areas', 'compass'].every((name) => names.includes(name)) && known.length > 0;
      }),
    )
    .toBe(true);
};

/** And the app's own files with it, so that it works in the dark. */
export const readyForTheDark = async (page: Page): Promise<void> => {
  await readyToRecord(page);
  await fetchOwnFiles(page);
};
