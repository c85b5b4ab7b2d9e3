/** A product of its own whose time is moved, for the server and for every browser at once; people sign in again where a long time ends their session. */
import type { Page } from '@playwright/test';
import { headersFor } from '../crash/clients.ts';
import { expect } from './journey.ts';
import { type DemoPerson, signIn } from './people.ts';
import { createProduct, type Product } from './product.ts';

/** A page whose dates are moved and whose timers are the browser's own; an address opened later is moved as well. */
export const moveDates = async (page: Page, byMs: number): Promise<void> => {
  const move = (ms: number): void => {
    const own = globalThis as typeof globalThis & { movedBy?: number };
    const first = own.movedBy === undefined;
    // Each move is told again to a page that is opened later, in no order that is promised: time only goes forward.
    own.movedBy = Math.max(own.movedBy ?? ms, ms);
    if (!first) return;
    const moved = (): number => own.movedBy ?? 0;
    own.Date = new Proxy(Date, {
      construct: (real, args, as) =>
        Reflect.construct(real, args.length === 0 ? [real.now() + moved()] : args, as),
      get: (real, name) => (name === 'now' ? () => real.now() + moved() : Reflect.get(real, name)),
    });
  };
  await page.addInitScript(move, byMs);
  await page.evaluate(move, byMs);
};

export type MovedTime = {
  readonly product: Product;
  /** Days pass, with what comes round by itself in each; none is just that work, now. */
  readonly pass: (days: number, pages: readonly Page[]) => Promise<void>;
  /** A page of this person at this address: signed in anew when the session has ended meanwhile. */
  readonly enter: (page: Page, who: DemoPerson, path: string) => Promise<void>;
};

export const createMovedTime = async (): Promise<MovedTime> => {
  const product = await createProduct({ env: { DEMO_CLOCK: 'on' } });
  await product.start();
  return {
    product,
    pass: async (days, pages) => {
      const answer = await fetch(`${product.url}/api/v1/demo/clock`, {
        method: 'POST',
        headers: headersFor(product.url),
        body: JSON.stringify({ days }),
      });
      expect(answer.status, await answer.clone().text()).toBe(200);
      const { now } = (await answer.json()) as { now: string };
      for (const page of pages) await moveDates(page, Date.parse(now) - Date.now());
    },
    enter: async (page, who, path) => {
      const me = await page.request.get('/api/v1/me');
      if (me.status() === 401) {
        // Somebody who comes in anew, not the page of before that notices it halfway.
        await page.goto('/aanmelden');
        await signIn(page, who);
      }
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    },
  };
};
