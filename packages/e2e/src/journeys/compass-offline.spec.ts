/** The compass in the dark: every step by thumb and without network, sent once it returns, and the professional reads why it came. */
import { expect, test } from '../harness/journey.ts';
import { makeSignal, onToAdvice, readyForTheDark } from '../harness/steps.ts';

test('by thumb and offline to one advice, which the professional can account for', async ({ open }) => {
  const phone = await open({
    on: 'phone',
    as: 'amina',
    theme: 'dark',
    position: { latitude: 52.71, longitude: 5.338 },
  });
  await readyForTheDark(phone);
  await phone.context().setOffline(true);
  await phone.reload();
  const tap = (name: string | RegExp) =>
    phone
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .tap();
  await phone.getByRole('link', { name: 'Signaal', exact: true }).tap();
  await tap('Nee');
  // Two facts of one place, found by groups: none of them is among the usual ones.
  await tap('Bij een huis');
  await phone.getByText('Gaat achteruit', { exact: true }).tap();
  await tap('Spullen opgestapeld achter raam');
  await phone.getByText('Wat kan het ook zijn?').tap();
  await expect(phone.getByText('Verhuizing of verbouwing').first()).toBeVisible();
  await tap('Vieze geur uit huis');
  await tap(/^Verder met 2/);
  // A phone that found its position meanwhile does not ask where it was; one that was slower does.
  const where = phone.getByRole('heading', { name: 'Waar was het?' });
  await expect(where.or(phone.getByRole('heading', { name: 'Hoe was het?' }))).toBeVisible();
  if (await where.isVisible()) {
    await expect(phone.getByText(/^Jouw plek/)).toBeVisible();
    await tap('Verder');
  }
  await tap('Weken of langer');
  await tap('Vaker');
  await tap('Zelf gezien');
  await tap('Niet pluis');
  await tap('Nee');
  await expect(phone.getByRole('heading', { name: 'Geef dit door aan de wijkwerker.' })).toBeVisible();
  await expect(phone.getByText('Een huis dat achteruitgaat', { exact: false })).toBeVisible();
  await expect(
    phone.getByText('Alleen de wijkwerker van deze buurt leest dit.', { exact: false }),
  ).toBeVisible();
  await tap('Geef door');
  await expect(phone.getByText('Staat klaar. Wordt verstuurd zodra je verbinding hebt.')).toBeVisible();
  const number = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await phone.getByText('Je signaal heeft').innerText())?.[0];

  await phone.context().setOffline(false);
  await expect(phone.getByText('Verzonden', { exact: true })).toBeVisible();

  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk');
  type Seen = {
    readonly observations: readonly string[];
    readonly gutFeeling: string;
    readonly houseNumber: string | null;
    readonly decision: {
      readonly table: string;
      readonly rule: string;
      readonly toldOtherwise: unknown;
      readonly answers: Readonly<Record<string, unknown>>;
    };
  };
  const read = async (): Promise<Seen> => {
    const list = await desk.request.get(`/api/v1/work-list?number=${number}`);
    const { items } = (await list.json()) as { items: { signalId: string }[] };
    return (await (await desk.request.get(`/api/v1/signals/${items[0]?.signalId}`)).json()) as Seen;
  };
  await expect.poll(async () => (await read()).decision).toBeTruthy();
  const seen = await read();
  expect(seen).toMatchObject({
    observations: ['home.smell', 'home.rubbish_behind_glass'],
    gutFeeling: 'niet_pluis',
    houseNumber: null,
    decision: {
      table: 'care',
      rule: 'Z4',
      toldOtherwise: null,
      answers: {
        danger: 'no',
        followUps: { since: 'weeks', often: 'again' },
        riskToSelf: 'none',
        riskToOthers: 'none',
        sure: 'saw_myself',
        called: null,
      },
    },
  });
});

test('who to call works offline: 112 first, open before closed, a number or a way for each', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyForTheDark(phone);
  await phone.context().setOffline(true);
  // A Sunday morning: offices are closed, the lines of day and night are not.
  await phone.clock.setFixedTime(new Date('2026-11-29T10:00:00Z'));
  await phone.getByRole('link', { name: 'Wie bel ik' }).tap();
  await expect(phone.getByRole('heading', { name: 'Wie bel ik?' })).toBeVisible();
  const first = phone.getByRole('main').getByRole('link').first();
  await expect(first).toHaveAttribute('href', 'tel:112');
  const open24 = phone.getByRole('region', { name: 'Nu open' });
  await expect(open24.getByRole('link', { name: 'Bel 0800-2000, Veilig Thuis' })).toBeVisible();
  const closed = phone.getByRole('region', { name: 'Nu dicht' });
  await expect(closed.getByText('Nu dicht. Gaat morgen om 9.00 uur open').first()).toBeVisible();
  await expect(closed.getByRole('listitem').filter({ hasText: 'Gemeente, openbare ruimte' })).toContainText(
    'Via een signaal in deze app',
  );
  // Tuesday at ten the very same desk is open.
  await phone.clock.setFixedTime(new Date('2026-12-01T09:00:00Z'));
  await phone.getByRole('link', { name: 'Vandaag' }).tap();
  await expect(phone.getByRole('link', { name: 'Iets gezien? Begin hier' })).toBeVisible();
  await phone.getByRole('link', { name: 'Wie bel ik' }).tap();
  await expect(
    phone.getByRole('region', { name: 'Nu open' }).getByText('Gemeente, openbare ruimte'),
  ).toBeVisible();
  await expect(phone.getByText('Open tot 17.00 uur').first()).toBeVisible();
});

test('without a position everything still works: the map or the list, or no place at all', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyForTheDark(phone);
  await phone.goto('/signaal');
  await phone.getByRole('button', { name: 'Nee', exact: true }).tap();
  await phone.getByRole('button', { name: 'Huis of tuin verwaarloosd' }).tap();
  await phone.getByRole('button', { name: /^Verder met/ }).tap();
  await expect(phone.getByRole('heading', { name: 'Waar was het?' })).toBeVisible();
  const map = phone.getByRole('img', { name: /^Kaart/ });
  await map.tap({ position: { x: 60, y: 60 } });
  await expect(phone.getByText('Aangetikt op de kaart')).toBeVisible();
  await phone.getByRole('button', { name: 'Terug' }).tap();
  await phone.getByRole('button', { name: /^Verder met/ }).tap();
  // Back lost nothing.
  await expect(phone.getByText('Aangetikt op de kaart')).toBeVisible();
  await expect(phone.getByLabel('Huisnummer (mag leeg blijven)')).toBeVisible();
});

test('the phone’s own back button is a step back, and never one out of the signal', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyForTheDark(phone);
  await phone.getByRole('link', { name: 'Signaal', exact: true }).tap();
  await phone.getByRole('button', { name: 'Nee', exact: true }).tap();
  await phone.getByRole('button', { name: 'Lantaarn kapot' }).tap();
  await phone.getByRole('button', { name: /^Verder met/ }).tap();
  await phone.getByRole('button', { name: 'Sla over' }).tap();
  await expect(phone.getByRole('heading', { name: 'Loopt er iemand gevaar?' })).toBeVisible();
  // The address follows the screen; only then is there a step to go back.
  await expect(phone).toHaveURL(/stap=risk/);
  await phone.goBack();
  await expect(phone.getByRole('heading', { name: 'Waar was het?' })).toBeVisible();
  await phone.goBack();
  await expect(phone.getByRole('button', { name: 'Lantaarn kapot' })).toHaveAttribute('aria-pressed', 'true');
  await phone.goBack();
  await expect(phone.getByRole('heading', { name: 'Is er nu gevaar, of gebeurt het nu?' })).toBeVisible();
  await phone.goForward();
  await expect(phone.getByRole('button', { name: 'Lantaarn kapot' })).toHaveAttribute('aria-pressed', 'true');
  await phone.goBack();
  await expect(phone.getByRole('heading', { name: 'Is er nu gevaar, of gebeurt het nu?' })).toBeVisible();
  await phone.goBack();
  await expect(phone).toHaveURL(/\/$/);
});

test('back after it was passed on leads to the start screen, and keeps nothing to send twice', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await readyForTheDark(phone);
  await makeSignal(phone, { facts: ['Lantaarn kapot'], neighbourhood: 'Oude Markt' });
  // The form is empty again, and the address says so: from there back leads out.
  await expect(phone).toHaveURL(/stap=danger/);
  await phone.goBack();
  await expect(phone.getByRole('link', { name: 'Iets gezien? Begin hier' })).toBeVisible();
  await phone.getByRole('link', { name: 'Signaal', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'Is er nu gevaar, of gebeurt het nu?' })).toBeVisible();
  await expect(phone.getByText('We hebben bewaard wat je al had ingevuld.')).toHaveCount(0);
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await expect(phone.getByRole('button', { name: 'Lantaarn kapot' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  // Back from a talk leads into what was talked about.
  await onToAdvice(phone, { facts: ['Huis of tuin verwaarloosd'], neighbourhood: 'Oude Markt' });
  await expect(phone).toHaveURL(/stap=advice/);
  await phone.getByRole('button', { name: /^Eerst bespreken/ }).click();
  await expect(phone.getByRole('heading', { name: 'Bespreek het eerst.' })).toBeVisible();
  await phone.goBack();
  await expect(phone.getByRole('heading', { name: 'Loopt er iemand gevaar?' })).toBeVisible();
});
