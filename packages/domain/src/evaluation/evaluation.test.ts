/** The pairs say what the compass says, the code keeps its promise, and months are compared with the same season. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardBook } from '../compass/index.ts';
import {
  comparedMonths,
  compassSays,
  countRight,
  type EvaluationMoment,
  evaluationForms,
  evaluationItems,
  evaluationMoments,
  formOf,
  isOpen,
  isOut,
  lastDayOf,
  makeLinkCode,
  mayShow,
  otherForm,
  readLinkCode,
  shuffled,
  sumMonths,
  trainingEvening,
} from './index.ts';
import { adviceOn } from './items.ts';

describe('the eight pairs', () => {
  it.each(evaluationItems.flatMap((item) => evaluationForms.map((form) => [item.id, form, item] as const)))(
    '%s in words %s are what the compass says',
    (_id, form, item) => expect(compassSays(standardBook, item.scenes[form])).toBe(item.right),
  );
  it.each(evaluationItems.map((item) => [item.id, item.scenes] as const))(
    '%s is as hard in both words: the same rule decides, on as many facts, told in as much text',
    (_id, scenes) => {
      const [a, b] = evaluationForms.map((form) => {
        const { outcome, desk, table, rule, code } = adviceOn(standardBook, scenes[form]);
        const facts = scenes[form].observations.map((one) =>
          standardBook.observations.find((fact) => fact.code === one),
        );
        return {
          advice: { outcome, desk, table, rule, code },
          facts: facts.length,
          concerns: new Set(facts.map((fact) => fact?.concern)),
          places: new Set(facts.map((fact) => fact?.place)),
          followUps: scenes[form].followUps,
          sentences: scenes[form].text.nl.match(/[.!?](?= |$)/g)?.length,
        };
      });
      expect(b).toEqual(a);
      for (const language of ['nl', 'en'] as const) {
        const [one = 0, other = 0] = evaluationForms.map(
          (form) => scenes[form].text[language].split(' ').length,
        );
        expect(Math.max(one, other) / Math.min(one, other)).toBeLessThanOrEqual(1.4);
      }
    },
  );
  it('have doing nothing as a right answer, and danger, and more than one desk', () => {
    const rights = evaluationItems.map((item) => item.right);
    expect(rights).toHaveLength(8);
    expect(rights.filter((one) => one === 'leave').length).toBeGreaterThanOrEqual(2);
    expect(new Set(rights).size).toBe(4);
  });
  it('are said in both languages, and never twice the same', () => {
    const texts = evaluationItems.flatMap((item) => evaluationForms.map((form) => item.scenes[form].text));
    expect(new Set(texts.map((text) => text.nl)).size).toBe(16);
    expect(new Set(texts.map((text) => text.en)).size).toBe(16);
  });
  it('are counted only when all were answered', () => {
    const all = Object.fromEntries(evaluationItems.map((item) => [item.id, item.right]));
    expect(countRight(all)).toBe(8);
    expect(countRight({ ...all, blows: 'leave' })).toBe(7);
    expect(countRight({ ...all, blows: 'whatever' })).toBeNull();
    expect(countRight({ ...all, more: 'leave' })).toBeNull();
    expect(countRight({})).toBeNull();
  });
});

describe('the code', () => {
  it('remembers which words came first, however it is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...evaluationForms),
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 9, maxLength: 9 }),
        (form, chance) => {
          const code = makeLinkCode(form, chance);
          expect(formOf(code)).toBe(form);
          expect(readLinkCode(` ${code.slice(0, 3)}-${code.slice(3).toLowerCase()} `)).toBe(code);
          expect(otherForm(otherForm(form))).toBe(form);
        },
      ),
    );
  });
  it.each(['', '12345678O', 'ABC', '🙂'.repeat(9)])('is not %j', (typed) =>
    expect(readLinkCode(typed)).toBeNull(),
  );
});

describe('the moments', () => {
  it('open and close by Dutch days, and come out only after the last one', () => {
    const on = (moment: EvaluationMoment, today: string): boolean =>
      isOpen(moment, '2027-03-28', { today, at: new Date(`${today}T12:00:00Z`) }, null);
    expect(on('before', '2027-02-13')).toBe(false);
    expect(on('before', '2027-02-14')).toBe(true);
    expect(on('before', '2027-03-27')).toBe(true);
    // Without a known evening the day itself has no before and no after.
    for (const moment of evaluationMoments) expect(on(moment, '2027-03-28'), moment).toBe(false);
    expect(on('reaction', '2027-03-29')).toBe(true);
    expect(lastDayOf('after', '2027-03-28')).toBe('2027-05-09');
    expect(isOut('after', '2027-03-28', '2027-05-09')).toBe(false);
    expect(isOut('after', '2027-03-28', '2027-05-10')).toBe(true);
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 100 }),
        fc.constantFrom('before', 'reaction', 'after'),
        (days, moment) => {
          const today = new Date(Date.UTC(2028, 1, 29, 12) + days * 86_400_000).toISOString().slice(0, 10);
          const now = { today, at: new Date(`${today}T20:00:00Z`) };
          const evening = {
            beginsAt: new Date('2028-02-29T18:30:00Z'),
            endsAt: new Date('2028-02-29T20:00:00Z'),
            wasThere: true,
          };
          // Never open and out at once, with and without an evening.
          for (const known of [null, evening])
            expect(isOpen(moment, '2028-02-29', now, known) && isOut(moment, '2028-02-29', today)).toBe(
              false,
            );
        },
      ),
    );
  });
  it('follow the clock of the evening: before until it begins, the reaction from its end and of who was there', () => {
    // The night the clock goes forward, an evening that ends after midnight.
    const evening = {
      beginsAt: new Date('2027-03-27T18:30:00Z'),
      endsAt: new Date('2027-03-27T23:15:00Z'),
      wasThere: true,
    };
    const open = (at: string, change: object = {}): readonly EvaluationMoment[] => {
      const now = new Date(at);
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);
      return evaluationMoments.filter((moment) =>
        isOpen(moment, '2027-03-27', { today, at: now }, { ...evening, ...change }),
      );
    };
    expect(open('2027-03-27T18:29:59Z')).toEqual(['before']);
    expect(open('2027-03-27T18:30:00Z')).toEqual([]);
    expect(open('2027-03-27T23:14:59Z')).toEqual([]);
    expect(open('2027-03-27T23:15:00Z')).toEqual(['reaction', 'after']);
    expect(open('2027-03-27T23:15:00Z', { wasThere: false })).toEqual(['after']);
    expect(open('2027-04-03T21:59:00Z')).toContain('reaction');
    expect(open('2027-04-03T22:01:00Z')).toEqual(['after']);
  });
  it('take several evenings of one day together, and one that was called off only when there is no other', () => {
    const at = (hour: number, change: object = {}) => ({
      startsAt: new Date(`2027-03-27T${hour}:00:00Z`),
      endsAt: new Date(`2027-03-27T${hour + 1}:00:00Z`),
      cancelled: false,
      present: false,
      ...change,
    });
    expect(trainingEvening([])).toBeNull();
    expect(trainingEvening([at(18), at(12, { present: true })])).toEqual({
      beginsAt: new Date('2027-03-27T12:00:00Z'),
      endsAt: new Date('2027-03-27T19:00:00Z'),
      wasThere: true,
    });
    const off = at(12, { cancelled: true, present: true });
    expect(trainingEvening([at(18), off])).toMatchObject({
      beginsAt: at(18).startsAt,
      wasThere: false,
    });
    expect(trainingEvening([off])).toMatchObject({ beginsAt: off.startsAt, wasThere: false });
  });
  it('keep every item, in an order of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 8 }),
        (draws) => {
          let at = 0;
          const order = shuffled(evaluationItems, () => draws[at++ % draws.length] ?? 0);
          expect(new Set(order)).toEqual(new Set(evaluationItems));
        },
      ),
    );
  });
});

describe('a comparison', () => {
  it('is with the same months of the year before, when the team has them and they lie before the training', () => {
    const known = new Set(['2026-04', '2026-05', '2026-06', '2026-07']);
    expect(comparedMonths('2027-01-15', known)).toEqual({
      later: ['2027-04', '2027-05', '2027-06', '2027-07'],
      earlier: ['2026-04', '2026-05', '2026-06', '2026-07'],
      sameSeason: true,
    });
    known.delete('2026-07');
    expect(comparedMonths('2027-01-15', known)).toMatchObject({
      earlier: ['2026-09', '2026-10', '2026-11', '2026-12'],
      sameSeason: false,
    });
  });
  it('hides few signals, few people and one busy person', () => {
    const month = {
      month: '2027-01',
      signals: 10,
      reporters: 3,
      mostOfOne: 5,
      rightDesk: 9,
      returned: 1,
      withWords: 6,
      withMarks: 1,
      answered: 9,
      takenSoon: 8,
      rounds: 12,
    };
    expect(mayShow(sumMonths([month]))).toBe(true);
    for (const few of [{ signals: 9 }, { reporters: 2 }, { mostOfOne: 6 }])
      expect(mayShow(sumMonths([{ ...month, ...few }]))).toBe(false);
  });
});
