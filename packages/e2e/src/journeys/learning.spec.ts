/** Learning in the street's dark: a lesson walked offline, killed at every step, gone on with on a second phone, with the real compass inside. */
import type { Page } from '@playwright/test';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { tabOnto } from '../harness/keyboard.ts';
import { look } from '../harness/look.ts';
import { readyForTheDark } from '../harness/steps.ts';

const parts = (page: Page) => page.locator('.bpp-path .bpp-hidden');
const go = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click();

/** Chooses the way that is asked for, else the first, at whatever stands on the screen. */
const onward = async (page: Page, rather?: RegExp): Promise<void> => {
  const ask = page.getByRole('button', { name: 'Vraag het kompas' });
  const choice = page.locator('.bpp-choice').first();
  const next = page.getByRole('button', { name: 'Verder', exact: true });
  await expect(ask.or(choice).or(next).first()).toBeVisible();
  // What the compass says is a screen of its own, and stands there too when the phone dies.
  if (await ask.isVisible()) await ask.click();
  else if (await choice.isVisible()) {
    const wished = page.locator('.bpp-choice').filter({ hasText: rather ?? /$^/ });
    await ((await wished.count()) > 0 ? wished.first() : choice).click();
  } else await next.click();
};

/** Acts, and waits until something else stands there: a step is only shown when it is on the disk. */
const andSee = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const main = page.locator('#main');
  await expect(main.locator('h1')).toBeVisible();
  const before = await main.innerText();
  await act();
  await expect.poll(() => main.innerText()).not.toBe(before);
  await expect(main.locator('h1')).toBeVisible();
};

/** In the compass of a story: what was tapped stands there after the phone died, and so does what the compass said. @returns how many times it was there */
const dieHalfWay = async (page: Page): Promise<number> => {
  const ask = page.getByRole('button', { name: 'Vraag het kompas' });
  if (!(await ask.isVisible())) return 0;
  const danger = page.getByRole('button', { name: 'Ik twijfel', exact: true });
  const fact = page.locator('.bpp-storyfacts button').first();
  for (const tapped of [danger, fact]) {
    await tapped.click();
    await expect(tapped).toHaveAttribute('aria-pressed', 'true');
  }
  await page.reload();
  for (const tapped of [danger, fact]) await expect(tapped).toHaveAttribute('aria-pressed', 'true');
  return 1;
};

const whatStands = (page: Page): Promise<string> => page.locator('#main h1').innerText();

test('a lesson goes on exactly where it was after the phone died on every step, also without network', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'henk' });
  await readyForTheDark(phone);
  await phone.goto('/leren');
  await expect(phone.getByRole('heading', { name: 'Leren' })).toBeVisible();
  await phone.context().setOffline(true);
  await phone.getByRole('link', { name: /Jouw rol en waar die ophoudt/ }).click();
  await expect(phone.getByRole('heading', { name: 'Ogen, oren en een groet' })).toBeVisible();
  const done = phone.getByRole('heading', { name: 'Les klaar' });
  let halfWay = 0;
  for (let step = 0; step < 40 && !(await done.isVisible()); step += 1) {
    const before = [await whatStands(phone), await parts(phone).innerText()];
    await phone.reload();
    await expect.poll(async () => [await whatStands(phone), await parts(phone).innerText()]).toEqual(before);
    halfWay += await dieHalfWay(phone);
    await andSee(phone, () => onward(phone, /kompas/i));
  }
  expect(halfWay).toBeGreaterThan(0);
  await expect(done).toBeVisible();
  await phone.getByRole('button', { name: 'Les afronden' }).click();
  await expect(phone.getByRole('listitem').filter({ hasText: 'Jouw rol' }).getByText('Gedaan')).toBeVisible();
  await phone.context().setOffline(false);
  // Opened once, and left in peace to bring what it holds.
  await phone.reload();
  await expect
    .poll(async () => {
      const answer = await phone.request.put('/api/v1/my-learning', {
        data: { events: [] },
        headers: { origin: new URL(phone.url()).origin },
      });
      const { events } = (await answer.json()) as { events: readonly { step: string }[] };
      return events.some(({ step }) => step === 'done');
    })
    .toBe(true);
  // The second phone knows it without being told.
  const second = await open({ on: 'phone', as: 'henk' });
  await second.goto('/leren');
  await expect(
    second.getByRole('listitem').filter({ hasText: 'Jouw rol' }).getByText('Gedaan'),
  ).toBeVisible();
});

test('the compass inside a story is the real one, and says why', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'ineke' });
  // What the server knows of her comes after the page, with a word about an evening she was at: nothing else may change by itself.
  const learned = phone.waitForResponse('**/api/v1/my-learning');
  await phone.goto('/leren/inbraak');
  await learned;
  const compass = phone.getByRole('button', { name: 'Vraag het kompas' });
  const toCompass = phone.getByRole('button', { name: /kompas/i }).first();
  for (let step = 0; step < 30 && !(await compass.isVisible()); step += 1)
    await andSee(phone, async () => {
      await expect(phone.locator('#main .bpp-choice, #main .bpp-button').first()).toBeVisible();
      if (await toCompass.isVisible()) await toCompass.click();
      else await onward(phone);
    });
  await phone.getByRole('button', { name: 'Nu inbraak' }).click();
  await compass.click();
  await expect(phone.getByText('Het kompas zegt: Bel 112.')).toBeVisible();
  await expect(phone.getByText('De bewoner kan dit zelf oplossen.')).toBeVisible();
  await go(phone);
  await expect(phone.getByText('Wat de professional had gewild')).toBeVisible();
});

test('one question a week comes back, and then no more', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'riet' });
  await phone.goto('/');
  await phone.getByRole('link', { name: 'Eén vraag voor deze week' }).click();
  await phone.getByRole('button', { name: 'Beantwoord de vraag' }).click();
  await phone.getByRole('button', { name: 'Uitleggen dat jullie niet aanbellen', exact: false }).click();
  await expect(phone.getByText('Dat klopt.')).toBeVisible();
  await go(phone);
  await expect(phone.getByText('Dank je. Volgende week is er weer een.')).toBeVisible();
  // What was answered stands on the screen at once; the phone goes dark when it is also written down and brought.
  await expect
    .poll(async () => {
      const answer = await phone.request.put('/api/v1/my-learning', {
        data: { events: [] },
        headers: { origin: new URL(phone.url()).origin },
      });
      const { events } = (await answer.json()) as { events: readonly { kind: string }[] };
      return events.some(({ kind }) => kind === 'question');
    })
    .toBe(true);
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Leren' })).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Beantwoord de vraag' })).toBeHidden();
});

const looks: readonly (Required<Pick<OpenOptions, 'theme' | 'language' | 'on'>> & {
  readonly lesson: string;
})[] = [
  { theme: 'light', language: 'nl-NL', on: 'phone', lesson: 'gedrag' },
  { theme: 'dark', language: 'en-GB', on: 'phone', lesson: 'privacy' },
  { theme: 'dark', language: 'nl-NL', on: 'desktop', lesson: 'veilig' },
];
for (const { lesson, ...options } of looks) {
  const label = `${options.on} ${options.theme} ${options.language}`;
  test(`learning for everybody, ${label}`, async ({ open }) => {
    const page = await open({ ...options, as: 'fatma' });
    const language = options.language === 'en-GB' ? 'en' : 'nl';
    await page.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    for (const path of ['/leren', '/ik/leren', '/leren/veilig', '/leren/nergens']) {
      await page.goto(path);
      await look(page, `${label} ${path}`);
    }
    // A lesson of its own for each look: all of them are of one person.
    await page.goto(`/leren/${lesson}`);
    const main = page.locator('#main');
    const finish = main.getByRole('button', { name: /^(Les afronden|Finish the lesson)$/ });
    for (let step = 0; step < 30; step += 1) {
      await look(page, `${label} lesson ${step}`);
      if (await finish.isVisible()) break;
      const ask = main.getByRole('button', { name: /^(Vraag het kompas|Ask the compass)$/ });
      const choice = main.locator('.bpp-choice').last();
      const next = main.getByRole('button', { name: /^(Verder|Next)$/ });
      // By keyboard alone, as far as Tab goes by itself.
      const onwards = (await ask.isVisible()) ? ask : (await choice.isVisible()) ? choice : next;
      await tabOnto(page, onwards, `the way on of step ${step}`);
      const before = await main.innerText();
      await page.keyboard.press('Enter');
      // On the disk first, then on the screen: only the next part says what its way on is.
      await expect.poll(() => main.innerText()).not.toBe(before);
    }
    await tabOnto(page, finish, 'the end of the lesson');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/leren$/);
  });
}
