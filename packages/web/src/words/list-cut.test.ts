/** A list that is as long as it may be says so, in the language of the screen; a shorter one says nothing. */
import { mostOnList } from '@buurtplus/contract/wire';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ListCut } from './list-cut.tsx';

const shown = (count: number, kind: 'newest' | 'first', most?: number): string =>
  renderToStaticMarkup(createElement(ListCut, { count, kind, ...(most === undefined ? {} : { most }) }));

describe('a list that is cut', () => {
  it('says how many it shows and what becomes of the rest', () => {
    expect(shown(mostOnList - 1, 'newest')).toBe('');
    expect(shown(mostOnList, 'newest')).toContain(`nieuwste ${mostOnList}`);
    expect(shown(mostOnList, 'first')).toContain('dan komt de volgende');
    expect(shown(50, 'newest', 50)).toContain('nieuwste 50');
  });
});
