/** Sequences over weeks that should not be noticed. */
import { describe, expect, it } from 'vitest';
import { evening, type Sequence, toldAtLast } from './noticing.builder.ts';

const curtains = ['home.curtains_closed'];
const letterbox = ['home.letterbox_full'];
const neglected = ['home.neglected'];
const shouting = ['home.shouting_often'];

const left: readonly Sequence[] = [
  {
    name: 'the same street, another house: another home',
    signals: [
      { on: evening('2026-02-03'), facts: neglected, home: ['Putsebocht', '12'] },
      { on: evening('2026-02-10'), facts: neglected, home: ['Putsebocht', '14'], east: 6 },
    ],
    expected: [],
  },
  {
    name: 'the same place, another theme: a lamp and a letter box',
    signals: [
      { on: evening('2026-02-03'), facts: ['public.light_broken'], urgency: 'municipality' },
      { on: evening('2026-02-10'), facts: letterbox },
    ],
    expected: [],
  },
  {
    name: 'police and care at one address: hidden trade and neglect',
    signals: [
      { on: evening('2026-02-03'), facts: ['home.many_short_visits'], home: ['Putsebocht', '12'] },
      { on: evening('2026-02-10'), facts: neglected, home: ['Putsebocht', '12'] },
    ],
    expected: [],
  },
  {
    name: 'often shouting and now blows: care and police, so the two do not meet here',
    signals: [
      { on: evening('2026-02-03'), facts: shouting },
      { on: evening('2026-02-10'), facts: ['home.violence_now'], urgency: 'now_112' },
    ],
    expected: [],
  },
  {
    name: 'long ago: scouting in autumn and in spring',
    signals: [
      { on: evening('2025-11-03'), facts: ['street.looking_into_homes'] },
      { on: evening('2026-02-10'), facts: ['street.looking_into_homes'] },
    ],
    expected: [],
  },
  {
    name: 'nine weeks apart where eight is the reach',
    signals: [
      { on: evening('2026-01-03'), facts: curtains },
      { on: evening('2026-03-07'), facts: curtains },
    ],
    expected: [],
  },
  {
    name: 'two lamps in one street',
    signals: [
      { on: evening('2026-02-03'), facts: ['public.light_broken'] },
      { on: evening('2026-02-10'), facts: ['public.light_broken'], east: 45 },
    ],
    expected: [],
  },
  {
    name: 'another defect on the same spot',
    signals: [
      { on: evening('2026-02-03'), facts: ['public.light_broken'] },
      { on: evening('2026-02-10'), facts: ['public.paving'] },
    ],
    expected: [],
  },
  {
    name: 'only a neighbourhood is never near',
    signals: [
      { on: evening('2026-02-03'), facts: neglected, east: null },
      { on: evening('2026-02-10'), facts: neglected, east: null },
    ],
    expected: [],
  },
  {
    name: 'the same street and number in another village',
    signals: [
      { on: evening('2026-02-03'), facts: neglected, home: ['Dorpsstraat', '5'], east: 4_000 },
      { on: evening('2026-02-10'), facts: neglected, home: ['Dorpsstraat', '5'] },
    ],
    expected: [],
  },
  {
    name: '151 metres',
    signals: [
      { on: evening('2026-02-03'), facts: neglected, east: 151 },
      { on: evening('2026-02-10'), facts: neglected },
    ],
    expected: [],
  },
  {
    name: 'a position that may be anywhere in the street',
    signals: [
      { on: evening('2026-02-03'), facts: neglected, accuracyM: 400 },
      { on: evening('2026-02-10'), facts: neglected, accuracyM: 10 },
    ],
    expected: [],
  },
  {
    name: 'people who sit and talk, twice',
    signals: [
      { on: evening('2026-02-03'), facts: ['person.sits_or_talks'] },
      { on: evening('2026-02-10'), facts: ['person.sits_or_talks'] },
    ],
    expected: [],
  },
  {
    name: 'what the walkers went through themselves',
    signals: [
      { on: evening('2026-02-03'), facts: ['team.rude'] },
      { on: evening('2026-02-10'), facts: ['team.rude'] },
    ],
    expected: [],
  },
];

describe('what should be left alone', () => {
  it.each(left)('$name', (one) => expect(toldAtLast(one)).toEqual(one.expected));
});
