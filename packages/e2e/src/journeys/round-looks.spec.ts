/** Every screen of a round, by day and by night, in both languages: WCAG 2.2 AA, AAA contrast on the round itself, 60 pixels for a thumb, nothing sideways. */
import type { Page } from '@playwright/test';
import { tags as level, violationsOn } from '../harness/axe.ts';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { readyToRecord } from '../harness/steps.ts';

const round = [...level, 'wcag2aaa'];

const look = async (page: Page, where: string, tags: readonly string[]): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first(), where).toBeVisible();
  const size = page.viewportSize() ?? { width: 360, height: 740 };
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: size.height + tall + 400 });
  const violations = await violationsOn(page, tags);
  await page.setViewportSize(size);
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
  expect(found).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
};

/** Every button, link and field of the round itself, for gloves. */
const thumbs = async (page: Page, where: string): Promise<void> => {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.bpp-round :is(button, a, select, input, textarea)')]
      .map((one) => ({ text: one.textContent, height: one.getBoundingClientRect().height }))
      .filter((one) => one.height < 56),
  );
  expect(small, where).toEqual([]);
};

/** The one main button is whole and in sight when the page opens, whatever stands above it. */
const aboveTheBar = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => scrollTo(0, 0));
  const room = async (): Promise<number> => {
    const button = await page.getByRole('button', { name, exact: true }).boundingBox();
    const bar = await page.locator('.bpp-below').boundingBox();
    return button === null || bar === null ? -1 : bar.y - button.y - button.height;
  };
  await expect.poll(room, name).toBeGreaterThanOrEqual(0);
};

const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language'>>[] = [
  { theme: 'dark', language: 'nl-NL' },
  { theme: 'light', language: 'en-GB' },
];

for (const { theme, language } of looks) {
  const label = `${theme} ${language}`;
  const english = language === 'en-GB';
  test(`a round from start to thanks: ${label}`, async ({ open }) => {
    const page = await open({ on: 'phone', as: 'riet', theme, language });
    // Light stays light, whatever the hour of this test.
    await page.addInitScript(
      ([chosen, look]) => {
        localStorage.setItem('buurtplus-language', chosen ?? 'nl');
        localStorage.setItem('buurtplus-theme', look ?? 'night');
      },
      [english ? 'en' : 'nl', theme === 'dark' ? 'night' : 'day'],
    );
    await readyToRecord(page);
    const title = page.getByRole('heading', { level: 1 }).first();
    let before = '';
    const tap = async (nl: string | RegExp, en: string | RegExp): Promise<void> => {
      const target = page
        .getByRole('button', { name: english ? en : nl })
        .or(page.getByRole('main').getByRole('link', { name: english ? en : nl }))
        .first();
      await expect(target).toBeVisible();
      before = await title.innerText();
      await target.click();
    };
    /** @param goesOn the tap led to a screen of its own: not the one it left is looked at */
    const seen = async (where: string, goesOn = true): Promise<void> => {
      if (goesOn) await expect(title).not.toHaveText(before);
      await look(page, `${label} ${where}`, round);
      await thumbs(page, `${label} ${where}`);
    };
    await page.goto('/ronde');
    await seen('home', false);
    await tap('Mijn maatje start', 'My mate starts');
    await seen('my code');
    await page.goto('/ronde');
    await tap('Ronde starten', 'Start a round');
    await seen('who');
    await tap('Bram Visser', 'Bram Visser');
    await seen('how');
    await tap(/Ik typ de code/, /I type the code/);
    await seen('code');
    await tap('Is Bram bij je?', 'Is Bram with you?');
    await tap(/zonder telefoon/, /without a phone/);
    await seen('before');
    await aboveTheBar(page, 'Start');
    await tap('Start', 'Start');
    await tap(/^Lamp kapot/, /^Lamp out/);
    await expect(page.getByRole('button', { name: english ? /^Undo/ : /^Maak ongedaan/ })).toBeVisible();
    await seen('walk', false);
    await page.getByRole('button', { name: english ? 'Map' : 'Kaart', exact: true }).click();
    await expect(page.locator('.bpp-map path[data-chosen="true"]').first()).toBeVisible();
    await seen('map', false);
    await tap('Kies waar jullie lopen', 'Choose where you walk');
    await seen('which part');
    await page.getByRole('button', { name: 'Waterkant', exact: true }).click();
    await expect(page.getByText(/^(met|with) Bram · Waterkant$/)).toBeVisible();
    await tap('Vraag van een bewoner', 'Question of a resident');
    await seen('may it be passed on');
    await tap('Ja, dat mag', 'Yes, I may');
    await seen('what is it about');
    await tap('Terug naar de ronde', 'Back to the round');
    await tap('Vraag van een bewoner', 'Question of a resident');
    await tap('Nee, liever niet', 'No, rather not');
    await seen('not passed on');
    await tap('Terug naar de ronde', 'Back to the round');
    await tap('Onthoud grof waar we lopen', 'Remember roughly where we walk');
    await seen('asking everybody');
    for (const name of ['Riet', 'Bram']) await tap(`${name} vindt het goed`, `${name} agrees`);
    await tap('Onthoud het', 'Remember it');
    await seen('remembering');
    await tap('Stop en vergeet het', 'Stop and forget it');
    await tap('Iemand erbij of weg', 'Somebody joins');
    await seen('people');
    await tap('Terug naar de ronde', 'Back to the round');
    await tap('We voelen ons onveilig', 'We feel unsafe');
    await seen('unsafe');
    await tap('Terug naar de ronde', 'Back to the round');
    await tap(/^Pauze/, /^Break/);
    await seen('break');
    // By a key: a tap that a busy machine draws out would be a hold.
    await page
      .getByRole('button', { name: english ? 'Hold to stop' : 'Hou vast om te stoppen' })
      .press('Enter');
    await expect(
      page.getByRole('button', { name: english ? 'Yes, we are done' : 'Ja, we zijn klaar' }),
    ).toBeVisible();
    await seen('sure', false);
    await tap('Ja, we zijn klaar', 'Yes, we are done');
    await seen('how was it');
    await tap('Iets vertellen', 'Tell something');
    await page
      .getByLabel(english ? 'Something for your coordinator' : 'Iets voor je coördinator')
      .fill('Meneer Jansen');
    await seen('tell');
    await tap('Sla over', 'Skip');
    await seen('thanks');
    await tap('Klaar', 'Done');
    // The phone has written down that it is done before the page is left.
    await expect(
      page.getByRole('button', { name: english ? 'Start a round' : 'Ronde starten' }),
    ).toBeVisible();
    await page.goto('/ik/jaar');
    await look(page, `${label} year`, level);
    await page.getByRole('link', { name: english ? /^Look at \d{4}$/ : /^Bekijk \d{4}$/ }).click();
    await expect(page).toHaveURL(/jaar=\d{4}$/);
    const year = new URL(page.url()).searchParams.get('jaar') ?? '';
    const kept = await page.request.get(`/api/v1/my-rounds?year=${year}`);
    const { rounds } = (await kept.json()) as { rounds: number };
    await page.reload();
    await expect(
      page.getByRole('heading', {
        level: 1,
        name: english ? `Your rounds in ${year}` : `Jouw rondes in ${year}`,
      }),
    ).toBeVisible();
    // In January the weeks before, with their rounds, lie in that other year.
    await expect(
      page.getByText(english ? /^There is no round of yours in/ : /^In \d{4} staat er geen ronde/),
    ).toHaveCount(rounds === 0 ? 1 : 0);
    await look(page, `${label} other year`, level);

    const coordinator = await open({ on: 'phone', as: 'bram', theme, language });
    await coordinator.goto('/ik/rondes');
    await expect(coordinator.getByText(/Waterkant/).first()).toBeVisible();
    await look(coordinator, `${label} team`, level);
    const desk = await open({ on: 'desktop', as: 'wil', theme, language });
    await desk.goto('/aandachtspunten');
    await look(desk, `${label} points`, level);
  });
}
