/** Who gets a place and who does not, and why; who is offered what comes free; where the roster is short. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberStages } from '../teams/index.ts';
import {
  allowedRosterActions,
  checkNewItem,
  confirmUntil,
  coverageOf,
  decideSignUp,
  gapsFrom,
  mayGiveBack,
  mostHelpedFirst,
  nextOffers,
  type RosterItem,
  reminderDue,
  reserveGoesFirst,
  reservesNeeded,
  rosterActions,
  type SignUpAsk,
  signUpStates,
} from './index.ts';

const at = (text: string): Date => new Date(`${text}:00.000Z`);
const now = at('2026-11-25T12:00');
const item = (change: Partial<RosterItem> = {}): RosterItem => ({
  kind: 'round',
  day: '2026-11-26',
  startsAt: at('2026-11-26T19:00'),
  endsAt: at('2026-11-26T20:30'),
  capacity: 3,
  minimum: 2,
  taken: 0,
  cancelled: false,
  signOffUntil: at('2026-11-26T07:00'),
  needs: [],
  ...change,
});
const ask = (change: Partial<SignUpAsk> = {}): SignUpAsk => ({
  item: item(),
  walker: { stage: 'active', qualifications: [], others: [] },
  state: 'none',
  calledUp: false,
  waiting: 0,
  now,
  ...change,
});
const outcome = (answer: ReturnType<typeof decideSignUp>): string =>
  answer.ok ? answer.value : answer.refusal;

describe('signing up', () => {
  it.each([
    ['a free place', {}, 'going'],
    ['the last place', { item: item({ taken: 2 }) }, 'going'],
    ['no place', { item: item({ taken: 3 }) }, 'waiting'],
    ['a place that others wait for', { item: item({ taken: 2 }), waiting: 1 }, 'waiting'],
    ['something that began', { item: item({ startsAt: now }) }, 'roster_past'],
    ['something called off', { item: item({ cancelled: true }) }, 'roster_cancelled'],
    [
      'a round for which a course is needed',
      { item: item({ needs: ['plus_course'] }) },
      'roster_not_qualified',
    ],
  ])('for %s', (_name, change, answer) =>
    expect(outcome(decideSignUp(ask(change as Partial<SignUpAsk>), 'sign_up'))).toBe(answer),
  );
  it('is for members who walk, in no other stage', () => {
    const stages = memberStages.map((stage) =>
      outcome(decideSignUp(ask({ walker: { stage, qualifications: [], others: [] } }), 'sign_up')),
    );
    expect(stages).toEqual(['roster_not_now', 'going', 'going', 'going', 'roster_not_now', 'roster_not_now']);
  });
  it('is refused for two places at once, and not when one ends as the other begins', () => {
    const others = (from: string, to: string) =>
      outcome(
        decideSignUp(
          ask({
            walker: { stage: 'active', qualifications: [], others: [{ startsAt: at(from), endsAt: at(to) }] },
          }),
          'sign_up',
        ),
      );
    expect(others('2026-11-26T20:00', '2026-11-26T21:00')).toBe('roster_overlap');
    expect(others('2026-11-26T20:30', '2026-11-26T21:00')).toBe('going');
    expect(others('2026-11-26T18:00', '2026-11-26T19:00')).toBe('going');
  });
  it('asks for a course that holds on the day of the round, not today', () => {
    const walker = (validUntil: string) => ({
      stage: 'active' as const,
      qualifications: [{ qualification: 'first_aid' as const, validUntil }],
      others: [],
    });
    const round = item({ needs: ['first_aid'] });
    expect(outcome(decideSignUp(ask({ item: round, walker: walker('2026-11-25') }), 'sign_up'))).toBe(
      'roster_not_qualified',
    );
    expect(outcome(decideSignUp(ask({ item: round, walker: walker('2026-11-26') }), 'sign_up'))).toBe(
      'going',
    );
  });
});

describe('signing off', () => {
  it('is possible until the limit, and after it only from a place one does not have', () => {
    const late = at('2026-11-26T07:01');
    expect(outcome(decideSignUp(ask({ state: 'going', now: at('2026-11-26T07:00') }), 'sign_off'))).toBe(
      'none',
    );
    expect(outcome(decideSignUp(ask({ state: 'going', now: late }), 'sign_off'))).toBe('roster_too_late');
    expect(outcome(decideSignUp(ask({ state: 'waiting', now: late }), 'sign_off'))).toBe('none');
    expect(outcome(decideSignUp(ask({ state: 'offered', now: late }), 'sign_off'))).toBe('none');
    const off = item({ cancelled: true });
    expect(outcome(decideSignUp(ask({ item: off, state: 'going', now: late }), 'sign_off'))).toBe('none');
  });
  it('is possible after the limit for who was called up and did not say yes, until the start', () => {
    const called = { state: 'going', calledUp: true } as const;
    const late = at('2026-11-26T07:01');
    expect(outcome(decideSignUp(ask({ ...called, now: late }), 'sign_off'))).toBe('none');
    const begun = { ...called, now: item().startsAt };
    expect(outcome(decideSignUp(ask(begun), 'sign_off'))).toBe('roster_past');
    expect([true, false].map((calledUp) => mayGiveBack(item(), { calledUp }, late))).toEqual([true, false]);
  });
});

const anyAsk = fc
  .record({
    state: fc.constantFrom(...signUpStates),
    stage: fc.constantFrom(...memberStages),
    capacity: fc.integer({ min: 2, max: 4 }),
    taken: fc.integer({ min: 0, max: 4 }),
    waiting: fc.integer({ min: 0, max: 3 }),
    cancelled: fc.boolean(),
    hours: fc.integer({ min: -40, max: 40 }),
  })
  .map(({ state, stage, capacity, taken, waiting, cancelled, hours }) =>
    ask({
      state,
      waiting,
      now: new Date(at('2026-11-26T19:00').getTime() + hours * 3_600_000),
      walker: { stage, qualifications: [], others: [] },
      item: item({ capacity, taken: Math.min(taken, capacity), cancelled }),
    }),
  );

describe('whatever is done with a place', () => {
  it('never gives one that is not there, never after the start, and twice is once', () => {
    fc.assert(
      fc.property(anyAsk, fc.constantFrom(...rosterActions), (asked, action) => {
        const first = decideSignUp(asked, action);
        if (!first.ok) return;
        if (asked.state === 'none' && first.value === 'going') {
          expect(asked.item.taken + asked.waiting).toBeLessThan(asked.item.capacity);
          expect(asked.item.startsAt > asked.now && !asked.item.cancelled).toBe(true);
        }
        if (action === 'sign_up' || action === 'sign_off' || action === 'reserve' || action === 'confirm') {
          const again = decideSignUp({ ...asked, state: first.value }, action);
          expect(again).toEqual(first);
        }
      }),
    );
  });
  it('shows exactly the actions that would be accepted', () => {
    fc.assert(
      fc.property(anyAsk, (asked) => {
        const shown = allowedRosterActions(asked);
        for (const action of shown) expect(decideSignUp(asked, action).ok, action).toBe(true);
      }),
    );
  });
});

const waiter = fc.record({
  personId: fc.uuid(),
  since: fc.integer({ min: 0, max: 1_000 }).map((minute) => new Date(now.getTime() - minute * 60_000)),
});

describe('a place that comes free', () => {
  it('is offered to who waits longest, never to more than there are places', () => {
    fc.assert(
      fc.property(fc.array(waiter, { maxLength: 8 }), fc.integer({ min: 0, max: 5 }), (waiting, taken) => {
        const offers = nextOffers(
          { capacity: 5, taken, startsAt: at('2026-11-26T19:00'), cancelled: false },
          waiting,
          now,
        );
        expect(offers.length).toBe(Math.min(waiting.length, 5 - taken));
        const left = waiting.filter((one) => !offers.includes(one));
        for (const got of offers) for (const not of left) expect(got.since <= not.since).toBe(true);
      }),
    );
  });
  it('gives twelve hours to say yes, but ends an hour before the start, and near it gives an hour or holds until the start', () => {
    expect(confirmUntil(at('2026-11-28T19:00'), now)).toEqual(at('2026-11-26T00:00'));
    expect(confirmUntil(at('2026-11-25T19:00'), now)).toEqual(at('2026-11-25T18:00'));
    expect(confirmUntil(at('2026-11-25T13:01'), now)).toEqual(at('2026-11-25T13:00'));
    expect(confirmUntil(at('2026-11-25T13:00'), now)).toEqual(at('2026-11-25T13:00'));
    expect(confirmUntil(at('2026-11-25T12:30'), now)).toEqual(at('2026-11-25T12:30'));
  });
  it('gives a quarter of an hour in the last two hours when a reserve stands by', () => {
    expect(confirmUntil(at('2026-11-25T14:01'), now, true)).toEqual(at('2026-11-25T13:01'));
    expect(confirmUntil(at('2026-11-25T14:00'), now, true)).toEqual(at('2026-11-25T12:15'));
    expect(confirmUntil(at('2026-11-25T12:10'), now, true)).toEqual(at('2026-11-25T12:10'));
  });
});

describe('who comes if nobody else does', () => {
  const short = { minimum: 2, taken: 1, startsAt: at('2026-11-26T10:00'), cancelled: false };
  const [first, second] = [
    { personId: 'a', since: at('2026-11-20T10:00') },
    { personId: 'b', since: at('2026-11-21T10:00') },
  ];
  it('is called a day ahead, first asked first, and no more than are needed', () => {
    expect(reservesNeeded(short, [second, first], now)).toEqual([first]);
    expect(reservesNeeded({ ...short, startsAt: at('2026-11-27T10:00') }, [first], now)).toEqual([]);
    expect(reservesNeeded({ ...short, taken: 2 }, [first], now)).toEqual([]);
  });
  it('goes before who waits only late, after silence or when there is no time for an answer', () => {
    expect(reserveGoesFirst(at('2026-11-25T14:01'), now, true)).toBe(false);
    expect(reserveGoesFirst(at('2026-11-25T14:00'), now, true)).toBe(true);
    expect(reserveGoesFirst(at('2026-11-25T12:16'), now, false)).toBe(false);
    expect(reserveGoesFirst(at('2026-11-25T12:15'), now, false)).toBe(true);
  });
  it('is not called to walk alone', () => {
    expect(reservesNeeded({ ...short, taken: 0 }, [first], now)).toEqual([]);
    expect(reservesNeeded({ ...short, taken: 0 }, [first, second], now)).toEqual([first, second]);
  });
});

describe('a reminder', () => {
  const place = { startsAt: at('2026-11-26T13:00'), cancelled: false, reminded: false, confirmed: false };
  it.each([
    ['a day ahead', {}, true],
    ['two days ahead', { startsAt: at('2026-11-26T14:01') }, false],
    ['with less than two hours to go', { startsAt: at('2026-11-25T13:59') }, false],
    ['of what is called off', { cancelled: true }, false],
    ['a second time', { reminded: true }, false],
    ['to who has said yes already', { confirmed: true }, false],
  ])('%s', (_name, change, due) => expect(reminderDue({ ...place, ...change }, now)).toBe(due));
});

describe('a new item', () => {
  const fresh = {
    kind: 'round',
    capacity: 3,
    minimum: 2,
    startsAt: at('2026-11-26T19:00'),
    endsAt: at('2026-11-26T20:30'),
  } as const;
  it.each([
    ['is fine', {}, null],
    ['in the past', { startsAt: at('2026-11-25T11:59') }, 'past'],
    ['too far ahead', { startsAt: at('2028-01-26T19:00'), endsAt: at('2028-01-26T20:00') }, 'too_far'],
    ['that ends before it starts', { endsAt: at('2026-11-26T18:00') }, 'before_start'],
    ['that ends as it starts', { endsAt: at('2026-11-26T19:00') }, 'before_start'],
    ['of a few minutes', { endsAt: at('2026-11-26T19:10') }, 'too_short'],
    ['of a whole day', { endsAt: at('2026-11-27T19:00') }, 'too_long'],
    ['for one walker', { minimum: 1 }, 'round_needs_two'],
    ['for more than there is room', { minimum: 4 }, 'over_capacity'],
    ['without room', { capacity: 0, minimum: 0 }, 'out_of_range'],
  ])('%s', (_name, change, problem) => {
    const checked = checkNewItem({ ...fresh, ...change }, now);
    expect(checked.ok ? null : checked.refusal.code).toBe(problem);
  });
  it('that is no round may be done by one', () => {
    expect(checkNewItem({ ...fresh, kind: 'flyers', minimum: 1 }, now).ok).toBe(true);
  });
});

describe('the roster', () => {
  const covered = (taken: number, startsAt: string, change = {}) => ({
    kind: 'round' as const,
    startsAt: `${startsAt}:00.000Z`,
    capacity: 3,
    minimum: 2,
    taken,
    cancelled: false,
    ...change,
  });
  it('is empty, short, open or full', () => {
    expect([0, 1, 2, 3].map((taken) => coverageOf(covered(taken, '2026-11-26T19:00')))).toEqual([
      'empty',
      'short',
      'open',
      'full',
    ]);
    expect(coverageOf(covered(0, '2026-11-26T19:00', { minimum: 0 }))).toBe('open');
    expect(coverageOf(covered(3, '2026-11-26T19:00', { cancelled: true }))).toBe('cancelled');
  });
  it('shows gaps four weeks ahead, not what is over or far away', () => {
    const items = [
      covered(1, '2026-11-25T11:00'),
      covered(1, '2026-11-26T19:00'),
      covered(2, '2026-11-26T21:00'),
      covered(0, '2026-12-23T11:00'),
      covered(0, '2026-12-24T12:00'),
    ];
    expect(gapsFrom(items, now)).toEqual([items[1], items[3]]);
  });
  it('names first where one more makes it a round', () => {
    const items = [
      covered(2, '2026-11-27T19:00'),
      covered(0, '2026-11-28T19:00'),
      covered(1, '2026-11-29T19:00'),
    ];
    expect(mostHelpedFirst(items)).toEqual([items[2], items[0], items[1]]);
  });
  it('puts no day of next week before one of this week, where a week begins on a Dutch Monday', () => {
    const [wednesday, saturday, sunday, monday] = [
      covered(2, '2026-12-02T19:00'),
      covered(1, '2026-12-05T19:00'),
      covered(2, '2026-12-06T22:30'),
      covered(1, '2026-12-06T23:30'),
    ];
    expect(mostHelpedFirst([monday, wednesday, sunday, saturday])).toEqual([
      saturday,
      wednesday,
      sunday,
      monday,
    ]);
  });
});
