/** Looking after each other, seen: the clock of a phone is a day wrong, "all well" is due, it feels unsafe, and who takes the alarm can call. */
import type { Page } from '@playwright/test';
import { violationsOn } from '../harness/axe.ts';
import { expect, test } from '../harness/journey.ts';
import { readyToRecord } from '../harness/steps.ts';

const contrast = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'wcag2aaa'];
/** AAA contrast, and 56 pixels for a glove, of what stands within. */
const seen = async (page: Page, within: string): Promise<void> => {
  // Tall enough that the bar below lies over nothing.
  const size = page.viewportSize() ?? { width: 360, height: 740 };
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: size.height + tall + 400 });
  const violations = await violationsOn(page, contrast, within);
  await page.setViewportSize(size);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  const small = await page.evaluate(
    (inside) =>
      [...document.querySelectorAll(`${inside} :is(button, a, select, input)`)]
        .filter((one) => one.getBoundingClientRect().height < 56)
        .map((one) => one.textContent),
    within,
  );
  expect(small).toEqual([]);
};

/** Wide enough for either thumb, and never under the bar below, once what comes late stands there. */
const inReach = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name }).first();
  await expect(button).toBeVisible();
  const measured = async (): Promise<{ readonly isWide: boolean; readonly isAboveTheBar: boolean }> => {
    await button.scrollIntoViewIfNeeded();
    const [box, bar] = [await button.boundingBox(), await page.locator('.bpp-bottom').boundingBox()];
    return {
      isWide: (box?.width ?? 0) > 250,
      isAboveTheBar: box !== null && bar !== null && box.y + box.height <= bar.y,
    };
  };
  await expect.poll(measured, name).toEqual({ isWide: true, isAboveTheBar: true });
};

test('a phone whose clock is a day ahead, a due "all well", and an alarm that is taken', async ({ open }) => {
  const bram = await open({ on: 'phone', as: 'bram', theme: 'dark' });
  const toos = await open({ on: 'phone', as: 'toos', theme: 'dark' });
  const fatma = await open({ on: 'phone', as: 'fatma', theme: 'dark' });
  const day = 24 * 60 * 60_000;
  await fatma.clock.install({ time: new Date(Date.now() + day) });
  // A number for an alarm, given on "Ik".
  await toos.goto('/ik');
  await toos.getByLabel('Telefoonnummer (hoeft niet)').fill('112');
  await toos.getByRole('button', { name: 'Bewaar mijn nummer' }).click();
  await expect(toos.getByText(/Dit is geen nummer dat we kunnen bellen/)).toBeVisible();
  await toos.getByLabel('Telefoonnummer (hoeft niet)').fill('06 1234 5678');
  await toos.getByRole('button', { name: 'Bewaar mijn nummer' }).click();
  await expect(toos.getByText('Je nummer is bewaard.')).toBeVisible();

  await readyToRecord(toos);
  await toos.goto('/ronde');
  await toos.getByRole('button', { name: 'Ronde starten' }).click();
  await toos.getByRole('button', { name: 'Fatma Yilmaz' }).click();
  await toos.getByRole('button', { name: /Vraag het op de telefoon van Fatma/ }).click();
  await toos.getByLabel('Welk deel van de wijk?').selectOption({ label: 'Waterkant' });
  await seen(toos, '.bpp-round');
  await toos.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(toos.getByRole('heading', { name: 'Wachten op Fatma' })).toBeVisible();
  // Asked at the server too, so that her phone has it when it opens and not a turn of asking later.
  await expect
    .poll(async () => {
      const answer = await fatma.request.get('/api/v1/round-pack');
      const { open: rounds } = (await answer.json()) as { open: readonly { asked: boolean }[] };
      return rounds.some(({ asked }) => asked);
    })
    .toBe(true);
  await fatma.goto('/ronde');
  await fatma.getByRole('button', { name: 'Ja, ik loop mee' }).click();
  await fatma.clock.fastForward(31_000);
  await expect(fatma.getByText('met Toos · Waterkant')).toBeVisible();
  await expect(toos.getByText('met Fatma · Waterkant')).toBeVisible({ timeout: 40_000 });
  // A day is not a walk: neither phone counts it.
  for (const page of [toos, fatma]) await expect(page.getByRole('timer')).toHaveText(/^0:0\d$/);

  // On the quick phone half an hour goes by.
  await fatma.clock.fastForward(31 * 60_000);
  await expect(fatma.getByText('Gaat het goed? Tik op Alles goed.')).toBeVisible();
  await inReach(fatma, 'Alles goed');
  await seen(fatma, '.bpp-round');
  await fatma.getByRole('button', { name: 'Alles goed' }).click();
  await expect(fatma.getByText('Gaat het goed? Tik op Alles goed.')).toHaveCount(0);

  await toos.getByRole('button', { name: 'We voelen ons onveilig' }).click();
  await expect(toos.getByRole('heading', { level: 1, name: 'Ga weg van de plek' })).toBeVisible();
  await seen(toos, '.bpp-round');
  await toos.getByRole('button', { name: 'Laat het je coördinator weten' }).click();
  await expect(toos.getByRole('button', { name: 'Laat het nog een keer weten' })).toBeVisible();
  // It is there for who looks after it; the line above says that all is sent before this is under way, too.
  await expect
    .poll(async () => {
      const answer = await bram.request.get('/api/v1/round-alarms');
      const { alarms } = (await answer.json()) as { alarms: readonly { walkers: readonly string[] }[] };
      return alarms.some(({ walkers }) => walkers.includes('Toos Vermeer'));
    })
    .toBe(true);
  await expect(toos.getByRole('banner')).toContainText('Alles is verstuurd');
  await toos.goBack();
  await expect(toos.getByText('met Fatma · Waterkant')).toBeVisible();

  // On whichever page the coordinator is: who, whom to call, and one button.
  await bram.goto('/bellen');
  const card = bram.locator('.bpp-alarm').filter({ hasText: 'Toos Vermeer' });
  await expect(card).toContainText('Een ronde voelt zich onveilig');
  await expect(card).toContainText(/Lopers: (Toos Vermeer en Fatma Yilmaz|Fatma Yilmaz en Toos Vermeer)/);
  await expect(card.getByRole('link', { name: /^Bel Toos/ })).toHaveAttribute('href', 'tel:0612345678');
  await expect(card.getByRole('link')).toHaveCount(1);
  await inReach(bram, 'Ik pak dit op');
  await seen(bram, '.bpp-alarm');
  await card.getByRole('button', { name: 'Ik pak dit op' }).click();
  await expect(card).toContainText('Jij pakt dit op. Zeg het als alles in orde is.');
  await seen(bram, '.bpp-alarm');
  await card.getByRole('button', { name: 'Alles is in orde' }).click();
  await expect(card).toHaveCount(0);

  await toos.getByRole('button', { name: 'Hou vast om te stoppen' }).press('Enter');
  await toos.getByRole('button', { name: 'Ja, we zijn klaar' }).click();
  // Such a round is not called quiet: what helps comes first, and there is room to tell.
  await expect(toos.getByText('Het voelde onveilig. Goed dat jullie dat zeiden.')).toBeVisible();
  await expect(toos.getByRole('button', { name: /^Rustig/ })).toHaveCount(0);
  await seen(toos, '.bpp-round');
  await toos.getByRole('link', { name: 'Was het zwaar? Lees wat helpt' }).click();
  await expect(toos).toHaveURL(/\/zorg/);
  await toos.goto('/ronde');
  await toos.getByRole('button', { name: 'Sla over' }).click();
  await expect(toos.getByRole('link', { name: 'Was het zwaar? Lees wat helpt' })).toBeVisible();
  await toos.getByRole('button', { name: 'Klaar' }).click();
  await expect(toos.getByRole('button', { name: 'Ronde starten' })).toBeVisible();
  await toos.goto('/ik');
  await toos.getByRole('button', { name: 'Haal mijn nummer weg' }).click();
  await expect(toos.getByText('Je nummer is weg.')).toBeVisible();
});
