/** A step that somebody else decides: its life as one table, who may ask, and who may decide. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, TenantId } from '../kernel/index.ts';
import { type Actor, type DutyRole, dutyOf, dutyRoles, roles } from '../people/index.ts';
import {
  askFor,
  type DecisionStatus,
  decisionStatuses,
  decisionSteps,
  mayDecide,
  nextDecisionStatus,
  type Rung,
  scaleTo,
  standardLadder,
} from './index.ts';

const buurt = 'BU99010201';
const facts = (status: DecisionStatus = 'asked') => ({
  tenantId: 'stad' as TenantId,
  status,
  neighbourhoodCode: buurt,
  decides: ['wijkwerker', 'wijkregisseur'],
  askedById: 'asker',
  ownerId: 'owner',
  conflictedIds: ['neighbour'],
});
const actor = (personId: string, role: Actor['role'], code = buurt): Actor => ({
  personId: personId as PersonId,
  tenantId: 'stad' as TenantId,
  role,
  teamId: null,
  duties: (dutyRoles as readonly string[]).includes(role) ? [dutyOf(role as DutyRole, code)] : [],
  strong: true,
});

describe('the life of what was asked', () => {
  it('is answered, taken back, run out or overtaken, once; nothing comes after that', () => {
    for (const status of decisionStatuses)
      for (const step of decisionSteps) {
        const wanted = {
          say_yes: 'yes',
          say_no: 'no',
          withdraw: 'withdrawn',
          time_out: 'timed_out',
          overtake: 'overtaken',
        }[step];
        const next = nextDecisionStatus(status, step);
        expect([status, step, next.ok ? next.value : null]).toEqual([
          status,
          step,
          status === 'asked' ? wanted : null,
        ]);
      }
  });

  it('whatever is tried in whatever order, the first that fits is how it ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...decisionSteps), { minLength: 1, maxLength: 12 }), (tried) => {
        let status: DecisionStatus = 'asked';
        const done: string[] = [];
        for (const step of tried) {
          const next = nextDecisionStatus(status, step);
          if (!next.ok) continue;
          status = next.value;
          done.push(step);
        }
        expect(done).toEqual(tried.slice(0, 1));
      }),
    );
  });
});

describe('asking for a decision', () => {
  it('is for a step of which the ladder says that others decide, up and down alike, and then it is that very step', () => {
    const rung = fc.record({
      decides: fc.subarray([...dutyRoles], { minLength: 1 }),
      access: fc.constantFrom('own' as const, 'shared' as const, 'outside' as const),
    });
    fc.assert(
      fc.property(
        fc.array(rung, { minLength: 2, maxLength: 6 }),
        fc.nat(7),
        fc.nat(7),
        fc.constantFrom(...dutyRoles),
        (found, from, to, role) => {
          const ladder: readonly Rung[] = found.map((one, at) => ({
            ...one,
            code: `r${at}`,
            nl: 'trede',
            en: 'rung',
          }));
          const asked = askFor(ladder, `r${from}`, `r${to}`, role);
          const own = scaleTo(ladder, `r${from}`, `r${to}`, role);
          // Exactly one of the two roads is open; both are closed only to a step that is none.
          if (own.ok) expect(asked).toEqual({ ok: false, refusal: 'yours' });
          else if (own.refusal === 'other_decides') {
            const decider = ladder[to]?.decides[0] ?? role;
            expect(asked).toEqual(scaleTo(ladder, `r${from}`, `r${to}`, decider));
            // A rung that is not on the ladder any more counts as the bottom.
            expect(asked.ok && asked.value.direction).toBe(
              to > from || from >= ladder.length ? 'up' : 'down',
            );
          } else expect(asked).toEqual({ ok: false, refusal: own.refusal });
        },
      ),
    );
    expect(askFor(standardLadder, 'network', 'specialist', 'wijkagent').ok).toBe(true);
    expect(askFor(standardLadder, 'network', 'specialist', 'wijkwerker').ok).toBe(false);
  });
});

describe('who decides', () => {
  it('is of a deciding role, at the desk of that neighbourhood, and is not the asker, the owner or in conflict', () => {
    for (const role of roles)
      for (const who of ['asker', 'owner', 'neighbour', 'colleague'])
        for (const code of [buurt, 'BU99010202'])
          for (const status of decisionStatuses)
            for (const action of ['read', 'answer'] as const) {
              const fits = facts().decides.includes(role) && who === 'colleague' && code === buurt;
              const may = mayDecide(actor(who, role, code), action, facts(status), 'handle_case');
              expect([role, who, code, status, action, may.ok]).toEqual([
                role,
                who,
                code,
                status,
                action,
                fits && status === 'asked',
              ]);
              // Who decides is told that it is too late; to everybody else it is not there.
              if (!may.ok) expect(may.refusal).toBe(fits && action === 'answer' ? 'wrong_status' : 'hidden');
            }
    const colleague = actor('colleague', 'wijkwerker');
    const elsewhere = { ...facts(), tenantId: 'elders' as TenantId };
    expect(mayDecide(colleague, 'answer', elsewhere, 'handle_case').ok).toBe(false);
    expect(mayDecide(colleague, 'answer', facts(), 'handle_signal').ok).toBe(false);
    expect(mayDecide({ ...colleague, strong: false }, 'answer', facts(), 'handle_case').ok).toBe(false);
  });
});
