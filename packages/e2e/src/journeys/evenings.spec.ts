/** A training evening: the trainer plans and leads at a desk, two phones come in by the code and vote, one of them on a network that goes away. */
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

const clockIn = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toLocaleTimeString('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  });
const dayIn = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

test('an evening is planned, people come in by the code, vote without a name, and it ends in the register', async ({
  open,
}) => {
  const desk = await open({ on: 'desktop', as: 'tess' });
  const name = `Avond van ${Date.now() % 100_000}`;
  await desk.goto('/trainer/avonden');
  await expect(desk.getByRole('heading', { name: 'Trainingsavonden' })).toBeVisible();
  await look(desk, 'planning');
  await desk.getByLabel('Naam van de reeks').fill(name);
  await desk.getByRole('button', { name: 'Woonstichting De Lantaarn' }).click();
  await desk.getByLabel('Dag', { exact: true }).fill(dayIn(-5));
  await desk.getByLabel('Van', { exact: true }).fill(clockIn(-5));
  await desk.getByLabel('Tot', { exact: true }).fill(clockIn(115));
  await desk.getByRole('button', { name: 'Uitnodigen' }).click();
  await expect(desk.getByText('Kies een naam, minstens één team', { exact: false })).toBeVisible();
  await desk.getByLabel('Waar', { exact: true }).fill('De Huiskamer');
  await desk.getByRole('button', { name: 'Jouw rol en waar die ophoudt' }).click();
  await desk.getByRole('button', { name: 'Uitnodigen' }).click();
  const row = desk.locator('.bpp-eveningrow', { hasText: name });
  await row.getByRole('link', { name: 'Open de avond' }).click();
  await expect(desk.getByRole('heading', { name })).toBeVisible();
  const digits = async (): Promise<string> =>
    ((await desk.getByTestId('evening-code').textContent()) ?? '').replaceAll(/\D/g, '');
  await expect.poll(digits).toMatch(/^\d{6}$/);

  const [fatma, toos] = [
    await open({ on: 'phone', as: 'fatma' }),
    await open({ on: 'phone', as: 'toos', theme: 'dark' }),
  ];
  for (const phone of [fatma, toos]) {
    await phone.goto('/');
    await phone.getByRole('link', { name: `Nu: ${name}`, exact: false }).click();
    const card = phone.getByRole('region', { name });
    await expect(card.getByLabel('De code op het scherm')).toBeVisible();
    if (phone === fatma) await look(phone, 'the code');
    // Read when it is typed: each minute there is another one.
    await card.getByLabel('De code op het scherm').fill(await digits());
    await card.getByRole('button', { name: 'Ik ben er' }).click();
    await expect(card.getByText('Je staat op de lijst', { exact: false })).toBeVisible();
  }
  await expect(desk.getByText('2 aanwezig')).toBeVisible();

  await desk.getByRole('combobox', { name: 'Kies een verhaal' }).selectOption({ index: 1 });
  await desk.getByRole('button', { name: 'Begin: Kies een verhaal' }).click();
  const goOn = desk.getByRole('button', { name: 'Verder', exact: true });
  const ask = desk.getByRole('button', { name: 'Vraag het de zaal' });
  await expect(goOn.or(ask)).toBeVisible();
  if (await goOn.isVisible()) await goOn.click();
  await ask.click();
  await expect(desk.getByText('0 stemmen')).toBeVisible();
  await look(desk, 'the beamer');
  const choices = (page: typeof fatma) => page.getByRole('region', { name }).locator('.bpp-choice');
  await expect(choices(fatma).first()).toBeVisible();
  await look(fatma, 'the vote');
  await choices(fatma).first().click();
  await expect(fatma.getByText('Je stem is geteld', { exact: false })).toBeVisible();
  await expect(choices(toos).first()).toBeVisible();
  await toos.context().setOffline(true);
  await choices(toos).first().click();
  await choices(toos).nth(1).click();
  await expect(toos.getByText('Je stem is bewaard', { exact: false })).toBeVisible();
  await expect(desk.getByText('1 stem', { exact: true })).toBeVisible();
  await toos.context().setOffline(false);
  await expect(toos.getByText('Je stem is geteld', { exact: false })).toBeVisible();
  await expect(desk.getByText('2 stemmen')).toBeVisible();
  await desk.getByRole('button', { name: 'Sluit de vraag' }).click();
  await expect(desk.getByText('minder dan vijf stemmen', { exact: false })).toBeVisible();
  await expect(fatma.getByText('De vraag is gesloten', { exact: false })).toBeVisible();
  // The network of the beamer goes: the story stays, and a tap that does not arrive says so.
  await desk.context().setOffline(true);
  await desk.getByRole('button', { name: 'Stem nog een keer' }).click();
  await expect(desk.getByText('Dat is niet gelukt', { exact: false })).toBeVisible();
  await expect(desk.getByText('minder dan vijf stemmen', { exact: false })).toBeVisible();
  // The next question does not arrive either: hands go up, and the story goes on.
  const steps = desk.locator('.bpp-stage__step');
  const goWith = steps.getByText('Verder met:');
  const ahead = await goWith.isVisible();
  if (ahead) await steps.locator('.bpp-row').getByRole('button').first().click();
  else await goOn.click();
  for (let turn = 0; turn < 12; turn += 1) {
    const where = (await steps.locator('.bpp-stage__text').first().textContent()) ?? '';
    if (await ask.isVisible()) {
      await ask.click();
      await expect(desk.getByText('Dat is niet gelukt', { exact: false })).toBeVisible();
      await desk.getByRole('button', { name: 'Ga verder zonder stemmen' }).click();
      await expect(goWith.or(steps.getByText('Het kompas zegt', { exact: false })).first()).toBeVisible();
    }
    if (await goWith.isVisible()) await steps.locator('.bpp-row').getByRole('button').first().click();
    else if (await goOn.isVisible()) await goOn.click();
    else break;
    await expect(steps.locator('.bpp-stage__text').first()).not.toHaveText(where);
  }
  await expect(steps.getByRole('button', { name: 'Ander verhaal' })).toBeVisible();
  await desk.context().setOffline(false);
  // With network the story begins again, where what was asked still stands, and the room votes once more.
  await steps.getByRole('button', { name: 'Ander verhaal' }).click();
  await desk.getByRole('combobox', { name: 'Kies een verhaal' }).selectOption({ index: 1 });
  await desk.getByRole('button', { name: 'Begin: Kies een verhaal' }).click();
  const again = desk.getByRole('button', { name: 'Stem nog een keer' });
  await expect(goOn.or(again)).toBeVisible();
  if (!(await again.isVisible())) await goOn.click();
  await again.click();
  await expect(desk.getByText('0 stemmen')).toBeVisible();
  await expect(desk.getByText('Dat is niet gelukt', { exact: false })).toBeHidden();
  await desk.getByRole('button', { name: 'Sluit de vraag' }).click();
  await expect(again).toBeVisible();

  await desk.getByText('Afspraak van deze avond').click();
  await desk.getByLabel('Korte naam').fill(`Lampen ${name}`);
  await desk.getByLabel('Wat is afgesproken?').fill('Binnen twee dagen kijkt er iemand.');
  await desk.getByRole('button', { name: 'Zet in het register' }).click();
  await expect(desk.getByText('Staat als concept in het register.')).toBeVisible();
  await desk.getByText('Vraag aan een gast').click();
  const lift = `Wie belt een bewoner bij een kapotte lift na de ${name}?`;
  await desk.getByLabel('Je vraag').fill(lift);
  await desk.getByRole('button', { name: 'Stel de vraag' }).click();
  await expect(desk.getByText('De vraag is gesteld.')).toBeVisible();
  await look(desk, 'notes of the evening');

  const partner = await open({ on: 'desktop', as: 'hanna' });
  await partner.goto('/avonden');
  const question = partner.getByRole('article').filter({ hasText: lift });
  await expect(question.getByLabel('Antwoord')).toBeVisible();
  await look(partner, 'questions of the partner');
  await question.getByLabel('Antwoord').fill('Ons servicenummer, dag en nacht.');
  await question.getByRole('button', { name: 'Geef antwoord' }).click();
  await expect(question.getByText('Ons servicenummer, dag en nacht.')).toBeVisible();
  await expect(question.getByLabel('Antwoord')).toHaveCount(0);
});
