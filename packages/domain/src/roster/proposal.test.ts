/** The proposal: exact against every other way on small teams, never against a rule, and every choice says why. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProposalMember, type ProposalRound, proposeRoster } from './index.ts';
import { minCostFlow } from './min-cost-flow.ts';

const member = (personId: string, change: Partial<ProposalMember> = {}): ProposalMember => ({
  personId,
  newcomer: false,
  qualifications: [],
  roundsPerMonth: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  modes: ['walking'],
  buddyIds: [],
  load: 0,
  busy: [],
  ...change,
});
const round = (itemId: string, day: string, change: Partial<ProposalRound> = {}): ProposalRound => ({
  itemId,
  day,
  startsAt: new Date(`${day}T19:00:00Z`),
  endsAt: new Date(`${day}T20:30:00Z`),
  mode: 'walking',
  needs: [],
  minimum: 2,
  capacity: 3,
  people: [],
  experienced: 0,
  ...change,
});
const chosen = (members: readonly ProposalMember[], rounds: readonly ProposalRound[]): readonly string[] =>
  proposeRoster(members, rounds)
    .choices.map((choice) => `${choice.itemId} ${choice.personId}`)
    .sort();

describe('the cheapest flow', () => {
  it('sends as much as goes, and no other way of sending that much is cheaper', () => {
    const costs = fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(costs, (table) => {
        const people = table.length;
        const edges = [
          ...table.map((_row, at) => ({ from: 0, to: 2 + at, capacity: 1, cost: 0 })),
          ...[0, 1, 2].map((seat) => ({ from: 2 + people + seat, to: 1, capacity: 1, cost: 0 })),
          ...table.flatMap((row, at) =>
            row.flatMap((cost, seat) =>
              cost === null ? [] : [{ from: 2 + at, to: 2 + people + seat, capacity: 1, cost }],
            ),
          ),
        ];
        const flow = minCostFlow(2 + people + 3, edges, 0, 1);
        const sent = edges.reduce((sum, edge, at) => (edge.to === 1 ? sum + (flow[at] ?? 0) : sum), 0);
        const paid = edges.reduce((sum, edge, at) => sum + edge.cost * (flow[at] ?? 0), 0);
        const best = { sent: 0, paid: 0 };
        const tryAll = (at: number, used: ReadonlySet<number>, count: number, cost: number): void => {
          if (count > best.sent || (count === best.sent && cost < best.paid))
            Object.assign(best, { sent: count, paid: cost });
          if (at === people) return;
          tryAll(at + 1, used, count, cost);
          for (const [seat, price] of (table[at] ?? []).entries())
            if (price !== null && !used.has(seat))
              tryAll(at + 1, new Set([...used, seat]), count + 1, cost + price);
        };
        tryAll(0, new Set(), 0, 0);
        expect([sent, paid]).toEqual([best.sent, best.paid]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a proposal', () => {
  it('fills what is short, spread by what people like', () => {
    const team = [
      member('a', { roundsPerMonth: 8 }),
      member('b', { roundsPerMonth: 2 }),
      member('c', { roundsPerMonth: 2 }),
    ];
    const rounds = ['2026-12-01', '2026-12-03', '2026-12-08'].map((day) => round(day, day));
    const choices = chosen(team, rounds);
    expect(choices.filter((one) => one.endsWith(' a')).length).toBe(3);
    expect(choices.length).toBe(6);
  });
  it('asks nobody on a day, in a way, at a time or for a course that does not fit, nor more than he likes', () => {
    const tuesday = round('r', '2026-12-01', { people: ['x'], experienced: 1 });
    const cases: readonly Partial<ProposalMember>[] = [
      { weekdays: [1] },
      { modes: ['cycling'] },
      { roundsPerMonth: 2, load: 2 },
      { roundsPerMonth: 0 },
      { busy: [{ ...round('z', '2026-12-01') }] },
      { personId: 'x' },
    ];
    for (const change of cases)
      expect(chosen([member('a', change)], [tuesday]), JSON.stringify(change)).toEqual([]);
    expect(chosen([member('a')], [{ ...tuesday, needs: ['first_aid'] }])).toEqual([]);
    expect(chosen([member('a')], [tuesday])).toEqual(['r a']);
  });
  it('gives company that somebody asked for', () => {
    const team = [member('a'), member('b', { buddyIds: ['x'] })];
    const { choices } = proposeRoster(team, [round('r', '2026-12-01', { people: ['x'], experienced: 1 })]);
    expect(choices).toEqual([
      {
        itemId: 'r',
        personId: 'b',
        reasons: [
          { code: 'needed', missing: 1 },
          { code: 'low_load', load: 0 },
          { code: 'buddy', personId: 'x' },
        ],
      },
    ]);
  });
  it('lets newcomers walk along with experience, one a round, and never makes a round of newcomers', () => {
    const fresh = [member('n', { newcomer: true }), member('m', { newcomer: true })];
    expect(chosen(fresh, [round('r', '2026-12-01')])).toEqual([]);
    const { choices, unfilled } = proposeRoster(
      [...fresh, member('a'), member('b')],
      [round('r', '2026-12-01')],
    );
    expect(unfilled).toEqual([]);
    expect(
      choices
        .map((one) => one.personId)
        .slice(0, 2)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(choices.length).toBe(3);
    expect(choices[2]?.reasons[0]).toMatchObject({ code: 'walks_along' });
  });
  it('gives up a round that would stay short, and uses its people elsewhere', () => {
    const rounds = [round('r', '2026-12-01'), round('s', '2026-12-01', { people: ['x'], experienced: 1 })];
    const result = proposeRoster([member('a')], rounds);
    expect(result.choices.map((one) => one.itemId)).toEqual(['s']);
    expect(result.unfilled).toEqual([{ itemId: 'r', missing: 2, why: [{ code: 'elsewhere', count: 1 }] }]);
  });
  it('does not leave rounds half filled and all given up when there are too few people', () => {
    const team = ['a', 'b', 'c'].map((name) => member(name, { roundsPerMonth: 2 }));
    const rounds = [1, 2, 3, 4, 5, 6].map((at) => round(`r${at}`, `2026-12-0${at}`));
    const { choices, unfilled } = proposeRoster(team, rounds);
    expect([choices.length, unfilled.length]).toEqual([6, 3]);
  });
  it('keeps every rule, whatever team and roster', () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
    const anyMember = fc.record({
      newcomer: fc.boolean(),
      roundsPerMonth: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
      weekdays: fc.subarray([2, 3, 4]),
      load: fc.integer({ min: 0, max: 3 }),
    });
    const anyRound = fc.record({
      day: fc.constantFrom(...days),
      minimum: fc.integer({ min: 2, max: 3 }),
      spare: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyMember, { maxLength: 7 }),
        fc.array(anyRound, { maxLength: 5 }),
        (people, plan) => {
          const team = people.map((one, at) => member(`p${at}`, one));
          const rounds = plan.map((one, at) =>
            round(`r${at}`, one.day, {
              minimum: one.minimum,
              capacity: Math.min(4, one.minimum + one.spare),
            }),
          );
          const { choices, unfilled } = proposeRoster(team, rounds);
          for (const one of rounds) {
            const on = choices.filter((choice) => choice.itemId === one.itemId);
            const walkers = on.map((choice) => team.find((each) => each.personId === choice.personId));
            expect(on.length).toBeLessThanOrEqual(one.capacity);
            expect(unfilled.some((each) => each.itemId === one.itemId)).toBe(on.length === 0);
            const fresh = walkers.filter((each) => each?.newcomer === true).length;
            expect(fresh).toBeLessThanOrEqual(1);
            if (on.length === 0) continue;
            expect(on.length).toBeGreaterThanOrEqual(one.minimum);
            // Where a seat is spare a newcomer walks along beside the minimum; where none is, in one of its seats.
            const spare = one.capacity > one.minimum ? 0 : 1;
            expect(on.length - fresh).toBeGreaterThanOrEqual(one.minimum - spare);
            expect(on.length - fresh).toBeGreaterThan(0);
          }
          for (const one of team) {
            const mine = choices.filter((choice) => choice.personId === one.personId);
            expect(mine.length + one.load).toBeLessThanOrEqual(Math.max(one.load, one.roundsPerMonth ?? 6));
            const on = mine.map((choice) => rounds.find((each) => each.itemId === choice.itemId)?.day);
            expect(new Set(on).size).toBe(on.length);
            for (const choice of mine) expect(choice.reasons.length).toBeGreaterThanOrEqual(2);
          }
        },
      ),
    );
  });
  it('brings two together who name each other, though neither has a place yet, and says so to both', () => {
    const team = ['a', 'b', 'c', 'd'].map((id) =>
      member(id, id === 'a' ? { buddyIds: ['d'] } : id === 'd' ? { buddyIds: ['a'] } : {}),
    );
    const week = ['2026-12-01', '2026-12-02'].map((day) => round(day, day));
    for (const people of [team, team.toReversed()]) {
      const { choices } = proposeRoster(
        people.map((one) => ({ ...one, roundsPerMonth: 1 })),
        week,
      );
      const at = (id: string) => choices.find((one) => one.personId === id);
      expect(at('a')?.itemId).toBe(at('d')?.itemId);
      expect(at('a')?.reasons).toContainEqual({ code: 'buddy', personId: 'd' });
      expect(at('d')?.reasons).toContainEqual({ code: 'buddy', personId: 'a' });
      expect(at('b')?.reasons.some((reason) => reason.code === 'buddy')).toBe(false);
      expect(choices.length).toBe(4);
    }
  });
  it('brings nobody together on a day that does not fit, nor past what somebody likes', () => {
    const team = [
      member('a', { buddyIds: ['b'], weekdays: [2], roundsPerMonth: 1 }),
      member('b', { buddyIds: ['a'], weekdays: [3], roundsPerMonth: 1 }),
      member('c', { roundsPerMonth: 2 }),
    ];
    const { choices } = proposeRoster(team, [round('tu', '2026-12-01'), round('we', '2026-12-02')]);
    expect(choices.map((one) => `${one.itemId} ${one.personId}`).sort()).toEqual([
      'tu a',
      'tu c',
      'we b',
      'we c',
    ]);
  });
  it('gives company to as many as before at least, and takes no round from the roster for it', () => {
    const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.subarray(ids), fc.subarray([2, 3, 4], { minLength: 1 })), {
          minLength: 4,
          maxLength: 6,
        }),
        (people) => {
          const team = people.map(([buddies, weekdays], at) =>
            member(`p${at}`, {
              buddyIds: buddies.filter((id) => id !== `p${at}`),
              weekdays,
              roundsPerMonth: 2,
            }),
          );
          const plan = ['2026-12-01', '2026-12-02', '2026-12-03'].map((day) => round(day, day));
          const apart = proposeRoster(
            team.map((one) => ({ ...one, buddyIds: [] })),
            plan,
          );
          const together = proposeRoster(team, plan);
          expect(together.choices.length).toBe(apart.choices.length);
          const withCompany = ({ choices }: typeof apart): number =>
            choices.filter((one) => {
              const buddies = team.find((each) => each.personId === one.personId)?.buddyIds ?? [];
              return choices.some((each) => each.itemId === one.itemId && buddies.includes(each.personId));
            }).length;
          expect(withCompany(together)).toBeGreaterThanOrEqual(withCompany(apart) - 1);
          const on = new Set(together.choices.map((one) => `${one.itemId} ${one.personId}`));
          expect(on.size).toBe(together.choices.length);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('in a team of pairs walks a newcomer with somebody who knows the work', () => {
    const pair = (id: string, day: string, change: Partial<ProposalRound> = {}) =>
      round(id, day, { capacity: 2, ...change });
    const team = [member('n', { newcomer: true }), member('a'), member('b')];
    const { choices, unfilled } = proposeRoster(team, [pair('r', '2026-12-01'), pair('s', '2026-12-02')]);
    expect(unfilled).toEqual([]);
    expect(choices.filter((one) => one.personId === 'n').length).toBeGreaterThan(0);
    for (const one of choices.filter((each) => each.personId === 'n'))
      expect(one.reasons[0]).toEqual({
        code: 'walks_along',
        personId: choices.find((each) => each.itemId === one.itemId && each.personId !== 'n')?.personId,
      });
    // One with experience on it already: the newcomer takes the other seat. A newcomer on it: that seat is for experience.
    expect(
      chosen([member('n', { newcomer: true })], [pair('r', '2026-12-01', { people: ['x'], experienced: 1 })]),
    ).toEqual(['r n']);
    expect(chosen([member('n', { newcomer: true })], [pair('r', '2026-12-01', { people: ['y'] })])).toEqual(
      [],
    );
  });
  it('tries a newcomer on another day when the first is given up', () => {
    const team = [
      member('n', { newcomer: true, roundsPerMonth: 1 }),
      member('a', { weekdays: [3], roundsPerMonth: 1 }),
    ];
    const plan = ['2026-12-01', '2026-12-02', '2026-12-03'].map((day) => round(day, day, { capacity: 2 }));
    expect(chosen(team, plan)).toEqual(['2026-12-02 a', '2026-12-02 n']);
  });
  it('says for how many people each reason holds when a round stays short', () => {
    const team = [
      member('a', { weekdays: [1] }),
      member('b', { modes: ['cycling'] }),
      member('c', { roundsPerMonth: 0 }),
      member('d', { busy: [round('z', '2026-12-01')] }),
      member('e'),
      member('n', { newcomer: true }),
    ];
    expect(proposeRoster(team, [round('r', '2026-12-01')]).unfilled).toEqual([
      {
        itemId: 'r',
        missing: 2,
        why: ['day', 'mode', 'busy', 'enough', 'newcomer', 'alone'].map((code) => ({ code, count: 1 })),
      },
    ]);
  });
  it('of ninety members in pairs with buddies takes less than two seconds too', () => {
    const team = Array.from({ length: 90 }, (_, at) =>
      member(`p${at}`, {
        newcomer: at % 9 === 0,
        roundsPerMonth: 1 + (at % 4),
        weekdays: [1 + (at % 7), 1 + ((at + 2) % 7), 1 + ((at + 4) % 7)],
        buddyIds: [`p${(at + 7) % 90}`, `p${(at + 83) % 90}`],
      }),
    );
    const rounds = Array.from({ length: 84 }, (_, at) =>
      round(`r${at}`, new Date(Date.UTC(2026, 11, 1 + Math.floor(at / 3))).toISOString().slice(0, 10), {
        capacity: 2,
      }),
    );
    const start = performance.now();
    const { choices } = proposeRoster(team, rounds);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(choices.length).toBeGreaterThan(150);
    expect(
      choices.filter((one) => one.reasons.some((reason) => reason.code === 'buddy')).length,
    ).toBeGreaterThan(60);
  });
  it('of ninety members over four weeks of seven evenings takes less than two seconds', () => {
    const team = Array.from({ length: 90 }, (_, at) =>
      member(`p${at}`, {
        newcomer: at % 9 === 0,
        roundsPerMonth: 1 + (at % 4),
        weekdays: [1 + (at % 7), 1 + ((at + 2) % 7), 1 + ((at + 4) % 7)],
      }),
    );
    const rounds = Array.from({ length: 84 }, (_, at) =>
      round(`r${at}`, new Date(Date.UTC(2026, 11, 1 + Math.floor(at / 3))).toISOString().slice(0, 10)),
    );
    const start = performance.now();
    const { choices } = proposeRoster(team, rounds);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(choices.length).toBeGreaterThan(150);
  });
});
