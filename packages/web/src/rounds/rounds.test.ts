/** The words of a round in both languages, and what a screen asks of a round. */
import { countables, debriefFeelings, type RoundEvent, roundNos, roundOf } from '@buurtplus/domain/rounds';
import { describe, expect, it } from 'vitest';
import { roundDeskWords } from './desk-words.ts';
import { emptyStart, startFact, withMate } from './start-form.ts';
import { clockOf, lastCounted, matesHere, stillAsked } from './walk.ts';
import { walkedWords } from './walked-words.ts';
import { en } from './words-en.ts';
import { nl } from './words-nl.ts';
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
    expect(startFact(two)).toMatchObject({ mates: [{ personId: 'riet', presence: 'code' }] });
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
  it.each([
    [0, '0:00'],
    [59_999, '0:00'],
    [92 * 60_000, '1:32'],
  ])('says %d ms as %s', (ms, text) => expect(clockOf(ms)).toBe(text));
});
