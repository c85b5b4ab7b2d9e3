/** Who walked without a phone tells afterwards how it was, on the own phone: of a planned round and of one that was not. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { planRound, signUp } from '../harness/plan-round.ts';
import { readyForTheDark } from '../harness/steps.ts';

const walkAndStop = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Hou vast om te stoppen' }).press('Enter');
  await page.getByRole('button', { name: 'Ja, we zijn klaar' }).click();
  await page.getByRole('button', { name: 'Sla over', exact: true }).click();
  await page.getByRole('button', { name: 'Klaar', exact: true }).click();
  // The phone has written down that it is done before the page is left.
  await expect(page.getByRole('button', { name: 'Ronde starten', exact: true })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Alles is verstuurd');
};

test('a walker without a phone looks back on the own phone afterwards', async ({ open }) => {
  const bram = await open({ on: 'desktop', as: 'bram' });
  const lead = await open({ on: 'phone', as: 'marco', theme: 'dark' });
  const mate = await open({ on: 'phone', as: 'dilan', theme: 'dark' });
  const itemId = await planRound(bram);
  await signUp(lead, itemId);
  await signUp(mate, itemId);

  await readyForTheDark(lead);
  await lead.goto(`/ronde?plan=${itemId}`);
  await lead.getByRole('button', { name: 'Dilan is er' }).click();
  await walkAndStop(lead);
  // And one that was on no roster.
  await lead.getByRole('button', { name: 'Ronde starten', exact: true }).click();
  await lead.getByRole('button', { name: /^Dilan / }).click();
  await lead.getByRole('button', { name: /zonder telefoon/ }).click();
  await walkAndStop(lead);
  // Who told, or skipped it, is not asked again.
  await lead.goto('/ronde');
  await expect(lead.getByText('Deze ronde is gelopen. Dankjewel.')).toBeVisible();
  await expect(lead.getByRole('button', { name: 'Vertel hoe het was' })).toHaveCount(0);

  await readyForTheDark(mate);
  await mate.goto('/ronde');
  await expect(mate.getByText('Deze ronde is gelopen. Dankjewel.')).toBeVisible();
  await expect(mate.getByText('Je liep mee in de ronde van Marco.')).toBeVisible();
  const tell = mate.getByRole('button', { name: 'Vertel hoe het was' });
  await expect(tell).toHaveCount(2);
  await look(mate, 'two rounds to tell about');
  await tell.last().click();
  await expect(mate.getByRole('heading', { name: 'Hoe was het?' })).toBeVisible();
  await mate.getByRole('button', { name: 'Iets vertellen (2 minuten)' }).click();
  await mate.getByRole('button', { name: 'Zwaar' }).click();
  await mate.getByRole('button', { name: 'Verstuur en klaar' }).click();
  await expect(mate.getByRole('link', { name: 'Was het zwaar? Lees wat helpt' })).toBeVisible();
  await expect(mate.getByRole('heading', { name: 'Zag je hier iets van?' })).toBeVisible();
  await mate.getByRole('button', { name: 'Klaar', exact: true }).click();
  await expect(tell).toHaveCount(1);
  await tell.click();
  await mate.getByRole('button', { name: /^Rustig/ }).click();
  await mate.getByRole('button', { name: 'Klaar', exact: true }).click();
  await expect(tell).toHaveCount(0);
  await expect(mate.getByRole('banner')).toContainText('Alles is verstuurd');
  await mate.reload();
  await expect(mate.getByText('Deze ronde is gelopen. Dankjewel.')).toBeVisible();
  await expect(tell).toHaveCount(0);
});
