/** When a browser of a journey fetches the app's own files, which is most of the work of opening it: when its journey is about that, and not for every page it closes soon after. */
import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    mayFetchOwnFiles?: boolean;
  }
}

/** For each page of this browser: the worker of the app is registered once `fetchOwnFiles` says so. */
export const waitWithOwnFiles = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    // A page that is empty still has none.
    const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (worker === undefined) return;
    const register = worker.register.bind(worker);
    const asked = new Promise((resolve) => {
      window.addEventListener('fetch-own-files', resolve, { once: true });
    });
    worker.register = async (...all) => {
      if (window.mayFetchOwnFiles !== true) await asked;
      return register(...all);
    };
  });

/** From here on the app opens without network: now, and after each reload. */
export const fetchOwnFiles = async (page: Page): Promise<void> => {
  await page.context().addInitScript(() => {
    window.mayFetchOwnFiles = true;
  });
  await page.evaluate(async () => {
    window.mayFetchOwnFiles = true;
    window.dispatchEvent(new Event('fetch-own-files'));
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    // Active is not yet at work here: until it took this page over, what the page fetches goes past it.
    if (serviceWorker.controller === null)
      await new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
  });
};
