/** After the walk: thanks are for what is written down, and what could not be written is still there to send again. */
import { type Debrief, type RoundEvent, type RoundFact, roundOf } from '@buurtplus/domain/rounds';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { createElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { type Screen, withScreen } from '../ui/screen-in-tests.ts';
import { EndScreen } from './end-screen.tsx';
import { nl } from './words-nl.ts';

const event = (seq: number, fact: RoundFact): RoundEvent => ({
  eventId: `e${seq}`,
  roundId: 'r',
  personId: 'amina',
  deviceId: 'a',
  seq,
  at: new Date(seq * 60_000).toISOString(),
  clockOffsetMs: 0,
  elapsedMs: seq * 60_000,
  receivedAt: null,
  fact,
});
const round = roundOf('r', [
  event(1, {
    kind: 'started',
    mates: [{ personId: 'riet', presence: 'named' }],
    plannedRoundId: null,
    neighbourhoodCode: null,
  }),
  event(61, { kind: 'ended' }),
]);

/** A phone whose disk is told by the test what becomes of a write. */
const phone = () => {
  const writes: { readonly what: Debrief | 'quiet'; readonly says: (isKept: boolean | Error) => void }[] = [];
  const write = (what: Debrief | 'quiet') =>
    new Promise<boolean>((resolve, reject) => {
      writes.push({ what, says: (kept) => (kept instanceof Error ? reject(kept) : resolve(kept)) });
    });
  const After = () => {
    const [shown, setShown] = useState<string | null>(null);
    return createElement(EndScreen, {
      round,
      onQuiet: () => write('quiet'),
      onDebrief: write,
      onDone: () => undefined,
      onWalkOn: null,
      shown,
      show: setShown,
      after: null,
    });
  };
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return {
    writes,
    screen: createElement(RouterContextProvider, { router, children: createElement(After) }),
  };
};
const isThanked = (screen: Screen): boolean => screen.has(nl.thanks) || screen.has(nl.thanksQuiet);

describe('a quiet round', () => {
  it('is one tap, thanked for when it is written down, and written once', async () => {
    const { writes, screen: shown } = phone();
    await withScreen(shown, async (screen) => {
      await screen.press(nl.quiet);
      await screen.press(nl.quiet);
      expect([writes.length, isThanked(screen)]).toEqual([1, false]);
      writes[0]?.says(true);
      await screen.settle();
      expect(screen.has(nl.thanksQuiet)).toBe(true);
    });
  });

  it('keeps nobody on this screen when the disk answers nothing: to skip is a way out', async () => {
    const { screen: shown } = phone();
    await withScreen(shown, async (screen) => {
      await screen.press(nl.quiet);
      await screen.press(nl.skip);
      expect(screen.has(nl.thanks)).toBe(true);
    });
  });
});

describe('looking back on a round', () => {
  it.each([
    ['this phone has nothing to seal it with', false],
    ['the disk is full', new Error('full')],
  ])('keeps what was filled in and thanks nobody when %s', async (_why, what) => {
    const { writes, screen: shown } = phone();
    await withScreen(shown, async (screen) => {
      await screen.press(nl.tell);
      await screen.press(nl.unsafeBox);
      await screen.press(nl.send);
      await screen.press(nl.send);
      expect([writes.length, isThanked(screen)]).toEqual([1, false]);
      writes[0]?.says(what);
      await screen.settle();
      expect([screen.has(nl.failed), isThanked(screen)]).toEqual([true, false]);
      await screen.press(nl.send);
      expect(screen.has(nl.failed)).toBe(false);
      writes[1]?.says(true);
      await screen.settle();
      expect(writes[1]?.what).toEqual({ roundId: 'r', feeling: null, feltUnsafe: true, words: null });
      expect(screen.has(nl.thanks)).toBe(true);
    });
  });
});
