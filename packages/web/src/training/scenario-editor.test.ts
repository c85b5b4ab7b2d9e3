/** Throwing a story away: only what the server took away leaves the screen. */
import { standardBook } from '@buurtplus/domain/compass';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { type Screen, withScreen } from '../ui/screen-in-tests.ts';
import { emptyStory } from './edit-scenario.ts';
import { ScenarioEditor } from './scenario-editor.tsx';

const held = { book: standardBook, holidays: new Set<string>() };
const begun = emptyStory(standardBook, 'verhaal_van_ons');
const mended = { ...begun, title: { nl: 'Het busje', en: 'The van' } };

/** @returns what happened, in order */
const dropWith = async (arrives: boolean, look: (screen: Screen) => void): Promise<readonly string[]> => {
  const happened: string[] = [];
  const editor = createElement(ScenarioEditor, {
    begun,
    readUnsaved: () => mended,
    onUnsaved: (scenario) => happened.push(scenario === null ? 'let go' : 'kept'),
    held,
    published: null,
    onSave: () => Promise.resolve('kept' as const),
    onPublish: () => Promise.resolve(null),
    onWithdraw: () => Promise.resolve(true),
    onDrop: () => {
      happened.push('asked');
      return Promise.resolve(arrives);
    },
    onDropped: () => happened.push('left'),
  });
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  await withScreen(createElement(RouterContextProvider, { router, children: editor }), async (screen) => {
    await screen.press('Concept weggooien');
    await screen.press('Zeker weten?');
    look(screen);
  });
  return happened;
};

describe('throwing a story away', () => {
  it('says when it failed, and keeps what is on the screen', async () => {
    expect(
      await dropWith(false, (screen) => {
        expect(screen.has('is niet gelukt')).toBe(true);
        expect(screen.has('Wat je hier net veranderde, staat er nog.')).toBe(true);
      }),
    ).toEqual(['asked']);
  });
  it('lets go of it when it is gone', async () => {
    expect(await dropWith(true, (screen) => expect(screen.has('is niet gelukt')).toBe(false))).toEqual([
      'asked',
      'let go',
      'left',
    ]);
  });
});
