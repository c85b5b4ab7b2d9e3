import { describe, expect, it } from 'vitest';
import { consentIn } from './consent.ts';
import type { CaseEntry } from './entry.ts';

const asked = (askedOn: string, given: boolean): CaseEntry => ({
  kind: 'consent',
  asked: 'yes',
  given,
  why: null,
  askedOn,
});
const not = (askedOn: string, how: 'no' | 'not_possible'): CaseEntry => ({
  kind: 'consent',
  asked: how,
  given: null,
  why: 'Kon niet.',
  askedOn,
});

describe('whether consent stands', () => {
  it.each([
    ['nothing was ever written about it', [], 'not_asked'],
    ['it was not asked', [not('2026-03-01', 'no')], 'not_asked'],
    ['asking was not possible', [not('2026-03-01', 'not_possible')], 'not_possible'],
    ['the resident said yes', [asked('2026-03-01', true)], 'given'],
    ['the resident said no', [asked('2026-03-01', false)], 'said_no'],
    ['a yes was taken back later', [asked('2026-03-01', true), asked('2026-03-02', false)], 'said_no'],
    ['a no became a yes', [asked('2026-03-01', false), asked('2026-03-02', true)], 'given'],
    [
      'an older yes was written down last',
      [asked('2026-03-02', false), asked('2026-02-28', true)],
      'said_no',
    ],
    ['two on one day: the later line', [asked('2026-03-01', true), asked('2026-03-01', false)], 'said_no'],
    ['other lines say nothing of it', [asked('2026-03-01', true), { kind: 'wish', text: 'Rust.' }], 'given'],
  ] as const)('%s', (_name, entries, standing) => {
    expect(consentIn(entries)).toBe(standing);
  });

  it('needs a yes of itself: what is sealed says nothing of consent', () => {
    expect(consentIn([{ kind: 'sensitive' }])).toBe('not_asked');
  });
});
