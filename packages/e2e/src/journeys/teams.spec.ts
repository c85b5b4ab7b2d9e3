/** The administrator and the teams: making one with its neighbourhoods, changing it with what that means, and stopping it; by hand, by keyboard, day and night. */
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';

test('the administrator makes a team, changes it and stops it', async ({ open }) => {
  const page = await open({ on: 'desktop', as: 'femke' });
  const name = `Team Proef ${Date.now() % 100_000}`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Teams' }).click();
  await expect(
    page.getByRole('link', { name: /Buurtpreventieteam Lichtendam.*leden.*Heeft een coördinator/s }),
  ).toBeVisible();
  await expect(page.getByText('Avondteam De Haven')).toBeVisible();
  await look(page, 'teams');
  await page.getByRole('link', { name: 'Maak een team' }).click();

  await page.getByLabel('Naam van het team').fill(name);
  await page.getByRole('button', { name: 'Maak het team' }).click();
  await expect(page.getByRole('alert')).toHaveText('Kies minstens één buurt.');
  // By keyboard: looking and pressing Enter sends nothing, Tab and space pick.
  const found = page.getByRole('checkbox', { name: /Havenkwartier/ });
  await page.getByLabel('Zoek een buurt of wijk').focus();
  await page.keyboard.type('havenkw');
  // Which neighbourhoods there are comes later than the field to look for one.
  await expect(found).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(found).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 buurt gekozen')).toBeVisible();
  await page.getByLabel('Zoek een buurt of wijk').fill('');
  await page.getByLabel('Naam', { exact: true }).fill('Nieuwe Coördinator');
  await page.getByLabel('E-mailadres').fill(`proef${Date.now() % 100_000}@lichtendam.example`);
  await look(page, 'a new team');
  // The answer gets lost on the way back: pressed again it is one team.
  let lost = 0;
  await page.route('**/api/v1/municipality-teams', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Maak het team' }).click();
  await expect(page.getByRole('alert')).toContainText('Geen verbinding');
  await page.getByRole('button', { name: 'Maak het team' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is gemaakt' })).toContainText(name);
  expect(lost).toBe(1);
  await expect(page.getByRole('link', { name: new RegExp(name) })).toHaveCount(1);
  await expect(page.getByRole('link', { name: new RegExp(`${name}.*uitgenodigd`, 's') })).toBeVisible();

  await page.getByRole('link', { name: new RegExp(name) }).click();
  await expect(page.getByRole('button', { name: 'Bewaar' })).toBeDisabled();
  await page.getByRole('checkbox', { name: /Oude Markt/ }).check();
  await expect(page.getByText('Open signalen blijven bij het loket waar ze liggen.')).toBeVisible();
  await look(page, 'a changed team');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Bewaard.' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 buurten gekozen')).toBeVisible();

  await page.getByText('Het team stoppen').click();
  await expect(page.getByText('1 open uitnodiging vervalt.')).toBeVisible();
  await look(page, 'stopping a team');
  await page.getByLabel('Waarom stopt het team?').selectOption({ label: 'niet meer nodig' });
  await page.getByRole('button', { name: 'Stop dit team' }).click();
  await page.getByRole('button', { name: 'Zeker? Tik nog een keer' }).click();
  await expect(page.getByText('Het team is gestopt.')).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(name) })).toHaveCount(0);
  await expect(page.getByText(name)).toBeVisible();
  await page.goto('/ik/uitnodigen');
  await expect(page.getByLabel('Team').getByRole('option', { name })).toHaveCount(0);
});

for (const [on, theme, language] of [
  ['phone', 'light', 'nl'],
  ['phone', 'dark', 'en'],
  ['desktop', 'dark', 'nl'],
] as const)
  test(`the teams, ${on} ${theme} ${language}`, async ({ open }) => {
    const page = await open({ on, theme, as: 'femke', language: language === 'en' ? 'en-GB' : 'nl-NL' });
    await page.addInitScript((chosen) => localStorage.setItem('buurtplus-language', chosen), language);
    await page.goto('/beheer/teams');
    await look(page, `${on} ${theme} teams`);
    await page.goto('/beheer/teams/nieuw');
    await look(page, `${on} ${theme} new team`);
    await page.goto('/beheer/teams');
    await page.getByRole('link', { name: /Buurtpreventieteam Lichtendam/ }).click();
    await page.locator('.bpp-part > summary').click();
    await expect(page.locator('.bpp-part')).toHaveAttribute('open');
    await look(page, `${on} ${theme} one team`);
  });
