/** A photo of a thing: without place and time of taking, seen at the desk; and no photo with a niet-pluis signal. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '../harness/journey.ts';
import { passOn, readyToRecord, toAdvice } from '../harness/steps.ts';

const telltale = 'PLAATSGEGEVENS-TELLTALE';

const photoWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 2_400, height: 1_800, channels: 3, background: '#46608a' } })
    .withExif({
      IFD0: { ImageDescription: telltale, Artist: telltale },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 53/1 40/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '4/1 30/1 12/1',
      },
    })
    .jpeg()
    .toBuffer();

/** By its number: how many other lamps lie before it in the list is up to other journeys. A signal is routed at once, and on a busy machine by the round of the minute. */
const openAtDesk = async (desk: Page, number: string | undefined): Promise<void> => {
  let signalId: string | undefined;
  await expect
    .poll(
      async () => {
        const list = await desk.request.get(`/api/v1/work-list?number=${number}`);
        signalId = ((await list.json()) as { items: { signalId: string }[] }).items[0]?.signalId;
        return signalId;
      },
      { timeout: 90_000 },
    )
    .toBeDefined();
  await desk.goto(`/werk/${signalId}`);
};

/** The photo goes after its signal, so "sent" does not say that it is there. */
const photoHandedIn = (phone: Page): Promise<unknown> =>
  phone.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes('/photos/') && answer.ok(),
    { timeout: 60_000 },
  );

test('a photo of a broken light reaches the desk small and without its place', async ({ open }) => {
  const street = `Fotostraat ${Date.now() % 100_000}`;
  const original = await photoWithPlace();
  expect(original.includes(telltale)).toBe(true);
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyToRecord(phone);
  await toAdvice(phone, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt', street });
  await phone
    .getByLabel('Foto van het ding')
    .setInputFiles({ name: 'niet.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') });
  await expect(phone.getByText('Deze foto kunnen we niet gebruiken.')).toBeVisible();
  await phone
    .getByLabel('Foto van het ding')
    .setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: original });
  await expect(phone.getByText('Foto toegevoegd')).toBeVisible();
  const handedIn = photoHandedIn(phone);
  const [number] = await passOn(phone);
  await expect(phone.getByText('Verzonden', { exact: true })).toBeVisible();
  await handedIn;

  const desk = await open({ on: 'desktop', as: 'rik' });
  await openAtDesk(desk, number);
  await expect(desk.getByText(street).first()).toBeVisible();
  const image = desk.getByRole('img', { name: 'Foto bij dit signaal' });
  await expect(image).toBeVisible();
  const address = (await image.getAttribute('src')) ?? '';
  const stored = await (await desk.request.get(address)).body();
  const about = await sharp(stored).metadata();
  expect(about.exif).toBeUndefined();
  expect(stored.includes(telltale)).toBe(false);
  expect(Math.max(about.width ?? 0, about.height ?? 0)).toBeLessThanOrEqual(1_600);
});

test('a photo waits for its signal: what was refused first and then went through is not without its photo', async ({
  open,
}) => {
  const street = `Wachtstraat ${Date.now() % 100_000}`;
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyToRecord(phone);
  const photosHandedIn: string[] = [];
  phone.on('request', (one) => {
    if (one.method() === 'PUT' && one.url().includes('/photos/')) photosHandedIn.push(one.url());
  });
  await phone.context().route('**/api/v1/commands', async (route) => {
    const { commands } = route.request().postDataJSON() as { commands: { header: { commandId: string } }[] };
    const sentence = { nl: 'Kijk hier nog eens naar.', en: 'Look at this again.' };
    const verdicts = commands.map(({ header: { commandId } }) => ({
      commandId,
      verdict: 'refused',
      code: 'invalid_input',
      sentence,
    }));
    await route.fulfill({ headers: { 'api-version': '1.0.0' }, json: { epoch: 'today', verdicts } });
  });
  await toAdvice(phone, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt', street });
  await phone
    .getByLabel('Foto van het ding')
    .setInputFiles({ name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() });
  await expect(phone.getByText('Foto toegevoegd')).toBeVisible();
  const [number] = await passOn(phone);
  await expect(phone.getByRole('banner')).toContainText('kijk even naar 1 bericht');
  await phone.getByRole('link', { name: 'Ik', exact: true }).click();
  await phone.getByRole('link', { name: 'Mijn postvak' }).click();
  await expect(phone.getByText('Kijk hier nog eens naar.')).toBeVisible();
  expect(photosHandedIn).toEqual([]);

  await phone.context().unroute('**/api/v1/commands');
  const handedIn = photoHandedIn(phone);
  await phone.getByRole('button', { name: 'Verstuur opnieuw' }).click();
  await expect(phone.getByText('Je postvak is leeg.')).toBeVisible();
  await handedIn;
  const desk = await open({ on: 'desktop', as: 'rik' });
  await openAtDesk(desk, number);
  await expect(desk.getByText(street).first()).toBeVisible();
  await expect(desk.getByRole('img', { name: 'Foto bij dit signaal' })).toBeVisible();
});

test('a niet-pluis signal offers no photo', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyToRecord(phone);
  await toAdvice(phone, { facts: ['Huis of tuin verwaarloosd'], neighbourhood: 'Oude Markt' });
  await expect(phone.getByRole('button', { name: 'Geef door', exact: true })).toBeVisible();
  await expect(phone.getByLabel('Foto van het ding')).toHaveCount(0);
});
