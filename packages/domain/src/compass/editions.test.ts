/** An edition is the standard with a municipality's own lines, two people's work becomes one, and what a newer standard brings is not hidden. */
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  type BookChanges,
  diffChanges,
  editionVersion,
  hasChanges,
  hiddenNews,
  isNewerStandard,
  mergeChanges,
  noChanges,
  standardBook,
} from './index.ts';

const deskOf = (code: string) => {
  const found = standardBook.desks.find((desk) => desk.code === code);
  if (found === undefined) throw new Error(`no desk ${code}`);
  return found;
};
const tableOf = (code: string) => {
  const found = standardBook.tables.find((table) => table.code === code);
  if (found === undefined) throw new Error(`no table ${code}`);
  return found;
};
const desk = (code: string, phone: string) => ({ ...deskOf('wijkwerker'), code, phone });

describe('an edition', () => {
  it('without changes is the standard under another name', () => {
    const book = applyChanges(standardBook, noChanges, 'standard-1+1');
    expect({ ...book, version: standardBook.version }).toEqual(standardBook);
    expect(book.version).toBe(editionVersion('standard-1', 1));
  });

  it('replaces a desk in its place, adds a new one at the end and takes one away', () => {
    const book = applyChanges(
      standardBook,
      {
        ...noChanges,
        desks: [desk('wijkwerker', '14 010'), desk('vraagwijzer-zuid', '010-1234567')],
        removedDesks: ['dcmr'],
      },
      'x',
    );
    const codes = book.desks.map(({ code }) => code);
    expect(codes.indexOf('wijkwerker')).toBe(
      standardBook.desks.findIndex(({ code }) => code === 'wijkwerker'),
    );
    expect(book.desks.find(({ code }) => code === 'wijkwerker')?.phone).toBe('14 010');
    expect(codes.at(-1)).toBe('vraagwijzer-zuid');
    expect(codes).not.toContain('dcmr');
  });

  it('says a fact in own words, keeps the standard where nothing was written, and hides', () => {
    const book = applyChanges(
      standardBook,
      {
        ...noChanges,
        observations: [
          { code: 'home.neglected', nl: 'Voortuin vol', en: ' ', hidden: false },
          { code: 'home.smell', nl: '', en: '', hidden: true },
        ],
      },
      'x',
    );
    const neglected = book.observations.find(({ code }) => code === 'home.neglected');
    expect(neglected).toMatchObject({
      nl: 'Voortuin vol',
      en: 'House or garden neglected',
      concern: 'neglect',
    });
    expect(book.observations.some(({ code }) => code === 'home.smell')).toBe(false);
    expect(book.observations).toHaveLength(standardBook.observations.length - 1);
  });

  it('replaces whole tables and sentences, and adds an advice', () => {
    const table = { ...tableOf('team'), rows: tableOf('team').rows.slice(0, 2) };
    const advices = { own: { ...standardBook.advices['desk_care'], stores: 'no' } } as BookChanges['advices'];
    const book = applyChanges(
      standardBook,
      { ...noChanges, tables: [table], sentences: { greet: { nl: 'Groet.', en: '' } }, advices },
      'x',
    );
    expect(book.tables.find(({ code }) => code === 'team')?.rows).toHaveLength(2);
    expect(book.sentences['greet']).toEqual({ nl: 'Groet.', en: standardBook.sentences['greet']?.en });
    expect(Object.keys(book.advices)).toHaveLength(Object.keys(standardBook.advices).length + 1);
  });
});

describe('a newer standard', () => {
  it.each([
    ['standard-2', 'standard-1', true],
    ['standard-10', 'standard-9', true],
    ['standard-1', 'standard-1', false],
    ['standard-1', 'standard-2', false],
    ['something', 'standard-1', false],
  ])('%s after %s: %s', (version, than, newer) => expect(isNewerStandard(version, than)).toBe(newer));

  it('names the own lines that would hide what is new', () => {
    const newer = {
      ...standardBook,
      version: 'standard-2',
      desks: standardBook.desks.map((one) => (one.code === 'dcmr' ? { ...one, phone: '0888-1' } : one)),
      tables: standardBook.tables.map((one) =>
        one.code === 'team' ? { ...one, title: { nl: 'Anders', en: 'Other' } } : one,
      ),
    };
    const changes = {
      ...noChanges,
      desks: [desk('dcmr', '1'), desk('wijkwerker', '2')],
      tables: [tableOf('crime'), tableOf('team')],
    };
    expect(hiddenNews(standardBook, newer, changes)).toEqual([
      { part: 'desks', code: 'dcmr' },
      { part: 'tables', code: 'team' },
    ]);
  });
});

describe('what differs', () => {
  it('is said line by line, and the order of writing does not matter', () => {
    const one = { ...noChanges, desks: [desk('a', '1'), desk('b', '2')], removedDesks: ['dcmr'] };
    expect(diffChanges(one, { ...one, desks: [...one.desks].reverse() })).toEqual([]);
    expect(diffChanges(one, { ...noChanges, desks: [desk('a', '9')] })).toEqual([
      { part: 'desks', code: 'a' },
      { part: 'desks', code: 'b' },
      { part: 'desks', code: 'dcmr' },
    ]);
    expect(hasChanges(noChanges)).toBe(false);
    expect(hasChanges(one)).toBe(true);
  });
});

describe('two people in one draft', () => {
  const began = { ...noChanges, desks: [desk('a', '1'), desk('b', '1')] };
  const theirs = { ...began, desks: [desk('a', '2'), desk('b', '1')], removedDesks: ['dcmr'] };

  it('both keep what only one of them touched', () => {
    const mine = { ...began, desks: [desk('a', '1')], sentences: { greet: { nl: 'Hoi.', en: 'Hi.' } } };
    const { changes, both } = mergeChanges(began, mine, theirs);
    expect(changes.desks).toEqual([desk('a', '2')]);
    expect(changes.removedDesks).toEqual(['dcmr']);
    expect(changes.sentences).toEqual({ greet: { nl: 'Hoi.', en: 'Hi.' } });
    expect(both).toEqual([]);
  });

  it('hear which line both changed, and the last hand keeps its own', () => {
    const mine = { ...began, desks: [desk('a', '3'), desk('b', '1')] };
    const { changes, both } = mergeChanges(began, mine, theirs);
    expect(changes.desks[0]?.phone).toBe('3');
    expect(both).toEqual([{ part: 'desks', code: 'a' }]);
    expect(mergeChanges(began, theirs, theirs).both).toEqual([]);
  });
});
