/** Roles, periods, duties and addresses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesOf, isInForce, needsSecondFactor, parseEmail, rolePlaceKind, roles } from './index.ts';

describe('roles', () => {
  it('ask a second factor of everyone but the volunteer', () =>
    expect(roles.filter((role) => !needsSecondFactor(role))).toEqual(['volunteer']));
  it('hold somewhere', () =>
    expect(roles.map(rolePlaceKind)).toEqual([
      'team',
      'team',
      'areas',
      'areas',
      'areas',
      'municipality',
      'municipality',
      'municipality',
      'municipality',
      'municipality',
    ]));
  it('hold from the first day up to and including the last', () => {
    const period = { startsOn: '2026-03-29', endsOn: '2026-10-25' };
    expect(
      ['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map((day) => isInForce(period, day)),
    ).toEqual([false, true, true, false]);
    expect(isInForce({ startsOn: '2026-03-29', endsOn: null }, '2099-01-01')).toBe(true);
  });
});

describe('duties', () => {
  const inside = (code: string): readonly string[] =>
    code === 'WK990101' ? ['BU99010102', 'BU99010101'] : [code];
  it('are one per neighbourhood, once, also when areas overlap', () => {
    expect(dutiesOf({ role: 'wijkagent', areaCodes: ['WK990101', 'BU99010101'] }, inside)).toEqual([
      'wijkagent@BU99010101',
      'wijkagent@BU99010102',
    ]);
  });
  it('come with desk roles only', () =>
    expect(dutiesOf({ role: 'functional_admin', areaCodes: ['WK990101'] }, inside)).toEqual([]));
});

describe('an e-mail address', () => {
  it('is one address in one way of writing', () => {
    expect(parseEmail('  Amina@Lichtendam.EXAMPLE ')).toEqual({
      ok: true,
      value: 'amina@lichtendam.example',
    });
  });
  it.each([
    '',
    'amina',
    'a@b',
    'a b@c.nl',
    'a@b.nl\r\nBcc: x@y.nl',
    'a@b.nl,c@d.nl',
    '<a@b.nl>',
    `${'x'.repeat(260)}@b.nl`,
  ])('is not %j', (text) => expect(parseEmail(text).ok).toBe(false));
  it('never carries a line break or control character on', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const address = parseEmail(text);
        if (address.ok)
          expect([...address.value].every((letter) => (letter.codePointAt(0) ?? 0) > 0x20)).toBe(true);
      }),
    );
  });
});
