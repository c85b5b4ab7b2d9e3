/** Two things at once, and nothing at all: each receiver gets its own signal, urgent first, and a quiet evening gets a thank you. */
import { expect, test } from '../harness/journey.ts';
import { onToAdvice, passOn, readyForTheDark, toAdvice } from '../harness/steps.ts';

test('a lamp and shouting at a home make two signals, the heavier first, words with that one only', async ({
  open,
}) => {
  const street = `Dubbelstraat ${Date.now() % 100_000}`;
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyForTheDark(phone);
  await phone.context().setOffline(true);
  await toAdvice(phone, {
    facts: ['Lantaarn kapot', 'Vaak geschreeuw of gehuil'],
    neighbourhood: 'Havenkwartier',
    street,
    houseNumber: '12',
    answers: ['Nee, voorbij', 'Vaker'],
    feeling: 'Niet pluis',
  });
  await expect(phone.getByRole('heading', { name: 'Bel Veilig Thuis.' })).toBeVisible();
  const apart = phone.getByRole('region', { name: 'Dit gaat apart:' });
  await expect(apart).toContainText('Lantaarn kapot');
  await expect(apart).toContainText('Gaat naar de gemeente.');
  const numbers = await passOn(phone, 'Drie avonden na elkaar.');
  expect(numbers).toHaveLength(2);
  await expect(phone.getByRole('banner')).toContainText('2 staan klaar');
  await phone.context().setOffline(false);
  await expect(phone.getByRole('banner')).toContainText('Alles is verstuurd');

  const desks = {
    saar: await open({ on: 'desktop', as: 'saar' }),
    rik: await open({ on: 'desktop', as: 'rik' }),
  };
  const readAs = async (who: keyof typeof desks, number: string | undefined): Promise<object | null> => {
    const desk = desks[who];
    const list = await desk.request.get(`/api/v1/work-list?number=${number}`);
    const { items } = (await list.json()) as { items: { signalId: string }[] };
    const id = items[0]?.signalId;
    return id === undefined
      ? null
      : ((await (await desk.request.get(`/api/v1/signals/${id}`)).json()) as object);
  };
  const [first, second] = numbers;
  await expect.poll(() => readAs('saar', first)).not.toBeNull();
  expect(await readAs('saar', first)).toMatchObject({
    observations: ['home.shouting_often'],
    houseNumber: null,
    behindTap: ['own_words', 'house_number'],
    decision: { rule: 'V2', toldOtherwise: null },
  });
  await expect.poll(() => readAs('rik', second)).not.toBeNull();
  expect(await readAs('rik', second)).toMatchObject({
    observations: ['public.light_broken'],
    houseNumber: null,
    ownWords: null,
    decision: { rule: 'P1', toldOtherwise: null },
  });
  // Police and care, and public space, do not read each other's.
  expect(await readAs('rik', first)).toBeNull();
  expect(await readAs('saar', second)).toBeNull();
});

test('what is harmless ends in a talk or in nothing, and nothing of it is stored or can be sent', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  // The start screen brings the own learning to the server by itself, also when there is none; that is no part of this.
  const learned = phone.waitForResponse('**/api/v1/my-learning');
  await readyForTheDark(phone);
  await learned;
  const sent: string[] = [];
  phone.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await toAdvice(phone, { facts: ['Mensen zitten, staan of praten'], feeling: 'Niet pluis' });
  await expect(
    phone.getByRole('heading', { name: 'Praat erover met je maatje of je coördinator.' }),
  ).toBeVisible();
  await expect(phone.getByText('er wordt niets bewaard', { exact: false })).toBeVisible();
  await expect(phone.getByRole('button', { name: /door/ })).toHaveCount(0);
  await phone.getByRole('button', { name: 'Terug' }).click();
  await phone.getByRole('button', { name: 'Terug' }).click();
  await phone.getByRole('button', { name: 'Pluis', exact: true }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'Je hoeft niets door te geven.' })).toBeVisible();
  await expect(phone.getByText('Goed dat je keek. Dankjewel.')).toBeVisible();
  await expect(phone.getByRole('button', { name: /door/ })).toHaveCount(0);
  await phone.getByRole('button', { name: 'Klaar', exact: true }).click();
  await expect(phone.getByText('Er is niets bewaard.', { exact: false })).toBeVisible();
  expect(sent).toEqual([]);
  // A second thought is possible, and nothing was lost.
  await phone.getByRole('button', { name: 'Toch terug' }).click();
  await expect(phone.getByRole('heading', { name: 'Je hoeft niets door te geven.' })).toBeVisible();
});

test('talking it over first keeps what was filled in', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyForTheDark(phone);
  await toAdvice(phone, { facts: ['Huis of tuin verwaarloosd'], neighbourhood: 'Oude Markt' });
  await phone.getByRole('button', { name: /^Eerst bespreken/ }).click();
  await phone.getByRole('link', { name: 'Naar Vandaag' }).click();
  await phone.getByRole('link', { name: 'Signaal', exact: true }).click();
  await expect(phone.getByText('We hebben bewaard wat je al had ingevuld.')).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Geef dit door aan de wijkwerker.' })).toBeVisible();
  await phone.getByRole('button', { name: 'Begin opnieuw' }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await onToAdvice(phone, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt' });
  await expect(phone.getByRole('heading', { name: 'Geef dit door aan de gemeente.' })).toBeVisible();
});
