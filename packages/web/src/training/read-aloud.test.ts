/** Reading aloud with a voice that only writes down what it is told: what, in which language, that it stops, and no button without one. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReadAloud } from './read-aloud.tsx';
import { hasVoice, hush, sayAloud } from './say-aloud.ts';
import { nl } from './words-nl.ts';

class Utterance {
  lang = '';
  rate = 1;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** @returns what the voice was told, in order, and what it is saying */
const putVoice = () => {
  const told: string[] = [];
  const said: Utterance[] = [];
  const speechSynthesis = {
    speak: (utterance: Utterance) => {
      told.push(`${utterance.lang}: ${utterance.text}`);
      said.push(utterance);
    },
    cancel: () => void told.push('stop'),
  };
  vi.stubGlobal('window', { speechSynthesis, SpeechSynthesisUtterance: Utterance });
  return { told, said };
};
const button = (): string => renderToStaticMarkup(createElement(ReadAloud, { lines: ['Een', 'Twee'] }));

describe('reading aloud', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('says the text in the language of the screen, after what it was saying', () => {
    const { told } = putVoice();
    sayAloud('Goedenavond.', 'nl', () => undefined);
    sayAloud('Good evening.', 'en', () => undefined);
    expect(told).toEqual(['stop', 'nl-NL: Goedenavond.', 'stop', 'en-GB: Good evening.']);
  });
  it('tells when it is done, and when the voice fails', () => {
    const { said } = putVoice();
    let done = 0;
    sayAloud('Goedenavond.', 'nl', () => void (done += 1));
    expect(done).toBe(0);
    said[0]?.onend?.();
    said[0]?.onerror?.();
    expect(done).toBe(2);
  });
  it('stops', () => {
    const { told } = putVoice();
    hush();
    expect(told).toEqual(['stop']);
  });
  it('is a button with the word for it, which says nothing by itself', () => {
    const { told } = putVoice();
    expect(button()).toContain(nl.listen);
    expect(button()).not.toContain(nl.stopListening);
    expect(told).toEqual([]);
  });
  it.each([{}, { speechSynthesis: {} }, { SpeechSynthesisUtterance: Utterance }])(
    'has no button where the phone has no whole voice (%#), and stopping is harmless',
    (phone) => {
      vi.stubGlobal('window', phone);
      expect(hasVoice()).toBe(false);
      expect(button()).toBe('');
      expect(hush).not.toThrow();
    },
  );
});
