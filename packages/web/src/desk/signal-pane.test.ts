/** What comes in after a signal was opened moves no button of it. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { deskWords } from './desk-words.ts';
import { SignalPane } from './signal-pane.tsx';

const words = deskWords('nl');
const signal: SignalForDeskView = {
  signalId: 's',
  number: 'LD-1',
  kind: 'suspicious',
  urgency: 'team',
  observations: [],
  street: null,
  place: { source: 'neighbourhood', neighbourhoodCode: 'BU05990110' },
  neighbourhoodCode: 'BU05990110',
  status: 'routed',
  dueAt: null,
  observedAt: '2026-01-14T19:00:00.000Z',
  receivedAt: '2026-01-14T19:00:00.000Z',
  recordedAt: '2026-01-14T19:00:00.000Z',
  seenAt: null,
  asleepUntil: null,
  askedAt: null,
  answerDueAt: null,
  houseNumber: null,
  behindTap: ['own_words', 'street', 'house_number'],
  gutFeeling: null,
  ownWords: null,
  decision: null,
  answersGiven: 0,
  senderRepeat: null,
  senderGone: false,
  standsStill: null,
  version: 1,
  allowedActions: ['take', 'return'],
  route: null,
  answers: [],
  questions: [],
  notes: [],
  photos: [],
  events: [],
};
const nothing = (): void => undefined;
const pane = (promise: string | null): string =>
  renderToStaticMarkup(
    createElement(
      QueryClientProvider,
      { client: new QueryClient() },
      createElement(SignalPane, {
        signal,
        words,
        language: 'nl',
        placeName: (code) => code ?? '',
        forming: null,
        message: null,
        onPress: nothing,
        onStep: nothing,
        onCancel: nothing,
        onBack: nothing,
        onOpen: nothing,
        related: {
          items: [],
          loading: true,
          failed: false,
          again: nothing,
          done: null,
          trouble: null,
          setLinked: nothing,
        },
        seenBy: () => null,
        promise,
      }),
    ),
  );

it('shows what the agreement promises below every button that was there before it', () => {
  const promise = 'opgepakt vóór donderdag 15 januari om 12:00.';
  const [above = '', below = ''] = pane(promise).split(promise);
  expect(below).not.toBe('');
  const buttons = (html: string): number => html.split('<button').length - 1;
  const { own_words, street, house_number } = words.home.reveal;
  for (const name of [words.actions.take, words.actions.return, own_words, street, house_number])
    expect(above).toContain(name);
  expect(buttons(above)).toBe(buttons(pane(null)));
});
