/** The rules of a case: days, ladder, walls, terms, and who comes next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, TenantId } from '../kernel/index.ts';
import { type Actor, type DutyRole, dutyRoles, roles } from '../people/index.ts';
import {
  allowedCaseActions,
  caseActions,
  caseStatuses,
  checkLadder,
  checkReceiver,
  compartmentsOf,
  daysLater,
  disclosureFor,
  effectOfScale,
  extendedKeepUntil,
  isOverTerm,
  keepUntilAtClose,
  mayCase,
  monthsLater,
  nextOwner,
  possibleCaseActions,
  scaleTo,
  shareableFields,
  standardLadder,
  standInActions,
  workingDayFrom,
} from './index.ts';

const christmas = (day: string): boolean => ['2026-12-25', '2027-01-01', '2027-04-27'].includes(day);
const actor = (personId: string, role: Actor['role']): Actor => ({
  personId: personId as PersonId,
  tenantId: 'stad' as TenantId,
  role,
  teamId: null,
  duties: [],
  strong: true,
});

describe('days of a case', () => {
  it.each([
    ['2026-12-25', '2026-12-28'],
    ['2026-12-24', '2026-12-24'],
    ['2027-01-01', '2027-01-04'],
    ['2027-04-24', '2027-04-26'],
    // The nights in which the clock is changed.
    ['2026-10-25', '2026-10-26'],
    ['2027-03-28', '2027-03-29'],
    ['2028-02-29', '2028-02-29'],
  ])('a review on %s is held on %s', (asked, held) => expect(workingDayFrom(asked, christmas)).toBe(held));

  it('counts whole days over the change of the clock, and months over a leap day', () => {
    expect(daysLater('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysLater('2027-03-27', 2)).toBe('2027-03-29');
    expect(monthsLater('2028-02-29', 12)).toBe('2029-02-28');
    expect(monthsLater('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsLater('2026-12-31', 12)).toBe('2027-12-31');
  });

  it('never makes a term longer by closing again, and never past five years', () => {
    const first = keepUntilAtClose('2026-11-25', null);
    expect(first).toBe('2027-11-25');
    expect(keepUntilAtClose('2027-06-01', first)).toBe(first);
    let keep: string | null = first;
    let times = 0;
    for (let last = keep; last !== null; last = extendedKeepUntil(last, first)) {
      keep = last;
      times += 1;
    }
    expect([keep, times]).toEqual(['2031-11-25', 9]);
    expect([isOverTerm('2027-11-25', '2027-11-25'), isOverTerm('2027-11-25', '2027-11-26')]).toEqual([
      false,
      true,
    ]);
    expect(isOverTerm(null, '2099-01-01')).toBe(false);
  });
});

describe('the ladder', () => {
  it('goes down as easily as up: whoever may decide about a rung needs the same for both', () => {
    const codes = fc.constantFrom(...standardLadder.map((rung) => rung.code));
    fc.assert(
      fc.property(codes, codes, fc.constantFrom<DutyRole>(...dutyRoles), (from, to, role) => {
        const step = scaleTo(standardLadder, from, to, role);
        const rung = standardLadder.find((one) => one.code === to);
        expect(step.ok).toBe(from !== to && rung?.decides.includes(role) === true);
      }),
    );
  });
  it('says what a step does to access, and does not leave others in on a light rung', () => {
    const people = dutyRoles.map((role) => ({ role }));
    const leave = (code: string) => {
      const rung = standardLadder.find((one) => one.code === code);
      if (rung === undefined) throw new Error(code);
      return effectOfScale(rung, 'wijkwerker', people).leave.map((one) => one.role);
    };
    expect(leave('network')).toEqual(['wijkagent', 'wijkregisseur']);
    expect(leave('crisis')).toEqual([]);
    expect(leave('zvh')).toEqual([...dutyRoles]);
  });
  it('is refused when somebody could get stuck on it', () => {
    const [one, other] = standardLadder;
    if (one === undefined || other === undefined) throw new Error('no standard');
    expect(checkLadder([one]).ok).toBe(false);
    expect(checkLadder([one, { ...other, code: one.code }]).ok).toBe(false);
    expect(checkLadder([one, { ...other, decides: [] }]).ok).toBe(false);
    expect(checkLadder(standardLadder).ok).toBe(true);
  });
});

describe('walls', () => {
  it('never lets one role into both police and care', () => {
    for (const role of dutyRoles) {
      const inside = compartmentsOf(role);
      expect(inside).toContain('shared');
      expect(inside.includes('police') && inside.includes('care')).toBe(false);
    }
  });

  it('answers every role, relation, state and action as the table says, and nobody nothing', () => {
    const relations = ['owner', 'participant', 'conflicted_owner', 'stranger'] as const;
    for (const role of [...roles, null])
      for (const relation of relations)
        for (const status of caseStatuses)
          for (const isOutOfSight of [false, true])
            for (const action of [...caseActions, 'read' as const]) {
              const who = role === null ? null : actor('p1', role);
              const owns = relation === 'owner' || relation === 'conflicted_owner';
              const file = {
                tenantId: 'stad' as TenantId,
                ownerId: owns ? 'p1' : 'p2',
                ownerRole: owns ? (role ?? 'none') : 'wijkwerker',
                participants: relation === 'participant' ? [{ personId: 'p1', role: role ?? 'none' }] : [],
                standIn: null,
                conflictedIds: relation === 'conflicted_owner' ? ['p1'] : [],
                status,
                isOutOfSight,
              };
              const isDesk = role !== null && (dutyRoles as readonly string[]).includes(role);
              const isIn = isDesk && !isOutOfSight && (relation === 'owner' || relation === 'participant');
              const possible = action === 'read' || possibleCaseActions(status).includes(action);
              const forAll = [
                'read',
                'add',
                'change_plan',
                'correct',
                'withdraw_entry',
                'narrow',
                'link_signal',
              ].includes(action);
              const expected = isIn && possible && (forAll || relation === 'owner');
              expect([role, relation, status, action, mayCase(who, action, file, 'handle_case').ok]).toEqual([
                role,
                relation,
                status,
                action,
                expected,
              ]);
              expect(
                mayCase(who, action, { ...file, tenantId: 'elders' as TenantId }, 'handle_case').ok,
              ).toBe(false);
              expect(mayCase(who, action, file, 'handle_signal').ok).toBe(false);
            }
  });
  it('lets who stands in do what cannot wait, in the owner’s role, while the owner is away', () => {
    const file = {
      tenantId: 'stad' as TenantId,
      ownerId: 'p2',
      ownerRole: 'wijkwerker',
      participants: [{ personId: 'p1', role: 'wijkwerker' }],
      standIn: { personId: 'p1', role: 'wijkwerker' },
      conflictedIds: [],
      status: 'open' as const,
      isOutOfSight: false,
    };
    const may = (facts: typeof file | (Omit<typeof file, 'standIn'> & { standIn: null }), role: DutyRole) =>
      standInActions.filter((action) => mayCase(actor('p1', role), action, facts, 'handle_case').ok);
    expect(may(file, 'wijkwerker')).toEqual([...standInActions]);
    expect(may({ ...file, standIn: null }, 'wijkwerker')).toEqual([]);
    expect(may(file, 'wijkagent')).toEqual([]);
    expect(may({ ...file, participants: [] }, 'wijkwerker')).toEqual([]);
    for (const action of ['hand_over', 'invite', 'let_go', 'close', 'shield_address', 'extend'] as const)
      expect([action, mayCase(actor('p1', 'wijkwerker'), action, file, 'handle_case').ok]).toEqual([
        action,
        false,
      ]);
  });
  it('gives a participant the pen and not the keys', () => {
    const file = {
      tenantId: 'stad' as TenantId,
      ownerId: 'p2',
      ownerRole: 'wijkwerker',
      participants: [{ personId: 'p1', role: 'wijkagent' }],
      standIn: null,
      conflictedIds: [],
      status: 'open' as const,
      isOutOfSight: false,
    };
    expect(allowedCaseActions(actor('p1', 'wijkagent'), file)).toEqual([
      'add',
      'change_plan',
      'correct',
      'withdraw_entry',
      'narrow',
      'link_signal',
    ]);
  });
  it('is for a person in one role: who changed desks is not in it any more', () => {
    const file = {
      tenantId: 'stad' as TenantId,
      ownerId: 'p2',
      ownerRole: 'wijkwerker',
      participants: [{ personId: 'p1', role: 'wijkagent' }],
      standIn: null,
      conflictedIds: [],
      status: 'open' as const,
      isOutOfSight: false,
    };
    const reads = (who: Actor) => mayCase(who, 'read', file, 'handle_case').ok;
    expect([reads(actor('p1', 'wijkagent')), reads(actor('p2', 'wijkwerker'))]).toEqual([true, true]);
    expect([reads(actor('p1', 'wijkwerker')), reads(actor('p2', 'wijkagent'))]).toEqual([false, false]);
  });
});

describe('handing over', () => {
  it('is only offered to who can answer, in the verb that fits', () => {
    const owner = { personId: 'a', organisationId: 'welfare' };
    const colleague = { personId: 'b', organisationId: 'welfare' };
    const other = { personId: 'c', organisationId: 'police' };
    const partner = { personId: null, organisationId: 'housing', people: 1 } as const;
    const fits = (kind: 'assign' | 'refer' | 'transfer') =>
      [
        colleague,
        other,
        partner,
        { ...partner, people: 0 },
        { personId: 'a', organisationId: 'welfare' },
      ].map((receiver) => checkReceiver(kind, owner, receiver).ok);
    expect(fits('assign')).toEqual([true, false, false, false, false]);
    expect(fits('refer')).toEqual([true, true, true, false, false]);
    expect(fits('transfer')).toEqual([false, true, false, false, false]);
  });

  it('shares what was chosen and not a word more', () => {
    const file = {
      neighbourhoodCode: 'BU1',
      street: 'STREET',
      houseNumber: 'HOUSE',
      reason: 'REASON',
      rung: 'RUNG',
      reviewOn: 'REVIEW',
    };
    const entries = ['E1', 'E2', 'E3'].map((text) => ({
      entryId: text,
      entry: { kind: 'wish' as const, text },
    }));
    const words = {
      place: 'STREET',
      house_number: 'HOUSE',
      reason: 'REASON',
      rung: 'RUNG',
      review: 'REVIEW',
    };
    fc.assert(
      fc.property(
        fc.subarray([...shareableFields]),
        fc.subarray(['E1', 'E2', 'E3', 'not-of-this-case']),
        (fields, entryIds) => {
          const text = JSON.stringify(disclosureFor(file, entries, { fields, entryIds }));
          for (const field of shareableFields)
            expect(text.includes(words[field])).toBe(fields.includes(field));
          for (const id of ['E1', 'E2', 'E3']) expect(text.includes(`"${id}"`)).toBe(entryIds.includes(id));
        },
      ),
    );
  });

  it('always has somebody next: who took the area over, deputy, desk, administrator; never who declared a conflict or who is gone', () => {
    const ids = fc.subarray(['gone', 'b', 'c', 'd']);
    fc.assert(
      fc.property(
        ids,
        ids,
        ids,
        fc.constantFrom(null, 'b', 'd', 'gone'),
        fc.constantFrom(null, 'b', 'c', 'gone'),
        (desk, admins, conflicted, deputy, successor) => {
          const people = (list: readonly string[], role: string) =>
            list.map((personId) => ({ personId, role }));
          const next = nextOwner(
            deputy,
            'gone',
            conflicted,
            people(desk, 'wijkwerker'),
            people(admins, 'functional_admin'),
            successor,
          );
          const free = desk.filter((one) => one !== 'gone' && !conflicted.includes(one));
          if (successor !== null && free.includes(successor))
            expect(next).toMatchObject({ by: 'successor', personId: successor });
          else if (deputy !== null && free.includes(deputy))
            expect(next).toMatchObject({ by: 'deputy', personId: deputy });
          else if (free.length > 0) expect(next).toMatchObject({ by: 'desk', personId: free[0] });
          else expect(next?.by ?? null).toBe(admins.some((one) => one !== 'gone') ? 'tray' : null);
          expect(next?.personId).not.toBe('gone');
        },
      ),
    );
  });
});
