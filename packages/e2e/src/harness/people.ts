/** Signing in as one of the demo's people, in a browser, the way they do it. */
import type { Page } from 'playwright-core';

type Mail = { readonly to: string; readonly subject: string };

const newestCode = async (page: Page, email: string, after: number): Promise<string> => {
  for (;;) {
    const answer = await page.request.get('/api/v1/demo/mails');
    const { mails } = (await answer.json()) as { mails: (Mail & { sentAt: string })[] };
    const code = mails
      .filter((mail) => mail.to === email && Date.parse(mail.sentAt) >= after)
      .map((mail) => /\b(\d{6})\b/.exec(mail.subject)?.[1])
      .find((found) => found !== undefined);
    if (code !== undefined) return code;
    await page.waitForTimeout(100);
  }
};

const secondStep = async (page: Page, email: string): Promise<string> => {
  const answer = await page.request.get('/api/v1/demo/people');
  const { people } = (await answer.json()) as { people: { email: string; totpCode: string | null }[] };
  return people.find((person) => person.email === email)?.totpCode ?? '';
};

export const signIn = async (page: Page, first: string): Promise<void> => {
  const email = `${first.toLowerCase()}@lichtendam.example`;
  const asked = Date.now() - 1_000;
  await page.goto('/aanmelden');
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByRole('button', { name: /stuur mij een code/i }).click();
  await page.getByLabel(/code uit je mail/i).fill(await newestCode(page, email, asked));
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'));
  await page.waitForLoadState('networkidle');
  if (new URL(page.url()).pathname !== '/tweede-stap') return;
  await page.getByLabel(/code uit je app/i).fill(await secondStep(page, email));
  await page.getByRole('button', { name: /ga verder/i }).click();
  await page.waitForURL((url) => url.pathname !== '/tweede-stap');
};
