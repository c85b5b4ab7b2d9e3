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

/** The mailbox shows the newest fifty of everybody only: a mail is known by what it is, and not by how many there are. */
const knownBy = (mail: Mail): string => `${mail.sentAt} ${mail.subject} ${mail.text}`;
type Known = readonly string[];

/** @returns each mail to this address that there is now */
export const countMails = async (request: APIRequestContext, email: string): Promise<Known> =>
  (await mailsTo(request, email)).map(knownBy);

/**
 * Waits for a mail that was not there before.
 * @param known what there was; 0 for an address that never got any
 * @returns what `look` finds in it
 */
export const newMail = async (
  request: APIRequestContext,
  email: string,
  known: Known | 0,
  look: (mail: Mail) => string | undefined,
): Promise<string> => {
  const before = new Set(known === 0 ? [] : known);
  let found: string | undefined;
  await expect
    .poll(async () => {
      const fresh = (await mailsTo(request, email)).filter((mail) => !before.has(knownBy(mail)));
      found = fresh.map(look).find((text) => text !== undefined);
      return found;
    })
    .toBeDefined();
  return found ?? '';
};

export const codeIn = (mail: Mail): string | undefined => /\b(\d{6})\b/.exec(mail.subject)?.[1];

const secondStep = async (request: APIRequestContext, email: string): Promise<string> => {
  const answer = await request.get('/api/v1/demo/people');
  const { people } = (await answer.json()) as { people: { email: string; totpCode: string | null }[] };
  return people.find((person) => person.email === email)?.totpCode ?? '';
};

/** A code of half a minute counts once: who finds it used, because the same person came in elsewhere, waits for the next one. */
const mostCodes = 3;

const showSecondStep = async (
  request: APIRequestContext,
  email: string,
  show: (code: string) => Promise<boolean>,
): Promise<void> => {
  let used = '';
  for (let shown = 0; shown < mostCodes; shown += 1) {
    let code = '';
    await expect
      .poll(
        async () => {
          code = await secondStep(request, email);
          return code;
        },
        { timeout: 45_000 },
      )
      .not.toBe(used);
    if (await show(code)) return;
    used = code;
  }
  throw new Error(`The second step of ${email} is not taken.`);
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
  await showSecondStep(request, email, async (factor) => {
    const strong = await request.post('/api/v1/sessions/current/second-factor', { data: { code: factor } });
    return strong.ok();
  });
};

/** With the fingers; ends where the role's own screen begins, or at the second step of somebody new. */
export const typeCode = async (page: Page, email: string): Promise<void> => {
  const known = await countMails(page.request, email);
  await page.getByLabel('Je e-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een code' }).click();
  const field = page.getByLabel('De code uit je mail');
  // Asked for elsewhere at the same moment, there are two in the mailbox: the other is the one that fits here.
  const tried = new Set<string>();
  const untried = (mail: Mail): string | undefined => {
    const code = codeIn(mail);
    return code === undefined || tried.has(code) ? undefined : code;
  };
  for (let isIn = false; !isIn; ) {
    const code = await newMail(page.request, email, known, untried);
    tried.add(code);
    await field.fill(code);
    const answered = page.waitForResponse('**/api/v1/sessions/by-code');
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    isIn = (await answered).ok();
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'));
  // The address changes before the screen does.
  await expect(field).toHaveCount(0);
};

export const signIn = async (page: Page, who: DemoPerson): Promise<void> => {
  const email = addressOf(who);
  await page.goto('/aanmelden');
  await typeCode(page, email);
  const me = await page.request.get('/api/v1/me');
  const { secondFactorNeeded } = (await me.json()) as { secondFactorNeeded: boolean };
  if (secondFactorNeeded) {
    const field = page.getByLabel('De code uit je app');
    await showSecondStep(page.request, email, async (code) => {
      await field.fill(code);
      const answered = page.waitForResponse('**/api/v1/sessions/current/second-factor');
      await page.getByRole('button', { name: 'Ga verder' }).click();
      return (await answered).ok();
    });
    await expect(field).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
};
