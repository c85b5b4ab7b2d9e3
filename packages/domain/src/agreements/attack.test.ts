/** Somebody who reads for the team and also sends signals: what can he work out of the figures, when he knows his own? */
import { describe, expect, it } from 'vitest';
import { type Counted, keptForTeam, whatHelpsQuiet } from './kept.ts';
import type { Judged } from './promise.ts';

const one = (of: string | null, change: Partial<Judged> = {}): Counted => ({
  judged: {
    number: 'AAAA-0001',
    kind: 'niet_pluis',
    arrivedOn: '2026-11-10',
    takeDueOn: '2026-11-12',
    takenOn: '2026-11-11',
    take: 'kept',
    answerDueOn: '2026-11-24',
    answeredOn: '2026-11-12',
    answer: 'kept',
    ...change,
  },
  of,
});
const many = (of: string | null, count: number, change: Partial<Judged> = {}): readonly Counted[] =>
  Array.from({ length: count }, () => one(of, change));
const shown = (counted: readonly Counted[]): string =>
  JSON.stringify(keptForTeam(counted, '2027-01-30').quietMonths);

/** Every way in which four others sent up to five signals each. */
const worlds = Array.from({ length: 6 ** 4 }, (_, index) =>
  [1, 6, 36, 216].map((place) => Math.floor(index / place) % 6),
);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

describe('who knows the own signals', () => {
  it('cannot tell that there is one of somebody else, however many of them are his own', () => {
    for (let own = 0; own <= 12; own += 1) {
      const possible = Map.groupBy(worlds, (counts) =>
        shown([...many('attacker', own), ...counts.flatMap((count, index) => many(`other ${index}`, count))]),
      );
      // Nothing shown always leaves "nobody sent anything" open.
      expect(
        possible.get('[]')?.some((counts) => sum(counts) === 0),
        `${own} own`,
      ).toBe(true);
      for (const [text, found] of possible) {
        const [month] = JSON.parse(text) as { about: number }[];
        // More than these four sent in any of these worlds says nothing.
        if (month === undefined || month.about + 2 - own > 20) continue;
        const others = new Set(found.map(sum));
        // At least three others' signals, never exactly known, and no single sender that must be there.
        expect(Math.min(...others), `${own} own, ${text}`).toBeGreaterThanOrEqual(3);
        expect(others.size, `${own} own, ${text}`).toBeGreaterThanOrEqual(3);
        // More than these send cannot be left to three of these four.
        for (const index of month.about <= 10 ? [0, 1, 2, 3] : [])
          expect(
            found.some((counts) => counts[index] === 0),
            `${own} own, ${text}, other ${index}`,
          ).toBe(true);
      }
    }
  });

  it('sees the same when the one signal that fills five is of one or two people', () => {
    expect(shown([...many('attacker', 4), one('a neighbour')])).toBe('[]');
    expect(shown([...many('attacker', 9), one('a neighbour')])).toBe('[]');
    expect(shown([...many('attacker', 6), one('a'), one('b')])).toBe('[]');
    expect(shown([...many('attacker', 2), ...many('a', 2), one('b')])).not.toBe('[]');
  });

  it('sees nothing once it is forgotten who sent enough of them', () => {
    expect(shown([...many('a', 2), ...many('b', 2), ...many('c', 2)])).not.toBe('[]');
    expect(shown([...many(null, 2), ...many('a', 2), ...many('b', 2), ...many('c', 1)])).toBe('[]');
    expect(shown(many(null, 30))).toBe('[]');
  });

  it('reads no late signal that only one person could have sent', () => {
    const late = { take: 'late', answer: 'late' } as const;
    const month = [...many('a', 2), ...many('b', 2), ...many('c', 2)];
    const withLate = [...month, ...many('d', 1, late)];
    expect(keptForTeam(month, '2027-01-30').quietMonths[0]?.takenInTime).toBe(5);
    expect(shown(withLate)).toBe(shown([...month, one('d')]));
    expect(whatHelpsQuiet(keptForTeam(withLate, '2027-01-30').quietMonths)).toEqual([]);
  });

  it('reads of requests out of cases as little: five of one case are nothing', () => {
    const asked = { kind: 'refer' } as const;
    expect(shown(many('one case', 12, asked))).toBe('[]');
    const three = [...many('one', 2, asked), ...many('two', 2, asked), ...many('three', 1, asked)];
    expect(shown(three)).toContain('"about":5');
    expect(keptForTeam(three, '2027-01-30')).toMatchObject({ rows: [], kept: { signals: 0 } });
  });
});
