/** Filling in the compass: urgent facts show the call at once, going back loses nothing, and a draft comes back as it was. */
import {
  standardBook as book,
  type CompassBook,
  concerns,
  followUpAnswers,
  gutFeelings,
  observations,
  riskAnswers,
} from '@buurtplus/domain/compass';
import { limits, surenesses } from '@buurtplus/domain/signals';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterFacts,
  answerDanger,
  askedFollowUps,
  asksFeeling,
  type CaptureForm,
  emptyForm,
  haveCalled,
  isStarted,
  notCalled,
  notUrgent,
  readDraft,
  stepAfter,
  stepBefore,
  steps,
  stepsFor,
  toggleObservation,
} from './capture-form.ts';

const now = '2026-11-24T20:00:00.000Z';
const codes = observations.map((observation) => observation.code);
const pick = (picked: readonly string[], from: CaptureForm = emptyForm) =>
  picked.reduce((form, code) => toggleObservation(form, book, code, now), from);

const place = fc.constantFrom(
  null,
  { source: 'position', lat: 51.9, lon: 4.5, accuracyM: 12 } as const,
  { source: 'position', lat: 51.9, lon: 4.5, accuracyM: 400 } as const,
  { source: 'map', lat: 51.9, lon: 4.5 } as const,
  { source: 'neighbourhood', neighbourhoodCode: 'BU05991081' } as const,
);
const orNull = <Value>(values: readonly Value[]) => fc.constantFrom(null, ...values);
/** Any form a person can have filled in. */
const anyForm: fc.Arbitrary<CaptureForm> = fc
  .record({
    step: fc.constantFrom(...steps),
    danger: fc.constantFrom('yes', 'no', 'unsure'),
    picked: fc.subarray(codes, { maxLength: limits.observations }),
    place,
    street: fc.string(),
    houseNumber: fc.string(),
    now: fc.option(fc.constantFrom(...followUpAnswers.now), { nil: undefined }),
    since: fc.option(fc.constantFrom(...followUpAnswers.since), { nil: undefined }),
    sure: orNull(surenesses),
    gutFeeling: orNull(gutFeelings),
    riskToSelf: orNull(riskAnswers),
    riskToOthers: orNull(riskAnswers),
    called: fc.constantFrom(null, '112', '0900-8844'),
    ownWords: fc.string(),
    fromNote: fc.constantFrom(null, 'note'),
    fromPoint: fc.constantFrom(null, 'schouw/punt/ronde'),
  })
  .map(({ picked, now: isNow, since, ...rest }) => ({
    ...emptyForm,
    ...pick(picked),
    ...rest,
    urgent: false,
    followUps: {
      ...(isNow === undefined ? {} : { now: isNow }),
      ...(since === undefined ? {} : { since }),
    },
  })) as fc.Arbitrary<CaptureForm>;

const contentOf = ({
  step: _step,
  urgent: _urgent,
  danger: _danger,
  called: _called,
  ...rest
}: CaptureForm) => rest;

describe('picking facts', () => {
  it.each(observations.map((one) => [one.code, one.concern === 'acute'] as const))(
    '%s shows the call screen: %s, and stays picked',
    (code, urgent) => {
      const form = pick([code]);
      expect(form.urgent).toBe(urgent);
      expect(form.observations).toEqual([code]);
      expect(notUrgent(form).observations).toEqual([code]);
    },
  );
  it('asks the book this phone holds what is urgent, not the one that came along', () => {
    const own: CompassBook = {
      ...book,
      observations: book.observations.map((one) =>
        one.code === 'public.rubbish' ? { ...one, concern: 'acute' } : one,
      ),
    };
    expect(toggleObservation(emptyForm, own, 'public.rubbish', now).urgent).toBe(true);
  });
  it('taking an urgent fact away again does not ask to call', () =>
    expect(pick(['home.break_in_now', 'home.break_in_now']).urgent).toBe(false));
  it('keeps the moment of the first fact until the last is taken away', () => {
    const later = '2026-11-24T20:05:00.000Z';
    const first = pick(['public.rubbish']);
    expect(toggleObservation(first, book, 'public.paving', later).observedAt).toBe(now);
    expect(pick(['public.rubbish'], first).observedAt).toBeNull();
  });
  it('holds each fact once, and no more than may be sent', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { maxLength: 60 }), (picked) => {
        const { observations: held } = pick(picked);
        expect(new Set(held).size).toBe(held.length);
        expect(held.length).toBeLessThanOrEqual(limits.observations);
      }),
    );
  });
});

describe('danger', () => {
  it('shows the call and keeps nothing; no and doubt go on', () => {
    const yes = answerDanger(emptyForm, 'yes');
    expect([yes.urgent, isStarted(yes)]).toEqual([true, false]);
    expect(answerDanger(emptyForm, 'no')).toMatchObject({ step: 'facts', danger: 'no', urgent: false });
    expect(answerDanger(emptyForm, 'unsure')).toMatchObject({ step: 'facts', danger: 'unsure' });
  });
  it('an own place alone is nothing to keep', () =>
    expect(
      isStarted({ ...emptyForm, place: { source: 'position', lat: 51.9, lon: 4.5, accuracyM: 5 } }),
    ).toBe(false));
  it('no emergency after all, and having called, lose nothing that was filled in', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom('yes', 'no', 'unsure'), (form, danger) => {
        const answered = answerDanger(form, danger);
        for (const after of [answered, notUrgent(answered), haveCalled(answered, '112')])
          expect(contentOf(after)).toEqual(contentOf(form));
        expect(contentOf(notCalled(haveCalled(answered, '112')))).toEqual(contentOf(form));
      }),
    );
  });
  it('back from having called leads to the screen the call was made from', () => {
    const called = haveCalled(answerDanger(emptyForm, 'yes'), '112');
    expect(called).toMatchObject({ step: 'advice', called: '112', danger: 'yes', urgent: false });
    expect(notCalled(called)).toMatchObject({ step: 'danger', urgent: true, called: null });
  });
});

describe('the steps', () => {
  const stepsOf = (...picked: string[]) => stepsFor(pick(picked), book);
  it('ask only what somebody needs', () => {
    expect(stepsOf('public.rubbish')).toEqual(['danger', 'facts', 'place', 'risk', 'advice']);
    expect(stepsOf('home.curtains_closed')).toEqual([...steps]);
    expect(stepsOf('team.lost_gear')).toEqual(['danger', 'facts', 'advice']);
    // Nobody needs to know where people sit and talk.
    expect(stepsOf('person.sits_or_talks')).toEqual(['danger', 'facts', 'how', 'risk', 'advice']);
    expect(stepsOf()).toEqual(['danger', 'facts', 'risk', 'advice']);
    expect(stepsOf('home.of_a_newer_book')).toContain('place');
  });
  it('ask the questions of the picked concerns and no other', () => {
    fc.assert(
      fc.property(fc.subarray(codes, { minLength: 1, maxLength: 8 }), (picked) => {
        const asked = askedFollowUps(pick(picked), book);
        const wanted = new Set(
          picked.flatMap((code) => {
            const concern = observations.find((one) => one.code === code)?.concern ?? 'unknown';
            return [...concerns[concern].asks] as string[];
          }),
        );
        expect(new Set(asked)).toEqual(wanted);
      }),
    );
  });
  it('ask for a feeling about people, and about what is harmless; not about a lamp', () => {
    expect(asksFeeling(pick(['person.confused']), book)).toBe(true);
    expect(asksFeeling(pick(['person.sits_or_talks']), book)).toBe(true);
    expect(asksFeeling(pick(['public.light_broken']), book)).toBe(false);
    expect(asksFeeling(pick(['team.lost_gear']), book)).toBe(false);
  });
  it('going forward ends at the advice, and going back ends at danger, through the same steps', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const forward = ['danger'];
        let at: CaptureForm = { ...form, step: 'danger' };
        while (at.step !== 'advice') {
          at = { ...at, step: stepAfter(at, book) };
          forward.push(at.step);
        }
        const back = ['advice'];
        for (let before = stepBefore(at, book); before !== null; before = stepBefore(at, book)) {
          at = { ...at, step: before };
          back.push(before);
        }
        expect(back.toReversed()).toEqual(forward);
        expect(contentOf(at)).toEqual(contentOf(form));
      }),
    );
  });
  it('take an own position that is sure as it is, and ask about one that is not', () => {
    const seen = pick(['home.curtains_closed']);
    const at = (accuracyM: number): CaptureForm => ({
      ...seen,
      place: { source: 'position', lat: 51.9, lon: 4.5, accuracyM },
    });
    expect(afterFacts(at(12), book)).toBe('how');
    expect(afterFacts(at(300), book)).toBe('place');
    expect(afterFacts(seen, book)).toBe('place');
    // It can still be changed: one step back is the place.
    expect(stepBefore({ ...at(12), step: 'how' }, book)).toBe('place');
  });
});

describe('a draft', () => {
  it('comes back as it was saved', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(readDraft(JSON.parse(JSON.stringify(form)))).toEqual(form);
      }),
    );
  });
  it('keeps facts of another book, known here or not', () => {
    const draft = {
      ...emptyForm,
      step: 'how',
      danger: 'no',
      observations: ['home.roof_open', 'public.rubbish'],
    };
    expect(readDraft(draft)?.observations).toEqual(['home.roof_open', 'public.rubbish']);
  });
  it('of the form of before the compass is read without loss', () => {
    const older = {
      step: 'rest',
      urgent: true,
      observations: ['home.curtains_closed', 'public.rubbish'],
      place: { source: 'position', lat: 51.9, lon: 4.5, accuracyM: 30 },
      street: 'Kade',
      houseNumber: '3',
      gutFeeling: 'niet_pluis',
      ownWords: 'Al drie rondes.',
      observedAt: now,
    };
    expect(readDraft(older)).toEqual({ ...emptyForm, ...older, urgent: false, step: 'how', danger: 'no' });
    expect(readDraft({ ...older, step: 'place' })).toMatchObject({ step: 'place', danger: 'no' });
    expect(readDraft({ ...older, step: 'danger' })).toMatchObject({ step: 'danger', danger: null });
  });
  it('of any shape at all never breaks the screen', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const form = readDraft(anything);
        if (form === null) return;
        expect(steps).toContain(form.step);
        expect(form.observations.every((code) => typeof code === 'string')).toBe(true);
        expect(stepsFor(form, book)).toContain('advice');
      }),
    );
  });
});
