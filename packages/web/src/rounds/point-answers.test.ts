/** After the round: an answer is thanked for when it is on the phone, and stays on the screen when it is not. */
import type { AttentionPointCard } from '@buurtplus/contract/rounds';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { type Screen, withScreen } from '../ui/screen-in-tests.ts';
import { PointAnswers } from './point-answers.tsx';
import { nl } from './words-nl.ts';
import { pointWords } from './words-points.ts';

const words = pointWords('nl');
const point = {
  pointId: 'p',
  text: 'Brandt de lamp bij de speeltuin?',
  neighbourhoodCodes: ['BU1'],
  role: 'wijkagent',
  endsOn: '2026-12-01',
} as AttentionPointCard;

/** Answers a point on a disk that takes its time. */
const answering = async (
  use: (
    screen: Screen,
    disk: { readonly asked: () => number; readonly say: (ok: boolean) => void },
  ) => Promise<void>,
): Promise<void> => {
  const asked: { resolve: () => void; reject: (why: Error) => void }[] = [];
  const screen = createElement(PointAnswers, {
    points: [point],
    neighbourhoodCode: 'BU1',
    roundId: 'r',
    onAnswer: () => new Promise<void>((resolve, reject) => asked.push({ resolve, reject })),
  });
  await withScreen(screen, async (screen) => {
    await screen.press('Gezien');
    await screen.press(words.send);
    await use(screen, {
      asked: () => asked.length,
      say: (ok) => (ok ? asked.at(-1)?.resolve() : asked.at(-1)?.reject(new Error('full'))),
    });
  });
};

describe('answering a point after the round', () => {
  it('says that it goes along only when the phone kept it, and keeps it once', () =>
    answering(async (screen, disk) => {
      expect(screen.has(words.sent)).toBe(false);
      await screen.press(words.send);
      expect(disk.asked()).toBe(1);
      disk.say(true);
      await screen.settle();
      expect(screen.text()).toContain(words.sent);
    }));

  it('says so when it could not be kept, with the answer still there to try again', () =>
    answering(async (screen, disk) => {
      disk.say(false);
      await screen.settle();
      expect(screen.has(words.sent)).toBe(false);
      expect(screen.text()).toContain(nl.failed);
      expect(screen.text()).toContain(point.text);
      await screen.press(words.send);
      expect([disk.asked(), screen.has(nl.failed)]).toEqual([2, false]);
      disk.say(true);
      await screen.settle();
      expect(screen.text()).toContain(words.sent);
    }));
});
