/** What is wrong with an edition is said in words, and no edition weakens what protects life; every attempt here is planted. */
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  type BookChanges,
  type CompassDesk,
  checkBook,
  checkEdition,
  type DecisionTable,
  type EditionFault,
  mayPublish,
  noChanges,
  standardBook,
  type TableRow,
} from './index.ts';

const today = '2026-12-01';
const faults = (changes: Partial<BookChanges>): readonly EditionFault[] =>
  checkEdition(standardBook, { ...noChanges, ...changes }, today);
const codes = (changes: Partial<BookChanges>): readonly string[] => [
  ...new Set(faults(changes).map(({ code }) => code)),
];

const tableOf = (code: string): DecisionTable => {
  const found = standardBook.tables.find((table) => table.code === code);
  if (found === undefined) throw new Error(`no table ${code}`);
  return found;
};
const deskOf = (code: string): CompassDesk => {
  const found = standardBook.desks.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no desk ${code}`);
  return found;
};
const adviceOf = (code: string) => {
  const found = standardBook.advices[code];
  if (found === undefined) throw new Error(`no advice ${code}`);
  return found;
};
const withRow = (code: string, rule: string, change: Partial<TableRow>): DecisionTable => ({
  ...tableOf(code),
  rows: tableOf(code).rows.map((row) => (row.rule === rule ? { ...row, ...change } : row)),
});
const own = (change: Partial<CompassDesk>): Partial<BookChanges> => ({
  desks: [{ ...deskOf('wijkwerker'), ...change }],
});

describe('an edition that may be published', () => {
  it('is the standard itself, and one with an own number, text and a more urgent row', () => {
    expect(faults({})).toEqual([]);
    const changes = {
      desks: [
        {
          ...deskOf('wijkwerker'),
          kinds: [...deskOf('wijkwerker').kinds, 'listening_line' as const],
          phone: '14 010',
          checkedOn: today,
        },
      ],
      removedDesks: ['luisterlijn'],
      observations: [{ code: 'home.neglected', nl: 'Voortuin helemaal vol', en: '', hidden: false }],
      sentences: { greet: { nl: 'Groet de mensen.', en: 'Greet people.' } },
      tables: [withRow('urgent', 'U5', { advice: 'call_112' })],
    };
    expect(faults(changes)).toEqual([]);
    expect(mayPublish(faults(changes))).toBe(true);
    expect(checkBook(applyChanges(standardBook, { ...noChanges, ...changes }, 'x'))).toEqual([]);
  });
});

describe('no edition', () => {
  it('hides or rewords a fact that is always for 112', () => {
    const fact = { code: 'home.violence_now', nl: '', en: '' };
    expect(codes({ observations: [{ ...fact, hidden: true }] })).toEqual(['acute_hidden']);
    expect(codes({ observations: [{ ...fact, nl: 'Huis ziet er slecht uit', hidden: false }] })).toEqual([
      'acute_reworded',
    ]);
    expect(codes({ observations: [{ ...fact, en: 'House looks bad', hidden: false }] })).toEqual([
      'acute_reworded',
    ]);
  });

  it('gives another fact the words of one that is for 112', () => {
    const stolen = { code: 'home.neglected', nl: ' nu  RUZIE, klappen of hulpgeroep', en: '', hidden: false };
    expect(codes({ observations: [stolen] })).toEqual(['same_words']);
  });

  it.each(['U1', 'U2', 'U3', 'U4'])('makes row %s of the table about danger less urgent', (rule) => {
    for (const advice of ['call_police', 'desk_care', 'go_on', 'nothing_harmless']) {
      const found = faults({ tables: [withRow('urgent', rule, { advice })] });
      expect(
        found.some(({ code, stops }) => code === 'urgent_weakened' && stops),
        advice,
      ).toBe(true);
    }
  });

  it('makes it less urgent by moving the edge of a row instead of its advice', () => {
    const rows = tableOf('urgent').rows.map((row) =>
      row.rule === 'U1'
        ? { ...row, when: ['yes', '-', 'later|now', '-', '-'] }
        : row.rule === 'U7'
          ? { ...row, when: ['no', 'no', 'none|later', 'none|later', '-'] }
          : row,
    );
    const sneaked = {
      ...tableOf('urgent'),
      rows: [
        ...rows,
        { rule: 'U8', when: ['yes', '-', 'none', '-', '-'], advice: 'go_on', because: { nl: 'x', en: 'x' } },
      ],
    };
    expect(codes({ tables: [sneaked] })).toContain('urgent_weakened');
  });

  it('makes 112 something else by redefining the advice', () => {
    const soft = {
      ...adviceOf('call_112'),
      outcome: 'desk',
      desk: 'wijkwerker',
      urgency: 'social',
      stores: 'yes',
    } as const;
    const found = codes({ advices: { call_112: soft } });
    expect(found).toEqual(expect.arrayContaining(['call_weakened', 'urgent_weakened']));
    expect(codes({ advices: { call_112: { ...adviceOf('call_112'), dos: ['distance'] } } })).toEqual([
      'call_broken',
    ]);
    expect(codes({ advices: { call_112: { ...adviceOf('call_112'), desk: 'coordinator' } } })).toEqual([
      'call_broken',
    ]);
    expect(codes({ advices: { call_police: { ...adviceOf('call_police'), stores: 'no' } } })).toEqual([
      'call_broken',
    ]);
  });

  it('changes, removes or takes over the numbers 112 and 0900-8844', () => {
    expect(codes({ desks: [{ ...deskOf('112'), phone: '0900-1234' }] })).toContain('lifeline_changed');
    expect(codes({ desks: [{ ...deskOf('politie'), phone: '14 010' }] })).toEqual(['lifeline_changed']);
    expect(codes({ desks: [{ ...deskOf('politie'), areas: ['WK059910'] }] })).toEqual(['lifeline_changed']);
    expect(codes({ desks: [{ ...deskOf('112'), hours: deskOf('wijkagent').hours }] })).toEqual([
      'lifeline_changed',
    ]);
    expect(codes({ removedDesks: ['112'] })).toContain('lifeline_changed');
    expect(codes({ removedDesks: ['politie'] })).toContain('lifeline_changed');
    expect(codes(own({ code: 'eigen', kinds: ['emergency'], phone: '14 010', areas: ['WK059910'] }))).toEqual(
      ['lifeline_taken'],
    );
    expect(
      codes({ desks: [{ ...deskOf('politie'), when: { nl: 'Geen spoed.', en: 'No hurry.' } }] }),
    ).toEqual([]);
  });

  it('loses a number out of a sentence, or hides it behind marks that turn the text', () => {
    const without = { nl: 'Bel hulp.', en: 'Call for help.' };
    expect(codes({ sentences: { call_112: without } })).toEqual(['number_lost', 'call_broken']);
    expect(codes({ sentences: { worse_112: { nl: 'Bel 1121.', en: 'Call 112.' } } })).toEqual([
      'number_lost',
    ]);
    expect(codes({ sentences: { call_police: { nl: 'Bel 0900-88440.', en: '' } } })).toContain('number_lost');
    expect(codes({ sentences: { greet: { nl: 'Bel \u202e211\u202c', en: 'x' } } })).toEqual([
      'strange_characters',
    ]);
  });

  it('stores what is harmless, by a row or by an advice', () => {
    expect(codes({ tables: [withRow('team', 'T3', { advice: 'desk_care' })] })).toContain('harmless_stored');
    expect(codes({ tables: [withRow('team', 'T4', { advice: 'look_again' })] })).toContain('harmless_stored');
    const kept = { ...adviceOf('talk_feeling'), stores: 'if_wanted', urgency: 'social' } as const;
    expect(codes({ advices: { talk_feeling: kept } })).toContain('harmless_stored');
  });

  it('has columns of its own, also when those would take years to walk through', () => {
    const values = Array.from({ length: 40 }, (_, at) => `v${at}`);
    const inputs = Array.from({ length: 10 }, (_, at) => ({ name: `n${at}`, values, isOrdered: true }));
    expect(codes({ tables: [{ ...tableOf('crime'), inputs }] })).toEqual(['other_columns']);
    const unordered = tableOf('crime').inputs.map((input) => ({ ...input, isOrdered: false }));
    expect(codes({ tables: [{ ...tableOf('crime'), inputs: unordered }] })).toEqual(['other_columns']);
    expect(codes({ tables: [{ ...tableOf('crime'), code: 'eigen' }] })).toEqual(['unknown_table']);
  });
});

describe('a table', () => {
  it('says in words which situation has no row, gathered in as few lines as it can', () => {
    const table = {
      ...tableOf('absence'),
      rows: tableOf('absence').rows.filter(({ rule }) => rule !== 'A3'),
    };
    const found = faults({ tables: [table] }).filter(({ code }) => code === 'no_row');
    expect(found).toHaveLength(1);
    expect(faults({ tables: [table] })).toHaveLength(1);
    expect(found[0]?.cells).toEqual(['-', 'never', 'several', 'unknown|days|weeks', '-', '-']);
    expect(found[0]?.text.nl).toContain(
      'bewoner weg: nooit weg; aantal tekenen: meer dan één; sinds: onbekend, dagen of weken',
    );
    expect(found[0]?.text.en).toContain('resident away: never away');
  });

  it('says which two rows hold for the same', () => {
    const found = faults({ tables: [withRow('team', 'T3', { when: ['harmless', '-'] })] }).filter(
      ({ stops }) => stops,
    );
    expect(found.map(({ code, field }) => [code, field])).toEqual([['two_rows', 'T3']]);
    expect(found[0]?.text.nl).toContain('Rij T3 en rij T4');
  });

  it('says where more danger would be less urgent', () => {
    const found = faults({ tables: [withRow('violence', 'V1', { advice: 'look_again' })] });
    expect(found.map(({ code }) => code)).toEqual(['less_urgent', 'weaker_than_standard']);
    expect(found[0]?.text.nl).toMatch(/Meer gevaar mag nooit minder dringend zijn\. Rij V1 .* rij V2/);
    expect(found.map(({ stops }) => stops)).toEqual([true, false]);
  });

  it('says it when a row is less urgent than the standard, without stopping it', () => {
    const found = faults({ tables: [withRow('care', 'Z13', { advice: 'look_again' })] });
    expect(found.every(({ stops }) => !stops)).toBe(true);
    expect(found.map(({ code }) => code)).toContain('weaker_than_standard');
    expect(found[0]?.text.nl).toContain(
      'De standaard zegt "Geef door: wijkwerker", jouw tabel "Kijk later nog eens", bij: de weg kwijt',
    );
    expect(mayPublish(found)).toBe(true);
  });

  it('says a value, an advice, a name or a reason that cannot be', () => {
    expect(codes({ tables: [withRow('team', 'T3', { when: ['harmless', 'boos'] })] })).toContain(
      'unknown_value',
    );
    expect(codes({ tables: [withRow('team', 'T1', { advice: 'bestaat_niet' })] })).toContain(
      'unknown_advice',
    );
    expect(codes({ tables: [withRow('team', 'T1', { rule: 'T2' })] })).toContain('same_rule');
    expect(codes({ tables: [withRow('team', 'T1', { when: ['own_team'] })] })).toContain('wrong_cells');
    expect(codes({ tables: [withRow('team', 'T1', { because: { nl: '', en: 'x' } })] })).toEqual([
      'no_reason',
    ]);
    expect(
      codes({ tables: [withRow('team', 'T1', { because: { nl: 'x'.repeat(100_000), en: 'x' } })] }),
    ).toEqual(['too_long']);
    expect(codes({ tables: [withRow('team', 'T1', { rule: '<b>' })] })).toEqual(['wrong_rule']);
  });
});

describe('a desk', () => {
  it.each<[string, Partial<CompassDesk>, string]>([
    ['no name', { name: { nl: ' ', en: 'x' } }, 'no_text'],
    ['100 kB of text', { when: { nl: 'a'.repeat(100_000), en: 'x' } }, 'too_long'],
    ['a phone nobody can call', { phone: 'bel mij' }, 'wrong_phone'],
    ['a phone of two digits', { phone: '11' }, 'wrong_phone'],
    ['nothing to call', { channel: 'call', phone: null }, 'no_phone'],
    ['no address for its form', { channel: 'form', formUrl: null }, 'no_address'],
    ['a form without a lock', { channel: 'form', formUrl: 'http://x.nl' }, 'wrong_address'],
    ['a form that is a script', { channel: 'form', formUrl: 'javascript:alert(1)' }, 'wrong_address'],
    ['no task', { kinds: [] }, 'no_kind'],
    ['days below zero', { answerWorkingDays: -1 }, 'wrong_days'],
    ['an area that is none', { areas: ['Bloemhof'] }, 'wrong_areas'],
    ['nobody who answers for it', { owner: '' }, 'no_owner'],
    ['a day that does not exist', { checkedOn: '2026-02-30' }, 'wrong_date'],
    ['a day that is still to come', { checkedOn: '2026-12-02' }, 'wrong_date'],
    ['itself when it is closed', { fallback: 'wijkwerker' }, 'fallback_to_itself'],
    ['a code with spaces', { code: 'Mijn loket' }, 'wrong_code'],
  ])('with %s is refused in words, at its field', (_what, change, code) => {
    const found = faults(own(change)).filter((fault) => fault.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.part).toBe('desks');
    expect(found[0]?.field).not.toBeNull();
    expect(found[0]?.text.nl.length).toBeGreaterThan(15);
    expect(found[0]?.text.en).not.toBe(found[0]?.text.nl);
  });

  const week = (monday: readonly (readonly [number, number])[]) =>
    own({ hours: { always: false, week: [monday, [], [], [], [], [], []], closedOnHolidays: true } });
  it.each([
    [[[1_020, 540]], 'wrong_hours'],
    [[[540, 540]], 'wrong_hours'],
    [[[540, 2_000]], 'wrong_hours'],
    [
      [
        [540, 720],
        [700, 1_020],
      ],
      'hours_overlap',
    ],
    [[], 'never_open'],
  ] as const)('with the hours %j is refused: %s', (monday, code) => {
    expect(codes(week(monday))).toEqual([code]);
  });

  it('whose task nobody else has cannot be removed', () => {
    const found = faults({ removedDesks: ['veilig-thuis'] });
    expect(found.map(({ code, at }) => [code, at])).toContainEqual(['kind_without_desk', 'veilig_thuis']);
    expect(found[0]?.text.nl).toContain('Veilig Thuis');
  });
});

describe('codes that a standard does not know', () => {
  it('are named one by one, and can be taken out', () => {
    const found = faults({
      observations: [{ code: 'home.gone', nl: 'x', en: 'x', hidden: false }],
      sentences: { gone: { nl: 'x', en: 'x' } },
      removedDesks: ['gone'],
    });
    expect(found.map(({ code, part }) => [code, part])).toEqual([
      ['unknown_code', 'observations'],
      ['unknown_code', 'desks'],
      ['unknown_code', 'sentences'],
    ]);
  });

  it('standing twice are said once', () => {
    const desk = deskOf('wijkwerker');
    expect(codes({ desks: [desk, desk] })).toEqual(['same_code']);
  });
});
