/** One thing of a case in words: nothing is said twice, and consent reads as a sentence. */
import type { CaseEntryBody } from '@buurtplus/contract/casework';
import { describe, expect, it } from 'vitest';
import { caseWords } from './case-words.ts';
import { entryInWords } from './entry-line.tsx';
import { newestOf } from './newest-events.ts';

const words = caseWords('nl');
const action: Extract<CaseEntryBody, { readonly kind: 'action' }> = {
  kind: 'action',
  domain: 'living',
  what: 'Oud papier klaarleggen',
  doer: 'Bewoner zelf',
  support: 'resident',
  informal: null,
  state: 'to_do',
  dueOn: '2026-12-06',
  agreement: null,
  checkInOn: null,
};

describe('an action of the plan', () => {
  it('says who does it once, and leaves how far it is to the pill beside it', () => {
    const [, alone] = entryInWords(action, words, 'nl', true);
    expect(alone).toBe('Bewoner zelf · Te doen · vóór zondag 6 december 2026');
    const [, beside] = entryInWords(action, words, 'nl', true, true);
    expect(beside).toBe('Bewoner zelf · vóór zondag 6 december 2026');
  });
  it('says what kind of help it is when the doer does not say so', () => {
    const [, about] = entryInWords({ ...action, doer: 'een neef' }, words, 'nl', true, true);
    expect(about).toBe('een neef · Bewoner zelf · vóór zondag 6 december 2026');
  });
});

describe('consent', () => {
  it('reads as a sentence', () => {
    const asked = { kind: 'consent', asked: 'yes', given: true, why: null, askedOn: '2026-11-24' } as const;
    expect(entryInWords(asked, words, 'nl')[0]).toBe('Gevraagd en gegeven');
    expect(entryInWords({ ...asked, asked: 'no', given: null }, words, 'nl')[0]).toBe('Niet gevraagd');
  });
});

describe('what happened', () => {
  it('begins with the newest few, and is whole when only one would be hidden', () => {
    expect(newestOf([1, 2, 3, 4, 5, 6, 7])).toHaveLength(7);
    expect(newestOf([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
