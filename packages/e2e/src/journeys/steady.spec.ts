/** On a slow network nothing that can be tapped moves once it is on the screen. */
import type { Page } from '@playwright/test';
import { expect, type OpenOptions, test } from '../harness/journey.ts';

type Shift = PerformanceEntry & {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
};

/** What can be tapped, stood in view, and then stood elsewhere; the bars above and below are not part of it. */
const watchMoves = (): void => {
  const moved: string[] = [];
  const tappable = 'a, button, input, select, textarea, summary';
  const onMove = ({ node, previousRect: from, currentRect: to }: Shift['sources'][number]): void => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    if (element === null || element.closest('main') === null || from.height === 0) return;
    if (from.top >= window.innerHeight || (to.height > 0 && Math.abs(from.top - to.top) < 4)) return;
    const hit = element.matches(tappable) ? element : element.querySelector(tappable);
    if (hit !== null) moved.push(`${hit.textContent ?? hit.tagName} (${from.top} to ${to.top})`);
    document.documentElement.dataset['moved'] = moved.join('\n');
  };
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as Shift[]) shift.sources.forEach(onMove);
  }).observe({ type: 'layout-shift', buffered: true });
};

/** What other journeys do meanwhile may move what one looks at, as it should: the open line opens, and says nothing of theirs. */
const hearNobody = (): void => {
  class Silent extends EventTarget {
    constructor() {
      super();
      setTimeout(() => this.dispatchEvent(new Event('open')), 300);
    }
    close(): void {}
  }
  Object.assign(window, { EventSource: Silent });
};

const slowly = async (page: Page): Promise<Page> => {
  await page.addInitScript(watchMoves);
  await page.addInitScript(hearNobody);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 400_000,
    uploadThroughput: 400_000,
  });
  return page;
};

const screens: readonly {
  readonly as: NonNullable<OpenOptions['as']>;
  readonly on: OpenOptions['on'];
  readonly paths: readonly string[];
}[] = [
  { as: 'riet', on: 'phone', paths: ['/ik/team', '/ik/leren', '/zorg', '/bellen', '/rooster'] },
  {
    as: 'bram',
    on: 'phone',
    paths: ['/rooster/maken', '/ik/rondes', '/ik/maandverslag', '/ik/uitnodigen', '/afspraken/nieuw'],
  },
  { as: 'wil', on: 'phone', paths: ['/ik/adres', '/afspraken/nieuw'] },
  { as: 'petra', on: 'phone', paths: ['/toezicht'] },
  { as: 'vera', on: 'phone', paths: ['/effect'] },
  { as: 'tess', on: 'phone', paths: ['/effect'] },
];

for (const { as, on, paths } of screens)
  test(`nothing moves from under the thumb of ${as}`, async ({ open }) => {
    const page = await slowly(await open({ on, as }));
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const moved = await page.evaluate(() => document.documentElement.dataset['moved'] ?? '');
      expect(moved, path).toBe('');
    }
  });
