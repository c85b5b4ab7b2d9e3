/** What a volunteer answers is said to be ready when it is written down, and not before; else it is still there. */
import type { MySignal, PhonePack } from '@buurtplus/contract/signals';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { type Screen, withScreen } from '../ui/screen-in-tests.ts';
import { AnswerQuestion, GoesOn, type QuestionAnswer } from './answer-question.tsx';
import { MySignalsScreen } from './my-signals-screen.tsx';
import { mySignalsWords } from './my-signals-words.ts';

const words = mySignalsWords('nl');
const question = { questionId: 'q', code: 'still_so', askedAt: '2026-11-26T19:00:00.000Z', answered: false };
const signal: MySignal = {
  signalId: 's',
  number: 'S-1',
  kind: 'public_space',
  street: null,
  phase: 'sent',
  recordedAt: '2026-11-26T19:00:00.000Z',
  receivedAt: '2026-11-26T19:00:00.000Z',
  mayWithdraw: true,
  maySayItGoesOn: true,
  questions: [question],
  answers: [],
};
const pack: PhonePack = {
  epoch: 'e',
  tenant: { id: 'lichtendam', name: 'Lichtendam', municipalityCode: 'GM9901', areaYear: 2026 },
  team: null,
  sealingKey: { keyId: 'k', publicKey: '' },
  desks: [],
  compassVersion: '1',
};

/** A phone whose disk is told by the test what becomes of a write. */
const phone = () => {
  const writes: {
    readonly given: QuestionAnswer | null;
    readonly says: (isKept: boolean | Error) => void;
  }[] = [];
  const write = (given: QuestionAnswer | null) =>
    new Promise<boolean>((resolve, reject) => {
      writes.push({ given, says: (kept) => (kept instanceof Error ? reject(kept) : resolve(kept)) });
    });
  return { writes, write };
};
const chosen = (screen: Screen): string => String(screen.find('Ja').attributes.get('aria-pressed'));

describe('an answer to a question about the own signal', () => {
  it('is said to be ready after it is written down, and is written once', async () => {
    const { writes, write } = phone();
    await withScreen(createElement(AnswerQuestion, { question, onAnswer: write }), async (screen) => {
      await screen.press('Ja');
      await screen.press(words.send);
      await screen.press(words.send);
      expect([writes.length, screen.has(words.sent)]).toEqual([1, false]);
      writes[0]?.says(true);
      await screen.settle();
      expect(screen.text()).toBe(words.sent);
    });
  });

  it.each([
    ['the phone has nothing to seal it with', false],
    ['the disk is full', new Error('full')],
  ])('stays when %s, says so, and can be sent again', async (_why, what) => {
    const { writes, write } = phone();
    await withScreen(createElement(AnswerQuestion, { question, onAnswer: write }), async (screen) => {
      await screen.press('Ja');
      await screen.press(words.send);
      writes[0]?.says(what);
      await screen.settle();
      expect([screen.has(words.failed), screen.has(words.sent), chosen(screen)]).toEqual([
        true,
        false,
        'true',
      ]);
      await screen.press(words.send);
      writes[1]?.says(true);
      await screen.settle();
      expect(writes[1]?.given).toEqual({ questionId: 'q', answer: 'yes', words: null });
      expect(screen.text()).toBe(words.sent);
    });
  });

  it('"it goes on" is said to be heard after it is written down, else that it was not', async () => {
    const { writes, write } = phone();
    await withScreen(createElement(GoesOn, { onSay: () => write(null) }), async (screen) => {
      await screen.press(words.goesOn);
      await screen.press(words.goesOnSure);
      expect(screen.has(words.goesOnSent)).toBe(false);
      writes[0]?.says(false);
      await screen.settle();
      expect([screen.has(words.failed), screen.has(words.goesOnSent)]).toEqual([true, false]);
      await screen.press(words.goesOnSure);
      writes[1]?.says(true);
      await screen.settle();
      expect(screen.text()).toBe(words.goesOnSent);
    });
  });
});

describe('the own signals', () => {
  it.each([
    ['without a pack', null],
    ['on a disk that cannot be written', pack],
  ])('promise nothing that is not on the phone (%s)', async (_phone, held) => {
    const page = createElement(MySignalsScreen, { ownerId: 'riet', pack: held, signals: [signal] });
    await withScreen(page, async (screen) => {
      await screen.press('Ja');
      await screen.press(words.send);
      await screen.press(words.goesOn);
      await screen.press(words.goesOnSure);
      await screen.press('Trek dit signaal in');
      await screen.press('Zeker weten? Tik nog een keer');
      await screen.settle();
      expect(screen.text().split(words.failed)).toHaveLength(4);
      for (const promise of [words.sent, words.goesOnSent]) expect(screen.has(promise)).toBe(false);
    });
  });
});
