/** A trainer makes a story: begins with one that is there, breaks it, reads what is wrong, plays it, publishes; a volunteer finds it. */
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

test('a story of the trainer, checked, played and published, is there for the volunteers', async ({
  open,
}) => {
  const desk = await open({ on: 'desktop', as: 'tess' });
  await desk.goto('/');
  await desk.getByRole('link', { name: 'Verhalen maken' }).first().click();
  await look(desk, 'stories');
  await desk.getByRole('button', { name: 'Begin met: De sleutel zit er nog in' }).click();
  const title = desk.getByLabel('Titel (Nederlands)');
  await expect(title).toBeVisible();
  const name = `De sleutel van de garage ${Date.now() % 100_000}`;
  await title.fill(name);
  await desk.getByLabel('Titel (Engels)').fill('');
  await desk.getByRole('button', { name: 'Nakijken' }).click();
  await expect(desk.getByText('De titel is er nog niet in het Engels.')).toBeVisible();
  await desk.getByRole('button', { name: 'Publiceren' }).click();
  await expect(desk.getByText('Gepubliceerd als versie')).toBeHidden();
  await desk.getByLabel('Titel (Engels)').fill('The key of the garage');
  // A choice that leads back is a loop, and is said so.
  await desk.getByRole('heading', { name: 'Stap „k”: Het kompas' }).click();
  await desk.getByLabel('Andere uitkomst: naar stap').selectOption('a');
  await expect(desk.getByText('Het verhaal komt weer terug bij stap „a”.', { exact: false })).toBeVisible();
  await desk.getByLabel('Andere uitkomst: naar stap').selectOption('anders');
  await expect(desk.getByText('Er is niets mis mee.', { exact: false })).toBeVisible();
  // Time that presses, what somebody answers after the facts, and one step back.
  await desk.getByRole('heading', { name: 'Stap „a”: Wat er gebeurt' }).click();
  await desk.getByLabel('Hier dringt de tijd, zoals op straat').check();
  await desk.getByLabel('Aantal seconden om te kiezen').fill('5');
  await expect(desk.getByText('15', { exact: false }).first()).toBeVisible();
  await desk.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(desk.getByLabel('Aantal seconden om te kiezen')).toHaveValue('30');
  await desk.getByLabel('Hier dringt de tijd, zoals op straat').uncheck();
  await desk.getByText('Wat iemand daarna antwoordt').click();
  await desk.getByLabel('Loopt er iemand gevaar? Iemand anders').selectOption({ label: 'Nu' });
  await expect(desk.getByText('Bij deze feiten zegt het kompas: Bel 112', { exact: false })).toBeVisible();
  await desk.getByRole('button', { name: 'Maak ongedaan' }).click();
  await expect(desk.getByText('Er is niets mis mee.', { exact: false })).toBeVisible();
  await look(desk, 'making a story');
  await desk.getByRole('button', { name: 'Speel het verhaal' }).click();
  await desk.getByRole('button', { name: 'Zeg vanaf de stoep', exact: false }).click();
  await expect(desk.getByRole('heading', { name: 'Mooi gedaan' })).toBeVisible();
  await desk.getByRole('button', { name: 'Stop met spelen' }).click();
  await desk.getByRole('button', { name: 'Publiceren' }).click();
  await expect(desk.getByText('Gepubliceerd als versie 1.', { exact: false })).toBeVisible();

  // The network goes and the list is read again: the editor and what is typed in it stay.
  await desk.getByLabel('Titel (Engels)').fill('The key of the garage, twice');
  await desk.context().setOffline(true);
  await desk.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await desk.getByRole('button', { name: 'Bewaren' }).click();
  await expect(desk.getByText('Bewaren is niet gelukt.', { exact: false })).toBeVisible();
  await desk.context().setOffline(false);
  await expect(desk.getByLabel('Titel (Engels)')).toHaveValue('The key of the garage, twice');

  const phone = await open({ on: 'phone', as: 'fatma' });
  await phone.goto('/leren');
  await phone.getByRole('link', { name }).click();
  await phone.getByRole('button', { name: 'Zeg vanaf de stoep', exact: false }).click();
  await expect(phone.getByText('Wat de professional had gewild')).toBeVisible();
  await look(phone, 'a story of the trainer');
  await phone.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'Leren' })).toBeVisible();

  await desk.getByRole('button', { name: 'Trek het verhaal in' }).click();
  await desk.getByRole('button', { name: 'Zeker weten?', exact: false }).click();
  await expect(desk.getByText('Ingetrokken.', { exact: false })).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Leren' })).toBeVisible();
  await expect(phone.getByRole('link', { name })).toHaveCount(0);
});
