/** What an advice sends: every stored item once, urgent first, nothing harmless, and each as the server will decide it. */
import {
  type Advice,
  standardBook as book,
  concerns,
  decide,
  dutchMoment,
  followUpAnswers,
  gutFeelings,
  itemToStore,
  observations,
  riskAnswers,
} from '@buurtplus/domain/compass';
import type { SignalId } from '@buurtplus/domain/kernel';
import { limits, needsHouseNumber, recordSignal } from '@buurtplus/domain/signals';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignalCard } from '../offline/device-db.ts';
import { adviseOn, earlierFor, earlierOwnSignals, nowhere } from './advise.ts';
import { type CaptureForm, calledFact, emptyForm, haveCalled } from './capture-form.ts';
import { signalsToSend } from './group-for-sending.ts';

const at = '2026-11-24T20:00:00.000Z';
const held = { book, holidays: new Set<string>() };
const pickable = observations.map(({ code }) => code).filter((code) => code !== calledFact);
const concernOf = (code: string) => observations.find((one) => one.code === code)?.concern ?? 'unknown';
const harmless = observations.filter(({ concern }) => concern === 'harmless').map(({ code }) => code);

const filled = (change: Partial<CaptureForm>): CaptureForm => ({
  ...emptyForm,
  danger: 'no',
  step: 'advice',
  observedAt: at,
  place: { source: 'neighbourhood', neighbourhoodCode: 'BU05991081' },
  ...change,
});

const maybe = <Value>(values: readonly Value[]) => fc.constantFrom(undefined, ...values);
const anyForm = fc
  .record({
    danger: fc.constantFrom('no', 'unsure', 'yes'),
    observations: fc.subarray(pickable, { maxLength: limits.observations }),
    riskToSelf: fc.constantFrom(...riskAnswers),
    riskToOthers: fc.constantFrom(...riskAnswers),
    gutFeeling: fc.constantFrom(null, ...gutFeelings),
    called: fc.constantFrom(null, '112', '0900-8844'),
    answers: fc.record({
      now: maybe(followUpAnswers.now),
      since: maybe(followUpAnswers.since),
      often: maybe(followUpAnswers.often),
      away: maybe(followUpAnswers.away),
    }),
  })
  .map(({ answers, ...rest }) =>
    filled({
      ...rest,
      followUps: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)),
      houseNumber: '3',
      ownWords: 'Zag ik.',
    } as Partial<CaptureForm>),
  );
const earlierAll = fc.constantFrom(0, 1, 4);

const adviceFor = (form: CaptureForm, forAll = 0): Advice =>
  adviseOn(form, { held, place: nowhere, earlier: { forAll, of: () => forAll }, now: new Date(at) });

describe('signals of an advice', () => {
  it('hold every fact that is stored once, and nothing else', () => {
    fc.assert(
      fc.property(anyForm, fc.boolean(), (form, alsoIfWanted) => {
        const advice = adviceFor(form);
        const sent = signalsToSend(book, form, advice, { alsoIfWanted }).flatMap((one) => one.observations);
        expect(new Set(sent).size).toBe(sent.length);
        const stored = advice.items
          .filter(({ stores }) => stores === 'yes' || (stores === 'if_wanted' && alsoIfWanted))
          .flatMap((item) => item.observations);
        expect(sent).toEqual(expect.arrayContaining(stored));
        for (const code of sent) expect([...form.observations, calledFact]).toContain(code);
      }),
    );
  });
  it('never hold anything harmless', () => {
    fc.assert(
      fc.property(
        anyForm,
        fc.subarray(harmless, { minLength: 1 }),
        fc.boolean(),
        (form, quiet, alsoIfWanted) => {
          const mixed = {
            ...form,
            observations: [...new Set([...quiet, ...form.observations])].slice(0, limits.observations),
          };
          const sent = signalsToSend(book, mixed, adviceFor(mixed), { alsoIfWanted });
          for (const { observations: codes } of sent)
            for (const code of codes) expect(concernOf(code), code).not.toBe('harmless');
        },
      ),
    );
  });
  it('are decided again as they were told, and accepted', () => {
    fc.assert(
      fc.property(anyForm, earlierAll, fc.boolean(), (form, earlier, alsoIfWanted) => {
        const advice = adviceFor(form, earlier);
        for (const one of signalsToSend(book, form, advice, { alsoIfWanted })) {
          const recorded = recordSignal(
            {
              signalId: '01a20dc2-704d-7ba2-add5-6ac10741642c' as SignalId,
              observations: one.observations,
              catalogueVersion: book.catalogueVersion,
              place: { source: 'neighbourhood', neighbourhoodCode: 'BU05991081' },
              street: null,
              houseNumber: one.withHouseNumber ? '3' : null,
              gutFeeling: form.gutFeeling,
              ownWords: null,
              compass: {
                version: book.version,
                danger: form.danger ?? 'no',
                followUps: form.followUps,
                riskToSelf: form.riskToSelf ?? 'unknown',
                riskToOthers: form.riskToOthers ?? 'unknown',
                earlierOwnSignals: earlier,
                sure: null,
                told: { table: one.item.table, rule: one.item.rule, advice: one.item.code },
                called: one.called,
              },
              observedAt: at,
              recordedAt: at,
            },
            book,
          );
          expect(recorded.ok ? 'ok' : recorded.refusal).toBe('ok');
          if (!recorded.ok) return;
          const { rule, urgency } = recorded.value.decision;
          expect(urgency).toBe(one.item.urgency);
          // A call about some of the facts may have another reason than all of them together.
          if (one.called === null) expect(rule).toBe(one.item.rule);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('carry own words once, a house number only about a home, a photo only of a thing', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const sent = signalsToSend(book, form, adviceFor(form), { alsoIfWanted: true });
        expect(sent.filter((one) => one.withWords)).toHaveLength(sent.length === 0 ? 0 : 1);
        expect(sent[0]?.withWords ?? true).toBe(true);
        for (const one of sent) {
          expect(one.withHouseNumber).toBe(needsHouseNumber(book, one.observations));
          if (one.withPhoto)
            for (const code of one.observations)
              expect(concerns[concernOf(code)].kind, code).toBe('public_space');
        }
      }),
    );
  });
  it('go urgent first, and a call is told by one of them only', () => {
    const form = haveCalled(
      filled({ observations: ['public.light_broken', 'home.violence_now'], danger: 'no' }),
      '112',
    );
    const sent = signalsToSend(book, form, adviceFor(form), { alsoIfWanted: false });
    expect(sent.map(({ observations: codes, called, urgent }) => [codes, called, urgent])).toEqual([
      [['home.violence_now'], '112', true],
      [['public.light_broken'], null, false],
    ]);
  });
  it('keep nothing of danger when nobody says they called', () => {
    const form = filled({ observations: ['home.violence_now'], danger: 'yes' });
    expect(signalsToSend(book, form, adviceFor(form), { alsoIfWanted: true })).toEqual([]);
  });
  it('after a call without any fact tell only that a call was made', () => {
    const form = haveCalled(filled({ danger: 'yes', observedAt: null }), '112');
    const [only, ...more] = signalsToSend(book, form, adviceFor(form), { alsoIfWanted: false });
    expect(more).toEqual([]);
    expect(only?.observations).toEqual([calledFact]);
    expect(only?.called).toBe('112');
  });
  it('wait for a wish where the advice was to look again', () => {
    const form = filled({ observations: ['home.curtains_closed'], followUps: { since: 'today' } });
    const advice = adviceFor(form);
    expect(advice.stores).toBe('if_wanted');
    expect(signalsToSend(book, form, advice, { alsoIfWanted: false })).toEqual([]);
    expect(signalsToSend(book, form, advice, { alsoIfWanted: true })).toHaveLength(1);
  });
  it('send facts of a newer book to a person', () => {
    const form = filled({ observations: ['home.roof_open', 'public.rubbish'] });
    const sent = signalsToSend(book, form, adviceFor(form), { alsoIfWanted: false });
    expect(sent.map((one) => one.observations)).toEqual([['home.roof_open'], ['public.rubbish']]);
    expect(sent[0]?.withHouseNumber).toBe(true);
  });
});

const card = (change: Partial<SignalCard> = {}): SignalCard => ({
  signalId: 's',
  ownerId: 'me',
  number: 'K7QM2',
  kind: 'niet_pluis',
  street: 'Kade',
  neighbourhoodCode: 'BU1',
  recordedAt: '2026-11-20T20:00:00.000Z',
  ...change,
});

describe('earlier own signals', () => {
  const now = new Date(at);
  const count = (cards: readonly SignalCard[], street: string, neighbourhoodCode: string | null) =>
    earlierOwnSignals(cards, { kind: 'niet_pluis', street, neighbourhoodCode }, now);
  it('are of the same street and kind, however it was typed', () => {
    expect(count([card(), card({ street: ' kade ' }), card({ street: 'Dijk' })], 'KADE', 'BU1')).toBe(2);
    expect(count([card({ kind: 'nuisance' })], 'Kade', 'BU1')).toBe(0);
  });
  it('are of the same neighbourhood when no street was given', () => {
    expect(count([card(), card({ neighbourhoodCode: 'BU2' })], '', 'BU1')).toBe(1);
    const { neighbourhoodCode: _none, ...older } = card();
    expect(count([older], '', 'BU1')).toBe(0);
    expect(count([card()], '', null)).toBe(0);
  });
  it('are forgotten after sixty days, and none is of tomorrow', () => {
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
    expect(count([card({ recordedAt: daysAgo(60) })], 'Kade', null)).toBe(1);
    expect(count([card({ recordedAt: daysAgo(60.1) })], 'Kade', null)).toBe(0);
    expect(count([card({ recordedAt: daysAgo(-1) })], 'Kade', null)).toBe(0);
    expect(count([card({ recordedAt: 'nonsense' })], 'Kade', null)).toBe(0);
  });
  it('of a mixed form count only when every kind was seen before', () => {
    const mixed = { observations: ['home.neglected', 'public.rubbish'], street: 'Kade' };
    const one = earlierFor(book, mixed, [card(), card()], null, now);
    expect([one.forAll, one.of(['home.neglected'])]).toEqual([0, 0]);
    const both = earlierFor(book, mixed, [card(), card(), card({ kind: 'public_space' })], null, now);
    expect([both.forAll, both.of(['home.neglected']), both.of(['public.rubbish'])]).toEqual([1, 2, 1]);
  });
  it('make "seen before" of what is seen today, on the phone as on the server', () => {
    const form = filled({ observations: ['home.neglected'], followUps: { since: 'today' }, street: 'Kade' });
    const first = adviceFor(form, 0);
    const again = adviceFor(form, 1);
    expect([first.outcome, again.outcome]).toEqual(['look_again', 'desk']);
  });
});

describe('the moment', () => {
  it('is when it was seen, not when it is decided', () => {
    const seenAt = '2026-11-24T22:30:00.000Z';
    const form = filled({ observations: ['home.door_open'], observedAt: seenAt });
    const morning = new Date('2026-11-25T09:00:00.000Z');
    const advice = adviseOn(form, {
      held,
      place: nowhere,
      earlier: { forAll: 0, of: () => 0 },
      now: morning,
    });
    expect(advice.outcome).toBe('call_police');
    const there = decide(
      book,
      {
        danger: 'no',
        observations: ['home.door_open'],
        followUps: {},
        riskToSelf: 'unknown',
        riskToOthers: 'unknown',
        gutFeeling: null,
        earlierOwnSignals: 0,
      },
      { at: dutchMoment(new Date(seenAt)), holidays: new Set(), areaCodes: [] },
    );
    expect(itemToStore(there, ['home.door_open'], null)?.rule).toBe(advice.rule);
  });
});
