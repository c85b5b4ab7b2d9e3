/** Two signals three weeks apart about one home: the desk is told why they may belong together, links them by keyboard, and takes it back. */
import type { Page } from '@playwright/test';
import { violationsOn } from '../harness/axe.ts';
import { handInSignal } from '../harness/hand-in.ts';
import { expect, test } from '../harness/journey.ts';

const dayMs = 86_400_000;

const look = async (page: Page): Promise<void> => {
  const violations = await violationsOn(page);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
};

/** Tabs on from where the focus is until this button has it. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  const button = page.getByRole('button', { name });
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await button.first().evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${String(name)}.`);
};

test('a letter box three weeks ago and a neglected garden now are noticed, explained, linked and undone', async ({
  open,
}) => {
  const street = `Merelhof ${Date.now() % 100_000}`;
  const seen = (daysAgo: number, metres: number) => {
    const at = new Date(Date.now() - daysAgo * dayMs).toISOString();
    return {
      street,
      place: { source: 'map' as const, lat: 52.7212, lon: Number((5.3372 + metres / 67_000).toFixed(6)) },
      observedAt: at,
      recordedAt: at,
    };
  };
  await handInSignal('riet', {
    ...seen(21, 0),
    observations: ['home.plants_dead'],
    ownWords: 'Alles binnen is dor.',
  });
  await handInSignal('amina', { ...seen(0, 12), observations: ['home.neglected'], houseNumber: '7' });

  const desk = await open({ on: 'desktop', as: 'saar' });
  await desk.goto('/werk');
  const now = desk.getByRole('button', { name: `Huis of tuin verwaarloosd ${street}` });
  await expect(now).toHaveCount(1);
  await now.click();
  const item = desk.locator('.bpp-related__item').filter({ hasText: street });
  await expect(item).toContainText('Planten dood, ramen vuil, anders dan eerst');
  await expect(item).toContainText('Zelfde plek, binnen 20 m.');
  await expect(item).toContainText('Past erbij: ook zorg om een bewoner.');
  await expect(item).toContainText('3 weken eerder gezien.');
  // What the work list does not show of another signal is not told here either.
  await expect(item).not.toContainText('dor');
  await expect(desk.getByRole('heading', { name: 'Waarom hier' })).toBeVisible();
  await expect(desk.getByText(/^Regel Z\d+ van het kompas: Zorgen om hoe het met iemand gaat/)).toBeVisible();
  await look(desk);

  const number = (await item.locator('.bpp-number').innerText()).trim();
  await desk.locator('#signal-title').focus();
  await tabTo(desk, new RegExp(`^Koppel ${number}`));
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Gekoppeld' })).toBeVisible();
  await expect(desk.getByText(`${number} is gekoppeld.`)).toBeVisible();
  await expect(item).toContainText('Gekoppeld door de wijkwerker');
  await look(desk);
  // The focus is beside the way back, not lost with the button that moved.
  await expect(desk.locator('#related-title')).toBeFocused();
  await desk.keyboard.press('Tab');
  await expect(desk.getByRole('button', { name: 'Ongedaan maken' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(`${number} is losgemaakt.`)).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Gekoppeld' })).toHaveCount(0);

  await desk.getByRole('button', { name: `Koppel ${number}` }).click();
  await expect(desk.getByRole('button', { name: `Ontkoppel ${number}` })).toBeVisible();
  await desk.getByRole('button', { name: `Open ${number}` }).click();
  await expect(desk.locator('#signal-title')).toContainText(number);
  await expect(desk.locator('.bpp-related__item[data-linked="true"]')).toContainText('3 weken later gezien.');
  await expect(desk.getByText('Gekoppeld aan een ander signaal').first()).toBeVisible();

  const phone = await open({ on: 'phone', as: 'saar', theme: 'dark' });
  await phone.addInitScript(() => localStorage.setItem('buurtplus-language', 'en'));
  await phone.goto('/werk');
  await phone.getByRole('button', { name: `House or garden neglected ${street}` }).click();
  await expect(phone.getByRole('heading', { name: 'Linked' })).toBeVisible();
  await look(phone);

  // Neither the volunteer nor the team reads that anything was linked.
  const volunteer = await open({ on: 'phone', as: 'amina' });
  await volunteer.goto('/ik/signalen');
  await expect(volunteer.getByText(street)).toBeVisible();
  await expect(volunteer.getByText(/koppel/i)).toHaveCount(0);
});
