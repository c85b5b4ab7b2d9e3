/** A schouw on a phone: what is asked, what was answered by whom, and what a plan becomes. */
import {
  aspects,
  type InspectionEvent,
  type InspectionFact,
  safetyQuestions,
} from '@buurtplus/domain/inspections';
import { describe, expect, it } from 'vitest';
import { askedKey, askedOf, nextAsked, pointState, pointsHere, readCoordinates } from './look.ts';
import { emptyPlan, planOf } from './plan-form.ts';
import { en } from './words-en.ts';
import { nl } from './words-nl.ts';

let made = 0;
const event = (pointId: string | null, fact: InspectionFact, seq: number): InspectionEvent => ({
  eventId: `e${(made += 1)}`,
  inspectionId: 'i',
  pointId,
  personId: 'amina',
  deviceId: 'phone',
  seq,
  at: '2026-11-25T10:00:00.000Z',
  clockOffsetMs: null,
  fact,
});

describe('a point on the phone', () => {
  const card = { aspects: ['weeds' as const, 'coarse_litter' as const], withSafety: true };

  it('is asked about in one order, whatever order was planned', () => {
    expect(askedOf(card).map(askedKey)).toEqual(['coarse_litter', 'weeds', ...safetyQuestions]);
    expect(askedOf({ ...card, withSafety: false })).toHaveLength(2);
  });

  it('keeps what I saw apart from what my mate saw, and the last answer of each', () => {
    const events = [
      event('p', { kind: 'scored', aspect: 'weeds', judgement: 'c', by: 'self' }, 2),
      event('p', { kind: 'scored', aspect: 'weeds', judgement: 'a', by: 'self' }, 1),
      event('p', { kind: 'scored', aspect: 'weeds', judgement: 'b', by: 'mate' }, 3),
      event('q', { kind: 'scored', aspect: 'weeds', judgement: 'd', by: 'self' }, 4),
      event('p', { kind: 'reachable', reachable: false }, 5),
      event('p', { kind: 'signalled', signalId: 's' }, 6),
    ];
    const state = pointState(events, 'p');
    expect([...state.mine]).toEqual([['weeds', 'c']]);
    expect([...state.mates]).toEqual([['weeds', 'b']]);
    expect([state.reachable, state.signalled]).toEqual([false, true]);
    expect(pointState(events, 'q')).toMatchObject({ reachable: true, signalled: false });
  });

  it('is called as this phone named it, before what the list says', () => {
    const [p, q] = ['p', 'q'].map((pointId) => ({
      pointId,
      position: 1,
      label: pointId === 'q' ? 'Speelplek' : '',
      lat: 52.7,
      lon: 5.3,
      neighbourhoodCode: null,
    }));
    if (p === undefined || q === undefined) throw new Error('two points');
    const named = event('p', { kind: 'named', label: 'bij de brug' }, 1);
    expect(pointsHere([p, q], [named]).map(({ label }) => label)).toEqual(['bij de brug', 'Speelplek']);
    const away = event('p', { kind: 'named', label: '' }, 2);
    expect(pointsHere([p, q], [named, away]).map(({ label }) => label)).toEqual(['', 'Speelplek']);
  });

  it('goes on to what was not answered, past the end and round again', () => {
    const all = askedOf({ ...card, withSafety: false });
    expect(nextAsked(all, new Map(), null)).toEqual(all[0]);
    expect(nextAsked(all, new Map([['weeds', 'a']]), all[1] ?? null)).toEqual(all[0]);
    expect(
      nextAsked(
        all,
        new Map([
          ['weeds', 'a'],
          ['coarse_litter', 'not_here'],
        ]),
        null,
      ),
    ).toBeNull();
  });

  it('that was made here stands on the list once, also when the server knows it too', () => {
    const added = event(
      'p',
      { kind: 'point_added', label: 'Brug', lat: 52, lon: 5, neighbourhoodCode: null },
      1,
    );
    expect(pointsHere([], [added, added])).toHaveLength(1);
    const known = { pointId: 'p', position: 1000, label: 'Brug', lat: 52, lon: 5, neighbourhoodCode: 'BU1' };
    expect(pointsHere([known], [added])).toEqual([known]);
  });
});

describe('a plan', () => {
  it('sends what was filled in, and numbers that are none become zero', () => {
    const form = emptyPlan([{ teamId: 't', name: 'Team', neighbourhoodCodes: ['BU1'] }], '2026-11-25');
    expect(form.codes).toEqual(['BU1']);
    expect(form.aspects).toEqual(aspects);
    expect(planOf({ ...form, count: 'tien' }, 'i').points).toEqual({ way: 'drawn', count: 0, seed: null });
    expect(planOf({ ...form, count: '12.9', seed: ' x ' }, 'i').points).toEqual({
      way: 'drawn',
      count: 12,
      seed: 'x',
    });
    expect(planOf({ ...form, way: 'fixed' }, 'i').points).toEqual({ way: 'fixed', places: [] });
  });

  it('reads a place that was typed, and nothing else', () => {
    expect(readCoordinates('52.71234, 5.34321')).toEqual({ lat: 52.71234, lon: 5.34321 });
    expect(readCoordinates(' 52.7123456;5.3 ')).toEqual({ lat: 52.712346, lon: 5.3 });
    for (const text of ['', 'Kade 3', '52.7', '52,7 5,3', '52.7, x'])
      expect(readCoordinates(text)).toBeNull();
  });
});

describe('the words', () => {
  it('say the same things in both languages, and no mean of letters', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
    expect(nl.fewSentence('Onkruid', 3, 4)).toBe('Onkruid: 3 van de 4 punten zijn B of beter.');
    expect(nl.fewSentence('Onkruid', 0, 1)).toBe('Onkruid: onder B.');
    expect(nl.fewSentence('Onkruid', 1, 1)).toBe('Onkruid: B of beter.');
    expect(nl.looked(1, 1)).toBe('Het ene punt is bekeken.');
    expect(nl.looked(1, 4)).toBe('1 van de 4 punten is bekeken.');
    expect(JSON.stringify(nl)).not.toMatch(/gemiddeld/i);
  });
});
