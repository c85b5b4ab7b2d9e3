/** What always holds, whatever the signals: order, both ways round, compartments, windows, and that a far signal changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConcernCode, concernCodes, concerns, observations, urgencies } from '../compass/index.ts';
import { distanceBetween } from '../signals/index.ts';
import { assumedHolidays, calendarOf } from './calendar.ts';
import { nearM } from './compare.ts';
import { mayBelongTogether } from './may-belong-together.ts';
import { concernsIn, isWorkOrWas, type NoticeableSignal, shareCompartment } from './noticeable.ts';
import { seen } from './noticing.builder.ts';
import { longestWindowDays, themeOf, themeOfDanger, themes } from './themes.ts';

const calendar = calendarOf(assumedHolidays, new Set(['2026-04-27']), [2025, 2026, 2027]);
const dayMs = 86_400_000;
const codes = observations.map(({ code }) => code);

/** Half a year in a street of two hundred metres, so that most pairs are worth a look. */
const anySignal: fc.Arbitrary<NoticeableSignal> = fc
  .record({
    id: fc.uuid(),
    minute: fc.integer({ min: 0, max: 183 * 24 * 60 }),
    facts: fc.uniqueArray(
      fc.oneof(
        fc.constantFrom(
          'home.curtains_closed',
          'home.letterbox_full',
          'home.neglected',
          'public.light_broken',
        ),
        fc.constantFrom(...codes),
        fc.constant('home.from_a_newer_catalogue'),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    east: fc.option(fc.integer({ min: 0, max: 200 })),
    accuracyM: fc.option(fc.integer({ min: 0, max: 200 })),
    home: fc.option(fc.tuple(fc.constantFrom('Kade', 'kade', 'Dijkweg'), fc.constantFrom('1', '1a', '3'))),
    urgency: fc.constantFrom(...urgencies),
    since: fc.option(fc.constantFrom('today', 'days', 'weeks', 'unknown')),
    away: fc.option(fc.constantFrom('yes', 'never', 'unknown')),
    by: fc.constantFrom('amina', 'riet', 'bram'),
  })
  .map(({ id, minute, facts, east, accuracyM, home, urgency, since, away, by }) =>
    seen({
      id,
      on: new Date(Date.parse('2026-03-01T00:00:00Z') + minute * 60_000).toISOString(),
      facts,
      east,
      ...(accuracyM === null ? {} : { accuracyM }),
      ...(home === null ? {} : { home }),
      urgency,
      by,
      answers: { ...(since === null ? {} : { since }), ...(away === null ? {} : { away }) },
    }),
  );
const someSignals = fc.uniqueArray(anySignal, { selector: ({ id }) => id, minLength: 2, maxLength: 12 });

const apart = (one: NoticeableSignal, other: NoticeableSignal): number =>
  Math.abs(Date.parse(one.observedAt) - Date.parse(other.observedAt));
const withoutDirection = (codes_: readonly { readonly code: string }[]) =>
  codes_.filter(({ code }) =>
    ['same_address', 'same_place', 'near', 'same_fact', 'same_theme', 'related_theme', 'same_event'].includes(
      code,
    ),
  );

const holds = (check: (first: NoticeableSignal, all: readonly NoticeableSignal[]) => void): void =>
  fc.assert(
    fc.property(someSignals, (all) => {
      const [first] = all;
      if (first !== undefined) check(first, all);
    }),
    { numRuns: 400 },
  );

describe('noticing', () => {
  it('does find pairs among these signals: the properties below are about something', () => {
    const found = fc
      .sample(someSignals, { numRuns: 200, seed: 7 })
      .flatMap((all) => (all[0] === undefined ? [] : mayBelongTogether(all[0], all, calendar)));
    expect(found.length).toBeGreaterThan(50);
    const kinds = new Set(found.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
    for (const code of [
      'same_address',
      'same_place',
      'near',
      'same_fact',
      'related_theme',
      'later',
      'holiday',
    ])
      expect(kinds, code).toContain(code);
  });

  it('does not care in which order signals are handed in', () =>
    holds((first, all) => {
      const forth = mayBelongTogether(first, all, calendar);
      expect(mayBelongTogether(first, [...all].reverse(), calendar)).toEqual(forth);
      expect(
        mayBelongTogether(
          first,
          [...all].sort((left, right) => (left.id < right.id ? 1 : -1)),
          calendar,
        ),
      ).toEqual(forth);
    }));

  it('sees the same place and theme from both sides', () =>
    holds((first, all) => {
      for (const other of all.slice(1)) {
        const [there] = mayBelongTogether(first, [other], calendar);
        const [back] = mayBelongTogether(other, [first], calendar);
        expect(withoutDirection(back?.reasons ?? [])).toEqual(withoutDirection(there?.reasons ?? []));
        expect(back === undefined).toBe(there === undefined);
      }
    }));

  it('never puts police and care together', () =>
    holds((first, all) => {
      for (const { signalId } of mayBelongTogether(first, all, calendar)) {
        const other = all.find(({ id }) => id === signalId);
        expect(shareCompartment(first.facts, other?.facts ?? [])).toBe(true);
      }
    }));

  it('never looks outside the window, and never farther than near unless the address is the same', () =>
    holds((first, all) => {
      for (const { signalId, reasons } of mayBelongTogether(first, all, calendar)) {
        const other = all.find(({ id }) => id === signalId) ?? first;
        expect(apart(first, other)).toBeLessThanOrEqual(longestWindowDays * dayMs);
        const shared = first.facts
          .map(themeOf)
          .filter((theme) => theme !== null && other.facts.some((fact) => themeOf(fact) === theme));
        expect(
          shared.some((theme) => theme !== null && apart(first, other) <= themes[theme].windowDays * dayMs),
        ).toBe(true);
        if (reasons.some(({ code }) => code === 'same_address')) continue;
        expect(distanceBetween(first.place, other.place)?.metres).toBeLessThanOrEqual(nearM);
      }
    }));

  it('is not moved by signals that have nothing to do with it', () =>
    holds((first, all) => {
      const far = all.map((one) => ({
        ...one,
        id: `far ${one.id}`,
        street: null,
        place: { source: 'map', lat: 53.2, lon: 6.5 } as const,
      }));
      expect(mayBelongTogether(first, [...all, ...far], calendar)).toEqual(
        mayBelongTogether(first, all, calendar),
      );
    }));

  it('says where, what and when of every one, and nothing that looks like a score', () =>
    holds((first, all) => {
      for (const related of mayBelongTogether(first, all, calendar)) {
        expect(Object.keys(related).sort()).toEqual(['reasons', 'signalId']);
        expect(related.reasons.length).toBeGreaterThanOrEqual(3);
        const told = related.reasons.map(({ code }) => code);
        expect(new Set(told).size).toBe(told.length);
      }
    }));

  it('makes no sequence and nothing worse of absence in the summer alone', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 * 24 * 60 }), { minLength: 2, maxLength: 8 }),
        fc.constantFrom(...urgencies),
        (minutes, urgency) => {
          const all = minutes.map((minute, at) =>
            seen({
              id: String(at),
              // From the third of July on, so that "days" did not begin in June.
              on: new Date(Date.parse('2026-07-03T12:00:00Z') + minute * 60_000).toISOString(),
              facts: [at % 2 === 0 ? 'home.curtains_closed' : 'home.letterbox_full'],
              urgency: at % 2 === 0 ? urgency : 'social',
              answers: { since: at % 2 === 0 ? 'days' : 'today' },
            }),
          );
          for (const one of all)
            for (const { reasons } of mayBelongTogether(one, all, calendar)) {
              const told = reasons.map(({ code }) => code);
              expect(told).toContain('holiday');
              for (const worse of ['repeat', 'more_urgent', 'lasts_longer'])
                expect(told).not.toContain(worse);
            }
        },
      ),
    ));
});

describe('the themes', () => {
  it('each lie in one compartment', () => {
    const byTheme = new Map<string, Set<string>>();
    for (const concern of concernCodes) {
      const theme = themeOf({ code: 'home.any', concern });
      if (theme === null) continue;
      byTheme.set(theme, (byTheme.get(theme) ?? new Set()).add(concerns[concern].compartment));
    }
    for (const theme of Object.values(themeOfDanger))
      byTheme.set(theme, (byTheme.get(theme) ?? new Set()).add(concerns.acute.compartment));
    expect([...byTheme].filter(([, compartments]) => compartments.size > 1)).toEqual([]);
  });
  it('name dangers that are in the catalogue, and are dangers', () => {
    for (const code of Object.keys(themeOfDanger))
      expect(observations.find((one) => one.code === code)?.concern, code).toBe('acute');
  });
  it('leave out only what is harmless, what people tell of themselves, or what is about the walkers', () => {
    const out = concernCodes.filter((concern) => themeOf({ code: 'home.any', concern }) === null);
    expect([...out].sort()).toEqual(['harmless', 'knowledge', 'listener', 'own_team', 'shaken', 'victim']);
  });
  it('take a concern that a newer book names for unknown', () => {
    const of = concernsIn({
      observations: [
        { ...observations[0], code: 'a.b', concern: 'newer' as ConcernCode },
      ] as typeof observations,
    });
    expect([of('a.b'), of('home.nowhere')]).toEqual(['unknown', 'unknown']);
  });
});

describe('what a desk is reminded of', () => {
  it.each([
    ['routed', true],
    ['taken', true],
    ['returned', false],
    ['withdrawn', false],
    ['closed', true],
  ] as const)('%s: %s', (status, expected) => expect(isWorkOrWas({ status })).toBe(expected));
});
