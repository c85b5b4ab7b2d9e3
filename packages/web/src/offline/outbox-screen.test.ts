/** Whether everything is sent is said once the phone has read what it holds. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OutboxScreen, TrayIsEmpty } from './outbox-screen.tsx';

const said = (found: Parameters<typeof TrayIsEmpty>[0]['found']): string =>
  renderToStaticMarkup(createElement(TrayIsEmpty, { found }));

it('does not say that all is sent before it was read', () => {
  const first = renderToStaticMarkup(createElement(OutboxScreen, { ownerId: 'amina' }));
  expect(first).toContain('Mijn postvak');
  expect(first).not.toContain('leeg');
  expect(first).toContain('Even geduld');
});

it('says that it is empty when it is, and that it cannot be read when it cannot', () => {
  expect(said(0)).toContain('Je postvak is leeg.');
  expect(said(2)).toBe('');
  expect(said('unread')).toContain('We kunnen je postvak nu niet lezen.');
  expect(said('unread')).not.toContain('leeg');
});
