/** The small rules of the screens: lines that are no change, hours as people write them, cells, rows and groups. */
import { type DecisionTable, noChanges, standardBook } from '@buurtplus/domain/compass';
import { describe, expect, it } from 'vitest';
import { groupLines } from './dry-run-groups.ts';
import { clockOf, copyDay, hoursInWords, minuteOf, nextSpell, officeHours, withDay } from './hours.ts';
import {
  deskCode,
  lineName,
  putDesk,
  putObservation,
  putSentence,
  putTable,
  removeDesk,
  restoreLine,
} from './lines.ts';
import { nextRule, rowState, toggled, withCell, withNewRow, withoutRow } from './table-rows.ts';

const desk = (code: string) => {
  const found = standardBook.desks.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const table = (code: string) => {
  const found = standardBook.tables.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};

describe('a line', () => {
  it('that says what the standard says is no change', () => {
    const own = putDesk(standardBook, noChanges, { ...desk('dcmr'), phone: '1' });
    expect(own.desks).toHaveLength(1);
    expect(putDesk(standardBook, own, desk('dcmr'))).toEqual(noChanges);
    const fact = { code: 'home.neglected', nl: 'Huis of tuin verwaarloosd', en: '', hidden: false };
    expect(putObservation(standardBook, noChanges, fact)).toEqual(noChanges);
    expect(putObservation(standardBook, noChanges, { ...fact, hidden: true }).observations).toEqual([
      { code: 'home.neglected', nl: '', en: '', hidden: true },
    ]);
    const greet = standardBook.sentences['greet'] ?? { nl: '', en: '' };
    const said = putSentence(standardBook, noChanges, 'greet', { ...greet, nl: 'Hoi.' });
    expect(said.sentences).toEqual({ greet: { nl: 'Hoi.', en: '' } });
    expect(putSentence(standardBook, said, 'greet', greet)).toEqual(noChanges);
    expect(putTable(standardBook, noChanges, table('team'))).toEqual(noChanges);
  });

  it('is taken away and put back', () => {
    const gone = removeDesk(standardBook, noChanges, 'dcmr');
    expect(gone.removedDesks).toEqual(['dcmr']);
    expect(restoreLine(gone, { part: 'desks', code: 'dcmr' })).toEqual(noChanges);
    const own = putDesk(standardBook, noChanges, { ...desk('dcmr'), code: 'eigen' });
    expect(removeDesk(standardBook, own, 'eigen')).toEqual(noChanges);
    const all = { ...own, sentences: { greet: { nl: 'x', en: 'x' } }, tables: [table('team')] };
    for (const [part, code] of [
      ['desks', 'eigen'],
      ['sentences', 'greet'],
      ['tables', 'team'],
    ] as const)
      expect(restoreLine(all, { part, code })).not.toEqual(all);
  });

  it('has a name on the screen, and a new desk a short one of its own', () => {
    expect(lineName([standardBook], { part: 'desks', code: 'dcmr' }, 'nl')).toBe(
      'DCMR Milieudienst Rijnmond',
    );
    expect(lineName([standardBook], { part: 'tables', code: 'gone' }, 'nl')).toBe('gone');
    expect(deskCode('Wijkteam Zuid, één loket', [])).toBe('wijkteam-zuid-een-loket');
    expect(deskCode('112', ['112', '112-2'])).toBe('112-3');
    expect(deskCode('?!', [])).toBe('loket');
  });
});

describe('hours', () => {
  it('are said in few words', () => {
    expect(hoursInWords(officeHours, 'nl')).toBe('ma t/m vr 09:00–17:00');
    const saturday = withDay(officeHours, 5, [
      [600, 720],
      [780, 1_440],
    ]);
    expect(hoursInWords(saturday, 'nl')).toBe('ma t/m vr 09:00–17:00, za 10:00–12:00, 13:00–24:00');
    expect(hoursInWords({ always: true }, 'en')).toBe('day and night');
    expect(hoursInWords(copyDay(officeHours, 6, [0, 1, 2, 3, 4]), 'nl')).toBe('nooit open');
    expect(hoursInWords(withDay(officeHours, 2, []), 'en')).toBe(
      'Mon to Tue 09:00–17:00, Thu to Fri 09:00–17:00',
    );
  });
  it('go to the clock and back; midnight ends a day', () => {
    for (const minute of [0, 545, 1_439]) expect(minuteOf(clockOf(minute), false)).toBe(minute);
    expect(minuteOf('00:00', true)).toBe(1_440);
    expect(clockOf(1_440)).toBe('24:00');
    for (const typed of ['9', '9:00', '09.00', '0900', '9u', '9u00'])
      expect(minuteOf(typed, false), typed).toBe(540);
    for (const typed of ['', 'x', '9:', '25', '9:75', '-1']) expect(minuteOf(typed, false), typed).toBeNull();
    expect(nextSpell([[540, 720]])).toEqual([780, 900]);
    expect(nextSpell([[540, 1_400]])).toEqual([1_380, 1_440]);
  });
});

describe('a table', () => {
  const now = { name: 'now', values: ['no', 'unknown', 'yes'], isOrdered: true };
  it('holds values in order, and all or none of them is anything', () => {
    expect(toggled(now, '-', 'yes')).toBe('yes');
    expect(toggled(now, 'yes', 'no')).toBe('no|yes');
    expect(toggled(now, 'no|yes', 'unknown')).toBe('-');
    expect(toggled(now, 'yes', 'yes')).toBe('-');
  });
  /** A table of its own: the standard's rows come and go. */
  const small: DecisionTable = {
    code: 'small',
    title: { nl: 'Klein', en: 'Small' },
    inputs: [now],
    rows: ['T1', 'T2', 'T3'].map((rule, at) => ({
      rule,
      when: [now.values[at] ?? ''],
      advice: 'desk_care',
      because: { nl: 'x', en: 'x' },
    })),
  };
  it('gives a new row a number that no row has or had', () => {
    expect(nextRule(small, small)).toBe('T4');
    expect(nextRule(withoutRow(small, 'T3'), small)).toBe('T4');
    const longer = withNewRow(small, 'T4', 'talk_feeling');
    expect(nextRule(longer, small)).toBe('T5');
    expect(longer.rows.at(-1)).toEqual({
      rule: 'T4',
      when: ['-'],
      advice: 'talk_feeling',
      because: { nl: '', en: '' },
    });
    expect(nextRule({ ...small, rows: [] }, undefined)).toBe('S1');
  });
  it('says which rows are own', () => {
    const changed = withCell(small, 'T2', 0, '-');
    const states = withNewRow(changed, 'T4', 'x').rows.map((row) => rowState(row, small));
    expect(states).toEqual(['same', 'changed', 'same', 'new']);
  });
});

describe('a dry run on the screen', () => {
  it('gathers lines by what changes into what', () => {
    const ending = {
      outcome: 'desk',
      desk: 'wijkwerker',
      deskCode: 'wijkwerker',
      phone: null,
      advice: 'desk_care',
      table: 'care',
      rule: 'Z1',
      stores: 'yes',
    } as const;
    const line = {
      kind: 'less_urgent',
      facts: ['home.smell'],
      before: ending,
      after: { ...ending, advice: 'look_again' },
      past: null,
      examples: 1,
      example: null,
    } as const;
    const lines = [
      { ...line, facts: ['home.smell'] },
      { ...line, facts: ['home.neglected'], before: { ...ending, rule: 'Z2' } },
      { ...line, facts: ['home.bailiff'], kind: 'gone' as const, after: null },
    ];
    expect(groupLines(lines).map(({ kind, lines: own }) => [kind, own.length])).toEqual([
      ['less_urgent', 2],
      ['gone', 1],
    ]);
  });
});
