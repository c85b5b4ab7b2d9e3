/** Sequences over weeks that should be noticed, each with every reason that is told. */
import { describe, expect, it } from 'vitest';
import { evening, type Sequence, toldAtLast } from './noticing.builder.ts';

const curtains = ['home.curtains_closed'];
const letterbox = ['home.letterbox_full'];
const neglected = ['home.neglected'];
const shouting = ['home.shouting_often'];

const noticed: readonly Sequence[] = [
  {
    name: 'curtains, then a letter box, then a neglected garden at one home: a third in four weeks',
    signals: [
      { on: evening('2026-02-03'), facts: curtains, by: 'riet' },
      { on: evening('2026-02-17'), facts: letterbox, east: 8 },
      { on: evening('2026-03-03'), facts: neglected, east: 4, by: 'riet' },
    ],
    expected: [
      ['2026-02-17', ['same_place 10', 'related_theme resident_alone', 'earlier 14', 'repeat 3 in 4']],
      ['2026-02-03', ['same_place 10', 'related_theme resident_alone', 'earlier 28', 'repeat 3 in 4']],
    ],
  },
  {
    name: 'the same sign twice, more urgent and lasting longer the second time',
    signals: [
      {
        on: evening('2026-02-03'),
        facts: ['home.not_seen'],
        answers: { since: 'today' },
      },
      {
        on: evening('2026-02-06'),
        facts: ['home.not_seen'],
        answers: { since: 'days' },
        urgency: 'police_non_urgent',
      },
    ],
    expected: [
      [
        '2026-02-03',
        [
          'same_place 10',
          'same_fact home.not_seen',
          'earlier 3',
          'more_urgent social>police_non_urgent',
          'lasts_longer today>days',
        ],
      ],
    ],
  },
  {
    name: 'two volunteers on one evening: one event',
    signals: [
      { on: '2026-03-06T21:10+01:00', facts: shouting, by: 'riet', east: 15 },
      { on: '2026-03-06T22:40+01:00', facts: shouting, by: 'amina' },
    ],
    expected: [
      ['2026-03-06', ['same_place 20', 'same_fact home.shouting_often', 'earlier 0', 'same_event 2']],
    ],
  },
  {
    name: 'one volunteer twice on one evening is no report of another',
    signals: [
      { on: '2026-03-06T21:10+01:00', facts: shouting },
      { on: '2026-03-06T22:40+01:00', facts: shouting },
    ],
    expected: [['2026-03-06', ['same_place 10', 'same_fact home.shouting_often', 'earlier 0']]],
  },
  {
    name: 'shouting, then a child that cries at the same address, though one of them is only a neighbourhood',
    signals: [
      { on: evening('2025-12-10'), facts: shouting, home: ['Putsebocht', '12a'], east: null },
      { on: evening('2026-02-10'), facts: ['home.child_cries_often'], home: ['putsebocht', '12 A'] },
    ],
    expected: [['2025-12-10', ['same_address', 'related_theme safe_at_home', 'earlier 62']]],
  },
  {
    name: 'somebody scouts, a car drives slowly, traces of a break-in in the street: a series nearby',
    signals: [
      {
        on: evening('2026-02-12'),
        facts: ['street.looking_into_homes'],
        east: 120,
        urgency: 'police_non_urgent',
      },
      { on: evening('2026-02-18'), facts: ['vehicle.drives_slowly_again'], urgency: 'police_non_urgent' },
      { on: evening('2026-02-24'), facts: ['street.crime_traces'], east: 60, urgency: 'police_non_urgent' },
    ],
    expected: [
      ['2026-02-18', ['near 60', 'related_theme burglary', 'earlier 6', 'repeat 3 in 2']],
      ['2026-02-12', ['near 60', 'related_theme burglary', 'earlier 12', 'repeat 3 in 2']],
    ],
  },
  {
    name: 'a slow car, and then a break-in going on',
    signals: [
      { on: evening('2026-02-18'), facts: ['vehicle.drives_slowly_again'], urgency: 'police_non_urgent' },
      { on: evening('2026-02-24'), facts: ['home.break_in_now'], east: 90, urgency: 'now_112' },
    ],
    expected: [
      [
        '2026-02-18',
        ['near 90', 'related_theme burglary', 'earlier 6', 'more_urgent police_non_urgent>now_112'],
      ],
    ],
  },
  {
    name: 'things that change hands and many short visits round the corner',
    signals: [
      { on: evening('2026-01-05'), facts: ['street.trade_by_hand'], east: 70, urgency: 'police_non_urgent' },
      { on: evening('2026-03-10'), facts: ['home.many_short_visits'], urgency: 'police_non_urgent' },
    ],
    expected: [['2026-01-05', ['near 70', 'related_theme drugs', 'earlier 64']]],
  },
  {
    name: 'the same broken lamp, told again',
    signals: [
      { on: evening('2026-02-01'), facts: ['public.light_broken'], accuracyM: 12, urgency: 'municipality' },
      {
        on: evening('2026-02-15'),
        facts: ['public.light_broken'],
        accuracyM: 9,
        east: 18,
        urgency: 'municipality',
      },
    ],
    expected: [['2026-02-01', ['same_place 20', 'same_fact public.light_broken', 'earlier 14']]],
  },
  {
    name: '31 metres with an accuracy of 5 is near, not the same place',
    signals: [
      { on: evening('2026-02-01'), facts: neglected, accuracyM: 5 },
      { on: evening('2026-02-08'), facts: neglected, accuracyM: 5, east: 31 },
    ],
    expected: [['2026-02-01', ['near 40', 'same_fact home.neglected', 'earlier 7']]],
  },
  {
    name: '25 metres with positions of 40 metres is near: being unsure makes no place the same',
    signals: [
      { on: evening('2026-02-01'), facts: neglected, accuracyM: 40 },
      { on: evening('2026-02-08'), facts: neglected, accuracyM: 40, east: 25 },
    ],
    expected: [['2026-02-01', ['near 30', 'same_fact home.neglected', 'earlier 7']]],
  },
  {
    name: 'three neglected gardens a hundred metres apart are near, and no sequence of one home',
    signals: [
      { on: evening('2026-02-01'), facts: neglected, east: 0 },
      { on: evening('2026-02-08'), facts: neglected, east: 100 },
      { on: evening('2026-02-15'), facts: neglected, east: 50, urgency: 'police_non_urgent' },
    ],
    expected: [
      ['2026-02-08', ['near 50', 'same_fact home.neglected', 'earlier 7']],
      ['2026-02-01', ['near 50', 'same_fact home.neglected', 'earlier 14']],
    ],
  },
  {
    name: 'a party that three people report is one evening; with two more weekends it is a third',
    signals: [
      { on: '2026-01-31T23:00+01:00', facts: ['home.music_loud'], by: 'riet' },
      { on: '2026-01-31T23:30+01:00', facts: ['home.music_loud'], by: 'bram' },
      { on: '2026-02-07T23:00+01:00', facts: ['home.music_loud'] },
      { on: '2026-02-14T23:00+01:00', facts: ['home.music_loud'] },
    ],
    expected: [
      ['2026-02-07', ['same_place 10', 'same_fact home.music_loud', 'earlier 7', 'repeat 3 in 2']],
      ['2026-01-31', ['same_place 10', 'same_fact home.music_loud', 'earlier 14', 'repeat 3 in 2']],
      ['2026-01-31', ['same_place 10', 'same_fact home.music_loud', 'earlier 14', 'repeat 3 in 2']],
    ],
  },
  {
    name: 'three people report one evening: that is no third',
    signals: [
      { on: '2026-01-31T22:00+01:00', facts: ['home.music_loud'], by: 'riet' },
      { on: '2026-01-31T23:00+01:00', facts: ['home.music_loud'], by: 'bram' },
      { on: '2026-01-31T23:30+01:00', facts: ['home.music_loud'] },
    ],
    expected: [
      ['2026-01-31', ['same_place 10', 'same_fact home.music_loud', 'earlier 0', 'same_event 1']],
      ['2026-01-31', ['same_place 10', 'same_fact home.music_loud', 'earlier 0', 'same_event 2']],
    ],
  },
  {
    name: 'four in eight weeks: the one before the six weeks is named, but is no part of the sequence',
    signals: [
      { on: evening('2026-01-10'), facts: curtains },
      { on: evening('2026-02-06'), facts: letterbox },
      { on: evening('2026-02-20'), facts: letterbox },
      { on: evening('2026-03-06'), facts: curtains },
    ],
    expected: [
      ['2026-01-10', ['same_place 10', 'same_fact home.curtains_closed', 'earlier 55']],
      ['2026-02-20', ['same_place 10', 'same_theme resident_alone', 'earlier 14', 'repeat 3 in 4']],
      ['2026-02-06', ['same_place 10', 'same_theme resident_alone', 'earlier 28', 'repeat 3 in 4']],
    ],
  },
];

describe('a sequence that should be noticed', () => {
  it.each(noticed)('$name', (one) => expect(toldAtLast(one)).toEqual(one.expected));
});
