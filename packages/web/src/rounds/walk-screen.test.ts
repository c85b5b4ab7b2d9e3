/** What the walk screen shows while they walk and during a break: counting and passing on go on, walking on stands first. */
import { type RoundEvent, type RoundFact, roundOf } from '@buurtplus/domain/rounds';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WalkScreen } from './walk-screen.tsx';
import { nl } from './words-nl.ts';
import { planWords } from './words-plan.ts';

const happened = (seq: number, fact: RoundFact): RoundEvent => ({
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
const started = happened(1, {
  kind: 'started',
  mates: [{ personId: 'riet', presence: 'named' }],
  plannedRoundId: null,
  neighbourhoodCode: null,
});
const screen = (events: readonly RoundEvent[], onZone: (() => void) | null = null): string =>
  renderToStaticMarkup(
    createElement(WalkScreen, {
      ownerId: 'amina',
      pack: null,
      on: {
        kept: {
          roundId: 'r',
          ownerId: 'amina',
          events,
          seq: events.length,
          elapsedMs: 0,
          clockAt: 0,
          code: null,
          done: false,
        },
        round: roundOf('r', events),
      },
      onFact: () => undefined,
      onPeople: () => undefined,
      onZone,
      onQuestion: () => undefined,
      signalLink: (content) => content,
      safety: null,
      track: 'TRACK',
      more: 'SCHOUWPUNT',
      map: () => null,
      areaNames: new Map(),
    }),
  );
const always = [
  nl.signal,
  nl.question,
  planWords('nl').map,
  nl.countsTitle,
  nl.counts.open_window ?? '',
  'SCHOUWPUNT',
];

describe('the walk screen', () => {
  it('counts, passes on and shows the map while they walk', () => {
    const text = screen([started]);
    for (const words of [...always, nl.walking, nl.pause, 'TRACK']) expect(text, words).toContain(words);
    expect(text).not.toContain(nl.resume);
  });
  it('asks where they walk while that is to be chosen, and only then', () => {
    expect(screen([started])).not.toContain(nl.zoneChoose);
    expect(screen([started], () => undefined)).toContain(nl.zoneChoose);
  });
  it('goes on doing so in a break, below the button to walk on', () => {
    const text = screen([started, happened(2, { kind: 'paused' })]);
    for (const words of always) {
      expect(text, words).toContain(words);
      expect(text.indexOf(words), words).toBeGreaterThan(text.indexOf(nl.resume));
    }
    expect(text).toContain(nl.resume);
    expect(text).not.toContain('TRACK');
  });
  it('asks who did not tap for three hours whether they are home, and nobody before', () => {
    const now = (minutes: number): RoundEvent => happened(minutes, { kind: 'undone', eventId: 'now' });
    expect(screen([started, now(180)])).not.toContain(nl.askHome);
    const late = screen([started, now(181)]);
    for (const words of [nl.askHome, nl.askHomeYes, nl.askHomeNo]) expect(late).toContain(words);
    expect(screen([started, happened(100, { kind: 'checked_in' }), now(200)])).not.toContain(nl.askHome);
  });
});
