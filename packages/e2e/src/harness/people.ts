/** Signing in: over the API to be quick, or with the fingers in a browser to see that it works. */
import { type APIRequestContext, expect, type Page } from '@playwright/test';

/** Henk, Fatma, Ineke, Toos, Ali, Marco and Dilan walk; a phone of theirs more or less is in nobody's way. */
export const demoPeople = [
  'amina',
  'riet',
  'bram',
  'wil',
  'rik',
  'saar',
  'femke',
  'petra',
  'vera',
  'tess',
  'hanna',
  'karim',
  'yara',
  'noor',
  'henk',
  'fatma',
  'ineke',
  'toos',
  'marco',
  'dilan',
  'ali',
] as const;
export type DemoPerson = (typeof demoPeople)[number];

export const addressOf = (who: string): string => `${who}@lichtendam.example`;

type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly sentAt: string };

const mailsTo = async (request: APIRequestContext, email: string): Promise<readonly Mail[]> => {
  const answer = await request.get('/api/v1/demo/mails');
  const { mails } = (await answer.json()) as { mails: readonly Mail[] };
  return mails.filter((mail) => mail.to === email);
};

/** Waits for a mail that was not there before. @returns what `look` finds in it */
export const newMail = async (
  request: APIRequestContext,
  email: string,
  known: number,
  look: (mail: Mail) => string | undefined,
): Promise<string> => {
  let found: string | undefined;
  await expect
    .poll(async () => {
      const mails = await mailsTo(request, email);
      found = mails.length > known ? mails.map(look).find((text) => text !== undefined) : undefined;
      return found;
    })
    .toBeDefined();
  return found ?? '';
};

export const countMails = async (request: APIRequestContext, email: string): Promise<number> =>
  (await mailsTo(request, email)).length;

export const codeIn = (mail: Mail): string | undefined => /\b(\d{6})\b/.exec(mail.subject)?.[1];

const secondStep = async (request: APIRequestContext, email: string): Promise<string> => {
  const answer = await request.get('/api/v1/demo/people');
  const { people } = (await answer.json()) as { people: { email: string; totpCode: string | null }[] };
  return people.find((person) => person.email === email)?.totpCode ?? '';
};

/** The cookies of this context are signed in afterwards, with a second factor where the role needs one. */
export const signInByMail = async (request: APIRequestContext, who: DemoPerson): Promise<void> => {
  const email = addressOf(who);
  const known = await countMails(request, email);
  const asked = await request.post('/api/v1/sign-in-requests', { data: { email } });
  const { requestId } = (await asked.json()) as { requestId: string };
  const code = await newMail(request, email, known, codeIn);
  const me = await request.post('/api/v1/sessions/by-code', { data: { requestId, code } });
  const { secondFactorNeeded } = (await me.json()) as { secondFactorNeeded: boolean };
  if (!secondFactorNeeded) return;
  const strong = await request.post('/api/v1/sessions/current/second-factor', {
    data: { code: await secondStep(request, email) },
  });
  expect(strong.status()).toBe(200);
};

/** The mailbox shows the newest fifty only, so codes are known by what they are and not by how many there are. */
const codeMails = async (request: APIRequestContext, email: string): Promise<readonly string[]> =>
  (await mailsTo(request, email)).flatMap((mail) => {
    const code = codeIn(mail);
    return code === undefined ? [] : [`${mail.sentAt} ${code}`];
  });

const newCode = async (
  request: APIRequestContext,
  email: string,
  known: readonly string[],
): Promise<string> => {
  let found: string | undefined;
  await expect
    .poll(async () => {
      found = (await codeMails(request, email)).find((one) => !known.includes(one))?.split(' ')[1];
      return found;
    })
    .toBeDefined();
  return found ?? '';
};

/** With the fingers; ends where the role's own screen begins, or at the second step of somebody new. */
export const typeCode = async (page: Page, email: string): Promise<void> => {
  const known = await codeMails(page.request, email);
  await page.getByLabel('Je e-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een code' }).click();
  await page.getByLabel('De code uit je mail').fill(await newCode(page.request, email, known));
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'));
};

export const signIn = async (page: Page, who: DemoPerson): Promise<void> => {
  await page.goto('/aanmelden');
  await typeCode(page, addressOf(who));
  const needs = page.getByLabel('De code uit je app');
  const inside = page.getByRole('heading', { level: 1 }).first();
  await expect(needs.or(inside).first()).toBeVisible();
  if (!(await needs.isVisible())) return;
  await needs.fill(await secondStep(page.request, addressOf(who)));
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.waitForURL((url) => url.pathname !== '/tweede-stap');
};
