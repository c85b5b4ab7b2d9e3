/** What a walker and a coordinator read: an unsafe tap can be said again, and a signed-on round tells when. */
import type { RoundAlarm, WalkedRound } from '@buurtplus/contract/rounds';
import { type RoundEvent, type RoundFact, roundOf } from '@buurtplus/domain/rounds';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { AlarmCard, Alarms } from './alarm-card.tsx';
import { TellCoordinator } from './tell-coordinator.tsx';
import { Unread } from './unread.tsx';
import { WalkedCard } from './walked-round.tsx';

const start = Date.parse('2026-01-14T19:00:00Z');
const event = (minutes: number, fact: RoundFact): RoundEvent => ({
  eventId: `e${minutes}`,
  roundId: 'r',
  personId: 'amina',
  deviceId: 'a',
  seq: minutes + 1,
  at: new Date(start + minutes * 60_000).toISOString(),
  clockOffsetMs: 0,
  elapsedMs: minutes * 60_000,
  receivedAt: null,
  fact,
});
const started = event(0, {
  kind: 'started',
  mates: [{ personId: 'riet', presence: 'named' }],
  plannedRoundId: null,
  neighbourhoodCode: null,
});

describe('telling that it feels unsafe', () => {
  const screen = (...taps: readonly number[]): string => told(false, taps);
  const told = (unread: boolean, taps: readonly number[]): string =>
    renderToStaticMarkup(
      createElement(TellCoordinator, {
        round: roundOf('r', [started, ...taps.map((minutes) => event(minutes, { kind: 'unsafe' }))]),
        unread,
        onTell: () => undefined,
      }),
    );
  it('asks nothing to be believed before the first tap', () => {
    expect(screen()).toContain('Laat het je coördinator weten</button>');
    expect(screen()).not.toContain('Gezegd');
  });
  it('promises no message where nobody reads it', () => {
    expect(told(true, [14])).toContain('niemand van het team leest het');
    expect(told(true, [14])).not.toContain('krijgt');
    expect(told(false, [14])).toContain('krijgt dan opnieuw bericht');
  });
  it('keeps a button after it, and says when it was said', () => {
    expect(screen(14)).toContain('Laat het nog een keer weten</button>');
    expect(screen(14)).toMatch(/Gezegd: [^<]*14 januari[^<]* om 20:14\./);
    expect(screen(14, 31)).toMatch(/2 keer gezegd, het laatst [^<]* om 20:31\./);
  });
});

describe('an alarm', () => {
  const alarm: RoundAlarm = {
    alarmId: 'a',
    roundId: 'r',
    reason: 'missed_check_in',
    dueAt: '2026-01-14T19:30:00.000Z',
    again: false,
    walkers: ['Amina'],
    walking: false,
    neighbourhoodCode: null,
    takenBy: null,
    mine: false,
  };
  const card = (shown: Partial<RoundAlarm>, isBusy: boolean): string =>
    renderToStaticMarkup(
      createElement(
        QueryClientProvider,
        { client: new QueryClient() },
        createElement(AlarmCard, {
          alarm: { ...alarm, ...shown },
          areaNames: new Map(),
          isBusy,
          onDeed: () => undefined,
        }),
      ),
    );
  const asleep = (html: string): readonly string[] =>
    [...html.matchAll(/<button[^>]*aria-disabled="true"[^>]*>([^<]*)</g)].map(([, name = '']) => name);
  it('takes one tap: while it is being taken no button does anything, nor what comes in its place', () => {
    const mine = { takenBy: 'Bram', mine: true };
    expect(asleep(card({}, true))).toEqual(['Ik pak dit op']);
    expect(asleep(card(mine, true))).toEqual(['Alles is in orde', 'Ze zijn thuis']);
    expect([...asleep(card({}, false)), ...asleep(card(mine, false))]).toEqual([]);
  });
});

it('keeps an alarm on the screen, with whom to call, when the network goes', async () => {
  const client = new QueryClient();
  const known = { alarms: [], saidHome: [] };
  client.setQueryData(['round-alarms'], known);
  renderToStaticMarkup(
    createElement(QueryClientProvider, { client }, createElement(Alarms, { areaNames: new Map() })),
  );
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
  await client.refetchQueries({ queryKey: ['round-alarms'] });
  expect(client.getQueryState(['round-alarms'])).toMatchObject({ data: known, dataUpdateCount: 2 });
});

describe('what a walker tells and nobody reads', () => {
  it('promises nothing, and says whom to call', () => {
    const said = { nl: 'Dit leest niemand. Bel 112.', en: 'Nobody reads this. Call 112.' };
    const shown = renderToStaticMarkup(createElement(Unread, { said }));
    expect(shown).toContain('Dit leest niemand. Bel 112.');
    expect(shown).toContain('tel:112');
    expect(renderToStaticMarkup(createElement(Unread, { said: null }))).toBe('');
  });
});

describe('a walked round', () => {
  const round: WalkedRound = {
    roundId: 'r',
    status: 'ended',
    startedAt: '2026-01-14T19:00:00.000Z',
    endedAt: '2026-01-14T20:00:00.000Z',
    endedBy: 'walkers',
    signedOnAt: null,
    walkingMinutes: 60,
    neighbourhoodCode: null,
    walkers: ['Amina', 'Riet'],
    together: true,
    quiet: true,
    tracked: false,
    counts: { open_window: 0, card: 0, talk: 0, lamp: 0, question: 0 },
  };
  const card = (signedOnAt: string | null): string =>
    renderToStaticMarkup(
      createElement(WalkedCard, { round: { ...round, signedOnAt }, areaNames: new Map() }),
    );
  it('tells when it was signed on, and nothing when it was not', () => {
    expect(card('2026-01-14T19:02:30.000Z')).toContain('1 uur · aangemeld om 20:02');
    expect(card(null)).not.toContain('aangemeld');
  });
});
