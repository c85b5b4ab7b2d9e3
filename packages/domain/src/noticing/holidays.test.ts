/** Sequences with holidays and working days in them: named, explained, and not made worse than they are. */
import { describe, expect, it } from 'vitest';
import { byDay, checked, evening, type Sequence, summerEvening, toldAtLast } from './noticing.builder.ts';

const curtains = ['home.curtains_closed'];
const letterbox = ['home.letterbox_full'];
const neglected = ['home.neglected'];

const holidays: readonly Sequence[] = [
  {
    name: 'closed curtains all July: named, explained, no third and not worse',
    signals: [
      { on: summerEvening('2026-07-04'), facts: curtains, answers: { since: 'today' } },
      { on: summerEvening('2026-07-11'), facts: letterbox, answers: { since: 'days' } },
      {
        on: summerEvening('2026-07-18'),
        facts: curtains,
        answers: { since: 'weeks' },
        urgency: 'police_non_urgent',
      },
    ],
    expected: [
      [
        '2026-07-04',
        ['same_place 10', 'same_fact home.curtains_closed', 'earlier 14', 'holiday both assumed'],
      ],
      ['2026-07-11', ['same_place 10', 'same_theme resident_alone', 'earlier 7', 'holiday both assumed']],
    ],
  },
  {
    name: 'what began before the holidays is not explained by them',
    signals: [
      { on: summerEvening('2026-06-12'), facts: curtains, answers: { since: 'days' } },
      { on: summerEvening('2026-06-26'), facts: letterbox },
      { on: summerEvening('2026-07-03'), facts: curtains, answers: { since: 'weeks' } },
    ],
    expected: [
      [
        '2026-06-12',
        [
          'same_place 10',
          'same_fact home.curtains_closed',
          'earlier 21',
          'repeat 3 in 3',
          'lasts_longer days>weeks',
        ],
      ],
      ['2026-06-26', ['same_place 10', 'same_theme resident_alone', 'earlier 7', 'repeat 3 in 3']],
    ],
  },
  {
    name: 'a resident who is never away counts in July as in March',
    signals: [
      { on: summerEvening('2026-07-04'), facts: curtains, answers: { away: 'never' } },
      { on: summerEvening('2026-07-11'), facts: curtains, answers: { away: 'never' } },
      { on: summerEvening('2026-07-18'), facts: curtains, answers: { away: 'never' } },
    ],
    expected: [
      ['2026-07-11', ['same_place 10', 'same_fact home.curtains_closed', 'earlier 7', 'repeat 3 in 2']],
      ['2026-07-04', ['same_place 10', 'same_fact home.curtains_closed', 'earlier 14', 'repeat 3 in 2']],
    ],
  },
  {
    name: 'not seen for days is never explained away: somebody may lie inside',
    signals: [
      { on: summerEvening('2026-08-01'), facts: curtains },
      { on: summerEvening('2026-08-08'), facts: ['home.not_seen'], urgency: 'police_non_urgent' },
    ],
    expected: [
      [
        '2026-08-01',
        [
          'same_place 10',
          'related_theme resident_alone',
          'earlier 7',
          'more_urgent social>police_non_urgent',
          'holiday other assumed',
        ],
      ],
    ],
  },
  {
    name: 'neglect in July counts, closed curtains beside it or not',
    signals: [
      { on: summerEvening('2026-07-04'), facts: [...curtains, ...neglected] },
      { on: summerEvening('2026-07-11'), facts: neglected },
      { on: summerEvening('2026-07-18'), facts: [...letterbox, ...neglected] },
    ],
    expected: [
      ['2026-07-11', ['same_place 10', 'same_fact home.neglected', 'earlier 7', 'repeat 3 in 2']],
      ['2026-07-04', ['same_place 10', 'same_fact home.neglected', 'earlier 14', 'repeat 3 in 2']],
    ],
  },
  {
    name: 'June was no holiday, but what is seen in July alone is not made worse than June',
    signals: [
      { on: summerEvening('2026-06-20'), facts: curtains, answers: { since: 'today' } },
      {
        on: summerEvening('2026-07-10'),
        facts: curtains,
        answers: { since: 'days' },
        urgency: 'police_non_urgent',
      },
    ],
    expected: [
      [
        '2026-06-20',
        ['same_place 10', 'same_fact home.curtains_closed', 'earlier 20', 'holiday this assumed'],
      ],
    ],
  },
  {
    name: 'one of three was seen in the holidays: two are left, and that is no third',
    signals: [
      { on: summerEvening('2026-08-20'), facts: letterbox },
      { on: summerEvening('2026-09-08'), facts: letterbox },
      { on: summerEvening('2026-09-15'), facts: letterbox },
    ],
    expected: [
      ['2026-09-08', ['same_place 10', 'same_fact home.letterbox_full', 'earlier 7']],
      [
        '2026-08-20',
        ['same_place 10', 'same_fact home.letterbox_full', 'earlier 26', 'holiday other assumed'],
      ],
    ],
  },
  {
    name: 'the municipality keeps its own weeks: the fourth of July is no holiday there',
    calendar: checked,
    signals: [
      { on: summerEvening('2026-06-20'), facts: letterbox },
      { on: summerEvening('2026-06-27'), facts: letterbox },
      { on: summerEvening('2026-07-04'), facts: letterbox },
    ],
    expected: [
      ['2026-06-27', ['same_place 10', 'same_fact home.letterbox_full', 'earlier 7', 'repeat 3 in 2']],
      ['2026-06-20', ['same_place 10', 'same_fact home.letterbox_full', 'earlier 14', 'repeat 3 in 2']],
    ],
  },
  {
    name: 'within checked weeks the explanation is no assumption',
    calendar: checked,
    signals: [
      { on: summerEvening('2026-07-20'), facts: letterbox },
      { on: summerEvening('2026-08-03'), facts: letterbox },
    ],
    expected: [
      ['2026-07-20', ['same_place 10', 'same_fact home.letterbox_full', 'earlier 14', 'holiday both']],
    ],
  },
  {
    name: 'Easter and King’s Day are holidays of one day',
    signals: [
      { on: summerEvening('2026-04-06'), facts: curtains },
      { on: summerEvening('2026-04-27'), facts: curtains, urgency: 'police_non_urgent' },
    ],
    expected: [
      ['2026-04-06', ['same_place 10', 'same_fact home.curtains_closed', 'earlier 21', 'holiday both']],
    ],
  },
  {
    name: 'the days around New Year run into the next year',
    signals: [
      { on: evening('2026-12-22'), facts: curtains },
      { on: evening('2027-01-03'), facts: curtains },
    ],
    expected: [
      [
        '2026-12-22',
        ['same_place 10', 'same_fact home.curtains_closed', 'earlier 12', 'holiday both assumed'],
      ],
    ],
  },
  {
    name: 'closed curtains three times at eleven on a working day: most people are at work',
    signals: [
      { on: byDay('2026-02-03'), facts: curtains },
      { on: byDay('2026-02-10'), facts: curtains },
      { on: byDay('2026-02-17'), facts: curtains },
    ],
    expected: [
      ['2026-02-10', ['same_place 10', 'same_fact home.curtains_closed', 'earlier 7', 'working_hours both']],
      ['2026-02-03', ['same_place 10', 'same_fact home.curtains_closed', 'earlier 14', 'working_hours both']],
    ],
  },
  {
    name: 'one of them in the evening makes it a sequence after all',
    signals: [
      { on: byDay('2026-02-03'), facts: curtains },
      { on: byDay('2026-02-10'), facts: curtains },
      { on: evening('2026-02-17'), facts: curtains },
    ],
    expected: [
      [
        '2026-02-10',
        [
          'same_place 10',
          'same_fact home.curtains_closed',
          'earlier 7',
          'repeat 3 in 2',
          'working_hours other',
        ],
      ],
      [
        '2026-02-03',
        [
          'same_place 10',
          'same_fact home.curtains_closed',
          'earlier 14',
          'repeat 3 in 2',
          'working_hours other',
        ],
      ],
    ],
  },
  {
    name: 'a letter box that overflows is not explained by work, nor is a Saturday',
    signals: [
      { on: byDay('2026-02-03'), facts: letterbox },
      { on: byDay('2026-02-14'), facts: curtains },
    ],
    expected: [['2026-02-03', ['same_place 10', 'same_theme resident_alone', 'earlier 11']]],
  },
  {
    name: 'somebody who is known to be away makes no sequence',
    signals: [
      { on: evening('2026-02-03'), facts: curtains, answers: { away: 'yes' } },
      { on: evening('2026-02-10'), facts: curtains, answers: { away: 'yes' } },
      { on: evening('2026-02-17'), facts: curtains },
    ],
    expected: [
      ['2026-02-10', ['same_place 10', 'same_fact home.curtains_closed', 'earlier 7', 'known_away other']],
      ['2026-02-03', ['same_place 10', 'same_fact home.curtains_closed', 'earlier 14', 'known_away other']],
    ],
  },
];

describe('a sequence with holidays and working days in it', () => {
  it.each(holidays)('$name', (one) => expect(toldAtLast(one)).toEqual(one.expected));
});
