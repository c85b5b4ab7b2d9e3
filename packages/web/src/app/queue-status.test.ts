/** The line at the top says that all is sent only when that was counted, and for who is signed in. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { countOf, notCounted, type OutboxCount } from '../offline/outbox-count.ts';
import { QueueCount, QueueStatus } from './queue-status.tsx';

const says = (count: OutboxCount, personId = 'riet'): string =>
  renderToStaticMarkup(createElement(QueueCount, { count, personId }));
const item = (ownerId: string, state: 'waiting' | 'tray' | 'confirmed', signalId: string) => ({
  ownerId,
  state,
  signalId,
});
const box = [
  item('riet', 'waiting', 'round'),
  item('riet', 'waiting', 'round'),
  item('riet', 'tray', 'signal'),
  item('riet', 'confirmed', 'old'),
  item('amina', 'waiting', 'hers'),
];

describe('what still has to leave this phone', () => {
  it('says nothing before it was counted, and keeps its line', () => {
    expect(says(notCounted)).toBe('\u00a0');
    expect(renderToStaticMarkup(createElement(QueueStatus, { personId: 'riet' }))).toBe('\u00a0');
  });
  it('says what waits, or that all is sent, once it was counted', () => {
    expect(says(countOf(box, 'riet'))).toBe('1 staat klaar · kijk even naar 1 bericht');
    expect(says(countOf([item('amina', 'waiting', 'hers')], 'riet'))).toBe('Alles is verstuurd');
  });
  it('says nothing to another person until hers was counted', () => {
    expect(says(countOf([], 'riet'), 'amina')).toBe('\u00a0');
    expect(says(countOf(box, 'riet'), 'amina')).toBe('\u00a0');
    expect(says(countOf([], null), 'amina')).toBe('\u00a0');
    expect(says(countOf(box, 'amina'), 'amina')).toBe('1 staat klaar');
  });
});
