/** From the roster to thanks: a planned round starts with one tap on two phones, the map, a resident's question, a coarse track, and "walked" on the roster. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { planRound, signUp } from '../harness/plan-round.ts';
import { readyForTheDark } from '../harness/steps.ts';

const minute = 60_000;

const start = { latitude: 52.712, longitude: 5.34 };

/** The round of this journey among those of the demo's roster, which can be on as well at this hour. */
const planOn = (page: Page): Locator => page.locator('.bpp-card').filter({ hasText: 'Bij de brug' });

/** How many squares a phone remembers of where it went. */
const squares = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('buurtplus');
        asked.onsuccess = () => {
          const all = asked.result.transaction('rounds').objectStore('rounds').getAll();
          all.onsuccess = () => {
            const tracks: number[] = all.result.map(
              (one: { track?: readonly unknown[] }) => one.track?.length ?? 0,
            );
            asked.result.close();
            resolve(Math.max(0, ...tracks));
          };
        };
      }),
  );

test('a round of the roster, from one tap to "walked"', async ({ open }) => {
  const bram = await open({ on: 'desktop', as: 'bram' });
  const henk = await open({ on: 'phone', as: 'henk', theme: 'dark', position: start });
  const ineke = await open({ on: 'phone', as: 'ineke', theme: 'dark' });
  const itemId = await planRound(bram);
  await signUp(henk, itemId);
  await signUp(ineke, itemId);

  // From Vandaag; what is needed goes along into the dark.
  await readyForTheDark(henk);
  await readyForTheDark(ineke);
  await henk.goto('/');
  await expect(henk.getByRole('link', { name: 'Start deze ronde' })).toBeVisible();
  await look(henk, 'today with a round to start');
  await henk.getByRole('link', { name: 'Start deze ronde' }).click();
  await expect(henk.getByRole('heading', { name: 'Wie staat er naast je?' })).toBeVisible();
  await henk.goto('/ronde');
  await expect(planOn(henk).getByRole('button', { name: 'Start deze ronde' })).toBeVisible();
  await look(henk, 'the plan');
  await ineke.goto('/ronde');
  await expect(planOn(ineke).getByRole('button', { name: 'Start deze ronde' })).toBeVisible();
  // Two hours before, it says from when, and another round of this evening never stands in its way.
  const early = await open({ on: 'phone', as: 'ineke' });
  await early.clock.setFixedTime(Date.now() - 120 * minute);
  await early.goto('/ronde');
  await expect(planOn(early).getByText(/^Starten kan vanaf \d/)).toBeVisible();
  await expect(planOn(early).getByRole('button')).toHaveCount(0);
  await henk.context().setOffline(true);
  await ineke.context().setOffline(true);
  await planOn(henk).getByRole('button', { name: 'Start deze ronde' }).click();
  await expect(henk.getByRole('heading', { name: 'Wie staat er naast je?' })).toBeVisible();
  // Nobody is there by being on the list; a code or the own phone is offered too.
  await look(henk, 'who is beside you');
  await expect(henk.getByRole('button', { name: 'Start', exact: true })).toBeDisabled();
  await expect(henk.getByText('Jullie deel: Noord')).toBeVisible();
  // What professionals asked stands there before the start.
  await expect(henk.getByText(/^Open schuurtjes langs de achterpaden/)).toBeVisible();
  await henk.getByRole('button', { name: 'Ineke: met een code of de eigen telefoon' }).click();
  await expect(henk.getByRole('heading', { name: 'Is Ineke bij je?' })).toBeVisible();
  // The phone's own back button is a step back, and loses nothing.
  await henk.goBack();
  await henk.getByRole('button', { name: 'Ineke is er' }).click();
  await henk.getByRole('button', { name: 'Er loopt nog iemand mee' }).click();
  await expect(henk).toHaveURL(/stap=wie/);
  await henk.goBack();
  await expect(henk.getByRole('heading', { name: 'Je loopt met Ineke' })).toBeVisible();
  await henk.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(henk.getByText('met Ineke · Noord')).toBeVisible();
  // The mate starts it too, without a code and without network.
  await planOn(ineke).getByRole('button', { name: 'Start deze ronde' }).click();
  await ineke.getByRole('button', { name: 'Henk is er' }).click();
  await ineke.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(ineke.getByText('met Henk')).toBeVisible();

  // What was asked can be read again on the way.
  await expect(henk.getByText(/^Open schuurtjes langs de achterpaden/)).toHaveCount(0);
  await henk.getByRole('button', { name: /^Let deze week hierop/ }).click();
  await expect(henk.getByText(/^Open schuurtjes langs de achterpaden/)).toBeVisible();

  // The map is on the phone.
  await henk.getByRole('button', { name: 'Kaart', exact: true }).click();
  await expect(henk.getByRole('img', { name: /Kaart van de buurten/ })).toBeVisible();
  await expect(henk.locator('.bpp-map path[data-chosen="true"]')).toHaveCount(3);
  await look(henk, 'walking with the map');

  // A resident asks something: no is no, yes leads into the compass with the fact filled in.
  await henk.getByRole('button', { name: /Vraag van een bewoner/ }).click();
  await expect(henk.getByRole('button', { name: 'Nee, liever niet' })).toBeVisible();
  await look(henk, 'may it be passed on');
  await henk.getByRole('button', { name: 'Nee, liever niet' }).click();
  await henk.getByRole('button', { name: 'Terug naar de ronde' }).click();
  await expect(henk.getByRole('button', { name: /^Vraag van een bewoner\s*1$/ })).toBeVisible();
  await henk.getByRole('button', { name: /^Vraag van een bewoner/ }).click();
  await henk.getByRole('button', { name: 'Ja, dat mag' }).click();
  await expect(henk.getByRole('link', { name: /De bewoner vraagt hulp of raad/ })).toBeVisible();
  await look(henk, 'what is it about');
  await henk.getByRole('link', { name: /De bewoner vraagt hulp of raad/ }).click();
  await henk.getByRole('button', { name: 'Nee', exact: true }).click();
  await expect(henk.getByRole('button', { name: 'Haal weg: Vraagt ons om hulp of raad' })).toBeVisible();
  await henk.getByRole('link', { name: 'Terug naar je ronde' }).click();
  await expect(henk.getByRole('button', { name: /^Vraag van een bewoner\s*2$/ })).toBeVisible();

  // A point of public space, and back.
  await henk.getByRole('link', { name: 'Schouwpunt' }).click();
  await expect(henk).toHaveURL(/\/schouw\?ronde=/);
  await expect(henk.getByRole('heading', { level: 1 })).toBeVisible();
  await henk.goto('/ronde');

  // Everybody says yes, and the phone remembers squares.
  await henk.getByRole('button', { name: 'Onthoud grof waar we lopen' }).click();
  await expect(henk.getByRole('button', { name: 'Henk vindt het goed' })).toBeVisible();
  await look(henk, 'asking everybody');
  // From here on this phone's minutes are quick.
  await henk.clock.install();
  // It stands in the address, so a reload shows it again.
  await henk.reload();
  await henk.getByRole('button', { name: 'Henk vindt het goed' }).click();
  await expect(henk.getByRole('button', { name: 'Onthoud het' })).toBeDisabled();
  await henk.getByRole('button', { name: 'Ineke vindt het goed' }).click();
  await henk.getByRole('button', { name: 'Onthoud het' }).click();
  await expect(henk.getByText('We onthouden grof waar jullie lopen.')).toBeVisible();
  for (let at = 1; at <= 24; at += 1) {
    await henk.clock.fastForward(61_000);
    await henk.context().setGeolocation({ ...start, longitude: start.longitude + at * 0.0012, accuracy: 10 });
    await expect.poll(() => squares(henk)).toBeGreaterThanOrEqual(at);
  }

  // The page dies in the middle; everything is there again.
  await henk.reload();
  await expect(henk.getByText('met Ineke')).toBeVisible();
  await expect(henk.getByText('We onthouden grof waar jullie lopen.')).toBeVisible();
  await henk.context().setOffline(false);
  await ineke.context().setOffline(false);
  await henk.getByRole('button', { name: 'Hou vast om te stoppen' }).press('Enter');
  await henk.getByRole('button', { name: 'Ja, we zijn klaar' }).click();
  await henk.getByRole('button', { name: /^Rustig/ }).click();
  // Where they walked goes from here in the same breath as it is on its way.
  await expect.poll(() => squares(henk)).toBe(0);
  await henk.clock.fastForward(30_000);
  await expect(henk.getByRole('banner')).toContainText('Alles is verstuurd');
  await expect(ineke.getByRole('heading', { name: 'Hoe was het?' })).toBeVisible({ timeout: 40_000 });
  await ineke.getByRole('button', { name: 'Sla over' }).click();

  // The roster says it was walked, to who walked it and to the coordinator.
  await henk.goto(`/rooster/${itemId}`);
  await expect(henk.getByText(/^Gelopen, \d+ minuten/)).toBeVisible();
  await expect(henk.getByRole('link', { name: 'Start deze ronde' })).toHaveCount(0);
  await ineke.goto(`/rooster/${itemId}`);
  await expect(ineke.getByText(/^Gelopen, \d+ minuten/)).toBeVisible();
  await look(ineke, 'walked on the roster');
  const walked = bram
    .getByRole('listitem')
    .filter({ hasText: /Henk van Dam en Ineke Mulder|Ineke Mulder en Henk van Dam/ })
    .first();
  await expect(async () => {
    await bram.goto('/ik/rondes');
    await expect(walked.getByRole('button', { name: 'Waar liepen ze?' })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await walked.getByRole('button', { name: 'Waar liepen ze?' }).click();
  await expect.poll(() => walked.locator('.bpp-map circle').count()).toBeGreaterThan(8);
  await look(bram, 'where they walked');
});
