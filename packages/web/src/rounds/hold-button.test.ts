/** Ending a round by holding: what the finger did counts, also on a phone that stalls and hears of it late. */
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Screen, withScreen } from '../ui/screen-in-tests.ts';
import { HoldButton } from './hold-button.tsx';

let ended = 0;
const button = () =>
  createElement(HoldButton, {
    label: 'Wij zijn thuis',
    sure: 'Stopt jullie ronde?',
    yes: 'Ja',
    no: 'Nee',
    onDone: () => {
      ended += 1;
    },
  });
const finger = (screen: Screen, type: 'pointerdown' | 'pointerup' | 'pointercancel', timeStamp: number) =>
  screen.tell(screen.find('Wij zijn thuis'), type, { timeStamp });

beforeEach(() => {
  ended = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  vi.stubGlobal('cancelAnimationFrame', (frame: ReturnType<typeof setTimeout>) => clearTimeout(frame));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('holding to end', () => {
  it('ends once for who holds on, and asks nothing after it', () =>
    withScreen(button(), async (screen) => {
      await finger(screen, 'pointerdown', 1_000);
      vi.advanceTimersByTime(1_300);
      await finger(screen, 'pointerup', 2_300);
      await screen.press('Wij zijn thuis');
      expect([ended, screen.text()]).toEqual([1, 'Wij zijn thuis']);
    }));

  it('hears first of a finger that left while the phone stood still', () =>
    withScreen(button(), async (screen) => {
      await finger(screen, 'pointerdown', 1_000);
      // Nothing was heard for as long as a hold takes; the tap comes right behind it.
      vi.advanceTimersByTime(1_200);
      await finger(screen, 'pointerup', 1_090);
      vi.advanceTimersByTime(5_000);
      expect(ended).toBe(0);
      await screen.press('Wij zijn thuis');
      expect([ended, screen.has('Stopt jullie ronde?')]).toEqual([0, true]);
      await screen.press('Ja');
      expect(ended).toBe(1);
    }));

  it('counts a hold that was long enough, also when its end is heard before the time is over', () =>
    withScreen(button(), async (screen) => {
      await finger(screen, 'pointerdown', 1_000);
      await finger(screen, 'pointerup', 2_250);
      await screen.press('Wij zijn thuis');
      expect([ended, screen.text()]).toEqual([1, 'Wij zijn thuis']);
    }));

  it('ends nothing for a finger that slid away or was taken over', () =>
    withScreen(button(), async (screen) => {
      await finger(screen, 'pointerdown', 1_000);
      vi.advanceTimersByTime(1_200);
      await finger(screen, 'pointercancel', 2_400);
      vi.advanceTimersByTime(5_000);
      expect(ended).toBe(0);
    }));

  it('asks who comes with a key or a screen reader', () =>
    withScreen(button(), async (screen) => {
      await screen.press('Wij zijn thuis');
      expect(screen.has('Stopt jullie ronde?')).toBe(true);
      await screen.press('Nee');
      expect([ended, screen.text()]).toEqual([0, 'Wij zijn thuis']);
    }));
});
