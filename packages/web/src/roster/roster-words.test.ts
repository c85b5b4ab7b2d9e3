/** Every sentence of the roster is there in Dutch and in English; and what goes where on the screen and stays on the phone. */
import type { RosterItemView, RosterView } from '@buurtplus/contract/roster';
import { itemKinds, seasons, signUpStates, walkModes } from '@buurtplus/domain/roster';
import { qualifications } from '@buurtplus/domain/teams';
import { describe, expect, it } from 'vitest';
import { bothCalendarWords } from './calendar-words.ts';
import { emptyPlan, isReady, itemBody, planProblem, templateBody, withKind } from './plan-form.ts';
import { bothPlanWords } from './plan-words.ts';
import { bothProposalWords } from './proposal-words.ts';
import { cutForPhone, dayInWords, hoursInWords, listsOf, nextOfMine, othersInWords } from './roster-lists.ts';
import { bothRosterWords } from './roster-words.ts';

const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (one: number, other: number) => string)(2, 5))]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

describe('the words of the roster', () => {
  it.each([
    ['roster', bothRosterWords],
    ['plan', bothPlanWords],
    ['calendar', bothCalendarWords],
    ['proposal', bothProposalWords],
  ])('(%s) are the same set in both languages', (_name, { nl, en }) => {
    const [dutch, english] = [textsIn(nl), textsIn(en)];
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    const byPath = new Map(english);
    for (const [path, text] of dutch) {
      if (path !== '.states.none') expect(text.trim(), path).not.toBe('');
      if (text.split(' ').length > 2) expect(byPath.get(path), path).not.toBe(text);
      expect(text, path).not.toMatch(/\b(u|uw|fout|error|verplicht|ongeldig|patrouille|dienst)\b/i);
    }
  });
  it('name every kind, way, course, state and season', () => {
    for (const words of [bothRosterWords.nl, bothRosterWords.en]) {
      for (const kind of itemKinds) expect(words.kinds[kind], kind).toBeTruthy();
      for (const mode of walkModes) expect(words.modes[mode], mode).toBeTruthy();
      for (const need of qualifications) expect(words.needs[need], need).toBeTruthy();
      for (const state of signUpStates) expect(words.states[state], state).toBeDefined();
    }
    for (const season of seasons) expect(bothPlanWords.nl.seasons[season]).toBeTruthy();
  });
});

const now = new Date('2026-11-25T12:00:00Z');
const item = (change: object = {}): RosterItemView =>
  ({
    itemId: 'a',
    kind: 'round',
    title: null,
    zoneId: null,
    zone: null,
    mode: 'walking',
    day: '2026-11-26',
    startsAt: '2026-11-26T19:00:00.000Z',
    endsAt: '2026-11-26T20:30:00.000Z',
    capacity: 3,
    minimum: 2,
    taken: 1,
    waiting: 0,
    needs: [],
    meetingPlace: null,
    note: null,
    signOffUntil: '2026-11-26T07:00:00.000Z',
    cancelled: false,
    cancelReason: null,
    fromPattern: true,
    people: [
      {
        personId: 'r',
        name: 'Riet de Wit',
        state: 'going',
        wantsMate: false,
        newcomer: false,
        swapOpen: false,
        swapItemId: null,
        confirmed: false,
      },
    ],
    mine: {
      state: 'none',
      wantsMate: false,
      swapOpen: false,
      offeredUntil: null,
      confirmed: false,
      place: null,
    },
    allowedActions: ['sign_up', 'reserve'],
    whyNot: null,
    ...change,
  }) as RosterItemView;
const mine = item({ itemId: 'b', mine: { ...item().mine, state: 'going' }, allowedActions: ['sign_off'] });

describe('the lists', () => {
  it('put what I can do apart from what I am down for, what is full and what is over', () => {
    const full = item({ itemId: 'c', taken: 3 });
    const over = item({
      itemId: 'd',
      startsAt: '2026-11-24T19:00:00.000Z',
      endsAt: '2026-11-24T20:00:00.000Z',
    });
    const lists = listsOf([over, item(), mine, full], now);
    expect([lists.canDo, lists.mine, lists.rest].map((list) => list.map((one) => one.itemId))).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ]);
    expect(nextOfMine([over, item(), mine], now)?.itemId).toBe('b');
  });
  it('leave no names of rounds of others on the phone', () => {
    const kept = cutForPhone({ items: [item(), mine] } as RosterView);
    expect(kept.items.map((one) => one.people.length)).toEqual([0, 1]);
  });
});

describe('time in words', () => {
  it('says hours and days as they are read', () => {
    expect(hoursInWords(mine, 'nl')).toBe('20:00 – 21:30');
    expect(dayInWords('2026-11-25', 'nl', now)).toBe('vandaag');
    expect(dayInWords('2026-11-26', 'nl', now)).toBe('morgen');
    expect(dayInWords('2026-12-05', 'nl', now)).toBe('zaterdag 5 december');
    expect(dayInWords('2026-11-26', 'nl', now, true)).toBe('do 26 nov');
    expect(othersInWords(mine, 'x', 'oud-lid', 'nl')).toBe('Riet');
  });
  it('keeps its day in the night the clock goes back', () => {
    expect(hoursInWords({ startsAt: '2026-10-24T23:30:00Z', endsAt: '2026-10-25T01:30:00Z' }, 'nl')).toBe(
      '1:30 – 2:30',
    );
  });
});

describe('planning', () => {
  it('makes the bodies of what was filled in', () => {
    const form = { ...emptyPlan('2026-11-25'), weekdays: [2], meetingPlace: ' Buurthuis ' };
    expect(templateBody(form, '2026-11-25')).toMatchObject({
      weekdays: [2],
      startMinute: 1_200,
      minutes: 90,
      meetingPlace: 'Buurthuis',
      title: null,
      zoneId: null,
    });
    expect(itemBody({ ...form, day: '2026-03-29', start: '02:30' }).startsAt).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });
  it('is ready with a day, and never for one walker', () => {
    const form = emptyPlan('2026-11-25');
    expect([
      isReady(form),
      isReady({ ...form, weekdays: [1] }),
      isReady({ ...form, repeat: 'once' }),
    ]).toEqual([false, true, true]);
    expect(planProblem({ ...form, minimum: 1 })).toMatchObject({ field: 'minimum', code: 'round_needs_two' });
    expect(withKind({ ...form, kind: 'flyers', minimum: 1 }, 'round').minimum).toBe(2);
  });
});
