/** A partner and a professional are invited to an evening: they see it at home and at the desk, say whether they come, the trainer counts them per side, and asks one of them something. */
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

test('guests are invited, say whether they come, and are there by the code', async ({ open }) => {
  const desk = await open({ on: 'desktop', as: 'noor' });
  const name = `Gasten ${Date.now() % 100_000}`;
  await desk.goto('/trainer/avonden');
  await desk.getByLabel('Naam van de reeks').fill(name);
  await desk.getByRole('button', { name: 'De wijkregisseur' }).click();
  // Asked once: a day that ends on the way does not move the evening.
  const [day, from, until, later] = [dayIn(20), clockIn(20), clockIn(140), dayIn(10 * 24 * 60)];
  await desk.getByLabel('Dag', { exact: true }).fill(day);
  await desk.getByLabel('Van', { exact: true }).fill(from);
  await desk.getByLabel('Tot', { exact: true }).fill(until);
  await desk.getByLabel('Waar', { exact: true }).fill('De Huiskamer');
  await desk.getByRole('button', { name: 'Jouw rol en waar die ophoudt' }).click();
  await look(desk, 'planning with guests');
  await desk.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
  const row = desk.locator('.bpp-eveningrow', { hasText: name });
  await expect(row.getByText('De wijkregisseur: 0 komen, 0 niet')).toBeVisible();

  // Somebody more, afterwards.
  await row.getByText('Wie nodig je nog meer uit?').click();
  const more = row.getByRole('form', { name: 'Wie nodig je nog meer uit?' });
  await expect(more.getByRole('button', { name: 'De wijkregisseur' })).toHaveCount(0);
  await more.getByRole('button', { name: 'Zorggroep Lichtendam' }).click();
  await more.getByRole('button', { name: 'Nodig uit' }).click();
  await expect(row.getByText('Ze zijn uitgenodigd en krijgen bericht.')).toBeVisible();
  await expect(row.getByText('Zorggroep Lichtendam: 0 komen, 0 niet')).toBeVisible();
  await look(desk, 'guests of a series');

  const karim = await open({ on: 'phone', as: 'karim' });
  await karim.goto('/');
  await expect(karim.getByText(name)).toBeVisible();
  await look(karim, 'home of a partner');
  await karim.getByRole('link', { name, exact: false }).click();
  const card = karim.getByRole('region', { name });
  await expect(card.getByRole('heading', { name })).toBeVisible();

  const rik = await open({ on: 'desktop', as: 'rik', theme: 'dark' });
  await rik.goto('/werk');
  await rik.getByRole('link', { name: /Trainingsavonden/ }).click();
  const invitation = rik.getByRole('region', { name });
  await expect(invitation.getByRole('heading', { name })).toBeVisible();
  await look(rik, 'an invitation at the desk');

  // The evening begins in twenty minutes, so the room is open already.
  await row.getByRole('link', { name: 'Open de avond' }).click();
  const digits = async (): Promise<string> =>
    ((await desk.getByTestId('evening-code').textContent()) ?? '').replaceAll(/\D/g, '');
  await expect.poll(digits).toMatch(/^\d{6}$/);
  const code = invitation.getByLabel('De code op het scherm');
  await expect(code).toBeVisible();
  // Read when it can be typed: each minute there is another one.
  await code.fill(await digits());
  await invitation.getByRole('button', { name: 'Ik ben er' }).click();
  await expect(invitation.getByText('Je staat op de lijst', { exact: false })).toBeVisible();
  await expect(desk.getByText('1 aanwezig')).toBeVisible();
  await desk.getByText('Wie is er?').click();
  await expect(desk.getByRole('heading', { name: 'Gasten', exact: true })).toBeVisible();
  await look(desk, 'the room with guests');
  // What is agreed is a draft of the team: its coordinator proposes it with one tap, and then the other side has it.
  const title = `Beltijd ${name}`;
  await desk.getByText('Afspraak van deze avond').click();
  await desk.getByLabel('Met wie?').selectOption('De wijkregisseur');
  await desk.getByLabel('Korte naam').fill(title);
  await desk.getByLabel('Wat is afgesproken?').fill('De wijkregisseur belt op dinsdag terug.');
  await desk.getByRole('button', { name: 'Zet in het register' }).click();
  await expect(desk.getByText('De coördinator krijgt bericht', { exact: false })).toBeVisible();
  // A question goes to a guest as well: to who has the duty there, and he answers it.
  await desk.getByText('Vraag aan een gast').click();
  const whom = desk.getByLabel('Aan wie?');
  await expect(whom.getByRole('option')).toHaveText(['Zorggroep Lichtendam', 'De wijkregisseur']);
  await whom.selectOption('De wijkregisseur');
  await desk.getByLabel('Je vraag').fill(`Wie belt een bewoner over de lampen van ${name}?`);
  await desk.getByRole('button', { name: 'Stel de vraag' }).click();
  await expect(desk.getByText('De vraag is gesteld.')).toBeVisible();
  await look(desk, 'a question to a guest');
  await rik.reload();
  await expect(rik.getByRole('heading', { name: 'Avonden en vragen' })).toBeVisible();
  const asked = rik.getByRole('article', { name: new RegExp(`De wijkregisseur.*${name}`) });
  await look(rik, 'a question at the desk');
  await asked.getByLabel('Antwoord').fill('Bel de gemeente, ik vang het op.');
  await asked.getByRole('button', { name: 'Geef antwoord' }).click();
  await expect(asked.getByRole('status')).toHaveText('Bel de gemeente, ik vang het op.');
  await karim.reload();
  await expect(card.getByRole('heading', { name })).toBeVisible();
  await expect(karim.locator('#evening-questions')).toBeVisible();
  await expect(karim.getByRole('article', { name: new RegExp(name) })).toHaveCount(0);

  const bram = await open({ on: 'phone', as: 'bram' });
  await bram.goto('/avonden');
  await expect(
    bram.getByRole('article', { name: new RegExp(name) }).getByText('Bel de gemeente, ik vang het op.'),
  ).toBeVisible();
  await bram.goto('/afspraken');
  const said = bram.getByRole('region', { name: 'Van de trainingsavond' });
  const line = said.getByRole('listitem').filter({ hasText: title });
  await expect(line).toBeVisible();
  await look(bram, 'what was agreed on an evening');
  await line.getByRole('button', { name: 'Stel voor' }).click();
  await expect(bram.getByText(`“${title}” is voorgesteld.`, { exact: false })).toBeVisible();
  await expect(said.getByRole('listitem').filter({ hasText: title })).toHaveCount(0);
  await rik.goto('/afspraken');
  await expect(
    rik.getByRole('region', { name: 'Wacht op jouw kant' }).getByText(title, { exact: true }),
  ).toBeVisible();
  await rik.goto('/avonden');
  await desk.getByRole('link', { name: 'Alle avonden' }).click();

  // It moves by ten days: from then on the guests are asked.
  await row.getByRole('button', { name: 'Wijzig of verplaats' }).click();
  const form = desk.getByRole('form', { name: `${name} wijzigen` });
  await form.getByLabel('Dag', { exact: true }).fill(later);
  await form.getByRole('button', { name: 'Bewaar en laat weten' }).click();
  await expect(form).toBeHidden();
  await karim.reload();
  await card.getByRole('button', { name: 'Misschien' }).click();
  await expect(card.getByText('Je weet het nog niet.', { exact: false })).toBeVisible();
  await look(karim, 'perhaps');
  await rik.goto('/werk');
  await expect(rik.getByRole('link', { name: /Trainingsavonden \(\d uitnodiging/ })).toBeVisible();
  await rik.getByRole('link', { name: /Trainingsavonden/ }).click();
  await invitation.getByRole('button', { name: 'Ik kom', exact: true }).click();
  await expect(invitation.getByText('Je komt. Fijn!')).toBeVisible();
  await desk.reload();
  await expect(row.getByText('Zorggroep Lichtendam: 0 komen, 0 niet, 1 misschien')).toBeVisible();
  await expect(row.getByText('De wijkregisseur: 1 komt, 0 niet')).toBeVisible();

  await row.getByRole('button', { name: 'Gaat niet door' }).click();
  await row.getByRole('button', { name: 'Ja, de avond gaat niet door' }).click();
  await expect(row.getByRole('button', { name: 'Toch door laten gaan' })).toBeVisible();
  await karim.reload();
  await expect(card.getByText('Deze avond gaat niet door.')).toBeVisible();
});
