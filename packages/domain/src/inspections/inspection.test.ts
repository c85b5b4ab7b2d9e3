/** A schouw added up: any order, two people, late and doubled; and what it may say about an area. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamId, TenantId } from '../kernel/index.ts';
import type { Actor, Role } from '../people/index.ts';
import { aspectWords } from './aspect-words.ts';
import { keptSince, quarterOfDay } from './fields.ts';
import type { InspectionEvent, InspectionFact, Looker } from './inspection-event.ts';
import { inspectionOf } from './inspection-of.ts';
import { checkPlan, type InspectionPlan } from './plan.ts';
import { addedUp, resultOf, resultsByArea } from './results.ts';
import { aspects, type Judgement, judgements, levels } from './scale.ts';
import { mayInspect } from './who-may.ts';

const points = ['p1', 'p2', 'p3'].map((pointId) => ({ pointId, neighbourhoodCode: 'BU1' }));
let made = 0;
const event = (change: Partial<InspectionEvent> & { readonly fact: InspectionFact }): InspectionEvent => ({
  eventId: `e${(made += 1)}`,
  inspectionId: 'i',
  pointId: 'p1',
  personId: 'amina',
  deviceId: 'phone-a',
  seq: 1,
  at: '2026-11-25T10:00:00.000Z',
  clockOffsetMs: 0,
  ...change,
});
const score = (judgement: Judgement, by: Looker = 'self'): InspectionFact => ({
  kind: 'scored',
  aspect: 'weeds',
  judgement,
  by,
});
const weedsAt = (events: readonly InspectionEvent[], pointId = 'p1') =>
  inspectionOf(points, events)
    .points.find((one) => one.pointId === pointId)
    ?.judgements.get('weeds');

const anyEvent = fc.record({
  eventId: fc.uuid(),
  inspectionId: fc.constant('i'),
  pointId: fc.constantFrom('p1', 'p2', 'p3', null),
  personId: fc.constantFrom('amina', 'riet'),
  deviceId: fc.constantFrom('phone-a', 'phone-b', 'phone-c'),
  seq: fc.integer({ min: 1, max: 9 }),
  at: fc
    .date({ min: new Date('2026-10-24'), max: new Date('2026-10-27'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  clockOffsetMs: fc.option(fc.integer({ min: -86_400_000, max: 86_400_000 })),
  fact: fc.oneof(
    fc.record({
      kind: fc.constant('scored' as const),
      aspect: fc.constantFrom(...aspects),
      judgement: fc.constantFrom(...judgements),
      by: fc.constantFrom('self' as const, 'mate' as const),
    }),
    fc.record({ kind: fc.constant('reachable' as const), reachable: fc.boolean() }),
    fc.record({
      kind: fc.constant('weather' as const),
      weather: fc.constantFrom('dry' as const, 'rain' as const),
      dark: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('named' as const),
      label: fc.constantFrom('bij de brug', 'hoek Kade', ''),
    }),
    fc.record({ kind: fc.constant('signalled' as const), signalId: fc.constantFrom('s1', 's2') }),
  ),
});

describe('events of a schouw', () => {
  it('add up to the same in any order, doubled, and in two parts that came days apart', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (events, chance) => {
        const shuffled = [...events, ...events.slice(0, 7)]
          .map((one) => ({ one, rank: chance.next().value }))
          .sort((left, right) => left.rank - right.rank)
          .map(({ one }) => one);
        expect(inspectionOf(points, shuffled)).toEqual(inspectionOf(points, events));
      }),
    );
  });

  it('keep two people apart, and let each change his mind', () => {
    const events = [
      event({ fact: score('a'), seq: 1 }),
      event({ fact: score('c'), seq: 2 }),
      event({ fact: score('b'), personId: 'riet', deviceId: 'phone-b' }),
      event({ fact: score('d', 'mate'), seq: 3 }),
    ];
    expect(weedsAt(events)).toEqual(['b', 'c', 'd']);
  });

  it('call a place as it was called last, and not at all when the name was taken away', () => {
    const named = (label: string, change: Partial<InspectionEvent> = {}) =>
      event({ fact: { kind: 'named', label }, ...change });
    const nameAfter = (events: readonly InspectionEvent[]) =>
      inspectionOf(points, events).points.map(({ name }) => name);
    const first = named('bij de brug');
    expect(nameAfter([first])).toEqual(['bij de brug', null, null]);
    const later = named(' hoek Kade/Steeg ', { deviceId: 'phone-b', at: '2026-11-25T10:05:00.000Z' });
    expect(nameAfter([later, first])).toEqual(['hoek Kade/Steeg', null, null]);
    expect(nameAfter([first, named(' ', { seq: 2 })])).toEqual([null, null, null]);
  });

  it('believe the number on one phone before its clock', () => {
    const events = [
      event({ fact: score('a'), seq: 4, at: '2026-11-26T10:00:00.000Z' }),
      event({ fact: score('d'), seq: 5, at: '1999-01-01T00:00:00.000Z' }),
    ];
    expect(weedsAt(events)).toEqual(['d']);
  });

  it('count between two phones of one person by the real moment, through the end of summer time', () => {
    const events = [
      event({ fact: score('a'), at: '2026-10-25T00:30:00.000Z', clockOffsetMs: null }),
      event({
        fact: score('c'),
        at: '2026-10-24T23:31:00.000Z',
        clockOffsetMs: 3_600_000,
        deviceId: 'phone-z',
      }),
    ];
    expect(weedsAt(events)).toEqual(['c']);
  });
});

describe('the result', () => {
  const pointsOf = (given: readonly (readonly Judgement[])[]) => {
    const all = given.map((_, at) => ({
      pointId: `q${at}`,
      neighbourhoodCode: at % 2 === 0 ? 'BU1' : 'BU2',
    }));
    const events = given.flatMap((own, at) =>
      own.map((judgement, who) =>
        event({
          pointId: `q${at}`,
          personId: `person-${who}`,
          deviceId: `phone-${who}`,
          fact: score(judgement),
        }),
      ),
    );
    return inspectionOf(all, events).points;
  };

  it('is a share of points at B or better, with where two people differ told apart', () => {
    const result = resultOf(
      pointsOf([
        ['a', 'a'],
        ['b', 'c'],
        ['d'],
        ['b'],
        ['not_here'],
        ['a_plus', 'b'],
        ['c', 'd'],
        ['b'],
        ['b'],
        ['b'],
        ['b'],
        ['a'],
      ]),
    );
    expect(result.aspects).toEqual([
      {
        aspect: 'weeds',
        points: 11,
        atNorm: 8,
        below: 2,
        divided: 1,
        lookedAtByTwo: 4,
        same: 1,
        mostApart: 2,
        given: { a_plus: 1, a: 3, b: 7, c: 2, d: 2 },
        share: 72,
      },
    ]);
  });

  it('gives no share of a few points', () => {
    const [few] = resultOf(pointsOf(Array.from({ length: 9 }, (): Judgement[] => ['a']))).aspects;
    expect(few).toMatchObject({ points: 9, atNorm: 9, share: null });
    const [enough] = resultOf(pointsOf(Array.from({ length: 10 }, (): Judgement[] => ['a']))).aspects;
    expect(enough).toMatchObject({ share: 100 });
  });

  it('never says a hundred percent when a point is below', () => {
    const given: Judgement[][] = [...Array.from({ length: 299 }, (): Judgement[] => ['a']), ['d']];
    expect(resultOf(pointsOf(given)).aspects[0]?.share).toBe(99);
  });

  it('leaves points out that cannot be reached, and counts points that became a signal once', () => {
    const events = [
      event({ fact: score('d') }),
      event({ fact: { kind: 'reachable', reachable: false } }),
      event({ pointId: 'p2', fact: { kind: 'signalled', signalId: 's1' } }),
      event({ pointId: 'p2', fact: { kind: 'signalled', signalId: 's2' }, seq: 2 }),
    ];
    expect(resultOf(inspectionOf(points, events).points)).toMatchObject({
      points: 3,
      unreachable: 1,
      signalled: 1,
      aspects: [],
    });
  });

  it('of two areas apart adds up to the result of both together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...judgements), { maxLength: 3 }), { maxLength: 30 }),
        (given) => {
          const all = pointsOf(given);
          expect(addedUp(resultsByArea(all).map(({ result }) => result))).toEqual(resultOf(all));
        },
      ),
    );
  });

  it('has no mean and no rank of a person in it', () => {
    expect(Object.keys(resultOf(pointsOf([['a']])).aspects[0] ?? {}).sort()).toEqual([
      'aspect',
      'atNorm',
      'below',
      'divided',
      'given',
      'lookedAtByTwo',
      'mostApart',
      'points',
      'same',
      'share',
    ]);
  });
});

describe('planning', () => {
  const plan: InspectionPlan = {
    title: 'Najaarsschouw',
    neighbourhoodCodes: ['BU1'],
    plannedOn: '2028-02-29',
    aspects: ['weeds'],
    withSafety: false,
    points: { way: 'drawn', count: 10, seed: null },
  };
  const nos = (change: Partial<InspectionPlan>, today = '2028-02-29') =>
    checkPlan({ ...plan, ...change }, ['BU1', 'BU2'], today).map(({ field, code }) => `${field} ${code}`);

  it('takes a sound plan, also for today on a leap day', () => {
    expect(nos({})).toEqual([]);
  });
  it('names what cannot be', () => {
    expect(nos({ title: ' ' })).toEqual(['title empty']);
    expect(nos({ neighbourhoodCodes: ['BU9'] })).toEqual(['neighbourhoodCodes not_yours']);
    expect(nos({ aspects: [] })).toEqual(['aspects none_picked']);
    expect(nos({ aspects: [], withSafety: true })).toEqual([]);
    expect(nos({}, '2028-03-01')).toEqual(['plannedOn past']);
    expect(nos({ points: { way: 'drawn', count: 61, seed: null } })).toEqual(['points wrong_count']);
    expect(nos({ points: { way: 'fixed', places: [] } })).toEqual(['points none_picked']);
    expect(nos({ points: { way: 'fixed', places: [{ label: ' ', lat: 52, lon: 5 }] } })).toEqual([
      'points label',
    ]);
  });
  it('keeps to the calendar', () => {
    expect(keptSince('2028-03-29', 13)).toBe('2027-02-28');
    expect(keptSince('2029-03-31', 13)).toBe('2028-02-29');
    expect(quarterOfDay('2026-10-01')).toBe('2026-Q4');
  });
});

describe('who may', () => {
  const tenantId = 'lichtendam' as TenantId;
  const teamId = 'team' as TeamId;
  const actor = (role: Role, change: Partial<Actor> = {}): Actor => ({
    personId: 'x' as Actor['personId'],
    tenantId,
    role,
    teamId: null,
    duties: [],
    strong: true,
    ...change,
  });
  const facts = { tenantId, teamId, neighbourhoodCodes: ['BU1', 'BU2'] };
  const may = (who: Actor | null, action: Parameters<typeof mayInspect>[1]) =>
    mayInspect(who, action, facts, action === 'set_scale' ? 'administer' : 'run_team').ok;

  it('lets the own team walk and read, the coordinator plan, and the wijkregisseur of the area plan and read', () => {
    const volunteer = actor('volunteer', { teamId });
    const rik = actor('wijkregisseur', { duties: ['wijkregisseur@BU1', 'wijkregisseur@BU2'] });
    const half = actor('wijkregisseur', { duties: ['wijkregisseur@BU1'] });
    expect([may(volunteer, 'score'), may(volunteer, 'read'), may(volunteer, 'plan')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(may(actor('coordinator', { teamId }), 'plan')).toBe(true);
    expect([may(rik, 'plan'), may(rik, 'read'), may(rik, 'score')]).toEqual([true, true, false]);
    expect([may(half, 'plan'), may(half, 'read')]).toEqual([false, true]);
  });
  it('keeps everybody else out', () => {
    const others: (Actor | null)[] = [
      null,
      actor('volunteer', { teamId: 'other' as TeamId }),
      actor('coordinator', { teamId, tenantId: 'elders' as TenantId }),
      actor('wijkagent', { duties: ['wijkagent@BU1'] }),
      actor('wijkwerker', { duties: ['wijkwerker@BU1'] }),
      actor('wijkregisseur', { duties: ['wijkregisseur@BU9'] }),
      actor('regional_adviser'),
      actor('privacy_officer'),
      actor('trainer'),
    ];
    for (const one of others)
      for (const action of ['plan', 'score', 'read', 'close', 'set_scale'] as const)
        expect(may(one, action)).toBe(false);
    expect(may(actor('functional_admin'), 'set_scale')).toBe(true);
    expect(may(actor('functional_admin'), 'read')).toBe(false);
  });
});

describe('the words', () => {
  it('stand for every level of every aspect, in two languages, each its own', () => {
    for (const aspect of aspects)
      for (const language of ['nl', 'en'] as const) {
        const said = levels.map((level) => aspectWords[aspect][level][language]);
        expect(new Set(said).size, `${aspect} ${language}`).toBe(levels.length);
        for (const sentence of said) expect(sentence.length).toBeLessThan(60);
      }
  });
});
