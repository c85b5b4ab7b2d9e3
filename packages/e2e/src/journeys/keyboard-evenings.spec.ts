/** A training evening without a mouse: planned, moved and called off by a trainer, joined and voted by a volunteer, asked and answered. */

import { heard } from '../harness/heard.ts';
import { expect, test } from '../harness/journey.ts';
import { keysOf, tabOnto } from '../harness/keyboard.ts';

const minutes = 60_000;
const at = (ms: number) => {
  const moment = new Date(Date.now() + ms);
  const say = (options: Intl.DateTimeFormatOptions, locale = 'nl-NL') =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Amsterdam', ...options }).format(moment);
  // As this browser's own date field takes it: month, day, year, and a clock of twelve hours.
  const keys = say({ day: '2-digit', month: '2-digit', year: 'numeric' }, 'en-US').replaceAll('/', '');
  const clock = say({ hour: '2-digit', minute: '2-digit' }, 'en-US').replaceAll(/[^0-9AP]/g, '');
  return { keys, iso: say({}, 'sv-SE'), clock };
};

test('a trainer plans, moves and leads an evening by keyboard, and who comes joins and votes so', async ({
  open,
}) => {
  const desk = await open({ on: 'desktop', as: 'tess' });
  const trainer = keysOf(desk);
  const name = `Toetsen ${Date.now() % 100_000}`;
  await desk.goto('/trainer/avonden');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await heard(desk, 'planning');
  await trainer.type('Naam van de reeks', name);
  await trainer.press('Zorggroep Lichtendam', 'button', 'Space');
  const [soon, later] = [at(-5 * minutes), at(20 * 1_440 * minutes)];
  await trainer.typeIn(desk.getByLabel('Dag', { exact: true }).first(), soon.keys);
  await trainer.typeIn(desk.getByLabel('Van', { exact: true }), soon.clock);
  await trainer.typeIn(desk.getByLabel('Tot', { exact: true }), at(110 * minutes).clock);
  await expect(desk.getByLabel('Dag', { exact: true }).first()).toHaveValue(soon.iso);
  await trainer.type('Waar', 'De Huiskamer');
  await trainer.press('Inbraak: kansen en gedrag', 'button', 'Space');
  // One more evening was asked for: that is where one is.
  await trainer.press('Nog een avond');
  await expect(desk.getByRole('heading', { name: 'Avond 2' })).toBeFocused();
  await trainer.typeIn(desk.getByLabel('Dag', { exact: true }).nth(1), later.keys);
  await trainer.press('Uitnodigen');
  await expect(desk.getByRole('status').filter({ hasText: 'De uitnodiging is verstuurd.' })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Uitnodigen' })).toBeFocused();

  // Moving opens where the button was, and closing comes back to it.
  const row = desk.locator('.bpp-eveningrow', { hasText: name });
  const second = row.getByRole('listitem').nth(1);
  const move = second.getByRole('button', { name: /^Wijzig of verplaats/ });
  await trainer.to(move, 'moving');
  await desk.keyboard.press('Enter');
  await expect(second.getByRole('form')).toBeFocused();
  await trainer.press('Terug');
  await expect(move).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(second.getByRole('form')).toBeFocused();
  await trainer.type('Waar', 'De Brug');
  await trainer.press('Bewaar en laat weten');
  await expect(second.getByText('De Brug')).toBeVisible();
  await expect(move).toBeFocused();
  const off = second.getByRole('button', { name: /^Gaat niet door/ });
  await tabOnto(desk, off, 'calling off');
  // A key that stays down asks, and does not answer itself.
  await desk.keyboard.down('Enter');
  for (let again = 0; again < 4; again += 1) await desk.keyboard.down('Enter');
  await desk.keyboard.up('Enter');
  await expect(
    second.getByText('Iedereen die is uitgenodigd krijgt bericht.', { exact: false }),
  ).toBeVisible();
  await trainer.press('Ja, de avond gaat niet door');
  await expect(second.getByRole('status').filter({ hasText: 'Deze avond gaat niet door.' })).toBeVisible();
  await expect(second.getByRole('button', { name: 'Toch door laten gaan' })).toBeFocused();
  await heard(desk, 'planned');

  const onStage = row.getByRole('link', { name: /^Open de avond/ }).first();
  await trainer.to(onStage, 'the evening');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name })).toBeFocused();
  const code = desk.getByTestId('evening-code');
  await expect(code).toBeVisible();
  await heard(desk, 'the beamer');

  const phone = await open({ on: 'phone', as: 'henk' });
  const volunteer = keysOf(phone);
  await phone.goto('/avonden');
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  const card = phone.getByRole('region', { name });
  const field = card.getByLabel('De code op het scherm');
  await expect(field).toBeVisible();
  await tabOnto(phone, field, 'the code');
  await phone.keyboard.type(((await code.textContent()) ?? '').replaceAll(/\D/g, ''));
  await phone.keyboard.press('Enter');
  await expect(card.getByRole('status').filter({ hasText: 'Je staat op de lijst' })).toBeVisible();
  await volunteer.stays('the code');
  await heard(phone, 'in the room');

  // The arrows walk through the stories; only the button begins one.
  await trainer.choose('Kies een verhaal', /^De sleutel zit er nog in$/);
  await trainer.press('Begin: Kies een verhaal');
  await expect(desk.getByRole('heading', { level: 2, name: 'De sleutel zit er nog in' })).toBeFocused();
  await trainer.press('Vraag het de zaal');
  await expect(desk.getByRole('button', { name: 'Sluit de vraag' })).toBeFocused();
  const choices = card.getByRole('group', { name: 'Wat zou jij doen?' }).getByRole('button');
  await expect(choices.first()).toHaveAttribute('aria-pressed', 'false');
  await tabOnto(phone, choices.first(), 'a vote');
  await phone.keyboard.press('Space');
  await expect(card.getByRole('status').filter({ hasText: 'Je stem is geteld' })).toBeVisible();
  await expect(choices.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(choices.first()).toBeFocused();
  await expect(desk.getByRole('status').filter({ hasText: '1 stem' })).toBeVisible();
  await trainer.press('Sluit de vraag');
  await trainer.press('Kijk wat het kompas zegt');
  await expect(desk.getByRole('heading', { level: 2 })).toBeFocused();

  await trainer.unfold('Vraag aan een gast');
  await trainer.type('Je vraag', `Wie belt er terug na ${name}?`);
  await trainer.press('Stel de vraag');
  await expect(desk.getByRole('status').filter({ hasText: 'De vraag is gesteld.' })).toBeVisible();
  await heard(desk, 'the story on the beamer');

  const partner = await open({ on: 'desktop', as: 'karim' });
  const asked = keysOf(partner);
  await partner.goto('/avonden');
  await expect(partner.getByRole('heading', { level: 1 })).toBeFocused();
  const question = partner.getByRole('article', { name: new RegExp(name) });
  await expect(question.getByLabel('Antwoord')).toBeVisible();
  await tabOnto(partner, question.getByLabel('Antwoord'), 'the answer');
  await partner.keyboard.type('Onze wijkverpleging, binnen een dag.');
  await tabOnto(partner, question.getByRole('button', { name: 'Geef antwoord' }), 'answering');
  await partner.keyboard.press('Enter');
  await expect(question.getByRole('status')).toHaveText('Onze wijkverpleging, binnen een dag.');
  await asked.stays('answering');
  await heard(partner, 'questions of a partner');

  // It is on for two hours more; nobody of another journey should meet it.
  await trainer.press('Alle avonden', 'link');
  await expect(desk.getByRole('heading', { level: 1, name: 'Trainingsavonden' })).toBeFocused();
  await expect(row.getByRole('listitem').first()).toBeVisible();
  const end = row
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Gaat niet door/ });
  await tabOnto(desk, end, 'ending');
  await desk.keyboard.press('Enter');
  await trainer.press('Ja, de avond gaat niet door');
  await expect(row.getByRole('button', { name: 'Toch door laten gaan' })).toHaveCount(2);
});
