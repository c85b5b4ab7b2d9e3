/** Pictures of the running product: the few of the README, and every screen in every look for whoever wants to see them all. */
import { type Browser, type BrowserContext, chromium, type Page, request } from '@playwright/test';
import { findBrowser } from '../harness/browser.ts';
import { sizes } from '../harness/journey.ts';
import { type DemoPerson, signInByMail } from '../harness/people.ts';
import { createProduct, type Product } from '../harness/product.ts';
import { passOn, readyForTheDark, toAdvice } from '../harness/steps.ts';

type Look = {
  readonly on: keyof typeof sizes;
  readonly theme: 'light' | 'dark';
  readonly language: 'nl' | 'en';
  readonly text?: 'normal' | 'largest';
};

type State = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;

export type Studio = {
  readonly product: Product;
  readonly open: (look: Look, who?: DemoPerson) => Promise<Page>;
  readonly end: () => Promise<void>;
};

export const createStudio = async (): Promise<Studio> => {
  const product = await createProduct();
  await product.start();
  const found = await findBrowser();
  const browser: Browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  const states = new Map<DemoPerson, State>();
  const contexts: BrowserContext[] = [];
  const stateOf = async (who: DemoPerson): Promise<State> => {
    const known = states.get(who);
    if (known !== undefined) return known;
    const context = await request.newContext({
      baseURL: product.url,
      extraHTTPHeaders: { origin: product.url },
    });
    await signInByMail(context, who);
    const state = await context.storageState();
    states.set(who, state);
    await context.dispose();
    return state;
  };
  return {
    product,
    open: async ({ on, theme, language, text }, who) => {
      const context = await browser.newContext({
        ...sizes[on],
        baseURL: product.url,
        locale: language === 'nl' ? 'nl-NL' : 'en-GB',
        timezoneId: 'Europe/Amsterdam',
        colorScheme: theme,
        reducedMotion: 'reduce',
        deviceScaleFactor: 2,
        ...(who === undefined ? {} : { storageState: await stateOf(who) }),
      });
      contexts.push(context);
      await context.addInitScript(
        ([chosen, size]) => {
          localStorage.setItem('buurtplus-language', chosen ?? 'nl');
          localStorage.setItem('buurtplus-text', size ?? 'normal');
        },
        [language, text ?? 'normal'],
      );
      return context.newPage();
    },
    end: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await product.remove();
    },
  };
};

export type Shot = { readonly name: string; readonly png: Buffer };

const settle = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};

export const shoot = async (page: Page, name: string, fullPage = false): Promise<Shot> => {
  await settle(page);
  return { name, png: await page.screenshot({ fullPage, animations: 'disabled' }) };
};

/** The loop as the README tells it: in the dark without network, at the desk, and the answer on the phone. */
export const readmePictures = async (studio: Studio): Promise<readonly Shot[]> => {
  const shots: Shot[] = [];
  const phone = await studio.open({ on: 'phone', theme: 'dark', language: 'nl' }, 'amina');
  const desk = await studio.open({ on: 'desktop', theme: 'light', language: 'nl' }, 'saar');
  await readyForTheDark(phone);
  await phone.context().setOffline(true);
  await phone.getByRole('link', { name: 'Signaal', exact: true }).click();
  await phone.getByRole('button', { name: 'Nee', exact: true }).click();
  await phone.getByRole('button', { name: 'Gordijnen dagen dicht' }).click();
  shots.push(await shoot(phone, '1-wat-zag-je'));
  await phone.getByRole('button', { name: 'Gordijnen dagen dicht' }).click();
  await phone.getByRole('link', { name: 'Vandaag' }).click();
  await toAdvice(phone, {
    facts: ['Gordijnen dagen dicht', 'Brievenbus puilt uit'],
    neighbourhood: 'Havenkwartier',
    street: 'Kade',
    answers: ['Weken of langer'],
    feeling: 'Niet pluis',
  });
  shots.push(await shoot(phone, '2-advies'));
  const [number = ''] = await passOn(phone, 'Al drie rondes hetzelfde beeld.');
  shots.push(await shoot(phone, '3-staat-klaar'));
  await phone.context().setOffline(false);
  await phone.getByText('Alles is verstuurd').waitFor();
  await desk.goto('/werk');
  await desk.getByRole('button', { name: 'Kade · Havenkwartier' }).first().click();
  await desk.getByRole('button', { name: 'Oppakken' }).click();
  await desk.getByRole('button', { name: 'Antwoord geven' }).click();
  await desk.getByLabel('Standaardzin voor de vrijwilliger').selectOption('in_good_hands');
  await desk.getByLabel(/Extra woorden voor de vrijwilliger/).fill('Goed dat je het zag.');
  shots.push(await shoot(desk, '5-werklijst'));
  await desk.getByRole('button', { name: 'Bevestigen' }).click();
  await phone.getByRole('link', { name: 'Ik', exact: true }).click();
  await phone.getByRole('link', { name: /Mijn signalen/ }).click();
  await phone.getByRole('listitem').filter({ hasText: number }).getByText('Goed dat je het zag.').waitFor();
  shots.push(await shoot(phone, '4-antwoord'));
  return shots;
};

const phonePaths = [
  '/',
  '/ronde',
  '/bellen',
  '/kijken',
  '/ik',
  '/ik/signalen',
  '/ik/postvak',
  '/ik/jaar',
] as const;
const looks: readonly Look[] = [
  { on: 'phone', theme: 'light', language: 'nl' },
  { on: 'phone', theme: 'dark', language: 'nl' },
  { on: 'phone', theme: 'dark', language: 'en' },
  { on: 'phone', theme: 'light', language: 'nl', text: 'largest' },
  { on: 'desktop', theme: 'light', language: 'nl' },
  { on: 'desktop', theme: 'dark', language: 'en' },
];

/** Every screen of the compass and the ways it ends, as somebody meets them. */
const compassShots = async (
  page: Page,
  say: (nl: string, en: string) => string,
): Promise<readonly Shot[]> => {
  const shots: Shot[] = [];
  const shot = async (name: string): Promise<void> => {
    shots.push(await shoot(page, `compass ${name}`));
  };
  const press = (nl: string, en: string, exact = false): Promise<void> =>
    page
      .getByRole('button', { name: say(nl, en), exact })
      .first()
      .click();
  await page.goto('/signaal');
  await shot('danger');
  await press('Ja, nu', 'Yes, now');
  await shot('call');
  await press('Ik heb 112 gebeld', 'I have called 112');
  await shot('called');
  await press('Korte notitie', 'Short note');
  await shot('note after the call');
  await page.goto('/signaal');
  await press('Weet ik niet', 'I don’t know');
  await shot('facts in doubt');
  await press('Terug', 'Back');
  await press('Nee', 'No', true);
  await press('Gordijnen dagen dicht', 'Curtains closed');
  await page.getByText(say('Wat kan het ook zijn?', 'What else can it be?')).click();
  await shot('facts');
  await press('Bij een huis', 'At a home');
  await shot('facts of a place');
  await page.getByRole('searchbox').fill(say('geluid', 'noise'));
  await shot('facts found');
  await page.getByRole('searchbox').fill('');
  await press('Verder met', 'Go on with');
  await page.getByRole('combobox').selectOption({ label: 'Oude Markt' });
  await shot('where');
  await press('Verder', 'Next', true);
  await press('Vandaag pas', 'Only today');
  await shot('how');
  await press('Niet pluis', 'Not fine', true);
  await shot('risk');
  await press('Nee', 'No', true);
  await shot('advice look again');
  await press('Toch doorgeven', 'Pass it on anyway');
  await page.getByText(say('In je eigen woorden', 'In your own words'), { exact: true }).click();
  await page
    .getByLabel(say('Wat zag je', 'What did you see'))
    .fill(say('Die junk, bel 06-12345678.', 'That junkie, call 06-12345678.'));
  await page.locator('.bpp-mirror mark').first().waitFor();
  await shot('own words');
  await press('Eerst bespreken', 'Talk it over first');
  await shot('talk');
  await press('Verder met dit signaal', 'Go on with this signal');
  await press('Nog een keer kijken', 'Look again', true);
  await page.getByRole('heading', { name: say('We herinneren je eraan.', 'We will remind you.') }).waitFor();
  await shot('reminded');
  await page.goto('/kijken');
  await page.locator('.bpp-note').waitFor();
  await shot('notes');
  await page.goto('/signaal');
  await press('Nee', 'No', true);
  await press('Afval naast', 'Rubbish beside');
  await page.getByRole('searchbox').fill(say('geschreeuw', 'shouting'));
  await press('Vaak geschreeuw', 'Often shouting');
  await press('Verder met', 'Go on with');
  await page.getByRole('combobox').selectOption({ label: 'Oude Markt' });
  await press('Verder', 'Next', true);
  await press('Weet niet', 'Don’t know', true);
  await press('Nee', 'No', true);
  await shot('advice call and apart');
  await press('Geef het ook door', 'Pass it on too');
  await page.getByRole('heading', { name: say('Dankjewel.', 'Thank you.') }).waitFor();
  await shot('sent');
  return shots;
};

/** Every screen in every look, one list per look. */
export const allScreens = async (
  studio: Studio,
): Promise<readonly { readonly look: string; readonly shots: readonly Shot[] }[]> => {
  const sheets = [];
  for (const look of looks) {
    const shots: Shot[] = [];
    const visit = async (paths: readonly string[], who?: DemoPerson): Promise<void> => {
      const page = await studio.open(look, who);
      for (const path of paths) {
        await page.goto(path);
        shots.push(await shoot(page, `${who ?? 'nobody'} ${path}`));
      }
      await page.context().close();
    };
    await visit(['/aanmelden', '/demo', '/nergens']);
    await visit([...phonePaths, '/rooster', '/ik/team'], 'amina');
    const walker = await studio.open(look, 'riet');
    shots.push(...(await compassShots(walker, (nl, en) => (look.language === 'nl' ? nl : en))));
    await walker.context().close();
    await visit(
      [
        '/ik/bakje',
        '/ik/uitnodigen',
        '/ik/rondes',
        '/rooster/maken',
        '/rooster/plannen',
        '/team/leden',
        '/rooster/voorstel',
      ],
      'bram',
    );
    await visit(['/', '/ik/uitnodigen'], 'femke');
    await visit(['/aandachtspunten'], 'wil');
    const desk = await studio.open(look, 'rik');
    await desk.goto('/werk');
    shots.push(await shoot(desk, 'rik /werk'));
    await desk.locator('.bpp-workrow').first().click();
    await desk.locator('#signal-title').waitFor();
    shots.push(await shoot(desk, 'rik signal'));
    await desk.context().close();
    sheets.push({ look: [look.on, look.theme, look.language, look.text ?? ''].join(' ').trim(), shots });
  }
  return sheets;
};
