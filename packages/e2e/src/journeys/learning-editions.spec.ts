/** A story is replaced while somebody is inside, also without network; a second set of facts in the editor; care in the dark. */
import type { Page } from '@playwright/test';
import { expect, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { readyForTheDark } from '../harness/steps.ts';

const step = (desk: Page, name: string) =>
  desk.locator('.bpp-editnode').filter({ has: desk.getByRole('heading', { name: `Stap „${name}”` }) });

const begin = async (desk: Page, from: string, title: string): Promise<void> => {
  await desk.goto('/trainer/scenarios');
  await desk.getByRole('button', { name: `Begin met: ${from}` }).click();
  await desk.getByLabel('Titel (Nederlands)').fill(title);
  await desk.getByLabel('Titel (Engels)').fill(title);
};
const publish = async (desk: Page, version: number): Promise<void> => {
  await desk.getByRole('button', { name: 'Publiceren' }).click();
  await expect(desk.getByText(`Gepubliceerd als versie ${version}.`, { exact: false })).toBeVisible();
};
const lookStory = (page: Page, title: string) => page.getByRole('link', { name: title });

test('who is on the third step goes on in the old edition, in the dark too; the next start has the new one', async ({
  open,
}) => {
  const title = `Het hesje ${Date.now() % 100_000}`;
  const desk = await open({ on: 'desktop', as: 'tess' });
  await begin(desk, '„Rot op met je hesje”', title);
  await publish(desk, 1);

  const phone = await open({ on: 'phone', as: 'toos' });
  await readyForTheDark(phone);
  await phone.goto('/leren');
  await lookStory(phone, title).click();
  await phone.getByRole('button', { name: 'Zeg „fijne avond” en loop door' }).click();
  await phone.getByRole('button', { name: 'Kijk wat het kompas zegt' }).click();
  await expect(phone.getByRole('heading', { name: 'Wat gebeurde er?' })).toBeVisible();

  await step(desk, 'k').locator('summary').click();
  await step(desk, 'k').getByLabel('Tekst (Nederlands)').fill('Wat hoorde je net?');
  await step(desk, 'a').locator('summary').click();
  await step(desk, 'a').getByLabel('Tekst (Nederlands)').fill('Een meisje op een step roept iets lelijks.');
  await publish(desk, 2);

  await phone.goto('/leren');
  await expect(lookStory(phone, title)).toContainText('Bezig');
  await lookStory(phone, title).click();
  await expect(phone.getByText('De trainer heeft dit verhaal vernieuwd.', { exact: false })).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Wat gebeurde er?' })).toBeVisible();
  await look(phone, 'inside the old edition');
  await phone.context().setOffline(true);
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Wat gebeurde er?' })).toBeVisible();
  await phone.getByRole('button', { name: 'Iemand deed onaardig tegen ons' }).click();
  await phone.getByRole('button', { name: 'Vraag het kompas' }).click();
  await phone.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(phone.getByText('Er gaat geen signaal weg.', { exact: false })).toBeVisible();
  await phone.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(phone).toHaveURL(/\/leren$/);
  // Still without network: the new one came along when the line was opened.
  await lookStory(phone, title).click();
  await expect(phone.getByText('Een meisje op een step roept iets lelijks.')).toBeVisible();
  await expect(phone.getByText('De trainer heeft dit verhaal vernieuwd.', { exact: false })).toBeHidden();
  await phone.context().setOffline(false);
});

test('a trainer gives a story a second compass step with facts of its own', async ({ open }) => {
  const title = `Twee keer kijken ${Date.now() % 100_000}`;
  const desk = await open({ on: 'desktop', as: 'tess' });
  await begin(desk, 'Een kind huilt', title);
  // The drawing is put together by choosing, and kept as it was but for what was chosen.
  await desk.getByRole('button', { name: 'Zet er iets bij' }).click();
  await desk.getByRole('button', { name: 'kapotte lantaarn', exact: true }).click();
  const place = desk.getByRole('slider', { name: 'Plek van kapotte lantaarn' });
  const stood = Number(await place.inputValue());
  await place.press('ArrowRight');
  await expect(place).toHaveValue(`${stood + 10}`);
  await look(desk, 'choosing what is drawn');
  await desk.getByRole('button', { name: 'Klaar met kiezen' }).click();
  await desk.getByRole('button', { name: 'Nog een set feiten' }).click();
  const second = desk.getByRole('region', { name: 'Feiten „b”' });
  await second.getByLabel('Is er nu gevaar?').selectOption('Ja');
  await expect(second.getByText('Bel 112.')).toBeVisible();
  await desk.getByRole('button', { name: 'Nakijken' }).click();
  await expect(desk.getByText('Geen stap hoort bij de feiten „b”.', { exact: false })).toBeVisible();
  await step(desk, 'melden').locator('summary').click();
  await step(desk, 'melden').getByLabel('Hoort bij').selectOption('Feiten „b”');
  await expect(desk.getByText('Er is niets mis mee.', { exact: false })).toBeVisible();
  await look(desk, 'two sets of facts');
  await desk.getByRole('button', { name: 'Speel het verhaal' }).click();
  await desk.getByRole('button', { name: 'Bel meteen Veilig Thuis' }).click();
  await expect(desk.getByText('Het kompas zegt: Bel 112.')).toBeVisible();
  await desk.getByRole('button', { name: 'Stop met spelen' }).click();
  await desk.getByRole('button', { name: 'Haal feiten „b” weg' }).click();
  await expect(desk.getByText('Er is niets mis mee.', { exact: false })).toBeVisible();
  await desk.getByRole('button', { name: 'Concept weggooien' }).click();
  await desk.getByRole('button', { name: 'Zeker weten?', exact: false }).click();
  await expect(desk).toHaveURL(/\/trainer\/scenarios$/);
});

test('the care screen opens in the dark on a phone that only ever had the start screen open', async ({
  open,
}) => {
  const phone = await open({ on: 'phone', as: 'henk', theme: 'dark' });
  await readyForTheDark(phone);
  await expect
    .poll(() =>
      phone.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const asked = indexedDB.open('buurtplus');
            asked.onsuccess = () => {
              const got = asked.result.transaction('kept').objectStore('kept').get('my-team');
              got.onsuccess = () => {
                asked.result.close();
                resolve(got.result !== undefined);
              };
            };
          }),
      ),
    )
    .toBe(true);
  await phone.context().setOffline(true);
  await phone.goto('/zorg');
  await expect(phone.getByRole('heading', { name: 'Goed voor jezelf zorgen' })).toBeVisible();
  await expect(phone.getByRole('link', { name: /Slachtofferhulp, 0900-0101/ })).toBeVisible();
  await expect(phone.getByText('Wil Jansen, wijkagent').first()).toBeVisible();
  await look(phone, 'care in the dark');
  await phone.context().setOffline(false);
});
