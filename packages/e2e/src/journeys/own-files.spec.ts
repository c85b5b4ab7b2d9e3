/** The app from its own files, as everybody has it after the first minute: each role finds its screens in them, on a phone and at a desk. */
import type { Request } from '@playwright/test';
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
    // Of what is asked for from here on: what the first page still waited for came from the server.
    const asked = new Set<Request>();
    page.on('request', (request) => asked.add(request));
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url());
      const isOwn = asked.has(answer.request()) && !pathname.startsWith('/api/');
      if (isOwn && !answer.fromServiceWorker()) fromServer.push(pathname);
    });
    for (const path of paths) {
      const shown = await page.goto(path);
      expect(shown?.fromServiceWorker(), `${path} comes from the own files`).toBe(true);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    }
    expect(fromServer.filter((path) => path !== '/service-worker.js')).toEqual([]);
  });
