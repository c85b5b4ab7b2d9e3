/** What is said of work that nobody moved for long: the day it closes, and keeping it open with a reason. Dutch, and the same in English. */
import type { ExtendReason } from '@buurtplus/domain/signals';
import type { Language } from './words.tsx';

export type StillWords = {
  readonly signal: (day: string) => string;
  readonly case: (day: string) => string;
  readonly door: string;
  readonly intro: string;
  readonly months: string;
  readonly monthNames: Readonly<Record<1 | 3 | 6, string>>;
  readonly reason: string;
  readonly reasons: Readonly<Record<ExtendReason, string>>;
  readonly words: string;
  readonly wordsHint: string;
  readonly send: string;
  readonly cancel: string;
};

const nl: StillWords = {
  signal: (day) =>
    `Met dit signaal gebeurt al lang niets. Het sluit op ${day}, en wie het stuurde krijgt dan een vriendelijk bericht. Doe er iets mee, of verleng het.`,
  case: (day) =>
    `In deze casus gebeurt al lang niets. Hij sluit op ${day}. Doe er iets mee, sluit hem zelf, of verleng hem.`,
  door: 'Verleng met reden',
  intro: 'Hooguit een half jaar. Jouw naam staat erbij.',
  months: 'Hoelang?',
  monthNames: { 1: 'Een maand', 3: 'Drie maanden', 6: 'Een half jaar' },
  reason: 'Waarom?',
  reasons: {
    still_needed: 'Het is nog nodig',
    waits_for_other: 'Het wacht op een ander',
    comes_back: 'Het komt steeds terug',
    other: 'Iets anders',
  },
  words: 'Leg het kort uit',
  wordsHint: 'Voor je collega’s. Geen namen van bewoners.',
  send: 'Verleng',
  cancel: 'Toch niet',
};
const en: StillWords = {
  signal: (day) =>
    `Nothing has happened to this signal for long. It closes on ${day}, and whoever sent it then gets a kind message. Do something with it, or extend it.`,
  case: (day) =>
    `Nothing has happened in this case for long. It closes on ${day}. Do something with it, close it yourself, or extend it.`,
  door: 'Extend with a reason',
  intro: 'Half a year at most. Your name stands with it.',
  months: 'For how long?',
  monthNames: { 1: 'A month', 3: 'Three months', 6: 'Half a year' },
  reason: 'Why?',
  reasons: {
    still_needed: 'It is still needed',
    waits_for_other: 'It waits for somebody else',
    comes_back: 'It keeps coming back',
    other: 'Something else',
  },
  words: 'Explain it briefly',
  wordsHint: 'For your colleagues. No names of residents.',
  send: 'Extend',
  cancel: 'Never mind',
};
export const stillWords = (language: Language): StillWords => (language === 'nl' ? nl : en);
