/** Accepting and its year, lending and what comes back, and drawn parts of an area. */
import { describe, expect, it } from 'vitest';
import type { Area, Position } from '../areas/index.ts';
import {
  checkOutline,
  isAccepted,
  lendProblem,
  loanState,
  rulesProblem,
  tidyRules,
  yearAfter,
} from './index.ts';

describe('house rules', () => {
  it.each([
    ['2026-11-25', '2027-11-25'],
    ['2028-02-29', '2029-03-01'],
    ['2027-02-28', '2028-02-28'],
    ['2026-12-31', '2027-12-31'],
  ])('accepted on %s are asked again on %s', (day, next) => expect(yearAfter(day)).toBe(next));

  it('are asked for a newer version and after a year, and never when there is nothing', () => {
    const mine = { version: 2, acceptedOn: '2026-11-25' };
    expect(isAccepted(null, null, '2026-11-25')).toBe(true);
    expect(isAccepted(null, 1, '2026-11-25')).toBe(false);
    expect(isAccepted(mine, 2, '2027-11-24')).toBe(true);
    expect(isAccepted(mine, 2, '2027-11-25')).toBe(false);
    expect(isAccepted(mine, 3, '2026-11-25')).toBe(false);
  });

  it('say what is wrong with a text', () => {
    expect(tidyRules(['  Loop   met twee. ', '', ' '])).toEqual(['Loop met twee.']);
    expect(rulesProblem([])).toBe('empty');
    expect(rulesProblem(Array.from({ length: 31 }, () => 'x'))).toBe('too_many');
    expect(rulesProblem(['x'.repeat(241)])).toBe('too_long');
    expect(rulesProblem(['Loop met twee.'])).toBeNull();
  });
});

describe('a loan', () => {
  it('is asked back from who left, and late the day after', () => {
    const open = { backBy: '2026-11-25', returnedOn: null };
    expect(loanState(open, false, '2026-11-25')).toBe('lent');
    expect(loanState(open, false, '2026-11-26')).toBe('late');
    expect(loanState({ ...open, backBy: null }, true, '2020-01-01')).toBe('asked_back');
    expect(loanState({ ...open, returnedOn: '2026-11-25' }, true, '2026-11-26')).toBe('back');
  });
  it('goes to one member, with a day ahead', () => {
    const ask = { backBy: null, isMember: true, isLent: false };
    expect(lendProblem(ask, '2026-11-25')).toBeNull();
    expect(lendProblem({ ...ask, isLent: true }, '2026-11-25')).toBe('equipment_lent');
    expect(lendProblem({ ...ask, isMember: false }, '2026-11-25')).toBe('member_left');
    expect(lendProblem({ ...ask, backBy: '2026-11-24' }, '2026-11-25')).toBe('back_by_past');
  });
});

describe('a drawn part', () => {
  const block = (code: string, west: number, east: number): Area => ({
    kind: 'neighbourhood',
    code,
    year: 2024,
    name: code,
    municipalityCode: 'GM9901',
    districtCode: 'WK990101',
    isWater: false,
    polygons: [
      [
        [
          [west, 51],
          [east, 51],
          [east, 51.1],
          [west, 51.1],
          [west, 51],
        ],
      ],
    ],
  });
  const areas = [block('BU99010101', 4, 4.1), block('BU99010102', 4.1, 4.2), block('BU99010103', 4.2, 4.3)];
  const box = (west: number, east: number): readonly Position[] => [
    [west, 51.02],
    [east, 51.02],
    [east, 51.08],
    [west, 51.08],
  ];
  const ours = ['BU99010101', 'BU99010102'];
  const ask = (corners: readonly Position[], codes: readonly string[] = ours) =>
    checkOutline(corners, areas, codes);

  it('lies in the neighbourhoods it touches, over a border between two of the team', () => {
    expect(ask(box(4.02, 4.08))).toEqual({ ok: true, value: ['BU99010101'] });
    expect(ask(box(4.02, 4.18))).toEqual({ ok: true, value: ours });
  });
  it('goes nowhere outside the team, also not with a side between two corners that lie inside', () => {
    expect(ask(box(4.02, 4.28))).toEqual({ ok: false, refusal: 'outside_team' });
    expect(ask(box(3.9, 4.05))).toEqual({ ok: false, refusal: 'outside_team' });
    expect(ask(box(4.02, 4.28), ['BU99010101', 'BU99010103'])).toEqual({
      ok: false,
      refusal: 'outside_team',
    });
  });
  it('does not slip along the edge of others either, where no corner and no middle of theirs is', () => {
    const strip: readonly Position[] = [
      [4.02, 51.08],
      [4.28, 51.08],
      [4.28, 51.09],
      [4.02, 51.09],
    ];
    expect(ask(strip, ['BU99010101', 'BU99010103'])).toEqual({ ok: false, refusal: 'outside_team' });
  });
  it('is a shape that can be walked', () => {
    expect(ask(box(4.02, 4.08).slice(0, 2))).toEqual({ ok: false, refusal: 'too_few_corners' });
    expect(ask(Array.from({ length: 41 }, (): Position => [4.02, 51.02]))).toEqual({
      ok: false,
      refusal: 'too_many_corners',
    });
    const [a, b, c, d] = box(4.02, 4.08);
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no box');
    expect(ask([a, c, b, d])).toEqual({ ok: false, refusal: 'crosses_itself' });
    expect(ask([a, a, a])).toEqual({ ok: false, refusal: 'crosses_itself' });
  });
});
