/** The lexicon as data: its forms follow Dutch spelling, its kinds do not contradict each other, and everyday words stay out of it. */
import { describe, expect, it } from 'vitest';
import { findEntries } from './find-entry.ts';
import { adjectiveForms, nounForms } from './forms.ts';
import { lexicon } from './lexicon.ts';
import { judgingLines } from './lexicon-judging.ts';
import { whoLines } from './lexicon-who.ts';
import { markKinds } from './mark.ts';

const kindsOf = (word: string): readonly string[] => [...new Set(findEntries(word).map(({ kind }) => kind))];

describe('forms', () => {
  it.each([
    ['junk:junks', 'junks'],
    ['dief:dieven', 'dieven'],
    ['idioot', 'idioten'],
    ['dronkenlap', 'dronkenlappen'],
    ['viezerik', 'viezeriken'],
    ['zwerver', 'zwervers'],
    ['roemeen', 'roemenen'],
    ['marokkaan', 'marokkanen'],
    ['marokkaan', 'marokkaantje'],
    ['junkie', 'junkies'],
    ['lul', 'lulletje'],
    ['boef', 'boeven'],
    ['homo', "homo's"],
    ['kneus', 'kneuzen'],
    ['debiel', 'debielen'],
  ])('of %s: %s', (noun, form) => expect(nounForms(noun)).toContain(form));
  it.each([
    ['gek', 'gekke'],
    ['raar', 'rare'],
    ['vies', 'vieze'],
    ['agressief', 'agressieve'],
    ['asociaal', 'asociale'],
    ['dakloos', 'dakloze'],
    ['chinees', 'chinese'],
    ['dronken', 'dronken'],
    ['verward', 'verwarden'],
  ])('of %s: %s', (adjective, form) => expect(adjectiveForms(adjective)).toContain(form));
});

describe('the lexicon', () => {
  it('holds small letters without accents only, so that it is found', () => {
    for (const word of lexicon.keys()) expect(word).toMatch(/^[a-z0-9'-]+$/);
  });
  it('names no word twice in one line', () => {
    for (const [kind, , , words] of [...whoLines, ...judgingLines]) {
      const all = words.split(/\s+/).filter(Boolean);
      expect(
        all.filter((word, at) => all.indexOf(word) !== at),
        kind,
      ).toEqual([]);
    }
  });
  it('knows every kind that words can have', () => {
    const kinds = new Set([...lexicon.values()].flatMap((all) => all.map(({ kind }) => kind)));
    for (const kind of markKinds.slice(markKinds.indexOf('origin')))
      if (kind !== 'assumption' && kind !== 'hearsay') expect(kinds, kind).toContain(kind);
  });
});

describe('a word as somebody writes it', () => {
  it.each([
    ['alchoholist', 'diagnosis'],
    ['alcoholst', 'diagnosis'],
    ['verwart', 'diagnosis'],
    ['marokaanse', 'origin'],
    ['asosiaal', 'opinion'],
    ['agresieve', 'opinion'],
    ['moslimvrouw', 'faith'],
    ['homostel', 'sexuality'],
    ['drugsjunk', 'diagnosis'],
    ['fietsendief', 'opinion'],
    ['kutkinderen', 'insult'],
    ['turks-nederlandse', 'origin'],
  ])('%s is still a word of %s', (word, kind) => expect(kindsOf(word)).toEqual([kind]));
  it.each(
    'schadelijk spulletjes visdieven autodealer werktuig voertuig speeltuin rotonde rotzooi flikkeren sukkelen verwarming achterdijk christina oplichten homogeen turkije'.split(
      ' ',
    ),
  )('%s is an everyday word', (word) => expect(findEntries(word)).toEqual([]));
});
