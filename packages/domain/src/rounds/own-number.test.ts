/** Which numbers somebody can leave for an alarm, and the one shape they are kept in. */
import { describe, expect, it } from 'vitest';
import { readOwnNumber } from './own-number.ts';

describe('an own number', () => {
  it.each([
    ['06-12345678', '0612345678'],
    [' 06 1234 5678 ', '0612345678'],
    ['+31 6 12345678', '0612345678'],
    ['0031612345678', '0612345678'],
    ['+31 (0)6 12345678', '0612345678'],
    ['(010) 123 45 67', '0101234567'],
    ['+32 470 12 34 56', '+32470123456'],
  ])('%s is kept as %s', (typed, kept) => expect(readOwnNumber(typed)).toEqual({ ok: true, value: kept }));
  it.each([
    '',
    '112',
    '0900-8844',
    '0800 7000',
    '0900 1234567',
    '0801234567',
    '061234567',
    '06123456789',
    'bel mij',
    '+31 6',
    '+1',
  ])('"%s" is none', (typed) => expect(readOwnNumber(typed).ok).toBe(false));
});
