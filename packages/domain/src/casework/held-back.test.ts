/** Verb × field × what is there: what can stay behind, and what always goes along. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canHoldBack,
  disclosureFor,
  fieldsAlong,
  handOverKinds,
  heldAtYes,
  heldBackOf,
  isToGive,
  shareableFields,
} from './index.ts';

const whole = { street: 'Dijkweg', houseNumber: '12', addressShielded: false } as const;

describe('what goes along to a new owner', () => {
  it('can leave out street, house number and reason, and never the rung or the review', () => {
    expect(shareableFields.filter((field) => canHoldBack('assign', whole, field))).toEqual([
      'place',
      'house_number',
      'reason',
    ]);
    expect(fieldsAlong('transfer', [])).toEqual(['rung', 'review']);
    expect(heldBackOf('assign', whole, ['house_number'])).toEqual(['place', 'reason']);
  });

  it('leaves out nothing that is not there, and of a shielded address nothing: that keeps its own rule', () => {
    expect(heldBackOf('transfer', { ...whole, houseNumber: null }, [])).toEqual(['place', 'reason']);
    expect(heldBackOf('transfer', { ...whole, street: null }, [])).toEqual(['house_number', 'reason']);
    expect(heldBackOf('transfer', { ...whole, addressShielded: true }, [])).toEqual(['reason']);
  });

  it('offers no choice of what is not there: no street, no number, nothing of a shielded address', () => {
    const toGive = (kind: 'refer' | 'transfer', change: object) =>
      shareableFields.filter((field) => isToGive(kind, { ...whole, ...change }, field));
    const always = ['reason', 'rung', 'review'];
    expect(toGive('transfer', {})).toEqual(['place', 'house_number', ...always]);
    expect(toGive('transfer', { street: null })).toEqual(['house_number', ...always]);
    expect(toGive('refer', { street: null, houseNumber: null })).toEqual(['place', ...always]);
    for (const kind of ['refer', 'transfer'] as const)
      expect(toGive(kind, { addressShielded: true })).toEqual(always);
  });

  it('at the yes leaves out as well what of the address was shown to nobody', () => {
    const at = (offer: Partial<Parameters<typeof heldAtYes>[0]>, change: object = {}) =>
      heldAtYes({ kind: 'transfer', fields: [], heldBack: [], ...offer }, { ...whole, ...change });
    expect(at({})).toEqual(['place', 'house_number']);
    expect(at({ fields: ['place', 'house_number'] })).toEqual([]);
    expect(at({ fields: ['place'], heldBack: ['house_number', 'reason'] })).toEqual([
      'house_number',
      'reason',
    ]);
    expect(at({}, { houseNumber: null })).toEqual(['place']);
    expect(at({}, { addressShielded: true })).toEqual([]);
    expect(at({ heldBack: ['place'] }, { addressShielded: true })).toEqual(['place']);
    expect(at({ kind: 'refer' })).toEqual([]);
  });

  it('with a request for help leaves the case as it is', () => {
    expect(heldBackOf('refer', whole, [])).toEqual([]);
    expect(fieldsAlong('refer', [])).toEqual([]);
  });

  it('is in the text or held back, never both, and the neighbourhood is always in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...handOverKinds), fc.subarray([...shareableFields]), (kind, chosen) => {
        const file = {
          ...whole,
          street: 'STREET',
          houseNumber: 'NUMBER',
          neighbourhoodCode: 'BU99010201',
          reason: 'REASON',
          rung: 'team',
          reviewOn: '2027-01-07',
        };
        const words = { place: 'STREET', house_number: 'NUMBER', reason: 'REASON' } as const;
        const newOwner = kind === 'refer' ? null : { purpose: 'PURPOSE' };
        const fields = fieldsAlong(kind, chosen);
        const text = JSON.stringify(disclosureFor(file, [], { fields, entryIds: [] }, newOwner));
        for (const [field, word] of Object.entries(words)) {
          const isHeld = heldBackOf(kind, file, chosen).some((one) => one === field);
          expect(text.includes(word)).toBe(chosen.some((one) => one === field));
          expect(isHeld).toBe(kind !== 'refer' && !text.includes(word));
        }
        expect(text.includes('PURPOSE')).toBe(kind !== 'refer' && !chosen.includes('reason'));
        if (kind !== 'refer') expect(text).toContain('BU99010201');
      }),
    );
  });
});
