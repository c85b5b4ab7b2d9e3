/** Help to write what was seen: it marks, says why, proposes and can be left; it comes when somebody writes, and sends nothing. */
import { expect, test } from '../harness/journey.ts';
import { passOn, readyForTheDark, toAdvice, writeWords } from '../harness/steps.ts';

test('marks a judgement and a phone number, puts the proposal in place, and leaves what it is told to leave', async ({
  open,
}) => {
  const street = `Schrijfstraat ${Date.now() % 100_000}`;
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyForTheDark(phone);
  const fetched: string[] = [];
  phone.on('request', (request) => fetched.push(request.url()));
  const help = (): boolean => fetched.some((url) => /wording-help/.test(url));
  await toAdvice(phone, {
    facts: ['Huis of tuin verwaarloosd'],
    neighbourhood: 'Havenkwartier',
    street,
    feeling: 'Niet pluis',
  });
  expect(help(), 'nobody wrote yet').toBe(false);
  await writeWords(phone, 'De junk stond er weer. Bel 06-12345678.');
  await expect(phone.getByText('Kijk nog eens naar 2 stukjes.', { exact: false })).toBeVisible();
  expect(help()).toBe(true);
  await expect(phone.locator('.bpp-mirror mark')).toHaveText([/junk/i, '06-12345678']);
  const judged = phone.getByRole('listitem').filter({ hasText: 'junk' });
  await expect(judged.getByText(/Schrijf op wat (je zag of hoorde|iemand deed)/)).toBeVisible();
  await judged.getByRole('button', { name: /^Schrijf/ }).click();
  const field = phone.getByLabel('Wat zag je, wanneer, hoe vaak?');
  await expect(field).toHaveValue(/^De iemand die … .*stond er weer|^Iemand|^De .*…/);
  await expect(field).toBeFocused();
  // What is to be filled in is selected: typing takes its place.
  await phone.keyboard.type('voor het raam zat');
  await expect(field).toHaveValue(/voor het raam zat/);
  await expect(field).not.toHaveValue(/…/);
  const number = phone.getByRole('listitem').filter({ hasText: '06-12345678' });
  await number.getByRole('button', { name: 'Laat zo' }).click();
  await expect(phone.locator('.bpp-mirror mark')).toHaveCount(0);
  await expect(phone.getByText('Niets om nog eens naar te kijken.')).toHaveCount(1);
  await field.fill('De ramen zijn vuil en er brandt geen licht.');
  await expect(phone.locator('.bpp-mirror mark')).toHaveCount(0);
  const bodies: string[] = [];
  phone.on('request', (request) => bodies.push(request.postData() ?? ''));
  await passOn(phone);
  await expect(phone.getByText('Verzonden', { exact: true })).toBeVisible();
  // Sealed words, and nothing about marks.
  expect(bodies.join('\n')).not.toMatch(/ramen|marks|junk/);

  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk');
  await desk.getByRole('button', { name: street }).click();
  await desk.getByRole('button', { name: 'Toon de woorden' }).click();
  await expect(desk.getByText('De ramen zijn vuil en er brandt geen licht.')).toBeVisible();
});
