/** Going through a page as who has no mouse and no finger: Tab until it has the focus, press, and see where one is then. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

type Role = 'button' | 'link' | 'combobox' | 'textbox' | 'searchbox' | 'checkbox' | 'spinbutton';

/** What is wrong with where the focus is now, or null: in sight, not below a bar, with a ring. */
const faultOfFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'the focus is nowhere';
    // A file is chosen on the words of its field.
    const isFile = focused instanceof HTMLInputElement && focused.type === 'file';
    const element = (isFile ? focused.labels?.[0] : null) ?? focused;
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
    const name = `${element.tagName} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    if (right <= left || bottom <= top) return `${name} has the focus out of sight`;
    // Folds of the browser draw their own ring.
    if (getComputedStyle(element).outlineStyle === 'none') return `${name} has the focus and shows no ring`;
    const spots = [0.1, 0.5, 0.9].map((part) => [(left + right) / 2, top + (bottom - top) * part] as const);
    const isSeen = [...spots, [left + 3, top + 3] as const].some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
    return isSeen ? null : `${name} has the focus below something else`;
  });

/** What lies above is nearer by going back, as somebody at the keys does; and how many stops there are at least, so that not each is asked about. */
const wayTo = (
  target: Locator,
): Promise<{ readonly key: 'Tab' | 'Shift+Tab'; readonly between: number } | null> =>
  target.evaluate((element) => {
    const from = document.activeElement;
    if (from === element) return null;
    const isAfter = (one: Node, other: Node): boolean =>
      (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isDown = from === null || from === document.body || isAfter(element, from);
    const [first, last] = isDown ? [from ?? document.body, element] : [element, from];
    const stops =
      'a[href], button:not(:disabled), input:not(:disabled, [type=radio]), select, textarea, summary';
    const between = [...document.querySelectorAll<HTMLElement>(stops)].filter(
      (one) => one.tabIndex >= 0 && one.checkVisibility() && isAfter(one, first) && isAfter(last, one),
    );
    return { key: isDown ? 'Tab' : 'Shift+Tab', between: between.filter((one) => one !== last).length };
  });

export const tabOnto = async (page: Page, target: Locator, name: string): Promise<void> => {
  const way = await wayTo(target);
  for (let presses = 0; presses < (way?.between ?? 0); presses += 1)
    await page.keyboard.press(way?.key ?? 'Tab');
  for (let presses = 0; presses < 120; presses += 1) {
    const there = await target.evaluate((element) => element === document.activeElement);
    if (there) {
      await expect.poll(() => faultOfFocus(page), `the focus on ${name} can be seen`).toBeNull();
      return;
    }
    await page.keyboard.press(way?.key ?? 'Tab');
  }
  throw new Error(`The keyboard does not reach ${name}.`);
};

const named = (page: Page | Locator, name: RegExp | string, role: Role): Locator =>
  page.getByRole(role, { name, exact: typeof name === 'string' }).first();

export const tabTo = (page: Page, name: RegExp | string, role: Role): Promise<void> =>
  tabOnto(page, named(page, name, role), String(name));

/** From the top to the end of a page, stop by stop: each is in sight, not below a bar, and has a ring. @returns how many there were */
export const walkThrough = async (page: Page, where: string): Promise<number> => {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), where).toBe('H1');
  await page.evaluate(() => window.scrollTo(0, 0));
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press('Tab');
    const isOver = await page.evaluate(
      () => document.activeElement === null || document.activeElement === document.body,
    );
    if (isOver) return stops;
    await expect.poll(() => faultOfFocus(page), `${where}, stop ${stops + 1}`).toBeNull();
  }
  throw new Error(`${where} has no end.`);
};

/** After an action: the focus is somewhere, in sight, and that is where one goes on. */
const focusStays = async (page: Page, after: string): Promise<void> => {
  await expect.poll(() => faultOfFocus(page), `after ${after}`).toBeNull();
};

/** One person at the keys; each press ends with the focus somewhere that can be seen. */
export const keysOf = (page: Page) => {
  const press = async (name: RegExp | string, role: Role = 'button', key = 'Enter'): Promise<void> => {
    const target = named(page, name, role);
    await expect(target).toBeVisible();
    // While what was pressed before is on its way, a button does nothing.
    await expect(target).not.toHaveAttribute('aria-disabled', 'true');
    await tabOnto(page, target, String(name));
    await page.keyboard.press(key);
    await focusStays(page, String(name));
  };
  return {
    press,
    to: (target: Locator, name: string): Promise<void> => tabOnto(page, target, name),
    stays: (after: string): Promise<void> => focusStays(page, after),
    /** Typing over what stands in a field; a date and a time as their own keys take them. */
    type: async (name: RegExp | string, text: string, role: Role = 'textbox'): Promise<void> => {
      await tabTo(page, name, role);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    /** A field that is no role of its own, such as a day: found by its label. */
    typeIn: async (field: Locator, text: string): Promise<void> => {
      await tabOnto(page, field, text);
      await page.keyboard.type(text);
    },
    /** A list that is walked through with the arrows, down to the words. */
    choose: async (name: RegExp | string, option: RegExp): Promise<void> => {
      const list = named(page, name, 'combobox');
      // What there is to choose from may come later than the list itself.
      await expect(list.locator('option').filter({ hasText: option })).not.toHaveCount(0);
      await tabOnto(page, list, String(name));
      for (let presses = 0; presses < 120; presses += 1) {
        if (option.test(await list.locator('option:checked').innerText())) return;
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`The arrows do not reach ${String(option)} in ${String(name)}.`);
    },
    /** A fold is opened on its own line. */
    unfold: async (words: string): Promise<void> => {
      const line = page.locator('summary', { hasText: words }).first();
      await tabOnto(page, line, words);
      await page.keyboard.press('Enter');
      await focusStays(page, words);
    },
  };
};
