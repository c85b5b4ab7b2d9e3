/** Every sentence of the roster is there in Dutch and in English; and what goes where on the screen and stays on the phone. */
import type { RosterItemView, RosterView } from '@buurtplus/contract/roster';
import { itemKinds, seasons, signUpStates, walkModes } from '@buurtplus/domain/roster';
import { qualifications } from '@buurtplus/domain/teams';
import { describe, expect, it } from 'vitest';
import { bothAfterWords } from './after-words.ts';
import { bothCalendarWords } from './calendar-words.ts';
import { bothCorrectWords } from './correct-words.ts';
import { daysOf, movedBy, spanAround } from './paper-span.ts';
import {
  emptyPlan,
  formOfPattern,
  isReady,
  itemBody,
  planProblem,
  templateBody,
  withKind,
} from './plan-form.ts';
import { bothPlanWords } from './plan-words.ts';
import { bothProposalWords } from './proposal-words.ts';
import {
  asksToConfirm,
  cutForPhone,
  dayInWords,
  hasOfferedPlace,
  hoursInWords,
  listsOf,
  nextOfMine,
  othersInWords,
} from './roster-lists.ts';
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
    ['after', bothAfterWords],
    ['calendar', bothCalendarWords],
    ['proposal', bothProposalWords],
    ['correct', bothCorrectWords],
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

describe('a place on Vandaag', () => {
  const going = item({ mine: { ...item().mine, state: 'going' }, allowedActions: ['confirm', 'sign_off'] });
  const yes = { ...going, mine: { ...going.mine, confirmed: true } };
  it.each([
    ['within two days', going, '2026-11-25T12:00:00Z', true],
    ['further away', going, '2026-11-24T12:00:00Z', false],
    ['said already', yes, '2026-11-25T12:00:00Z', false],
    ['not to be said', { ...going, allowedActions: [] }, '2026-11-25T12:00:00Z', false],
  ])('asks whether I come: %s', (_, one, at, asks) => expect(asksToConfirm(one, new Date(at))).toBe(asks));
});

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
  it('count a full round as something I can do while a team mate offers his place', () => {
    const [riet] = item().people;
    const full = (change: object, swap: object = {}): RosterItemView =>
      item({ itemId: 'c', taken: 3, people: [{ ...riet, swapOpen: true, ...swap }], ...change });
    const isOpen = (one: RosterItemView): boolean =>
      listsOf([one, mine], now).canDo.some((two) => two.itemId === 'c');
    expect(isOpen(full({}))).toBe(true);
    expect(isOpen(full({}, { swapOpen: false }))).toBe(false);
    expect(isOpen(full({ whyNot: 'roster_overlap' }))).toBe(false);
    expect([isOpen(full({}, { swapItemId: 'b' })), isOpen(full({}, { swapItemId: 'z' }))]).toEqual([
      true,
      false,
    ]);
    const own = full({ mine: { ...item().mine, state: 'going', swapOpen: true } });
    expect(listsOf([own], now).mine).toEqual([own]);
    expect([full({}), item(), own, full({ whyNot: 'roster_past' })].map(hasOfferedPlace)).toEqual([
      true,
      false,
      false,
      false,
    ]);
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

describe('a pattern that changes', () => {
  it('begins with what it is, and today or its own first day', () => {
    const body = templateBody({ ...emptyPlan('2026-11-25'), weekdays: [2, 4], start: '19:05', minutes: 100 });
    const pattern = { ...body, templateId: 'a', zone: null, next: [], kept: [] };
    expect(templateBody(formOfPattern(pattern, '2026-12-01'))).toEqual({ ...body, startsOn: '2026-12-01' });
    expect(formOfPattern({ ...pattern, startsOn: '2027-01-05' }, '2026-12-01').startsOn).toBe('2027-01-05');
  });
});

describe('the paper', () => {
  it('is a week from Monday, or a whole month, one after the other, also over leap day and new year', () => {
    const month = spanAround('month', '2028-02-17');
    expect([month.from, daysOf(month)]).toEqual(['2028-02-01', 29]);
    expect(movedBy(month, 1)).toEqual({ unit: 'month', from: '2028-03-01' });
    expect(movedBy(spanAround('month', '2027-01-09'), -1).from).toBe('2026-12-01');
    expect(spanAround('week', '2026-11-26').from).toBe('2026-11-23');
    expect(movedBy(spanAround('week', '2026-12-31'), 1).from).toBe('2027-01-04');
  });
});

describe('planning', () => {
  it('makes the bodies of what was filled in', () => {
    const form = { ...emptyPlan('2026-11-25'), weekdays: [2], meetingPlace: ' Buurthuis ' };
    expect(templateBody(form)).toMatchObject({ startsOn: '2026-11-25', endsOn: null });
    expect(templateBody({ ...form, endsOn: '2027-01-01' }).endsOn).toBe('2027-01-01');
    expect(isReady({ ...form, startsOn: '' })).toBe(false);
    expect(templateBody(form)).toMatchObject({
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
