/** How long one decision of the compass takes in the browser of a phone that is six times slower. */
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../harness/browser.ts';
import { sizes } from '../harness/journey.ts';
import { signInByMail } from '../harness/people.ts';
import type { Product } from '../harness/product.ts';
import { readyForTheDark, toAdvice } from '../harness/steps.ts';
import { type Line, median, ms, percentile } from './measure.ts';

const slower = 6;
/** Each case is decided anew this many times. */
const turns = 12;
const aimMs = 10;

/** Usual cases, and the heaviest there is: eight facts for six receivers, at once. */
const cases: readonly { readonly facts: readonly string[]; readonly answers?: readonly string[] }[] = [
  { facts: ['Afval naast de container'] },
  { facts: ['Gordijnen dagen dicht', 'Brievenbus puilt uit'], answers: ['Weken of langer'] },
  { facts: ['Huis of tuin verwaarloosd'], answers: ['Vaker'] },
  { facts: ['Iemand lijkt in de war'] },
  { facts: ['Groep maakt lawaai of rommel'], answers: ['Ja, nu'] },
  { facts: ['Deur of raam staat open, niemand te zien'] },
  {
    facts: [
      'Gordijnen dagen dicht',
      'Huis of tuin verwaarloosd',
      'Vaak geschreeuw of gehuil',
      'Sporen van inbraak of diefstal',
      'Harde muziek of feest in huis',
      'Lantaarn kapot',
      'Hond blaft steeds',
      'Iemand lijkt in de war',
    ],
  },
];

const decideAgain = async (page: Page): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) {
    await page.getByRole('button', { name: 'Terug' }).click();
    await page.getByRole('button', { name: turn % 2 === 0 ? 'Weet ik niet' : 'Nee', exact: true }).click();
  }
};

/** What the page itself measured around each decision. */
const measured = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => performance.getEntriesByName('kompas', 'measure').map(({ duration }) => duration));

export const benchCompass = async (product: Product): Promise<readonly Line[]> => {
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  const options = {
    ...sizes.phone,
    baseURL: product.url,
    locale: 'nl-NL',
    geolocation: { latitude: 52.71, longitude: 5.338, accuracy: 12 },
    permissions: ['geolocation'],
  };
  const signedIn = await browser.newContext({ ...options, extraHTTPHeaders: { origin: product.url } });
  await signInByMail(signedIn.request, 'riet');
  const storageState = await signedIn.storageState();
  const [all, cold]: [number[], number[]] = [[], []];
  for (const { facts, answers } of cases) {
    // A phone of its own has not decided anything before: its first decision is the coldest there is.
    const context = await browser.newContext({ ...options, storageState });
    const page = await context.newPage();
    await readyForTheDark(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await toAdvice(page, { facts, ...(answers === undefined ? {} : { answers }) });
    await decideAgain(page);
    const taken = await measured(page);
    if (taken.length <= turns) throw new Error('the page did not measure its decisions');
    cold.push(taken[0] ?? Number.NaN);
    all.push(...taken);
    await context.close();
  }
  await browser.close();
  const p95 = percentile(all, 0.95);
  return [
    { what: `decisions measured in the page, ${slower} × slower`, figure: String(all.length) },
    { what: 'a decision, median', figure: ms(median(all)) },
    { what: 'a decision, p95', figure: ms(p95), aim: `< ${aimMs} ms`, holds: p95 < aimMs },
    { what: 'the first one a person waits for on a fresh page, slowest', figure: ms(Math.max(...cold)) },
  ];
};
