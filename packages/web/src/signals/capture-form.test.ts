/** Filling in a signal: urgent facts show the call at once, going back loses nothing, and a draft comes back as it was. */
import { observations } from '@buurtplus/domain/compass';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksHouseNumber,
  emptyForm,
  mayHavePhoto,
  readDraft,
  stepBefore,
  steps,
  toggleObservation,
} from './capture-form.ts';

const now = '2026-11-24T20:00:00.000Z';
const codes = observations.map((observation) => observation.code);
const pick = (picked: readonly string[]) =>
  picked.reduce((form, code) => toggleObservation(form, code, now), emptyForm);

describe('picking facts', () => {
  it.each(observations.map((one) => [one.code, one.concern === 'acute'] as const))(
    '%s shows the call screen: %s',
    (code, urgent) => expect(pick([code]).urgent).toBe(urgent),
  );
  it('taking an urgent fact away again does not ask to call', () =>
    expect(pick(['home.break_in_now', 'home.break_in_now']).urgent).toBe(false));
  it('keeps the moment of the first fact', () => {
    const first = toggleObservation(emptyForm, 'public.rubbish', now);
    expect(toggleObservation(first, 'public.paving', '2026-11-24T20:05:00.000Z').observedAt).toBe(now);
  });
  it('holds each fact once, and no more than may be sent', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { maxLength: 60 }), (picked) => {
        const { observations: held } = pick(picked);
        expect(new Set(held).size).toBe(held.length);
        expect(held.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('what is asked', () => {
  it('a house number only at a home, a photo only of a thing outside', () => {
    expect(asksHouseNumber(pick(['home.curtains_closed']))).toBe(true);
    expect(asksHouseNumber(pick(['public.rubbish']))).toBe(false);
    expect(mayHavePhoto(pick(['public.rubbish']))).toBe(true);
    expect(mayHavePhoto(pick(['public.rubbish', 'person.confused']))).toBe(false);
    expect(mayHavePhoto(emptyForm)).toBe(false);
  });
  it('goes back one step at a time', () =>
    expect(steps.map(stepBefore)).toEqual([null, 'danger', 'facts', 'place']));
});

describe('a draft', () => {
  it('comes back as it was saved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.subarray(codes, { maxLength: 6 }),
        fc.string(),
        (step, picked, ownWords) => {
          const form = { ...pick(picked), urgent: false, step, ownWords };
          expect(readDraft(JSON.parse(JSON.stringify(form)))).toEqual(form);
        },
      ),
    );
  });
  it('of any shape at all never breaks the screen', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const form = readDraft(anything);
        if (form === null) return;
        expect(steps).toContain(form.step);
        expect(form.observations.every((code) => typeof code === 'string')).toBe(true);
      }),
    );
  });
});
