/** A count is told as a count and a limit as a limit, on the screen. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MissedList } from './missed-list.tsx';

it('says at least so many of a situation that has a limit only', () => {
  const text = { nl: 'Wat doe je?', en: 'What do you do?' };
  const told = (side: 'some' | 'at_least') =>
    renderToStaticMarkup(
      createElement(MissedList, {
        missed: [{ kind: 'situation', id: 'blows', title: null, text, wrong: 8, of: 10, side }],
      }),
    );
  expect(told('some')).toContain('<strong>8 van de 10 keer');
  expect(told('at_least')).toContain('<strong>minstens 8 van de 10 keer');
});
