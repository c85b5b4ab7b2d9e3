/** Who was on a training evening does the questions of its lessons on the phone; the trainer says what was gone through. */
import { expect, test } from '../harness/journey.ts';
import { keysOf } from '../harness/keyboard.ts';
import { look } from '../harness/look.ts';

test('a lesson of an evening is done with its questions, and a phone that starts again goes on where it was', async ({
  open,
}) => {
  const bram = await open({ on: 'phone', as: 'bram', theme: 'dark' });
  await bram.goto('/leren');
  const lesson = bram.getByRole('link', { name: /Kijken zonder oordeel/ });
  await expect(lesson).toContainText('Je was op de avond: alleen de vragen');
  await look(bram, 'the line after an evening');
  await lesson.click();
  await expect(bram.getByText(/Je was op de avond van \d+ \w+ \d{4}\./)).toBeVisible();
  await look(bram, 'the offer in a lesson');
  await bram.getByRole('button', { name: 'Alleen de vragen' }).click();
  await expect(bram.getByText('Deel 1 van 3')).toBeAttached();
  const answer = async (): Promise<void> => {
    await bram.locator('.bpp-choice').first().click();
    await bram.getByRole('button', { name: 'Verder', exact: true }).click();
  };
  await look(bram, 'the questions alone');
  await answer();
  await expect(bram.getByText('Deel 2 van 3')).toBeAttached();
  await bram.reload();
  await expect(bram.getByText('Deel 2 van 3')).toBeAttached();
  await answer();
  // Each part is on the disk before the next one shows; until then the one before it stands there.
  await expect(bram.getByText('Deel 3 van 3')).toBeAttached();
  await answer();
  await bram.getByRole('button', { name: 'Les afronden' }).click();
  await expect(bram.getByRole('link', { name: /Kijken zonder oordeel/ })).toContainText('Gedaan');
  await expect
    .poll(async () => {
      const mine = await bram.request.get('/api/v1/my-certificate');
      return ((await mine.json()) as { missing: string[] }).missing.includes('waarnemen');
    })
    .toBe(false);
});

test('the trainer says by keyboard what was gone through, and before it begins there is nothing to say', async ({
  open,
}) => {
  const tess = await open({ on: 'desktop', as: 'tess' });
  const day = new Date(Date.now() - 5 * 60_000);
  const clock = (minutes: number): string =>
    new Date(day.getTime() + minutes * 60_000).toLocaleTimeString('nl-NL', {
      timeZone: 'Europe/Amsterdam',
      hour: '2-digit',
      minute: '2-digit',
    });
  const name = `Aan bod ${Date.now() % 100_000}`;
  await tess.goto('/trainer/avonden');
  await tess.getByLabel('Naam van de reeks').fill(name);
  await tess
    .getByLabel('Dag', { exact: true })
    .fill(day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }));
  await tess.getByLabel('Van', { exact: true }).fill(clock(0));
  await tess.getByLabel('Tot', { exact: true }).fill(clock(120));
  await tess.getByLabel('Waar', { exact: true }).fill('De Huiskamer');
  await tess.getByRole('button', { name: 'Jouw rol en waar die ophoudt' }).click();
  await tess.getByRole('button', { name: 'Geweld thuis' }).click();
  await expect(tess.getByText('hoeft van deze lessen op de telefoon alleen nog de vragen')).toBeVisible();
  await look(tess, 'planning with lessons');
  await tess.getByRole('button', { name: 'Uitnodigen' }).click();
  const row = tess.locator('.bpp-eveningrow', { hasText: name });
  await expect(row.getByText('Het gaat over: Jouw rol en waar die ophoudt, Geweld thuis')).toBeVisible();
  await row.getByRole('link', { name: 'Open de avond' }).click();
  await expect(tess.getByRole('heading', { name })).toBeVisible();
  const keys = keysOf(tess);
  const fold = tess.locator('summary', { hasText: 'Wat kwam aan bod?' });
  await fold.focus();
  await expect(fold).toBeFocused();
  await tess.keyboard.press('Enter');
  await keys.press('Geweld thuis');
  await keys.press('Bewaar wat aan bod kwam');
  await expect(tess.getByText('Bewaard.')).toBeVisible();
  await look(tess, 'what was gone through');
  await tess.goto('/trainer/avonden');
  const after = tess.locator('.bpp-eveningrow', { hasText: name });
  await expect(after.getByText('Het gaat over: Jouw rol en waar die ophoudt', { exact: true })).toBeVisible();
  // It is on for two hours more; nobody of another journey should meet it.
  await after.getByRole('button', { name: 'Gaat niet door' }).click();
  await after.getByRole('button', { name: 'Ja, de avond gaat niet door' }).click();
  await expect(after.getByRole('button', { name: 'Toch door laten gaan' })).toBeVisible();
});
