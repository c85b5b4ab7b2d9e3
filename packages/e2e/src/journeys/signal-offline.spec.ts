/** The whole loop in the demo: recorded without network, sent once when it returns, taken, answered, read. */
import { expect, test } from '../harness/journey.ts';
import { makeSignal, readyForTheDark } from '../harness/steps.ts';

test('a signal goes from a dark street to the right professional, and the answer comes back', async ({
  open,
}) => {
  const street = `Kade ${Date.now() % 100_000}`;
  const phone = await open({ on: 'phone', as: 'amina', theme: 'dark' });
  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk');
  await expect(desk.getByRole('heading', { name: 'Werklijst' })).toBeVisible();

  await readyForTheDark(phone);
  await phone.context().setOffline(true);
  await phone.reload();
  const number = await makeSignal(phone, {
    facts: ['Gordijnen dagen dicht'],
    neighbourhood: 'Havenkwartier',
    street,
    feeling: 'Niet pluis',
    words: 'Al drie rondes hetzelfde beeld.',
  });
  await expect(phone.getByText('Staat klaar. Wordt verstuurd zodra je verbinding hebt.')).toBeVisible();
  await expect(phone.getByRole('banner')).toContainText('1 staat klaar');

  // The phone goes dark and comes back, still without network: nothing is lost, and nothing is readable.
  await phone.reload();
  await expect(phone.getByRole('banner')).toContainText('1 staat klaar');
  await phone.getByRole('link', { name: 'Ik', exact: true }).click();
  await phone.getByRole('link', { name: /Mijn signalen/ }).click();
  await expect(phone.getByText(number)).toBeVisible();
  await expect(phone.getByText('Al drie rondes hetzelfde beeld.')).toHaveCount(0);

  await phone.context().setOffline(false);
  await expect(phone.getByRole('banner')).toContainText('Alles is verstuurd');

  // It arrives at the desk by itself.
  const row = desk.getByRole('button', { name: street });
  await expect(row).toHaveCount(1);
  await row.click();
  await expect(desk.locator('#signal-title')).toBeVisible();
  await expect(desk.getByText('Al drie rondes hetzelfde beeld.')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Toon de woorden' }).click();
  await expect(desk.getByText('Al drie rondes hetzelfde beeld.')).toBeVisible();
  await expect(desk.getByText('Dit loket hoort bij deze buurt en dit soort signaal.')).toBeVisible();
  await desk.getByRole('button', { name: 'Oppakken' }).click();
  await expect(desk.getByRole('button', { name: 'Antwoord geven' })).toBeVisible();

  const card = phone.getByRole('listitem').filter({ hasText: number });
  await expect(card).toContainText('Opgepakt');

  await desk.getByRole('button', { name: 'Antwoord geven' }).click();
  await desk.getByLabel('Standaardzin voor de vrijwilliger').selectOption('in_good_hands');
  await desk.getByLabel(/Extra woorden voor de vrijwilliger/).fill('Goed dat je het zag.');
  await desk.getByLabel(/Notitie voor collega/).fill('Huisarts kent mevrouw.');
  await desk.getByRole('button', { name: 'Bevestigen' }).click();

  await expect(desk.getByText('Antwoord gegeven: Het is in goede handen')).toBeVisible();
  await expect(card).toContainText('Er wordt aan gewerkt door iemand die daarvoor is.');
  await expect(card).toContainText('Goed dat je het zag.');
  await expect(phone.getByText('Huisarts kent mevrouw.')).toHaveCount(0);
});
