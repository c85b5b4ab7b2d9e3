/** Who puts right which line of a case, and where it can go. */
import { describe, expect, it } from 'vitest';
import { dutyRoles } from '../people/index.ts';
import {
  caseCompartments,
  compartmentsOf,
  fitsInPlaceOf,
  mayTakeAway,
  narrowerWalls,
  stepBack,
} from './index.ts';

describe('putting right', () => {
  it('goes from what is shared to behind a wall of the own role, and never wider', () => {
    for (const role of dutyRoles)
      for (const from of caseCompartments)
        for (const to of caseCompartments)
          expect([role, from, to, narrowerWalls(from, role).includes(to)]).toEqual([
            role,
            from,
            to,
            from === 'shared' && to !== 'shared' && compartmentsOf(role).includes(to),
          ]);
  });

  it('is taken away by who wrote it and by the owner, behind a wall the owner does not pass by who is inside', () => {
    for (const isOwn of [true, false])
      for (const isOwner of [true, false])
        for (const role of dutyRoles)
          for (const compartment of caseCompartments)
            expect(mayTakeAway({ compartment, isOwn }, { isOwner }, role)).toBe(
              isOwn || isOwner || !compartmentsOf(role).includes(compartment),
            );
    expect(mayTakeAway({ compartment: 'shared', isOwn: false }, { isOwner: false }, 'wijkwerker')).toBe(
      false,
    );
    expect(mayTakeAway({ compartment: 'police', isOwn: false }, { isOwner: false }, 'wijkwerker')).toBe(true);
  });

  it('is of the same kind; a fact may turn out to be sensitive', () => {
    const wish = { kind: 'wish', text: 'Rust' } as const;
    const knows = { kind: 'knows', domain: 'money', who: 'bank' } as const;
    const fact = {
      kind: 'fact',
      domain: 'money',
      text: 'x',
      source: 'record',
      seenOn: '2026-01-01',
    } as const;
    expect([
      fitsInPlaceOf(wish, wish),
      fitsInPlaceOf(wish, knows),
      fitsInPlaceOf({ kind: 'sensitive' }, fact),
    ]).toEqual([true, false, true]);
  });

  it('goes one step back in the plan, from everywhere but the beginning', () => {
    expect(stepBack).toEqual({ to_do: null, doing: 'to_do', done: 'doing', dropped: 'to_do' });
  });
});
