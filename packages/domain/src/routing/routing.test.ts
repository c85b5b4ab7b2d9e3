/** Every signal ends at somebody: a desk of the right role, another one on duty, or the coordinator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalKinds, urgencies } from '../compass/index.ts';
import type { DeskId } from '../kernel/index.ts';
import { chooseDesk, type RouteQuestion } from './choose-desk.ts';
import type { Desk } from './desk.ts';
import { addWorkingDays } from './working-days.ts';

const desk = (code: string, role: Desk['role'], takes: Desk['takes'], areas = ['BU99010101']): Desk => ({
  id: `desk-${code}` as DeskId,
  code,
  role,
  takes,
  neighbourhoodCodes: areas,
});
const agent = desk('agent', 'wijkagent', ['now_112', 'police_non_urgent', 'social', 'municipality']);
const worker = desk('worker', 'wijkwerker', ['social']);
const question: RouteQuestion = {
  urgency: 'social',
  kind: 'niet_pluis',
  neighbourhoodCode: 'BU99010101',
  desks: [agent, worker],
  isStaffed: () => true,
  returnedBy: [],
};

describe('choosing a desk', () => {
  it('goes to the role that fits, in this very neighbourhood', () => {
    expect(chooseDesk(question)).toEqual({
      to: { kind: 'desk', deskId: worker.id, duty: 'wijkwerker@BU99010101' },
      reason: 'desk_of_neighbourhood',
      workingDays: 1,
    });
  });
  it('falls back to another professional on duty, and says so', () => {
    expect(chooseDesk({ ...question, isStaffed: (one) => one.role !== 'wijkwerker' })).toMatchObject({
      to: { deskId: agent.id },
      reason: 'other_role_on_duty',
    });
  });
  it('does not go back to who sent it back', () => {
    expect(chooseDesk({ ...question, returnedBy: [worker.id] })).toMatchObject({ to: { deskId: agent.id } });
    expect(chooseDesk({ ...question, returnedBy: [worker.id, agent.id] })).toMatchObject({
      to: { kind: 'administrator' },
      reason: 'returned_by_all',
    });
  });
  it('goes to the coordinator only when it is about public space', () => {
    const kinds = signalKinds.map((kind) => [kind, chooseDesk({ ...question, kind, desks: [] }).to.kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      niet_pluis: 'administrator',
      suspicious: 'administrator',
      nuisance: 'administrator',
      public_space: 'coordinator',
    });
  });
  it('goes to a person who points it on when nobody serves the place, or the place is off the map', () => {
    expect(chooseDesk({ ...question, neighbourhoodCode: 'BU99010309' })).toMatchObject({
      to: { kind: 'administrator' },
      reason: 'no_desk_coordinator',
    });
    expect(chooseDesk({ ...question, neighbourhoodCode: null })).toMatchObject({
      to: { kind: 'administrator' },
    });
  });
  it('gives public space three days and everything else one', () => {
    expect(chooseDesk({ ...question, kind: 'public_space', urgency: 'municipality' }).workingDays).toBe(3);
  });

  const anyDesk = fc.record({
    id: fc.integer({ min: 1, max: 6 }).map((n) => `desk-${n}` as DeskId),
    code: fc.stringMatching(/^[a-z]{3}$/),
    role: fc.constantFrom('wijkagent' as const, 'wijkwerker' as const, 'wijkregisseur' as const),
    takes: fc.subarray([...urgencies]),
    neighbourhoodCodes: fc.subarray(['BU99010101', 'BU99010102']),
  });

  it('always ends somewhere, with a reason and a term, whatever order the desks come in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDesk, { selector: (one) => one.code, maxLength: 6 }),
        fc.constantFrom(...urgencies),
        fc.constantFrom(...signalKinds),
        fc.constantFrom('BU99010101', null),
        (desks, urgency, kind, neighbourhoodCode) => {
          const asked: RouteQuestion = {
            urgency,
            kind,
            neighbourhoodCode,
            desks,
            isStaffed: () => true,
            returnedBy: [],
          };
          const choice = chooseDesk(asked);
          expect(chooseDesk({ ...asked, desks: [...desks].reverse() })).toEqual(choice);
          expect(choice.workingDays).toBeGreaterThan(0);
          if (choice.to.kind === 'desk') {
            const { deskId } = choice.to;
            expect(
              desks.find(
                (one) =>
                  one.id === deskId &&
                  one.takes.includes(urgency) &&
                  one.neighbourhoodCodes.includes(neighbourhoodCode ?? ''),
              ),
            ).toBeDefined();
          }
        },
      ),
    );
  });
});

describe('working days', () => {
  const holidays = new Set(['2026-12-25', '2026-12-26', '2027-01-01']);
  const add = (start: string, count: number): string =>
    addWorkingDays(start, count, (day) => holidays.has(day));
  it.each([
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2026-10-23', 1, '2026-10-26'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-24', 10, '2026-12-08'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s and %i working days is %s', (start, count, end) => expect(add(start, count)).toBe(end));
});
