/** The words of this room are there in Dutch and in English, plain and friendly, and every change can be told. */
import {
  applyChanges,
  type BookChanges,
  type CompassBook,
  diffChanges,
  dryRunKinds,
  editionParts,
  noChanges,
  observationPlaces,
  standardBook,
} from '@buurtplus/domain/compass';
import { describe, expect, it } from 'vitest';
import { dayInWords } from './days.ts';
import { describeChange } from './describe-change.ts';
import { deskLineWords } from './desk-line-words.ts';
import { editionWords } from './edition-words.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { tableWords } from './table-words.ts';

const all = (language: 'nl' | 'en') => ({
  knowledge: knowledgeWords(language),
  edition: editionWords(language),
  desk: deskLineWords(language),
  table: tableWords(language),
});

/** Every path to a text, with the text; a function is asked with a word and a number. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [
      [
        path,
        String(
          (value as (one: unknown, other: unknown) => string)(path.endsWith('.edition') ? null : 'a', 'b'),
        ),
      ],
    ];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

describe('the words of the compass keeper', () => {
  const [dutch, english] = [textsIn(all('nl')), textsIn(all('en'))];
  it('are the same set in both languages, and none is empty', () => {
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    expect(dutch.length).toBeGreaterThan(200);
    for (const [path, text] of [...dutch, ...english]) expect(text.trim(), path).not.toBe('');
  });
  it('do not leave Dutch sentences in the English set', () => {
    const texts = new Map(english);
    const same = dutch.filter(([path, text]) => text.split(' ').length > 2 && texts.get(path) === text);
    expect(same.map(([path]) => path)).toEqual([]);
  });
  it('say "je", never "u", and blame nobody', () => {
    for (const [path, text] of dutch)
      expect(text, path).not.toMatch(/\b(u|uw|fout|error|verplicht|ongeldig|succesvol)\b/i);
  });
  it('name every part, place and kind of change there is', () => {
    for (const language of ['nl', 'en'] as const) {
      const { knowledge, edition } = all(language);
      for (const part of editionParts) expect(knowledge.parts[part], part).toBeTruthy();
      for (const place of observationPlaces) expect(knowledge.texts.places[place], place).toBeTruthy();
      for (const kind of dryRunKinds) expect(edition.tryOut.kinds[kind], kind).toBeTruthy();
    }
  });
});

describe('a day', () => {
  it.each([
    ['2026-12-01', 'vandaag'],
    ['2026-12-02', 'morgen'],
    ['2026-11-30', 'gisteren'],
    ['2026-12-08', 'dinsdag 8 december'],
    ['2024-03-03', '3 maart 2024'],
    ['niets', 'niets'],
  ])('%s is %s', (day, words) => expect(dayInWords(day, 'nl', '2026-12-01')).toBe(words));
});

describe('a change', () => {
  const edition = (changes: Partial<BookChanges>): CompassBook =>
    applyChanges(standardBook, { ...noChanges, ...changes }, 'standard-1+1');
  const told = (changes: Partial<BookChanges>): readonly string[] => {
    const words = { desk: deskLineWords('nl'), change: knowledgeWords('nl').change };
    return diffChanges(noChanges, { ...noChanges, ...changes }).map((line) =>
      describeChange(standardBook, edition(changes), line, words, 'nl'),
    );
  };
  const [desk] = standardBook.desks.filter(({ code }) => code === 'wijkwerker');
  const [team] = standardBook.tables.filter(({ code }) => code === 'team');
  if (desk === undefined || team === undefined) throw new Error('the standard changed');
  it('of a desk says the old number and hours and the new', () => {
    expect(told({ desks: [{ ...desk, phone: '14 010', hours: { always: true } }] })).toEqual([
      'Telefoonnummer van niets naar 14 010; Wanneer open van ma t/m vr 09:00–17:00 naar dag en nacht',
    ]);
    expect(told({ desks: [{ ...desk, code: 'eigen' }], removedDesks: ['dcmr'] })).toEqual([
      'verwijderd',
      'nieuw',
    ]);
  });
  it('of a table says which rows, of a text what it was', () => {
    const rows = [
      ...team.rows.slice(1).map((row) => (row.rule === 'T3' ? { ...row, advice: 'x' } : row)),
      { rule: 'T99', when: ['-', '-'], advice: 'x', because: { nl: '', en: '' } },
    ];
    expect(told({ tables: [{ ...team, rows }] })).toEqual(['gewijzigd: T3; nieuw: T99; verwijderd: T1']);
    expect(told({ observations: [{ code: 'home.smell', nl: 'Stank', en: '', hidden: false }] })).toEqual([
      'was: Vieze geur uit huis',
    ]);
    expect(told({ observations: [{ code: 'home.smell', nl: '', en: '', hidden: true }] })).toEqual([
      'verborgen',
    ]);
    expect(told({ sentences: { greet: { nl: '', en: 'Hi.' } } })).toEqual(['de Engelse tekst']);
  });
});
