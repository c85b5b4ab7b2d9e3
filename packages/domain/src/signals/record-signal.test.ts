/** What may leave the phone: facts, place, moments; and every refusal at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observations, standardBook } from '../compass/index.ts';
import type { SignalId } from '../kernel/index.ts';
import type { CompassTrace } from './decide-signal.ts';
import { signalFields } from './fields.ts';
import { recordSignal, type SignalDraft } from './record-signal.ts';
import { normalizeSignalNumber, signalNumber } from './signal-number.ts';

const draft: SignalDraft = {
  signalId: '0190a000-0000-7000-8000-123456789abc' as SignalId,
  observations: ['home.curtains_closed'],
  catalogueVersion: 1,
  place: { source: 'map', lat: 51.92, lon: 4.48 },
  street: 'Kade',
  houseNumber: null,
  gutFeeling: null,
  ownWords: null,
  compass: null,
  observedAt: '2026-11-24T19:00:00.000Z',
  recordedAt: '2026-11-24T19:05:00.000Z',
};
const refusals = (change: Partial<SignalDraft>): readonly string[] => {
  const result = recordSignal({ ...draft, ...change }, standardBook);
  return result.ok ? [] : result.refusal.map((one) => `${one.field} ${one.code}`);
};

describe('recording a signal', () => {
  it('adds number and decision to what was filled in and changes nothing of it', () => {
    const result = recordSignal(draft, standardBook);
    expect(result).toMatchObject({
      ok: true,
      value: { ...draft, decision: { kind: 'niet_pluis', urgency: 'social' } },
    });
  });

  it.each<[string, Partial<SignalDraft>, string]>([
    ['nothing picked', { observations: [] }, 'observations none_picked'],
    [
      'nine picked',
      { observations: observations.slice(0, 9).map((one) => one.code) },
      'observations too_many',
    ],
    ['one twice', { observations: ['public.rubbish', 'public.rubbish'] }, 'observations picked_twice'],
    ['no code at all', { observations: ['<script>'] }, 'observations unknown_shape'],
    ['no position', { place: { source: 'map', lat: Number.NaN, lon: 4 } }, 'place not_a_number'],
    ['the null island', { place: { source: 'map', lat: 0, lon: 0 } }, 'place zero_zero'],
    ['swapped', { place: { source: 'map', lat: 4.48, lon: 51.92 } }, 'place swapped'],
    ['Paris', { place: { source: 'map', lat: 48.85, lon: 2.35 } }, 'place outside_netherlands'],
    [
      'a useless position',
      { place: { source: 'position', lat: 51.92, lon: 4.48, accuracyM: 9_000 } },
      'place accuracy_out_of_range',
    ],
    [
      'a wrong code',
      { place: { source: 'neighbourhood', neighbourhoodCode: 'BU12' } },
      'place not_a_neighbourhood_code',
    ],
    ['a long story', { ownWords: 'x'.repeat(1_001) }, 'ownWords too_long'],
    ['a null letter', { ownWords: 'a\u0000b' }, 'ownWords control_characters'],
    ['a lone surrogate', { street: '\ud800' }, 'street control_characters'],
    [
      'a house number for a street light',
      { observations: ['public.light_broken'], houseNumber: '12' },
      'houseNumber not_needed',
    ],
    ['seen after it was saved', { observedAt: '2026-11-24T20:00:00.000Z' }, 'observedAt after_recording'],
    ['no moment', { observedAt: 'yesterday' }, 'observedAt not_a_moment'],
  ])('refuses %s', (_name, change, refusal) => {
    expect(refusals(change)).toEqual([refusal]);
  });

  it('names all refusals at once', () => {
    expect(
      refusals({ observations: [], place: { source: 'map', lat: 0, lon: 0 }, street: 'x'.repeat(81) }),
    ).toHaveLength(3);
  });

  it('keeps a house number when an observation is about a home, or may be', () => {
    expect(refusals({ houseNumber: '12b' })).toEqual([]);
    expect(refusals({ houseNumber: '12b', observations: ['newer.code_of_tomorrow'] })).toEqual([]);
  });
});

describe('what the compass decides about a signal', () => {
  const urgencyOf = (change: Partial<SignalDraft>): string | null => {
    const result = recordSignal({ ...draft, ...change }, standardBook);
    return result.ok ? result.value.decision.urgency : null;
  };
  const trace: CompassTrace = {
    version: 'standard-1',
    danger: 'no',
    followUps: {},
    riskToSelf: 'none',
    riskToOthers: 'none',
    earlierOwnSignals: 0,
    sure: null,
    told: { table: 'care', rule: 'Z1', advice: 'look_again' },
    called: null,
  };

  it('names version, table and rule, and keeps what the phone told', () => {
    const compass: CompassTrace = { ...trace, followUps: { since: 'weeks' } };
    const result = recordSignal({ ...draft, compass }, standardBook);
    expect(result).toMatchObject({
      ok: true,
      value: {
        compass,
        decision: { version: standardBook.version, table: 'absence', rule: 'A22', advice: 'desk_isolation' },
      },
    });
  });
  it('is asked with the answers of the phone, not with its conclusion', () => {
    const told = { table: 'team', rule: 'T3', advice: 'nothing_harmless' };
    expect(urgencyOf({ compass: { ...trace, riskToOthers: 'now', told } })).toBe('social');
    expect(
      urgencyOf({
        observations: ['home.shouting_often'],
        compass: { ...trace, followUps: { now: 'yes' }, told },
      }),
    ).toBe('now_112');
  });
  it('stays with its own desk when somebody called about danger, and goes with the call when there was nothing else', () => {
    const compass: CompassTrace = { ...trace, danger: 'yes', called: '112' };
    expect(urgencyOf({ compass: { ...compass, followUps: { since: 'weeks' } } })).toBe('social');
    expect(urgencyOf({ observations: ['team.called_112'], compass })).toBe('now_112');
  });
  it('sends an unknown newer fact to a person, never nowhere', () => {
    const result = recordSignal({ ...draft, observations: ['newer.thing'] }, standardBook);
    expect(result).toMatchObject({
      ok: true,
      value: { decision: { kind: 'niet_pluis', urgency: 'social' } },
    });
  });
  it('stores nothing about people who do nothing', () =>
    expect(refusals({ observations: ['person.sits_or_talks'] })).toEqual(['observations nothing_to_store']));
});

describe('the number of a signal', () => {
  it('reads back as people type it', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), (id) => {
        const number = signalNumber(id as SignalId);
        expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(
          normalizeSignalNumber(
            ` ${number.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `,
          ),
        ).toBe(number);
      }),
    );
  });
});

describe('fields', () => {
  it('lets the sender read no content and no place', () => {
    const bySender = Object.entries(signalFields)
      .filter(([, rule]) => (rule.readers as readonly string[]).includes('sender'))
      .map(([name]) => name);
    expect(bySender.sort()).toEqual([
      'compass_advice',
      'kind',
      'number',
      'received_at',
      'recorded_at',
      'status',
      'street',
    ]);
  });
});
