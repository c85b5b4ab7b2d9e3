/** A note to look again: what it keeps, what it never keeps, and that it dies after fourteen days. */
import { standardBook as book, observations } from '@buurtplus/domain/compass';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, isOver, noteLifeDays } from '../offline/note-term.ts';
import { adviseOn, nowhere } from './advise.ts';
import { answerDanger, emptyForm } from './capture-form.ts';
import { formAgain, lookAgainOf, readLookAgain } from './look-again.ts';

const dayMs = 86_400_000;
const now = '2026-11-24T20:00:00.000Z';
const form = {
  ...emptyForm,
  danger: 'no',
  observations: ['home.neglected'],
  observedAt: '2026-11-20T20:00:00.000Z',
  place: { source: 'neighbourhood', neighbourhoodCode: 'BU05991081' },
  street: 'Kade',
  houseNumber: '12',
  ownWords: 'Zag ik.',
  gutFeeling: 'niet_pluis',
  followUps: { since: 'today' },
} as const;

describe('a note to look again', () => {
  it('keeps facts, place and moment; no house number, words or feeling', () => {
    const note = lookAgainOf(form);
    expect(Object.keys(note).sort()).toEqual(['observations', 'observedAt', 'place', 'street']);
    expect(readLookAgain(JSON.parse(JSON.stringify(note)))).toEqual(note);
  });
  it('of any shape at all never breaks the list', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const note = readLookAgain(anything);
        if (note !== null) expect(note.observations.length).toBeGreaterThan(0);
      }),
    );
  });
  it('opens the compass at its first question, seen now and not for the first time', () => {
    const again = formAgain(lookAgainOf(form), 'note-1', now);
    expect(again).toMatchObject({
      step: 'danger',
      danger: null,
      observations: ['home.neglected'],
      observedAt: now,
      street: 'Kade',
      followUps: { often: 'again' },
      fromNote: 'note-1',
    });
    const advice = adviseOn(answerDanger(again, 'no'), {
      held: { book, holidays: new Set() },
      place: nowhere,
      earlier: { forAll: 0, of: () => 0 },
      now: new Date(now),
    });
    expect(advice.outcome).toBe('desk');
  });
  it('keeps facts this phone does not know', () => {
    const note = lookAgainOf({ ...form, observations: ['home.roof_open', observations[0]?.code ?? ''] });
    expect(readLookAgain(note)?.observations).toHaveLength(2);
  });
});

describe('its term', () => {
  const saved = Date.parse(now);
  it('is fourteen days, to the moment', () => {
    expect(isOver(saved, saved)).toBe(false);
    expect(isOver(saved, saved + 14 * dayMs - 1)).toBe(false);
    expect(isOver(saved, saved + 14 * dayMs)).toBe(true);
  });
  it('is not stretched by a clock that was set back', () =>
    expect(isOver(saved, saved - 2 * dayMs)).toBe(true));
  it('is said in whole days that never grow', () => {
    fc.assert(
      fc.property(fc.nat({ max: noteLifeDays * dayMs - 2 }), fc.nat({ max: dayMs }), (age, more) => {
        const left = daysLeft(saved, saved + age);
        expect(left).toBeGreaterThanOrEqual(1);
        expect(left).toBeLessThanOrEqual(noteLifeDays);
        expect(daysLeft(saved, saved + age + more)).toBeLessThanOrEqual(left);
      }),
    );
  });
});
