/** A signal without a desk: unseen by the coordinator when it is niet-pluis, pointed on unread; and a coordinator invites a new volunteer. */
import { expect, test } from '../harness/journey.ts';
import { countMails, newMail, typeCode } from '../harness/people.ts';
import { makeSignal, readyToRecord } from '../harness/steps.ts';

test('a niet-pluis signal outside every neighbourhood goes past the coordinator to the administrator, and from there to a desk', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'riet', position: { latitude: 52.6, longitude: 5.2 } });
  await readyToRecord(phone);
  const number = await makeSignal(phone, {
    facts: ['Huis of tuin verwaarloosd'],
    words: 'zachtjes neuriënd',
  });
  await expect(phone.getByText('Verzonden', { exact: true })).toBeVisible();

  const tray = await open({ on: 'desktop', as: 'femke' });
  await tray.goto('/beheer/zonder-loket');
  const item = tray.getByRole('listitem').filter({ hasText: number });
  await expect(async () => {
    await tray.reload();
    await expect(item).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(item).toContainText('Plek niet op de kaart');
  for (const content of ['neuriënd', 'Niet pluis', 'verwaarloosd'])
    await expect(tray.getByText(content)).toHaveCount(0);
  const coordinator = await open({ on: 'phone', as: 'bram' });
  await coordinator.goto('/ik/bakje');
  await expect(coordinator.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(coordinator.getByText('Even geduld')).toHaveCount(0);
  await expect(coordinator.getByText(number)).toHaveCount(0);
  await item.getByLabel('Kies een loket').selectOption({ label: 'Wijkwerker' });
  await item.getByRole('button', { name: 'Stuur naar dit loket' }).click();
  await expect(item).toHaveCount(0);
});

test('a coordinator invites a volunteer, who joins and signs in', async ({ open }) => {
  const email = `nieuw${Date.now() % 100_000}@team.example`;
  const coordinator = await open({ on: 'phone', as: 'bram' });
  const known = await countMails(coordinator.request, email);
  await coordinator.goto('/ik/uitnodigen');
  await coordinator.getByLabel('Naam').fill('Noor de Boer');
  await coordinator.getByLabel('E-mailadres').fill('geen@adres');
  await coordinator.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  await expect(coordinator.getByText('Dit lijkt geen e-mailadres.')).toBeVisible();
  await coordinator.getByLabel('E-mailadres').fill(email);
  await coordinator.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  await expect(coordinator.getByText(`De uitnodiging aan ${email} is verstuurd.`)).toBeVisible();

  const fresh = await open({ on: 'phone' });
  const link = await newMail(
    fresh.request,
    email,
    known,
    (mail) => /http\S+uitnodiging\S+/.exec(mail.text)?.[0],
  );
  await fresh.goto(link);
  await fresh.getByRole('button', { name: 'Ja, ik doe mee' }).click();
  await fresh.waitForURL('**/aanmelden*');
  await typeCode(fresh, email);
  await expect(fresh.getByRole('heading', { name: /Noor/ })).toBeVisible();
});
