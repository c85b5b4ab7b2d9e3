/** Certificates: two years on a calendar, what is missing, what a stranger hears, and codes nobody guesses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certificateCode,
  certificateCodeLength,
  certificateState,
  codeOnPaper,
  lastDayOfCertificate,
  lessonsMissing,
  lessonsToRefresh,
  mayRenewFrom,
  readCertificateCode,
} from './index.ts';

describe('a certificate', () => {
  it('holds two years, also from a leap day', () => {
    expect(lastDayOfCertificate('2026-11-25')).toBe('2028-11-25');
    expect(lastDayOfCertificate('2028-02-29')).toBe('2030-02-28');
    expect(lastDayOfCertificate('2026-12-31')).toBe('2028-12-31');
    expect(mayRenewFrom('2028-05-31')).toBe('2028-02-29');
  });

  it('asks for every lesson in the version in force', () => {
    const line = [
      { id: 'rol', version: 2 },
      { id: 'veilig', version: 1 },
    ];
    expect(lessonsMissing(line, [])).toEqual(['rol', 'veilig']);
    expect(
      lessonsMissing(line, [
        { id: 'rol', version: 1 },
        { id: 'veilig', version: 1 },
      ]),
    ).toEqual(['rol']);
    expect(
      lessonsMissing(line, [
        { id: 'rol', version: 2 },
        { id: 'veilig', version: 3 },
      ]),
    ).toEqual([]);
  });

  it('is made longer after three lessons were done again in the last half year', () => {
    const did = (subject: string, day: string) => ({
      kind: 'module' as const,
      subject,
      step: 'done',
      at: `${day}T20:00:00.000Z`,
    });
    const all = ['rol', 'veilig', 'wie_doet_wat'].map((id) => did(id, '2028-06-01'));
    expect(lessonsToRefresh('2028-11-25', all)).toEqual([]);
    expect(lessonsToRefresh('2028-11-25', [...all.slice(1), did('rol', '2028-05-24')])).toEqual(['rol']);
    expect(lessonsToRefresh('2028-11-25', [{ ...did('rol', '2028-06-01'), step: 'ogen' }])).toHaveLength(3);
  });

  it('says valid on its last day, and never why it ended', () => {
    const facts = { validUntil: '2028-11-25', withdrawnOn: null, isMember: true };
    expect(certificateState(facts, '2028-11-25')).toBe('valid');
    expect(certificateState(facts, '2028-11-26')).toBe('expired');
    expect(certificateState({ ...facts, withdrawnOn: '2027-01-01' }, '2027-01-02')).toBe('ended');
    expect(certificateState({ ...facts, isMember: false }, '2027-01-02')).toBe('ended');
    expect(certificateState(null, '2027-01-02')).toBe('unknown');
  });
});

describe('a code', () => {
  const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 13, maxLength: 32 });
  it('comes back from paper however it is typed', () => {
    fc.assert(
      fc.property(bytes, (chance) => {
        const code = certificateCode(chance);
        expect(code).toHaveLength(certificateCodeLength);
        for (const typed of [
          code,
          codeOnPaper(code),
          ` ${codeOnPaper(code).toLowerCase()} `,
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ])
          expect(readCertificateCode(typed)).toBe(code);
      }),
    );
  });
  it('keeps all of a hundred bits apart', () => {
    const zero = Array<number>(13).fill(0);
    const codes = Array.from({ length: 100 }, (_, bit) =>
      certificateCode(zero.map((one, at) => (at === Math.floor(bit / 8) ? 128 >> (bit % 8) : one))),
    );
    expect(new Set([...codes, certificateCode(zero)]).size).toBe(101);
  });
  it('is not every text', () => {
    for (const wrong of ['', 'ABCD', 'U'.repeat(20), '0'.repeat(19), '0'.repeat(21)])
      expect(readCertificateCode(wrong)).toBeNull();
  });
});
