/** Put into service for the real Rotterdam, from an empty municipality to an answer: phone and desktop side by side. */
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { runCli } from '../harness/cli.ts';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { countMails, newMail, typeCode } from '../harness/people.ts';
import { createProduct, type Product } from '../harness/product.ts';
import { realAreaFiles } from '../harness/real-areas.ts';
import { makeSignal, readyForTheDark } from '../harness/steps.ts';

const files = realAreaFiles();
/** In Bloemhof, and on the same street as its neighbour Hillesluis: the very neighbourhood matters. */
const bloemhof = { latitude: 51.8945, longitude: 4.5035 };

type Invited = {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly place: readonly string[];
};

const join = async (
  product: Product,
  open: (options: OpenOptions) => Promise<Page>,
  who: Invited,
  options: OpenOptions,
): Promise<Page> => {
  const page = await open({ ...options, url: product.url });
  const known = await countMails(page.request, who.email);
  await runCli(product, [
    'people',
    'invite',
    '--tenant',
    'rotterdam',
    '--email',
    who.email,
    '--name',
    who.name,
    '--role',
    who.role,
    ...who.place,
  ]);
  const link = await newMail(
    page.request,
    who.email,
    known,
    (mail) => /http\S+uitnodiging\S+/.exec(mail.text)?.[0],
  );
  await page.goto(link);
  await page.getByRole('button', { name: 'Ja, ik doe mee' }).click();
  await page.waitForURL('**/aanmelden*');
  await typeCode(page, who.email);
  return page;
};

/** Somebody new sets up a second step, the way a code app does. */
const setUpSecondStep = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Code-app instellen' }).click();
  const secret = await page.locator('code').innerText();
  const code = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate();
  await page.getByLabel('De code uit je app').fill(code);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.waitForURL('**/werk*');
};

test('a volunteer in Bloemhof records in the dark, and the wijkwerker of Bloemhof answers', async ({
  open,
}) => {
  if (files === null)
    throw new Error('The configuration leaves this journey out where the real areas are not.');
  const product = await createProduct();
  try {
    await product.start();
    await runCli(product, ['areas', 'import', ...files]);
    const where = JSON.parse(
      await runCli(product, [
        'areas',
        'where',
        String(bloemhof.latitude),
        String(bloemhof.longitude),
        '--json',
      ]),
    ) as { neighbourhood: string; district: string; municipality: string };
    expect(where.municipality).toBe('GM0599');
    await runCli(product, ['municipality', 'add', 'GM0599', '--tenant', 'rotterdam']);
    const team = JSON.parse(
      await runCli(product, [
        'team',
        'add',
        '--tenant',
        'rotterdam',
        '--name',
        'Team Bloemhof',
        '--area',
        where.neighbourhood,
        '--json',
      ]),
    ) as { team: string };

    const volunteer: Invited = {
      email: 'hatice@team.example',
      name: 'Hatice Yilmaz',
      role: 'volunteer',
      place: ['--team', team.team],
    };
    const wijkwerker: Invited = {
      email: 'joost@welzijn.example',
      name: 'Joost Verhoef',
      role: 'wijkwerker',
      place: ['--area', where.neighbourhood],
    };
    const neighbour: Invited = {
      email: 'marit@welzijn.example',
      name: 'Marit Blok',
      role: 'wijkwerker',
      place: ['--area', 'WK059901'],
    };
    const desk = await join(product, open, wijkwerker, { on: 'desktop' });
    await setUpSecondStep(desk);
    const elsewhere = await join(product, open, neighbour, { on: 'desktop' });
    await setUpSecondStep(elsewhere);
    const phone = await join(product, open, volunteer, { on: 'phone', theme: 'dark', position: bloemhof });

    await readyForTheDark(phone);
    await phone.context().setOffline(true);
    const number = await makeSignal(phone, {
      facts: ['Huis of tuin verwaarloosd'],
      street: 'Putsebocht',
      feeling: 'Niet pluis',
      words: 'Al weken hetzelfde beeld.',
    });
    await expect(phone.getByRole('banner')).toContainText('1 staat klaar');
    await phone.context().setOffline(false);
    await expect(phone.getByRole('banner')).toContainText('Alles is verstuurd');

    const row = desk.getByRole('button', { name: 'Putsebocht' });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('Bloemhof');
    await row.click();
    await expect(desk.getByText('Dit loket hoort bij deze buurt en dit soort signaal.')).toBeVisible();
    await desk.getByRole('button', { name: 'Oppakken' }).click();
    await desk.getByRole('button', { name: 'Antwoord geven' }).click();
    await desk.getByRole('button', { name: 'Bevestigen' }).click();
    await expect(desk.getByText('Antwoord gegeven')).toBeVisible();

    await phone.getByRole('link', { name: 'Ik', exact: true }).click();
    await phone.getByRole('link', { name: /Mijn signalen/ }).click();
    const card = phone.getByRole('listitem').filter({ hasText: number });
    await expect(card).toContainText('We hebben gekeken. Goed dat je het zag.');

    // The colleague of another district sees nothing of it.
    await expect(elsewhere.getByText('Er ligt niets voor je.')).toBeVisible();
    await expect(elsewhere.getByText('Putsebocht')).toHaveCount(0);
  } finally {
    await product.remove();
  }
});
