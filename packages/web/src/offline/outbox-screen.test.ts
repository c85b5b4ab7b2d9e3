/** The postvak is called empty only when it was looked into. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OutboxScreen } from './outbox-screen.tsx';

it('says nothing of what waits before the disk was read', () => {
  const text = renderToStaticMarkup(createElement(OutboxScreen, { ownerId: 'riet' }));
  expect(text).toContain('Mijn postvak');
  expect(text).not.toContain('Alles is verstuurd');
});
