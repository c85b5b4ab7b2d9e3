/** Every screen, by day and by night, in Dutch and English, on a phone and at a desk: WCAG 2.2 AA without a violation, nothing sideways. */
import type { Page } from '@playwright/test';
import { violationsOn } from '../harness/axe.ts';
import { handInSignal } from '../harness/hand-in.ts';
import { expect, type OpenOptions, test } from '../harness/journey.ts';
import { look } from '../harness/look.ts';
import { readyToRecord } from '../harness/steps.ts';

/** Each theme and each language: colours do not know words, so that each with each would find nothing more. */
const looks: readonly Required<Pick<OpenOptions, 'theme' | 'language'>>[] = [
  { theme: 'light', language: 'nl-NL' },
  { theme: 'dark', language: 'en-GB' },
];

const setLanguage = async (page: Page, language: OpenOptions['language']): Promise<void> => {
  await page.addInitScript(
    (chosen) => localStorage.setItem('buurtplus-language', chosen),
    language === 'en-GB' ? 'en' : 'nl',
  );
};

/** With the fingers through every screen of the compass and every way it can end, looking at each. */
const lookAtCompass = async (page: Page, label: string): Promise<void> => {
  const english = label.includes('en-GB');
  const say = (nl: string, en: string): string => (english ? en : nl);
  const press = (nl: string, en: string, exact = false) =>
    page
      .getByRole('button', { name: say(nl, en), exact })
      .first()
      .click();
  /** Where the tap led: what it writes down first lets the screen before it stand a moment longer, and leaving then would lose it. */
  const arrived = (nl: string, en: string) =>
    expect(page.getByRole('heading', { level: 1, name: say(nl, en), exact: true })).toBeVisible();
  await page.goto('/signaal');
  await look(page, `${label} danger`);
  await press('Ja, nu', 'Yes, now');
  await look(page, `${label} call`);
  await press('Ik heb 112 gebeld', 'I have called 112');
  await look(page, `${label} called`);
  await press('Korte notitie', 'Short note');
  await look(page, `${label} note after the call`);
  await press('Toch niet', 'Not after all');
  await arrived('Goed gedaan.', 'Well done.');
  await look(page, `${label} call ended`);
  await page.goto('/signaal');
  await press('Weet ik niet', 'I don’t know');
  await look(page, `${label} facts, in doubt`);
  await press('Bij een huis', 'At a home');
  await page.getByText(say('Niet gezien', 'Not seen'), { exact: true }).click();
  await press('Gordijnen dagen dicht', 'Curtains closed');
  await page.getByText(say('Wat kan het ook zijn?', 'What else can it be?')).click();
  await look(page, `${label} facts of a home`);
  await page.getByRole('searchbox').fill(say('geluid', 'noise'));
  await look(page, `${label} facts found`);
  await page.getByRole('searchbox').fill('zzzz');
  await look(page, `${label} nothing found`);
  await page.getByRole('searchbox').fill('');
  await press('Terug', 'Back');
  await look(page, `${label} facts, one elsewhere`);
  await press('Terug', 'Back');
  await press('Nee', 'No', true);
  await press('Verder met', 'Go on with');
  await look(page, `${label} where`);
  await page.getByRole('combobox').selectOption({ label: 'Oude Markt' });
  await look(page, `${label} where, chosen`);
  await press('Verder', 'Next', true);
  await press('Vandaag pas', 'Only today');
  await look(page, `${label} how`);
  await press('Niet pluis', 'Not fine', true);
  await look(page, `${label} risk`);
  await press('Nee', 'No', true);
  await look(page, `${label} advice: look again`);
  await press('Toch doorgeven', 'Pass it on anyway');
  await page.getByText(say('In je eigen woorden', 'In your own words'), { exact: true }).click();
  await page
    .getByLabel(say('Wat zag je', 'What did you see'))
    .fill(say('Die junk, bel 06-12345678.', 'That junkie, call 06-12345678.'));
  await expect(page.locator('.bpp-mirror mark').first()).toBeAttached();
  await look(page, `${label} own words, marked`);
  await press('Eerst bespreken', 'Talk it over first');
  await arrived('Bespreek het eerst.', 'Talk it over first.');
  await look(page, `${label} talk`);
  await press('Verder met dit signaal', 'Go on with this signal');
  await press('Nog een keer kijken', 'Look again', true);
  await arrived('We herinneren je eraan.', 'We will remind you.');
  await look(page, `${label} will be reminded`);
  await page.goto('/kijken');
  await expect(page.locator('.bpp-note')).toHaveCount(1);
  await look(page, `${label} notes`);
  await press('Klaar, het is goed', 'Done, it is fine');
  await expect(page.locator('.bpp-note')).toHaveCount(0);
  await look(page, `${label} no notes`);
  await page.goto('/signaal');
  await press('Nee', 'No', true);
  await press('Afval naast', 'Rubbish beside');
  await press('Bij een huis', 'At a home');
  await page.getByText(say('Ruzie of angst', 'Rows or fear'), { exact: true }).click();
  await press('Vaak geschreeuw', 'Often shouting');
  await press('Verder met', 'Go on with');
  await page.getByRole('combobox').selectOption({ label: 'Oude Markt' });
  await press('Verder', 'Next', true);
  await press('Weet niet', 'Don’t know', true);
  await press('Nee', 'No', true);
  await look(page, `${label} advice: call, and one apart`);
  await press('Niets doen', 'Do nothing');
  await arrived('Dankjewel dat je keek.', 'Thank you for looking.');
  await look(page, `${label} nothing`);
  await press('Toch terug', 'Go back after all');
  await press('Geef het ook door', 'Pass it on too');
  await expect(page.getByRole('heading', { name: say('Dankjewel.', 'Thank you.') })).toBeVisible();
  await look(page, `${label} two sent`);
};

for (const { theme, language } of looks) {
  const label = `${theme} ${language}`;
  test(`phone screens: ${label}`, async ({ open }) => {
    const nobody = await open({ on: 'phone', theme, language });
    await setLanguage(nobody, language);
    for (const path of ['/aanmelden', '/aanmelden/link', '/uitnodiging', '/demo', '/bellen', '/nergens']) {
      await nobody.goto(path);
      await look(nobody, `${label} ${path}`);
    }
    const phone = await open({ on: 'phone', as: 'amina', theme, language });
    await setLanguage(phone, language);
    await readyToRecord(phone);
    for (const path of ['/', '/ronde', '/bellen', '/kijken', '/ik', '/ik/signalen', '/ik/postvak', '/rol']) {
      await phone.goto(path);
      await look(phone, `${label} ${path}`);
    }
    await lookAtCompass(phone, label);
    const coordinator = await open({ on: 'phone', as: 'bram', theme, language });
    await setLanguage(coordinator, language);
    for (const path of ['/', '/ik', '/ik/bakje', '/ik/uitnodigen']) {
      await coordinator.goto(path);
      await look(coordinator, `${label} coordinator ${path}`);
    }
  });

  test(`desk screens: ${label}`, async ({ open }) => {
    const english = language === 'en-GB';
    // One of its own: on what lies on top of the list another journey may be at work.
    const street = `Stoepstraat ${Date.now() % 100_000}`;
    await handInSignal('amina', { street, observations: ['public.paving'], gutFeeling: null });
    const desk = await open({ on: 'desktop', as: 'rik', theme, language });
    await setLanguage(desk, language);
    await desk.goto('/werk');
    await look(desk, `${label} list`);
    await desk.getByRole('button', { name: street }).click();
    await expect(desk.locator('#signal-title')).toBeVisible();
    await look(desk, `${label} signal`);
    const actions = desk.locator('article .bpp-no-print').getByRole('button');
    await actions.filter({ hasText: /^(Oppakken|Take)/ }).click();
    // The way to a case comes last; then every button is there.
    await expect(
      desk.getByRole('link', { name: english ? 'Open a case' : 'Open een casus', exact: true }),
    ).toBeVisible();
    const names = await actions.allInnerTexts();
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      await actions.filter({ hasText: name }).first().click();
      await look(desk, `${label} form ${name}`);
    }
    const admin = await open({ on: 'desktop', as: 'femke', theme, language });
    await setLanguage(admin, language);
    for (const path of ['/', '/ik', '/ik/uitnodigen']) {
      await admin.goto(path);
      await look(admin, `${label} admin ${path}`);
    }
    const small = await open({ on: 'phone', as: 'rik', theme, language });
    await setLanguage(small, language);
    await small.goto('/werk');
    await look(small, `${label} list on a phone`);
    await small.getByRole('button', { name: street }).click();
    await expect(small.locator('#signal-title')).toBeVisible();
    await look(small, `${label} signal on a phone`);
  });
}

for (const { theme, language } of looks) {
  const label = `${theme} ${language}`;
  test(`screens on the way in, and what was refused: ${label}`, async ({ open }) => {
    const english = language === 'en-GB';
    const arriving = await open({ on: 'phone', theme, language });
    await arriving.goto('/aanmelden');
    if (english) await arriving.getByRole('button', { name: 'English' }).click();
    await arriving.getByRole('textbox').fill('nobody@lichtendam.example');
    await arriving.getByRole('button', { name: english ? 'Send me a code' : 'Stuur mij een code' }).click();
    await expect(
      arriving.getByRole('heading', { level: 1, name: english ? 'Look in your mail' : 'Kijk in je mail' }),
    ).toBeVisible();
    await look(arriving, `${label} code`);
    const weak = await open({ on: 'phone', as: 'wil', theme, language });
    await setLanguage(weak, language);
    // The second step as it looks for who has nothing yet, a code app, and a passkey.
    for (const [hasTotp, hasPasskey] of [
      [false, false],
      [true, false],
      [false, true],
    ] as const) {
      await weak.context().route('**/api/v1/me', async (route) => {
        const answer = await route.fetch({ maxRetries: 2 });
        const me = (await answer.json()) as object;
        await route.fulfill({
          response: answer,
          json: { ...me, strong: false, secondFactorNeeded: true, hasTotp, hasPasskey },
        });
      });
      await weak.goto('/tweede-stap');
      await expect(weak.getByRole('textbox')).toHaveCount(hasTotp ? 1 : 0);
      await expect(weak.getByRole('button', { name: /passkey/i })).toHaveCount(
        hasTotp && !hasPasskey ? 0 : 1,
      );
      await look(weak, `${label} second step ${hasTotp} ${hasPasskey}`);
      // What is still asked is answered first, and not cut off half way.
      await weak.context().unrouteAll({ behavior: 'wait' });
    }
    const phone = await open({ on: 'phone', as: 'riet', theme, language });
    await setLanguage(phone, language);
    await readyToRecord(phone);
    await phone.context().route('**/api/v1/commands', async (route) => {
      const { commands } = route.request().postDataJSON() as {
        commands: { header: { commandId: string } }[];
      };
      const sentence = { nl: 'Kijk hier nog eens naar.', en: 'Look at this again.' };
      const verdicts = commands.map(({ header: { commandId } }) => ({
        commandId,
        verdict: 'refused',
        sentence,
      }));
      await route.fulfill({ headers: { 'api-version': '1.0.0' }, json: { epoch: 'today', verdicts } });
    });
    const press = (nl: string, en: string): Promise<void> =>
      phone
        .getByRole('button', { name: english ? en : nl, exact: en === 'No' || en === 'Next' })
        .first()
        .click();
    await phone.goto('/signaal');
    await press('Nee', 'No');
    await press('Afval naast', 'Rubbish beside');
    await press('Verder met', 'Go on with');
    await phone.getByRole('combobox').selectOption({ label: 'Oude Markt' });
    await press('Verder', 'Next');
    await press('Nee', 'No');
    await press('Geef door', 'Pass it on');
    // On the disk before the page is left.
    await expect(phone.getByRole('heading', { name: english ? 'Thank you.' : 'Dankjewel.' })).toBeVisible();
    await look(phone, `${label} done`);
    await phone.goto('/ik/postvak');
    await expect(phone.getByText(english ? 'Look at this again.' : 'Kijk hier nog eens naar.')).toBeVisible();
    await look(phone, `${label} refused`);
  });
}

test('letters twice as large lose nothing on a phone', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'amina' });
  await phone.addInitScript(() => localStorage.setItem('buurtplus-text', 'largest'));
  await readyToRecord(phone);
  for (const path of ['/', '/ik', '/ik/signalen', '/bellen', '/kijken']) {
    await phone.goto(path);
    await look(phone, `large ${path}`);
  }
  await lookAtCompass(phone, 'large');
});

test('a screen reader hears where it is, what is chosen and how far it is', async ({ open }) => {
  const phone = await open({ on: 'phone', as: 'amina' });
  await readyToRecord(phone);
  await phone.goto('/signaal');
  // Every screen begins at its heading.
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(phone.getByText('Stap 1 van 6')).toHaveCount(1);
  await phone.getByRole('button', { name: 'Nee', exact: true }).press('Enter');
  await expect(phone.getByRole('heading', { name: 'Wat zag, hoorde of rook je?' })).toBeFocused();
  await expect(phone.getByText('Stap 2 van 6')).toHaveCount(1);
  const tile = phone.getByRole('button', { name: 'Gordijnen dagen dicht' });
  await expect(tile).toHaveAttribute('aria-pressed', 'false');
  await tile.press('Space');
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
  // What is found is said while somebody types, politely.
  await phone.getByRole('searchbox', { name: 'Zoek op een woord' }).fill('deur');
  await expect(phone.getByRole('status').filter({ hasText: /\d+ gevonden/ })).toHaveCount(1);
  await phone.getByRole('searchbox').fill('');
  await phone.getByRole('button', { name: /^Verder met 1/ }).press('Enter');
  await phone.getByRole('combobox', { name: 'Of kies de buurt' }).selectOption({ label: 'Oude Markt' });
  await expect(phone.getByRole('status').filter({ hasText: 'In Oude Markt' })).toHaveCount(1);
  await phone.getByRole('button', { name: 'Verder', exact: true }).press('Enter');
  const since = phone.getByRole('group', { name: 'Hoe lang is dit al zo?' });
  await since.getByRole('button', { name: 'Weken of langer' }).press('Enter');
  await expect(since.getByRole('button', { name: 'Weken of langer' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await phone
    .getByRole('group', { name: 'En je gevoel?' })
    .getByRole('button', { name: 'Pluis', exact: true })
    .press('Enter');
  await phone.getByRole('button', { name: 'Nee', exact: true }).press('Enter');
  await expect(phone.getByRole('heading', { name: 'Geef dit door aan de wijkwerker.' })).toBeFocused();
  await expect(phone.getByRole('region', { name: 'Wel doen' }).getByRole('listitem')).not.toHaveCount(0);
});

test('the look can fail: a picture without words and pale letters are found', async ({ open }) => {
  const page = await open({ on: 'phone' });
  await page.goto('/bellen');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    const picture = document.createElement('img');
    const pale = document.createElement('p');
    pale.textContent = 'bleek';
    pale.style.color = '#ddd';
    pale.style.background = '#fff';
    document.querySelector('main')?.append(picture, pale);
  });
  const violations = await violationsOn(page);
  expect(violations.map((violation) => violation.id).sort()).toEqual(['color-contrast', 'image-alt']);
});
