/** Learning on two phones at once, a lesson that is replaced or past its review day, a story from nothing, and what goes wrong on the overview. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { learningLine, pdfText } from '@buurtplus/server/testing';
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { newMail, typeCode } from '../harness/people.ts';
import { readyForTheDark } from '../harness/steps.ts';

const parts = (page: Page) => page.locator('.bpp-path .bpp-hidden');
const partOf = async (page: Page): Promise<number> =>
  Number((await parts(page).innerText()).match(/Deel (\d+)/)?.[1]);

/** Passes so many parts of a lesson, each time the first that stands there. */
const pass = async (page: Page, count: number): Promise<void> => {
  for (let done = 0; done < count; ) {
    const before = await partOf(page);
    const choice = page.locator('#main .bpp-choice').first();
    const next = page.getByRole('button', { name: 'Verder', exact: true });
    await expect(choice.or(next).first()).toBeVisible();
    if (await next.isVisible()) {
      await next.click();
      await expect.poll(() => partOf(page)).toBe(before + 1);
      done += 1;
    } else {
      await choice.click();
      await expect(next).toBeVisible();
    }
  }
};

type Held = {
  readonly events: readonly { readonly id: string; readonly subject: string }[];
  /** What the server does not have yet. */
  readonly unsent: readonly string[];
};

/** What a phone holds of its own learning. */
const held = (page: Page): Promise<Held> =>
  page.evaluate(
    () =>
      new Promise<Held>((resolve) => {
        const asked = indexedDB.open('buurtplus');
        asked.onsuccess = () => {
          const got = asked.result.transaction('kept').objectStore('kept').get('learning');
          got.onsuccess = () => {
            asked.result.close();
            resolve(got.result?.value ?? { events: [], unsent: [] });
          };
        };
      }),
  );
/** Nothing may come from what the app kept of itself, and its questions go past this journey. */
const withoutWorker = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    navigator.serviceWorker.register = () => new Promise(() => undefined);
  });

const ofLesson = ({ events }: Held, lesson: string): readonly string[] =>
  events.flatMap(({ id, subject }) => (subject === lesson ? [id] : [])).sort();

test('two phones of one person in one lesson, both without network: the furthest place counts and nothing is lost', async ({
  open,
}) => {
  // Marco: nobody else does this lesson as he.
  const first = await open({ on: 'phone', as: 'marco' });
  await readyForTheDark(first);
  await first.goto('/leren/privacy');
  await pass(first, 2);
  // A second phone asks once, when it opens: what the first one did has arrived by then.
  await expect.poll(async () => (await held(first)).unsent).toEqual([]);
  const second = await open({ on: 'phone', as: 'marco' });
  await readyForTheDark(second);
  await second.goto('/leren/privacy');
  await expect.poll(() => partOf(second)).toBe(3);
  await first.context().setOffline(true);
  await second.context().setOffline(true);
  await pass(first, 1);
  await pass(second, 3);
  // Killed while they know nothing of each other.
  await first.reload();
  await second.reload();
  await expect.poll(() => partOf(first)).toBe(4);
  await expect.poll(() => partOf(second)).toBe(6);
  const all = [
    ...new Set([...ofLesson(await held(first), 'privacy'), ...ofLesson(await held(second), 'privacy')]),
  ].sort();
  for (const phone of [first, second]) await phone.context().setOffline(false);
  for (const phone of [first, second])
    await expect
      .poll(async () => {
        await phone.reload();
        await expect(parts(phone)).toBeAttached();
        return [await partOf(phone), ofLesson(await held(phone), 'privacy')];
      })
      .toEqual([6, all]);
});

test('a lesson that is replaced while somebody is inside is offered, and nobody is moved', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'ineke' });
  await withoutWorker(phone);
  await phone.goto('/leren/vertrouwen');
  const opening = await phone.locator('#main h1').innerText();
  await pass(phone, 2);
  const inside = await phone.locator('#main h1').innerText();
  await phone.context().route('**/assets/vertrouwen-*.js', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const renewed = text
      .replace(/(id:["'`]vertrouwen["'`],version:)1/, '$12')
      .replaceAll(opening, 'Helemaal nieuw')
      .replaceAll(inside, 'Ook anders');
    expect(renewed).not.toBe(text);
    await route.fulfill({ response: answer, body: renewed });
  });
  for (const _time of ['replaced', 'killed']) {
    await phone.reload();
    await expect(phone.getByText('Deze les is vernieuwd sinds je begon.', { exact: false })).toBeVisible();
    await expect(phone.getByRole('heading', { level: 1, name: inside })).toBeVisible();
    await expect.poll(() => partOf(phone)).toBe(3);
  }
  await look(phone, 'a lesson that was replaced');
  await phone.getByRole('button', { name: 'Overstappen naar de nieuwe' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: 'Helemaal nieuw' })).toBeVisible();
  await expect(phone.getByText('Deze les is vernieuwd', { exact: false })).toBeHidden();
  await expect.poll(() => partOf(phone)).toBe(1);
});

test('a lesson past its review day says so from Dutch midnight on, and stays open', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'ineke', theme: 'dark' });
  const late = phone.getByText('Deze les moet nog worden nagekeken.', { exact: false });
  await phone.clock.setFixedTime('2027-09-01T21:59:00Z');
  await phone.goto('/leren/waarnemen');
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(parts(phone)).toBeAttached();
  await expect(late).toHaveCount(0);
  await phone.clock.setFixedTime('2027-09-01T22:01:00Z');
  await phone.reload();
  await expect(late).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Verder', exact: true })).toBeVisible();
  await look(phone, 'a lesson past its review day');
});

test('a stranger reads a clear sentence about the certificate of somebody who left', async ({ open }) => {
  // Somebody of his own, who comes, learns everything and goes: nobody of the demo misses him.
  const email = `gaat${Date.now() % 1_000_000}@team.example`;
  const bram = await open({ on: 'phone', as: 'bram' });
  await bram.goto('/');
  const headers = { origin: new URL(bram.url()).origin };
  const { teams } = (await (await bram.request.get('/api/v1/teams')).json()) as {
    teams: readonly { teamId: string }[];
  };
  const invited = await bram.request.post('/api/v1/invitations', {
    data: { email, name: 'Gert Gaatweg', role: 'volunteer', teamId: teams[0]?.teamId ?? null, areaCodes: [] },
    headers,
  });
  expect(invited.ok(), await invited.text()).toBe(true);

  const gert = await open({ on: 'phone' });
  await gert.goto(
    await newMail(gert.request, email, 0, (mail) => /http\S+uitnodiging\S+/.exec(mail.text)?.[0]),
  );
  await gert.getByRole('button', { name: 'Ja, ik doe mee' }).click();
  await gert.waitForURL('**/aanmelden*');
  await typeCode(gert, email);
  await expect(gert.getByRole('heading', { name: /Gert/ })).toBeVisible();
  const learned = await gert.request.put('/api/v1/my-learning', {
    data: {
      events: learningLine.map(({ id, version }) => ({
        id: randomUUID(),
        kind: 'module',
        subject: id,
        version,
        run: 1,
        step: 'done',
        choice: null,
        right: null,
        at: new Date().toISOString(),
      })),
    },
    headers,
  });
  expect(learned.ok(), await learned.text()).toBe(true);
  const given = await gert.request.post('/api/v1/my-certificate', { headers });
  expect(await given.json()).toMatchObject({ missing: [], certificate: { state: 'valid' } });
  const paper = await (await gert.request.get('/api/v1/my-certificate/paper')).body();
  const code = /Code:([0-9A-Z-]{24})/.exec(pdfText(paper))?.[1] ?? '';

  const stranger = await open({ on: 'phone' });
  await withoutWorker(stranger);
  await stranger.goto(`/certificaat#${code}`);
  await stranger.getByRole('button', { name: 'Kijk na' }).click();
  await expect(stranger.getByRole('status').filter({ hasText: 'geldig' })).toBeVisible();

  const gone = await gert.request.post('/api/v1/my-membership/steps', { data: { step: 'leave' }, headers });
  expect(await gone.json()).toEqual({ stage: 'left' });
  await stranger.getByRole('button', { name: 'Kijk na' }).click();
  await expect(
    stranger
      .getByRole('status')
      .filter({ hasText: 'Dit bewijs is niet meer geldig. Vraag naar een nieuw bewijs.' }),
  ).toBeVisible();
  // Whose it was and why is not in it.
  await expect(stranger.locator('#main')).not.toContainText(/Gert|Gaatweg/);
});

test('a trainer begins a story from nothing, is asked before leaving it, and finds it as it was typed', async ({
  open,
}) => {
  const desk = await open({ on: 'desktop', as: 'tess' });
  await desk.goto('/trainer/scenarios');
  await desk.getByRole('button', { name: 'Begin met een leeg verhaal' }).click();
  const title = desk.getByLabel('Titel (Nederlands)');
  await expect(title).toHaveValue('');
  await desk.getByRole('button', { name: 'Nakijken' }).click();
  await expect(desk.getByText('De titel is er nog niet in het Nederlands.')).toBeVisible();
  await expect(desk.getByText('komt weer terug', { exact: false })).toBeHidden();
  await look(desk, 'an empty story');
  const name = `Vanaf niets ${Date.now() % 100_000}`;
  await title.fill(name);
  // A step without a way on is kept as well.
  await desk.getByRole('button', { name: 'Stap erbij', exact: true }).click();
  await desk.getByRole('button', { name: 'Keuze erbij' }).last().click();
  const away = desk.getByRole('link', { name: 'Vandaag' }).first();
  const asked: string[] = [];
  desk.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  await away.click();
  await expect.poll(() => asked).toEqual(['Je hebt iets getypt dat nog niet bewaard is. Toch weggaan?']);
  await expect(title).toHaveValue(name);
  await away.click();
  await expect(title).toBeHidden();
  await desk.goBack();
  await expect(title).toHaveValue(name);
  await expect(desk.getByText('Wat je hier net veranderde, staat er nog.', { exact: false })).toBeVisible();
  await desk.getByRole('button', { name: 'Bewaren' }).click();
  await expect(desk.getByText('Bewaard.', { exact: true })).toBeVisible();
  // All is kept: nobody asks.
  const before = asked.length;
  await away.click();
  await expect(title).toBeHidden();
  expect(asked).toHaveLength(before);
  await desk.goBack();
  await expect(title).toHaveValue(name);
  await expect(desk.getByText('Wat je hier net veranderde', { exact: false })).toBeHidden();
  await desk.getByRole('button', { name: 'Nakijken' }).click();
  await expect(desk.getByText('gaat nog nergens heen', { exact: false }).first()).toBeVisible();
  await desk.getByRole('button', { name: 'Concept weggooien' }).click();
  await desk.getByRole('button', { name: 'Zeker weten?', exact: false }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Verhalen maken' })).toBeVisible();
  await expect(desk.getByText(name)).toHaveCount(0);
});

for (const options of [
  { on: 'desktop', theme: 'light' },
  { on: 'phone', theme: 'dark' },
] as const)
  test(`what often goes wrong has evaluations and stories, and goes along as CSV, ${options.on}`, async ({
    open,
  }) => {
    const vera = await open({ ...options, as: 'vera' });
    await vera.goto('/trainer/overzicht');
    const missed = vera.getByRole('region', { name: 'Wat vaak misgaat' });
    await expect(missed.getByText('Keuze in een verhaal · Bij het veer')).toBeAttached();
    await expect(missed.getByRole('listitem').first()).toBeVisible();
    await expect(missed.getByText(/ongeveer 5 van de 10 mensen koos iets om van te leren/)).toBeAttached();
    await look(vera, `what goes wrong ${options.on}`);
    const coming = vera.waitForEvent('download');
    await vera.getByRole('button', { name: 'Download als CSV' }).click();
    const csv = readFileSync(await (await coming).path(), 'utf8');
    expect(csv).toContain(';step;bij_het_veer/a;about_people_wrong;5');
    expect(csv).toContain(';step;bij_het_veer/a;about_people_answered;10');
  });
