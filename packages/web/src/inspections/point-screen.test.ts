/** Answering quickly at a point: what was just said counts at once, for who said it, and no longer when the disk refuses. */
import type { InspectionCard } from '@buurtplus/contract/inspections';
import { aspectWords, type InspectionEvent, type InspectionFact } from '@buurtplus/domain/inspections';
import { createElement, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { type Screen, withScreen } from '../ui/screen-in-tests.ts';
import { useJustSaid } from './just-said.ts';
import { PointScreen } from './point-screen.tsx';
import { nl } from './words-nl.ts';

const point = {
  pointId: 'p',
  position: 1,
  label: 'Speeltuin',
  lat: null,
  lon: null,
  neighbourhoodCode: null,
};
const card: InspectionCard = {
  inspectionId: 'i',
  title: 'Schouw',
  teamName: 'Team Noord',
  neighbourhoodCodes: [],
  way: 'fixed',
  seed: null,
  areaYear: null,
  plannedOn: '2026-11-26',
  closed: false,
  calledOff: false,
  aspects: ['coarse_litter', 'fine_litter', 'weeds'],
  withSafety: false,
  scale: { edition: 1, name: null, photos: [] },
  points: [point],
};
const asks = (aspect: 'coarse_litter' | 'fine_litter' | 'weeds'): string => aspectWords[aspect].look.nl;

/** A point on a disk that answers when it is told to: the first that waits is written, or refused. */
const atPoint = async (use: (screen: Screen, disk: (isKept: boolean) => Promise<void>) => Promise<void>) => {
  const waiting: ((isKept: boolean) => void)[] = [];
  const Point = () => {
    const [written, setWritten] = useState<readonly InspectionEvent[]>([]);
    const write = (pointId: string | null, fact: InspectionFact, eventId: string): Promise<boolean> =>
      new Promise((resolve, reject) => {
        waiting.push((isKept) => {
          if (!isKept) return reject(new Error('full'));
          setWritten((before) => [
            ...before,
            {
              eventId,
              inspectionId: 'i',
              pointId,
              personId: 'riet',
              deviceId: 'phone',
              seq: before.length + 1,
              at: '2026-11-26T10:00:00.000Z',
              clockOffsetMs: null,
              fact,
            },
          ]);
          resolve(true);
        });
      });
    const { events, say, isWriting } = useJustSaid(written, { inspectionId: 'i', personId: 'riet' }, write);
    return createElement(PointScreen, {
      card,
      point,
      number: 1,
      areaName: null,
      events: events ?? [],
      isWriting,
      onFact: (fact) => void say('p', fact),
      onPhoto: () => Promise.resolve(true),
      shrink: () => Promise.resolve(null),
      onwards: 'ONWARDS',
      map: () => null,
      marks: () => null,
      signalLink: () => null,
    });
  };
  await withScreen(createElement(Point), (screen) =>
    use(screen, async (isKept) => {
      waiting.shift()?.(isKept);
      await screen.settle();
    }),
  );
};

describe('answering at a point', () => {
  it('asks on after two quick answers, also when the disk has neither', () =>
    atPoint(async (screen, disk) => {
      await screen.press(nl.start);
      expect(screen.text()).toContain(asks('coarse_litter'));
      await screen.press(nl.notHere);
      expect(screen.text()).toContain(asks('fine_litter'));
      await screen.press(nl.notHere);
      expect(screen.text()).toContain(asks('weeds'));
      await disk(true);
      await screen.press(nl.notHere);
      // All is answered, and nobody is sent on before all of it is kept.
      await disk(true);
      expect(screen.text()).not.toContain(nl.ready);
      expect(screen.text()).not.toContain('ONWARDS');
      await disk(true);
      expect(screen.text()).toContain(nl.ready);
      expect(screen.text()).toContain('ONWARDS');
    }));

  it('asks again what the disk refused, and keeps the rest', () =>
    atPoint(async (screen, disk) => {
      await screen.press(nl.start);
      await screen.press(nl.notHere);
      await disk(false);
      await screen.press(nl.notHere);
      await screen.press(nl.notHere);
      expect(screen.text()).toContain(asks('coarse_litter'));
      await screen.press(nl.notHere);
      await disk(true);
      await disk(true);
      await disk(true);
      expect(screen.text()).toContain(nl.ready);
    }));

  it('counts nothing of it for the other of the two', () =>
    atPoint(async (screen) => {
      await screen.press(nl.start);
      await screen.press(nl.notHere);
      await screen.press(nl.back);
      await screen.press(nl.mate);
      await screen.press(nl.start);
      expect(screen.text()).toContain(asks('coarse_litter'));
      await screen.press(nl.notHere);
      expect(screen.text()).toContain(asks('fine_litter'));
    }));
});
