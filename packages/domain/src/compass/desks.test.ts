/** Desks in time and place: opening hours on a Dutch clock, the desk of this neighbourhood, and who is there when it is closed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompassDesk,
  chooseCompassDesk,
  type DeskKind,
  type DutchMoment,
  decide,
  dutchMoment,
  isOpen,
  isStale,
  nextOpening,
  type OpeningHours,
  openFallback,
  partOfDayAt,
  staleAfterDays,
  standardBook,
} from './index.ts';

const nineToFive = [[540, 1_020]] as const;
const office: OpeningHours = {
  always: false,
  week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  closedOnHolidays: true,
};
const holidays: ReadonlySet<string> = new Set(['2026-12-25', '2026-12-26', '2027-01-01']);
const none: ReadonlySet<string> = new Set();
const at = (day: string, time: string): DutchMoment => {
  const [hour, minute] = time.split(':').map(Number);
  return { day, minute: (hour ?? 0) * 60 + (minute ?? 0) };
};

describe('a Dutch clock', () => {
  it.each([
    ['2026-01-15T11:00:00Z', '2026-01-15', 720],
    ['2026-07-15T11:00:00Z', '2026-07-15', 780],
    ['2026-07-15T22:30:00Z', '2026-07-16', 30],
    ['2026-12-31T23:20:00Z', '2027-01-01', 20],
    // The night in which two o'clock does not exist, and the one in which it comes twice.
    ['2026-03-29T00:59:00Z', '2026-03-29', 119],
    ['2026-03-29T01:00:00Z', '2026-03-29', 180],
    ['2026-10-25T00:30:00Z', '2026-10-25', 150],
    ['2026-10-25T01:30:00Z', '2026-10-25', 150],
  ])('%s is %s, minute %i', (moment, day, minute) =>
    expect(dutchMoment(new Date(moment))).toEqual({ day, minute }),
  );
  it.each([
    ['06:59', 'night'],
    ['07:00', 'day'],
    ['17:59', 'day'],
    ['18:00', 'evening'],
    ['22:59', 'evening'],
    ['23:00', 'night'],
    ['00:00', 'night'],
  ])('%s is %s', (time, part) => expect(partOfDayAt(at('2026-03-10', time))).toBe(part));
});

describe('opening hours', () => {
  it.each([
    ['a Tuesday afternoon', '2026-03-10', '14:00', true],
    ['the first minute', '2026-03-10', '09:00', true],
    ['the minute before', '2026-03-10', '08:59', false],
    ['the last minute', '2026-03-10', '16:59', true],
    ['closing time', '2026-03-10', '17:00', false],
    ['a Saturday', '2026-03-14', '14:00', false],
    ['a Sunday', '2026-03-15', '14:00', false],
    ['first Christmas day, a Friday', '2026-12-25', '14:00', false],
  ])('of an office on %s', (_when, day, time, open) =>
    expect(isOpen(office, at(day, time), holidays)).toBe(open),
  );
  it('of an office that works on holidays too', () =>
    expect(isOpen({ ...office, closedOnHolidays: false }, at('2026-12-25', '14:00'), holidays)).toBe(true));
  it('that run to midnight end there, and go on after it only when the next day says so', () => {
    const late: OpeningHours = {
      always: false,
      closedOnHolidays: false,
      week: [[[1_320, 1_440]], [[0, 120]], [], [], [], [], []],
    };
    expect(isOpen(late, at('2026-03-09', '23:59'), none)).toBe(true);
    expect(isOpen(late, at('2026-03-10', '00:00'), none)).toBe(true);
    expect(isOpen(late, at('2026-03-10', '02:00'), none)).toBe(false);
  });
  it('in both nights in which the clock is changed go by the clock on the wall', () => {
    const early: OpeningHours = {
      always: false,
      closedOnHolidays: false,
      week: [[], [], [], [], [], [], [[120, 180]]],
    };
    // On 29 March two o'clock is skipped, so the spell is too; on 25 October it comes twice, and is open both times.
    for (const moment of ['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'])
      expect(isOpen(early, dutchMoment(new Date(moment)), none)).toBe(false);
    for (const moment of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])
      expect(isOpen(early, dutchMoment(new Date(moment)), none)).toBe(true);
    expect(isOpen(early, dutchMoment(new Date('2026-10-25T02:00:00Z')), none)).toBe(false);
  });
  it.each([
    ['now, when it is open', '2026-03-10', '10:15', '2026-03-10', '10:15'],
    ['this morning', '2026-03-10', '07:00', '2026-03-10', '09:00'],
    ['tomorrow', '2026-03-10', '17:00', '2026-03-11', '09:00'],
    ['on Monday', '2026-03-13', '18:00', '2026-03-16', '09:00'],
    ['on Monday, over the change to summer time', '2026-03-28', '23:00', '2026-03-30', '09:00'],
    ['after Christmas and the weekend', '2026-12-24', '17:00', '2026-12-28', '09:00'],
    ['after New Year’s Day and the weekend', '2026-12-31', '20:00', '2027-01-04', '09:00'],
  ])('begin again %s', (_when, day, time, nextDay, nextTime) =>
    expect(nextOpening(office, at(day, time), holidays)).toEqual(at(nextDay, nextTime)),
  );
  it('that never come are no promise', () => {
    const never: OpeningHours = {
      always: false,
      closedOnHolidays: false,
      week: [[], [], [], [], [], [], []],
    };
    expect(nextOpening(never, at('2026-03-10', '10:00'), none)).toBeNull();
    expect(nextOpening({ always: true }, at('2026-03-10', '03:00'), none)).toEqual(at('2026-03-10', '03:00'));
  });
  it('of any week: the next opening is open, and nothing before it is', () => {
    const spell = fc
      .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 600 }))
      .map(([from, long]) => [from, Math.min(1_440, from + long)] as const);
    const hours = fc
      .array(fc.array(spell, { maxLength: 2 }), { minLength: 7, maxLength: 7 })
      .map((week): OpeningHours => ({ always: false, week, closedOnHolidays: true }));
    const moment = fc.record({
      day: fc.integer({ min: 20, max: 31 }).map((day) => `2026-12-${day}`),
      minute: fc.integer({ min: 0, max: 1_439 }),
    });
    fc.assert(
      fc.property(hours, moment, (one, from) => {
        const opening = nextOpening(one, from, holidays);
        if (opening === null) {
          expect(one.always === false && one.week.flat().length).toBeLessThanOrEqual(6);
          return;
        }
        expect(isOpen(one, opening, holidays)).toBe(true);
        expect(
          `${opening.day} ${String(opening.minute).padStart(4, '0')}` >=
            `${from.day} ${String(from.minute).padStart(4, '0')}`,
        ).toBe(true);
        if (opening.day === from.day && opening.minute > from.minute)
          expect(isOpen(one, { ...from, minute: opening.minute - 1 }, holidays)).toBe(false);
      }),
    );
  });
});

const desk = (code: string, kind: DeskKind, other: Partial<CompassDesk> = {}): CompassDesk => ({
  code,
  kinds: [kind],
  areas: null,
  name: { nl: code, en: code },
  when: { nl: '', en: '' },
  whenNot: { nl: '', en: '' },
  hours: { always: true },
  phone: null,
  channel: 'system',
  formUrl: null,
  answerWorkingDays: 1,
  owner: 'gemeente',
  checkedOn: '2026-03-01',
  fallback: null,
  ...other,
});
const question = (
  desks: readonly CompassDesk[],
  other: { areaCodes?: readonly string[]; at?: DutchMoment } = {},
) => ({
  desks,
  areaCodes: other.areaCodes ?? [],
  at: other.at ?? at('2026-03-10', '20:00'),
  holidays,
});

describe('the desk of a place', () => {
  const desks = [
    desk('town', 'wijkwerker'),
    desk('north', 'wijkwerker', { areas: ['WK059910'] }),
    desk('street', 'wijkwerker', { areas: ['BU05991081'] }),
    desk('help', 'coordinator'),
  ];
  it.each([
    ['the town, where nothing narrower is known', [], 'town'],
    ['the district', ['BU05991099', 'WK059910'], 'north'],
    ['the town, for another district', ['WK059999'], 'town'],
  ])('is that of %s', (_what, areaCodes, code) =>
    expect(chooseCompassDesk(question(desks, { areaCodes }), 'wijkwerker')?.desk.code).toBe(code),
  );
  it('is the coordinator where nobody has that task, and nobody where there is none either', () => {
    expect(chooseCompassDesk(question(desks), 'animal')?.desk.code).toBe('help');
    expect(
      chooseCompassDesk(question([desk('north', 'animal', { areas: ['WK059910'] })]), 'animal'),
    ).toBeNull();
    expect(chooseCompassDesk(question([]), 'animal')).toBeNull();
  });
  it('says when it opens', () => {
    const closed = chooseCompassDesk(question([desk('town', 'wijkwerker', { hours: office })]), 'wijkwerker');
    expect(closed).toMatchObject({ open: false, opensAt: at('2026-03-11', '09:00') });
  });
});

describe('when a desk is closed', () => {
  const closed = (code: string, kind: DeskKind, fallback: DeskKind | null) =>
    desk(code, kind, { hours: office, fallback });
  const town = closed('town', 'wijkwerker', 'wijkagent');
  const agent = closed('agent', 'wijkagent', 'police');
  it('the first open one along its fallbacks is there meanwhile', () => {
    expect(openFallback(question([town, agent, desk('0900', 'police')]), town)?.desk.code).toBe('0900');
    expect(
      openFallback(question([town, agent, desk('0900', 'police')], { at: at('2026-03-10', '10:00') }), town)
        ?.desk.code,
    ).toBe('agent');
  });
  it('a circle of fallbacks ends, and so does a chain to nobody', () => {
    expect(openFallback(question([town, { ...agent, fallback: 'wijkwerker' }]), town)).toBeNull();
    expect(
      openFallback(question([{ ...town, fallback: 'wijkwerker' }]), { ...town, fallback: 'wijkwerker' }),
    ).toBeNull();
    expect(openFallback(question([town]), town)).toBeNull();
    expect(openFallback(question([desk('alone', 'wijkwerker')]), desk('alone', 'wijkwerker'))).toBeNull();
  });
  it('any circle of fallbacks ends', () => {
    const kinds = ['wijkwerker', 'wijkagent', 'police', 'coordinator'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...kinds), fc.option(fc.constantFrom(...kinds)), fc.boolean()), {
          minLength: 1,
          maxLength: 8,
        }),
        (lines) => {
          const desks = lines.map(([kind, fallback, open], number) =>
            desk(`d${number}`, kind, { fallback, hours: open ? { always: true } : office }),
          );
          const [first] = desks;
          if (first === undefined) return;
          const found = openFallback(question(desks), first);
          expect(found === null || found.open).toBe(true);
        },
      ),
    );
  });
  it('the standard desks that can be closed all lead somewhere that is open at night', () => {
    const night = question(standardBook.desks, { at: at('2026-12-25', '03:00') });
    for (const one of standardBook.desks.filter(({ hours }) => !hours.always))
      expect(openFallback(night, one)?.open, one.code).toBe(true);
  });
  it('an advice says so: the welfare worker on Monday, and meanwhile the coordinator', () => {
    const advice = decide(
      standardBook,
      {
        danger: 'no',
        observations: ['home.neglected'],
        followUps: { since: 'weeks' },
        riskToSelf: 'none',
        riskToOthers: 'none',
        gutFeeling: null,
        earlierOwnSignals: 0,
      },
      { at: at('2026-03-14', '20:00'), holidays, areaCodes: [] },
    );
    expect(advice.at).toMatchObject({
      open: false,
      opensAt: at('2026-03-16', '09:00'),
      desk: { code: 'wijkwerker' },
    });
    expect(advice.meanwhile).toMatchObject({ open: true, desk: { code: 'coordinator' } });
  });
});

describe('a number that was checked', () => {
  const checked = desk('x', 'animal', { checkedOn: '2026-01-01' });
  it('is stale half a year later, not a day before', () => {
    expect(isStale(checked, '2026-01-01')).toBe(false);
    expect(isStale(checked, '2026-07-03')).toBe(false);
    expect(isStale(checked, '2026-07-04')).toBe(true);
    expect(staleAfterDays).toBe(183);
  });
  it('never, is stale', () => expect(isStale({ ...checked, checkedOn: null }, '2026-01-01')).toBe(true));
});
