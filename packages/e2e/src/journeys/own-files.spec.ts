/** The app from its own files, as everybody has it after the first minute: each role finds its screens in them, on a phone and at a desk. */
import { expect, test } from '../harness/journey.ts';
import { fetchOwnFiles } from '../harness/own-files.ts';
import type { DemoPerson } from '../harness/people.ts';

const homes: readonly (readonly [DemoPerson, 'phone' | 'desktop', readonly string[]])[] = [
  ['amina', 'phone', ['/', '/ik', '/rooster', '/leren', '/signaal']],
  ['bram', 'phone', ['/', '/ik', '/ik/bakje']],
  ['rik', 'desktop', ['/werk', '/ik', '/afspraken']],
  ['femke', 'desktop', ['/', '/ik', '/beheer/kompas']],
  ['petra', 'desktop', ['/', '/ik']],
  ['vera', 'desktop', ['/', '/ik']],
  ['tess', 'desktop', ['/', '/ik']],
  ['hanna', 'desktop', ['/partner', '/ik']],
];

for (const [who, on, paths] of homes)
  test(`${who} finds the screens of the role in the app's own files`, async ({ open }) => {
    const page = await open({ on, as: who });
    await page.goto('/ik');
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await fetchOwnFiles(page);
    const fromServer: string[] = [];
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url());
      if (!pathname.startsWith('/api/') && !answer.fromServiceWorker()) fromServer.push(pathname);
    });
    for (const path of paths) {
      const shown = await page.goto(path);
      expect(shown?.fromServiceWorker(), `${path} comes from the own files`).toBe(true);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    }
    expect(fromServer.filter((path) => path !== '/service-worker.js')).toEqual([]);
  });
