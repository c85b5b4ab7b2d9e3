/** Runs axe in the page itself: put there once a document, and never in a second page just to add up what was found. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from './journey.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const tags: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
  interface Window {
    /** From the moment it is put there. */
    readonly axe: { readonly run: (where: Document | string, options: RunOptions) => Promise<AxeResults> };
  }
}

export type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

const ruledBy = async (
  page: Page,
  runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] },
  within: string | null,
): Promise<readonly Violation[]> => {
  // What stands in a frame would not be looked at; the product has none.
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ only, part }) => {
      const { violations } = await window.axe.run(part ?? document, {
        runOnly: { type: only.type, values: [...only.values] },
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
    },
    { only: runOnly, part: within },
  );
};

export const violationsOn = (
  page: Page,
  levels: readonly string[] = tags,
  /** Only what stands in this part of the page. */
  within: string | null = null,
): Promise<readonly Violation[]> => ruledBy(page, { type: 'tag', values: levels }, within);

/** By rules of axe by name, for what stands under no tag of the law. */
export const violationsOfRules = (page: Page, rules: readonly string[]): Promise<readonly Violation[]> =>
  ruledBy(page, { type: 'rule', values: rules }, null);
