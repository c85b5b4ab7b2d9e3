/** A page is as wide from its first moment as it is when everything is there. */
import { describe, expect, it } from 'vitest';
import { pageWidth } from './page-width.ts';

describe('the width of a page', () => {
  it('is known from the address', () => {
    expect(pageWidth('/rooster/maken')).toBe('board');
    expect(pageWidth('/team/leden')).toBe('cards');
    expect(['/afspraken', '/afspraken/nieuw', '/afspraken/1/overleg'].map(pageWidth)).toEqual([
      'agreement',
      'agreement',
      'agreement',
    ]);
  });
  it('is that of a phone for every other page', () => {
    for (const path of ['/', '/rooster', '/rooster/voorstel', '/team', '/ik', '/afsprakenlijst'])
      expect(pageWidth(path), path).toBeUndefined();
  });
});
