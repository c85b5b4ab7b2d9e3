/** A round that its phones do not end: somebody says that they are home, and it is over for everybody, with why. */
import type { Page } from '@playwright/test';
import { violationsOn } from '../harness/axe.ts';
import { expect, test } from '../harness/journey.ts';
import { readyForTheDark } from '../harness/steps.ts';

/** What Ali told is there for who looks after it: the line above says that all is sent before this is under way, too. */
const isHeard = async (coordinator: Page, again: boolean): Promise<void> => {
  await expect
    .poll(async () => {
      const answer = await coordinator.request.get('/api/v1/round-alarms');
      const { alarms } = (await answer.json()) as {
        alarms: readonly { walkers: readonly string[]; again: boolean }[];
      };
      return alarms.some((alarm) => alarm.walkers.includes('Ali Haddad') && alarm.again === again);
    })
    .toBe(true);
};

test('"they are home" ends the round for who walked it and for the coordinator, until they turn out to walk on', async ({
  open,
}) => {
  const ali = await open({ on: 'phone', as: 'ali' });
  const bram = await open({ on: 'phone', as: 'bram' });
  await readyForTheDark(ali);
  await ali.goto('/ronde');
  await ali.getByRole('button', { name: 'Ronde starten' }).click();
  await ali.getByRole('button', { name: 'Cor de Groot' }).click();
  await ali.getByRole('button', { name: /zonder telefoon/ }).click();
  await ali.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(ali.getByText(/met Cor/)).toBeVisible();
  await ali.getByRole('button', { name: 'We voelen ons onveilig' }).click();
  await ali.getByRole('button', { name: 'Laat het je coördinator weten' }).click();
  await isHeard(bram, false);
  await expect(ali.getByRole('banner')).toContainText('Alles is verstuurd');

  await bram.goto('/bellen');
  const card = bram.locator('.bpp-alarm').filter({ hasText: 'Ali Haddad' });
  await card.getByRole('button', { name: 'Ik pak dit op' }).click();
  await expect(card).toContainText('Weet je dat ze thuis zijn? Dan is de ronde klaar.');
  await card.getByRole('button', { name: 'Ze zijn thuis' }).click();
  await expect(card).toHaveCount(0);

  await expect(ali.getByText(/Wie jullie alarm oppakte, zei dat jullie thuis zijn/)).toBeVisible({
    timeout: 40_000,
  });
  expect(await violationsOn(ali)).toEqual([]);
  const line = bram.getByText('Wie het alarm oppakte, zei dat ze thuis waren. De tijd telt tot dat moment.');
  await bram.goto('/ik/rondes');
  await expect(line.first()).toBeVisible();
  expect(await violationsOn(bram)).toEqual([]);

  // It was said by mistake: they walk on, and end it themselves.
  await ali.getByRole('button', { name: 'Nee, we lopen nog' }).click();
  await expect(ali.getByText(/met Cor/)).toBeVisible();
  // Said once more it feels unsafe, and that is an alarm of its own; home can be taken back where it was said.
  await ali.getByRole('button', { name: 'We voelen ons onveilig' }).click();
  await ali.getByRole('button', { name: 'Laat het nog een keer weten' }).click();
  await isHeard(bram, true);
  await expect(ali.getByRole('banner')).toContainText('Alles is verstuurd');
  await bram.goto('/bellen');
  await expect(card).toContainText('Dit zeggen ze opnieuw');
  await card.getByRole('button', { name: 'Ik pak dit op' }).click();
  await card.getByRole('button', { name: 'Ze zijn thuis' }).click();
  await expect(card).toHaveCount(0);
  await expect(bram.getByText(/Gezegd: Ali Haddad en Cor de Groot zijn thuis/)).toBeVisible();
  expect(await violationsOn(bram)).toEqual([]);
  await bram.getByRole('button', { name: 'Toch niet thuis' }).click();
  await expect(card).toContainText('Jij pakt dit op.');
  await expect(bram.getByRole('button', { name: 'Toch niet thuis' })).toHaveCount(0);
  await card.getByRole('button', { name: 'Alles is in orde' }).click();
  await expect(card).toHaveCount(0);

  await ali.goto('/ronde');
  await ali.getByRole('button', { name: 'Hou vast om te stoppen' }).press('Enter');
  await ali.getByRole('button', { name: 'Ja, we zijn klaar' }).click();
  await expect(ali.getByText(/Wie jullie alarm oppakte/)).toHaveCount(0);
  await ali.getByRole('button', { name: 'Sla over' }).click();
  await ali.getByRole('button', { name: 'Klaar' }).click();
  await expect(ali.getByRole('button', { name: 'Ronde starten' })).toBeVisible();
  await expect(ali.getByRole('banner')).toContainText('Alles is verstuurd');
  await bram.goto('/ik/rondes');
  await expect(bram.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(line).toHaveCount(0);
});
