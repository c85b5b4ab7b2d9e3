/** A fact in words, also one this phone does not know; and the desks a team has to do with. */
import { standardBook as book, observations } from '@buurtplus/domain/compass';
import { describe, expect, it } from 'vitest';
import { en } from '../words/en/phone.ts';
import { nl } from '../words/nl/phone.ts';
import { callable } from './callable.ts';
import { factText } from './fact-text.ts';

describe('a fact', () => {
  it('that is known is said in its own words', () => {
    for (const one of observations) {
      expect(factText(book, one.code, 'nl', nl.facts)).toBe(one.nl);
      expect(factText(book, one.code, 'en', en.facts)).toBe(one.en);
    }
  });
  it('of a newer book is shown as its code in words, never dropped', () => {
    expect(factText(book, 'home.roof_open', 'nl', nl.facts)).toContain('Bij een huis: roof open');
    expect(factText(book, 'river.boat_adrift', 'en', en.facts)).toContain('river: boat adrift');
    expect(factText(book, 'nonsense', 'nl', nl.facts)).toContain('nonsense');
  });
});

describe('who to call', () => {
  it('is everybody of the municipality and of the own areas, 112 apart', () => {
    const [desk] = book.desks.filter(({ code }) => code === 'wijkwerker');
    if (desk === undefined) throw new Error('no wijkwerker');
    const own = { ...book, desks: [...book.desks, { ...desk, code: 'oost', areas: ['BU1'] }] };
    const codes = (areas: readonly string[]) => callable(own, areas).map(({ code }) => code);
    expect(codes(['BU1'])).toContain('oost');
    expect(codes(['BU2'])).not.toContain('oost');
    expect(codes(['BU1'])).not.toContain('112');
    expect(codes([])).toContain('wijkwerker');
  });
});
