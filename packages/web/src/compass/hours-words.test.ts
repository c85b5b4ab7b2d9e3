/** Open or not, in words: until when, when again, holidays counted, in both languages. */
import { type CompassDesk, isOpen } from '@buurtplus/domain/compass';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../words/en/phone.ts';
import { nl } from '../words/nl/phone.ts';
import { openInWords, openUntil } from './hours-words.ts';

const nine = [[540, 1_020]] as const;
const office: CompassDesk['hours'] = {
  always: false,
  week: [nine, nine, nine, nine, nine, [], []],
  closedOnHolidays: true,
};
const late: CompassDesk['hours'] = {
  always: false,
  // Friday evening until Saturday two o'clock, over midnight.
  week: [[], [], [], [], [[1_200, 1_440]], [[0, 120]], []],
  closedOnHolidays: false,
};
const none = new Set<string>();
// 24 November 2026 is a Tuesday.
const say = (hours: CompassDesk['hours'], day: string, minute: number, holidays = none) => [
  openInWords(hours, { day, minute }, holidays, nl.call, 'nl'),
  openInWords(hours, { day, minute }, holidays, en.call, 'en'),
];

describe('opening in words', () => {
  it.each([
    ['2026-11-24', 600, 'Open tot 17.00 uur', 'Open until 17:00'],
    ['2026-11-24', 1_020, 'Nu dicht. Gaat morgen om 9.00 uur open', 'Closed now. Opens tomorrow at 9:00'],
    ['2026-11-24', 300, 'Nu dicht. Gaat vandaag om 9.00 uur open', 'Closed now. Opens today at 9:00'],
    ['2026-11-27', 1_100, 'Nu dicht. Gaat maandag om 9.00 uur open', 'Closed now. Opens Monday at 9:00'],
  ])('an office on %s at minute %i', (day, minute, dutch, english) =>
    expect(say(office, day, minute)).toEqual([dutch, english]),
  );
  it('counts a holiday as closed', () =>
    expect(say(office, '2026-12-24', 1_100, new Set(['2026-12-25']))[0]).toBe(
      'Nu dicht. Gaat maandag om 9.00 uur open',
    ));
  it('says so when a desk never closes, or does not open for weeks', () => {
    expect(say({ always: true }, '2026-11-24', 0)[0]).toBe('Dag en nacht open');
    const never = { always: false, week: [[], [], [], [], [], [], []], closedOnHolidays: false } as const;
    expect(say(never, '2026-11-24', 600)[0]).toBe('Nu dicht');
  });
  it('reads through midnight', () => {
    expect(say(late, '2026-11-27', 1_300)[0]).toBe('Open tot 2.00 uur');
    expect(say(late, '2026-11-28', 60)[0]).toBe('Open tot 2.00 uur');
  });
  it('an open desk is open to the minute it says, and closed then', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_439 }), fc.constantFrom(office, late), (minute, hours) => {
        for (const day of ['2026-11-24', '2026-11-27', '2026-11-28']) {
          if (!isOpen(hours, { day, minute }, none)) continue;
          const until = openUntil(hours, { day, minute }, none);
          if (until === null) throw new Error('it closes within a week');
          expect(isOpen(hours, until, none)).toBe(false);
          const before =
            until.minute > 0 ? { day: until.day, minute: until.minute - 1 } : { day, minute: 1_439 };
          expect(isOpen(hours, before, none)).toBe(true);
        }
      }),
    );
  });
});
