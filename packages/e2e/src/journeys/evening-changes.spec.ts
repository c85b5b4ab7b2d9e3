/** An evening moves, is called off and comes back; two trainers lead it; the room votes on the compass; an agreement with a duty. */
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
const clockIn = (minutes: number): string =>
  inMinutes(minutes).toLocaleTimeString('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  });
const dayIn = (minutes: number): string =>
  inMinutes(minutes).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
const dayMinutes = 24 * 60;

test('an evening moves and is called off, who is invited sees it, and a second trainer leads along', async ({
  open,
}) => {
  // Asked once: a day that ends on the way does not move the evening.
  const [first, moved] = [dayIn(20 * dayMinutes), dayIn(21 * dayMinutes)];
  const desk = await open({ on: 'desktop', as: 'tess' });
  const name = `Verzet ${Date.now() % 100_000}`;
  await desk.goto('/trainer/avonden');
  await desk.getByLabel('Naam van de reeks').fill(name);
  await desk.getByLabel('Dag', { exact: true }).fill(first);
  await desk.getByLabel('Waar', { exact: true }).fill('De Huiskamer');
  await desk.getByRole('button', { name: 'Jouw rol en waar die ophoudt' }).click();
  await desk.getByRole('button', { name: 'Uitnodigen' }).click();
  const row = desk.locator('.bpp-eveningrow', { hasText: name });
  await expect(row.getByText('0 komen, 0 niet')).toBeVisible();

  const phone = await open({ on: 'phone', as: 'ineke' });
  await phone.goto('/avonden');
  const card = phone.getByRole('region', { name });
  await card.getByRole('button', { name: 'Ik kom', exact: true }).click();
  await expect(card.getByText('Je komt. Fijn!')).toBeVisible();

  await row.getByRole('button', { name: 'Wijzig of verplaats' }).click();
  const form = desk.getByRole('form', { name: `${name} wijzigen` });
  await expect(form.getByLabel('Dag', { exact: true })).toHaveValue(first);
  await expect(form.getByLabel('Van', { exact: true })).toHaveValue('19:30');
  await look(desk, 'moving an evening');
  await form.getByLabel('Dag', { exact: true }).fill('2020-01-01');
  await form.getByRole('button', { name: 'Bewaar en laat weten' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await form.getByLabel('Dag', { exact: true }).fill(moved);
  await form.getByRole('button', { name: 'Bewaar en laat weten' }).click();
  await expect(form).toBeHidden();
  await expect(row.getByText('Deze avond is verplaatst.', { exact: false })).toBeVisible();
  await phone.reload();
  await expect(card.getByText('Deze avond is verplaatst.', { exact: false })).toBeVisible();
  await expect(card.getByText('Kun je nu ook?', { exact: false })).toBeVisible();
  await look(phone, 'a moved evening');

  await row.getByRole('button', { name: 'Gaat niet door' }).click();
  await row.getByRole('button', { name: 'Ja, de avond gaat niet door' }).click();
  await expect(row.getByRole('button', { name: 'Toch door laten gaan' })).toBeVisible();
  await phone.reload();
  await expect(card.getByText('Deze avond gaat niet door.')).toBeVisible();
  await row.getByRole('button', { name: 'Toch door laten gaan' }).click();
  await expect(row.getByRole('button', { name: 'Wijzig of verplaats' })).toBeVisible();

  await row.getByText('Wie leidt deze reeks mee?').click();
  await row.getByRole('button', { name: 'Noor Peters' }).click();
  await expect(row.getByText('Trainers: Noor Peters en Tess Mulder')).toBeVisible();
  await look(desk, 'leading together');
  const other = await open({ on: 'phone', as: 'noor' });
  await other.goto('/trainer/avonden');
  const theirs = other.locator('.bpp-eveningrow', { hasText: name });
  await expect(theirs.getByRole('link', { name: 'Open de avond' })).toBeVisible();
  await look(other, 'evenings of the second trainer');
  await theirs.getByRole('button', { name: 'Gaat niet door' }).click();
  await theirs.getByRole('button', { name: 'Ja, de avond gaat niet door' }).click();
  await expect(theirs.getByRole('button', { name: 'Toch door laten gaan' })).toBeVisible();
});

test('the room votes on what the compass would say, and an agreement goes to a duty', async ({ open }) => {
  const desk = await open({ on: 'desktop', as: 'noor' });
  const name = `Kompasavond ${Date.now() % 100_000}`;
  await desk.goto('/trainer/avonden');
  await desk.getByLabel('Naam van de reeks').fill(name);
  const [day, from, until] = [dayIn(-5), clockIn(-5), clockIn(115)];
  await desk.getByLabel('Dag', { exact: true }).fill(day);
  await desk.getByLabel('Van', { exact: true }).fill(from);
  await desk.getByLabel('Tot', { exact: true }).fill(until);
  await desk.getByLabel('Waar', { exact: true }).fill('De Huiskamer');
  await desk.getByRole('button', { name: 'Inbraak: kansen en gedrag' }).click();
  await desk.getByRole('button', { name: 'Uitnodigen' }).click();
  const row = desk.locator('.bpp-eveningrow', { hasText: name });
  await row.getByRole('link', { name: 'Open de avond' }).click();
  const code = desk.getByTestId('evening-code');
  await expect(code).toBeVisible();

  const phone = await open({ on: 'phone', as: 'ineke' });
  await phone.goto('/avonden');
  const card = phone.getByRole('region', { name });
  const field = card.getByLabel('De code op het scherm');
  // Read once it can be typed: it is another one each minute.
  await expect(field).toBeVisible();
  await field.fill(((await code.textContent()) ?? '').replaceAll(/\D/g, ''));
  await card.getByRole('button', { name: 'Ik ben er' }).click();
  await expect(card.getByText('Je staat op de lijst', { exact: false })).toBeVisible();

  await desk
    .getByRole('combobox', { name: 'Kies een verhaal' })
    .selectOption({ label: 'De sleutel zit er nog in' });
  await desk.getByRole('button', { name: 'Begin: Kies een verhaal' }).click();
  await desk.getByRole('button', { name: 'Vraag het de zaal' }).click();
  await desk.getByRole('button', { name: 'Sluit de vraag' }).click();
  await desk.getByRole('button', { name: 'Kijk wat het kompas zegt' }).click();
  await expect(desk.getByText('Wat zal het kompas zeggen?', { exact: false })).toBeVisible();
  await desk.getByRole('button', { name: 'Vraag het de zaal' }).click();
  await card.getByRole('button', { name: 'Je hoeft niets door te geven.' }).click();
  await expect(card.getByText('Je stem is geteld', { exact: false })).toBeVisible();
  await look(phone, 'voting on the compass');
  await expect(desk.getByText('1 stem', { exact: true })).toBeVisible();
  await look(desk, 'the compass on the beamer');
  await desk.getByRole('button', { name: 'Sluit de vraag' }).click();
  await expect(
    desk.getByRole('heading', { name: 'Het kompas zegt: Je hoeft niets door te geven.' }),
  ).toBeVisible();
  await look(desk, 'what the compass says');
  await desk.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(desk.getByText('Wat de professional had gewild')).toBeVisible();

  await desk.getByText('Afspraak van deze avond').click();
  await desk.getByLabel('Met wie?').selectOption('De wijkagent');
  await desk.getByLabel('Korte naam').fill(`Belmoment ${name}`);
  await desk.getByLabel('Wat is afgesproken?').fill('De wijkagent belt op dinsdag terug.');
  await desk.getByRole('button', { name: 'Zet in het register' }).click();
  await expect(desk.getByText('Staat als concept in het register.')).toBeVisible();
  // It is on for two hours more; nobody of another journey should meet it.
  await desk.getByRole('link', { name: 'Alle avonden' }).click();
  await row.getByRole('button', { name: 'Gaat niet door' }).click();
  await row.getByRole('button', { name: 'Ja, de avond gaat niet door' }).click();
  await expect(row.getByRole('button', { name: 'Toch door laten gaan' })).toBeVisible();
});
