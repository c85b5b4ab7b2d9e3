/** A story without a mouse: begun, its facts, steps and choices changed, checked, played and published. */
import { heard } from '../harness/heard.ts';
import { expect, test } from '../harness/journey.ts';
import { keysOf, tabOnto } from '../harness/keyboard.ts';

test('a trainer makes, checks, plays and publishes a story by keyboard', async ({ open }) => {
  const desk = await open({ on: 'desktop', as: 'noor' });
  const keys = keysOf(desk);
  const name = `De poort ${Date.now() % 100_000}`;
  await desk.goto('/trainer/scenarios');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await heard(desk, 'stories');
  await keys.press('Begin met: Een busje met een vreemd kenteken');
  await expect(desk.getByLabel('Titel (Nederlands)')).toBeVisible();
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await heard(desk, 'making a story');
  // Undoing the only change puts the button out of use under the finger; the focus goes on beside it.
  await keys.press('Nog een set feiten');
  await expect(desk.getByRole('heading', { name: 'Feiten „b”' })).toBeFocused();
  await keys.press('Maak ongedaan');
  await expect(desk.getByRole('button', { name: 'Nakijken' })).toBeFocused();
  await keys.type('Titel (Nederlands)', name);
  await keys.type('Titel (Engels)', 'The gate');

  // The arrows walk through the facts and add nothing; only the button does, and what is taken away leaves the focus beside it.
  const facts = desk.getByRole('region', { name: 'Feiten van het verhaal' });
  const picked = facts.getByRole('button', { name: /^Haal „/ });
  const before = await picked.count();
  const fact = facts.getByRole('combobox', { name: 'Feit erbij' });
  await tabOnto(desk, fact, 'the facts');
  for (let presses = 0; presses < 3; presses += 1) await desk.keyboard.press('ArrowDown');
  const chosen = await fact.locator('option:checked').innerText();
  await expect(picked).toHaveCount(before);
  await tabOnto(desk, facts.getByRole('button', { name: 'Zet erbij: Feit erbij' }), 'adding');
  await desk.keyboard.press('Enter');
  const added = facts.getByRole('button', { name: `Haal „${chosen}” weg` });
  await keys.to(added, 'the new fact');
  await desk.keyboard.press('Enter');
  await expect(added).toHaveCount(0);
  await keys.stays('taking a fact away');

  // A step that was asked for stands open with the focus; one that is dropped leaves the focus beside it.
  await keys.press('Stap erbij');
  const line = desk.locator('summary').last();
  await expect(line).toBeFocused();
  await expect(line.locator('..')).toHaveAttribute('open');
  await keys.press('Keuze erbij');
  const choice = desk.getByRole('group', { name: 'Keuze 1' });
  await expect(choice).toBeFocused();
  await keys.press('Keuze weghalen: Keuze 1');
  await expect(choice).toHaveCount(0);
  await keys.press(/^Stap weghalen/);

  await keys.press('Nakijken');
  await expect(desk.getByRole('status').filter({ hasText: 'Er is niets mis mee.' })).toBeVisible();
  // Playing begins at its heading and stops where it was begun.
  await keys.press('Speel het verhaal');
  await expect(desk.getByRole('heading', { level: 1, name })).toBeFocused();
  await keys.press(/^Zeg hardop wat je ziet/);
  await expect(desk.getByRole('heading', { level: 1, name })).toBeFocused();
  await keys.press(/^„Een man zit in een stilstaand busje/);
  await expect(desk.getByRole('heading', { name: 'Mooi gedaan' })).toBeFocused();
  await heard(desk, 'playing');
  await keys.press('Stop met spelen');
  await expect(desk.getByRole('button', { name: 'Speel het verhaal' })).toBeFocused();
  await keys.press('Publiceren');
  await expect(desk.getByRole('status').filter({ hasText: 'Gepubliceerd als versie 1.' })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Publiceren' })).toBeFocused();

  // So that nobody of another journey meets it among the stories.
  await keys.press('Trek het verhaal in');
  await keys.press(/^Zeker weten\? Niemand/);
  await expect(desk.getByRole('status').filter({ hasText: 'Ingetrokken.' })).toBeVisible();
  await keys.stays('taking the story back');
  // What asks once more says so, and going on is not a yes.
  await keys.press('Concept weggooien');
  await expect(desk.getByRole('status').filter({ hasText: 'Zeker weten?' })).toHaveCount(1);
  await desk.keyboard.press('Shift+Tab');
  await expect(desk.getByRole('button', { name: 'Concept weggooien' })).toBeVisible();
  await desk.keyboard.press('Tab');
  await keys.press('Concept weggooien');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Begin met een leeg verhaal' })).toBeVisible();
  await expect(desk.getByRole('heading', { level: 1, name: 'Verhalen maken' })).toBeFocused();
  await expect(desk.getByRole('link', { name })).toHaveCount(0);
});
