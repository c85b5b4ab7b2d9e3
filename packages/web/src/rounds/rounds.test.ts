/** The words of a round in both languages, and what a screen asks of a round. */
import type { PlannedRoundCard, RoundPack } from '@buurtplus/contract/rounds';
import {
  countables,
  debriefFeelings,
  planNos,
  type RoundEvent,
  roundNos,
  roundOf,
  standardSettings,
} from '@buurtplus/domain/rounds';
import { describe, expect, it } from 'vitest';
import { roundDeskWords } from './desk-words.ts';
import { plannedRoundIdOf } from './find-round.ts';
import { asideOf, endStepOf, startStepOf, stepBefore } from './round-steps.ts';
import {
  emptyStart,
  formOfPlan,
  placeFact,
  placeOf,
  placesOf,
  startFact,
  toggleMate,
  withMate,
  withPlace,
} from './start-form.ts';
import {
  areasOf,
  choosesPart,
  clockOf,
  lastCounted,
  matesHere,
  partOf,
  plannedEndOf,
  pointsFor,
  stillAsked,
  tellsTrack,
  tracksNow,
} from './walk.ts';
import { walkedWords } from './walked-words.ts';
import { en } from './words-en.ts';
import { nl } from './words-nl.ts';
import { planWords } from './words-plan.ts';
import { safetyWords } from './words-safety.ts';

const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (one: number, other: number) => string)(2, 5))]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

describe('the words of a round', () => {
  const sets = [
    [nl, en],
    [roundDeskWords('nl'), roundDeskWords('en')],
    [safetyWords('nl'), safetyWords('en')],
    [walkedWords('nl'), walkedWords('en')],
    [planWords('nl'), planWords('en')],
  ] as const;
  it('are there in both languages, with "je", and no word that frightens', () => {
    for (const [dutch, english] of sets) {
      expect(textsIn(english).map(([path]) => path)).toEqual(textsIn(dutch).map(([path]) => path));
      for (const [path, text] of textsIn(dutch)) {
        expect(text.trim(), path).not.toBe('');
        expect(text, path).not.toMatch(/\b(u|uw|fout|error|verplicht|ongeldig|patrouille)\b/i);
      }
    }
  });
  it('have a sentence for every no, every count and every feeling', () => {
    for (const words of [nl, en]) {
      for (const no of roundNos) expect(words.nos[no], no).toBeTruthy();
      for (const what of countables) expect(words.counts[what], what).toBeTruthy();
      for (const feeling of debriefFeelings) expect(words.feelings[feeling], feeling).toBeTruthy();
    }
  });
});

describe('a round on a screen', () => {
  const event = (seq: number, fact: RoundEvent['fact']): RoundEvent => ({
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
  it('starts with who was chosen, each once, and keeps the code', () => {
    const one = withMate({ ...emptyStart, mateId: 'riet' }, 'asked', null);
    const two = withMate({ ...one, mateId: 'riet' }, 'code', '12345678');
    expect(startFact(two, 'team')).toMatchObject({
      teamId: 'team',
      mates: [{ personId: 'riet', presence: 'code' }],
    });
    expect(two.code).toEqual({ personId: 'riet', code: '12345678' });
    expect(withMate(emptyStart, 'code', null)).toBe(emptyStart);
  });
  it('knows who is here, who was asked, and what a tap on undo takes back', () => {
    const started = event(1, {
      kind: 'started',
      mates: [
        { personId: 'riet', presence: 'code' },
        { personId: 'bram', presence: 'asked' },
      ],
      plannedRoundId: null,
      neighbourhoodCode: null,
    });
    const events = [
      started,
      event(2, { kind: 'noted', what: 'card' }),
      event(3, { kind: 'noted', what: 'lamp' }),
      event(4, { kind: 'undone', eventId: 'e3' }),
    ];
    const round = roundOf('r', events);
    expect(matesHere(round, 'amina')).toEqual(['riet']);
    expect(stillAsked(round)).toEqual(['bram']);
    expect(lastCounted(events)).toEqual({ eventId: 'e2', what: 'card' });
    expect(lastCounted([started])).toBeNull();
  });
  it('remembers where a phone is while its owner walks along and no longer, and tells nothing of an end at home', () => {
    const start = event(1, {
      kind: 'started',
      mates: [
        { personId: 'riet', presence: 'code' },
        { personId: 'bram', presence: 'code' },
      ],
      plannedRoundId: null,
      neighbourhoodCode: null,
    });
    const agreed = event(2, { kind: 'track_agreed', personIds: ['amina', 'riet', 'bram'] });
    const left = event(3, { kind: 'left', personId: 'riet' });
    const walking = roundOf('r', [start, agreed]);
    expect(['amina', 'riet', 'bram'].map((who) => tracksNow(walking, who))).toEqual([true, true, true]);
    const without = roundOf('r', [start, agreed, left]);
    expect(['amina', 'riet', 'bram'].map((who) => tracksNow(without, who))).toEqual([true, false, true]);
    const back = event(4, { kind: 'joined', personId: 'riet', presence: 'named' });
    expect(tracksNow(roundOf('r', [start, agreed, left, back]), 'riet')).toBe(true);
    expect(tracksNow(roundOf('r', [start, agreed, event(3, { kind: 'paused' })]), 'riet')).toBe(false);
    expect(tellsTrack(without)).toBe(false);
    const ended = event(5, { kind: 'ended' });
    expect(tellsTrack(roundOf('r', [start, agreed, ended]))).toBe(true);
    const home = { saidHome: [new Date(5 * 60_000).toISOString()], unended: null };
    expect(tellsTrack(roundOf('r', [start, agreed], home))).toBe(false);
  });
  it.each([
    [0, '0:00'],
    [59_999, '0:00'],
    [92 * 60_000, '1:32'],
  ])('says %d ms as %s', (ms, text) => expect(clockOf(ms)).toBe(text));
});

describe('a round of the roster on a screen', () => {
  const plan: PlannedRoundCard = {
    itemId: 'item',
    startsAt: '2026-11-25T19:00:00.000Z',
    endsAt: '2026-11-25T20:30:00.000Z',
    zone: 'Noord',
    zoneId: 'noord',
    neighbourhoodCodes: ['BU99010101', 'BU99010102'],
    meetingPlace: null,
    mateIds: ['riet', 'bram'],
    formerMates: 0,
    round: null,
  };
  const corners: [number, number][] = [
    [5.3, 52.7],
    [5.4, 52.7],
    [5.4, 52.8],
  ];
  const pack: RoundPack = {
    teamId: 'team',
    members: [],
    neighbourhoodCodes: ['BU99010101', 'BU99010102', 'BU99010201'],
    settings: standardSettings,
    points: [],
    open: [],
    zones: [
      { zoneId: 'noord', name: 'Noord', neighbourhoodCodes: ['BU99010101', 'BU99010102'], outline: corners },
      { zoneId: 'haven', name: 'Haven', neighbourhoodCodes: ['BU99010201'], outline: null },
    ],
    planned: [plan],
  };
  const walked = (plannedRoundId: string | null, neighbourhoodCode: string | null, zoneId?: string) =>
    roundOf('r', [
      {
        eventId: 'e',
        roundId: 'r',
        personId: 'amina',
        deviceId: 'a',
        seq: 1,
        at: '2026-11-25T19:00:00.000Z',
        clockOffsetMs: 0,
        elapsedMs: 0,
        receivedAt: null,
        fact: { kind: 'started', mates: [], plannedRoundId, neighbourhoodCode, zoneId },
      },
    ]);
  it('is filled in but for who is there: each by a tap of his own, or by a code or the own phone', () => {
    const form = formOfPlan(plan);
    expect(form).toMatchObject({ mates: [], plannedRoundId: 'item', zoneId: 'noord' });
    const riet = toggleMate(form, 'riet');
    expect(startFact(riet, 'team')).toMatchObject({
      plannedRoundId: 'item',
      mates: [{ personId: 'riet', presence: 'named' }],
    });
    const both = withMate({ ...riet, mateId: 'bram' }, 'code', '12345678');
    expect(both.mates.map((mate) => mate.presence)).toEqual(['named', 'code']);
    expect(toggleMate(both, 'bram')).toMatchObject({ code: null, mates: riet.mates });
    expect(formOfPlan({ ...plan, neighbourhoodCodes: ['BU99010101'] }).neighbourhoodCode).toBe('BU99010101');
  });
  it('keeps its step after the walk, and does not ask again what was said', () => {
    expect(endStepOf(null, false)).toBeNull();
    expect(endStepOf('mensen', false)).toBeNull();
    expect(endStepOf('na-vertellen', false)).toBe('na-vertellen');
    expect(endStepOf('na-dank-rustig', true)).toBe('na-dank-rustig');
    for (const shown of [null, 'na-vertellen', 'na-dank']) expect(endStepOf(shown, true)).toBe('na-dank');
  });

  it('shows a step of the address when the form has what it takes, else the first screen', () => {
    const form = formOfPlan(plan);
    expect(startStepOf('voor', form)).toBe('voor');
    expect(startStepOf('voor', emptyStart)).toBeNull();
    expect(startStepOf('hoe', form)).toBeNull();
    expect(startStepOf('hoe', { ...form, mateId: 'riet' })).toBe('hoe');
    expect(startStepOf('112', form)).toBeNull();
    expect([asideOf('spoor'), asideOf('wie'), asideOf(null)]).toEqual(['spoor', null, null]);
    expect([stepBefore('hoe', true), stepBefore('hoe', false)]).toEqual(['voor', 'wie']);
  });
  it('walks in a part of the team, planned or chosen, with its name and what was drawn of it', () => {
    expect(partOf(pack, walked('item', null))).toMatchObject({ name: 'Noord', outline: corners });
    expect(partOf(pack, walked(null, null, 'haven'))).toMatchObject({ name: 'Haven', outline: [] });
    expect(areasOf(pack, walked(null, null, 'haven'))).toEqual(['BU99010201']);
    expect(partOf({ ...pack, zones: [] }, walked('item', null))?.name).toBe('Noord');
    expect(partOf(pack, walked(null, 'BU99010201'))).toBeNull();
    const chosen = withPlace(emptyStart, 'zone haven', pack.zones);
    expect(startFact(chosen, 'team')).toMatchObject({ zoneId: 'haven', neighbourhoodCode: 'BU99010201' });
    const other = withPlace(chosen, 'BU99010101', pack.zones);
    expect([placeOf(chosen), placeOf(other), placeOf(withPlace(other, '', pack.zones))]).toEqual([
      'zone haven',
      'BU99010101',
      '',
    ]);
    expect(startFact(other, 'team')).not.toHaveProperty('zoneId');
  });
  it('lets walkers choose where they go on the way, unless the roster says it', () => {
    const names = new Map([['BU99010101', 'Oude Kern']]);
    expect(placesOf(pack, names).map(({ label }) => label)).toContain('Oude Kern');
    expect(placesOf({ zones: [], neighbourhoodCodes: ['BU99010101'] }, names)).toEqual([]);
    expect(placeFact('zone haven', pack.zones)).toEqual({
      kind: 'zone_chosen',
      zoneId: 'haven',
      neighbourhoodCode: 'BU99010201',
    });
    expect(placeFact('', pack.zones)).toEqual({ kind: 'zone_chosen', zoneId: null, neighbourhoodCode: null });
    expect([choosesPart(pack, walked(null, null)), choosesPart(pack, walked('item', null))]).toEqual([
      true,
      false,
    ]);
    expect(choosesPart({ ...pack, planned: [{ ...plan, zone: null }] }, walked('item', null))).toBe(true);
  });
  it('is the same round on both phones, and another one for another plan', async () => {
    expect(await plannedRoundIdOf('team', 'item')).toBe(await plannedRoundIdOf('team', 'item'));
    expect(await plannedRoundIdOf('team', 'item')).not.toBe(await plannedRoundIdOf('team', 'other'));
  });
  it('outlines its zone, else what was chosen, else the area of the team', () => {
    expect(areasOf(pack, walked('item', null))).toEqual(plan.neighbourhoodCodes);
    expect(areasOf(pack, walked(null, 'BU99010201'))).toEqual(['BU99010201']);
    expect(areasOf(pack, walked(null, null))).toEqual(pack.neighbourhoodCodes);
    expect(plannedEndOf(pack, walked('item', null))).toBe(Date.parse(plan.endsAt));
    expect(plannedEndOf(pack, walked(null, null))).toBeNull();
  });
  it('shows the points that are on the way, before the start and on it', () => {
    const point = { pointId: 'p', text: 'Open schuurtjes', role: 'wijkagent', endsOn: '2026-12-01' };
    const here = { ...point, neighbourhoodCodes: ['BU99010101'] };
    const there = { ...point, pointId: 'q', neighbourhoodCodes: ['BU99010201', 'BU99010202'] };
    const asked = { ...pack, points: [here, there] };
    expect(pointsFor(asked, formOfPlan(plan))).toEqual([here]);
    expect(pointsFor(asked, walked(null, 'BU99010201'))).toEqual([there]);
    expect(pointsFor(asked, emptyStart)).toEqual([here, there]);
    expect(pointsFor(null, walked(null, null))).toEqual([]);
  });
  it('has a sentence for everything that stands in the way', () => {
    for (const language of ['nl', 'en'] as const)
      for (const no of planNos) expect(planWords(language).nos[no], no).toBeTruthy();
  });
});
