/** Two phones walk one round without network; one crashes in the middle; both sync later and it is one round. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { readyForTheDark } from '../harness/steps.ts';

/** The team and its choices are on the phone. */
const readyToWalk = async (page: Page): Promise<void> => {
  await readyForTheDark(page);
  await page.getByRole('link', { name: 'Ronde', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Ronde starten' })).toBeVisible();
};

const openRound = async (page: Page): Promise<void> => {
  await page.goto('/ronde');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

test('two phones walk one round offline, one crashes, and it becomes one round', async ({ open }) => {
  const amina = await open({ on: 'phone', as: 'amina', theme: 'dark' });
  const riet = await open({ on: 'phone', as: 'riet', theme: 'dark' });
  await readyToWalk(amina);
  await readyToWalk(riet);
  await amina.context().setOffline(true);
  await riet.context().setOffline(true);

  // Alone is refused kindly.
  await amina.getByRole('button', { name: 'Ronde starten' }).click();
  await amina.getByRole('button', { name: 'Ik ben alleen' }).click();
  await expect(amina.getByRole('heading', { name: 'Alleen lopen we niet' })).toBeVisible();
  await amina.getByRole('button', { name: 'Met wie loop je?' }).click();

  // Riet shows a code, Amina types it; a slip of the finger is said.
  await riet.getByRole('button', { name: 'Mijn maatje start, ik loop mee' }).click();
  const code = (await riet.locator('.bpp-showcode').innerText()).replaceAll(' ', '');
  await amina.getByRole('button', { name: 'Riet de Wit' }).click();
  await amina.getByRole('button', { name: /Ik typ de code van Riet/ }).click();
  await amina.getByLabel(/De code op de telefoon/).fill(`${code.slice(0, 7)}${(Number(code[7]) + 1) % 10}`);
  await amina.getByRole('button', { name: 'Verder' }).click();
  await expect(amina.getByText('Deze code past niet bij je maatje')).toBeVisible();
  await amina.getByLabel(/De code op de telefoon/).fill(code);
  await amina.getByRole('button', { name: 'Verder' }).click();
  await amina.getByLabel('Welk deel van de wijk?').selectOption({ label: 'Havenkwartier' });
  await amina.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(amina.getByText('met Riet · Havenkwartier')).toBeVisible();
  await riet.getByRole('button', { name: 'De code is getypt, we gaan' }).click();
  await riet.getByRole('button', { name: 'Amina Bakker' }).click();
  await expect(riet.getByText('met Amina')).toBeVisible();

  // Both count; one tap is undone.
  await amina.getByRole('button', { name: /^Open raam verteld/ }).click();
  await amina.getByRole('button', { name: /^Open raam verteld/ }).click();
  await expect(amina.getByRole('button', { name: /^Open raam verteld\s*2$/ })).toBeVisible();
  await amina.getByRole('button', { name: 'Maak ongedaan: Open raam verteld' }).click();
  await expect(amina.getByRole('button', { name: /^Open raam verteld\s*1$/ })).toBeVisible();
  await riet.getByRole('button', { name: /^Lamp kapot/ }).click();
  await expect(riet.getByRole('button', { name: /^Lamp kapot\s*1$/ })).toBeVisible();

  // Amina's browser page dies in the middle, and everything is there again, still without network.
  const context = amina.context();
  await amina.close();
  const again = await context.newPage();
  await openRound(again);
  await expect(again.getByRole('button', { name: /^Open raam verteld\s*1$/ })).toBeVisible();
  await expect(again.getByText('met Riet · Havenkwartier')).toBeVisible();
  await again.getByRole('button', { name: 'Pauze', exact: true }).click();
  await expect(again.getByRole('button', { name: 'Verder lopen' })).toBeVisible();
  await again.reload();
  await again.getByRole('button', { name: 'Verder lopen' }).click();
  await expect(again.getByRole('button', { name: 'Pauze', exact: true })).toBeVisible();

  // To a signal and back.
  await again.getByRole('link', { name: 'Signaal', exact: true }).first().click();
  await again.getByRole('link', { name: 'Terug naar je ronde' }).click();

  // A tap on "hold to stop" asks; holding stops.
  await again.getByRole('button', { name: 'Hou vast om te stoppen' }).press('Enter');
  await again.getByRole('button', { name: 'Nee, loop door' }).click();
  // Held until it has stopped, as somebody does who looks at the screen.
  await again.getByRole('button', { name: 'Hou vast om te stoppen' }).hover();
  await again.mouse.down();
  await expect(again.getByRole('heading', { name: 'Hoe was het?' })).toBeVisible();
  await again.mouse.up();
  await again.getByRole('button', { name: /^Rustig/ }).click();
  await expect(again.getByRole('heading', { name: 'Rustige ronde. Dankjewel.' })).toBeVisible();

  // Days later the network is back on both.
  await riet.context().setOffline(false);
  await expect(riet.getByRole('banner')).toContainText('Alles is verstuurd');
  await context.setOffline(false);
  await expect(again.getByRole('banner')).toContainText('Alles is verstuurd');
  // Riet's phone hears that the walk is over.
  await expect(riet.getByRole('heading', { name: 'Hoe was het?' })).toBeVisible({ timeout: 40_000 });
  await riet.getByRole('button', { name: 'Iets vertellen (2 minuten)' }).click();
  await riet.getByRole('button', { name: 'Goed', exact: true }).click();
  // The phone's own back is the step before, with what was chosen; a reload stays where one is.
  await riet.goBack();
  await expect(riet.getByRole('heading', { name: 'Hoe was het?' })).toBeVisible();
  await riet.goForward();
  await expect(riet.getByRole('button', { name: 'Goed', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await riet.reload();
  await riet.getByRole('button', { name: 'Goed', exact: true }).click();
  await riet.getByLabel('Iets voor je coördinator').fill('Lamp bij de brug is al weken stuk.');
  // All else went before, so the next that is brought is this.
  await expect(riet.getByRole('banner')).toContainText('Alles is verstuurd');
  const brought = riet.waitForResponse((answer) => answer.url().endsWith('/api/v1/commands') && answer.ok());
  await riet.getByRole('button', { name: 'Verstuur en klaar' }).click();
  await expect(riet.getByRole('heading', { name: 'Dankjewel.' })).toBeVisible();
  await brought;
  await riet.goBack();
  await expect(riet.getByRole('heading', { name: 'Dankjewel.' })).toBeVisible();
  await expect(riet.getByRole('banner')).toContainText('Alles is verstuurd');

  // The coordinator sees one round of two people, quiet, with what both counted and what was meant for him.
  const bram = await open({ on: 'desktop', as: 'bram' });
  await bram.goto('/ik/rondes');
  const card = bram.getByRole('listitem').filter({ hasText: 'Lamp bij de brug is al weken stuk.' });
  await expect(card).toHaveCount(1);
  await expect(card).toContainText(/Amina Bakker en Riet de Wit|Riet de Wit en Amina Bakker/);
  await expect(card).toContainText('Rustig');
  await expect(card).toContainText('Havenkwartier');
  await expect(card).toContainText('1 × een open raam verteld · 1 × een kapotte lamp gezien');
  // Amina does not read what Riet wrote, and sees her own year.
  await again.goto('/ik/jaar');
  await expect(again.getByRole('heading', { name: /^Jouw rondes in/ })).toBeVisible();
  await expect(again.getByText('Lamp bij de brug is al weken stuk.')).toHaveCount(0);
});

test('a mate says yes on the own phone, and both are on their way', async ({ open }) => {
  const amina = await open({ on: 'phone', as: 'amina' });
  const bram = await open({ on: 'phone', as: 'bram' });
  await readyToWalk(amina);
  await readyToWalk(bram);
  await amina.getByRole('button', { name: 'Ronde starten' }).click();
  await amina.getByRole('button', { name: 'Bram Visser' }).click();
  await amina.getByRole('button', { name: /Vraag het op de telefoon van Bram/ }).click();
  await amina.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(amina.getByRole('heading', { name: 'Wachten op Bram' })).toBeVisible();
  await expect(bram.getByText('Amina wil samen met je lopen.')).toBeVisible({ timeout: 30_000 });
  await bram.getByRole('button', { name: 'Ja, ik loop mee' }).click();
  await expect(bram.getByText('met Amina')).toBeVisible({ timeout: 30_000 });
  await expect(amina.getByText('met Bram')).toBeVisible({ timeout: 30_000 });

  // It does not feel safe: out of there, and home.
  await amina.getByRole('button', { name: 'We voelen ons onveilig' }).click();
  await expect(amina.getByRole('link', { name: /Bel 112/ }).first()).toBeVisible();
  await amina.getByRole('button', { name: 'Laat het je coördinator weten' }).click();
  await expect(
    amina.getByText('Je coördinator krijgt bericht zodra je verbinding hebt. Dit is niet 112.'),
  ).toBeVisible();
  await amina.getByRole('button', { name: 'Stop de ronde en ga naar huis' }).click();
  await expect(amina.getByRole('heading', { name: 'Hoe was het?' })).toBeVisible();
  await expect(bram.getByRole('heading', { name: 'Hoe was het?' })).toBeVisible({ timeout: 30_000 });
});
